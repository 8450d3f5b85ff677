// SPDX-License-Identifier: Apache-2.0
#include "signing/signing.h"

#include <algorithm>
#include <tuple>

#include "base/ensure.h"
#include "base/fold.h"
#include "journal/journal.h"
#include "platform/crypto/uuid.h"
#include "platform/db/tx.h"
#include "signing/queries.sql.h"

namespace waymark::signing {

namespace {

constexpr std::string_view use_name = "signing.typed_name";

/// Opens the names of one person; without their key each name is empty.
class Names {
public:
    Names(db::Tx& tx, const Signer& signer)
        : key_(people::key_of(tx, signer.keyring, signer.person)) {}

    std::string shut(std::string_view name) const {
        ensure(key_.has_value(), "who signs has their key");
        return people::shut(*key_, use_name, name);
    }
    std::string open(const std::string& sealed) const {
        if (!key_) return {};
        auto name = people::opened(*key_, use_name, sealed);
        ensure(name.has_value(), "a name below a text opens with its owner's key");
        return std::move(*name);
    }

private:
    std::optional<std::string> key_;
};

Signature signature_in(const db::Row& row, const Names& names) {
    const auto signed_at = clock::parse_instant(row["signed_at"].text());
    ensure(signed_at.has_value(), "a stored signature can be read");
    return {{row["id"].text()},
            row["text"].text(),
            row["version"].text(),
            row["language"].text() == "es" ? Language::spanish : Language::english,
            names.open(row["sealed_name"].text()),
            row["digest"].text(),
            *signed_at};
}

}  // namespace

Result<Signature, Refusal> sign(db::Tx& tx, const Signer& signer, const Shown& shown,
                                std::string_view typed_name, clock::Instant now) {
    if (!is_text(shown.text, shown.version)) return refuse(Refusal::no_such_text);
    const auto text = newest_text(shown.text, shown.language);
    if (text.version != shown.version) return refuse(Refusal::not_the_newest);
    if (folded(typed_name).empty()) return refuse(Refusal::name_missing);
    if (typed_name.size() > people::name_max) return refuse(Refusal::name_too_long);
    const auto id = crypto::new_id<SignatureId>(now);
    const auto& person = signer.person;
    const Names names(tx, signer);
    const bool is_new = tx.execute(sql::add_signature, id.text, person.text, text.id, text.version,
                                   code_of(text.language), names.shut(typed_name), text.digest,
                                   clock::to_text(now)) == 1;
    if (is_new)
        journal::record(tx, {"text.signed", person.text, id.text, person.text, text.digest}, now);
    return signature_in(tx.one(sql::signature_below, person.text, text.id, text.version), names);
}

std::vector<Signature> signatures_of(db::Tx& tx, const Signer& signer) {
    std::vector<Signature> signatures;
    const auto records = people::records_of(tx, signer.person);
    for (const auto& record : records) {
        const Names names(tx, {signer.keyring, record});
        for (const auto& row : tx.query(sql::signatures_of, record.text))
            signatures.push_back(signature_in(row, names));
    }
    if (records.size() > 1)
        std::ranges::sort(signatures, {},
                          [](const Signature& one) { return std::tie(one.signed_at, one.id); });
    return signatures;
}

std::optional<Signature> signature_of(db::Tx& tx, const Signer& signer, std::string_view text) {
    const auto newest = newest_text(text, Language::english);
    for (const auto& record : people::records_of(tx, signer.person))
        if (const auto row = tx.find(sql::signature_below, record.text, text, newest.version))
            return signature_in(*row, Names(tx, {signer.keyring, record}));
    return std::nullopt;
}

}  // namespace waymark::signing
