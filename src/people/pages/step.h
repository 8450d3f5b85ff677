// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people/pages/forms.h"
#include "people/sign_in.h"

namespace waymark::people {

/// The form for the second factor of a sign-in that is under way.
Form second_form(const Visit& visit, const std::string& secret, std::vector<html::Slip> slips = {});
/// What comes after a step of a sign-in: the next one, or the page they were going to.
html::Answer after(const Visit& visit, const SignedIn& signed_in);

}  // namespace waymark::people
