// SPDX-License-Identifier: Apache-2.0
// What is in the rules and how the cases in them came out, as JSON.
#include <set>

#include <nlohmann/json.hpp>

#include "report/norm_json.h"
#include "report/rules_check_text.h"

namespace termijn {
namespace {

Json failures_json(const Sources& sources, const Case& failed, const CaseResult& result) {
  Json out = Json::array();
  for (const CaseFailure& failure : result.failures) {
    Json file = nullptr, line = nullptr;
    const Span place = failure.span.has_place() ? failure.span : failed.span;
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

}  // namespace

std::string rules_check_json(const Program& program, const Sources& sources,
                             std::span<const CaseResult> results) {
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
                     {"failures", failures_json(sources, each, result)},
                     {"diagnostics", faults_json(result)}});
  }
  return json_text({{"format", "termijn.rules/1"},
                    {"rules", rules_json(program)},
                    {"files", sources.size()},
                    {"norms", norms.size()},
                    {"versions", program.norms.size()},
                    {"readings", program.readings.size()},
                    {"not_modelled", program.not_modelled.size()},
                    {"cases", std::move(cases)}});
}

}  // namespace termijn
