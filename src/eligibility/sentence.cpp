// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "eligibility/eligibility.h"

namespace waymark::eligibility {

namespace {

using scheme::FactRule;

class Saying {
public:
    Saying(const Finding& finding, Language language) : finding_(finding), language_(language) {}

    std::string say() const {
        switch (finding_.status) {
            case Status::waived: return pick("This is not asked for.", "Esto no se pide.");
            case Status::not_applicable:
                return finding_.chosen ? pick("This does not apply.", "Esto no corresponde.")
                                       : pick("Another choice already meets this.",
                                              "Otra opción ya cumple con esto.");
            case Status::needs_decision:
                return pick("A person at the board decides this.",
                            "Una persona de la junta decide esto.");
            case Status::met:
            case Status::short_of:
            case Status::pending: break;
        }
        if (finding_.limit != nullptr) return say_limit();
        switch (finding_.measure) {
            case Measure::hours: return say_hours();
            case Measure::months: return say_months();
            case Measure::years: return say_age();
            case Measure::value: return say_value();
            case Measure::count: return say_count();
            case Measure::none: break;
        }
        return say_other();
    }

private:
    std::string pick(std::string_view en, std::string_view es) const {
        return std::string(language_ == Language::spanish ? es : en);
    }
    template <typename... A>
    std::string fill(std::string_view en, std::string_view es, const A&... a) const {
        return fmt::format(fmt::runtime(language_ == Language::spanish ? es : en), a...);
    }
    std::string hours(std::int64_t parts) const {
        return amount_text(Hours::of_parts(parts), finding_.unit(), language_);
    }

    // `40` of "40 of 100 hours", where both are plain decimals.
    std::string bare(std::int64_t parts) const {
        const auto text = hours(parts);
        const auto space = text.find(' ');
        return text.find(' ', space + 1) == std::string::npos && parts % 3 == 0
                   ? text.substr(0, space)
                   : text;
    }

    std::string say_limit() const {
        if (finding_.cap < 0)
            return fill("{0} of this kind are counted.", "De este tipo se cuentan {0}.",
                        hours(finding_.counted));
        return fill("{0} of this kind are counted; at most {1} may count.",
                    "De este tipo se cuentan {0}; pueden contar {1} como máximo.",
                    hours(finding_.counted), hours(finding_.cap));
    }

    std::string say_hours() const {
        if (finding_.status == Status::pending && finding_.unwritten)
            return fill("{0} of {1} counted; other entries do for the rest, once they say more.",
                        "Se cuentan {0} de {1}; otras entradas cubren el resto cuando digan más.",
                        bare(finding_.counted), hours(finding_.needed));
        if (finding_.status == Status::pending && finding_.missing == 0)
            return fill("{0} counted in all; the total is reached, a part waits for proof.",
                        "Se cuentan {0} en total; el total está, una parte espera una constancia.",
                        hours(finding_.counted));
        if (finding_.status == Status::pending)
            return fill("{0} of {1} are confirmed; the rest waits for proof.",
                        "{0} de {1} están confirmadas; el resto espera una constancia.",
                        bare(finding_.counted), hours(finding_.needed));
        if (finding_.needed == 0 && finding_.cap >= 0)
            return fill("{0} counted; up to {1} may count.",
                        "Se cuentan {0}; pueden contar hasta {1}.", hours(finding_.counted),
                        hours(finding_.cap));
        if (finding_.needed == 0)
            return fill("{0} counted.", "Se cuentan {0}.", hours(finding_.counted));
        if (finding_.missing > 0)
            return fill("{0} of {1} counted; {2} still to do.",
                        bare(finding_.missing) == "1" ? "Se cuentan {0} de {1}; falta {2}."
                                                      : "Se cuentan {0} de {1}; faltan {2}.",
                        bare(finding_.counted), hours(finding_.needed), bare(finding_.missing));
        if (finding_.status == Status::short_of)
            return fill("{0} counted in all; the total is reached, a part is still to do.",
                        "Se cuentan {0} en total; el total está, falta una parte.",
                        hours(finding_.counted));
        return fill("{0} of {1} counted; this is complete.",
                    "Se cuentan {0} de {1}; está completo.", bare(finding_.counted),
                    hours(finding_.needed));
    }

    std::string say_months() const {
        if (finding_.status == Status::pending)
            return pick("Long enough; it waits for proof.",
                        "El tiempo alcanza; espera una constancia.");
        if (finding_.missing > 0)
            return fill(
                "{0} of {1}; {2} still to go.",
                finding_.missing == 1 ? "{0} de {1}; falta {2}." : "{0} de {1}; faltan {2}.",
                finding_.counted, months(finding_.needed), finding_.missing);
        return fill("{0} of {1}; this is complete.", "{0} de {1}; está completo.", finding_.counted,
                    months(finding_.needed));
    }

    std::string months(std::int64_t number) const {
        if (number == 1) return pick("1 month", "1 mes");
        return fill("{0} months", "{0} meses", number);
    }

    std::string say_age() const {
        const auto& rule = std::get<scheme::AgeRule>(finding_.clause->rule);
        if (finding_.status == Status::met) return pick("The age fits.", "La edad corresponde.");
        if (rule.at_least && rule.at_most)
            return fill("This is for people from {0} to {1} years of age.",
                        "Es para personas de {0} a {1} años.", *rule.at_least, *rule.at_most);
        if (rule.at_most)
            return fill("This is for people up to {0} years of age.",
                        "Es para personas de hasta {0} años.", *rule.at_most);
        return fill("This is for people of at least {0} years.",
                    "Es para personas de {0} años o más.", rule.at_least.value_or(0));
    }

    /// A score or a number of words by itself, a share with its unit.
    std::string value(std::int64_t number) const {
        if (!is(FactRule::As::share)) return std::to_string(number);
        return fill("{0} percent", "{0} por ciento", number);
    }

    std::string say_value() const {
        if (finding_.status == Status::met)
            return fill("{0} reached; {1} is enough.", "Se alcanzó {0}; basta con {1}.",
                        value(finding_.counted), value(finding_.needed));
        if (finding_.status == Status::pending)
            return pick("Enough; it waits for proof.", "Alcanza; espera una constancia.");
        if (is(FactRule::As::exam) && finding_.counted == 0)
            return fill("The exam is still to do; {0} passes.",
                        "Falta el examen; se aprueba con {0}.", finding_.needed);
        return fill("{0} so far; {1} is needed.", "{0} hasta ahora; se necesita {1}.",
                    value(finding_.counted), value(finding_.needed));
    }

    std::string say_group() const {
        const bool is_met = finding_.status == Status::met;
        if (finding_.needed == 1)
            return is_met
                       ? pick("One of these is complete.", "Una de estas opciones está completa.")
                       : pick("1 of these is needed.", "Se necesita 1 de estas opciones.");
        if (is_met)
            return fill("{0} of these are needed; that is complete.",
                        "Se necesitan {0} de estas opciones; está completo.", finding_.needed);
        return fill("{0} of these are needed.", "Se necesitan {0} de estas opciones.",
                    finding_.needed);
    }

    std::string say_count() const {
        if (std::holds_alternative<scheme::Group>(finding_.clause->rule)) return say_group();
        if (finding_.status == Status::pending)
            return pick("It is in the file and waits for proof.",
                        "Está en el expediente y espera una constancia.");
        if (finding_.needed > 1)
            return fill("{0} of {1} are in the file.", "{0} de {1} están en el expediente.",
                        finding_.counted, finding_.needed);
        const bool met = finding_.status == Status::met;
        if (is(FactRule::As::signature))
            return met ? pick("This is signed.", "Ya está firmado.")
                       : pick("The signature is still to do.", "Falta la firma.");
        if (is(FactRule::As::payment))
            return met ? pick("This is paid.", "Ya está pagado.")
                       : pick("This is still to be paid.", "Falta pagarlo.");
        return met ? pick("This is in the file.", "Está en el expediente.")
                   : pick("This is still to do.", "Falta por hacer.");
    }

    std::string say_other() const {
        if (finding_.status == Status::met) {
            const auto* rule = std::get_if<FactRule>(&finding_.clause->rule);
            if (rule != nullptr) return pick("No proof is asked.", "No se pide prueba.");
            if (std::holds_alternative<scheme::Bar>(finding_.clause->rule))
                return pick("Nothing stands in the way.", "Nada lo impide.");
            return pick("This is complete.", "Está completo.");
        }
        if (std::holds_alternative<scheme::Bar>(finding_.clause->rule))
            return pick("This stands in the way for now.", "Por ahora, esto lo impide.");
        if (finding_.status == Status::pending)
            return pick("This waits for proof.", "Espera una constancia.");
        return pick("Some of this is still to do.", "Falta una parte.");
    }

    bool is(FactRule::As as) const {
        const auto* rule = std::get_if<FactRule>(&finding_.clause->rule);
        return rule != nullptr && rule->as == as;
    }

    const Finding& finding_;
    Language language_;
};

std::string delivery_words(const Finding& finding, Language language) {
    const scheme::Part* part = finding.part;
    if (part == nullptr) {
        const auto* sum = std::get_if<scheme::Sum>(&finding.clause->rule);
        if (sum == nullptr) return {};
        part = &sum->whole;
    }
    if (part->where.delivery.empty()) return {};
    for (const auto delivery : part->where.delivery)
        if (delivery == scheme::Delivery::self_paced || delivery == scheme::Delivery::home_study)
            return {};
    return language == Language::spanish ? ", en vivo" : ", live";
}

bool is_share(const Finding& finding) {
    const auto* rule = std::get_if<FactRule>(&finding.clause->rule);
    return rule != nullptr && rule->as == FactRule::As::share && finding.measure == Measure::value;
}

std::string_view to_write(Reason reason, Language language) {
    const bool spanish = language == Language::spanish;
    if (reason == Reason::share_unknown)
        return spanish ? "escriba qué parte del trabajo fue de apoyo (porcentaje de funciones)"
                       : "write how much of the job was support, in the column duty share";
    return spanish ? "escriba la categoría de las entradas que no la tienen"
                   : "write the category of the entries that have none";
}

}  // namespace

std::string sentence(const Finding& finding, const scheme::Edition&, Language language) {
    return fmt::format("{}: {}", finding.title().in(language), Saying(finding, language).say());
}

std::string sentence(const Addition& addition, const Judgement& judgement, Language language) {
    const Finding& finding = judgement.findings[addition.finding];
    const bool spanish = language == Language::spanish;
    const std::string& title = finding.title().in(language);
    if (addition.unwritten)
        return fmt::format("{}: {}", title, to_write(*addition.unwritten, language));
    if (is_share(finding))
        return fmt::format(fmt::runtime(spanish ? "{}: el {} por ciento" : "{}: {} percent"), title,
                           finding.needed);
    if (addition.amount.is_zero()) return title;
    const auto unit = finding.unit();
    std::string text = fmt::format(fmt::runtime(spanish ? "{} en {}" : "{} in {}"),
                                   amount_text(addition.amount, unit, language), title);
    text += delivery_words(finding, language);
    if (addition.outside_limit.is_zero()) return text;
    const std::string& limit = judgement.findings[addition.limit_finding].title().in(language);
    const auto outside = amount_text(addition.outside_limit, unit, language);
    text += fmt::format(fmt::runtime(spanish ? ", de las que al menos {} fuera de «{}»"
                                             : ", of which at least {} outside “{}”"),
                        outside, limit);
    return text;
}

}  // namespace waymark::eligibility
