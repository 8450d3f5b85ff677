// SPDX-License-Identifier: Apache-2.0
#include "people/passkeys.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "people/board_for_test.h"
#include "people/pages.h"
#include "platform/crypto/random.h"

using namespace waymark;
using namespace waymark::people;
using namespace waymark::people::testing;

namespace {

SignInRefusal answered(Board& board, const Visitor& who, const PasskeyAsked& asked) {
    return add_passkey(board.house, who, {asked.secret, "{}", "none", "My phone"}).error();
}

}  // namespace

TEST_CASE("passkey: a question is answered once, by whom it was put to, within ten minutes") {
    Board board;
    const auto mari = *board.visitor(board.joined("mari@example.org"));
    auto ana_says = Board::maria();
    ana_says.legal_name = "Ana Torres";
    const auto ana = *board.visitor(board.joined("ana@example.org", ana_says));
    const auto asked = ask_new_passkey(board.house, mari);
    CHECK(answered(board, ana, asked) == SignInRefusal::too_late);
    CHECK(answered(board, mari, asked) == SignInRefusal::not_recognized);
    CHECK(answered(board, mari, asked) == SignInRefusal::too_late);
    auto bent = ask_new_passkey(board.house, mari);
    bent.secret[20] = bent.secret[20] == 'A' ? 'B' : 'A';
    CHECK(answered(board, mari, bent) == SignInRefusal::too_late);
    const auto slow = ask_new_passkey(board.house, mari);
    board.wait(sign_in_seconds);
    CHECK(answered(board, mari, slow) == SignInRefusal::too_late);
}

TEST_CASE("pages: one that is only shown writes nothing, whoever looks") {
    const auto folder =
        std::filesystem::temp_directory_path() / ("shown-" + crypto::random_token(9));
    std::filesystem::create_directory(folder);
    Board board((folder / "board.db").string());
    const auto who = *board.visitor(board.joined("mari@example.org"));
    const words::Speaker t(Language::english);
    http::Request request;
    request.client = home_computer.client;
    for (const auto& page : pages({board.desk, {}})) {
        // Whoever opens what is sealed leaves a line by it.
        const bool is_sealed = page.permission == Permission::see_sealed;
        if (page.method != http::Method::get || is_sealed) continue;
        CAPTURE(page.path);
        const auto before = board.database->counts().commits;
        (void)page.handler({board.house, request, t, &who});
        CHECK(board.database->counts().commits == before);
    }
    std::filesystem::remove_all(folder);
}
