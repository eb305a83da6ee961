// SPDX-License-Identifier: Apache-2.0
#include "report/test_text.h"

#include <algorithm>

#include "base/render.h"
#include "engine/evaluate.h"
#include "report/layout.h"
#include "report/why_text.h"

namespace termijn {
namespace {

constexpr std::string_view inside = "      ";

std::string indented(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    if (!line.empty()) out += std::string(inside) + std::string(line);
    out += '\n';
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  return out;
}

std::string failure_text(const Program& program, const Sources& sources, const CaseResult& result,
                         const CaseFailure& failure, Language language) {
  const Span place = failure.span.has_place() ? failure.span : program.cases[result.case_].span;
  const auto found =
      failure.found.empty() ? std::string(word(Word::rules_nothing, language)) : failure.found;
  return paragraph("    ", say(Word::test_about, language,
                               {failure.norm, plain_date(failure.as_of, language),
                                place_text(sources, place)})) +
         paragraph("      - ", say(Word::test_expected, language, {failure.expected})) +
         paragraph("      + ", say(Word::test_found, language, {found})) +
         indented(explanation_of(program, result, failure, language));
}

std::string case_text(const Program& program, const Sources& sources, const CaseResult& result,
                      Language language) {
  const Case& failed = program.cases[result.case_];
  const std::string behind = failed.source.empty() ? "" : " (" + failed.source + ')';
  std::string out = paragraph("  ■ ", failed.id + ": " + failed.name.in(language) + behind);
  for (const CaseFailure& failure : result.failures)
    out += failure_text(program, sources, result, failure, language);
  if (!result.diagnostics.empty()) out += render(result.diagnostics, sources, language);
  return out + '\n';
}

/// `1 maand (2013-07-19 - 2015-01-01)`: a norm and the days on which this version of it holds.
std::string version_text(const Norm& norm) {
  const auto day = [](const std::optional<Date>& date) {
    return date ? iso(*date) : std::string();
  };
  return norm.id + " (" + day(norm.valid_from) + " - " + day(norm.valid_until) + ')';
}

std::string unreached_text(const Program& program, const TestRun& run, Language language) {
  std::string out;
  for (const NormStates& norm : run.states) {
    std::string missing;
    for (const State state : norm.missing())
      missing += (missing.empty() ? "" : ", ") + std::string(state_id(state));
    if (!missing.empty())
      out += paragraph("    " + program.norm_names[norm.norm].id + ": ", missing);
  }
  if (!out.empty()) out = paragraph("  ", word(Word::test_missing_states, language)) + out;
  std::string asleep;
  for (const Index version : run.versions_asleep)
    asleep += paragraph("    ", version_text(program.norms[version]));
  if (!asleep.empty())
    asleep = paragraph("  ", word(Word::test_missing_versions, language)) + asleep;
  return out + asleep;
}

std::string states_score(const TestRun& run, Language language) {
  std::size_t reached = 0, reachable = 0;
  for (const NormStates& norm : run.states) {
    reached += norm.reachable.size() - norm.missing().size();
    reachable += norm.reachable.size();
  }
  if (reachable == 0) return {};
  return paragraph(
      "", say(Word::test_states, language, {std::to_string(reached), std::to_string(reachable)}));
}

}  // namespace

std::size_t TestRun::failed() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(results, [](const CaseResult& result) { return !result.passed(); }));
}

std::string place_text(const Sources& sources, Span span) {
  if (span.file >= sources.size()) return {};
  const Source& source = sources[span.file];
  return source.name + ':' + std::to_string(position_of(source.text, span.begin).line);
}

std::string explanation_of(const Program& program, const CaseResult& result,
                           const CaseFailure& failure, Language language) {
  const bool is_norm = std::ranges::any_of(
      program.norm_names, [&](const NormName& norm) { return norm.id == failure.norm; });
  const auto log = log_of(program, program.cases[result.case_]);
  if (!is_norm || !log) return {};
  const auto dossier = evaluate(program, *log, log->dossiers.front(), failure.as_of);
  return why_text(program, dossier, failure.norm, failure.as_of, language);
}

std::string test_text(const Program& program, const Sources& sources, const TestRun& run,
                      Language language) {
  std::string out;
  for (const CaseResult& result : run.results) {
    if (!result.passed()) out += case_text(program, sources, result, language);
  }
  if (const auto unreached = unreached_text(program, run, language); !unreached.empty())
    out += unreached + '\n';
  out += states_score(run, language);
  const auto failed = run.failed();
  out += paragraph(
      "", say(Word::test_score, language,
              {std::to_string(run.results.size() - failed), std::to_string(run.results.size())}));
  if (run.left_out > 0)
    out += paragraph("", say(Word::test_left_out, language, {std::to_string(run.left_out)}));
  return out;
}

}  // namespace termijn
