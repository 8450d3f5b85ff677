// SPDX-License-Identifier: Apache-2.0
// The plain functions, as in sha256.cpp: the providers cost time at every start.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "platform/crypto/ecdsa.h"

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <openssl/rsa.h>

#include <memory>

#include "platform/crypto/digest.h"

namespace waymark::crypto {

namespace {

template <auto free>
struct Free {
    template <typename T>
    void operator()(T* held) const {
        free(held);
    }
};
using Number = std::unique_ptr<BIGNUM, Free<BN_free>>;
using CurveKey = std::unique_ptr<EC_KEY, Free<EC_KEY_free>>;
using PrimeKey = std::unique_ptr<RSA, Free<RSA_free>>;

const unsigned char* data_of(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

Number number_of(std::string_view bytes) {
    return Number(BN_bin2bn(data_of(bytes), static_cast<int>(bytes.size()), nullptr));
}

/// A refusal leaves its reasons in a list of the thread, which nobody reads.
struct Forget {
    ~Forget() { ERR_clear_error(); }
};

}  // namespace

bool verify_ecdsa(std::string_view x, std::string_view y, std::string_view message,
                  std::string_view signature) {
    const Forget forget;
    const CurveKey key(EC_KEY_new_by_curve_name(NID_X9_62_prime256v1));
    const auto across = number_of(x);
    const auto up = number_of(y);
    // This also refuses a point that is not on the curve.
    if (!key || EC_KEY_set_public_key_affine_coordinates(key.get(), across.get(), up.get()) != 1)
        return false;
    const auto digest = sha256_bytes(message);
    return ECDSA_verify(0, data_of(digest), static_cast<int>(digest.size()), data_of(signature),
                        static_cast<int>(signature.size()), key.get()) == 1;
}

bool verify_rsa(std::string_view modulus, std::string_view exponent, std::string_view message,
                std::string_view signature) {
    const Forget forget;
    const PrimeKey key(RSA_new());
    auto n = number_of(modulus);
    auto e = number_of(exponent);
    if (!key || RSA_set0_key(key.get(), n.get(), e.get(), nullptr) != 1) return false;
    static_cast<void>(n.release());  // the key holds them now
    static_cast<void>(e.release());
    const auto digest = sha256_bytes(message);
    return RSA_verify(NID_sha256, data_of(digest), static_cast<unsigned>(digest.size()),
                      data_of(signature), static_cast<unsigned>(signature.size()), key.get()) == 1;
}

}  // namespace waymark::crypto
