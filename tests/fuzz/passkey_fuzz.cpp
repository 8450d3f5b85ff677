// SPDX-License-Identifier: Apache-2.0
// A stranger's passkey message: read whole or refused, and what is taken is a piece of it.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/crypto/authenticator.h"
#include "platform/crypto/cbor.h"
#include "platform/crypto/cose.h"
#include "platform/crypto/webauthn.h"

using namespace waymark::crypto;

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

void must_lie_in(std::string_view bytes, const Cbor& item) {
    must(item.text.empty() || (item.text.data() >= bytes.data() &&
                               item.text.data() + item.text.size() <= bytes.data() + bytes.size()));
    for (const auto& inner : item.items) must_lie_in(bytes, inner);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const PasskeyQuestion question{"https://a.example", "a.example", "challenge",
                                          PersonCheck::touch};
    static constexpr std::string_view client_data =
        R"({"type":"webauthn.create","challenge":"Y2hhbGxlbmdl","origin":"https://a.example"})";
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    auto left = bytes;
    if (const auto item = take_cbor(left)) {
        must(left.size() < size);
        must_lie_in(bytes, *item);
        if (const auto* inner = item->at("authData")) read_authenticator_data(inner->text);
    }
    left = bytes;
    if (const auto key = take_cose_key(left)) must(!is_signed_by(*key, bytes, bytes));
    if (const auto read = read_authenticator_data(bytes)) must(read->credential.size() <= 1023);
    const auto passkey = new_passkey(question, client_data, bytes);
    must(!passkey || !passkey->credential.empty());
    must(!new_passkey(question, bytes, bytes));
    return 0;
}
