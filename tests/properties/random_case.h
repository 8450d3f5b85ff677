// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <random>

#include "eligibility/eligibility.h"

namespace waymark::properties {

/// What a random scheme may contain beside floors and caps.
struct Ingredients {
    bool limits = true;
    bool shares = false;
    bool choices = false;  ///< k of several parts; one degree of several
    bool repeats = true;   ///< the same event claimed more than once
    bool caps = true;
    bool days = false;  ///< stretches, windows, what comes after the judgement, proof, facts' ends
};

/// A small scheme of one sum and a dossier for it, made from a seed.
struct Case {
    scheme::Edition edition;
    eligibility::Dossier dossier;
    const scheme::Sum& sum() const {
        return std::get<scheme::Sum>(edition.requirements.front().rule);
    }
};

Case random_case(std::mt19937& random, const Ingredients& ingredients);

inline constexpr Date as_of = Date::of_days(20000);

}  // namespace waymark::properties
