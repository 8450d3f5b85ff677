// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "dossier/dossier.h"
#include "dossier/row.h"
#include "platform/json/json.h"
#include "platform/words/words.h"

namespace waymark::dossier {

/// The problems found in one file: the first ones in full, the others counted.
class Problems {
public:
    Problems(std::string_view bytes, const Reading& reading)
        : bytes_(bytes), file_(reading.file), say_(reading.language) {}

    /// The words for a message, in the language of the reading.
    const words::Speaker& say() const { return say_; }
    bool is_empty() const { return refusal_.problems.empty(); }
    /// Whether the next problem will be told in full. What takes long to find out for its words is
    /// found out only then.
    bool is_telling() const { return refusal_.problems.size() < problems_told; }
    std::size_t line_of(std::size_t at) const { return json::place_of(bytes_, at).line; }

    /// About the file as a whole.
    void add(std::string_view message);
    /// About a place in the file.
    void add(std::size_t at, std::string_view message) { add(at, {}, {}, message); }
    /// About a field of an entry.
    void add(std::size_t at, std::string_view entry, std::string_view field,
             std::string_view message);

    Refusal take() { return std::move(refusal_); }

private:
    /// Whether the next problem is told in full; counts it if not.
    bool has_room();

    std::string_view bytes_;
    std::string_view file_;
    words::Speaker say_;
    Refusal refusal_;
};

}  // namespace waymark::dossier
