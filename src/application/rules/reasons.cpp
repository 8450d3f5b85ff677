// SPDX-License-Identifier: Apache-2.0
#include "application/rules/reasons.h"

namespace waymark::application {

namespace {

constexpr Reason table[] = {
    {"not_shown_yet", Tag::ask, false, "Some hours are not shown yet by a paper or a person.",
     "Todavía falta un documento o una persona que muestre algunas horas.",
     "Send a certificate, or ask the person who supervised you to confirm the hours.",
     "Envíe un certificado o pida a quien le supervisó que confirme las horas."},
    {"paper_unreadable", Tag::ask, false, "A paper cannot be read well.",
     "Un documento no se puede leer bien.", "Take a new photo in good light and send it again.",
     "Tome otra foto con buena luz y envíela de nuevo."},
    {"paper_incomplete", Tag::ask, false, "A page of a paper is still to come.",
     "Falta una página de un documento.", "Send all pages of the paper.",
     "Envíe todas las páginas del documento."},
    {"content_unclear", Tag::ask, false, "We cannot tell what a training was about.",
     "No sabemos de qué trató una formación.",
     "Send the agenda or the description of the training.",
     "Envíe el programa o la descripción de la formación."},
    {"duties_unclear", Tag::ask, false, "We cannot tell how much of the work was recovery support.",
     "No sabemos cuánto del trabajo fue apoyo a la recuperación.",
     "Send your position description with the share of each duty.",
     "Envíe la descripción de su puesto con la parte de cada tarea."},
    {"dates_unclear", Tag::ask, false, "The dates do not fit together.",
     "Las fechas no concuerdan.", "Tell us the right dates, and correct them in your file.",
     "Díganos las fechas correctas y corríjalas en su expediente."},
    {"person_not_reached", Tag::ask, false, "We could not reach a person you named.",
     "No pudimos hablar con una persona que usted nombró.",
     "Check their address, or name someone else who can confirm.",
     "Revise su dirección o nombre a otra persona que pueda confirmar."},
    {"name_differs", Tag::ask, false, "A paper carries another name.",
     "Un documento lleva otro nombre.", "Tell us about the name, or send a paper that links both.",
     "Cuéntenos sobre el nombre o envíe un documento que una los dos."},
    {"other_question", Tag::ask, true, "We have another question.", "Tenemos otra pregunta.",
     "Please answer the question.", "Por favor responda la pregunta."},
    {"hours_short", Tag::decline, false, "There are still hours to do.",
     "Todavía faltan horas por hacer.", "Apply again once the hours are done and shown.",
     "Solicite de nuevo cuando las horas estén hechas y mostradas."},
    {"content_outside", Tag::decline, true, "The content is outside of what this part counts.",
     "El contenido queda fuera de lo que cuenta esta parte.",
     "Apply again with training on the subjects of this part.",
     "Solicite de nuevo con formación sobre los temas de esta parte."},
    {"duties_below_share", Tag::decline, false,
     "Less of the work was recovery support than the rules ask for.",
     "Menos del trabajo fue apoyo a la recuperación de lo que piden las reglas.",
     "Apply again with work that is mostly recovery support.",
     "Solicite de nuevo con trabajo que sea sobre todo apoyo a la recuperación."},
    {"not_confirmed", Tag::decline, true, "The person asked did not confirm it.",
     "La persona consultada no lo confirmó.",
     "Apply again when someone who saw the work can confirm it.",
     "Solicite de nuevo cuando alguien que vio el trabajo pueda confirmarlo."},
    {"not_answered", Tag::decline, false, "Our question stayed without an answer.",
     "Nuestra pregunta quedó sin respuesta.", "Apply again with the answer to our question.",
     "Solicite de nuevo con la respuesta a nuestra pregunta."},
    {"other_reason", Tag::decline, true, "There is another reason.", "Hay otra razón.",
     "The note says what would change the result.", "La nota dice qué cambiaría el resultado."},
};

}  // namespace

std::span<const Reason> reasons() { return table; }

const Reason* reason_coded(std::string_view code) {
    for (const Reason& reason : table)
        if (reason.code == code) return &reason;
    return nullptr;
}

}  // namespace waymark::application
