// SPDX-License-Identifier: Apache-2.0
#include "cli/schemes.h"

#include <algorithm>
#include <set>

#include "base/nearest.h"
#include "cli/input.h"
#include "platform/files/shipped.h"
#include "platform/words/words.h"

namespace waymark::cli {
namespace {

constexpr std::size_t scheme_bytes_max = std::size_t{4} << 20;
constexpr std::string_view root = "schemes/";

/// `il-crss` and `2023-04` of `schemes/il-crss/2023-04.yaml`; empty for what is no edition.
struct Place {
    std::string_view credential;
    std::string_view edition;
};
Place place_of(std::string_view path) {
    constexpr std::string_view ending = ".yaml";
    if (!path.ends_with(ending)) return {};
    const std::string_view rest = path.substr(root.size(), path.size() - root.size() - ending.size());
    const std::size_t slash = rest.find('/');
    if (slash == std::string_view::npos) return {};
    return {rest.substr(0, slash), rest.substr(slash + 1)};
}

std::string_view vocabulary() {
    const auto* shipped = files::shipped_at("schemes/vocabulary.yaml");
    return shipped == nullptr ? std::string_view() : shipped->text;
}

std::string unknown(std::string_view asked, const words::Speaker& say) {
    std::set<std::string_view> names;
    for (const auto& shipped : files::shipped_in("schemes")) {
        const Place place = place_of(shipped.path);
        if (!place.credential.empty()) names.insert(place.credential);
    }
    const std::vector<std::string_view> candidates(names.begin(), names.end());
    const std::string_view meant = nearest(asked.substr(0, asked.find('@')), candidates);
    if (!meant.empty()) return say("there is no scheme \"{}\"; did you mean {}?", asked, meant);
    std::string list;
    for (const std::string_view name : names) list += (list.empty() ? "" : ", ") + std::string(name);
    return say("there is no scheme \"{}\"; choose one of: {}", asked, list);
}

}  // namespace

Result<std::vector<Schemes::Wanted>, std::string> Schemes::wanted(std::string_view asked) const {
    if (asked.ends_with(".yaml")) return std::vector<Wanted>{{{std::string(asked)}}};
    const std::size_t at = asked.find('@');
    const std::string_view credential = asked.substr(0, at);
    const std::string_view edition = at == asked.npos ? "" : asked.substr(at + 1);
    std::map<std::string_view, Wanted> found;
    for (const auto& shipped : files::shipped_in("schemes")) {
        const Place place = place_of(shipped.path);
        const bool fits = !place.credential.empty() &&
                          (asked.empty() || place.credential == credential) &&
                          (edition.empty() || place.edition == edition);
        if (fits) found[place.credential].paths.emplace_back(shipped.path);
    }
    if (found.empty()) return refuse(unknown(asked, words::Speaker(language_)));
    std::vector<Wanted> all;
    for (auto& [name, wanted] : found) {
        std::reverse(wanted.paths.begin(), wanted.paths.end());  // the newest first
        all.push_back(std::move(wanted));
    }
    return all;
}

Result<Schemes::Ready*, std::string> Schemes::ready(const std::string& path) {
    auto& kept = ready_[path];
    if (kept) return kept.get();
    const auto* shipped = files::shipped_at(path);
    std::string bytes;
    if (shipped == nullptr) {
        auto read = read_bytes(path, scheme_bytes_max, language_);
        if (!read) return refuse(read.error());
        bytes = std::move(*read);
    }
    auto edition =
        scheme::read(shipped == nullptr ? bytes : shipped->text, path, vocabulary());
    if (!edition) {
        const auto& problems = edition.error();
        return refuse(problems.empty() ? path : scheme::to_text(problems.front()));
    }
    kept = std::make_unique<Ready>(std::move(*edition), purpose_);
    return kept.get();
}

Result<Schemes::Ready*, std::string> Schemes::in_force(const Wanted& wanted,
                                                       const eligibility::Dossier& dossier,
                                                       Date as_of) {
    Ready* oldest = nullptr;
    for (const std::string& path : wanted.paths) {
        auto next = ready(path);
        if (!next) return next;
        oldest = *next;
        const Date day = dossier.milestone(oldest->edition.anchor).value_or(as_of);
        if (!oldest->edition.from || *oldest->edition.from <= day) return oldest;
    }
    return oldest;
}

const std::vector<scheme::Category>& Schemes::categories(const Ready& ready) {
    return ready.edition.categories;
}

}  // namespace waymark::cli
