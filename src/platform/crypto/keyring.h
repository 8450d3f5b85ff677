// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace waymark::crypto {

/// The board's root key and the keys that come from it. The root lives in a file of its own,
/// outside the database and outside its backups; whoever has only the database can open nothing
/// that is sealed.
class Keyring {
public:
    /// The root in a file; makes one, readable by its owner alone, where there is none. Throws
    /// `Fault` for a file that others may read, or that holds anything else.
    static Keyring open(const std::string& path);
    /// The root in a file that has to be there.
    static Keyring open_existing(const std::string& path);
    /// A root that is gone with the process: for tests and for demonstrations in memory.
    static Keyring for_a_while();
    static Keyring of_root(std::string root);

    /// A key of 32 bytes for one purpose (HKDF with SHA-256, RFC 5869). The same words give the
    /// same key.
    std::string key_for(std::string_view purpose) const;

    /// A new key of 32 bytes for one owner, shut with the root, as text to be stored. Once that
    /// text is destroyed, what was sealed with the key stays shut for good; a copy of the text, as
    /// in an older backup, still opens it with the root.
    std::string new_wrapped_key(std::string_view owner) const;
    /// Nothing for a text that was made for another owner or by another root.
    std::optional<std::string> unwrapped(std::string_view wrapped, std::string_view owner) const;

    /// Names the root without telling it: eight hexadecimal digits.
    std::string name() const;

private:
    explicit Keyring(std::string root) : root_(std::move(root)) {}
    std::string root_;
};

}  // namespace waymark::crypto
