// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/db/value.h"
#include "platform/mail/mail.h"

namespace waymark::mail {

/// A row of `letters` as a letter.
Posted posted_of(const db::Row& row);

}  // namespace waymark::mail
