// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "dossier/store/file_for_test.h"
#include "platform/crypto/random.h"

/// A file with papers in a folder of its own, for tests.
namespace waymark::dossier::testing {

/// A folder that goes when the test ends.
struct Folder {
    std::string path =
        (std::filesystem::temp_directory_path() / ("papers-" + crypto::random_token(9))).string();
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
};

struct Papers {
    Folder folder;
    File file{db::open("sqlite::memory:"), folder.path};
    PageState first_state = PageState::pending;

    Result<std::vector<PaperPage>, PaperRefusal> keep(std::vector<std::string_view> files) {
        return keep_pages(file.house, file.maria.person, files, first_state);
    }
    DocumentId added(const std::string& about, std::vector<std::string_view> files) {
        const NewDocument document{"Certificate", about, keep(std::move(files)).value()};
        return file
            .in([&](db::Tx& tx) {
                return add_document(tx, document, file.maria, file.clock.now());
            })
            .value();
    }
    Document found(const DocumentId& id) {
        return file.in([&](db::Tx& tx) { return *find_document(tx, id); });
    }
    std::string path_of(const PaperPage& page) {
        return folder.path + "/documents/" + file.maria.person.text + "/" + page.digest;
    }
};

}  // namespace waymark::dossier::testing
