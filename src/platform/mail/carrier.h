// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

/// The ways by which a letter leaves the board.
namespace waymark::mail {

struct Message {
    std::string id;    ///< the letter's, fit for a file's name
    std::string from;  ///< addresses alone
    std::string to;
    std::string bytes;
};

enum class Fate : std::uint8_t {
    taken,    ///< the next one answers for it now
    later,    ///< not now; worth another attempt
    refused,  ///< never; another attempt would end the same
};

struct Answer {
    Fate fate = Fate::later;
    std::string words;  ///< what was said, in one line for staff; empty when taken
};

class Carrier {
public:
    Carrier() = default;
    virtual ~Carrier() = default;
    Carrier(const Carrier&) = delete;
    Carrier& operator=(const Carrier&) = delete;

    virtual Answer carry(const Message& message) = 0;
    /// Whether letters are read where they lie, so that none may be blanked.
    virtual bool keeps_letters() const { return false; }
};

/// Takes all and brings it nowhere: a demonstration shows its letters on a page.
std::unique_ptr<Carrier> keep_in_database();

/// Writes `<id>.eml` into the folder, which is made if missing. Taken means it is on the disk.
std::unique_ptr<Carrier> write_to_folder(std::string folder);

enum class Tls : std::uint8_t {
    unless_loopback,  ///< required, but for a server on this machine
    required,
    off,
};

/// By the word of the settings; throws `Bug` for any other.
Tls tls_named(std::string_view word);

struct Smtp {
    std::string url;  ///< `smtp://host:587` (STARTTLS) or `smtps://host` (TLS from the start)
    std::string user;
    std::string password;
    Tls tls = Tls::unless_loopback;
    std::string authority;  ///< a file of certificates to trust; empty for the machine's
    std::chrono::milliseconds connect_max{10'000};
    std::chrono::milliseconds total_max{60'000};
};

/// By libcurl, which is loaded with the first letter. A 5xx to the recipient or the message is
/// `refused`; all else that goes wrong, a wrong password too, is `later`.
std::unique_ptr<Carrier> hand_to_server(Smtp smtp);

}  // namespace waymark::mail
