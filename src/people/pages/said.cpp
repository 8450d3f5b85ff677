// SPDX-License-Identifier: Apache-2.0
#include "people/pages/said.h"

namespace waymark::people {

namespace {

std::string_view words_of(SignInRefusal refusal, const words::Speaker& t) {
    switch (refusal) {
        case SignInRefusal::not_recognized:
            return t("That does not match. Check what you typed and try again.");
        case SignInRefusal::too_many:
            return t("That was tried too often. Wait fifteen minutes and try again.");
        case SignInRefusal::too_late: return t("That took too long. Please start again.");
        case SignInRefusal::needs_the_present_factor:
            return t("Sign in with your code or your passkey first.");
        case SignInRefusal::busy: break;
    }
    return t("Many people are signing in. Try again in a few seconds.");
}

std::string_view words_of(JoinRefusal refusal, const words::Speaker& t) {
    switch (refusal) {
        case JoinRefusal::bad_address:
            return t("Write your e-mail address, such as name@example.org.");
        case JoinRefusal::too_many:
            return t("Too many e-mails were asked for. Wait one hour and try again.");
        case JoinRefusal::dead_link: return t("This link no longer works. Ask for a new one.");
        case JoinRefusal::no_name: return t("Write the name we should call you.");
        case JoinRefusal::no_legal_name: return t("Write your legal name.");
        case JoinRefusal::bad_birth_day:
            return t("Write the day you were born, such as 4 28 1986.");
        case JoinRefusal::address_taken: break;
    }
    return t("This address has an account now. Sign in with it.");
}

std::string_view words_of(NewPasswordRefusal refusal, const words::Speaker& t) {
    switch (refusal) {
        case NewPasswordRefusal::too_short: return t("Make your password longer.");
        case NewPasswordRefusal::too_long: return t("Make your password shorter.");
        case NewPasswordRefusal::not_text:
            return t("Your password holds a character we cannot keep. Type another one.");
        case NewPasswordRefusal::common:
            return t("Many people use this password. Choose one of your own.");
        case NewPasswordRefusal::plain: return t("Use more different letters in your password.");
        case NewPasswordRefusal::about_you:
            return t("Leave your name and your address out of your password.");
        case NewPasswordRefusal::wrong_old: return t("That is not your password of today.");
        case NewPasswordRefusal::dead_link:
            return t("This link no longer works. Ask for a new one.");
        case NewPasswordRefusal::too_many:
            return t("That was tried too often. Wait fifteen minutes and try again.");
        case NewPasswordRefusal::busy: break;
    }
    return t("Many people are signing in. Try again in a few seconds.");
}

std::string_view words_of(SecondFactorRefusal refusal, const words::Speaker& t) {
    switch (refusal) {
        case SecondFactorRefusal::wrong_code:
            return t("That code does not match. Wait for the next one and type it.");
        case SecondFactorRefusal::set_already: return t("Your account asks for a code already.");
        case SecondFactorRefusal::needs_the_present_one:
            return t("Sign in with your code or your passkey first.");
        case SecondFactorRefusal::needed_by_staff:
            return t("Those who work for the board always sign in with a code.");
        case SecondFactorRefusal::short_password: break;
    }
    return t("First choose a password of at least 15 characters.");
}

}  // namespace

std::string said(SignInRefusal refusal, const words::Speaker& t) {
    return std::string(words_of(refusal, t));
}

std::string said(NewPasswordRefusal refusal, bool has_second_factor, const words::Speaker& t) {
    std::string text(words_of(refusal, t));
    if (refusal == NewPasswordRefusal::too_short) text += " " + password_hint(has_second_factor, t);
    return text;
}

std::string said(JoinRefusal refusal, const words::Speaker& t) {
    return std::string(words_of(refusal, t));
}

std::string said(SecondFactorRefusal refusal, const words::Speaker& t) {
    return std::string(words_of(refusal, t));
}

std::string_view field_of(JoinRefusal refusal) {
    switch (refusal) {
        case JoinRefusal::no_name: return "name";
        case JoinRefusal::no_legal_name: return "legal_name";
        case JoinRefusal::bad_birth_day: return "born";
        case JoinRefusal::bad_address:
        case JoinRefusal::too_many:
        case JoinRefusal::address_taken:
        case JoinRefusal::dead_link: break;
    }
    return "email";
}

std::string password_hint(bool has_second_factor, const words::Speaker& t) {
    const auto least = has_second_factor ? password_min_with_second_factor : password_min_alone;
    return t("Use at least {} characters. A few words in a row are easy to keep in mind.", least);
}

}  // namespace waymark::people
