// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "dossier/pages/forms.h"

/// What the pages of jobs and papers show.
namespace waymark::dossier {

/// work.html
struct WorkPage {
    std::string home;
    struct Job {
        std::string path;
        std::string employer;
        std::string position;
        std::string when;
        std::string share;
        std::string_view tag;
    };
    std::vector<Job> jobs;
};

/// papers.html
struct PapersPage {
    std::string home;
    std::string form_token;
    struct Paper {
        std::string id;
        std::string title;
        std::string shows;
        std::string sent;
        std::string state;
        std::string_view tag;
        std::vector<Way> pages;
    };
    std::vector<Paper> papers;
    std::vector<std::string> missing;
};

}  // namespace waymark::dossier
