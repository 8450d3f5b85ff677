// SPDX-License-Identifier: Apache-2.0
#include "cli/schemes.h"

#include <algorithm>

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
    std::vector<Ready*> all;
    for (const auto& file : shelf_.files()) {
        if (file.credential() != wanted) continue;
        auto one = ready(wanted + "@" + std::string(file.edition()), as_of);
        if (!one) return refuse(one.error());
        all.push_back(*one);
    }
    if (all.empty()) {  // one edition, a file, or a name that is not known
        auto one = ready(wanted, as_of);
        if (!one) return refuse(one.error());
        return Chosen{*one, nullptr};
    }
    std::vector<const scheme::Edition*> editions;
    for (const Ready* one : all) editions.push_back(&one->edition);
    const auto pinned = scheme::choose(editions, wanted, dossier.milestones, as_of);
    const auto ready_of = [&all](const scheme::Edition* edition) -> Ready* {
        const auto found =
            std::ranges::find(all, edition, [](const Ready* r) { return &r->edition; });
        return found == all.end() ? nullptr : *found;
    };
    return Chosen{ready_of(pinned.edition), ready_of(pinned.offered)};
}

}  // namespace waymark::cli
