// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <string>

#include "platform/http/ascii.h"
#include "platform/http/form.h"
#include "platform/http/parameters.h"

namespace waymark::http {

namespace {

constexpr std::size_t part_head_max = 8192;
constexpr std::size_t boundary_max = 70;  // RFC 2046, section 5.1.1

/// What stands above the empty line of a part.
struct PartHead {
    std::string field;
    std::optional<std::string> file;
    std::string content_type = "text/plain";
};

bool read_disposition(std::string_view value, PartHead& head) {
    if (!same_word(trim(cut(value, ';')), "form-data")) return false;
    bool named = false;
    for (auto& [name, text] : read_parameters(value)) {
        if (name == "name") {
            head.field = std::move(text);
            named = true;
        } else if (name == "filename") {
            head.file = text.substr(text.find_last_of("/\\") + 1);
        }
    }
    return named;
}

/// Nothing when the part does not say which field of the form it is.
std::optional<PartHead> read_head(std::string_view text) {
    PartHead head;
    bool disposed = false;
    while (!text.empty()) {
        const auto end = text.find("\r\n");
        std::string_view value = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 2);
        const auto name = cut(value, ':');
        if (same_word(name, "content-type")) head.content_type = trim(value);
        if (!same_word(name, "content-disposition")) continue;
        if (disposed || !read_disposition(value, head)) return std::nullopt;
        disposed = true;
    }
    if (!disposed) return std::nullopt;
    return head;
}

bool is_text(std::string_view bytes) {
    return bytes.find('\0') == std::string_view::npos && is_utf8(bytes);
}

std::optional<BadForm> keep_upload(Form& form, PartHead head, std::string_view content) {
    if (head.file->empty() && content.empty()) return std::nullopt;
    if (form.uploads.size() == uploads_max) return BadForm::too_many;
    if (!is_text(*head.file) || !is_text(head.content_type)) return BadForm::not_text;
    form.uploads.push_back({std::move(head.field), std::move(*head.file),
                            std::move(head.content_type), std::string(content)});
    return std::nullopt;
}

/// One part, from the end of its boundary's line to before the next boundary.
std::optional<BadForm> keep_part(Form& form, std::string_view part) {
    const auto end = part.substr(0, part_head_max).find("\r\n\r\n");
    if (end == std::string_view::npos) return BadForm::malformed;
    auto head = read_head(part.substr(0, end));
    if (!head) return BadForm::malformed;
    if (!is_text(head->field)) return BadForm::not_text;
    const auto content = part.substr(end + 4);
    if (head->file) return keep_upload(form, std::move(*head), content);
    if (form.fields.size() == fields_max) return BadForm::too_many;
    if (!is_text(content)) return BadForm::not_text;
    form.fields.emplace_back(std::move(head->field), std::string(content));
    return std::nullopt;
}

/// What follows a boundary: another part, the end, or neither.
enum class After { part, end, noise };

After after_boundary(std::string_view& rest) {
    if (rest.starts_with("--")) return After::end;
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    if (!rest.starts_with("\r\n")) return After::noise;
    rest.remove_prefix(2);
    return After::part;
}

}  // namespace

std::string_view boundary_of(std::string_view content_type) {
    if (!same_word(trim(cut(content_type, ';')), "multipart/form-data")) return {};
    while (!content_type.empty()) {
        std::string_view value = cut(content_type, ';');
        if (!same_word(trim(cut(value, '=')), "boundary")) continue;
        value = trim(value);
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"') {
            value = value.substr(1, value.size() - 2);
        }
        return value.size() <= boundary_max ? value : std::string_view{};
    }
    return {};
}

Result<Form, BadForm> read_multipart(std::string_view body, std::string_view boundary) {
    if (boundary.empty()) return refuse(BadForm::malformed);
    const std::string mark = "\r\n--" + std::string(boundary);
    std::string_view rest = body;
    // The first boundary may open the body, without a line above it.
    if (rest.starts_with(std::string_view(mark).substr(2))) {
        rest.remove_prefix(mark.size() - 2);
    } else {
        const auto first = rest.find(mark);
        if (first == std::string_view::npos) return refuse(BadForm::malformed);
        rest.remove_prefix(first + mark.size());
    }
    Form form;
    for (;;) {
        const After after = after_boundary(rest);
        if (after == After::end) return form;
        if (after == After::noise) return refuse(BadForm::malformed);
        const auto end = rest.find(mark);
        if (end == std::string_view::npos) return refuse(BadForm::malformed);
        if (const auto bad = keep_part(form, rest.substr(0, end))) return refuse(*bad);
        rest.remove_prefix(end + mark.size());
    }
}

}  // namespace waymark::http
