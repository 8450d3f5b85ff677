// SPDX-License-Identifier: Apache-2.0
#include "scheme/reader/shape_tables.h"

namespace waymark::scheme {

namespace {

constexpr auto required = Need::required;
constexpr auto optional = Need::optional;

constexpr Key edition_keys[] = {
    {"scheme", Form::version, "Version of the language: 1.", required},
    {"credential", Form::id, "Name of the folder.", required},
    {"edition", Form::id, "Name of the file.", required},
    {"kind", Form::one_of, "What kind of paper it is.", optional, "", edition_kinds},
    {"outline", Form::yes_no, "Only some of the rules are here; nobody is judged by it unasked."},
    {"name", Form::text, "The full name.", required},
    {"short_name", Form::text, "CRSS."},
    {"summary", Form::text, "Whom it is for, in a sentence."},
    {"board", Form::text, "Who certifies."},
    {"jurisdiction", Form::plain, "US-IL, US."},
    {"effective", Form::map, "From when until when it applies.", optional, "effective"},
    {"floor", Form::id, "Credential whose rules are the least allowed."},
    {"recognition", Form::texts, "Who accepts the credential."},
    {"sources", Form::maps, "Where figures come from.", optional, "source"},
    {"choices", Form::maps, "Where sources disagree, what was chosen.", optional, "choice"},
    {"categories", Form::categories, "Kinds of content that hours are sorted by.", optional,
     "category"},
    {"domains", Form::ids, "The categories that are performance domains."},
    {"facts", Form::maps, "Facts that the vocabulary does not have.", optional, "fact_name"},
    {"conversions", Form::map, "What a college credit is worth.", optional, "conversions"},
    {"requirements", Form::maps, "What it takes to be certified.", required, "clause"},
    {"renewal", Form::map, "What it takes to stay certified.", optional, "renewal"},
    {"exams", Form::maps, "How exams are given and scored.", optional, "exam"},
    {"fees", Form::maps, "Amounts, by date.", optional, "fee"},
    {"clocks", Form::maps, "Limits of time.", optional, "clock"},
    {"counters", Form::maps, "How often something may happen.", optional, "counter"},
    {"advice", Form::maps, "Steps of the to-do list.", optional, "advice"},
};

constexpr Key effective_keys[] = {
    {"from", Form::date, "First day."},
    {"until", Form::date, "Last day."},
    {"assumed", Form::yes_no, "No source states these dates."},
    {"anchor", Form::one_of, "The day that decides which edition applies.", optional, "",
     milestones},
    {"better_of", Form::yes_no, "A newer edition that helps is offered."},
};

constexpr Key source_keys[] = {
    {"id", Form::source_id, "What figures cite.", required},
    {"title", Form::text, "Name of the paper or page.", required},
    {"url", Form::plain, "Its address."},
    {"seen", Form::plain, "When and how it was read."},
};

constexpr Key choice_keys[] = {
    {"id", Form::id, "What figures cite.", required},
    {"topic", Form::text, "The question.", required},
    {"readings", Form::texts, "What sources say; two at least.", required},
    {"chosen", Form::text, "What this edition does.", required},
    {"why", Form::text, "Why.", required},
};

constexpr Key category_keys[] = {
    {"id", Form::id, "What parts name.", required},
    {"name", Form::text, "What people call it.", required},
    {"aliases", Form::words, "Other spellings in a record of hours."},
};

constexpr Key fact_name_keys[] = {
    {"id", Form::id, "What clauses name.", required},
    {"name", Form::text, "What people call it.", required},
    {"aliases", Form::words, "Other spellings in a record of hours."},
};

constexpr Key conversion_keys[] = {
    {"semester_hour", Form::amount, "Worth of a semester hour."},
    {"trimester_hour", Form::amount, "Worth of a trimester hour."},
    {"quarter_hour", Form::amount, "Worth of a quarter hour."},
};

constexpr Key vocabulary_keys[] = {
    {"vocabulary", Form::version, "Version of the language: 1.", required},
    {"categories", Form::maps, "The shared list of categories.", required, "category"},
    {"facts", Form::maps, "The shared list of facts.", optional, "fact_name"},
};

constexpr Shape tables[] = {
    {"edition", edition_keys},     {"effective", effective_keys},
    {"source", source_keys},       {"choice", choice_keys},
    {"category", category_keys},   {"conversions", conversion_keys},
    {"fact_name", fact_name_keys}, {"vocabulary", vocabulary_keys},
};

}  // namespace

std::span<const Shape> file_shapes() { return tables; }

}  // namespace waymark::scheme
