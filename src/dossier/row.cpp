// SPDX-License-Identifier: Apache-2.0
#include "dossier/row.h"

#include <algorithm>

#include "base/fold.h"

namespace waymark::dossier {
namespace {

constexpr std::array<std::string_view, field_count> names = {
    "id",       "kind",       "title",  "event",    "date",     "begun",       "hours",
    "from",     "to",         "breaks", "category", "delivery", "recognition", "setting",
    "evidence", "duty_share", "value",  "until",    "provider", "supervisor",  "notes",
};

constexpr std::array<std::string_view, field_count> english_columns = {
    "id",       "kind",       "title",  "event",    "date",     "start date",  "hours",
    "from",     "to",         "breaks", "category", "delivery", "recognition", "setting",
    "evidence", "duty share", "value",  "until",    "provider", "supervisor",  "notes",
};
constexpr std::array<std::string_view, field_count> spanish_columns = {
    "número",         "tipo",
    "título",         "evento",
    "fecha",          "fecha de inicio",
    "horas",          "desde",
    "hasta",          "descansos",
    "categoría",      "modalidad",
    "reconocimiento", "calidad",
    "comprobante",    "porcentaje de funciones",
    "valor",          "vence",
    "proveedor",      "supervisora",
    "notas",
};

struct Header {
    std::string_view folded;
    Field field;
};

constexpr Header headers[] = {
    {"id", Field::id},
    {"entry", Field::id},
    {"entry id", Field::id},
    {"number", Field::id},
    {"no", Field::id},
    {"ref", Field::id},
    {"reference", Field::id},
    {"numero", Field::id},
    {"folio", Field::id},
    {"referencia", Field::id},

    {"kind", Field::kind},
    {"type", Field::kind},
    {"kind of entry", Field::kind},
    {"tipo", Field::kind},
    {"clase", Field::kind},

    {"title", Field::title},
    {"name", Field::title},
    {"training", Field::title},
    {"course", Field::title},
    {"activity", Field::title},
    {"description", Field::title},
    {"topic", Field::title},
    {"titulo", Field::title},
    {"nombre", Field::title},
    {"formacion", Field::title},
    {"capacitacion", Field::title},
    {"curso", Field::title},
    {"actividad", Field::title},
    {"descripcion", Field::title},

    {"event", Field::event},
    {"program", Field::event},
    {"program number", Field::event},
    {"event id", Field::event},
    {"evento", Field::event},
    {"programa", Field::event},
    {"numero de programa", Field::event},

    {"date", Field::date},
    {"day", Field::date},
    {"on", Field::date},
    {"end date", Field::date},
    {"date completed", Field::date},
    {"completed", Field::date},
    {"last day", Field::date},
    {"date of training", Field::date},
    {"fecha", Field::date},
    {"dia", Field::date},
    {"fecha de fin", Field::date},
    {"fecha final", Field::date},
    {"ultimo dia", Field::date},

    {"begun", Field::begun},
    {"start date", Field::begun},
    {"first day", Field::begun},
    {"since", Field::begun},
    {"date started", Field::begun},
    {"inicio", Field::begun},
    {"fecha de inicio", Field::begun},
    {"primer dia", Field::begun},

    {"hours", Field::hours},
    {"hrs", Field::hours},
    {"hour", Field::hours},
    {"amount", Field::hours},
    {"duration", Field::hours},
    {"clock hours", Field::hours},
    {"contact hours", Field::hours},
    {"number of hours", Field::hours},
    {"ceu", Field::hours},
    {"ceus", Field::hours},
    {"credits", Field::hours},
    {"horas", Field::hours},
    {"duracion", Field::hours},
    {"cantidad", Field::hours},
    {"creditos", Field::hours},
    {"numero de horas", Field::hours},

    {"from", Field::from},
    {"start", Field::from},
    {"start time", Field::from},
    {"time in", Field::from},
    {"de", Field::from},
    {"desde", Field::from},
    {"hora de inicio", Field::from},
    {"entrada", Field::from},

    {"to", Field::to},
    {"end", Field::to},
    {"end time", Field::to},
    {"time out", Field::to},
    {"a", Field::to},
    {"hasta", Field::to},
    {"hora de fin", Field::to},
    {"salida", Field::to},

    {"breaks", Field::breaks},
    {"break", Field::breaks},
    {"break minutes", Field::breaks},
    {"minutes of breaks", Field::breaks},
    {"lunch", Field::breaks},
    {"descansos", Field::breaks},
    {"descanso", Field::breaks},
    {"pausas", Field::breaks},

    {"category", Field::category},
    {"categories", Field::category},
    {"domain", Field::category},
    {"domains", Field::category},
    {"subject", Field::category},
    {"categoria", Field::category},
    {"categorias", Field::category},
    {"dominio", Field::category},
    {"dominios", Field::category},
    {"tema", Field::category},
    {"area", Field::category},

    {"delivery", Field::delivery},
    {"format", Field::delivery},
    {"how given", Field::delivery},
    {"mode", Field::delivery},
    {"modalidad", Field::delivery},
    {"formato", Field::delivery},

    {"recognition", Field::recognition},
    {"status", Field::recognition},
    {"approval", Field::recognition},
    {"recognized", Field::recognition},
    {"approved by", Field::recognition},
    {"reconocimiento", Field::recognition},
    {"estado", Field::recognition},
    {"aprobacion", Field::recognition},

    {"setting", Field::setting},
    {"capacity", Field::setting},
    {"paid or volunteer", Field::setting},
    {"position type", Field::setting},
    {"calidad", Field::setting},
    {"ambito", Field::setting},
    {"pagado o voluntario", Field::setting},

    {"evidence", Field::evidence},
    {"verified", Field::evidence},
    {"proof", Field::evidence},
    {"certificate", Field::evidence},
    {"evidencia", Field::evidence},
    {"verificado", Field::evidence},
    {"prueba", Field::evidence},
    {"comprobante", Field::evidence},

    {"duty share", Field::duty_share},
    {"duties", Field::duty_share},
    {"percent of duties", Field::duty_share},
    {"share of duties", Field::duty_share},
    {"porcentaje de funciones", Field::duty_share},
    {"parte de funciones", Field::duty_share},

    {"value", Field::value},
    {"score", Field::value},
    {"result", Field::value},
    {"valor", Field::value},
    {"puntaje", Field::value},
    {"resultado", Field::value},

    {"until", Field::until},
    {"expires", Field::until},
    {"valid until", Field::until},
    {"vence", Field::until},
    {"valido hasta", Field::until},

    {"provider", Field::provider},
    {"sponsor", Field::provider},
    {"employer", Field::provider},
    {"organization", Field::provider},
    {"agency", Field::provider},
    {"school", Field::provider},
    {"proveedor", Field::provider},
    {"organizacion", Field::provider},
    {"empleador", Field::provider},
    {"escuela", Field::provider},

    {"supervisor", Field::supervisor},
    {"supervised by", Field::supervisor},
    {"supervisora", Field::supervisor},

    {"notes", Field::notes},
    {"note", Field::notes},
    {"comments", Field::notes},
    {"remarks", Field::notes},
    {"notas", Field::notes},
    {"comentarios", Field::notes},
    {"observaciones", Field::notes},
};

constexpr auto header_texts = [] {
    std::array<std::string_view, std::size(headers)> texts{};
    for (std::size_t i = 0; i < texts.size(); ++i) texts[i] = headers[i].folded;
    return texts;
}();

}  // namespace

std::string_view name_of(Field field) { return names[static_cast<std::size_t>(field)]; }

std::string_view column_name(Field field, Language language) {
    const auto& columns = language == Language::spanish ? spanish_columns : english_columns;
    return columns[static_cast<std::size_t>(field)];
}

std::optional<Field> field_named(std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Field>(found - names.begin());
}

std::optional<Field> field_of_header(std::string_view header) {
    const std::string text = folded(header);
    for (const Header& known : headers) {
        if (known.folded == text) return known.field;
    }
    return std::nullopt;
}

std::span<const std::string_view> known_headers() { return header_texts; }

}  // namespace waymark::dossier
