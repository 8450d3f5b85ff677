// SPDX-License-Identifier: Apache-2.0
#include "platform/mail/curl_library.h"

#include <dlfcn.h>

#include <fmt/core.h>

#include "base/ensure.h"

namespace waymark::mail {
namespace {

class Loader {
public:
    Loader() : handle_(::dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL)) {
        if (handle_ == nullptr) {
            throw Fault(
                "mail cannot be sent: libcurl.so.4 is missing; install the package "
                "libcurl4");
        }
    }

    template <typename Function>
    void find(Function& function, const char* name) const {
        function = reinterpret_cast<Function>(::dlsym(handle_, name));
        if (function == nullptr) {
            throw Fault(
                fmt::format("libcurl.so.4 has no function {}; install the package libcurl4", name));
        }
    }

private:
    void* handle_;  // Stays open as long as the program runs.
};

CurlLibrary load() {
    const Loader loader;
    CurlLibrary library{};
    loader.find(library.start, "curl_global_init");
    loader.find(library.open, "curl_easy_init");
    loader.find(library.set, "curl_easy_setopt");
    loader.find(library.perform, "curl_easy_perform");
    loader.find(library.close, "curl_easy_cleanup");
    loader.find(library.words_of, "curl_easy_strerror");
    loader.find(library.append, "curl_slist_append");
    loader.find(library.free_list, "curl_slist_free_all");
    if (library.start(CURL_GLOBAL_DEFAULT) != CURLE_OK) throw Fault("libcurl does not start");
    return library;
}

}  // namespace

const CurlLibrary& curl_library() {
    static const CurlLibrary library = load();
    return library;
}

}  // namespace waymark::mail
