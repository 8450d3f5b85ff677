// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "dossier/pages/line_form.h"
#include "dossier/pages/routes.h"
#include "dossier/pages/spoken.h"
#include "dossier/pages/views.h"
#include "platform/clock/clock.h"
#include "platform/crypto/encode.h"
#include "platform/db/db.h"

namespace waymark::dossier {

html::Markup render(const PreviewPage& view, const words::Speaker& t);

namespace {

/// A file that one person keeps by hand is small; the rest of the body is the form around it, and
/// the file travels in base64 from the preview on.
constexpr std::size_t import_bytes_max = std::size_t{1} << 20;
constexpr std::size_t body_max = 2 * import_bytes_max + http::form_body_max;
constexpr std::size_t rows_shown = 50;

struct Handed {
    std::string name;
    std::string bytes;
};

html::Answer import_page(const Visit& visit, std::vector<std::string> problems = {},
                         std::size_t more = 0) {
    const auto& t = visit.t;
    auto form = form_at(visit, "/my/hours/import", t("Add many from a file"));
    form.back = {path_of(visit, "/my/hours"), std::string(t("Hours"))};
    form.lede = t("Save your spreadsheet as CSV and hand it in here.");
    form.intro = {
        std::string(t("The first line names the columns: date, kind, hours, category, "
                      "title. You see all lines before anything is saved."))};
    form.has_files = true;
    html::FileField file;
    file.name = "file";
    file.title = t("Your file");
    file.hint = t("CSV, up to 1 MB");
    file.accept = ".csv,.txt,.json,text/csv";
    file.bytes_max = import_bytes_max;
    if (!problems.empty()) file.error = problems.front();
    form.fields = {render(file, t)};
    for (auto& problem : problems) form.slips.push_back({"file", std::move(problem)});
    if (more > 0) form.slips.push_back({"file", t("{} more places are like these.", more)});
    form.button = t("Show me what it says");
    form.ways = {{path_of(visit, "/check/file"), std::string(t("How to write the file"))}};
    return page_of(form, visit);
}

/// The file as it was handed in, or as it travelled with the preview.
std::optional<Handed> handed_in(const Visit& visit) {
    if (visit.request.field("go") == "keep") {
        auto bytes = crypto::read_base64(visit.request.field("csv"));
        return bytes ? std::optional(Handed{{}, std::move(*bytes)}) : std::nullopt;
    }
    for (const auto& upload : visit.request.uploads)
        if (upload.field == "file") return Handed{upload.name, upload.bytes};
    return std::nullopt;
}

html::Answer told(const Refusal& refusal, const Visit& visit) {
    std::vector<std::string> problems;
    for (const auto& problem : refusal.problems)
        problems.push_back(spoken(problem, visit.t.language()));
    return import_page(visit, std::move(problems), refusal.more);
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

bool is_in_job(const Claim& claim) {
    return claim.kind == scheme::EntryKind::work || claim.kind == scheme::EntryKind::supervision ||
           claim.kind == scheme::EntryKind::internship;
}

/// In which job the work of the file was done, where there are jobs and work.
html::Markup job_field(const std::vector<Claim>& claims, const Visit& visit) {
    if (std::ranges::none_of(claims, is_in_job)) return {};
    std::vector<html::Choice> choices;
    const auto jobs = db::read(visit.house.database,
                               [&](db::Tx& tx) { return employments_of(tx, visit.who->person); });
    for (const auto& job : jobs) choices.push_back({job.id.text, job.job.employer, {}, false});
    if (choices.empty()) return {};
    return select(visit, {},
                  {.name = "employment", .title = visit.t("In which job was the work done?")},
                  std::move(choices), visit.t("None of my jobs"));
}

html::Answer preview(const Record& record, const std::vector<Claim>& claims, const Handed& file,
                     const Visit& visit) {
    const auto& t = visit.t;
    PreviewPage view;
    view.home = visit.home();
    view.form_token = people::form_token(visit);
    view.csv = crypto::base64(file.bytes);
    const auto count = static_cast<long long>(claims.size());
    view.count = t.many("Your file has {} entry.", "Your file has {} entries.", count);
    if (!record.passed_over.empty())
        view.passed_over =
            t("We did not use these columns of your file: {}", joined(record.passed_over));
    if (!record.dossier.facts.empty())
        view.not_kept = t("Lines about papers are not added here. Hand in the papers themselves.");
    view.job = job_field(claims, visit);
    for (const auto& claim : claims) {
        if (view.lines.size() == rows_shown) break;
        view.lines.push_back({{},
                              title_of(claim, t),
                              spoken_days(claim.begun, claim.on, t.language()),
                              amount_of(claim, t.language()),
                              {},
                              {}});
    }
    if (claims.size() > rows_shown) view.more = t("And {} more.", claims.size() - rows_shown);
    return page_of(std::string(t("Is this right?")), render(view, t));
}

html::Answer take_in(const Shelf& shelf, const Visit& visit) {
    const auto& t = visit.t;
    const auto file = handed_in(visit);
    if (!file || file->bytes.empty())
        return import_page(visit, {std::string(t("Choose a file to hand in"))});
    if (file->bytes.size() > import_bytes_max)
        return import_page(visit, {std::string(t("The file is larger than 1 MB."))});
    const auto record = read(file->bytes, format_of(file->name, file->bytes),
                             reading_for(shelf, visit, file->name.empty() ? "csv" : file->name));
    if (!record) return told(record.error(), visit);
    auto claims = claims_in(*record);
    if (claims.empty()) return import_page(visit, {std::string(t("The file has no entries."))});
    if (visit.request.field("go") != "keep") return preview(*record, claims, *file, visit);
    const EmploymentId job{std::string(visit.request.field("employment"))};
    for (auto& claim : claims)
        if (is_in_job(claim)) claim.employment = job;
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return add_lines(tx, claims, Provenance::self, author_of(visit), visit.house.clock.now());
    });
    if (!done) return import_page(visit, {std::string(said(done.error(), t))});
    return http::redirect(path_of(visit, "/my/hours"));
}

}  // namespace

void add_import(people::Pages& pages, const ShelfPointer& shelf) {
    pages.push_back(
        show("/my/hours/import", [](const Visit& visit) { return import_page(visit); }));
    auto route =
        act("/my/hours/import", [shelf](const Visit& visit) { return take_in(*shelf, visit); });
    route.weight = http::Weight::heavy;
    route.body_max = body_max;
    pages.push_back(std::move(route));
}

}  // namespace waymark::dossier
