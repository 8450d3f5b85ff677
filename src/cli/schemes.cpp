// SPDX-License-Identifier: Apache-2.0
#include "cli/schemes.h"

namespace waymark::cli {
namespace {

bool is_file(std::string_view wanted) { return wanted.ends_with(".yaml"); }
bool is_edition(std::string_view wanted) { return wanted.find('@') != wanted.npos; }

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

Result<Schemes::Ready*, std::string> Schemes::ready(const std::string& wanted, Date day) {
    std::string name = wanted;
    if (!is_file(wanted) && !is_edition(wanted)) {
        const auto* file = scheme::in_force(shelf_, wanted, day);
        if (file != nullptr) name = wanted + "@" + std::string(file->edition());
    }
    auto& kept = ready_[name];
    if (kept) return kept.get();
    auto loaded =
        is_file(wanted) ? scheme::load_file(wanted, shelf_) : scheme::load(shelf_, name, day);
    if (!loaded) return refuse(first_line(loaded.error()));
    kept = std::make_unique<Ready>(std::move(loaded->edition), purpose_);
    return kept.get();
}

Result<Schemes::Ready*, std::string> Schemes::deciding(const std::string& wanted,
                                                       const eligibility::Dossier& dossier,
                                                       Date as_of) {
    auto first = ready(wanted, as_of);
    if (!first) return first;
    const auto& day = dossier.milestone((*first)->edition.anchor);
    return day ? ready(wanted, *day) : first;
}

}  // namespace waymark::cli
