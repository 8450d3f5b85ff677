// SPDX-License-Identifier: Apache-2.0
// The only file that includes spdlog.
#define SPDLOG_HEADER_ONLY
#include "platform/log/log.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace waymark::log {
namespace {

using Stream = spdlog::sinks::stdout_sink_base<spdlog::details::console_mutex>;

/// The packaged sinks know standard output and standard error; this one takes any open file.
class FileSink : public Stream {
public:
    explicit FileSink(std::FILE* out) : Stream(out) {}
};

}  // namespace

struct Log::Sink {
    explicit Sink(std::FILE* out) : logger("waymark", std::make_shared<FileSink>(out)) {
        logger.set_level(spdlog::level::trace);
        logger.set_pattern("%v");
        logger.flush_on(spdlog::level::trace);
    }
    spdlog::logger logger;
};

Log::Log(const clock::Clock& clock, Level least, Format format, std::FILE* out)
    : clock_(clock), least_(least), format_(format), sink_(std::make_unique<Sink>(out)) {}

Log::~Log() = default;

void Log::write(Level level, std::string_view message, Fields fields) {
    if (level < least_) return;
    const auto line = line_of(format_, clock_.now(), level, message, fields);
    sink_->logger.log(spdlog::level::info, spdlog::string_view_t(line.data(), line.size()));
}

}  // namespace waymark::log
