// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "platform/mail/carrier.h"

namespace waymark::mail {
namespace {

constexpr mode_t owner_only = 0600;

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }

private:
    int number_;
};

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0;
}

bool store(const std::string& folder, const Message& message) {
    const std::string name = folder + "/" + message.id + ".eml";
    const std::string draft = name + ".part";
    const Descriptor file(
        ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, owner_only));
    if (!file.is_open() || !write_all(file.number(), message.bytes)) return false;
    if (std::rename(draft.c_str(), name.c_str()) != 0) return false;
    const Descriptor place(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return place.is_open() && ::fsync(place.number()) == 0;
}

class FolderCarrier final : public Carrier {
public:
    explicit FolderCarrier(std::string folder) : folder_(std::move(folder)) {}

    Answer carry(const Message& message) override {
        std::error_code trouble;
        std::filesystem::create_directories(folder_, trouble);
        if (store(folder_, message)) return {Fate::taken, ""};
        return {Fate::later, "the mail folder cannot be written: " + std::string(strerror(errno))};
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
