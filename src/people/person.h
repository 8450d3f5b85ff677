// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "people/visit.h"

namespace waymark::db {
class Tx;
}

namespace waymark::people {

/// Somebody the board knows, as others may see them. The legal name and the day of birth are not
/// among it: they are sealed, and `legal_facts` opens them.
struct Person {
    PersonId id;
    std::string name;   ///< chosen; shown everywhere
    std::string email;  ///< as its owner wrote it
    Language language = Language::english;
    clock::Instant since;
};

/// Nothing when there is no such person.
std::optional<Person> find_person(db::Tx& tx, const PersonId& id);
/// Throws `Bug` when there is no such person: for ids that the board itself stored.
Person person_of(db::Tx& tx, const PersonId& id);

/// What is kept apart, and shown only where the law needs it.
struct LegalFacts {
    std::string legal_name;
    std::optional<Date> born;
    std::vector<std::string> previous_names;  ///< newest first; never shown publicly
};

/// Opens the sealed facts for their owner, or for the program alone: what it tells of them to
/// somebody else is read by `legal_facts_read_by`. Empty when the person's key was destroyed. Where
/// records were merged, the name of the kept one holds, and the others' are previous names.
LegalFacts legal_facts(db::Tx& tx, const crypto::Keyring& keyring, const PersonId& id);

/// Who reads what is sealed of somebody else, and when.
struct Reading {
    std::string by;  ///< id of the person, or `board`
    clock::Instant at;
};
/// Opens the sealed facts for somebody else, and leaves the line `sealed.read` in the journal, in
/// the same transaction, where their owner sees it.
LegalFacts legal_facts_read_by(db::Tx& tx, const crypto::Keyring& keyring, const PersonId& id,
                               const Reading& reading);

/// The key under which everything of one person alone is shut, such as their documents. Nothing
/// when it was destroyed.
std::optional<std::string> key_of(db::Tx& tx, const crypto::Keyring& keyring, const PersonId& id);

/// How what is sealed of one person stands. It is erased where the stored key is empty, and only
/// there; what does not open for any other reason is damaged, or shut with another root key.
enum class Seal { opens, erased, stays_shut };
Seal seal_of(db::Tx& tx, const crypto::Keyring& keyring, const PersonId& id);

/// A new legal name: the one before joins the previous names. `by` is the person who acts.
void change_legal_name(House& house, const PersonId& id, const std::string& name,
                       std::string_view by);
/// What a visitor may change of themselves.
void change_chosen_name(db::Tx& tx, const Visitor& who, const std::string& name,
                        clock::Instant now);
void change_language(db::Tx& tx, const Visitor& who, Language language, clock::Instant now);

/// Called in the transaction that makes a person, for each one known before with the same day of
/// birth and a name that is near. The wing of tasks gives its own when the house is built.
using DuplicateFound =
    std::function<void(db::Tx&, const PersonId& newcomer, const PersonId& known, clock::Instant)>;

/// Longest name that is kept, in bytes.
inline constexpr std::size_t name_max = 200;
/// Whether a name can be kept: not empty, not too long, and of one line, since letters show it.
bool is_name(std::string_view name);

}  // namespace waymark::people
