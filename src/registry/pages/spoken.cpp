// SPDX-License-Identifier: Apache-2.0
#include "registry/pages/spoken.h"

#include "platform/html/parts/parts.h"
#include "registry/rules/number.h"

namespace waymark::registry {

std::string spoken(Standing standing, const words::Speaker& t) {
    switch (standing) {
        case Standing::not_registered: return std::string(t("Not yet registered"));
        case Standing::active: return std::string(t("Active"));
        case Standing::expired: return std::string(t("Expired"));
        case Standing::inactive: return std::string(t("Inactive"));
        case Standing::suspended: return std::string(t("Suspended"));
        case Standing::revoked: return std::string(t("Revoked"));
        case Standing::withdrawn: return std::string(t("Entered by mistake"));
    }
    return {};
}

std::string tone_of(Standing standing) {
    switch (standing) {
        case Standing::active: return "tag-done";
        case Standing::expired:
        case Standing::suspended:
        case Standing::revoked: return "tag-todo";
        case Standing::not_registered:
        case Standing::inactive:
        case Standing::withdrawn: break;
    }
    return "tag-none";
}

const scheme::Edition* edition_of(const std::vector<scheme::Edition>& editions,
                                  std::string_view credential, Date today) {
    std::vector<const scheme::Edition*> all;
    for (const auto& edition : editions) all.push_back(&edition);
    return scheme::choose(all, credential, {}, today).edition;
}

ListingLine line_of(const Listing& listing, const std::vector<scheme::Edition>& editions,
                    Date today, const words::Speaker& t) {
    const auto language = t.language();
    const auto* edition = edition_of(editions, listing.credential, today);
    ListingLine line;
    line.path = "/" + std::string(code_of(language)) + "/register/" + listing.number;
    line.number = spoken_number(listing.number);
    line.name = listing.name;
    line.credential = edition == nullptr ? listing.credential : edition->short_name.in(language);
    line.standing = spoken(listing.standing, t);
    line.tone = tone_of(listing.standing);
    if (listing.ends_on) line.ends = html::spoken_day(*listing.ends_on, language);
    return line;
}

}  // namespace waymark::registry
