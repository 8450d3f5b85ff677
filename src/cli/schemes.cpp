// SPDX-License-Identifier: Apache-2.0
#include "cli/schemes.h"

#include "scheme/rules/transition.h"

namespace waymark::cli {
namespace {

bool is_file(std::string_view wanted) { return wanted.ends_with(".yaml"); }

std::string first_line(const std::vector<scheme::Problem>& problems) {
    return problems.empty() ? std::string() : scheme::to_text(problems.front());
}

}  // namespace

std::vector<std::string> Schemes::wanted(std::string_view asked) const {
    if (!asked.empty()) return {std::string(asked)};
    std::vector<std::string> all;
    for (const std::string_view credential : shelf_.credentials()) all.emplace_back(credential);
    return all;
}

Result<Schemes::Ready*, std::string> Schemes::ready(const std::string& name, Date day) {
    auto& kept = ready_[name];
    if (kept) return kept.get();
    auto loaded = scheme::fit_to_judge(is_file(name) ? scheme::load_file(name, shelf_)
                                                     : scheme::load(shelf_, name, day));
    if (!loaded) return refuse(first_line(loaded.error()));
    kept = std::make_unique<Ready>(std::move(loaded->edition), purpose_);
    return kept.get();
}

Result<Schemes::Chosen, std::string> Schemes::deciding(const std::string& wanted,
                                                       const eligibility::Dossier& dossier,
                                                       Date as_of) {
    auto& outlines = outlines_[wanted];
    if (outlines.empty()) outlines = scheme::outlines(shelf_, wanted);
    std::vector<const scheme::Edition*> editions;
    for (const auto& outline : outlines) editions.push_back(&outline);
    const auto pinned = scheme::choose(editions, wanted, dossier.milestones, as_of);
    // Without any, it is one edition, a file, or a name that is not known.
    auto by = ready(pinned.edition != nullptr ? pinned.edition->name_of() : wanted, as_of);
    if (!by) return refuse(by.error());
    if (pinned.offered == nullptr) return Chosen{*by, nullptr};
    auto offered = ready(pinned.offered->name_of(), as_of);
    if (!offered) return refuse(offered.error());
    return Chosen{*by, *offered};
}

}  // namespace waymark::cli
