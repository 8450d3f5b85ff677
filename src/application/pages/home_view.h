// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dossier/dossier.h"

namespace waymark::application {

/// What home.html shows: a person's file at a glance.
struct HomePage {
    std::string name;
    /// A credential they hold, or an application that is open.
    struct Card {
        std::string title;
        std::string tag;
        std::string tone;
        std::string text;
        std::string path;
        std::string link;
    };
    std::vector<Card> cards;
    /// A step that would complete something, and where it is done; without a path there is nothing
    /// to press.
    struct Step {
        std::string text;
        std::string path;
        std::string link;
    };
    struct Part {
        std::string path;
        std::string title;
        std::string text;
    };
    std::vector<Part> parts;
    struct Credential {
        std::string title;
        std::string official;
        std::string progress;  ///< "3 of 7 requirements are complete."
        dossier::Bar bar;
        std::vector<Step> next;
        std::vector<dossier::Standing> open;
        std::vector<std::string> complete;
        std::string basis;
        bool is_first = false;
    };
    /// Those not held yet, the one to look at first in front.
    std::vector<Credential> credentials;
};

}  // namespace waymark::application
