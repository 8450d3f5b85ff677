// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "people/rules/address.h"
#include "people/rules/browser.h"
#include "people/rules/likeness.h"
#include "people/rules/password.h"

using namespace waymark::people;

namespace {

constexpr std::string_view common = "administrator-1\ncorrect horse battery\npassword\nsunshine1";

std::optional<PasswordRefusal> alone(std::string_view password) {
    return refusal_of(password, {false, {"Maria Reyes", "maria@example.org", "ICB"}}, common);
}

std::optional<PasswordRefusal> with_second(std::string_view password) {
    return refusal_of(password, {true, {}}, common);
}

}  // namespace

TEST_CASE(
    "password: fifteen characters alone, eight beside a second factor, counted as people do") {
    CHECK(alone("quiet lake morn") == std::nullopt);
    CHECK(alone("quiet lake mor") == PasswordRefusal::too_short);
    CHECK(with_second("qu1etlak") == std::nullopt);
    CHECK(with_second("qu1etla") == PasswordRefusal::too_short);
    CHECK(alone("ñandúes en fila") == std::nullopt);
    CHECK(alone("ñandúes en fil") == PasswordRefusal::too_short);
}

TEST_CASE("password: long ones are taken, up to 256 characters") {
    std::string words;
    while (words.size() < password_max) words += "every good word ";
    CHECK(alone(words.substr(0, 128)) == std::nullopt);
    CHECK(alone(words.substr(0, password_max)) == std::nullopt);
    CHECK(alone(words.substr(0, password_max) + "x") == PasswordRefusal::too_long);
}

TEST_CASE("password: what many use, what repeats and what others know of us is refused") {
    CHECK(alone("Correct Horse Battery") == PasswordRefusal::common);
    CHECK(with_second("Sunshine1") == PasswordRefusal::common);
    CHECK(alone("abababababababab") == PasswordRefusal::plain);
    CHECK(alone("MariaReyes-2024!") == PasswordRefusal::about_you);
    CHECK(alone("Maria walks to the quiet lake") == std::nullopt);
    CHECK(alone(std::string("a zero \0 in a text", 18)) == PasswordRefusal::not_text);
    CHECK(alone("\xff\xfe broken bytes here") == PasswordRefusal::not_text);
}

TEST_CASE("password: no kind of character is asked for") {
    CHECK(alone("allinlowercaseletters") == std::nullopt);
    CHECK(alone("823910475628301") == std::nullopt);
}

TEST_CASE("password: each line of a sorted list is found, and no part of one") {
    for (const auto* line : {"administrator-1", "correct horse battery", "password", "sunshine1"})
        CHECK(holds_line(common, line));
    for (const auto* line : {"", "a", "pass", "passwords", "zebra", "sunshine"})
        CHECK_FALSE(holds_line(common, line));
    CHECK_FALSE(holds_line("", "password"));
}

TEST_CASE("address: one account for each way to write it, and none for what is no address") {
    CHECK(folded_address(" A.Person@Example.ORG ") == "a.person@example.org");
    for (const auto* text :
         {"", "person", "@example.org", "person@", "person@example", "a@b@c.org", "a b@c.org",
          "a@c..org", "a@.org", "<a@c.org>", "a@c.org,b@c.org", "a@c.org\r\nBcc: b@c.org"})
        CHECK_FALSE(folded_address(text).has_value());
    CHECK_FALSE(folded_address(std::string(250, 'a') + "@c.org").has_value());
}

TEST_CASE("likeness: names that sound alike have a word in common, others have none") {
    CHECK(sounds_of("José María Núñez") == std::vector<std::string>{"js", "mr", "ns"});
    CHECK(sounds_of("Philipp") == sounds_of("Filip"));
    CHECK(sounds_of("Catherine") == sounds_of("Katharine"));
    CHECK(sounds_of("Anna Smith") == sounds_of("SMYTH, Ana"));
    CHECK(sounds_of("J. Doe") == std::vector<std::string>{"d"});
    CHECK(sounds_of("").empty());
}

TEST_CASE("browser: a device is called as people call it, and a strange one not at all") {
    CHECK(browser_in("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 "
                     "Firefox/140.0") == "Firefox, Windows");
    CHECK(browser_in("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) "
                     "Chrome/140.0.0.0 Safari/537.36 Edg/140.0") == "Edge, Windows");
    CHECK(browser_in("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 "
                     "(KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1") ==
          "Safari, iPhone");
    CHECK(browser_in("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) "
                     "Chrome/140.0.0.0 Mobile Safari/537.36") == "Chrome, Android");
    CHECK(browser_in("<script>alert(1)</script>").empty());
    CHECK(browser_in("").empty());
}
