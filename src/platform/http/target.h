// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/http/http.h"

namespace waymark::http {

/// A request's target, read: `/en/check?step=2`.
struct Target {
    std::string path;
    Fields query;
};

/// Nothing for a target that two readers could read differently: a `.` or `..` part, an encoded
/// slash, a backslash, a control character, text that is not UTF-8, a `%` without two digits. The
/// absolute form (`http://host/path`) is read as its path, as proxies may send it.
std::optional<Target> read_target(std::string_view target);

/// Whether a `Host` header names a host, with or without a port.
bool is_host(std::string_view text);

}  // namespace waymark::http
