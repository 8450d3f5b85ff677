// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "exam/item.h"

namespace waymark::exam {

/// The items to practice with. They travel with the program, and no exam uses them.
class PracticeBank {
public:
    /// Those below content/practice. Throws `Bug` that names the file where one cannot be read.
    static PracticeBank shipped();
    explicit PracticeBank(std::vector<Item> items);

    const std::vector<Item>& items() const { return items_; }
    /// Those of one domain that apply for a credential, by id.
    std::vector<const Item*> of(std::string_view credential, std::string_view domain) const;
    /// Null for an id that is none.
    const Item* find(std::string_view id) const;

private:
    std::vector<Item> items_;  ///< by id
};

}  // namespace waymark::exam
