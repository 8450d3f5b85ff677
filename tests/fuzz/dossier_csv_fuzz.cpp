// SPDX-License-Identifier: Apache-2.0
// A stranger's spreadsheet: it is refused with problems, or read; what is read can be written and
// read again to the same record.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "dossier/dossier.h"

using namespace waymark;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::vector<scheme::Category> categories = {
        {"advocacy", {"Advocacy", "Defensa"}, {"adv"}, true},
        {"ethics", {"Ethics", ""}, {}, false}};
    static const std::vector<scheme::Conversion> conversions = {
        {"semester_hour", Hours::of_hours(15)}};
    dossier::Reading reading;
    reading.file = "fuzz.csv";
    reading.categories = categories;
    reading.conversions = conversions;
    reading.latest = *Date::of(2026, 3, 9);
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto record = dossier::read(bytes, dossier::Format::csv, reading);
    if (!record) {
        if (record.error().problems.empty()) std::abort();
        return 0;
    }
    const std::string csv = to_csv(*record);
    const auto again = dossier::read(csv, dossier::Format::csv, reading);
    if (!again || to_csv(*again) != csv) std::abort();
    return 0;
}
