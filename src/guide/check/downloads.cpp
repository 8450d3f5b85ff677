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

void write_finding(json::Writer& out, const Finding& finding, const scheme::Edition& edition) {
    out.object();
    out.key("id").text(finding.id());
    out.key("title").text(finding.title().en);
    out.key("depth").number(finding.depth);
    out.key("status").text(eligibility::name_of(finding.status));
    out.key("chosen").boolean(finding.chosen);
    out.key("advisory").boolean(finding.advisory);
    if (finding.measure != Measure::none) {
        out.key("measure").text(eligibility::name_of(finding.measure));
        out.key("needed").text(figure(finding, finding.needed));
        out.key("counted").text(figure(finding, finding.counted));
        out.key("missing").text(figure(finding, finding.missing));
    }
    out.key("sentence").object();
    out.key("en").text(sentence(finding, edition, Language::english));
    out.key("es").text(sentence(finding, edition, Language::spanish));
    out.end();
    out.end();
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
    return as_file(dossier::to_json(of.record), "application/json", "my-hours.json");
}

http::Response json_download(const Case& of, const eligibility::Judgement& judgement) {
    json::Writer out;
    out.object();
    out.key("scheme").text(of.edition->credential);
    out.key("edition").text(of.edition->edition);
    out.key("as_of").text(to_text(of.as_of));
    out.key("status").text(eligibility::name_of(judgement.status));
    out.key("eligible").boolean(judgement.is_eligible());
    out.key("findings").array();
    for (const auto& finding : judgement.findings) write_finding(out, finding, *of.edition);
    out.end();
    out.end();
    return as_file(out.done(), "application/json", "my-findings.json");
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
