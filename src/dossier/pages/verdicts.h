// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "eligibility/eligibility.h"
#include "platform/html/parts/parts.h"

/// What the judge says of a file, as its owner reads it.
namespace waymark::dossier {

/// A bar of a thousand parts.
struct Bar {
    int done = 0;
    bool is_complete = false;
    std::string label;
    bool is_shown = true;
};
html::Markup render(const Bar& bar, const words::Speaker& t);

/// One requirement, or a part of one, and how it stands.
struct Standing {
    std::string title;
    std::string status;
    std::string_view tag;  ///< the style of the status
    std::string sentence;
    Bar bar;  ///< shown for hours and months that are not complete
    bool is_complete = false;
};
Standing standing_of(const eligibility::Finding& finding, const scheme::Edition& edition,
                     const words::Speaker& t);
/// The requirements themselves, one after another; ways not taken and idle advice left out.
std::vector<Standing> standings(const eligibility::Judgement& judgement,
                                const scheme::Edition& edition, const words::Speaker& t);

/// What became of one line under one edition.
struct LineVerdict {
    std::string text;
    std::string_view tag;
};
/// By the ids of the lines.
std::map<std::string, LineVerdict, std::less<>> line_verdicts(
    const eligibility::Dossier& dossier, const eligibility::Judgement& judgement,
    const words::Speaker& t);

}  // namespace waymark::dossier
