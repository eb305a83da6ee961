// SPDX-License-Identifier: Apache-2.0
// Readings, steps and states as JSON.
#include "report/reading_json.h"

#include <nlohmann/json.hpp>

#include "report/procedure_steps.h"
#include "report/reading_text.h"

namespace termijn {
namespace {

Json declaration_json(const DeclarationReading& reading) {
  Json sentences = Json::array();
  for (const ReadSentence& sentence : reading.sentences) {
    Json line = line_json(sentence.line);
    line["clause"] = sentence.clause.empty() ? Json(nullptr) : Json(sentence.clause);
    sentences.push_back(std::move(line));
  }
  return {{"keyword", reading.keyword},
          {"id", reading.id},
          {"title", reading.title},
          {"valid_from", date_json(reading.from)},
          {"valid_until", date_json(reading.until)},
          {"sentences", std::move(sentences)}};
}

Json steps_json(const Program& program, Index procedure, Language language) {
  Json steps = Json::array();
  for (const ProcedureStep& step : steps_of(program, procedure, language)) {
    const Norm& norm = program.norms[step.norm];
    steps.push_back({{"norm", norm.id},
                     {"label", norm.label.in(language)},
                     {"steps", norm.steps},
                     {"actor", step.actor},
                     {"form", step.form},
                     {"term", step.term},
                     {"citation", citations_json(norm.citations)}});
  }
  return steps;
}

Json procedure_json(const Program& program, Index procedure, Language language) {
  const Procedure& of = program.procedures[procedure];
  Json states = Json::array(), moves = Json::array();
  for (const Phase& phase : of.phases)
    states.push_back({{"id", phase.id}, {"label", phase.name.in(language)}});
  for (const StateMove& move : moves_of(program, procedure, language)) {
    moves.push_back({{"from", move.from == nothing ? Json(nullptr) : Json(of.phases[move.from].id)},
                     {"to", of.phases[move.to].id},
                     {"label", move.label}});
  }
  return {{"procedure", of.id},
          {"steps", steps_json(program, procedure, language)},
          {"states", std::move(states)},
          {"moves", std::move(moves)}};
}

}  // namespace

Json line_json(const ReadLine& line) {
  Json items = Json::array();
  for (const ReadLine& item : line.under) items.push_back(line_json(item));
  return {{"text", line.text}, {"source", line.is_source}, {"items", std::move(items)}};
}

std::string reading_json(const std::vector<std::vector<DeclarationReading>>& declarations,
                         const Program& program, const std::vector<Index>& procedures,
                         Language language) {
  Json all = Json::array(), drawn = Json::array();
  for (const auto& versions : declarations) {
    for (const DeclarationReading& reading : versions) all.push_back(declaration_json(reading));
  }
  for (const Index procedure : procedures)
    drawn.push_back(procedure_json(program, procedure, language));
  return json_text({{"format", "termijn.reading/1"},
                    {"language", language == Language::dutch ? "nl" : "en"},
                    {"declarations", std::move(all)},
                    {"procedures", std::move(drawn)}});
}

}  // namespace termijn
