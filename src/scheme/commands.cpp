// SPDX-License-Identifier: Apache-2.0
#include "scheme/commands.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "platform/html/html.h"
#include "platform/words/words.h"
#include "scheme/compare.h"
#include "scheme/lint.h"
#include "scheme/reader/json_schema.h"
#include "scheme/show.h"

namespace waymark::scheme {

namespace {

constexpr int fine = 0;
constexpr int with_errors = 1;
constexpr int unreadable = 2;

void tell(std::string& out, std::span<const Problem> problems) {
    for (const auto& problem : problems) out += to_text(problem) + "\n";
}

/// What lint has gathered.
struct Gathered {
    std::vector<Loaded> editions;
    std::vector<Problem> problems;  ///< of files that are no schemes
    std::size_t files = 0;          ///< that were read, right or wrong

    void take(Result<Loaded, std::vector<Problem>> loaded) {
        const bool is_read = loaded || loaded.error().front().line > 0;
        files += is_read ? 1 : 0;
        if (loaded)
            editions.push_back(std::move(loaded.value()));
        else
            problems.insert(problems.end(), loaded.error().begin(), loaded.error().end());
    }
    void take_all(const Shelf& shelf) {
        for (const auto& file : shelf.files())
            take(read_with_places(file.text, shelf.shown(file.path), shelf.vocabulary()));
    }
};

void take_folder(Gathered& gathered, const std::string& folder) {
    const auto shelf = Shelf::of_folder(folder);
    if (shelf) return gathered.take_all(shelf.value());
    const auto& problems = shelf.error();
    gathered.problems.insert(gathered.problems.end(), problems.begin(), problems.end());
}

Gathered gather(std::span<const std::string_view> names, const Desk& desk) {
    Gathered gathered;
    if (names.empty()) gathered.take_all(desk.shelf);
    for (const auto name : names) {
        const std::filesystem::path path(name);
        std::error_code error;
        if (std::filesystem::is_directory(path, error))
            take_folder(gathered, path.string());
        else if (path.extension() == ".yaml" || std::filesystem::exists(path, error))
            gathered.take(load_file(path.string(), desk.shelf));
        else
            gathered.take(load(desk.shelf, name, desk.today));
    }
    return gathered;
}

}  // namespace

int lint(std::span<const std::string_view> names, const Desk& desk) {
    const auto gathered = gather(names, desk);
    auto problems = gathered.problems;
    for (const auto& loaded : gathered.editions) {
        const auto own = lint(loaded);
        problems.insert(problems.end(), own.begin(), own.end());
    }
    const auto together = lint_together(gathered.editions);
    problems.insert(problems.end(), together.begin(), together.end());
    tell(desk.err, problems);
    const auto errors = std::ranges::count(problems, Grade::error, &Problem::grade);
    const words::Speaker t(desk.language);
    const auto warnings = static_cast<long long>(problems.size()) - errors;
    desk.out += fmt::format("{}, {}, {}\n",
                            t.many("{} file", "{} files", static_cast<long long>(gathered.files)),
                            t.many("{} error", "{} errors", static_cast<long long>(errors)),
                            t.many("{} warning", "{} warnings", warnings));
    if (!gathered.problems.empty()) return unreadable;
    return has_error(problems) ? with_errors : fine;
}

int show(std::string_view name, Layout layout, const Desk& desk) {
    const auto loaded = load_named(desk.shelf, name, desk.today);
    if (!loaded) {
        tell(desk.err, loaded.error());
        return unreadable;
    }
    const words::Speaker t(desk.language);
    const auto model = model_of(loaded.value().edition, t);
    desk.out += layout == Layout::html ? render(model, t).text() : to_text(model);
    return fine;
}

int compare(std::string_view a, std::string_view b, const Desk& desk) {
    const auto left = load_named(desk.shelf, a, desk.today);
    const auto right = load_named(desk.shelf, b, desk.today);
    for (const auto* side : {&left, &right})
        if (!*side) tell(desk.err, side->error());
    if (!left || !right) return unreadable;
    const words::Speaker t(desk.language);
    desk.out += to_text(compare(left.value().edition, right.value().edition, t), t);
    return fine;
}

int schema(const Desk& desk) {
    desk.out += json_schema("edition");
    return fine;
}

}  // namespace waymark::scheme
