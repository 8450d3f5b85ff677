// SPDX-License-Identifier: Apache-2.0
// The server without the board: it builds a text of ten thousand bytes for each request, so that
// what the transport costs can be told from what a page costs. stand_in PORT
#include <cstdio>
#include <cstdlib>
#include <string>

#include "platform/http/server.h"

using namespace waymark::http;

int main(int count, char** words) {
    if (count != 2) {
        std::fputs("Give the port to listen on: stand_in 8081\n", stderr);
        return 2;
    }
    Settings settings;
    settings.port = static_cast<std::uint16_t>(std::atoi(words[1]));
    Site site;
    site.answer = [](const Request& request) {
        constexpr std::size_t length = 10'240;
        const std::string line = request.path + std::string(119, '.');
        Response response;
        response.body.reserve(length);
        while (response.body.size() < length) response.body += line;
        return response;
    };
    Server server(settings, site);
    server.run();
}
