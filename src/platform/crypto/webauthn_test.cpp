// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/webauthn.h"

#include <doctest/doctest.h>

#include "platform/crypto/authenticator_for_test.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/random.h"
#include "platform/crypto/sign.h"

using namespace waymark;
using namespace waymark::crypto;

namespace {

PasskeyQuestion question_now() {
    return {"https://board.example", "board.example", random_bytes(challenge_bytes),
            PersonCheck::identity};
}

/// A board and an authenticator that answers it rightly, unless a test bends it.
struct Story {
    PasskeyQuestion question = question_now();
    TestAuthenticator device;

    Result<Passkey, PasskeyRefusal> join() const {
        return new_passkey(question, device.client_data("webauthn.create", question),
                           device.attestation_object());
    }
    Result<Passkey, PasskeyRefusal> sign_in(const Passkey& kept) const {
        return used_passkey(question, kept, device.answer(question));
    }
    PasskeyRefusal refused_join() const { return join().error(); }
};

}  // namespace

TEST_CASE("webauthn: a passkey joins and signs in, and its counter is kept") {
    Story story;
    story.device.counter = 7;
    const auto joined = story.join();
    REQUIRE(joined.has_value());
    CHECK(joined->credential == story.device.credential);
    CHECK(joined->counter == 7);
    story.device.counter = 8;
    const auto used = story.sign_in(*joined);
    REQUIRE(used.has_value());
    CHECK(used->counter == 8);
    CHECK(used->key == joined->key);
}

TEST_CASE("webauthn: Ed25519 and RSA keys sign in too, each only with its own signature") {
    for (const auto kind : {TestKey::ed25519, TestKey::rsa}) {
        Story story{question_now(), TestAuthenticator(kind)};
        const auto joined = story.join();
        REQUIRE(joined.has_value());
        story.device.counter = 2;
        CHECK(story.sign_in(*joined).has_value());
        Story other{story.question, TestAuthenticator(kind)};
        CHECK(other.sign_in(*joined).error() == PasskeyRefusal::wrong_signature);
    }
}

TEST_CASE("webauthn: another challenge, page, frame, name or kind of message is refused") {
    const Story story;
    const auto data = story.device.client_data("webauthn.create", story.question);
    const auto object = story.device.attestation_object();
    auto other = story.question;
    other.challenge = random_bytes(challenge_bytes);
    CHECK(new_passkey(other, data, object).error() == PasskeyRefusal::wrong_challenge);
    other = story.question;
    other.origin = "https://board.example:444";
    CHECK(new_passkey(other, data, object).error() == PasskeyRefusal::wrong_origin);
    other = story.question;
    other.party = "example";
    CHECK(new_passkey(other, data, object).error() == PasskeyRefusal::wrong_party);
    const auto get = story.device.client_data("webauthn.get", story.question);
    CHECK(new_passkey(story.question, get, object).error() == PasskeyRefusal::wrong_type);
    auto framed = data;
    framed.replace(framed.find("false"), 5, "true");
    CHECK(new_passkey(story.question, framed, object).error() == PasskeyRefusal::wrong_origin);
    CHECK(new_passkey(story.question, "{", object).error() == PasskeyRefusal::unreadable);
    CHECK(new_passkey(story.question, "[]", object).error() == PasskeyRefusal::unreadable);
}

TEST_CASE("webauthn: a sign-in is held to the same questions as a registration") {
    Story story;
    const auto joined = story.join();
    REQUIRE(joined.has_value());
    auto answer = story.device.answer(story.question);
    auto other = story.question;
    other.challenge = random_bytes(challenge_bytes);
    CHECK(used_passkey(other, *joined, answer).error() == PasskeyRefusal::wrong_challenge);
    other = story.question;
    other.origin = "http://board.example";
    CHECK(used_passkey(other, *joined, answer).error() == PasskeyRefusal::wrong_origin);
    other = story.question;
    other.party = "board.test";
    CHECK(used_passkey(other, *joined, answer).error() == PasskeyRefusal::wrong_party);
    answer.client_data = story.device.client_data("webauthn.create", story.question);
    CHECK(used_passkey(story.question, *joined, answer).error() == PasskeyRefusal::wrong_type);
}

TEST_CASE("webauthn: nobody there, or nobody known, is refused where that is asked") {
    Story story;
    story.device.flags = 0x40;
    CHECK(story.refused_join() == PasskeyRefusal::nobody_there);
    story.device.flags = 0x41;
    CHECK(story.refused_join() == PasskeyRefusal::not_identified);
    story.question.check = PersonCheck::touch;
    CHECK(story.join().has_value());
    story.device.flags = 0x55;  // backed up, yet it may not be
    CHECK(story.refused_join() == PasskeyRefusal::unreadable);
    story.device.flags = 0x5D;
    CHECK(story.join()->is_backed_up);
}

TEST_CASE("webauthn: only the attestation `none` is taken, and no byte too many or too few") {
    Story story;
    const auto data = story.device.client_data("webauthn.create", story.question);
    const auto object = story.device.attestation_object();
    CHECK(new_passkey(story.question, data, object + '\0').error() == PasskeyRefusal::unreadable);
    for (std::size_t length = 0; length < object.size(); ++length)
        CHECK(new_passkey(story.question, data, object.substr(0, length)).error() ==
              PasskeyRefusal::unreadable);
    story.device.format = "self";
    CHECK(story.refused_join() == PasskeyRefusal::attested);
}

TEST_CASE("webauthn: no changed bit of the signature or of what it covers passes") {
    Story story;
    const auto joined = story.join();
    REQUIRE(joined.has_value());
    const auto answer = story.device.answer(story.question);
    for (std::size_t at = 0; at < answer.signature.size(); ++at) {
        auto changed = answer;
        changed.signature[at] = static_cast<char>(changed.signature[at] ^ 1);
        CHECK(used_passkey(story.question, *joined, changed).error() ==
              PasskeyRefusal::wrong_signature);
    }
    auto changed = answer;
    changed.authenticator_data.back() = static_cast<char>(changed.authenticator_data.back() ^ 1);
    CHECK(used_passkey(story.question, *joined, changed).error() ==
          PasskeyRefusal::wrong_signature);
    changed = answer;
    changed.client_data.insert(1, " ");
    CHECK(used_passkey(story.question, *joined, changed).error() ==
          PasskeyRefusal::wrong_signature);
    changed = answer;
    changed.signature.clear();
    CHECK(used_passkey(story.question, *joined, changed).error() ==
          PasskeyRefusal::wrong_signature);
}

TEST_CASE("webauthn: a counter that does not go up is refused, and one that is never used is not") {
    Story story;
    story.device.counter = 5;
    const auto joined = story.join();
    REQUIRE(joined.has_value());
    for (const std::uint32_t counter : {0U, 4U, 5U}) {
        story.device.counter = counter;
        CHECK(story.sign_in(*joined).error() == PasskeyRefusal::counter_back);
    }
    auto still = *joined;
    still.counter = 0;
    story.device.counter = 0;
    CHECK(story.sign_in(still).has_value());
}

TEST_CASE("webauthn: a point that is not on the curve signs nothing") {
    Story story;
    auto joined = *story.join();
    joined.key.back() = static_cast<char>(joined.key.back() ^ 1);
    CHECK(story.sign_in(joined).error() == PasskeyRefusal::wrong_signature);
}
