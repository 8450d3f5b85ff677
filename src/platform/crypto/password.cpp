// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/password.h"

#include <fmt/core.h>

#include "base/ensure.h"
#include "platform/crypto/sodium.h"

namespace waymark::crypto {

namespace {

/// For whom there is no hash: one of today's cost that no password has been found for.
std::string hash_of_nobody() {
    const std::string salt(22, 'A');
    const std::string digest(43, 'A');
    return fmt::format("$argon2id$v=19$m={},t={},p=1${}${}", argon_memory >> 10, argon_passes, salt,
                       digest);
}

}  // namespace

std::string hash_password(std::string_view password) {
    begin_sodium();
    std::string hash(crypto_pwhash_STRBYTES, '\0');
    const int made = crypto_pwhash_argon2id_str(hash.data(), password.data(), password.size(),
                                                argon_passes, argon_memory);
    if (made != 0) throw Fault("there is not enough memory to hash a password");
    hash.resize(hash.find('\0'));
    return hash;
}

bool is_password_of(std::string_view hash, std::string_view password) {
    begin_sodium();
    if (hash.size() >= crypto_pwhash_STRBYTES) return false;
    const std::string text(hash);
    return crypto_pwhash_argon2id_str_verify(text.c_str(), password.data(), password.size()) == 0;
}

bool needs_rehash(std::string_view hash) {
    const std::string text(hash);
    return crypto_pwhash_argon2id_str_needs_rehash(text.c_str(), argon_passes, argon_memory) != 0;
}

/// A seat at the desk, given back at the end.
class PasswordDesk::Seat {
public:
    explicit Seat(std::atomic<int>& free) : free_(free), is_taken_(free.fetch_sub(1) > 0) {}
    ~Seat() { free_.fetch_add(1); }
    Seat(const Seat&) = delete;
    Seat& operator=(const Seat&) = delete;
    bool is_taken() const { return is_taken_; }

private:
    std::atomic<int>& free_;
    bool is_taken_;
};

std::optional<std::string> PasswordDesk::hash(std::string_view password) {
    const Seat seat(free_);
    if (!seat.is_taken()) return std::nullopt;
    return hash_password(password);
}

std::optional<bool> PasswordDesk::verify(std::string_view hash, std::string_view password) {
    const Seat seat(free_);
    if (!seat.is_taken()) return std::nullopt;
    return is_password_of(hash, password);
}

std::optional<bool> PasswordDesk::verify_nothing(std::string_view password) {
    const Seat seat(free_);
    if (!seat.is_taken()) return std::nullopt;
    is_password_of(hash_of_nobody(), password);
    return false;
}

}  // namespace waymark::crypto
