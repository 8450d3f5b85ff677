// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "application/application.h"
#include "base/ensure.h"
#include "dossier/dossier.h"
#include "platform/clock/clock.h"

namespace waymark::desk {

/// Whether acts may carry instants that went by. The journal takes such lines only before its first
/// seal.
enum class Past : std::uint8_t { open, closed };

/// What all stories of a demonstration have in common.
struct Setting {
    House& house;
    const application::Editions& editions;
    Past past = Past::open;
};

/// Tells a story by doing what it tells of, each act at its own instant.
class Teller {
public:
    explicit Teller(const Setting& setting);

    /// The acts from here on were done so many days ago.
    void go_back(int days);
    /// A minute later, this persona acts.
    application::Occasion as(std::string_view persona);
    static dossier::Author author(db::Tx& tx, std::string_view persona);
    static people::PersonId person(db::Tx& tx, std::string_view persona);

    House& house() { return house_; }
    const application::Editions& editions() const { return editions_; }
    clock::Instant now() const { return clock_.now(); }
    Date today() const { return clock_.today(); }

private:
    clock::Instant present_;
    Past past_;
    clock::FakeClock clock_;
    House house_;  ///< the board as it was then
    const application::Editions& editions_;
};

/// What an act answered, which in a story is never a refusal.
template <typename Answer>
auto done(Answer answer) {
    ensure(answer.has_value(), "a story of the demonstration goes as it is told");
    return std::move(*answer);
}

}  // namespace waymark::desk
