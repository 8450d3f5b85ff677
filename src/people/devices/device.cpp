// SPDX-License-Identifier: Apache-2.0
#include "people/devices/device.h"

#include "people/secret.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/hmac.h"
#include "platform/crypto/keyring.h"

namespace waymark::people {

namespace {

std::string proof_of(const crypto::Keyring& keyring, std::string_view name,
                     std::string_view address) {
    const auto key = keyring.key_for("people.device");
    return crypto::base64url(
        crypto::hmac_sha256(key, std::string(name) + "\n" + std::string(address)));
}

}  // namespace

std::string new_device(const crypto::Keyring& keyring, std::string_view address) {
    const auto name = new_secret();
    return name + "." + proof_of(keyring, name, address);
}

std::string known_device(const crypto::Keyring& keyring, std::string_view device,
                         std::string_view address) {
    const auto point = device.find('.');
    if (point == device.npos || address.empty()) return {};
    const auto name = device.substr(0, point);
    const bool is_ours =
        crypto::is_same(device.substr(point + 1), proof_of(keyring, name, address));
    return is_ours ? std::string(name) : std::string();
}

}  // namespace waymark::people
