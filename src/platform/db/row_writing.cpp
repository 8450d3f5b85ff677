// SPDX-License-Identifier: Apache-2.0
#include "platform/db/row_writing.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <unordered_map>

#include <fmt/core.h>

#include "base/ensure.h"

namespace waymark::db {
namespace {

constexpr std::string_view insert_words = "INSERT INTO ";
constexpr std::string_view update_words = "UPDATE ";
constexpr std::string_view blanks = " \n";

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(blanks);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

const SummedTable* table_named_in(std::string_view rest) {
    const auto name = rest.substr(0, rest.find_first_of(" \n("));
    const auto tables = summed_tables();
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const auto& table) { return table.name == name; });
    return found == tables.end() ? nullptr : &*found;
}

std::vector<std::string_view> parts_of(std::string_view list) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto comma = list.find(',');
        parts.push_back(trimmed(list.substr(0, comma)));
        if (comma == list.npos) return parts;
        list.remove_prefix(comma + 1);
    }
}

std::int64_t number_in(std::string_view text, std::string_view name) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && end == text.data() + text.size()) return number;
    throw Bug(fmt::format("{}: the sum of a row cannot be made of {}", name, text));
}

RowWriting::Cell cell_of(std::string_view column, std::string_view value, std::string_view name) {
    RowWriting::Cell cell{std::string(column)};
    if (value.starts_with('$')) {
        cell.parameter = static_cast<std::size_t>(number_in(value.substr(1), name));
    } else if (value.size() >= 2 && value.front() == '\'' && value.back() == '\'') {
        cell.word = Value(value.substr(1, value.size() - 2));
    } else if (value == "TRUE" || value == "FALSE") {
        cell.word = Value(value == "TRUE");
    } else if (value != "NULL") {
        cell.word = Value(number_in(value, name));
    }
    return cell;
}

RowWriting insert_of(const Statement& statement, const SummedTable* table) {
    const auto text = statement.text;
    const auto columns_end = text.find(')');
    const auto values = text.find("VALUES (");
    ensure(values != text.npos && values > columns_end && text.find("UPDATE") == text.npos,
           "a row with a sum is inserted with its columns and its values, and not otherwise");
    const auto values_from = values + std::string_view("VALUES (").size();
    const auto values_end = text.find(')', values_from);
    const auto columns_from = text.find('(') + 1;
    const auto columns = parts_of(text.substr(columns_from, columns_end - columns_from));
    const auto words = parts_of(text.substr(values_from, values_end - values_from));
    ensure(columns.size() == words.size(), "an INSERT has a value for each column");

    RowWriting writing{RowWriting::Kind::insert, table, {}};
    std::size_t last = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        writing.cells.push_back(cell_of(columns[i], words[i], statement.name));
        last = std::max(last, writing.cells.back().parameter);
    }
    std::sort(writing.cells.begin(), writing.cells.end(),
              [](const auto& a, const auto& b) { return a.column < b.column; });
    writing.text = fmt::format("{}, row_sum{}, ${}{}", text.substr(0, columns_end),
                               text.substr(columns_end, values_end - columns_end), last + 1,
                               text.substr(values_end));
    return writing;
}

RowWriting update_of(const Statement& statement, const SummedTable* table) {
    const auto text = trimmed(statement.text.substr(0, statement.text.find("RETURNING")));
    RowWriting writing{RowWriting::Kind::update, table, std::string(text) + " RETURNING *"};
    writing.sum_text = fmt::format("UPDATE {} SET row_sum = $1", table->name);
    for (std::size_t i = 0; i < table->key.size(); ++i) {
        writing.sum_text +=
            fmt::format("{}{} = ${}", i == 0 ? " WHERE " : " AND ", table->key[i], i + 2);
    }
    return writing;
}

std::unique_ptr<const RowWriting> read_writing(const Statement& statement) {
    const bool is_insert = statement.text.starts_with(insert_words);
    const auto* table = table_named_in(
        statement.text.substr(is_insert ? insert_words.size() : update_words.size()));
    if (table == nullptr) return nullptr;
    return std::make_unique<RowWriting>(is_insert ? insert_of(statement, table)
                                                  : update_of(statement, table));
}

}  // namespace

const RowWriting* row_writing_of(const Statement& statement) {
    if (!statement.text.starts_with(insert_words) && !statement.text.starts_with(update_words)) {
        return nullptr;
    }
    // The program's statements are finite, so nothing is ever dropped from here.
    thread_local std::unordered_map<std::string, std::unique_ptr<const RowWriting>> known;
    const auto [place, is_new] = known.try_emplace(std::string(statement.text));
    if (is_new) place->second = read_writing(statement);
    return place->second.get();
}

}  // namespace waymark::db
