// SPDX-License-Identifier: Apache-2.0
#include "base/fold.h"
#include "dossier/dossier.h"
#include "dossier/encoding.h"
#include "dossier/problems.h"
#include "dossier/readers.h"

namespace waymark::dossier {
namespace {

void tell(const TextTrouble& trouble, Problems& problems) {
    const auto& say = problems.say();
    switch (trouble.what) {
        case BadText::utf16:
            return problems.add(say("this is UTF-16 text; save it as \"CSV UTF-8\""));
        case BadText::nul:
            return problems.add(trouble.at, say("this is not a text file; save the sheet as "
                                                "\"CSV UTF-8\""));
        case BadText::not_utf8:
            return problems.add(trouble.at, say("this letter is not UTF-8; save the file as "
                                                "\"CSV UTF-8\", then accents are kept"));
    }
}

}  // namespace

Format format_of(std::string_view file, std::string_view bytes) {
    const std::size_t dot = file.rfind('.');
    const std::string ending = dot == std::string_view::npos ? "" : folded(file.substr(dot + 1));
    if (ending == "json") return Format::json;
    if (ending == "csv" || ending == "tsv" || ending == "txt") return Format::csv;
    const std::string_view text = without_mark(bytes);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    const bool is_json =
        first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
    return is_json ? Format::json : Format::csv;
}

Result<Record, Refusal> read(std::string_view bytes, Format format, const Reading& reading) {
    const std::string_view text = without_mark(bytes);
    Problems problems(text, reading);
    Record record;
    if (bytes.size() > bytes_max) {
        problems.add(problems.say()("the file is larger than {} MB; hand it in as several files",
                                    bytes_max >> 20));
    } else if (const auto trouble = text_trouble(text)) {
        tell(*trouble, problems);
    } else if (format == Format::csv) {
        record = read_csv(text, reading, problems);
    } else {
        record = read_json(text, reading, problems);
    }
    if (!problems.is_empty()) return refuse(problems.take());
    return record;
}

}  // namespace waymark::dossier
