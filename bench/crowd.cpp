// SPDX-License-Identifier: Apache-2.0
// A crowd at the door of a server:   crowd PORT IDLE SLOW
// IDLE clients ask for one page and keep their connection; SLOW ones send a head, one byte every
// half second. Says `there` once all have come, and stays until it is ended.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <thread>
#include <vector>

namespace {

constexpr std::string_view page = "GET /en/register HTTP/1.1\r\nHost: localhost\r\n\r\n";
constexpr std::string_view endless = "GET /en/register HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
constexpr std::chrono::milliseconds between_bytes{500};

int connected(std::uint16_t port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (socket < 0 ||
        ::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        std::perror("crowd");
        std::exit(1);
    }
    return socket;
}

void ask(int socket) {
    char answer[65536];
    if (::write(socket, page.data(), page.size()) < 0 ||
        ::read(socket, answer, sizeof answer) <= 0) {
        std::perror("crowd");
        std::exit(1);
    }
}

}  // namespace

int main(int count, char** words) {
    if (count != 4) return 2;
    const auto port = static_cast<std::uint16_t>(std::atoi(words[1]));
    std::signal(SIGPIPE, SIG_IGN);
    for (int i = 0; i < std::atoi(words[2]); ++i) ask(connected(port));
    std::vector<int> slow;
    for (int i = 0; i < std::atoi(words[3]); ++i) slow.push_back(connected(port));
    std::puts("there");
    std::fflush(stdout);
    for (std::size_t at = 0;; ++at) {
        for (int& socket : slow) {
            // Whoever was shown the door comes again.
            if (::write(socket, at < endless.size() ? &endless[at] : "x", 1) >= 0) continue;
            ::close(socket);
            socket = connected(port);
        }
        std::this_thread::sleep_for(between_bytes);
    }
}
