// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "people/visit.h"

namespace waymark::people {

/// What account.html shows: what somebody can see and change of themselves.
struct AccountView {
    struct Device {
        std::string id;
        std::string browser;
        std::string seen;  ///< a day, in words
        bool is_this = false;
    };
    std::string home;
    std::string form_token;
    std::string name;
    std::string email;
    std::string language;
    struct Passkey {
        std::string id;
        std::string name;
        std::string since;  ///< a day, in words
    };
    std::vector<Passkey> passkeys;
    bool has_totp = false;
    std::int64_t recovery_codes = 0;
    bool needs_second_factor = false;  ///< works for the board, and did not show one
    bool may_manage_accounts = false;
    std::vector<Device> devices;
};
html::Markup render(const AccountView& view, const words::Speaker& t);

}  // namespace waymark::people
