// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ensure.h"

namespace waymark {

/// The machine said no for now: the disk is full, a server is away, others were in the way too
/// long. Nothing was kept, and the same request may succeed later, without a person's help; a
/// browser is told 503.
struct Outage : Fault {
    using Fault::Fault;
};

}  // namespace waymark
