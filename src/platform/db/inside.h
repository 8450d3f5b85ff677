// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ensure.h"

namespace waymark::db {

/// Marks the thread as inside a transaction. An act that opens another would wait for itself.
class Inside {
public:
    Inside() {
        ensure(!is_inside, "no transaction is opened inside another");
        is_inside = true;
    }
    ~Inside() { is_inside = false; }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

private:
    static inline thread_local bool is_inside = false;
};

}  // namespace waymark::db
