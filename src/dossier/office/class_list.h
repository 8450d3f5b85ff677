// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/hours.h"
#include "base/result.h"
#include "platform/words/words.h"

/// The list of who was at a training, as a trainer keeps it: CSV with a header.
namespace waymark::dossier {

/// A list holds at most so many people.
inline constexpr std::size_t attendees_max = 1000;

struct Attendee {
    std::string name;     ///< as the list has it; may be empty
    std::string address;  ///< folded; empty where the list gives a number
    std::string number;   ///< of the register
    Hours amount;
};

/// What cannot be read, by the line of the file; 0 for the file as a whole.
struct ListProblem {
    std::size_t line = 0;
    std::string words;
};

/// Reads all or nothing. `usual` is the length of the training, for those without hours of their
/// own; nobody was there for longer.
Result<std::vector<Attendee>, std::vector<ListProblem>> read_class_list(std::string_view bytes,
                                                                        Hours usual,
                                                                        const words::Speaker& t);

}  // namespace waymark::dossier
