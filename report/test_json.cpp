// SPDX-License-Identifier: Apache-2.0
// The cases in the rules as a run of tests, as JSON.
#include <nlohmann/json.hpp>

#include "report/norm_json.h"
#include "report/test_text.h"

namespace termijn {
namespace {

Json place_json(const Sources& sources, Span span) {
  if (span.file >= sources.size()) return nullptr;
  const Source& source = sources[span.file];
  return {{"file", source.name}, {"line", position_of(source.text, span.begin).line}};
}

Json failures_json(const Program& program, const Sources& sources, const CaseResult& result) {
  Json out = Json::array();
  for (const CaseFailure& failure : result.failures) {
    const Span place = failure.span.has_place() ? failure.span : program.cases[result.case_].span;
    out.push_back(
        {{"norm", failure.norm},
         {"as_of", iso(failure.as_of)},
         {"place", place_json(sources, place)},
         {"expected", failure.expected},
         {"found", failure.found},
         {"why", label_json({explanation_of(program, result, failure, Language::dutch),
                             explanation_of(program, result, failure, Language::english)})}});
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

Json unreached_json(const Program& program, const TestRun& run) {
  Json out = Json::array();
  for (const NormStates& norm : run.states) {
    Json states = Json::array();
    for (const State state : norm.missing()) states.push_back(state_id(state));
    if (!states.empty())
      out.push_back({{"norm", program.norm_names[norm.norm].id}, {"states", std::move(states)}});
  }
  return out;
}

Json asleep_json(const Program& program, const TestRun& run) {
  Json out = Json::array();
  for (const Index version : run.versions_asleep) {
    const Norm& norm = program.norms[version];
    out.push_back({{"norm", norm.id},
                   {"valid_from", date_json(norm.valid_from)},
                   {"valid_until", date_json(norm.valid_until)}});
  }
  return out;
}

}  // namespace

std::string test_json(const Program& program, const Sources& sources, const TestRun& run) {
  Json cases = Json::array();
  for (const CaseResult& result : run.results) {
    const Case& each = program.cases[result.case_];
    cases.push_back({{"case", each.id},
                     {"label", label_json(each.name)},
                     {"decided", each.decided},
                     {"place", place_json(sources, each.span)},
                     {"passed", result.passed()},
                     {"failures", failures_json(program, sources, result)},
                     {"diagnostics", faults_json(result)}});
  }
  return json_text({{"format", "termijn.test/1"},
                    {"rules", rules_json(program)},
                    {"passed", run.results.size() - run.failed()},
                    {"failed", run.failed()},
                    {"left_out", run.left_out},
                    {"cases", std::move(cases)},
                    {"states_not_reached", unreached_json(program, run)},
                    {"versions_not_reached", asleep_json(program, run)}});
}

}  // namespace termijn
