// SPDX-License-Identifier: Apache-2.0
// One finding of a dossier in words.
#include "report/finding_text.h"

#include <algorithm>

#include "report/asked_fields.h"
#include "report/hindsight.h"
#include "report/layout.h"
#include "report/mistakes_text.h"

namespace termijn {
namespace {

constexpr std::string_view indent = "    ";

/// Nothing is decided yet: an answer decides.
bool is_open(FindingKind kind) {
  return kind == FindingKind::question || kind == FindingKind::possible_breach;
}

/// The steps of a norm's life that make the finding, not those that merely led to it.
bool tells(FindingKind kind, Cause::What what) {
  using What = Cause::What;
  switch (what) {
    case What::forbidden_act:
    case What::possibly_forbidden_act:
    case What::done_late:
    case What::signalled:
      return true;
    case What::possibly_arose:
    case What::clock_possibly_started:
    case What::possibly_done:
    case What::possibly_ended:
      return is_open(kind);
    default:
      return false;
  }
}

bool is_about_reading(FindingKind kind) {
  return kind == FindingKind::disputed_breach || kind == FindingKind::right_at_risk;
}

/// What is missed by a finding of this kind is worth telling.
bool is_missed(FindingKind kind) {
  return !is_open(kind);
}

bool is_about_act(const Outcome& outcome) {
  return std::ranges::any_of(outcome.causes, [](const Cause& cause) {
    return cause.what == Cause::What::forbidden_act ||
           cause.what == Cause::What::possibly_forbidden_act;
  });
}

bool is_about_last_day(const Finding& finding, const Outcome& outcome) {
  return !is_about_act(outcome) && outcome.deadline &&
         (!finding.day || *finding.day <= outcome.deadline->last_day + 1);
}

std::string day_text(const Scene& scene, const Finding& finding, const Outcome& outcome) {
  if (is_about_act(outcome)) return {};  // the act is told with its day
  if (is_about_last_day(finding, outcome)) {
    return say(
        Word::finding_last_day, scene.language,
        {end_text(outcome.deadline->last_day, outcome.deadline->end_time(), scene.language)});
  }
  if (!finding.day) return {};
  return say(Word::finding_on_day, scene.language, {short_date(*finding.day, scene.language)});
}

std::string possible_day_text(const Scene& scene, const Outcome& outcome) {
  if (is_about_act(outcome) || !outcome.possible) return {};
  return say(Word::finding_possible_day, scene.language,
             {end_text(outcome.possible->last_day, outcome.possible->end_time(), scene.language)});
}

/// `hangt af van vraag 1 en 2`
std::string depends_text(const Scene& scene, const Outcome& outcome) {
  const std::string numbers = question_numbers(scene, outcome.missing);
  return numbers.empty() ? numbers : say(Word::depends_on, scene.language, {numbers});
}

}  // namespace

bool can_be_mended(FindingKind kind) {
  return kind != FindingKind::right_lost;
}

std::string finding_day_text(const Scene& scene, const Finding& finding) {
  const auto& outcomes = scene.dossier.norms[finding.verdict].outcomes;
  const std::size_t shown = std::min<std::size_t>(finding.outcome, outcomes.size() - 1);
  return is_missed(finding.kind) ? day_text(scene, finding, outcomes[shown]) : std::string();
}

FindingParts finding_parts(const Scene& scene, const Finding& finding) {
  const NormVerdict& verdict = scene.dossier.norms[finding.verdict];
  const Norm& norm = scene.program.norms[verdict.norm];
  const Language language = scene.language;
  const std::size_t shown = std::min<std::size_t>(finding.outcome, verdict.outcomes.size() - 1);
  const Outcome& outcome = verdict.outcomes[shown];
  const std::string_view label = finding_label(finding.kind, language);
  const std::size_t behind_sign = label.find(' ') + 1;
  FindingParts parts{std::string(label.substr(0, behind_sign - 1)),
                     std::string(label.substr(behind_sign)),
                     sentence(norm_text(scene.program, verdict.norm, language)),
                     {}};
  const auto add = [&](std::string text) {
    if (!text.empty()) parts.lines.push_back(std::move(text));
  };
  add(instance_text(scene, verdict));

  std::string facts = is_missed(finding.kind) ? day_text(scene, finding, outcome)
                                              : possible_day_text(scene, outcome);
  bool told = false;
  for (const Cause& cause : outcome.causes) {
    if (!tells(finding.kind, cause.what)) continue;
    if (cause.what == Cause::What::signalled && told) continue;
    told = true;
    if (!facts.empty()) facts += "; ";
    facts += cause_text(scene, cause);
  }
  add(facts);
  if (outcome.state == State::violated) add(denied_text(scene, verdict));
  if (is_open(finding.kind)) add(depends_text(scene, outcome));
  if (is_about_reading(finding.kind) && !outcome.readings.empty())
    add(say(Word::finding_if_reading, language, {readings_text(scene, outcome.readings)}));
  if (const auto known = hindsight(scene, finding)) add(hindsight_text(*known, language));
  if (is_about_last_day(finding, outcome)) add(provisional_text(scene, verdict));
  add(std::string(class_label(norm.class_, language)) + " · " +
      authority_text(norm.citations, {}, norm.mark, language) + " · " + norm.id);
  for (std::string& tag : mistake_tags(scene, finding)) add(std::move(tag));
  if (!is_missed(finding.kind)) return parts;
  const std::string& consequence = norm.consequence.in(language);
  const std::string& remedy = norm.remedy.in(language);
  if (!consequence.empty()) add(say(Word::consequence, language, {consequence}));
  if (!remedy.empty() && can_be_mended(finding.kind)) add(say(Word::remedy, language, {remedy}));
  for (std::string& text : mistake_remedies(scene, finding)) add(std::move(text));
  return parts;
}

std::string finding_text(const Scene& scene, const Finding& finding) {
  const FindingParts parts = finding_parts(scene, finding);
  std::string out = paragraph("  " + parts.sign + ' ', parts.word + ": " + parts.sentence);
  for (const std::string& line : parts.lines) out += paragraph(indent, line);
  return out;
}

}  // namespace termijn
