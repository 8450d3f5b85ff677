// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people/pages/forms.h"

namespace waymark::people {

/// What passkey.html shows: a form that a script fills with the answer of the browser.
struct PasskeyView {
    std::string title;
    std::vector<std::string> intro;
    std::string action;
    std::string form_token;
    std::string task;  ///< `make` or `use`
    std::string secret;
    std::string challenge;
    std::string party;
    std::string user;  ///< for a new one: whose it is, without telling who
    std::string name;
    std::string next;
    std::string button;
    std::vector<html::Markup> fields;
    std::vector<std::string> answers;  ///< names of the fields that the script fills
    Way otherwise;
};
html::Markup render(const PasskeyView& view, const words::Speaker& t);

}  // namespace waymark::people
