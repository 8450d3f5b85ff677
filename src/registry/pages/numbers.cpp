// SPDX-License-Identifier: Apache-2.0
#include "registry/pages/numbers.h"

#include "platform/clock/clock.h"
#include "platform/db/db.h"
#include "registry/pages/spoken.h"
#include "registry/registry.h"
#include "registry/rules/list.h"

namespace waymark::registry {

html::Markup render(const NumbersPage& view, const words::Speaker& t);

namespace {

using people::Visit;

/// A list as employers keep it; larger ones are checked in parts.
constexpr std::size_t list_bytes_max = std::size_t{256} << 10;

/// The list that was handed in as a file, or typed.
std::string list_in(const http::Request& request) {
    for (const auto& upload : request.uploads)
        if (upload.field == "file" && !upload.bytes.empty()) return plain_signs(upload.bytes);
    return std::string(request.field("numbers"));
}

NumbersPage::Line line_for(db::Tx& tx, const std::string& typed, const Visit& visit,
                           const std::vector<scheme::Edition>& editions) {
    NumbersPage::Line line;
    line.typed = typed;
    line.tone = "tag-none";
    line.standing = visit.t("Not on the register");
    auto number = parse_number(typed);
    if (!number) {
        line.standing = visit.t("Not a number of this register");
        return line;
    }
    if (auto elsewhere = leads_to(tx, *number); !elsewhere.empty()) number = elsewhere;
    const auto today = visit.house.clock.today();
    const auto listing = look_up(tx, *number, today, visit.house.clock.now());
    if (!listing) return line;
    const auto said = line_of(*listing, editions, today, visit.t);
    line.name = said.name;
    line.credential = said.credential;
    line.standing = said.standing;
    line.tone = said.tone;
    line.ends = said.ends;
    return line;
}

/// A cell that no spreadsheet takes for a formula.
std::string cell(std::string_view text) {
    std::string out = "\"";
    if (!text.empty() && std::string_view("=+-@\t").find(text.front()) != text.npos) out += '\'';
    for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
    return out + "\"";
}

http::Response as_csv(const NumbersPage& view, const words::Speaker& t) {
    http::Response response;
    response.content_type = "text/csv; charset=utf-8";
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"register.csv\"");
    response.body = fmt::format("{},{},{},{},{}\r\n", t("Number"), t("Name"), t("Credential"),
                                t("Standing"), t("Valid through"));
    for (const auto& line : view.lines)
        response.body += fmt::format("{},{},{},{},{}\r\n", cell(line.typed), cell(line.name),
                                     cell(line.credential), cell(line.standing), cell(line.ends));
    return response;
}

NumbersPage empty_page(const Visit& visit) {
    NumbersPage view;
    view.home = visit.home();
    view.form_token = people::form_token(visit);
    view.numbers.name = "numbers";
    view.numbers.title = visit.t("Numbers");
    view.numbers.hint = visit.t("Up to {}, one on each line", numbers_max);
    view.numbers.length_max = 16'000;
    view.numbers.rows = 8;
    view.file.name = "file";
    view.file.title = visit.t("Or a list as a file");
    view.file.hint = visit.t("CSV. The numbers may stand in any column.");
    view.file.accept = ".csv,.txt,text/csv";
    view.file.bytes_max = list_bytes_max;
    return view;
}

html::Answer shown(const NumbersPage& view, const Visit& visit) {
    html::Page page;
    page.title = visit.t("Check many numbers at once");
    page.status = view.errors.items.empty() ? 200 : 422;
    page.memory = html::Memory::nothing;
    page.body = render(view, visit.t);
    return page;
}

html::Answer check(const std::vector<scheme::Edition>& editions, const Visit& visit) {
    auto view = empty_page(visit);
    const auto numbers = numbers_in(list_in(visit.request));
    // What came in a file stands in the field from now on, so that it can be checked again.
    for (const auto& number : numbers) view.numbers.value += number + "\n";
    if (numbers.empty()) view.numbers.error = visit.t("Paste at least one number");
    if (numbers.size() > numbers_max)
        view.numbers.error = visit.t("Check at most {} numbers at once", numbers_max);
    if (!view.numbers.error.empty()) {
        view.errors = html::summary_of({{"numbers", view.numbers.error}});
        return shown(view, visit);
    }
    db::read(visit.house.database, [&](db::Tx& tx) {
        for (const auto& typed : numbers)
            view.lines.push_back(line_for(tx, typed, visit, editions));
    });
    if (visit.request.field("as") == "csv") return as_csv(view, visit.t);
    return shown(view, visit);
}

}  // namespace

void add_numbers(people::Pages& pages, const std::vector<scheme::Edition>& editions) {
    using people::Permission;
    pages.push_back({http::Method::get, "/register/check", Permission::anyone,
                     [](const Visit& visit) { return shown(empty_page(visit), visit); }});
    pages.push_back({http::Method::post, "/register/check", Permission::anyone,
                     [&editions](const Visit& visit) { return check(editions, visit); }});
    pages.back().body_max = list_bytes_max + http::form_body_max;
}

}  // namespace waymark::registry
