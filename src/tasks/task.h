// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "platform/clock/instant.h"

namespace waymark::tasks {

using TaskId = Id<struct TaskTag>;

/// What is to be looked at.
enum class Kind : std::uint8_t {
    possible_duplicate,  ///< two people may be one; about the newer person
    mail_came_back,      ///< about the letter
    shared_referee,      ///< one address stands for several referees; about the attestation
    own_referee,         ///< a candidate named an address of their own; about the attestation
    suspect_document,    ///< a scanner found something; about the document
    disputed_hours,      ///< hours that others brought are said not to be right; about the dispute
    new_legal_name,      ///< somebody registered asks for one; about the person
};
std::string_view name_of(Kind kind);
std::optional<Kind> kind_named(std::string_view name);

struct Task {
    TaskId id;
    Kind kind = Kind::possible_duplicate;
    std::string about;  ///< the id of what it is about
    std::string note;   ///< for staff; ids, no names
    clock::Instant opened_at;
};

/// Whether a task is about this person: their record, or a line, a paper or a letter in their file.
inline bool concerns(const Task& task, std::string_view person) {
    return task.about == person || task.note == person;
}

}  // namespace waymark::tasks
