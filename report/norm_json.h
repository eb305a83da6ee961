// SPDX-License-Identifier: Apache-2.0
// Building blocks of the JSON reports; the shape is docs/json.md. Only for *_json.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "report/describe.h"

namespace termijn {

using Json = nlohmann::ordered_json;

/// `2026-04-07T12:00`
std::string local_text(const LocalTime& time);
Json time_json(const std::optional<std::int32_t>& time);  ///< `14:30`, or null
Json date_json(const std::optional<Date>& date);          ///< ISO, or null
Json label_json(const Label& label);                      ///< {"nl": ..., "en": ...}
/// Why a day is free: label, citation, source, mark.
Json reasons_json(const Program& program, std::span<const std::uint16_t> reasons);
Json pauses_json(const Program& program, const TimeLimit& limit);
Json shifts_json(const Program& program, const TimeLimit& limit);
Json length_json(Period length);  ///< {"amount": 1, "unit": "months"}
Json excluded_json(Excluded excluded);
Json event_json(const Scene& scene, EventIndex event);
Json question_json(const Scene& scene, const Missing& missing);
Json norm_json(const Scene& scene, const NormVerdict& verdict);
/// The mistakes that the dossier shows; only those that `norm` shows, when one is named.
Json mistakes_json(const Scene& scene, std::string_view norm);
Json citations_json(std::span<const Citation> citations);
Json roles_json(const Program& program, std::span<const Index> roles);  ///< ids
Json rules_json(const Program& program);
/// The fields that say which dossier: council, dossier, title, procedure, phase.
Json dossier_head_json(const Program& program, const DossierVerdict& dossier);

/// Indented, ending in a newline. Bytes that are not UTF-8 are replaced, never an exception.
std::string json_text(const Json& json);

}  // namespace termijn
