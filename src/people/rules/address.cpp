// SPDX-License-Identifier: Apache-2.0
#include "people/rules/address.h"

#include <algorithm>

#include "base/fold.h"

namespace waymark::people {

namespace {

bool is_address_letter(char c) {
    // What letters and headers would read as something else is refused, whatever the standard
    // allows between quotes.
    return c > ' ' && c != '\x7f' && std::string_view("<>()[],;:\\\"").find(c) == std::string::npos;
}

bool is_domain(std::string_view domain) {
    return domain.find('.') != domain.npos && domain.front() != '.' && domain.back() != '.' &&
           domain.find("..") == domain.npos;
}

}  // namespace

std::optional<std::string> folded_address(std::string_view written) {
    std::string address(trimmed(written));
    const auto at = address.find('@');
    const bool has_both = at != address.npos && at > 0 && at + 1 < address.size() &&
                          address.find('@', at + 1) == address.npos;
    if (!has_both || address.size() > address_max) return std::nullopt;
    if (!std::all_of(address.begin(), address.end(), is_address_letter)) return std::nullopt;
    if (!is_domain(std::string_view(address).substr(at + 1))) return std::nullopt;
    for (char& c : address)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return address;
}

}  // namespace waymark::people
