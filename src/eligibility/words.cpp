// SPDX-License-Identifier: Apache-2.0
#include "eligibility/eligibility.h"

namespace waymark::eligibility {

namespace {

std::string_view pick(Language language, std::string_view en, std::string_view es) {
    return language == Language::spanish ? es : en;
}

// `6.5`: hundredths without trailing zeros.
std::string decimal(std::int64_t hundredths) {
    std::string text = std::to_string(hundredths / 100);
    const auto rest = hundredths % 100;
    if (rest == 0) return text;
    text += '.';
    text += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
    return text;
}

std::string clock_text(std::int64_t parts) {
    const auto hours = parts / Hours::parts_per_hour;
    const auto minutes = parts % Hours::parts_per_hour / Hours::parts_per_minute;
    const auto seconds = parts % Hours::parts_per_minute * 12;
    std::string text;
    if (hours > 0) text += std::to_string(hours) + " h ";
    text += std::to_string(minutes) + " min";
    if (seconds > 0) text += " " + std::to_string(seconds) + " s";
    return text;
}

}  // namespace

std::string amount_text(Hours amount, scheme::Unit unit, Language language) {
    const auto parts = amount.parts();
    const bool is_one = parts == Hours::parts_per_hour;
    switch (unit) {
        case scheme::Unit::hour:
            if (parts % 3 != 0) return clock_text(parts);
            return decimal(parts / 3) + " " +
                   std::string(is_one ? pick(language, "hour", "hora")
                                      : pick(language, "hours", "horas"));
        case scheme::Unit::ceu:
            if (parts % 3 != 0) return clock_text(parts);
            return decimal(parts / 3) + (is_one ? " CEU" : " CEUs");
        case scheme::Unit::credit: {
            // A credit is a semester hour, 15 clock hours: 45 parts are a hundredth of one.
            if (parts % 45 != 0) return clock_text(parts);
            const bool is_one_credit = parts == 15 * Hours::parts_per_hour;
            return decimal(parts / 45) + " " +
                   std::string(is_one_credit ? pick(language, "credit", "crédito")
                                             : pick(language, "credits", "créditos"));
        }
    }
    return {};
}

std::string_view words(Status status, Language language) {
    switch (status) {
        case Status::met: return pick(language, "Complete", "Completo");
        case Status::short_of: return pick(language, "Still to do", "Falta por hacer");
        case Status::pending: return pick(language, "Waiting for proof", "En espera de constancia");
        case Status::waived: return pick(language, "Not asked for", "No se pide");
        case Status::not_applicable: return pick(language, "Does not apply", "No corresponde");
        case Status::needs_decision:
            return pick(language, "A person decides", "Lo decide una persona");
    }
    return {};
}

std::string_view words(Reason reason, Language language) {
    switch (reason) {
        case Reason::other_category:
            return pick(language, "not in a category that counts here",
                        "no es de una categoría que cuente aquí");
        case Reason::too_old:
            return pick(language, "before the first day that counts",
                        "antes del primer día que cuenta");
        case Reason::after_as_of:
            return pick(language, "after the day of this check",
                        "después del día de esta revisión");
        case Reason::outside_cycle:
            return pick(language, "outside this renewal period",
                        "fuera de este período de renovación");
        case Reason::wrong_delivery:
            return pick(language, "not given in a way that counts here",
                        "no se dio de una forma que cuente aquí");
        case Reason::not_recognized:
            return pick(language, "not recognized by the board", "no reconocida por la junta");
        case Reason::wrong_setting:
            return pick(language, "not the kind of work that counts here",
                        "no es el tipo de trabajo que cuenta aquí");
        case Reason::excluded_content:
            return pick(language, "content that does not count here",
                        "contenido que no cuenta aquí");
        case Reason::unverified:
            return pick(language, "not confirmed yet", "todavía sin confirmar");
        case Reason::duty_share_low:
            return pick(language, "too small a share of support duties",
                        "muy poca parte de las tareas es de apoyo");
        case Reason::duplicate_event:
            return pick(language, "this event is already counted", "este evento ya está contado");
        case Reason::used_before:
            return pick(language, "this event was counted in an earlier period",
                        "este evento ya se contó en un período anterior");
        case Reason::cap_reached:
            return pick(language, "no more hours count here", "aquí no cuentan más horas");
        case Reason::limit_reached:
            return pick(language, "no more hours of this kind count",
                        "no cuentan más horas de este tipo");
        case Reason::share_unknown:
            return pick(language,
                        "how much of the job was support is not written; add the column duty share",
                        "no está escrito qué parte del trabajo fue de apoyo; agregue la columna "
                        "porcentaje de funciones");
        case Reason::no_category:
            return pick(language, "no category is written", "no está escrita la categoría");
    }
    return {};
}

}  // namespace waymark::eligibility
