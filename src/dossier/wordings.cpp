// SPDX-License-Identifier: Apache-2.0
#include "dossier/wordings.h"

#include <array>
#include <span>

namespace waymark::dossier {
namespace {

using scheme::Delivery;
using scheme::EntryKind;
using scheme::Evidence;
using scheme::Milestone;
using scheme::Recognition;
using scheme::Setting;

template <typename T>
struct Word {
    std::string_view text;
    T value;
};

constexpr Word<LineKind> kinds[] = {
    {"training", LineKind::training},
    {"work", LineKind::work},
    {"supervision", LineKind::supervision},
    {"internship", LineKind::internship},
    {"course", LineKind::course},
    {"fact", LineKind::fact},
    {"milestone", LineKind::milestone},

    {"education", LineKind::training},
    {"class", LineKind::training},
    {"workshop", LineKind::training},
    {"webinar", LineKind::training},
    {"ceu", LineKind::training},
    {"continuing education", LineKind::training},
    {"formacion", LineKind::training},
    {"capacitacion", LineKind::training},
    {"taller", LineKind::training},
    {"clase", LineKind::training},
    {"educacion continua", LineKind::training},
    {"work experience", LineKind::work},
    {"job", LineKind::work},
    {"employment", LineKind::work},
    {"experience", LineKind::work},
    {"trabajo", LineKind::work},
    {"empleo", LineKind::work},
    {"experiencia", LineKind::work},
    {"experiencia laboral", LineKind::work},
    {"supervisor meeting", LineKind::supervision},
    {"supervisada", LineKind::supervision},
    {"practicum", LineKind::internship},
    {"practica", LineKind::internship},
    {"practicas", LineKind::internship},
    {"pasantia", LineKind::internship},
    {"college course", LineKind::course},
    {"curso universitario", LineKind::course},
    {"document", LineKind::fact},
    {"hecho", LineKind::fact},
    {"documento", LineKind::fact},
    {"hito", LineKind::milestone},
};

constexpr Word<Delivery> deliveries[] = {
    {"in person", Delivery::in_person},
    {"live online", Delivery::live_online},
    {"self paced", Delivery::self_paced},
    {"home study", Delivery::home_study},
    {"classroom", Delivery::in_person},
    {"face to face", Delivery::in_person},
    {"on site", Delivery::in_person},
    {"presencial", Delivery::in_person},
    {"en persona", Delivery::in_person},
    {"live webinar", Delivery::live_online},
    {"webinar", Delivery::live_online},
    {"zoom", Delivery::live_online},
    {"virtual", Delivery::live_online},
    {"live", Delivery::live_online},
    {"en linea en vivo", Delivery::live_online},
    {"en vivo", Delivery::live_online},
    {"recorded", Delivery::self_paced},
    {"on demand", Delivery::self_paced},
    {"online self paced", Delivery::self_paced},
    {"a su ritmo", Delivery::self_paced},
    {"grabado", Delivery::self_paced},
    {"correspondence", Delivery::home_study},
    {"distance", Delivery::home_study},
    {"estudio en casa", Delivery::home_study},
    {"a distancia", Delivery::home_study},
};

constexpr Word<Recognition> recognitions[] = {
    {"recognized", Recognition::recognized},
    {"petitioned", Recognition::petitioned},
    {"academic", Recognition::academic},
    {"unrecognized", Recognition::unrecognized},
    {"approved", Recognition::recognized},
    {"yes", Recognition::recognized},
    {"reconocido", Recognition::recognized},
    {"reconocida", Recognition::recognized},
    {"aprobado", Recognition::recognized},
    {"aprobada", Recognition::recognized},
    {"si", Recognition::recognized},
    {"petition", Recognition::petitioned},
    {"por peticion", Recognition::petitioned},
    {"peticion", Recognition::petitioned},
    {"college", Recognition::academic},
    {"university", Recognition::academic},
    {"academico", Recognition::academic},
    {"academica", Recognition::academic},
    {"universidad", Recognition::academic},
    {"not recognized", Recognition::unrecognized},
    {"no", Recognition::unrecognized},
    {"no reconocido", Recognition::unrecognized},
    {"no reconocida", Recognition::unrecognized},
};

constexpr Word<Setting> settings[] = {
    {"paid", Setting::paid},
    {"volunteer", Setting::volunteer},
    {"internship", Setting::internship},
    {"employee", Setting::paid},
    {"employed", Setting::paid},
    {"pagado", Setting::paid},
    {"remunerado", Setting::paid},
    {"unpaid", Setting::volunteer},
    {"volunteering", Setting::volunteer},
    {"voluntario", Setting::volunteer},
    {"voluntaria", Setting::volunteer},
    {"voluntariado", Setting::volunteer},
    {"intern", Setting::internship},
    {"practicum", Setting::internship},
    {"practica", Setting::internship},
    {"pasantia", Setting::internship},
};

constexpr Word<Evidence> evidences[] = {
    {"none", Evidence::none},
    {"self", Evidence::self},
    {"supervisor", Evidence::supervisor},
    {"document", Evidence::document},
    {"notarized", Evidence::notarized},
    {"authority", Evidence::authority},
    {"no", Evidence::self},
    {"own word", Evidence::self},
    {"ninguna", Evidence::none},
    {"propia", Evidence::self},
    {"palabra propia", Evidence::self},
    {"signed", Evidence::supervisor},
    {"supervisor signed", Evidence::supervisor},
    {"supervisora", Evidence::supervisor},
    {"firmado", Evidence::supervisor},
    {"yes", Evidence::document},
    {"y", Evidence::document},
    {"x", Evidence::document},
    {"true", Evidence::document},
    {"certificate", Evidence::document},
    {"transcript", Evidence::document},
    {"verified", Evidence::document},
    {"si", Evidence::document},
    {"documento", Evidence::document},
    {"certificado", Evidence::document},
    {"n", Evidence::self},
    {"false", Evidence::self},
    {"notary", Evidence::notarized},
    {"notariado", Evidence::notarized},
    {"notarial", Evidence::notarized},
    {"board", Evidence::authority},
    {"official", Evidence::authority},
    {"autoridad", Evidence::authority},
    {"oficial", Evidence::authority},
};

constexpr Word<Milestone> milestones[] = {
    {"application opened", Milestone::application_opened},
    {"application submitted", Milestone::application_submitted},
    {"application received", Milestone::application_received},
    {"exam taken", Milestone::exam_taken},
    {"certified", Milestone::certified},
    {"cycle started", Milestone::cycle_started},
    {"expiry", Milestone::expiry},
    {"notice sent", Milestone::notice_sent},
    {"sentence ended", Milestone::sentence_ended},
    {"born", Milestone::born},
    {"solicitud abierta", Milestone::application_opened},
    {"solicitud enviada", Milestone::application_submitted},
    {"solicitud recibida", Milestone::application_received},
    {"certificado", Milestone::certified},
    {"certificada", Milestone::certified},
    {"vencimiento", Milestone::expiry},
    {"nacimiento", Milestone::born},
};

template <typename T>
std::optional<T> value_of(std::span<const Word<T>> words, std::string_view text) {
    for (const Word<T>& word : words) {
        if (word.text == text) return word.value;
    }
    return std::nullopt;
}

template <typename T>
std::string_view first_word(std::span<const Word<T>> words, T value) {
    for (const Word<T>& word : words) {
        if (word.value == value) return word.text;
    }
    return {};
}

template <typename T>
std::string list_of(std::span<const Word<T>> words, std::size_t count) {
    std::string out;
    for (const Word<T>& word : words.first(count)) {
        if (!out.empty()) out += ", ";
        out += word.text;
    }
    return out;
}

template <typename T, std::size_t N>
std::span<const Word<T>> all(const Word<T> (&words)[N]) {
    return words;
}

}  // namespace

std::optional<LineKind> line_kind_of(std::string_view word) { return value_of(all(kinds), word); }
std::optional<Delivery> delivery_of(std::string_view word) {
    return value_of(all(deliveries), word);
}
std::optional<Recognition> recognition_of(std::string_view word) {
    return value_of(all(recognitions), word);
}
std::optional<Setting> setting_of(std::string_view word) { return value_of(all(settings), word); }
std::optional<Evidence> evidence_of(std::string_view word) {
    return value_of(all(evidences), word);
}
std::optional<Milestone> milestone_of(std::string_view word) {
    return value_of(all(milestones), word);
}

std::string_view word_for(EntryKind kind) {
    return first_word(all(kinds), static_cast<LineKind>(kind));
}
std::string_view word_for(Delivery delivery) { return first_word(all(deliveries), delivery); }
std::string_view word_for(Recognition recognition) {
    return first_word(all(recognitions), recognition);
}
std::string_view word_for(Setting setting) { return first_word(all(settings), setting); }
std::string_view word_for(Evidence evidence) { return first_word(all(evidences), evidence); }
std::string_view word_for(Milestone milestone) { return first_word(all(milestones), milestone); }

std::string delivery_words() { return list_of(all(deliveries), 4); }
std::string recognition_words() { return list_of(all(recognitions), 4); }
std::string setting_words() { return list_of(all(settings), 3); }
std::string evidence_words() { return list_of(all(evidences), 6); }
std::string kind_words() { return list_of(all(kinds), 7); }

}  // namespace waymark::dossier
