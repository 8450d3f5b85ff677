// SPDX-License-Identifier: Apache-2.0
#include "base/ensure.h"
#include "guide/library.h"
#include "platform/files/shipped.h"

namespace waymark::guide {

namespace {

constexpr std::string_view vocabulary_path = "schemes/vocabulary.yaml";

}  // namespace

std::vector<scheme::Edition> shipped_editions() {
    const auto* vocabulary = files::shipped_at(vocabulary_path);
    ensure(vocabulary != nullptr, "the list of categories travels with the program");
    std::vector<scheme::Edition> editions;
    for (const auto& file : files::shipped_in("schemes")) {
        if (file.path == vocabulary_path || !file.path.ends_with(".yaml")) continue;
        auto edition = scheme::read(file.text, file.path, vocabulary->text);
        if (!edition) throw Bug(to_text(edition.error().front()));
        editions.push_back(std::move(*edition));
    }
    return editions;
}

}  // namespace waymark::guide
