// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/digest.h"

#include "base/ensure.h"
#include "platform/crypto/sodium.h"

namespace waymark::crypto {

struct Digest::State {
    crypto_hash_sha256_state sums;
};

Digest::Digest() : state_(std::make_unique<State>()) {
    begin_sodium();
    crypto_hash_sha256_init(&state_->sums);
}

Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

void Digest::add(std::string_view piece) {
    ensure(state_ != nullptr, "a finished digest takes no more");
    crypto_hash_sha256_update(&state_->sums, bytes_of(piece), piece.size());
}

std::string Digest::finish() {
    ensure(state_ != nullptr, "a digest is finished once");
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256_final(&state_->sums, bytes_of(digest));
    state_.reset();
    return digest;
}

std::string sha256_bytes(std::string_view bytes) {
    Digest digest;
    digest.add(bytes);
    return digest.finish();
}

}  // namespace waymark::crypto
