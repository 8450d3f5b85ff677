// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scheme/compare.h"
#include "scheme/edition.h"
#include "scheme/enumerations.h"
#include "scheme/lint.h"
#include "scheme/load.h"
#include "scheme/rules/expiry.h"
#include "scheme/rules/limits.h"
#include "scheme/rules/transition.h"
#include "scheme/show.h"

/// Credentials as data: what a board asks for, edition by edition, each figure with its source.
/// What others may use of this wing is what this header opens.
namespace waymark::scheme {}
