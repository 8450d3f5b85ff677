// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journal/sealer.h"

/// What the journal does beside the pages, as long as the board is served.
