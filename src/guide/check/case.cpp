// SPDX-License-Identifier: Apache-2.0
#include "guide/check/case.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"

namespace waymark::guide {

namespace {

/// A file, or a dossier that travelled with the page.
struct HandedIn {
    std::string_view bytes;
    std::string_view name;
    dossier::Format format;
};

using Reading = Result<std::shared_ptr<const dossier::Record>, NoCase>;

Reading read(const HandedIn& handed_in, const scheme::Edition& edition, Date latest,
             const words::Speaker& t) {
    auto record = dossier::read(handed_in.bytes, handed_in.format,
                                {.file = handed_in.name,
                                 .categories = edition.vocabulary,
                                 .facts = edition.facts,
                                 .conversions = edition.conversions,
                                 .latest = latest,
                                 .language = t.language()});
    if (record) return std::make_shared<const dossier::Record>(std::move(*record));
    NoCase none;
    none.more = record.error().more;
    for (const auto& problem : record.error().problems)
        none.problems.push_back(spoken(problem, t.language()));
    return refuse(std::move(none));
}

/// Reads with the edition asked for, then again with the one that the day of its anchor decides on
/// and with a newer one, where those read otherwise.
std::optional<NoCase> read_by_its_editions(const Library& library, std::string_view scheme,
                                           const HandedIn& handed_in, Case& of,
                                           const words::Speaker& t) {
    auto first = read(handed_in, *of.edition, of.as_of, t);
    if (!first) return std::move(first.error());
    const auto again = [&](const scheme::Edition& edition) -> Reading {
        if (dossier::read_alike(edition, *of.edition)) return *first;
        return read(handed_in, edition, of.as_of, t);
    };
    const auto chosen = edition_for(library, scheme, (*first)->dossier.milestones);
    auto record = again(*chosen.edition);
    if (!record) return std::move(record.error());
    of.record = *record;
    if (chosen.offered != nullptr) {
        // A newer edition that cannot read the file is no choice.
        if (auto by_offered = again(*chosen.offered)) {
            of.offered = chosen.offered;
            of.record_by_offered = *by_offered;
        }
    }
    of.edition = chosen.edition;
    return std::nullopt;
}

/// The fields that bring the case again.
void carry(Case& of, const http::Request& request) {
    if (of.is_from_answers) {
        for (const auto& field : request.form)
            if (!field.first.starts_with("if.") && field.first != "go") of.carried.push_back(field);
        return;
    }
    auto json = dossier::to_json(*of.record);
    if (json.size() > carried_max) return;
    of.carried = {{"scheme", std::string(request.field("scheme"))},
                  {"way", of.pathway},
                  {"file_name", of.file},
                  {"dossier", std::move(json)}};
}

/// A name that can be told back: without folders, of letters that can be printed.
std::string told_name(std::string_view name) {
    name.remove_prefix(std::min(name.find_last_of("/\\") + 1, name.size()));
    if (name.empty() || name.size() > file_name_max) return "dossier";
    for (std::string_view rest = name; !rest.empty();) {
        const auto length = utf8_length(rest);
        if (length == 0 || static_cast<unsigned char>(rest.front()) < 0x20) return "dossier";
        rest.remove_prefix(length);
    }
    return std::string(name);
}

const http::Upload* upload(const http::Request& request) {
    for (const auto& handed_in : request.uploads)
        if (handed_in.field == "file" && !handed_in.bytes.empty()) return &handed_in;
    return nullptr;
}

}  // namespace

Result<Case, NoCase> case_of(const Library& library, const http::Request& request,
                             const words::Speaker& t) {
    Case made;
    made.as_of = library.today();
    made.edition = edition_named(library, request.field("scheme"));
    if (made.edition == nullptr) return refuse(NoCase{.is_without_scheme = true, .problems = {}});
    made.pathway = request.field("way");

    const auto travelled = request.field("dossier");
    const auto* file = upload(request);
    if (file != nullptr || !travelled.empty()) {
        made.file = told_name(file != nullptr ? file->name : request.field("file_name"));
        const HandedIn handed_in =
            file != nullptr
                ? HandedIn{file->bytes, made.file, dossier::format_of(file->name, file->bytes)}
                : HandedIn{travelled, made.file, dossier::Format::json};
        auto none = read_by_its_editions(library, request.field("scheme"), handed_in, made, t);
        if (none) return refuse(std::move(*none));
    } else if (request.field("step").empty()) {
        return refuse(NoCase{.is_without_file = true, .problems = {}});
    } else {
        const Answers answers(request.form);
        made.is_from_answers = true;
        made.file = "answers";
        made.record = std::make_shared<const dossier::Record>(
            record_of(questions(*made.edition, made.pathway), answers, made.as_of, t));
    }
    carry(made, request);
    return made;
}

std::vector<dossier::Findings> Case::judge() {
    eligibility::Judge judge(*edition);
    std::vector<dossier::Findings> found;
    found.push_back(judged(judge, record, question()));
    if (offered != nullptr) {
        eligibility::Judge other(*offered);
        auto by_offered = judged(other, record_by_offered, question());
        put_choice(found.front(), by_offered);
        found.push_back(std::move(by_offered));
        sort_nearest_first(found);
    }
    edition = found.front().edition;
    record = found.front().record;
    const auto ways = dossier::ways_of(*edition);
    if (std::ranges::find(ways, pathway) == ways.end()) pathway.clear();
    return found;
}

}  // namespace waymark::guide
