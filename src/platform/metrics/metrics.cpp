// SPDX-License-Identifier: Apache-2.0
#include "platform/metrics/metrics.h"

#include <algorithm>

#include <fmt/core.h>

#include "base/ensure.h"

namespace waymark::metrics {
namespace {

bool is_name(std::string_view name) {
    constexpr std::string_view letters =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";
    return !name.empty() && (name[0] < '0' || name[0] > '9') &&
           name.find_first_not_of(letters) == std::string_view::npos;
}

void append_escaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        if (c == '\\' || c == '"') out += '\\';
        if (c == '\n') {
            out += "\\n";
        } else {
            out += c;
        }
    }
}

std::string written(const Labels& labels) {
    std::string text;
    for (const auto& [name, value] : labels) {
        ensure(is_name(name), "a label has a name that Prometheus takes");
        if (!text.empty()) text += ',';
        text += name + "=\"";
        append_escaped(text, value);
        text += '"';
    }
    return text;
}

std::string in_braces(std::string_view labels) {
    return labels.empty() ? "" : fmt::format("{{{}}}", labels);
}

std::string seconds(std::int64_t microseconds) {
    auto text = fmt::format("{}.{:06}", microseconds / 1'000'000, microseconds % 1'000'000);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

void write_histogram(std::string& out, std::string_view name, std::string_view labels,
                     const Histogram& histogram) {
    const auto totals = histogram.totals();
    const std::string before = labels.empty() ? "" : std::string(labels) + ",";
    for (std::size_t i = 0; i < totals.size(); ++i) {
        const bool is_last = i == Histogram::steps_us.size();
        out += fmt::format("{}_bucket{{{}le=\"{}\"}} {}\n", name, before,
                           is_last ? "+Inf" : seconds(Histogram::steps_us[i]), totals[i]);
    }
    out += fmt::format("{}_sum{} {}\n", name, in_braces(labels), seconds(histogram.sum_us()));
    out += fmt::format("{}_count{} {}\n", name, in_braces(labels), totals.back());
}

}  // namespace

void Histogram::observe(std::chrono::microseconds time) {
    const std::int64_t us = std::max<std::int64_t>(time.count(), 0);
    const auto step = std::lower_bound(steps_us.begin(), steps_us.end(), us) - steps_us.begin();
    counts_[static_cast<std::size_t>(step)].fetch_add(1, std::memory_order_relaxed);
    sum_us_.fetch_add(us, std::memory_order_relaxed);
}

std::array<std::uint64_t, Histogram::steps_us.size() + 1> Histogram::totals() const {
    std::array<std::uint64_t, steps_us.size() + 1> totals{};
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < totals.size(); ++i) {
        total += counts_[i].load(std::memory_order_relaxed);
        totals[i] = total;
    }
    return totals;
}

Counter& Registry::counter(std::string_view name, std::string_view help, const Labels& labels) {
    return series_of(Kind::counter, name, help, labels).counter;
}

Gauge& Registry::gauge(std::string_view name, std::string_view help, const Labels& labels) {
    return series_of(Kind::gauge, name, help, labels).gauge;
}

Histogram& Registry::histogram(std::string_view name, std::string_view help, const Labels& labels) {
    ensure(name.ends_with("_seconds"), "the name of a histogram of times ends in _seconds");
    return series_of(Kind::histogram, name, help, labels).histogram;
}

Registry::Series& Registry::series_of(Kind kind, std::string_view name, std::string_view help,
                                      const Labels& labels) {
    ensure(is_name(name), "a metric has a name that Prometheus takes");
    const auto text = written(labels);
    const std::lock_guard lock(mutex_);
    auto family = std::find_if(families_.begin(), families_.end(),
                               [&](const Family& known) { return known.name == name; });
    if (family == families_.end()) {
        families_.push_back({std::string(name), std::string(help), kind, {}});
        family = std::prev(families_.end());
    }
    ensure(family->kind == kind, "a metric is of one kind");
    auto& series = family->series;
    const auto found = std::find_if(series.begin(), series.end(),
                                    [&](const Series& known) { return known.labels == text; });
    if (found != series.end()) return *found;
    auto& fresh = series.emplace_back();
    fresh.labels = text;
    return fresh;
}

void Registry::write(std::string& out, const Family& family) {
    constexpr std::array<std::string_view, 3> kinds{"counter", "gauge", "histogram"};
    out += fmt::format("# HELP {} ", family.name);
    for (const char c : family.help) out += c == '\n' ? ' ' : c;
    out +=
        fmt::format("\n# TYPE {} {}\n", family.name, kinds[static_cast<std::size_t>(family.kind)]);
    for (const Series& series : family.series) {
        const auto name = family.name + in_braces(series.labels);
        switch (family.kind) {
            case Kind::counter: out += fmt::format("{} {}\n", name, series.counter.value()); break;
            case Kind::gauge: out += fmt::format("{} {}\n", name, series.gauge.value()); break;
            case Kind::histogram:
                write_histogram(out, family.name, series.labels, series.histogram);
                break;
        }
    }
}

std::string Registry::text() const {
    const std::lock_guard lock(mutex_);
    std::vector<const Family*> sorted;
    for (const Family& family : families_) sorted.push_back(&family);
    std::sort(sorted.begin(), sorted.end(),
              [](const Family* a, const Family* b) { return a->name < b->name; });
    std::string out;
    for (const Family* family : sorted) write(out, *family);
    return out;
}

}  // namespace waymark::metrics
