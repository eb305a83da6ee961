// SPDX-License-Identifier: Apache-2.0
// What exploring the rules found, as JSON.
#include <nlohmann/json.hpp>

#include "report/explore_text.h"
#include "report/norm_json.h"

namespace termijn {
namespace {

Json events_json(const Program& program, const Exhibit& exhibit) {
  Json events = Json::array();
  for (const EventRecord& record : records_of(program, exhibit.sketch, exhibit.procedure, "D")) {
    Json fields = Json::object();
    for (const FieldText& field : record.fields) {
      if (field.name != "procedure") fields[field.name] = field.value;
    }
    events.push_back({{"date", iso(record.day)},
                      {"earliest", record.earliest ? Json(iso(*record.earliest)) : Json(nullptr)},
                      {"event", record.event},
                      {"actor", record.actor},
                      {"fields", std::move(fields)}});
  }
  return events;
}

Json exhibit_json(const Program& program, const Exhibit& exhibit, const std::string& file) {
  Json shows = Json::array();
  for (const Shown& shown : exhibit.shows) {
    shows.push_back({{"norm", program.norms[shown.norm].id}, {"state", state_id(shown.state)}});
  }
  return {{"procedure", program.procedures[exhibit.procedure].id},
          {"as_of", iso(exhibit.as_of)},
          {"events", events_json(program, exhibit)},
          {"shows", std::move(shows)},
          {"file", file.empty() ? Json(nullptr) : Json(file)}};
}

Json place_json(const Sources& sources, Span span) {
  if (span.file >= sources.size()) return nullptr;
  const Source& source = sources[span.file];
  return {{"file", source.name}, {"line", position_of(source.text, span.begin).line}};
}

Json finding_json(const Program& program, const Sources& sources, const ExploreFinding& finding,
                  const std::string& file) {
  const Diagnostic& diagnostic = finding.diagnostic;
  Json others = Json::array();
  for (const Span& other : diagnostic.others) others.push_back(place_json(sources, other));
  return {
      {"code", code_name(diagnostic.code)},
      {"severity", severity_of(diagnostic.code) == Severity::error ? "error" : "warning"},
      {"message", label_json({message_of(diagnostic, Language::dutch),
                              message_of(diagnostic, Language::english)})},
      {"help",
       label_json({help_of(diagnostic, Language::dutch), help_of(diagnostic, Language::english)})},
      {"place", place_json(sources, diagnostic.span)},
      {"others", std::move(others)},
      {"dossier", finding.exhibit ? exhibit_json(program, *finding.exhibit, file) : Json(nullptr)}};
}

}  // namespace

std::string explore_json(const Program& program, const Sources& sources,
                         const Exploration& exploration, const std::string& folder) {
  Json findings = Json::array();
  for (std::size_t i = 0; i < exploration.findings.size(); ++i) {
    const std::string file =
        folder.empty() ? "" : folder + '/' + exhibit_name(exploration, i) + ".csv";
    findings.push_back(finding_json(program, sources, exploration.findings[i], file));
  }
  Json norms = Json::array();
  for (const VersionSearch& version : exploration.versions) {
    Json found = Json::array(), missing = Json::array();
    for (const Witness& witness : version.witnesses) found.push_back(state_id(witness.state));
    for (const State state : version.not_found) missing.push_back(state_id(state));
    norms.push_back({{"norm", program.norms[version.norm].id},
                     {"valid_from", iso(program.norms[version.norm].valid_from)},
                     {"found", std::move(found)},
                     {"not_found", std::move(missing)},
                     {"exhausted", version.is_closed}});
  }
  return json_text({{"format", "termijn.explore/1"},
                    {"rules", rules_json(program)},
                    {"evaluations", exploration.evaluations},
                    {"findings", std::move(findings)},
                    {"norms", std::move(norms)}});
}

}  // namespace termijn
