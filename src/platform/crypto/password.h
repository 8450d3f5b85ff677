// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <string_view>

/// Passwords at rest: Argon2id (RFC 9106), as text that names its own cost.
namespace waymark::crypto {

/// What one hash costs. OWASP's least for Argon2id is 19 MiB and two passes; this is its next
/// stronger equal, which a small server still bears.
inline constexpr std::size_t argon_memory = std::size_t{46} << 20;  ///< bytes
inline constexpr unsigned argon_passes = 2;

std::string hash_password(std::string_view password);
bool is_password_of(std::string_view hash, std::string_view password);
/// Whether a hash was made at another cost than today's.
bool needs_rehash(std::string_view hash);

/// Lets only so many hash at once, since each takes memory and a processor; whoever comes while all
/// seats are taken is told to come back. Safe to use from several threads.
class PasswordDesk {
public:
    explicit PasswordDesk(int seats) : free_(seats) {}

    /// Nothing when all seats are taken: answer 503.
    std::optional<std::string> hash(std::string_view password);
    std::optional<bool> verify(std::string_view hash, std::string_view password);
    /// Takes as long as `verify`, so that time does not tell that there is no account.
    std::optional<bool> verify_nothing(std::string_view password);

private:
    class Seat;
    std::atomic<int> free_;
};

}  // namespace waymark::crypto
