// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "people/person.h"

/// The legal name: changed by its owner alone until the board has registered them under it, and
/// with the board's yes from then on.
namespace waymark::people {

/// What wings above know and do. Each is called inside the transaction of the act.
struct LegalNameNeeds {
    /// Whether the board registered this person, so that a paper must stand behind a new name.
    std::function<bool(db::Tx&, const PersonId&, Date today, clock::Instant)> is_registered = {};
    /// Somebody asked: the board's staff get work to do.
    std::function<void(db::Tx&, const PersonId&, clock::Instant)> asked = {};
    /// It was answered, or taken back: the work is done. `by` is an account.
    std::function<void(db::Tx&, const PersonId&, std::string_view by, clock::Instant)> settled = {};
};

enum class LegalNameRefusal : std::uint8_t {
    no_name,      ///< empty, or longer than `name_max`
    same_name,    ///< it is the legal name already
    waits,        ///< one is asked for already
    long_reason,  ///< longer than `name_reason_max`
    not_there,    ///< nothing waits under this id
    own_name,     ///< nobody answers what they asked for themselves
    no_ground,    ///< which paper was seen, or why not, is missing or too long
    key_is_gone,  ///< the person was erased
};

/// In bytes.
inline constexpr std::size_t name_reason_max = 1000;

struct NewLegalName {
    std::string name;
    std::string reason;  ///< may be empty; sealed
};

enum class LegalNameStep : std::uint8_t { changed, asked };

/// Changes the visitor's legal name at once, or asks the board to.
Result<LegalNameStep, LegalNameRefusal> change_own_legal_name(House& house, const Visitor& who,
                                                              const NewLegalName& wanted,
                                                              const LegalNameNeeds& needs);

/// A name that somebody asked for and the board has not answered.
struct LegalNameRequest {
    std::string id;
    PersonId person;
    NewLegalName wanted;
    clock::Instant asked_at;
};

/// What this person has asked for. Sealed: for its owner.
std::optional<LegalNameRequest> legal_name_asked(db::Tx& tx, const crypto::Keyring& keyring,
                                                 const PersonId& person);
/// The visitor no longer wants it; nothing happens when nothing waits.
void take_back_legal_name(House& house, const Visitor& who, const LegalNameNeeds& needs);

/// One open request without what is sealed.
struct WaitingName {
    std::string id;
    Person person;
    clock::Instant asked_at;
};
/// All that wait, the oldest first, without those of the reader.
std::vector<WaitingName> waiting_names(db::Tx& tx, const PersonId& reader);

/// A request beside the names there are.
struct NameBeside {
    LegalNameRequest request;
    LegalFacts now;
};
/// Opens one for staff, which leaves a line in the journal where its owner sees it. Nothing for an
/// id that nothing waits under, and for the reader's own.
std::optional<NameBeside> open_name_for(House& house, const std::string& id,
                                        const PersonId& reader);

struct NameAnswer {
    bool is_agreed = false;
    std::string ground;  ///< which paper was seen, or why it cannot be taken over; sealed
};
Result<PersonId, LegalNameRefusal> answer_legal_name(House& house, const Visitor& by,
                                                     const std::string& id,
                                                     const NameAnswer& answer,
                                                     const LegalNameNeeds& needs);

/// The board's last answer to this person when it was no: its ground. For its owner.
std::string last_no_to_name(db::Tx& tx, const crypto::Keyring& keyring, const PersonId& person);

}  // namespace waymark::people
