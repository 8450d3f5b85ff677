// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

/// Bytes that travel in the program. They go into one file which the assembler includes whole, so
/// that a megabyte costs the compiler nothing.
namespace waymark::tools {

class Pack {
public:
    /// `label` names the bytes in the program.
    explicit Pack(std::string label) : label_(std::move(label)) {}

    /// Adds bytes; answers the C++ expression of the `std::string_view` over them.
    std::string add(std::string_view bytes);

    /// The C++ that brings all added bytes in from `file` and declares the label.
    std::string declaration(const std::filesystem::path& file) const;
    const std::string& bytes() const { return bytes_; }

private:
    std::string label_;
    std::string bytes_;
};

}  // namespace waymark::tools
