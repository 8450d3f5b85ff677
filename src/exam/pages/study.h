// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "exam/practice/bank.h"
#include "people/people.h"
#include "scheme/scheme.h"

namespace waymark::exam {

/// One domain of a credential, with its items.
struct Study {
    const scheme::Edition* edition = nullptr;
    const scheme::Category* domain = nullptr;
    std::vector<const Item*> items;

    std::string path(const people::Visit& visit) const;
};

/// What the pages of practice draw on.
class Studies {
public:
    Studies(const std::vector<scheme::Edition>& editions, const std::vector<std::string>& own);

    /// The edition in force of each credential this board grants.
    std::vector<const scheme::Edition*> editions_on(Date day) const;
    /// The domains that there are items for, in the order of the edition.
    std::vector<Study> of(const scheme::Edition& edition) const;
    /// Nothing for a credential or domain that is none.
    std::optional<Study> find(std::string_view credential, std::string_view domain, Date day) const;

private:
    /// Read when the first page asks: reading takes longer than a start of the program may.
    const PracticeBank& bank() const;

    std::vector<const scheme::Edition*> editions_;
    std::vector<std::string> own_;
    mutable std::once_flag is_read_;
    mutable std::optional<PracticeBank> bank_;
};

html::Answer question_page(const people::Visit& visit, const Studies& studies);
html::Answer answer_page(const people::Visit& visit, const Studies& studies);

}  // namespace waymark::exam
