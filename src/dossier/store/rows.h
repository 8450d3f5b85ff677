// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dossier/store/line.h"

namespace waymark::db {
class Row;
class Tx;
class Value;
}  // namespace waymark::db

/// Lines as they are stored; for the wing alone.
namespace waymark::dossier {

void save(db::Tx& tx, const Line& line);
Line line_of(const db::Row& row);

Date day_of(const db::Value& value);
std::optional<Date> maybe_day_of(const db::Value& value);
std::optional<std::string> text_of(const std::optional<Date>& day);
clock::Instant instant_of(const db::Value& value);
scheme::Evidence evidence_named(std::string_view word);

/// A line that takes the place of another.
Line successor_of(const Line& line, clock::Instant now, std::string by);

}  // namespace waymark::dossier
