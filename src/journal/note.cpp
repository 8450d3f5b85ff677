// SPDX-License-Identifier: Apache-2.0
#include "journal/note.h"

#include <charconv>

#include <fmt/core.h>

#include "journal/leaf.h"
#include "platform/crypto/encode.h"

namespace waymark::journal {
namespace {

/// The type of signature that C2SP gives to Ed25519.
constexpr char ed25519 = 1;
constexpr std::size_t public_key_size = 32;
constexpr std::size_t key_id_size = 4;
constexpr std::string_view dash = "\xE2\x80\x94 ";  // an em dash and a space

/// Takes the text up to `mark` off the front; nothing when there is no mark.
std::optional<std::string_view> take_until(std::string_view& text, char mark) {
    const std::size_t end = text.find(mark);
    if (end == text.npos) return std::nullopt;
    const auto taken = text.substr(0, end);
    text.remove_prefix(end + 1);
    return taken;
}

std::optional<std::uint64_t> number_of(std::string_view text) {
    std::uint64_t number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stop != end || std::to_string(number) != text) return std::nullopt;
    return number;
}

std::optional<Hash> hash_of(std::string_view text) {
    const auto bytes = crypto::read_base64(text);
    Hash hash{};
    if (!bytes || bytes->size() != hash.size()) return std::nullopt;
    std::copy(bytes->begin(), bytes->end(), hash.begin());
    return hash;
}

std::optional<Signature> parse_signature(std::string_view line) {
    if (!line.starts_with(dash)) return std::nullopt;
    line.remove_prefix(dash.size());
    const auto name = take_until(line, ' ');
    const auto bytes = crypto::read_base64(line);
    if (!name || name->empty() || !bytes || bytes->size() <= key_id_size) return std::nullopt;
    return Signature{std::string(*name), bytes->substr(0, key_id_size), bytes->substr(key_id_size)};
}

}  // namespace

std::string body_of(const Checkpoint& checkpoint) {
    return fmt::format("{}\n{}\n{}\ntime {}\n", checkpoint.origin, checkpoint.head.size,
                       crypto::base64(bytes_of(checkpoint.head.root)), checkpoint.at);
}

std::optional<Checkpoint> parse_checkpoint(std::string_view body) {
    constexpr std::string_view time = "time ";
    const auto origin = take_until(body, '\n');
    const auto size = take_until(body, '\n');
    const auto root = take_until(body, '\n');
    const auto at = take_until(body, '\n');
    if (!at || !body.empty() || origin->empty() || !at->starts_with(time)) return std::nullopt;
    const auto number = number_of(*size);
    const auto hash = hash_of(*root);
    if (!number || !hash) return std::nullopt;
    return Checkpoint{std::string(*origin), {*number, *hash}, std::string(at->substr(time.size()))};
}

std::string key_id_of(const Verifier& verifier) {
    const Hash digest = sha256(verifier.name + '\n' + ed25519 + verifier.public_key);
    return std::string(bytes_of(digest).substr(0, key_id_size));
}

std::string to_text(const Verifier& verifier) {
    return fmt::format("{}+{}+{}", verifier.name, crypto::hex(key_id_of(verifier)),
                       crypto::base64(ed25519 + verifier.public_key));
}

std::optional<Verifier> parse_verifier(std::string_view text) {
    std::string_view rest = text;
    const auto name = take_until(rest, '+');
    const auto id = take_until(rest, '+');
    const auto key = crypto::read_base64(rest);
    if (!name || !id || !key || key->size() != 1 + public_key_size) return std::nullopt;
    const Verifier verifier{std::string(*name), key->substr(1)};
    if (to_text(verifier) != text) return std::nullopt;
    return verifier;
}

std::string to_text(const Note& note) {
    std::string text = note.body + '\n';
    for (const Signature& signature : note.signatures) {
        text += fmt::format("{}{} {}\n", dash, signature.name,
                            crypto::base64(signature.key_id + signature.bytes));
    }
    return text;
}

std::optional<Note> parse_note(std::string_view text) {
    const std::size_t gap = text.rfind("\n\n");
    if (gap == text.npos || gap + 2 == text.size()) return std::nullopt;
    Note note{std::string(text.substr(0, gap + 1)), {}};
    std::string_view rest = text.substr(gap + 2);
    while (!rest.empty()) {
        const auto line = take_until(rest, '\n');
        auto signature = line ? parse_signature(*line) : std::nullopt;
        if (!signature) return std::nullopt;
        note.signatures.push_back(std::move(*signature));
    }
    return note;
}

}  // namespace waymark::journal
