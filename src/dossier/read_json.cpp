// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <deque>

#include "base/fold.h"
#include "base/nearest.h"
#include "dossier/ledger.h"
#include "dossier/readers.h"
#include "platform/json/json.h"

namespace waymark::dossier {
namespace {

using json::Kind;
using json::Node;

/// The name of a key in some kind of object and the field it fills.
struct Key {
    std::string_view name;
    Field field;
};
using Keys = std::span<const Key>;

constexpr auto entry_keys = std::to_array<Key>({
    {"id", Field::id},
    {"kind", Field::kind},
    {"title", Field::title},
    {"event", Field::event},
    {"date", Field::date},
    {"begun", Field::begun},
    {"hours", Field::hours},
    {"from", Field::from},
    {"to", Field::to},
    {"breaks", Field::breaks},
    {"categories", Field::category},
    {"delivery", Field::delivery},
    {"recognition", Field::recognition},
    {"setting", Field::setting},
    {"evidence", Field::evidence},
    {"duty_share", Field::duty_share},
    {"provider", Field::provider},
    {"supervisor", Field::supervisor},
    {"notes", Field::notes},
});
constexpr auto fact_keys = std::to_array<Key>({
    {"name", Field::title},
    {"on", Field::date},
    {"until", Field::until},
    {"value", Field::value},
    {"evidence", Field::evidence},
    {"notes", Field::notes},
});
constexpr std::array<std::string_view, 5> record_keys = {"dossier", "milestones", "entries",
                                                         "facts", "notes"};

class JsonReader {
public:
    JsonReader(const json::Document& document, const Reading& reading, Problems& problems)
        : document_(document), problems_(problems), ledger_(reading, Habits{}, problems) {}

    Record read();

private:
    bool is_record();
    void read_milestones(const Node& node);
    void read_list(const Node& list, Keys keys);
    void read_object(const Node& object, Keys keys, std::uint32_t number);
    void fill(Row& row, const Node& member, Keys keys);
    std::string_view text_of(const Node& node);
    std::string_view joined(const Node& list);
    void unknown_key(const Node& member, std::span<const std::string_view> known);

    const json::Document& document_;
    Problems& problems_;
    Ledger ledger_;
    std::deque<std::string> joined_;
    bool is_readable_ = true;
};

void JsonReader::unknown_key(const Node& member, std::span<const std::string_view> known) {
    const auto& say = problems_.say();
    const std::string_view meant =
        problems_.is_telling() ? nearest(member.key, known) : std::string_view();
    is_readable_ = false;
    problems_.add(member.at, meant.empty()
                                 ? say("\"{}\" is not a field of a dossier", member.key)
                                 : say("\"{}\" is not a field of a dossier; did you mean \"{}\"?",
                                       member.key, meant));
}

std::string_view JsonReader::joined(const Node& list) {
    std::string& out = joined_.emplace_back();
    for (const Node* item = document_.first_in(list); item; item = document_.after(*item)) {
        if (item->kind != Kind::string) {
            problems_.add(item->at, problems_.say()("write a text in quotes here"));
            is_readable_ = false;
        }
        if (!out.empty()) out += '+';
        out += item->text;
    }
    return out;
}

std::string_view JsonReader::text_of(const Node& node) {
    switch (node.kind) {
        case Kind::null: return {};
        case Kind::boolean: return node.truth ? "true" : "false";
        case Kind::number: return node.text;
        case Kind::string: return trimmed(node.text);
        case Kind::array:
        case Kind::object: break;
    }
    problems_.add(node.at, problems_.say()("write a text or a number here"));
    is_readable_ = false;
    return {};
}

void JsonReader::fill(Row& row, const Node& member, Keys keys) {
    for (const Key& key : keys) {
        if (key.name != member.key) continue;
        const bool is_list = key.field == Field::category && member.kind == Kind::array;
        row[key.field] = {is_list ? joined(member) : text_of(member), member.at};
        return;
    }
    std::vector<std::string_view> names;
    for (const Key& key : keys) names.push_back(key.name);
    unknown_key(member, names);
}

void JsonReader::read_object(const Node& object, Keys keys, std::uint32_t number) {
    const auto& say = problems_.say();
    if (object.kind != Kind::object) {
        return problems_.add(object.at, say("write an object in braces here"));
    }
    Row row;
    row.at = object.at;
    row.number = number;
    is_readable_ = true;
    joined_.clear();
    for (const Node* member = document_.first_in(object); member;
         member = document_.after(*member)) {
        fill(row, *member, keys);
    }
    if (!is_readable_) return;
    if (keys.data() == fact_keys.data()) {
        ledger_.add_fact(row);
    } else {
        ledger_.add(row);
    }
}

void JsonReader::read_list(const Node& list, Keys keys) {
    if (list.kind != Kind::array) {
        return problems_.add(list.at, problems_.say()("write a list in brackets here"));
    }
    std::uint32_t number = 0;
    for (const Node* item = document_.first_in(list); item; item = document_.after(*item)) {
        read_object(*item, keys, ++number);
    }
}

void JsonReader::read_milestones(const Node& node) {
    if (node.kind != Kind::object) {
        return problems_.add(node.at, problems_.say()("write an object in braces here"));
    }
    for (const Node* member = document_.first_in(node); member; member = document_.after(*member)) {
        Row row;
        row.at = member->at;
        row[Field::title] = {member->key, member->at};
        row[Field::date] = {text_of(*member), member->at};
        ledger_.add_milestone(row);
    }
}

bool JsonReader::is_record() {
    const auto& say = problems_.say();
    const Node& root = document_.root();
    const Node* version = root.kind == Kind::object ? document_.member(root, "dossier") : nullptr;
    if (version != nullptr && version->text == "1") return true;
    problems_.add(version == nullptr ? root.at : version->at,
                  say("a dossier is an object that begins with \"dossier\": 1"));
    return false;
}

Record JsonReader::read() {
    if (!is_record()) return {};
    for (const Node* member = document_.first_in(document_.root()); member;
         member = document_.after(*member)) {
        if (member->key == "milestones") {
            read_milestones(*member);
        } else if (member->key == "entries") {
            read_list(*member, entry_keys);
        } else if (member->key == "facts") {
            read_list(*member, fact_keys);
        } else if (member->key != "dossier" && member->key != "notes") {
            unknown_key(*member, record_keys);
        }
    }
    return ledger_.finish();
}

}  // namespace

Record read_json(std::string_view bytes, const Reading& reading, Problems& problems) {
    auto document = json::parse(bytes);
    if (!document) {
        problems.add(document.error().at, document.error().message);
        return {};
    }
    return JsonReader(*document, reading, problems).read();
}

}  // namespace waymark::dossier
