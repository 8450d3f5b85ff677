// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace waymark::crypto {

/// The SHA-256 digest of bytes that come in pieces, so that a large file is never held whole.
class Digest {
public:
    Digest();
    ~Digest();
    Digest(Digest&&) noexcept;
    Digest& operator=(Digest&&) noexcept;

    void add(std::string_view piece);
    /// 32 bytes. Called once, and nothing is added after it.
    std::string finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The SHA-256 digest as 32 bytes; `sha256` gives it as text.
std::string sha256_bytes(std::string_view bytes);

}  // namespace waymark::crypto
