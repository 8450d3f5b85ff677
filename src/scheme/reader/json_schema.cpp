// SPDX-License-Identifier: Apache-2.0
#include "scheme/reader/json_schema.h"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "platform/json/writer.h"
#include "scheme/reader/shapes.h"

namespace waymark::scheme {

namespace {

constexpr std::string_view id_pattern = "^[a-z0-9][a-z0-9_.-]*$";
constexpr std::string_view source_pattern = "^[A-Za-z0-9][A-Za-z0-9_.-]*$";
constexpr std::string_view date_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
constexpr std::string_view amount_pattern =
    "^[0-9]+(\\.[0-9]{1,2})? (h|ceu|credits?)$|^[0-9]+ min$";
constexpr std::string_view period_pattern = "^[0-9]+ (business )?days?$|^[0-9]+ (month|year)s?$";
constexpr std::string_view money_pattern = "^\\$?[0-9]+(\\.[0-9]{2})?$";

class SchemaWriter {
public:
    explicit SchemaWriter(std::string_view root) : root_(root) { reach(root); }

    std::string write() {
        w_.object();
        put("$schema", "https://json-schema.org/draft/2020-12/schema");
        put("title", root_ == "edition"
                         ? "A scheme: one edition of a credential's rules"
                         : "The vocabulary: categories and facts that schemes share");
        put("$ref", "#/$defs/" + std::string(root_));
        w_.key("$defs").object();
        write_common();
        for (const auto name : reached_) write_shape(shape(name));
        w_.end().end();
        return w_.done();
    }

private:
    void put(std::string_view key, std::string_view value) { w_.key(key).text(value); }

    void reach(std::string_view name) {
        if (name.empty() || std::ranges::find(reached_, name) != reached_.end()) return;
        reached_.push_back(name);
        for (const Key& key : shape(name).keys) reach(key.shape);
    }

    void write_pattern(std::string_view name, std::string_view pattern, bool or_number) {
        w_.key(name).object().key("type");
        if (or_number)
            w_.array().text("string").text("integer").end();
        else
            w_.text("string");
        put("pattern", pattern);
        w_.end();
    }

    // Editors read `2024` as a number, the reader as a text like any other.
    void write_common() {
        w_.key("text").object().key("oneOf").array();
        w_.object();
        put("type", "string");
        w_.key("minLength").number(1).end();
        w_.object();
        put("type", "object");
        w_.key("properties").object();
        for (const auto* language : {"en", "es"}) {
            w_.key(language).object();
            put("type", "string");
            w_.key("minLength").number(1).end();
        }
        w_.end().key("required").array().text("en").end();
        w_.key("additionalProperties").boolean(false).end();
        w_.end().end();
        write_pattern("id", id_pattern, true);
        write_pattern("source_id", source_pattern, true);
        write_pattern("date", date_pattern, false);
        write_pattern("amount", amount_pattern, false);
        write_pattern("period", period_pattern, false);
        write_pattern("money", money_pattern, true);
    }

    void write_shape(const Shape& shape) {
        w_.key(shape.name).object();
        put("type", "object");
        w_.key("additionalProperties").boolean(false);
        w_.key("properties").object();
        for (const Key& key : shape.keys) write_key(key);
        if (shape.cited)
            for (const Key& key : citation_keys()) write_key(key);
        w_.end();
        write_needs(shape);
        w_.end();
    }

    void write_needs(const Shape& shape) {
        const auto count = [&](Need need) {
            return std::ranges::count(shape.keys, need, &Key::need);
        };
        if (count(Need::required) > 0) {
            w_.key("required").array();
            for (const Key& key : shape.keys)
                if (key.need == Need::required) w_.text(key.name);
            w_.end();
        }
        if (count(Need::one_of_these) == 0) return;
        w_.key("oneOf").array();
        for (const Key& key : shape.keys)
            if (key.need == Need::one_of_these)
                w_.object().key("required").array().text(key.name).end().end();
        w_.end();
    }

    void write_key(const Key& key) {
        w_.key(key.name).object();
        put("description", key.says);
        write_form(key);
        w_.end();
    }

    void refer(std::string_view name) { put("$ref", "#/$defs/" + std::string(name)); }
    void write_list_of(std::string_view name) {
        put("type", "array");
        w_.key("items").object();
        refer(name);
        w_.end();
    }
    void write_words(const Key& key) {
        w_.key("enum").array();
        for (const Word& word : key.words()) w_.text(word.text);
        w_.end();
    }
    void write_whole(std::int64_t most) {
        put("type", "integer");
        w_.key("minimum").number(0).key("maximum").number(most);
    }

    void write_form(const Key& key) {
        switch (key.form) {
            case Form::text: return refer("text");
            case Form::plain: w_.key("type").array().text("string").text("integer").end(); return;
            case Form::id: return write_id(key);
            case Form::fact: return refer("id");
            case Form::source_id: return refer("source_id");
            case Form::ids:
            case Form::facts: return write_list_of("id");
            case Form::source_ids: return write_list_of("source_id");
            case Form::words: return write_strings();
            case Form::whole: return write_whole(1'000'000);
            case Form::percent: return write_whole(100);
            case Form::yes_no: return put("type", "boolean");
            case Form::date: return refer("date");
            case Form::month_day: return write_month_day();
            case Form::amount: return refer("amount");
            case Form::period: return refer("period");
            case Form::money: return refer("money");
            case Form::one_of: return write_words(key);
            case Form::some_of: return write_some_of(key);
            case Form::map: return refer(key.shape);
            case Form::maps: return write_list_of(key.shape);
            case Form::texts: return write_list_of("text");
            case Form::version: w_.key("const").number(1); return;
            case Form::category_ids: return write_category_ids();
            case Form::categories: return write_categories(key);
            case Form::percents: return write_percents();
        }
    }

    void write_id(const Key& key) {
        if (key.name != "topic") return refer("id");
        w_.key("enum").array();
        for (const auto topic : topics()) w_.text(topic);
        w_.end();
    }
    void write_strings() {
        put("type", "array");
        w_.key("items").object();
        w_.key("type").array().text("string").text("integer").end();
        w_.end();
    }
    void write_month_day() {
        put("type", "string");
        put("pattern", "^[0-9]{2}-[0-9]{2}$");
    }
    void write_some_of(const Key& key) {
        put("type", "array");
        w_.key("items").object();
        write_words(key);
        w_.end();
    }
    void write_category_ids() {
        w_.key("oneOf").array().object().key("const").text("any").end().object();
        write_list_of("id");
        w_.end().end();
    }
    void write_categories(const Key& key) {
        put("type", "array");
        w_.key("items").object().key("oneOf").array();
        w_.object();
        refer("id");
        w_.end().object();
        refer(key.shape);
        w_.end().end().end();
    }
    void write_percents() {
        put("type", "object");
        w_.key("additionalProperties").object();
        write_whole(100);
        w_.end();
    }

    std::string_view root_;
    std::vector<std::string_view> reached_;
    json::Writer w_;
};

}  // namespace

std::string json_schema(std::string_view shape) { return SchemaWriter(shape).write() + "\n"; }

}  // namespace waymark::scheme
