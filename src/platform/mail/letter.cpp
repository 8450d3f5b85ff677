// SPDX-License-Identifier: Apache-2.0
#include "platform/html/html.h"
#include "platform/mail/mail.h"

namespace waymark::mail {

void Letter::add_paragraph(std::string_view words) {
    text.append(words).append("\n\n");
    html += "<p>";
    html::escape(html, words);
    html += "</p>\n";
}

void Letter::add_link(std::string_view address) {
    text.append(address).append("\n\n");
    html += "<p><a href=\"";
    html::escape(html, address);
    html += "\">";
    html::escape(html, address);
    html += "</a></p>\n";
}

}  // namespace waymark::mail
