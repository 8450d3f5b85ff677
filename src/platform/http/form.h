// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/result.h"
#include "platform/http/http.h"

/// What a browser sends when a person presses the button of a form.
namespace waymark::http {

inline constexpr std::size_t fields_max = 2000;
inline constexpr std::size_t uploads_max = 50;

/// Why a form was not read: it breaks its format, holds text that is not UTF-8 or a NUL, or has
/// more than `fields_max` fields or `uploads_max` files.
enum class BadForm { malformed, not_text, too_many };

/// `a=1&b=two+words`, of a query or a body. Empty pieces are skipped.
Result<Fields, BadForm> read_urlencoded(std::string_view text);

struct Form {
    Fields fields;
    std::vector<Upload> uploads;
};

/// RFC 7578. A part with a file name is an upload; one whose name and content are both empty is a
/// file control the person left alone, and is dropped. Of a path in a name the last part is kept.
Result<Form, BadForm> read_multipart(std::string_view body, std::string_view boundary);

/// The boundary of a `multipart/form-data` content type; empty for any other or a bad one.
std::string_view boundary_of(std::string_view content_type);

/// Moves what a form's body says into the request's fields and uploads; leaves other bodies alone.
/// Answers what was wrong with it.
std::optional<BadForm> read_form(Request& request);

}  // namespace waymark::http
