// SPDX-License-Identifier: Apache-2.0
#include "exam/practice/bank.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/ensure.h"
#include "exam/practice/read_item.h"
#include "platform/files/shipped.h"

namespace waymark::exam {

PracticeBank PracticeBank::shipped() {
    std::vector<Item> items;
    for (const auto& file : files::shipped_in("content/practice")) {
        auto item = read_item(file.text);
        if (!item)
            throw Bug(fmt::format("{}:{}: {}", file.path, item.error().line, item.error().message));
        items.push_back(std::move(*item));
    }
    return PracticeBank(std::move(items));
}

PracticeBank::PracticeBank(std::vector<Item> items) : items_(std::move(items)) {
    std::ranges::sort(items_, {}, &Item::id);
}

std::vector<const Item*> PracticeBank::of(std::string_view credential,
                                          std::string_view domain) const {
    std::vector<const Item*> found;
    for (const auto& item : items_)
        if (item.domain == domain &&
            std::ranges::find(item.credentials, credential) != item.credentials.end())
            found.push_back(&item);
    return found;
}

const Item* PracticeBank::find(std::string_view id) const {
    const auto found = std::ranges::lower_bound(items_, id, {}, &Item::id);
    return found == items_.end() || found->id != id ? nullptr : &*found;
}

}  // namespace waymark::exam
