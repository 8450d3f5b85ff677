// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/acts.h"

/// The board's own side of the table: which acts staff do on which page, and who may.
