// SPDX-License-Identifier: Apache-2.0
#include "platform/db/sqlite/checkpoints.h"

#include "base/ensure.h"
#include "platform/db/writer/quiet_thread.h"

namespace waymark::db {
namespace {

// In pages of 4 KiB. At the first the thread copies: later, and a page that many acts touch is
// copied less often; earlier, and the file that is kept for the log is smaller.
constexpr int long_log = 32768;
// What is left then is the writer's, unless it is so much that acts would wait: of that the thread
// copies first, up to a length of the log that must not be passed.
constexpr int rest_max = 256;
constexpr int log_max = 3 * long_log;

}  // namespace

SqliteCheckpoints::SqliteCheckpoints(Open open) : open_(std::move(open)), next_at_(long_log) {}

SqliteCheckpoints::~SqliteCheckpoints() {
    if (!thread_.joinable()) return;
    is_ending_ = true;
    wake_.give();
    thread_.join();
}

void SqliteCheckpoints::tend(SqliteConnection& writer) {
    const int pages = writer.log_pages();
    if (pages < seen_) {
        // It began anew.
        copied_ = 0;
        next_at_ = long_log;
    }
    seen_ = pages;
    if (is_copying_ || pages < next_at_) return;
    if (pages - copied_ > rest_max && pages < log_max) {
        begin_copy();
    } else {
        finish_here(writer);
    }
}

void SqliteCheckpoints::begin_copy() {
    if (!thread_.joinable()) {
        thread_ = quiet_thread([this] {
            for (wake_.wait(); !is_ending_; wake_.wait()) copy();
        });
    }
    is_copying_ = true;
    wake_.give();
}

void SqliteCheckpoints::copy() {
    try {
        copied_ = open_()->copy_log();
    } catch (const std::exception&) {
        // A full disk, most likely. The log keeps everything, and the next commits say so louder.
    }
    is_copying_ = false;
}

void SqliteCheckpoints::finish_here(SqliteConnection& writer) {
    // Readers may keep the log from beginning anew; then it is tried again some pages later.
    next_at_ = seen_ + 4 * rest_max;
    try {
        copied_ = writer.copy_log();
    } catch (const Fault&) {
        // As above: the commit itself is kept.
    }
}

}  // namespace waymark::db
