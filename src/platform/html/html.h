// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <utility>

namespace waymark::html {

/// Finished HTML, the one type a page writes without escaping. Only compiled pages make it.
class Markup {
public:
    Markup() = default;
    explicit Markup(std::string text) : text_(std::move(text)) {}
    const std::string& text() const { return text_; }
    bool is_empty() const { return text_.empty(); }

private:
    std::string text_;
};

/// Appends `text` with `& < > " '` escaped; safe in element text and in quoted attributes.
void escape(std::string& out, std::string_view text);

/// What a compiled page writes into. `raw` takes the page's own literal text; `put` escapes
/// whatever the page's expressions yield.
class Writer {
public:
    explicit Writer(std::size_t expected_bytes = 8192) { out_.reserve(expected_bytes); }

    void raw(std::string_view literal) { out_.append(literal); }
    void put(std::string_view text) { escape(out_, text); }
    void put(const std::string& text) { escape(out_, text); }
    void put(const char* text) { escape(out_, text); }
    void put(char c) { escape(out_, std::string_view(&c, 1)); }
    void put(const Markup& markup) { out_.append(markup.text()); }
    template <std::integral N>
    void put(N number) {
        out_.append(std::to_string(number));
    }

    Markup done() { return Markup(std::move(out_)); }

private:
    std::string out_;
};

}  // namespace waymark::html
