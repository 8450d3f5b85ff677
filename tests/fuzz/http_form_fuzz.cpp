// SPDX-License-Identifier: Apache-2.0
// A stranger's urlencoded form or query: what is read is text that both databases can keep.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "platform/http/ascii.h"
#include "platform/http/cookies.h"
#include "platform/http/form.h"
#include "platform/http/percent.h"
#include "platform/http/respond.h"

using namespace waymark::http;

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

void must_be_text(std::string_view text) {
    must(is_utf8(text) && text.find('\0') == std::string_view::npos);
}

/// Writing what was read and reading it again must lead back to it.
void must_return(const Fields& fields) {
    std::string written;
    for (const auto& [name, value] : fields) {
        written += encode_percent(name) + "=" + encode_percent(value) + "&";
    }
    const auto again = read_urlencoded(written);
    must(again && *again == fields);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto fields = read_urlencoded(text);
    if (fields) {
        must(fields->size() <= fields_max);
        for (const auto& [name, value] : *fields) {
            must_be_text(name);
            must_be_text(value);
        }
        must_return(*fields);
    }
    for (const auto& [name, value] : read_cookies(text)) {
        must(!name.empty() && name.size() + value.size() <= size);
    }
    pick_packing(text, {true, true});
    return 0;
}
