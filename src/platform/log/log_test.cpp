// SPDX-License-Identifier: Apache-2.0
#include "platform/log/log.h"

#include <cstdlib>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

using namespace waymark;
using namespace waymark::log;

namespace {

const clock::Instant noon = clock::parse_instant("2026-03-09T14:05:00.000000Z").value();

/// What is written to a log, as one text.
class Paper {
public:
    Paper() : file_(::open_memstream(&text_, &length_)) {}
    ~Paper() {
        std::fclose(file_);
        std::free(text_);
    }
    std::FILE* file() { return file_; }
    std::string text() {
        std::fflush(file_);
        return {text_, length_};
    }

private:
    char* text_ = nullptr;
    std::size_t length_ = 0;
    std::FILE* file_;
};

std::string text_of(std::string_view message, Fields fields = {}) {
    return line_of(Format::text, noon, Level::info, message, fields);
}

}  // namespace

TEST_CASE("log: a line says when, how grave, what, and the details by name") {
    CHECK(text_of("request answered", {{"status", 200}, {"path", "/en/check"}, {"agent", "a b"}}) ==
          "2026-03-09T14:05:00.000000Z info request answered status=200 path=/en/check "
          "agent=\"a b\"");
    CHECK(line_of(Format::json, noon, Level::error, "disk is full",
                  {{"free", 0}, {"at \"x\"", "y"}}) ==
          R"({"at":"2026-03-09T14:05:00.000000Z","level":"error","message":"disk is full",)"
          R"("free":0,"at \"x\"":"y"})");
}

TEST_CASE("log: a stranger's text cannot end the line, add a field or steer the terminal") {
    CHECK(text_of("m", {{"path", "/x\n2026 error forged=1"}}) ==
          text_of("m") + R"( path="/x\n2026 error forged=1")");
    CHECK(text_of("m", {{"path", "a\" admin=\"yes"}}) ==
          text_of("m") + R"( path="a\" admin=\"yes")");
    CHECK(text_of("m", {{"path", "\x1B[2J\r\x7F"}}) ==
          text_of("m") + R"( path="\u001b[2J\u000d\u007f")");
    CHECK(text_of("m", {{"path",
                         "\xC2\x9B"
                         "31m \xE2\x80\xA8"}}) == text_of("m") + R"( path="\u009b31m \u2028")");
    CHECK(text_of("m", {{"path",
                         "a\xFF"
                         "b\xC3"}}) == text_of("m") + R"( path="a\ufffdb\ufffd")");
    CHECK(text_of("two\nlines").ends_with(R"(two\nlines)"));
    CHECK(text_of("m", {{"name", "Zoë"}}) == text_of("m") + " name=\"Zoë\"");
    CHECK(text_of("m", {{"name", ""}}) == text_of("m") + " name=\"\"");
}

TEST_CASE("log: a long value is cut between characters") {
    std::string text(value_bytes_max - 1, 'x');
    text += "ñandú";
    const auto line = text_of("m", {{"value", text}});
    CHECK(line.ends_with(std::string(10, 'x') + "…\""));
    CHECK(line.find("\xC3") == std::string::npos);
}

TEST_CASE("log: what is less grave than asked for is not written") {
    const clock::FakeClock clock(noon);
    Paper paper;
    Log log(clock, Level::warning, Format::text, paper.file());
    log.debug("one");
    log.info("two");
    log.warning("three");
    log.error("four {}", {{"n", 4}});
    CHECK(paper.text() ==
          "2026-03-09T14:05:00.000000Z warning three\n"
          "2026-03-09T14:05:00.000000Z error four {} n=4\n");
}

TEST_CASE("log: lines of several threads do not mix") {
    const clock::FakeClock clock(noon);
    Paper paper;
    Log log(clock, Level::info, Format::text, paper.file());
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            for (int j = 0; j < 100; ++j) log.info("the same line", {{"n", 7}});
        });
    }
    for (auto& thread : threads) thread.join();
    const std::string line = text_of("the same line", {{"n", 7}}) + "\n";
    std::string expected;
    for (int i = 0; i < 800; ++i) expected += line;
    CHECK(paper.text() == expected);
}

TEST_CASE("log: levels and formats are read by their words") {
    CHECK(parse_level("warning") == Level::warning);
    CHECK_FALSE(parse_level("loud").has_value());
    CHECK(parse_format("json") == Format::json);
    CHECK_FALSE(parse_format("xml").has_value());
}
