// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/check/case.h"
#include "platform/http/http.h"

/// What a person may take away, since nothing stays here.
namespace waymark::guide {

/// The evidence itself, in the form in which it can be handed in again.
http::Response dossier_download(const Case& of);
/// The findings for programs, byte for byte as `waymark check --json` writes them.
http::Response json_download(const Case& of, std::vector<dossier::Findings> found,
                             const words::Speaker& t);
/// The findings as a table for a spreadsheet; cells that a spreadsheet would run are disarmed.
http::Response csv_download(const Case& of, const eligibility::Judgement& judgement,
                            const words::Speaker& t);

/// A response that a browser saves under this name.
http::Response as_file(std::string body, std::string content_type, std::string_view name);

}  // namespace waymark::guide
