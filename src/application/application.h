// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "application/acts.h"
#include "application/correct_result.h"
#include "application/extend_time.h"
#include "application/file.h"
#include "application/judged.h"
#include "application/letters.h"
#include "application/remind.h"
#include "application/rules/reasons.h"
#include "application/rules/waiting.h"
#include "application/spoken.h"
#include "application/timeline.h"

/// From a draft to the register: one application, everything done to it, and what may be done next.
