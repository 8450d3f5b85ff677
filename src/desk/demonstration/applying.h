// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/demonstration/teller.h"

namespace waymark::desk {

/// An application of a demonstration, act by act. Sam reviews, Priya decides, Elena runs the
/// office.
class Applying {
public:
    Applying(Teller& teller, std::string_view persona, std::string_view credential);

    void begin();
    void sign();
    void submit();
    void pay(std::string_view reference);
    void claim();
    /// Every section is met but this one, if one is named.
    void read(std::string_view but = {}, std::string_view code = {});
    void ask(std::string_view section, std::string_view code, int due_days);
    void recommend(std::string_view note);
    void approve();
    /// The number in the register.
    std::string pass(std::string_view source);

private:
    template <typename Work>
    auto act(std::string_view persona, Work work);

    Teller& teller_;
    std::string_view persona_, credential_;
    application::ApplicationId id_;
};

}  // namespace waymark::desk
