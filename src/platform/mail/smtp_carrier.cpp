// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstring>

#include "base/ensure.h"
#include "platform/mail/carrier.h"
#include "platform/mail/curl_library.h"

namespace waymark::mail {
namespace {

constexpr std::size_t words_max = 200;

std::string_view host_of(std::string_view url) {
    const auto start = url.find("://");
    if (start != std::string_view::npos) url.remove_prefix(start + 3);
    if (url.starts_with('[')) return url.substr(0, url.find(']') + 1);
    return url.substr(0, url.find_first_of(":/"));
}

bool is_loopback(std::string_view url) {
    const auto host = host_of(url);
    const bool is_number =
        host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string_view::npos;
    return is_number || host == "localhost" || host == "[::1]";
}

/// One line of plain characters: a server's words are a stranger's.
std::string plain(std::string_view words) {
    std::string out(words.substr(0, words_max));
    while (!out.empty() && (out.back() == '\n' || out.back() == '\r')) out.pop_back();
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return out;
}

/// One conversation with the mail server.
class Conversation {
public:
    explicit Conversation(const CurlLibrary& curl) : curl_(curl), handle_(curl.open()) {
        if (handle_ == nullptr) throw Fault("libcurl has no room for a conversation");
    }
    ~Conversation() {
        curl_.free_list(recipients_);
        curl_.close(handle_);
    }
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;

    void call(const Smtp& smtp) {
        set(CURLOPT_URL, smtp.url.c_str());
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_NOPROXY, "*");
        set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(smtp.connect_max.count()));
        set(CURLOPT_TIMEOUT_MS, static_cast<long>(smtp.total_max.count()));
        const bool is_plain =
            smtp.tls == Tls::off || (smtp.tls == Tls::unless_loopback && is_loopback(smtp.url));
        set(CURLOPT_USE_SSL, static_cast<long>(is_plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
        if (!smtp.authority.empty()) set(CURLOPT_CAINFO, smtp.authority.c_str());
        if (smtp.user.empty()) return;
        set(CURLOPT_USERNAME, smtp.user.c_str());
        set(CURLOPT_PASSWORD, smtp.password.c_str());
    }

    Answer say(const Message& message) {
        rest_ = message.bytes;
        recipients_ = curl_.append(nullptr, ("<" + message.to + ">").c_str());
        set(CURLOPT_MAIL_FROM, ("<" + message.from + ">").c_str());
        set(CURLOPT_MAIL_RCPT, recipients_);
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_READFUNCTION, &Conversation::read);
        set(CURLOPT_READDATA, this);
        set(CURLOPT_HEADERFUNCTION, &Conversation::hear);
        set(CURLOPT_HEADERDATA, this);
        set(CURLOPT_ERRORBUFFER, trouble_);
        return answer_of(curl_.perform(handle_));
    }

private:
    template <typename T>
    void set(CURLoption option, T value) {
        const auto code = curl_.set(handle_, option, value);
        if (code != CURLE_OK) throw Fault(std::string("libcurl: ") + curl_.words_of(code));
    }

    Answer answer_of(CURLcode code) {
        if (code == CURLE_OK) return {Fate::taken, ""};
        // What is refused before the recipient was named is our own trouble, not the letter's.
        const bool is_about_letter = code == CURLE_WEIRD_SERVER_REPLY ||
                                     std::string_view(trouble_).starts_with("RCPT") ||
                                     std::string_view(trouble_).starts_with("DATA");
        const bool is_final = is_about_letter && no_.starts_with('5');
        std::string words = trouble_[0] != '\0' ? trouble_ : curl_.words_of(code);
        if (!no_.empty()) words = no_;
        return {is_final ? Fate::refused : Fate::later, plain(words)};
    }

    static std::size_t read(char* room, std::size_t size, std::size_t count, void* self) {
        auto& rest = static_cast<Conversation*>(self)->rest_;
        const auto taken = std::min(rest.size(), size * count);
        std::memcpy(room, rest.data(), taken);
        rest.remove_prefix(taken);
        return taken;
    }

    static std::size_t hear(char* line, std::size_t size, std::size_t count, void* self) {
        const auto length = size * count;
        // The farewell after a no is not worth telling.
        if (length > 0 && (line[0] == '4' || line[0] == '5')) {
            static_cast<Conversation*>(self)->no_.assign(line, std::min(length, words_max));
        }
        return length;
    }

    const CurlLibrary& curl_;
    CURL* handle_;
    curl_slist* recipients_ = nullptr;
    std::string_view rest_;
    std::string no_;  ///< the server's last line that refused something
    char trouble_[CURL_ERROR_SIZE] = {};
};

class SmtpCarrier final : public Carrier {
public:
    explicit SmtpCarrier(Smtp smtp) : smtp_(std::move(smtp)) {}

    Answer carry(const Message& message) override {
        Conversation conversation(curl_library());
        conversation.call(smtp_);
        return conversation.say(message);
    }

private:
    Smtp smtp_;
};

}  // namespace

Tls tls_named(std::string_view word) {
    if (word == "unless_loopback") return Tls::unless_loopback;
    if (word == "required") return Tls::required;
    ensure(word == "off", "a way to use TLS is unless_loopback, required or off");
    return Tls::off;
}

std::unique_ptr<Carrier> hand_to_server(Smtp smtp) {
    return std::make_unique<SmtpCarrier>(std::move(smtp));
}

}  // namespace waymark::mail
