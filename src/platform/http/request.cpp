// SPDX-License-Identifier: Apache-2.0
#include "platform/http/ascii.h"
#include "platform/http/http.h"

namespace waymark::http {

namespace {

std::string_view first_of(const Fields& fields, std::string_view name) {
    for (const auto& [found, value] : fields) {
        if (found == name) return value;
    }
    return {};
}

}  // namespace

std::string_view Request::header(std::string_view name) const { return first_of(headers, name); }

std::string_view Request::asked(std::string_view name) const { return first_of(query, name); }

std::string_view Request::field(std::string_view name) const { return first_of(form, name); }

std::string_view Request::place(std::string_view name) const {
    const auto found = places.find(std::string(name));
    return found == places.end() ? std::string_view{} : found->second;
}

std::string_view Response::header(std::string_view name) const {
    for (const auto& [found, value] : headers) {
        if (same_word(found, name)) return value;
    }
    return {};
}

}  // namespace waymark::http
