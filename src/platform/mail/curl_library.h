// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <curl/curl.h>

namespace waymark::mail {

/// The functions of libcurl that the house uses. The library is loaded with the first letter that
/// goes to a mail server, so that a program that sends none starts without it and its thirty
/// others.
struct CurlLibrary {
    decltype(&curl_global_init) start;
    decltype(&curl_easy_init) open;
    decltype(&curl_easy_setopt) set;
    decltype(&curl_easy_perform) perform;
    decltype(&curl_easy_cleanup) close;
    decltype(&curl_easy_strerror) words_of;
    decltype(&curl_slist_append) append;
    decltype(&curl_slist_free_all) free_list;
};

/// Throws `Fault` that names the package when libcurl is not installed.
const CurlLibrary& curl_library();

}  // namespace waymark::mail
