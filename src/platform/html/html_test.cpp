// SPDX-License-Identifier: Apache-2.0
#include "platform/html/html.h"

#include <doctest/doctest.h>

using namespace waymark::html;

namespace {

std::string escaped(std::string_view text) {
    std::string out;
    escape(out, text);
    return out;
}

}  // namespace

TEST_CASE("html: the five signs that mean something are escaped, all else stays") {
    CHECK(escaped("<a href=\"x\" id='y'>&</a>") ==
          "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;&lt;/a&gt;");
    CHECK(escaped("Núñez, 5 h") == "Núñez, 5 h");
    CHECK(escaped("").empty());
    CHECK(escaped("<<") == "&lt;&lt;");
}

TEST_CASE("html: a sign is escaped wherever in a text it stands") {
    constexpr std::size_t length = 50;
    for (std::size_t at = 0; at < length; ++at) {
        const std::string before(at, 'a');
        const std::string after(length - at, 'b');
        CHECK(escaped(before + "&" + after) == before + "&amp;" + after);
        CHECK(escaped(before + "<<" + after) == before + "&lt;&lt;" + after);
    }
}

TEST_CASE("html: a writer escapes what is put and keeps what is raw") {
    Writer out;
    out.raw("<b>");
    out.put("<i>");
    out.put(std::string("&"));
    out.put('>');
    out.put(7);
    out.put(std::uint64_t{18446744073709551615U});
    out.put(Markup("<u></u>"));
    CHECK(out.done().text() == "<b>&lt;i&gt;&amp;&gt;718446744073709551615<u></u>");
}
