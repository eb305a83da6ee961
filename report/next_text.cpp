// SPDX-License-Identifier: Apache-2.0
// One live norm in words: who may or must do what, before which day.
#include "report/next_text.h"

#include <algorithm>

#include "report/layout.h"

namespace termijn {
namespace {

constexpr std::string_view indent = "    ";

bool waits(const Norm& norm) { return norm.kind == NormKind::prohibition; }

/// The line with the days: who, until when, how long still.
std::string days_text(const Scene& scene, const Norm& norm, const NormVerdict& verdict) {
  const Language language = scene.language;
  const std::string who = role_text(scene.program, norm.holder, language);
  const HolderDays days = holder_days(norm, verdict);
  if (verdict.state == State::suspended && !days.safe) {
    return say(Word::who_suspended, language, {who});
  }
  if (!days.safe) {
    if (waits(norm)) return say(Word::who_wait_open, language, {who});
    const std::string words = open_term_text(norm, language);
    const bool judged = norm.kind == NormKind::open_norm;
    const std::string_view plain = word(judged ? Word::to_judge : Word::no_date, language);
    return say(Word::who_open, language, {who, words.empty() ? plain : std::string_view(words)});
  }
  const std::string safe = short_date(*days.safe, language);
  const std::string left = waits(norm) && *days.safe < scene.as_of
                               ? std::string(word(Word::past, language))
                               : days_left(*days.safe, scene.as_of, language);
  if (days.arguable) {
    return say(waits(norm) ? Word::who_wait_safe : Word::who_safe, language,
               {who, safe, left, short_date(*days.arguable, language)});
  }
  if (waits(norm)) return say(Word::who_wait, language, {who, safe, left});
  return say(days.certain ? Word::who_before : Word::who_possibly, language, {who, safe, left});
}

/// What one reading leads to: its last day, or its state when it has none.
std::string result_text(const Scene& scene, const Outcome& outcome) {
  if (outcome.deadline) return short_date(outcome.deadline->last_day, scene.language);
  return std::string(state_label(outcome.state, scene.language));
}

std::string readings_lines(const Scene& scene, const NormVerdict& verdict) {
  std::string out;
  if (verdict.outcomes.size() < 2) return out;
  for (const Outcome& outcome : verdict.outcomes) {
    const std::string reading = readings_text(scene, outcome);
    if (reading.empty()) continue;
    out += paragraph("    - ", say(Word::reading_day, scene.language,
                                   {result_text(scene, outcome), reading}));
  }
  return out;
}

std::vector<std::string> missing_texts(const Scene& scene, const NormVerdict& verdict) {
  std::vector<std::string> texts;
  for (const Outcome& outcome : verdict.outcomes) {
    for (const Missing& missing : outcome.missing) {
      const std::string text = question_text(scene, missing);
      if (std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
    }
  }
  return texts;
}

}  // namespace

HolderDays holder_days(const Norm& norm, const NormVerdict& verdict) {
  HolderDays days;
  days.safe = safe_day(norm, verdict, norm.holder);
  if (!days.safe) days.safe = waits(norm) ? verdict.latest : verdict.earliest;
  const auto other = waits(norm) ? verdict.earliest : verdict.latest;
  if (other != days.safe) days.arguable = other;
  days.certain = std::ranges::any_of(
      verdict.outcomes, [](const Outcome& outcome) { return outcome.deadline.has_value(); });
  return days;
}

std::string urgency_sign(const Norm& norm, const NormVerdict& verdict, Date as_of) {
  const HolderDays days = holder_days(norm, verdict);
  const bool asks = std::ranges::any_of(
      verdict.outcomes, [](const Outcome& outcome) { return !outcome.missing.empty(); });
  if (verdict.state == State::undetermined && asks && !days.safe) return "?";
  if (!days.safe || waits(norm)) return "●";
  if (*days.safe < as_of) return "■";
  return *days.safe - as_of <= near_days ? "▲" : "●";
}

std::string standing_clock_text(const Scene& scene, const Norm& norm, const Outcome& outcome) {
  const bool counts = std::ranges::any_of(
      norm.terms, [](const Term& term) { return term.form == Term::Form::period; });
  if (!counts || outcome.deadline || !is_live(outcome.state)) return {};
  std::vector<std::string> texts;
  for (const Cause& cause : outcome.causes) {
    const bool tells = cause.what == Cause::What::clock_not_started ||
                       cause.what == Cause::What::clock_possibly_started;
    if (tells) texts.push_back(cause_text(scene, cause));
  }
  if (!texts.empty()) return listed(texts, Word::and_word, scene.language);
  if (norm.clock.empty()) return {};
  return say(Word::clock_waits, scene.language, {patterns_text(scene, norm.clock)});
}

std::string next_text(const Scene& scene, const NormVerdict& verdict) {
  const Norm& norm = scene.program.norms[verdict.norm];
  const Language language = scene.language;
  const std::string sign = "  " + urgency_sign(norm, verdict, scene.as_of) + " ";
  std::string out = paragraph(sign, sentence(norm_text(scene.program, verdict.norm, language)));
  out += paragraph(indent, days_text(scene, norm, verdict));
  out += readings_lines(scene, verdict);
  for (const Outcome& outcome : verdict.outcomes) {
    const std::string clock = standing_clock_text(scene, norm, outcome);
    if (clock.empty()) continue;
    out += paragraph(indent, clock);
    break;  // the same events stand behind every reading
  }
  const auto missing = missing_texts(scene, verdict);
  if (!missing.empty()) {
    out += paragraph(indent, say(Word::depends_on, language,
                                 {listed(missing, Word::and_word, language)}));
  }
  out += paragraph(indent, provisional_text(scene, verdict));
  out += paragraph(indent, std::string(class_label(norm.class_, language)) + " · " +
                               authority_text(norm.citations, norm.source, norm.mark, language) +
                               " · " + norm.id);
  return out;
}

}  // namespace termijn
