// SPDX-License-Identifier: Apache-2.0
// The page with which a board takes everything out.
#include <filesystem>
#include <fstream>

#include "base/ensure.h"
#include "base/one_line.h"
#include "desk/pages/desk_pages.h"
#include "desk/second/export.h"
#include "desk/second/pages.h"
#include "desk/second/second_pages.h"
#include "journal/journal.h"
#include "platform/clock/clock.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/random.h"
#include "platform/crypto/seal.h"

namespace waymark::desk {

html::Markup render(const ExportPage& view, const words::Speaker& t);

namespace {

namespace fs = std::filesystem;
using people::Visit;

/// A larger copy is left to the command: an answer is held in memory as a whole.
constexpr std::uintmax_t export_bytes_max = std::uintmax_t{256} << 20;

/// The copy while it is made; it goes with this.
class NewFile {
public:
    explicit NewFile(const std::string& folder)
        : path_(fs::path(folder) / ("export-" + crypto::random_token() + ".new")) {}
    ~NewFile() {
        std::error_code nobody_asks;
        fs::remove(path_, nobody_asks);
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    std::string path() const { return path_.string(); }
    std::string bytes() const {
        std::ifstream file(path_, std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(file), {}};
        if (bytes.size() != fs::file_size(path_)) throw Fault("the copy cannot be read again");
        return bytes;
    }

private:
    fs::path path_;
};

html::Answer export_page(const Visit& visit, const std::string& error) {
    const auto& t = visit.t;
    const auto now = visit.house.clock.now();
    ExportPage view;
    view.home = visit.home();
    view.form_token = people::form_token(visit);
    view.why.name = "why";
    view.why.title = t("Why is it needed?");
    view.why.hint = t("Whoever confirms reads this.");
    view.why.value = visit.request.field("why");
    view.why.error = error;
    if (!error.empty()) view.errors = html::summary_of({{"why", error}});
    db::read(visit.house.database, [&](db::Tx& tx) {
        view.alone = alone_in_words(tx, visit);
        view.waiting_path.clear();
        for (const auto& one : tasks::open_proposals(tx, now))
            if (is_export(one)) view.waiting_path = view.home + "/desk/second/" + one.id.text;
        if (const auto leave = leave_to_export(tx, visit.who->person, now)) {
            const auto until = visit.house.clock.zone().date_of(leave->until);
            view.leave = t("{} confirmed it. You can take the copy for one day, until {}.",
                           name_of(tx, leave->agreed_by), html::spoken_day(until, t.language()));
            view.key = crypto::base64url(crypto::random_bytes(crypto::key_bytes));
        }
    });
    return page_of(std::string(t("Take everything out")), render(view, t), !error.empty());
}

html::Answer ask(const Visit& visit) {
    const application::Editions no_editions;
    const auto now = application::occasion(visit.house, no_editions, visit.who->person);
    const std::string why(visit.request.field("why"));
    const auto asked =
        db::transact(visit.house.database, [&](db::Tx& tx) { return ask_to_export(tx, now, why); });
    if (!asked) return export_page(visit, spoken(asked.error(), visit.t));
    return http::redirect(visit.home() + "/desk/export");
}

http::Response download_of(std::string bytes, Date day) {
    http::Response response;
    response.content_type = "application/octet-stream";
    response.headers = {{"Content-Disposition",
                         fmt::format("attachment; filename=\"board-{}.backup\"", to_text(day))},
                        {"Cache-Control", "no-store"}};
    response.body = std::move(bytes);
    return response;
}

html::Answer take_copy(const Visit& visit, const TakeBackup& take) {
    const auto& t = visit.t;
    const auto key = crypto::read_base64url(visit.request.field("key"));
    if (!key || key->size() != crypto::key_bytes) return export_page(visit, {});
    // The line comes first: whoever took a copy cannot have done so without a trace.
    const auto leave = db::transact(visit.house.database, [&](db::Tx& tx) {
        auto found = leave_to_export(tx, visit.who->person, visit.house.clock.now());
        if (found)
            journal::record(tx, {"export.taken", visit.who->person.text, found->proposal.text},
                            visit.house.clock.now());
        return found;
    });
    if (!leave)
        return export_page(visit, std::string(t("A second person has to confirm this first.")));
    if (!take) throw Fault("this program was built to serve no copy of everything");
    const NewFile file(visit.house.folder);
    take(file.path(), *key);
    if (fs::file_size(file.path()) > export_bytes_max)
        return export_page(visit, t("The copy is larger than {} MB. Make it on the machine, with "
                                    "the command: waymark backup",
                                    export_bytes_max >> 20));
    return download_of(file.bytes(), visit.house.clock.today());
}

}  // namespace

void add_export(people::Pages& pages, const TakeBackup& take) {
    const auto add = [&](http::Method method, std::string path, people::PageHandler handler) {
        people::PageRoute route{method, std::move(path), people::Permission::export_everything,
                                std::move(handler), http::Weight::act};
        route.asks_second_person = true;
        pages.push_back(std::move(route));
    };
    add(http::Method::get, "/desk/export",
        [](const Visit& visit) { return export_page(visit, {}); });
    add(http::Method::post, "/desk/export", ask);
    add(http::Method::post, "/desk/export/file",
        [take](const Visit& visit) { return take_copy(visit, take); });
}

}  // namespace waymark::desk
