// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "base/ensure.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/hmac.h"
#include "platform/crypto/keyring.h"
#include "platform/crypto/password.h"
#include "platform/crypto/random.h"
#include "platform/crypto/seal.h"
#include "platform/crypto/sign.h"
#include "platform/crypto/totp.h"
#include "platform/crypto/uuid.h"

using namespace waymark;
using namespace waymark::crypto;

namespace {

std::string bytes(std::string_view hexadecimal) { return *read_hex(hexadecimal); }

/// A folder that goes with the test.
struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("waymark-" + hex(random_bytes(8)));
    Folder() { std::filesystem::create_directory(path); }
    ~Folder() { std::filesystem::remove_all(path); }
};

}  // namespace

TEST_CASE("encode: the vectors of RFC 4648, section 10") {
    CHECK(base64("foobar") == "Zm9vYmFy");
    CHECK(base64("fooba") == "Zm9vYmE=");
    CHECK(base64("foob") == "Zm9vYg==");
    CHECK(base32("foobar") == "MZXW6YTBOI");
    CHECK(base32("foob") == "MZXW6YQ");
    CHECK(hex("foobar") == "666f6f626172");
    CHECK(base64url("\xFF\xFE\xFD") == "__79");
}

TEST_CASE("encode: what is written is read, and no other text means the same") {
    for (std::size_t length = 0; length < 40; ++length) {
        const auto some = random_bytes(length);
        CHECK(read_base64(base64(some)) == some);
        CHECK(read_base64url(base64url(some)) == some);
        CHECK(read_base32(base32(some)) == some);
        CHECK(read_hex(hex(some)) == some);
    }
    CHECK(read_base64("Zm9vYg") == std::nullopt);
    CHECK(read_base64("Zm9vYh==") == std::nullopt);  // bits that say nothing
    CHECK(read_base64url("Zm9v Yg") == std::nullopt);
    CHECK(read_base32("mzxw6") == std::nullopt);
    CHECK(read_hex("6") == std::nullopt);
    CHECK(read_hex("6F") == std::nullopt);
}

TEST_CASE("hmac: test case 2 of RFC 4231") {
    CHECK(hex(hmac_sha256("Jefe", "what do ya want for nothing?")) ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    CHECK(is_same("abc", "abc"));
    CHECK_FALSE(is_same("abc", "abd"));
    CHECK_FALSE(is_same("abc", "ab"));
}

TEST_CASE("sign: tests 1 and 3 of RFC 8032, section 7.1") {
    const auto one =
        key_pair_of(bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
    CHECK(hex(one.public_key) ==
          "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    CHECK(hex(sign(one, "")) ==
          "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e3970"
          "1cf9b46bd25bf5f0595bbe24655141438e7a100b");
    const auto three =
        key_pair_of(bytes("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"));
    const auto signature = sign(three, bytes("af82"));
    CHECK(verify(three.public_key, bytes("af82"), signature));
    CHECK_FALSE(verify(three.public_key, bytes("af83"), signature));
    CHECK_FALSE(verify(one.public_key, bytes("af82"), signature));
    CHECK_FALSE(verify("short", bytes("af82"), signature));
}

TEST_CASE("totp: the vectors of RFC 6238, appendix B") {
    const std::string secret = "12345678901234567890";
    CHECK(totp_code(secret, 59 / 30) == "287082");
    CHECK(totp_code(secret, 1111111109 / 30) == "081804");
    CHECK(totp_code(secret, 1111111111 / 30) == "050471");
    CHECK(totp_code(secret, 1234567890 / 30) == "005924");
    CHECK(totp_code(secret, 2000000000 / 30) == "279037");
    CHECK(totp_code(secret, 20000000000 / 30) == "353130");
    const auto now = clock::Instant::of_seconds(59);
    CHECK(totp_step_of(secret, "287082", now) == 1);
    CHECK(totp_step_of(secret, totp_code(secret, 2), now) == 2);
    CHECK(totp_step_of(secret, totp_code(secret, 3), now) == std::nullopt);
    CHECK(totp_step_of(secret, "28708", now) == std::nullopt);
    CHECK(totp_address("A Board", "ann@example.org", "foobar") ==
          "otpauth://totp/A%20Board:ann%40example.org?secret=MZXW6YTBOI&issuer=A%20Board");
}

TEST_CASE("uuid: version 7 of RFC 9562, in the order of time") {
    const auto id = uuid7(clock::Instant::of_microseconds(0x017F22E279B0 * 1000));
    CHECK(id.substr(0, 15) == "017f22e2-79b0-7");
    CHECK(id.size() == 36);
    CHECK(std::string_view("89ab").find(id[19]) != std::string_view::npos);
    CHECK(uuid7(clock::Instant::of_seconds(2)) > uuid7(clock::Instant::of_seconds(1)));
}

TEST_CASE("seal: opens with its key and context, and no changed bit passes") {
    const auto key = random_bytes(key_bytes);
    const auto sealed = seal(key, "a diploma", "document 7");
    CHECK(unseal(key, sealed, "document 7") == "a diploma");
    CHECK(unseal(key, sealed, "document 8") == std::nullopt);
    CHECK(unseal(random_bytes(key_bytes), sealed, "document 7") == std::nullopt);
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        auto changed = sealed;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK(unseal(key, changed, "document 7") == std::nullopt);
    }
    CHECK(unseal(key, sealed.substr(0, 39), "document 7") == std::nullopt);
}

TEST_CASE("keyring: keys have one purpose, and a wrapped key opens for its owner alone") {
    const auto keys = Keyring::for_a_while();
    CHECK(keys.key_for("a") == keys.key_for("a"));
    CHECK(keys.key_for("a") != keys.key_for("b"));
    CHECK(keys.key_for("a") != Keyring::for_a_while().key_for("a"));
    const auto wrapped = keys.new_wrapped_key("ann");
    CHECK(keys.unwrapped(wrapped, "ann")->size() == key_bytes);
    CHECK(keys.unwrapped(wrapped, "ben") == std::nullopt);
    CHECK(keys.unwrapped("", "ann") == std::nullopt);
    CHECK(Keyring::for_a_while().unwrapped(wrapped, "ann") == std::nullopt);
}

TEST_CASE("keyring: the root is made once, kept to its owner, and never guessed") {
    const Folder folder;
    const auto path = (folder.path / "root.key").string();
    CHECK_THROWS_AS(Keyring::open_existing(path), Fault);
    const auto made = Keyring::open(path);
    CHECK(Keyring::open_existing(path).name() == made.name());
    struct stat about {};
    REQUIRE(::stat(path.c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
    ::chmod(path.c_str(), 0644);
    CHECK_THROWS_AS(Keyring::open(path), Fault);
    ::chmod(path.c_str(), 0600);
    std::ofstream(path) << "not a key\n";
    CHECK_THROWS_AS(Keyring::open(path), Fault);
}

TEST_CASE("password: a hash tells nothing, opens for its password, and has a seat limit") {
    PasswordDesk desk(1);
    const auto hash = desk.hash("correct horse battery");
    REQUIRE(hash.has_value());
    CHECK(hash->starts_with("$argon2id$v=19$m=47104,t=2,p=1$"));
    CHECK(desk.verify(*hash, "correct horse battery") == true);
    CHECK(desk.verify(*hash, "correct horse batterY") == false);
    CHECK(desk.verify("", "anything") == false);
    CHECK(desk.verify_nothing("anything") == false);
    CHECK(is_password_of("$argon2id$v=19$m=47104,t=2,p=1$AAAA", "anything") == false);
    CHECK_FALSE(needs_rehash(*hash));
    PasswordDesk full(0);
    CHECK(full.hash("anything") == std::nullopt);
    CHECK(full.verify(*hash, "anything") == std::nullopt);
}
