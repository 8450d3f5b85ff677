// SPDX-License-Identifier: Apache-2.0
#include "guide/check/downloads.h"

#include "platform/json/writer.h"

namespace waymark::guide {

namespace {

using eligibility::Finding;
using eligibility::Measure;

/// Hours as an exact decimal where hundredths suffice, else with minutes.
std::string figure(const Finding& finding, std::int64_t value) {
    if (finding.measure != Measure::hours) return std::to_string(value);
    if (value % 3 == 0) return json::decimal(value / 3, 100);
    return eligibility::amount_text(Hours::of_parts(value), scheme::Unit::hour, Language::english);
}

/// A cell of CSV. One that begins like a formula gets an apostrophe before it, since spreadsheets
/// run what begins so.
std::string cell(std::string_view text) {
    std::string out = "\"";
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        out += '\'';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + "\"";
}

}  // namespace

http::Response as_file(std::string body, std::string content_type, std::string_view name) {
    http::Response response;
    response.body = std::move(body);
    response.content_type = std::move(content_type);
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename=\"" + std::string(name) + "\"");
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

http::Response dossier_download(const Case& of) {
    return as_file(dossier::to_json(*of.record), "application/json", "my-hours.json");
}

http::Response json_download(const Case& of, std::vector<dossier::Findings> found,
                             const words::Speaker& t) {
    const dossier::FindingsOfFile told{of.file, std::move(found), {}};
    return as_file(
        dossier::findings_json({&told, 1}, {.as_of = of.as_of, .language = t.language()}),
        "application/json", "my-findings.json");
}

http::Response csv_download(const Case& of, const eligibility::Judgement& judgement,
                            const words::Speaker& t) {
    // The mark tells spreadsheets that the letters are UTF-8.
    std::string out = "\xEF\xBB\xBF";
    const auto line = [&out](std::initializer_list<std::string_view> cells) {
        std::string_view between;
        for (const auto text : cells) {
            out.append(between).append(cell(text));
            between = ",";
        }
        out += "\r\n";
    };
    line({t("Requirement"), t("Number"), t("Status"), t("Needed"), t("Counted"), t("Still to do"),
          t("In words")});
    for (const auto& finding : judgement.findings) {
        if (!finding.chosen) continue;
        const bool has_figures = finding.measure != Measure::none;
        line({finding.title().in(t.language()), finding.id(),
              eligibility::words(finding.status, t.language()),
              has_figures ? figure(finding, finding.needed) : std::string(),
              has_figures ? figure(finding, finding.counted) : std::string(),
              has_figures ? figure(finding, finding.missing) : std::string(),
              sentence(finding, *of.edition, t.language())});
    }
    return as_file(std::move(out), "text/csv; charset=utf-8", "my-findings.csv");
}

}  // namespace waymark::guide
