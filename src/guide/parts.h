// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/html/parts/parts.h"

/// The parts of pages, under the guide's own name.
namespace waymark::guide {

using html::Carried;
using html::Choice;
using html::Choices;
using html::DayField;
using html::ErrorSummary;
using html::id_of;
using html::NumberField;
using html::RadioLine;
using html::RadioList;
using html::Select;
using html::select_of;
using html::Slip;
using html::spoken_day;
using html::summary_of;

}  // namespace waymark::guide
