// SPDX-License-Identifier: Apache-2.0
#include "platform/http/form.h"

#include <doctest/doctest.h>

#include <string>

using namespace waymark::http;

namespace {

std::string part(const std::string& disposition, const std::string& content) {
    return "--X\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
}

}  // namespace

TEST_CASE("form: an urlencoded body is read in order, with repeated names") {
    const auto fields = read_urlencoded("day=1&day=2&name=Ana+Mar%C3%ADa&&empty=&alone");
    REQUIRE(fields);
    CHECK(*fields ==
          Fields{{"day", "1"}, {"day", "2"}, {"name", "Ana María"}, {"empty", ""}, {"alone", ""}});
    CHECK(read_urlencoded("")->empty());
    CHECK(*read_urlencoded("a=b=c") == Fields{{"a", "b=c"}});
}

TEST_CASE("form: broken escapes, NULs, other encodings and floods of fields are refused") {
    CHECK(read_urlencoded("a=%4").error() == BadForm::malformed);
    CHECK(read_urlencoded("a=%00").error() == BadForm::not_text);
    CHECK(read_urlencoded("%ff=1").error() == BadForm::not_text);
    std::string flood;
    for (std::size_t i = 0; i < fields_max; ++i) flood += "a&";
    CHECK(read_urlencoded(flood)->size() == fields_max);
    CHECK(read_urlencoded(flood + "a").error() == BadForm::too_many);
}

TEST_CASE("form: a multipart body gives fields and files, byte for byte") {
    const std::string bytes("\0\xff\r\n--\r\n--Y\r\n", 14);
    const std::string body =
        part("name=\"language\"", "es") +
        "--X \r\ncontent-type: text/csv\r\nContent-Disposition: form-data; "
        "name=\"hours\"; filename=\"C:\\me\\my \\\"own\\\" hours.csv\"\r\n\r\n" +
        bytes + "\r\n--X--\r\nwhat follows is nothing";
    const auto form = read_multipart(body, "X");
    REQUIRE(form);
    CHECK(form->fields == Fields{{"language", "es"}});
    REQUIRE(form->uploads.size() == 1);
    const auto& file = form->uploads.front();
    CHECK(file.field == "hours");
    CHECK(file.name == "my \"own\" hours.csv");
    CHECK(file.content_type == "text/csv");
    CHECK(file.bytes == bytes);
}

TEST_CASE("form: an empty file counts, a file control left alone does not") {
    const auto form = read_multipart(part("name=\"a\"; filename=\"none.csv\"", "") +
                                         part("name=\"b\"; filename=\"\"", "") + "--X--",
                                     "X");
    REQUIRE(form);
    REQUIRE(form->uploads.size() == 1);
    CHECK(form->uploads.front().name == "none.csv");
    CHECK(form->uploads.front().content_type == "text/plain");
}

TEST_CASE("form: no part of a path stays in the name of a file") {
    for (const auto* path : {"/etc/passwd", "..\\..\\passwd", "../passwd", "passwd"}) {
        const auto form = read_multipart(
            part("name=a; filename=\"" + std::string(path) + "\"", "x") + "--X--", "X");
        REQUIRE(form);
        CHECK(form->uploads.front().name == "passwd");
    }
}

TEST_CASE("form: a multipart body that breaks its format is refused") {
    const std::string nameless = "--X\r\nContent-Type: text/plain\r\n\r\na\r\n--X--";
    for (const std::string& bad :
         {std::string(), std::string("--X"), std::string("--X\r\n"), std::string("--Y--"),
          part("name=\"a\"", "1"), "--X\r\n" + std::string(10'000, 'a') + "\r\n\r\n\r\n--X--",
          std::string("--Xnoise\r\n\r\n\r\n--X--"), nameless, part("filename=\"a\"", "1") + "--X--",
          std::string("--X\r\nContent-Disposition: attachment; name=a\r\n\r\n1\r\n--X--")}) {
        CAPTURE(bad.substr(0, 80));
        CHECK(read_multipart(bad, "X").error() == BadForm::malformed);
    }
    CHECK(read_multipart("--\r\n", "").error() == BadForm::malformed);
    CHECK(read_multipart(part("name=a", "\xff") + "--X--", "X").error() == BadForm::not_text);
    CHECK(read_multipart("--X--", "X")->fields.empty());
}

TEST_CASE("form: floods of fields and files are refused") {
    std::string files;
    std::string fields;
    for (std::size_t i = 0; i <= uploads_max; ++i) files += part("name=a; filename=b", "x");
    for (std::size_t i = 0; i <= fields_max; ++i) fields += part("name=a", "");
    CHECK(read_multipart(files + "--X--", "X").error() == BadForm::too_many);
    CHECK(read_multipart(fields + "--X--", "X").error() == BadForm::too_many);
}

TEST_CASE("form: the boundary comes from the content type, quoted or not") {
    CHECK(boundary_of("multipart/form-data; boundary=abc") == "abc");
    CHECK(boundary_of("Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"") == "a b");
    CHECK(boundary_of("multipart/form-data") == "");
    CHECK(boundary_of("text/plain; boundary=abc") == "");
    CHECK(boundary_of("multipart/form-data; boundary=" + std::string(71, 'a')) == "");
}

TEST_CASE("form: a request's body becomes its fields, and other bodies stay") {
    Request request;
    request.headers = {{"content-type", "application/x-www-form-urlencoded; charset=UTF-8"}};
    request.body = "a=1";
    CHECK_FALSE(read_form(request));
    CHECK(request.field("a") == "1");
    CHECK(request.body.empty());

    Request other;
    other.headers = {{"content-type", "application/json"}};
    other.body = "{}";
    CHECK_FALSE(read_form(other));
    CHECK(other.body == "{}");

    Request bad;
    bad.headers = {{"content-type", "multipart/form-data"}};
    bad.body = "--X--";
    CHECK(read_form(bad) == BadForm::malformed);
}
