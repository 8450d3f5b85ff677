// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people/pages/forms.h"

namespace waymark::people {

/// What second_factor.html shows: a secret for an authenticator, to be scanned, typed or tapped,
/// and the form that asks for its first code.
struct SecondFactorView {
    std::string key;           ///< in groups of four
    std::string address;       ///< `otpauth://…`; a phone opens its app with it
    bool has_picture = false;  ///< of the address
    int side = 0;              ///< of the picture, in squares
    std::string dark;          ///< the dark squares, as a path
    Form form;
};
html::Markup render(const SecondFactorView& view, const words::Speaker& t);

}  // namespace waymark::people
