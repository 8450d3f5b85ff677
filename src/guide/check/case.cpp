// SPDX-License-Identifier: Apache-2.0
#include "guide/check/case.h"

namespace waymark::guide {

namespace {

/// A file, or a dossier that travelled with the page.
struct HandedIn {
    std::string_view bytes;
    std::string_view name;
    dossier::Format format;
};

Result<dossier::Record, NoCase> read(const HandedIn& handed_in, const Case& of,
                                     const words::Speaker& t) {
    const dossier::Reading reading{.file = handed_in.name,
                                   .categories = of.edition->vocabulary,
                                   .facts = of.edition->facts,
                                   .conversions = of.edition->conversions,
                                   .latest = of.as_of,
                                   .language = t.language()};
    auto record = dossier::read(handed_in.bytes, handed_in.format, reading);
    if (record) return std::move(*record);
    NoCase none;
    none.more = record.error().more;
    for (const auto& problem : record.error().problems)
        none.problems.push_back(to_text(problem, t.language()));
    return refuse(std::move(none));
}

/// Reads with the edition asked for, then again with the one that the day of its anchor decides on,
/// where that is another.
Result<dossier::Record, NoCase> read_by_its_edition(const Library& library, std::string_view scheme,
                                                    const HandedIn& handed_in, Case& of,
                                                    const words::Speaker& t) {
    auto record = read(handed_in, of, t);
    if (!record) return record;
    const auto chosen = edition_for(library, scheme, record->dossier.milestones);
    of.offered = chosen.offered;
    if (chosen.edition == of.edition) return record;
    of.edition = chosen.edition;
    return read(handed_in, of, t);
}

/// The fields that bring the case again.
void carry(Case& of, const http::Fields& form) {
    if (of.is_from_answers) {
        for (const auto& field : form)
            if (!field.first.starts_with("if.") && field.first != "go") of.carried.push_back(field);
        return;
    }
    auto json = dossier::to_json(of.record);
    if (json.size() > carried_max) return;
    of.carried = {{"scheme", of.edition->credential}, {"way", of.pathway}, {"dossier", json}};
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
        const HandedIn handed_in =
            file != nullptr
                ? HandedIn{file->bytes, file->name, dossier::format_of(file->name, file->bytes)}
                : HandedIn{travelled, "dossier", dossier::Format::json};
        auto record = read_by_its_edition(library, request.field("scheme"), handed_in, made, t);
        if (!record) return refuse(std::move(record.error()));
        made.record = std::move(*record);
    } else if (request.field("step").empty()) {
        return refuse(NoCase{.is_without_file = true, .problems = {}});
    } else {
        const Answers answers(request.form);
        made.is_from_answers = true;
        made.record = record_of(questions(*made.edition, made.pathway), answers, made.as_of, t);
    }
    carry(made, request.form);
    return made;
}

}  // namespace waymark::guide
