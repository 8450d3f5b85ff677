// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waymark::dossier {

/// A map that is searched by any text.
template <typename T>
class ByText {
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

public:
    using Map = std::unordered_map<std::string, T, Hash, std::equal_to<>>;
};

/// What people may write for the members of a list, and the number of the member that each means.
/// Case, accents and punctuation make no difference.
class Spellings {
public:
    Spellings() = default;
    /// Of members with an id, a name and aliases. An id goes before any name; else the first to
    /// claim a spelling keeps it.
    template <typename Members>
    explicit Spellings(const Members& members) {
        for (std::size_t i = 0; i < members.size(); ++i) add(members[i].id, i);
        for (std::size_t i = 0; i < members.size(); ++i) {
            add(members[i].name.en, i);
            add(members[i].name.es, i);
            for (const std::string& alias : members[i].aliases) add(alias, i);
        }
    }

    std::optional<std::size_t> find(std::string_view name) const;
    /// The member that a name most resembles, if any. Takes long beside `find`.
    std::optional<std::size_t> nearest_to(std::string_view name) const;

private:
    void add(std::string_view name, std::size_t member);

    ByText<std::size_t>::Map by_name_;  ///< folded
};

/// What may be written for the categories and the facts of a vocabulary. To fold its hundreds of
/// names takes longer than to read one entry, so whoever reads often makes them once.
struct KnownNames {
    Spellings categories;
    Spellings facts;
};

}  // namespace waymark::dossier
