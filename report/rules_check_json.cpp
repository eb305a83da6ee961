// SPDX-License-Identifier: Apache-2.0
// What is in the rules and how the cases in them came out, as JSON.
#include <set>

#include <nlohmann/json.hpp>

#include "report/norm_json.h"
#include "report/rules_check_text.h"

namespace termijn {
namespace {

Json failures_json(const Sources& sources, Span whole, std::span<const CaseFailure> failures) {
  Json out = Json::array();
  for (const CaseFailure& failure : failures) {
    Json file = nullptr, line = nullptr;
    const Span place = failure.span.has_place() ? failure.span : whole;
    if (place.file < sources.size()) {
      const Source& source = sources[place.file];
      file = source.name;
      line = position_of(source.text, place.begin).line;
    }
    out.push_back(
        {{"file", file}, {"line", line}, {"expected", failure.expected}, {"found", failure.found}});
  }
  return out;
}

Json faults_json(const CaseResult& result) {
  Json out = Json::array();
  for (const Diagnostic& diagnostic : result.diagnostics) {
    out.push_back({{"code", code_name(diagnostic.code)},
                   {"message", label_json({message_of(diagnostic, Language::dutch),
                                           message_of(diagnostic, Language::english)})}});
  }
  return out;
}

Json tables_json(const JudgedTables* tables) {
  if (tables == nullptr) return nullptr;
  Json shown = Json::array();
  for (const JudgedRow& row : tables->shown) {
    shown.push_back({{"row", row.id},
                     {"norm", row.norm},
                     {"as_of", iso(row.as_of)},
                     {"basis", row.basis},
                     {"given", row.given},
                     {"failures", failures_json(tables->sources, row.span, row.failures)},
                     {"why", row.why.empty() ? row.command : row.why}});
  }
  return {{"tables", tables->tables},
          {"rows", tables->rows},
          {"agree", tables->agree},
          {"shown", std::move(shown)}};
}

}  // namespace

std::string rules_check_json(const Program& program, const Sources& sources,
                             std::span<const CaseResult> results, const JudgedTables* tables) {
  std::set<std::string> norms;
  for (const Norm& norm : program.norms) norms.insert(norm.id);
  Json cases = Json::array();
  for (const CaseResult& result : results) {
    const Case& each = program.cases[result.case_];
    cases.push_back({{"case", each.id},
                     {"label", label_json(each.name)},
                     {"decided", each.decided},
                     {"source", each.source},
                     {"mark", mark_id(each.mark)},
                     {"passed", result.passed()},
                     {"failures", failures_json(sources, each.span, result.failures)},
                     {"diagnostics", faults_json(result)}});
  }
  return json_text({{"format", "termijn.rules/1"},
                    {"rules", rules_json(program)},
                    {"files", sources.size()},
                    {"norms", norms.size()},
                    {"versions", program.norms.size()},
                    {"readings", program.readings.size()},
                    {"not_modelled", program.not_modelled.size()},
                    {"cases", std::move(cases)},
                    {"tables", tables_json(tables)}});
}

}  // namespace termijn
