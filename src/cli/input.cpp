// SPDX-License-Identifier: Apache-2.0
#include "cli/input.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "platform/words/words.h"

namespace waymark::cli {
namespace {

namespace fs = std::filesystem;
using Stream = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

int leave_open(std::FILE*) { return 0; }

std::string why() { return std::strerror(errno); }

bool is_dossier(const fs::path& path) {
    const std::string ending = path.extension().string();
    return !path.filename().string().starts_with('.') &&
           (ending == ".csv" || ending == ".tsv" || ending == ".json");
}

std::string in_folder(const std::string& folder, std::vector<std::string>& names,
                      const words::Speaker& say) {
    std::error_code error;
    const std::size_t before = names.size();
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (entry.is_regular_file(error) && is_dossier(entry.path())) {
            names.push_back(entry.path().string());
        }
    }
    if (error) return say("cannot read the folder {}: {}", folder, error.message());
    std::sort(names.begin() + static_cast<std::ptrdiff_t>(before), names.end());
    if (names.size() > before) return {};
    return say("there is no .csv, .tsv or .json file in {}", folder);
}

}  // namespace

Result<std::string, std::string> read_bytes(const std::string& file, std::size_t bytes_max,
                                            Language language) {
    const words::Speaker say(language);
    const bool is_standard = file == "-";
    const Stream stream(is_standard ? stdin : std::fopen(file.c_str(), "rb"),
                        is_standard ? leave_open : std::fclose);
    if (!stream) return refuse(say("cannot open {}: {}", file, why()));
    std::error_code error;
    const auto known = is_standard ? 0 : fs::file_size(file, error);
    const std::size_t chunk = std::size_t{1} << 16;
    std::string bytes;
    bytes.reserve(error ? chunk : std::min<std::size_t>(known, bytes_max) + 1);
    while (bytes.size() <= bytes_max) {
        const std::size_t before = bytes.size();
        const std::size_t room = std::max(bytes.capacity() - before, std::size_t{1});
        bytes.resize(before + std::max(room, is_standard ? chunk : room));
        const std::size_t got =
            std::fread(bytes.data() + before, 1, bytes.size() - before, stream.get());
        bytes.resize(before + got);
        if (got == 0) break;
    }
    if (std::ferror(stream.get()) != 0) return refuse(say("cannot read {}: {}", file, why()));
    return bytes;
}

Result<Files, std::string> files_of(const std::vector<std::string_view>& operands,
                                    Language language) {
    const words::Speaker say(language);
    Files files;
    files.are_many = operands.size() > 1;
    for (const std::string_view operand : operands) {
        const std::string name(operand);
        std::error_code error;
        if (!fs::is_directory(name, error)) {
            files.names.push_back(name);
            continue;
        }
        files.are_many = true;
        std::string trouble = in_folder(name, files.names, say);
        if (!trouble.empty()) return refuse(std::move(trouble));
    }
    return files;
}

}  // namespace waymark::cli
