// SPDX-License-Identifier: Apache-2.0
// A stranger's request: it never crashes the reader, it means the same however its bytes are cut,
// and what comes out holds nothing that a page would have to fear.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "platform/http/ascii.h"
#include "platform/http/reader.h"

using namespace waymark::http;

namespace {

struct Outcome {
    int status = 0;  // 0 for a whole request, 1 for one that is not, else the refusal
    std::string path;
    std::string body;
    Fields headers;
    bool operator==(const Outcome&) const = default;
};

Outcome read_in_steps(std::string_view bytes, std::size_t step) {
    Limits limits;
    limits.head_max = 4096;
    limits.body_max = 65536;
    RequestReader reader(limits);
    std::string waiting;
    while (!bytes.empty()) {
        waiting.append(bytes.substr(0, step));
        bytes.remove_prefix(std::min(step, bytes.size()));
        for (;;) {
            const auto used = reader.take(waiting);
            if (!used) return {static_cast<int>(used.error()), {}, {}, {}};
            waiting.erase(0, *used);
            if (*used == 0) break;
        }
    }
    if (reader.stage() != RequestReader::Stage::whole) return {1, {}, {}, {}};
    auto& request = reader.request();
    return {0, request.path, request.body, request.headers};
}

void must(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto whole = read_in_steps(bytes, bytes.size() + 1);
    if (size < 2000) must(read_in_steps(bytes, 7).status == whole.status);
    if (whole.status != 0) return 0;
    must(whole == read_in_steps(bytes, 1000));
    must(whole.path.starts_with('/') && is_utf8(whole.path));
    must((whole.path + "/").find("/../") == std::string::npos);
    must(whole.body.size() <= 65536);
    for (const auto& [name, value] : whole.headers) {
        must(!name.empty() && name == lower(name));
        must(value.find_first_of("\r\n") == std::string::npos);
    }
    return 0;
}
