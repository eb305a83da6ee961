// SPDX-License-Identifier: Apache-2.0
// Common mistakes as JSON: those that a dossier shows, and the list of all.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "engine/mistakes.h"
#include "report/mistakes_text.h"
#include "report/norm_json.h"

namespace termijn {
namespace {

std::string_view sign_id(bool is_signal, State state) {
  return is_signal ? "signaal" : state_id(state);
}

/// What a mistake is, whether a dossier shows it or not.
Json mistake_json(const Program& program, const Mistake& mistake) {
  return {{"mistake", mistake.id},
          {"label", label_json(mistake.name)},
          {"severity", severity_id(mistake.severity)},
          {"parties", roles_json(program, mistake.parties)},
          {"citation", citations_json(mistake.citations)},
          {"source", mistake.source},
          {"mark", mark_id(mistake.mark)},
          {"remedy", label_json(mistake.remedy)},
          {"note", label_json(mistake.note)}};
}

Json sighting_json(const Scene& scene, const Sighting& sighting) {
  const NormVerdict& verdict = scene.dossier.norms[sighting.verdict];
  const Outcome& outcome = verdict.outcomes[sighting.outcome];
  return {{"norm", scene.program.norms[verdict.norm].id},
          {"occurrence", verdict.occurrence},
          {"outcome", sighting.outcome},
          {"state", sign_id(sighting.is_signal, outcome.state)},
          {"certainty", certainty_id(sighting.certainty)},
          {"day", date_json(sighting.day)},
          {"event", event_json(scene, sighting.event)}};
}

}  // namespace

Json mistakes_json(const Scene& scene, std::string_view norm) {
  Json out = Json::array();
  for (const ShownMistake& shown : scene.dossier.mistakes) {
    Json signs = Json::array();
    for (const Sighting& sighting : shown.sightings) {
      const Index of = scene.dossier.norms[sighting.verdict].norm;
      if (norm.empty() || scene.program.norms[of].id == norm)
        signs.push_back(sighting_json(scene, sighting));
    }
    if (signs.empty()) continue;
    Json entry = mistake_json(scene.program, scene.program.mistakes[shown.mistake]);
    entry["certainty"] = certainty_id(shown.certainty);
    entry["signs"] = std::move(signs);
    out.push_back(std::move(entry));
  }
  return out;
}

std::string mistakes_json(const Program& program) {
  Json mistakes = Json::array();
  for (const Mistake& mistake : program.mistakes) {
    Json entry = mistake_json(program, mistake);
    entry["signs"] = Json::array();
    for (const Mistake::Sign& sign : mistake.signs) {
      entry["signs"].push_back({{"norm", program.norm_names[sign.norm].id},
                                {"state", sign_id(sign.is_signal, sign.state)}});
    }
    mistakes.push_back(std::move(entry));
  }
  return json_text({{"format", "termijn.mistakes/1"},
                    {"rules", rules_json(program)},
                    {"mistakes", std::move(mistakes)}});
}

}  // namespace termijn
