// SPDX-License-Identifier: Apache-2.0
// What is in the rules and how the cases in them came out, as text.
#include "report/rules_check_text.h"

#include <algorithm>
#include <set>

#include "base/render.h"
#include "report/layout.h"
#include "report/words.h"

namespace termijn {
namespace {

std::string place_text(const Sources& sources, Span span) {
  if (span.file >= sources.size()) return {};
  const Source& source = sources[span.file];
  return source.name + ':' + std::to_string(position_of(source.text, span.begin).line);
}

/// The place of the expectation, or else of the case that it stands in.
std::string failure_text(const Sources& sources, const Case& failed, const CaseFailure& failure,
                         Language language) {
  const std::string_view nothing_found = word(Word::rules_nothing, language);
  const Span place = failure.span.has_place() ? failure.span : failed.span;
  return paragraph("    ", say(Word::rules_failure, language,
                               {place_text(sources, place), failure.expected,
                                failure.found.empty() ? nothing_found : failure.found}));
}

std::string case_text(const Program& program, const Sources& sources, const CaseResult& result,
                      Language language) {
  if (result.passed()) return {};
  const Case& failed = program.cases[result.case_];
  const std::string behind = failed.source.empty() ? "" : " (" + failed.source + ')';
  std::string out = paragraph("  ■ ", failed.id + ": " + failed.name.in(language) + behind);
  for (const CaseFailure& failure : result.failures) {
    out += failure_text(sources, failed, failure, language);
  }
  if (!result.diagnostics.empty()) out += render(result.diagnostics, sources, language);
  return out;
}

struct Tally {
  std::size_t passed = 0, all = 0;
};

Tally tally(const Program& program, std::span<const CaseResult> results, bool decided) {
  Tally counts;
  for (const CaseResult& result : results) {
    if (program.cases[result.case_].decided != decided) continue;
    ++counts.all;
    if (result.passed()) ++counts.passed;
  }
  return counts;
}

std::string tally_text(Word id, const Tally& counts, Language language) {
  return say(id, language, {std::to_string(counts.passed), std::to_string(counts.all)});
}

}  // namespace

std::string rules_check_text(const Program& program, const Sources& sources,
                             std::span<const CaseResult> results, Language language) {
  std::set<std::string> norms;
  for (const Norm& norm : program.norms) norms.insert(norm.id);
  std::string out =
      paragraph("", say(Word::rules_counts, language,
                        {std::to_string(sources.size()), std::to_string(program.acts.size()),
                         std::to_string(norms.size()), std::to_string(program.norms.size()),
                         std::to_string(program.readings.size())}));
  out += paragraph(
      "", say(Word::rules_not_modelled, language, {std::to_string(program.not_modelled.size())}));
  for (const CaseResult& result : results) out += case_text(program, sources, result, language);
  out += paragraph("", tally_text(Word::rules_decisions, tally(program, results, true), language));
  return out +
         paragraph("", tally_text(Word::rules_examples, tally(program, results, false), language));
}

}  // namespace termijn
