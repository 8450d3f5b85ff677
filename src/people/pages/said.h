// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "people/join.h"
#include "people/passwords.h"
#include "people/second_factor.h"
#include "people/sign_in.h"

/// Refusals in plain words: what is so, and what to do.
namespace waymark::people {

std::string said(SignInRefusal refusal, const words::Speaker& t);
std::string said(NewPasswordRefusal refusal, bool has_second_factor, const words::Speaker& t);
std::string said(JoinRefusal refusal, const words::Speaker& t);
std::string said(SecondFactorRefusal refusal, const words::Speaker& t);

/// The field to which the refusal of a newcomer belongs.
std::string_view field_of(JoinRefusal refusal);
/// What a new password must be, below its field.
std::string password_hint(bool has_second_factor, const words::Speaker& t);

}  // namespace waymark::people
