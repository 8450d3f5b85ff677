// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "desk/pages/vouched_views.h"
#include "platform/html/parts/parts.h"

namespace waymark::desk {

/// What queue.html shows.
struct QueuePage {
    std::string home;
    std::string form_token;
    html::Select stage;
    html::Select turn;
    html::Select reviewer;
    html::Select order;
    struct Line {
        std::string path;
        std::string name;
        std::string credential;
        std::string stage;
        std::string tone;
        std::string turn;
        std::string age;
        std::string used;  ///< working days on which it was the board's turn
        std::string assigned;
        bool may_claim = false;
        /// The visitor's own, or one they may not read: name and stage are all that is shown.
        bool is_closed = false;
    };
    std::vector<Line> lines;
    bool is_cut = false;  ///< there may be more
    std::string usual;
    bool may_see_tasks = false;
    bool may_record_lists = false;  ///< who was at a training
    bool may_merge = false;         ///< records of one person
    std::string second;  ///< the link to what waits for a second person; empty: may not see it
    bool may_see_mail = false;
    bool is_mail_held = false;
    bool may_extend = false;  ///< give drafts more time
};

/// What closed.html shows: a file that the visitor may not read, or nobody can.
struct ClosedPage {
    std::string why;
    std::string home;
    std::string name;
    std::string stage;
    std::string tone;
};

/// A button or link to an act.
struct ActLink {
    std::string path;
    std::string button;
    bool is_asked_first = true;
};

/// A section as a line of the file.
struct SectionLine {
    std::string path;  ///< empty: may not be judged now
    std::string title;
    std::string clause;
    std::string verdict;
    std::string tone;
    std::string found;  ///< what the judge says
    std::string status;
    std::string status_tone;
    std::vector<std::string> reasons;
    std::string note;
};

/// Something asked for, of the candidate or of others.
struct AskedLine {
    std::string what;
    std::string state;
    std::string answer;
};

/// What file.html shows.
struct FilePage {
    std::string home;
    std::string path;
    std::string form_token;
    html::ErrorSummary errors;
    std::string name;
    std::string credential;
    std::string edition;
    std::string stage;
    std::string tone;
    std::string turn;
    std::string assigned;
    std::string days;
    std::string recommends;  ///< what the engine and the reviewer recommend
    std::string note;        ///< of a hold, or of who asks for another look
    struct Wait {
        std::string what;
        std::string path;  ///< empty for whoever may not see tasks
    };
    std::vector<Wait> waits;  ///< tasks that hold up an approval
    std::string second_path;  ///< of a correction that waits; empty: none, or not theirs to see
    std::string doubt;        ///< said when a number stands on a result that was taken back
    std::string decide_path;
    std::string register_path;
    std::string standing_path;  ///< where staff ask for a change; empty: may not
    std::vector<ActLink> acts;
    std::vector<SectionLine> sections;
    std::vector<AskedLine> asked;
    struct Past {
        std::string when;
        std::string what;
        std::string who;
        std::string note;
        std::string section;  ///< that it was about; empty for others
    };
    std::vector<Past> past;
};

/// What section_file.html shows: a section with its evidence beside, and the reasons to choose
/// from.
struct SectionFilePage {
    std::string path;
    std::string action;
    std::string form_token;
    html::ErrorSummary errors;
    SectionLine section;
    std::string note;
    std::vector<SectionLine> findings;
    EvidenceTable evidence;
    html::Markup vouched;
    html::Markup since;  ///< what came after the file was handed in
    std::vector<AskedLine> asked;
    bool may_judge = false;  ///< others who may see the file read what was found
    std::vector<html::Checkbox> ask;
    std::vector<html::Checkbox> decline;
    html::TextArea words;
};

}  // namespace waymark::desk
