// SPDX-License-Identifier: Apache-2.0
// What was known when, as JSON.
#include "report/hindsight_json.h"

#include <nlohmann/json.hpp>

namespace termijn {

Json hindsight_json(const Hindsight& hindsight) {
  return {{"event", hindsight.number},
          {"recorded", iso(hindsight.recorded)},
          {"last_day", iso(hindsight.last_day)}};
}

void add_knowledge(Json& answer, const Knowledge& knowledge) {
  if (!knowledge.day) return;
  answer["known_on"] = {
      {"day", iso(*knowledge.day)}, {"later", knowledge.later}, {"assumed", knowledge.assumed}};
}

}  // namespace termijn
