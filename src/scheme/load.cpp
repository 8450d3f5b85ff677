// SPDX-License-Identifier: Apache-2.0
#include "scheme/load.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "base/nearest.h"
#include "platform/yaml/yaml.h"
#include "scheme/lint.h"
#include "scheme/reader/read_parts.h"
#include "scheme/text_of_file.h"

namespace waymark::scheme {

namespace {

/// The lines of one key at the margin, so that a glance at it need not parse the whole file.
std::string_view block_of(std::string_view text, std::string_view key) {
    for (std::size_t at = 0; at < text.size();) {
        const auto line = text.substr(at);
        const auto end = text.find('\n', at);
        const auto next = end == text.npos ? text.size() : end + 1;
        if (line.starts_with(key) && line.substr(key.size()).starts_with(':')) {
            auto stop = next;
            while (stop < text.size() && (text[stop] == ' ' || text[stop] == '\n'))
                stop = std::min(text.find('\n', stop), text.size() - 1) + 1;
            return text.substr(at, stop - at);
        }
        at = next;
    }
    return {};
}

/// What an edition says of its dates; what is wrong with them is told when it is read whole.
Edition outline_of(const Shelf::File& file) {
    Edition edition;
    edition.credential = file.credential();
    edition.edition = file.edition();
    Reading reading;
    const auto tree = yaml::parse(block_of(file.text, "effective"));
    const auto* effective = tree ? tree.value().member("effective") : nullptr;
    if (effective != nullptr) read_effective(Fields(reading, *effective, "effective"), edition);
    return edition;
}

struct Span {
    Date from = Date::of_days(INT32_MIN);
    Date until = Date::of_days(INT32_MAX);
};

Span span_of(const Shelf::File& file) {
    const auto outline = outline_of(file);
    const Span always;
    return {outline.from.value_or(always.from), outline.until.value_or(always.until)};
}

/// How well an edition fits a day: in force, ended, or not begun; then the newest, of those not
/// begun the first.
std::pair<int, std::int64_t> fitness(const Span& span, Date day) {
    const std::int64_t from = span.from.days();
    if (span.from > day) return {0, -from};
    return {span.until < day ? 1 : 2, from};
}

std::string listed(const std::vector<std::string_view>& names) {
    std::string all;
    for (const auto name : names) all += (all.empty() ? "" : ", ") + std::string(name);
    return all;
}

Refused<std::vector<Problem>> unknown(const Shelf& shelf, std::string_view name) {
    const auto credential = name.substr(0, name.find('@'));
    auto candidates = shelf.credentials();
    std::string_view what = "credential";
    if (std::ranges::find(candidates, credential) != candidates.end()) {
        what = "edition";
        candidates.clear();
        for (const auto& file : shelf.files())
            if (file.credential() == credential) candidates.push_back(file.edition());
    }
    const auto asked = what == "edition" ? name.substr(credential.size() + 1) : credential;
    std::string meant;
    for (const auto near : all_nearest(asked, candidates))
        meant += fmt::format("{}`{}`", meant.empty() ? "" : " or ", near);
    if (!meant.empty()) meant = fmt::format(" Did you mean {}?", meant);
    return refuse(std::vector<Problem>{{"", 0, 0,
                                        fmt::format("there is no {} `{}`.{} There are: {}", what,
                                                    asked, meant, listed(candidates))}});
}

const Shelf::File* find_file(const Shelf& shelf, std::string_view name, Date today) {
    const auto at = name.find('@');
    if (at == name.npos) return in_force(shelf, name, today);
    for (const auto& file : shelf.files())
        if (file.credential() == name.substr(0, at) && file.edition() == name.substr(at + 1))
            return &file;
    return nullptr;
}

/// A file stands where its credential and edition say.
void check_path(const Shelf::File& file, const Loaded& loaded, std::vector<Problem>& problems) {
    if (loaded.edition.credential == file.credential() && loaded.edition.edition == file.edition())
        return;
    problems.push_back(
        {loaded.file, 1, 1,
         fmt::format("this file says it is {}; it must stand at {}/{}.yaml",
                     loaded.edition.name_of(), loaded.edition.credential, loaded.edition.edition)});
}

}  // namespace

const Shelf::File* in_force(const Shelf& shelf, std::string_view credential, Date day) {
    const Shelf::File* best = nullptr;
    std::pair<int, std::int64_t> best_fitness;
    for (const auto& file : shelf.files()) {
        if (file.credential() != credential) continue;
        const auto fits = fitness(span_of(file), day);
        if (best != nullptr && fits <= best_fitness) continue;
        best = &file;
        best_fitness = fits;
    }
    return best;
}

std::vector<Edition> outlines(const Shelf& shelf, std::string_view credential) {
    std::vector<Edition> found;
    for (const auto& file : shelf.files())
        if (file.credential() == credential) found.push_back(outline_of(file));
    return found;
}

Result<Loaded, std::vector<Problem>> load(const Shelf& shelf, std::string_view name, Date today) {
    const auto* file = find_file(shelf, name, today);
    if (file == nullptr) return unknown(shelf, name);
    return read_with_places(file->text, shelf.shown(file->path), shelf.vocabulary());
}

Result<Loaded, std::vector<Problem>> load_named(const Shelf& shelf, std::string_view name,
                                                Date today) {
    return name.ends_with(".yaml") ? load_file(std::string(name), shelf) : load(shelf, name, today);
}

Result<Loaded, std::vector<Problem>> fit_to_judge(Result<Loaded, std::vector<Problem>> loaded) {
    if (!loaded) return loaded;
    auto problems = lint(loaded.value());
    std::erase_if(problems, [](const Problem& one) { return one.grade != Grade::error; });
    if (!problems.empty()) return refuse(std::move(problems));
    return loaded;
}

Result<std::vector<Loaded>, std::vector<Problem>> load_all(const Shelf& shelf) {
    std::vector<Loaded> all;
    std::vector<Problem> problems;
    for (const auto& file : shelf.files()) {
        auto loaded =
            fit_to_judge(read_with_places(file.text, shelf.shown(file.path), shelf.vocabulary()));
        if (loaded) {
            check_path(file, loaded.value(), problems);
            all.push_back(std::move(loaded.value()));
        } else {
            problems.insert(problems.end(), loaded.error().begin(), loaded.error().end());
        }
    }
    if (!problems.empty()) return refuse(std::move(problems));
    return all;
}

Result<Loaded, std::vector<Problem>> load_file(const std::string& path, const Shelf& shelf) {
    auto text = text_of_file(path);
    if (!text) return refuse(std::vector<Problem>{text.error()});
    const auto beside = std::filesystem::path(path).parent_path() / ".." / "vocabulary.yaml";
    if (std::filesystem::exists(beside)) {
        const auto vocabulary = text_of_file(beside);
        if (vocabulary)
            return read_with_places(text.value(), path,
                                    read_vocabulary(vocabulary.value(), beside.string()));
    }
    return read_with_places(text.value(), path, shelf.vocabulary());
}

}  // namespace waymark::scheme
