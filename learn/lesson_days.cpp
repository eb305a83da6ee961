// SPDX-License-Identifier: Apache-2.0
#include "learn/lesson_days.h"

#include <algorithm>

#include "learn/lesson_words.h"
#include "report/next_text.h"

namespace termijn {
namespace {

namespace words = lesson_words;

bool has_term(const Norm& norm, auto test) {
  return std::ranges::any_of(norm.terms, test);
}

bool counts_days(const Norm& norm) {
  return has_term(norm, [](const Term& term) { return term.form == Term::Form::period; });
}

bool has_last_day(const Norm& norm) {
  return has_term(norm, [](const Term& term) { return term.form != Term::Form::same_day; });
}

/// Of a norm without a day: why it has none.
std::string dayless_text(const Scene& scene, const Norm& norm, const NormVerdict& verdict) {
  const Language language = scene.language;
  const std::string who = role_text(scene.program, norm.holder, language);
  if (norm.kind == NormKind::prohibition) return fill(words::wait_open, language, {who});
  if (verdict.state == State::suspended || !open_term_text(norm, language).empty())
    return holder_text(scene, verdict);
  if (norm.kind == NormKind::open_norm) return words::people_judge.text(language);
  return fill(counts_days(norm) ? words::day_unknown : words::no_day, language, {who});
}

std::string holder_line(const Scene& scene, const NormVerdict& verdict) {
  const Norm& norm = scene.program.norms[verdict.norm];
  const HolderDays days = holder_days(norm, verdict);
  if (!days.safe) return dayless_text(scene, norm, verdict);
  const bool waits = norm.kind == NormKind::prohibition;
  const bool is_open = !days.arguable && days.open_ended && !waits;
  const bool is_plain = (!days.arguable && !is_open) || !days.certain || *days.safe < scene.as_of;
  if (is_plain) return holder_text(scene, verdict);
  const Phrase& phrase = is_open ? words::act_safe_open
                         : waits ? words::wait_safe
                                 : words::act_safe;
  const std::string arguable =
      is_open ? std::string() : end_text(*days.arguable, days.arguable_time, scene.language);
  return fill(phrase, scene.language,
              {role_text(scene.program, norm.holder, scene.language),
               end_text(*days.safe, days.safe_time, scene.language),
               days_left(*days.safe, scene.as_of, scene.language), arguable});
}

const Phrase& lapsed_words(NormKind kind) {
  switch (kind) {
    case NormKind::power:
      return words::is_unused;
    case NormKind::open_norm:
      return words::is_not_judged;
    case NormKind::duty:
    case NormKind::prohibition:
      break;
  }
  return words::is_no_more;
}

const Phrase& ended_words(NormKind kind, State state) {
  switch (state) {
    case State::fulfilled:
      return words::is_done;
    case State::fulfilled_late:
      return words::is_done_late;
    case State::violated:
      return kind == NormKind::prohibition ? words::is_broken : words::is_not_done;
    case State::observed:
      return words::is_kept;
    case State::lifted:
      return words::may_again;
    case State::exercised:
      return words::is_used;
    case State::exhausted:
      return words::is_used_up;
    case State::judged:
      return words::is_judged;
    default:
      return lapsed_words(kind);
  }
}

void add(std::vector<std::string>& lines, std::string text) {
  if (!text.empty()) lines.push_back(std::move(text));
}

}  // namespace

bool ended_well(State state) {
  return state == State::fulfilled || state == State::observed || state == State::exercised ||
         state == State::judged;
}

std::vector<std::string> running_lines(const Scene& scene, const NormVerdict& verdict) {
  std::vector<std::string> lines;
  add(lines, instance_text(scene, verdict));
  add(lines, holder_line(scene, verdict));
  add(lines, other_party_text(scene, verdict));
  return lines;
}

std::vector<std::string> ended_lines(const Scene& scene, const NormVerdict& verdict) {
  const Norm& norm = scene.program.norms[verdict.norm];
  std::vector<std::string> lines;
  add(lines, instance_text(scene, verdict));
  if (const auto day = holder_days(norm, verdict).safe; day && has_last_day(norm)) {
    const Phrase& phrase =
        norm.kind == NormKind::prohibition ? words::lasted_until : words::last_day_was;
    add(lines, fill(phrase, scene.language, {short_date(*day, scene.language)}));
  }
  add(lines, ended_text(norm.kind, verdict.state, scene.language));
  return lines;
}

std::string ended_text(NormKind kind, State state, Language language) {
  return ended_words(kind, state).text(language);
}

}  // namespace termijn
