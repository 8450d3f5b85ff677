// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

namespace waymark {

/// We said something false: a fault of the program, never of its input. Caught at the request
/// boundary and in `main`, logged, and read by a person.
struct Bug : std::logic_error {
    using std::logic_error::logic_error;
};

/// The machine said no: disk, network, a lost connection. Caught by `transact`, the request
/// boundary, the job runner and `main`.
struct Fault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Throws `Bug` when `holds` is false; `what` says what should have been true.
inline void ensure(bool holds, const char* what) {
    if (!holds) throw Bug(what);
}

}  // namespace waymark
