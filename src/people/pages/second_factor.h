// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people/pages/forms.h"

namespace waymark::people {

/// What second_factor.html shows: a secret for an authenticator, to be typed or tapped, and the
/// form that asks for its first code.
struct SecondFactorView {
    std::string key;      ///< in groups of four
    std::string address;  ///< `otpauth://…`; a phone opens its app with it
    Form form;
};
html::Markup render(const SecondFactorView& view, const words::Speaker& t);

}  // namespace waymark::people
