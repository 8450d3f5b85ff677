// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/ensure.h"
#include "platform/yaml/yaml.h"
#include "scheme/forms.h"
#include "scheme/places.h"
#include "scheme/reader/shapes.h"

/// Reading one map of a scheme file by its table. Whatever is wrong is noted, and reading goes on.
namespace waymark::scheme {

inline constexpr std::size_t problem_max = 200;  ///< noted in one file; the rest is left out

/// What reading one file works with.
struct Reading {
    std::string file;
    std::vector<Problem> problems;
    Places places;
    Hours credit = Hours::of_hours(15);        ///< what `24 credits` counts with
    std::set<std::string, std::less<>> facts;  ///< ids that fields may name

    void complain(yaml::Place place, std::string message);
};

class Fields {
public:
    /// Complains when `node` is no map, has keys that the shape does not know, or lacks one.
    Fields(Reading& reading, const yaml::Node& node, std::string_view shape);

    Reading& reading() const { return reading_; }
    const yaml::Node& node() const { return node_; }
    bool has(std::string_view key) const { return find(key) != nullptr; }
    /// The value, or null. Reading it otherwise than its table says is a bug.
    const yaml::Node* find(std::string_view key) const;

    Text text(std::string_view key) const;
    std::vector<Text> texts(std::string_view key) const;
    std::string plain(std::string_view key) const;
    std::string id(std::string_view key) const;
    std::vector<std::string> ids(std::string_view key) const;
    std::vector<std::string> words(std::string_view key) const;
    std::optional<int> whole(std::string_view key) const;
    bool yes(std::string_view key) const;
    std::optional<bool> yes_or_no(std::string_view key) const;
    std::optional<Date> date(std::string_view key) const;
    std::optional<MonthDay> month_day(std::string_view key) const;
    std::optional<Hours> amount(std::string_view key) const;
    std::optional<Period> period(std::string_view key) const;
    std::optional<Money> money(std::string_view key) const;

    template <typename E>
    E one_of(std::string_view key, E otherwise) const {
        const auto* value = find(key);
        if (value == nullptr) return otherwise;
        const auto word = read_word(*value, key_of(key).words());
        return word ? static_cast<E>(*word) : otherwise;
    }
    template <typename E>
    std::vector<E> some_of(std::string_view key) const {
        std::vector<E> found;
        for (const auto* item : items(key))
            if (const auto word = read_word(*item, key_of(key).words()))
                found.push_back(static_cast<E>(*word));
        return found;
    }
    /// The members of a list; complains when the value is none, or is empty.
    std::vector<const yaml::Node*> items(std::string_view key) const;
    /// Calls `take` with the fields of the map, if it is there.
    template <typename F>
    void within(std::string_view key, F take) const {
        if (const auto* value = find(key)) take(Fields(reading_, *value, key_of(key).shape));
    }
    /// Calls `take` with the fields of each map of the list.
    template <typename F>
    void each(std::string_view key, F take) const {
        for (const auto* item : items(key)) take(Fields(reading_, *item, key_of(key).shape));
    }

    const Key& key_of(std::string_view key) const;
    std::string scalar(const yaml::Node& value, std::string_view right) const;
    std::string read_id(const yaml::Node& value, bool of_source = false) const;

private:
    void check_keys() const;
    void check_needs() const;
    std::optional<std::uint8_t> read_word(const yaml::Node& value, Words words) const;
    Text read_text(const yaml::Node& value) const;
    void check_fact(const yaml::Node& value, std::string_view id) const;

    Reading& reading_;
    const yaml::Node& node_;
    const Shape& shape_;
};

}  // namespace waymark::scheme
