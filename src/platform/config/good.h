// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What a good value of each option is.
namespace waymark::config {

bool is_anything(std::string_view value);
bool is_filled(std::string_view value);
bool is_address(std::string_view value);
bool is_port(std::string_view value);
bool is_thread_count(std::string_view value);
/// A scheme, a host and a port, nothing more: no path, no user, no slash at the end.
bool is_public_url(std::string_view value);
/// Empty, or addresses and networks such as `10.0.0.0/8`.
bool is_network_list(std::string_view value);
/// Empty, or `smtp://` or `smtps://`, a host and at most a port.
bool is_smtp_url(std::string_view value);
bool is_smtp_tls(std::string_view value);
/// `a@b.example`, or a name before it and brackets around it.
bool is_mail_from(std::string_view value);
/// Empty, or long enough that nobody guesses it, and fit for a header.
bool is_token(std::string_view value);
bool is_log_level(std::string_view value);
bool is_log_format(std::string_view value);

/// The items of a list written with commas, without the spaces around them.
std::vector<std::string> items_of(std::string_view list);

}  // namespace waymark::config
