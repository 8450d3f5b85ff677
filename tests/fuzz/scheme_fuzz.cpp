// SPDX-License-Identifier: Apache-2.0
// A scheme file by whoever wrote it: read or refused with places inside the file, then linted,
// shown and compared.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/words/words.h"
#include "scheme/compare.h"
#include "scheme/lint.h"
#include "scheme/load.h"
#include "scheme/show.h"

using namespace waymark;

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

const scheme::Vocabulary& vocabulary() {
    static const scheme::Vocabulary shipped = scheme::Shelf::shipped().vocabulary();
    return shipped;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto loaded = scheme::read_with_places(text, "x/y.yaml", vocabulary());
    if (!loaded) {
        must(!loaded.error().empty());
        const auto lines = std::count(text.begin(), text.end(), '\n') + 1;
        for (const auto& problem : loaded.error()) {
            must(problem.line >= 1 && problem.line <= lines + 1);
            must(problem.column >= 1 && !problem.message.empty());
        }
        return 0;
    }
    const auto& edition = loaded.value().edition;
    scheme::lint(loaded.value());
    scheme::lint_together({&loaded.value(), 1});
    for (const auto language : {Language::english, Language::spanish}) {
        const words::Speaker t(language);
        scheme::to_text(scheme::model_of(edition, t));
        for (const auto& row : scheme::compare(edition, edition, t).rows) must(row.is_same);
    }
    return 0;
}
