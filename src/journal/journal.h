// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journal/acts.h"
#include "journal/lines.h"

/// The board's memory: one line for each act, written in the act's own transaction, and sealed soon
/// after so that no line can be changed, removed or slipped in unseen.
