// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "eligibility/judgement.h"

/// Which of two judgements leaves a person less to do.
namespace waymark::eligibility {

/// How many requirements, of those that are held against anyone, are not met.
std::size_t open_requirements(const Judgement& judgement);

/// What one judgement has over another, the weightiest first.
enum class Advantage : std::uint8_t { none, complete, fewer_hours, fewer_requirements };

/// What `a` has over `b`: it is complete and the other is not, or fewer hours are missing, or fewer
/// requirements are open. None when it has nothing, or the other has something.
Advantage advantage_of(const Judgement& a, const Judgement& b);

}  // namespace waymark::eligibility
