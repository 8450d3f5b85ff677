// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "eligibility/eligibility.h"
#include "scheme/scheme.h"

namespace waymark::cli {

/// The schemes that travel with the program, and files named on the command line. Only what is
/// asked for is read, and each edition once.
class Schemes {
public:
    Schemes(eligibility::Purpose purpose, Language language)
        : purpose_(purpose), language_(language) {}

    /// An edition ready to judge; it stays where it is.
    struct Ready {
        scheme::Edition edition;
        eligibility::Judge judge;
        explicit Ready(scheme::Edition e, eligibility::Purpose purpose)
            : edition(std::move(e)), judge(edition, purpose) {}
    };
    /// What `--scheme` may mean: all editions of one credential, newest first, or a single one.
    struct Wanted {
        std::vector<std::string> paths;
    };

    /// What to judge by: `il-crss`, `il-crss@2023-04`, a file that ends in `.yaml`, or, for an
    /// empty text, every credential there is. An error is one line that says what to do.
    Result<std::vector<Wanted>, std::string> wanted(std::string_view asked) const;
    /// The edition in force for a dossier: the newest that had begun on the day that decides, else
    /// the oldest.
    Result<Ready*, std::string> in_force(const Wanted& wanted, const eligibility::Dossier& dossier,
                                         Date as_of);
    /// What entries may be sorted by.
    const std::vector<scheme::Category>& categories(const Ready& ready);

private:
    Result<Ready*, std::string> ready(const std::string& path);

    eligibility::Purpose purpose_;
    Language language_;
    std::map<std::string, std::unique_ptr<Ready>> ready_;
};

}  // namespace waymark::cli
