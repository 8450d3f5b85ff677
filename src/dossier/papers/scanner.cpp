// SPDX-License-Identifier: Apache-2.0
#include "dossier/papers/scanner.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>

namespace waymark::dossier {

namespace {

constexpr std::size_t chunk_bytes = std::size_t{64} << 10;
constexpr int seconds_max = 60;

/// A conversation with the scanner; closed when it ends.
class Conversation {
public:
    explicit Conversation(const std::string& path) : handle_(::socket(AF_UNIX, SOCK_STREAM, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        if (handle_ < 0 || path.size() >= sizeof address.sun_path) return;
        std::memcpy(address.sun_path, path.c_str(), path.size());
        const timeval wait{seconds_max, 0};
        ::setsockopt(handle_, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
        ::setsockopt(handle_, SOL_SOCKET, SO_SNDTIMEO, &wait, sizeof wait);
        is_open_ =
            ::connect(handle_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~Conversation() {
        if (handle_ >= 0) ::close(handle_);
    }
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;

    bool is_open() const { return is_open_; }
    bool send(std::string_view bytes) const {
        while (!bytes.empty()) {
            const auto sent = ::send(handle_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    std::string answer() const {
        std::string text;
        char buffer[512];
        for (;;) {
            const auto got = ::recv(handle_, buffer, sizeof buffer, 0);
            if (got <= 0) return text;
            text.append(buffer, static_cast<std::size_t>(got));
        }
    }

private:
    int handle_;
    bool is_open_ = false;
};

/// A length in the byte order of the network, as each chunk begins.
std::string length_of(std::size_t bytes) {
    const auto length = htonl(static_cast<std::uint32_t>(bytes));
    std::string text(sizeof length, '\0');
    std::memcpy(text.data(), &length, sizeof length);
    return text;
}

}  // namespace

Scan scanned(const std::string& socket, std::string_view bytes) {
    const Conversation line(socket);
    if (!line.is_open() || !line.send(std::string_view("zINSTREAM\0", 10))) return Scan::away;
    while (!bytes.empty()) {
        const auto chunk = bytes.substr(0, chunk_bytes);
        // It hangs up on what is longer than it takes, and has said so.
        if (!line.send(length_of(chunk.size())) || !line.send(chunk)) break;
        bytes.remove_prefix(chunk.size());
    }
    (void)line.send(length_of(0));
    const auto answer = line.answer();
    if (answer.empty()) return Scan::away;
    if (answer.find(" FOUND") != std::string::npos) return Scan::suspect;
    return answer == std::string_view("stream: OK\0", 11) ? Scan::clean : Scan::error;
}

}  // namespace waymark::dossier
