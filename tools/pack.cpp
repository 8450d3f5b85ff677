// SPDX-License-Identifier: Apache-2.0
#include "pack.h"

#include "text.h"

namespace waymark::tools {

std::string Pack::add(std::string_view bytes) {
    auto from = std::to_string(bytes_.size());
    bytes_ += bytes;
    return "std::string_view(" + label_ + " + " + from + ", " + std::to_string(bytes.size()) + ")";
}

std::string Pack::declaration(const std::filesystem::path& file) const {
    std::string out = "asm(R\"(\n";
    out += ".section .rodata." + label_ + ",\"a\",@progbits\n";
    out += ".global " + label_ + "\n" + label_ + ":\n";
    out += ".incbin " + literal_of(file.string()) + "\n";
    out += ".byte 0\n.previous\n)\");\n\n";
    auto size = std::to_string(bytes_.size() + 1);
    return out + "extern \"C\" const char " + label_ + "[" + size + "];\n\n";
}

}  // namespace waymark::tools
