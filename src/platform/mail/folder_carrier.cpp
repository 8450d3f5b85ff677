// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "platform/files/new_file.h"
#include "platform/mail/carrier.h"

namespace waymark::mail {
namespace {

class FolderCarrier final : public Carrier {
public:
    explicit FolderCarrier(std::string folder) : folder_(std::move(folder)) {}

    Answer carry(const Message& message) override {
        try {
            std::filesystem::create_directories(folder_);
            files::write_file(folder_ + "/" + message.id + ".eml", message.bytes,
                              files::Other::replaced);
            return {Fate::taken, ""};
        } catch (const std::exception& trouble) {
            return {Fate::later, trouble.what()};
        }
    }

private:
    std::string folder_;
};

class KeptCarrier final : public Carrier {
public:
    Answer carry(const Message&) override { return {Fate::taken, ""}; }
    bool keeps_letters() const override { return true; }
};

}  // namespace

std::unique_ptr<Carrier> keep_in_database() { return std::make_unique<KeptCarrier>(); }

std::unique_ptr<Carrier> write_to_folder(std::string folder) {
    return std::make_unique<FolderCarrier>(std::move(folder));
}

}  // namespace waymark::mail
