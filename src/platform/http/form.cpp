// SPDX-License-Identifier: Apache-2.0
#include "platform/http/form.h"

#include "platform/http/ascii.h"
#include "platform/http/percent.h"

namespace waymark::http {

namespace {

Result<std::string, BadForm> read_text(std::string_view encoded) {
    auto text = decode_percent(encoded, Plus::space);
    if (!text) return refuse(BadForm::malformed);
    // Neither database stores a NUL in a text.
    if (text->find('\0') != std::string::npos || !is_utf8(*text)) return refuse(BadForm::not_text);
    return std::move(*text);
}

std::string_view media_type(std::string_view content_type) { return trim(cut(content_type, ';')); }

std::optional<BadForm> read_multipart_body(Request& request, std::string_view boundary) {
    auto form = read_multipart(request.body, boundary);
    if (!form) return form.error();
    request.form = std::move(form->fields);
    request.uploads = std::move(form->uploads);
    return std::nullopt;
}

std::optional<BadForm> read_urlencoded_body(Request& request) {
    auto fields = read_urlencoded(request.body);
    if (!fields) return fields.error();
    request.form = std::move(*fields);
    return std::nullopt;
}

}  // namespace

Result<Fields, BadForm> read_urlencoded(std::string_view text) {
    Fields fields;
    while (!text.empty()) {
        std::string_view value = cut(text, '&');
        if (value.empty()) continue;
        if (fields.size() == fields_max) return refuse(BadForm::too_many);
        auto name = read_text(cut(value, '='));
        if (!name) return refuse(name.error());
        auto content = read_text(value);
        if (!content) return refuse(content.error());
        fields.emplace_back(std::move(*name), std::move(*content));
    }
    return fields;
}

std::optional<BadForm> read_form(Request& request) {
    const std::string_view type = request.header("content-type");
    const auto media = media_type(type);
    std::optional<BadForm> bad;
    if (same_word(media, "application/x-www-form-urlencoded")) {
        bad = read_urlencoded_body(request);
    } else if (same_word(media, "multipart/form-data")) {
        bad = read_multipart_body(request, boundary_of(type));
    } else {
        return std::nullopt;
    }
    std::string().swap(request.body);
    return bad;
}

}  // namespace waymark::http
