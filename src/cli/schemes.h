// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "eligibility/eligibility.h"
#include "scheme/load.h"

namespace waymark::cli {

/// The editions that a command judges by, each read once and only when it is asked for.
class Schemes {
public:
    Schemes(scheme::Shelf shelf, eligibility::Purpose purpose)
        : shelf_(std::move(shelf)), purpose_(purpose) {}

    /// An edition ready to judge; it stays where it is.
    struct Ready {
        scheme::Edition edition;
        eligibility::Judge judge;
        Ready(scheme::Edition e, eligibility::Purpose purpose)
            : edition(std::move(e)), judge(edition, purpose) {}
    };

    /// What to judge by: `asked` alone (`il-crss`, `il-crss@2023-04` or a file that ends in
    /// `.yaml`), or, when it is empty, every credential on the shelf.
    std::vector<std::string> wanted(std::string_view asked) const;
    /// The edition that decides, and a newer one that the person may choose instead.
    struct Chosen {
        Ready* by = nullptr;
        Ready* offered = nullptr;
    };
    /// Of a credential, the edition in force on the day of its anchor, or as of the judgement where
    /// the dossier does not have that day. An error is one line that says what to do.
    Result<Chosen, std::string> deciding(const std::string& wanted,
                                         const eligibility::Dossier& dossier, Date as_of);

private:
    Result<Ready*, std::string> ready(const std::string& name, Date day);

    scheme::Shelf shelf_;
    eligibility::Purpose purpose_;
    std::map<std::string, std::vector<scheme::Edition>> outlines_;  ///< by credential: dates only
    std::map<std::string, std::unique_ptr<Ready>> ready_;  ///< by `il-crss@2023-04`, or by file
};

}  // namespace waymark::cli
