// SPDX-License-Identifier: Apache-2.0
#include "people/visit.h"

namespace waymark::people {

std::string Visit::home() const { return "/" + std::string(code_of(t.language())); }

std::string form_token(const Visit& visit) {
    return visit.who == nullptr ? std::string() : visit.who->form_token;
}

}  // namespace waymark::people
