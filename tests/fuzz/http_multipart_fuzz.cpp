// SPDX-License-Identifier: Apache-2.0
// A stranger's upload. The first line of the input is its content type, the rest its body.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/http/ascii.h"
#include "platform/http/form.h"
#include "platform/http/parameters.h"

using namespace waymark::http;

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view body(reinterpret_cast<const char*>(data), size);
    const auto type = cut(body, '\n');
    read_parameters(type);
    const auto form = read_multipart(body, boundary_of(type));
    if (!form) return 0;
    must(form->fields.size() <= fields_max && form->uploads.size() <= uploads_max);
    std::size_t total = 0;
    for (const auto& [name, value] : form->fields) {
        must(is_utf8(name) && is_utf8(value));
        total += value.size();
    }
    for (const auto& file : form->uploads) {
        must(is_utf8(file.name) && file.name.find_first_of("/\\") == std::string::npos);
        must(body.find(file.bytes) != std::string_view::npos);
        total += file.bytes.size();
    }
    must(total <= body.size());
    return 0;
}
