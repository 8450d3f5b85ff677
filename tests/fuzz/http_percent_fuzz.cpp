// SPDX-License-Identifier: Apache-2.0
// A stranger's target: decoding never grows a text, and encoding is always undone by decoding.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "platform/http/percent.h"
#include "platform/http/target.h"

using namespace waymark::http;

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    must(decode_percent(encode_percent(text), Plus::space) == text);
    if (const auto decoded = decode_percent(text, Plus::itself)) must(decoded->size() <= size);
    if (const auto target = read_target(text)) {
        must(target->path.starts_with('/'));
        must((target->path + "/").find("/./") == std::string::npos);
        must((target->path + "/").find("/../") == std::string::npos);
        must(target->path.find('\0') == std::string::npos);
    }
    return 0;
}
