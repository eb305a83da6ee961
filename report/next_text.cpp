// SPDX-License-Identifier: Apache-2.0
// One live norm in words: who may or must do what, before which day.
#include "report/next_text.h"

#include <algorithm>
#include <array>

#include "report/layout.h"
#include "report/period_text.h"

namespace termijn {
namespace {

constexpr std::string_view indent = "    ";

bool waits(const Norm& norm) {
  return norm.kind == NormKind::prohibition;
}

bool has_outcome(const NormVerdict& verdict, auto predicate) {
  return std::ranges::any_of(verdict.outcomes, predicate);
}

bool counts_days(const Norm& norm) {
  return std::ranges::any_of(norm.terms,
                             [](const Term& term) { return term.form == Term::Form::period; });
}

/// The end of a prohibition is sure only when its clock runs on every reading.
bool end_is_sure(const NormVerdict& verdict) {
  return !has_outcome(
      verdict, [](const Outcome& outcome) { return is_live(outcome.state) && !outcome.deadline; });
}

std::string wait_text(const Scene& scene, const Norm& norm, const NormVerdict& verdict) {
  const Language language = scene.language;
  const std::string who = role_text(scene.program, norm.holder, language);
  const HolderDays days = holder_days(norm, verdict);
  if (!days.safe) return say(Word::who_wait_open, language, {who});
  const std::string safe = end_text(*days.safe, days.safe_time, language);
  if (!end_is_sure(verdict)) return say(Word::who_wait_unsure, language, {who, safe});
  const std::string left = days_left(*days.safe, scene.as_of, language);
  if (!days.arguable) return say(Word::who_wait, language, {who, safe, left});
  return say(Word::who_wait_safe, language,
             {who, safe, left, end_text(*days.arguable, days.arguable_time, language)});
}

std::string undated_text(const Scene& scene, const Norm& norm, const NormVerdict& verdict) {
  const Language language = scene.language;
  const std::string who = role_text(scene.program, norm.holder, language);
  if (verdict.state == State::suspended) return say(Word::who_suspended, language, {who});
  const std::string words = open_term_text(norm, language);
  if (!words.empty()) return say(Word::who_open, language, {who, words});
  const bool judged = norm.kind == NormKind::open_norm;
  const Word plain = counts_days(norm) ? Word::no_date_yet
                     : judged          ? Word::to_judge
                                       : Word::no_date;
  return say(Word::who_open, language, {who, word(plain, language)});
}

std::string acting_text(const Scene& scene, const Norm& norm, const NormVerdict& verdict) {
  if (waits(norm)) return wait_text(scene, norm, verdict);
  const HolderDays days = holder_days(norm, verdict);
  if (!days.safe) return undated_text(scene, norm, verdict);
  const Language language = scene.language;
  const std::string who = role_text(scene.program, norm.holder, language);
  const std::string safe = end_text(*days.safe, days.safe_time, language);
  const Urgency urgency = urgency_of(norm, verdict, scene.as_of);
  if (urgency == Urgency::unknown) {
    const bool must = norm.kind == NormKind::duty;
    return say(must ? Word::who_unsure_done : Word::who_unsure_open, language, {who, safe});
  }
  const std::string left = urgency == Urgency::at_risk
                               ? std::string(word(Word::safe_day_over, language))
                               : days_left(*days.safe, scene.as_of, language);
  if (days.arguable) {
    return say(Word::who_safe, language,
               {who, safe, left, end_text(*days.arguable, days.arguable_time, language)});
  }
  if (days.open_ended) return say(Word::who_safe_open, language, {who, safe, left});
  return say(days.certain ? Word::who_before : Word::who_possibly, language, {who, safe, left});
}

/// The readings that lead to one result.
struct Group {
  std::optional<LocalTime> end;
  std::optional<std::int32_t> time;
  State state = State::dormant;
  std::vector<std::vector<ReadingPick>> combinations;
  std::vector<AssumedDay> assumed;
};

std::vector<Group> groups_of(const NormVerdict& verdict) {
  std::vector<Group> groups;
  for (const Outcome& outcome : verdict.outcomes) {
    const auto& deadline = outcome.deadline ? outcome.deadline : outcome.possible;
    const auto end = deadline ? std::optional(deadline->end()) : std::nullopt;
    const auto time = deadline ? deadline->end_time() : std::nullopt;
    const auto same = std::ranges::find_if(groups, [&](const Group& group) {
      return end ? group.end == end : !group.end && group.state == outcome.state;
    });
    Group& group = same == groups.end()
                       ? groups.emplace_back(Group{end, time, outcome.state, {}, outcome.assumed})
                       : *same;
    group.combinations.insert(group.combinations.end(), outcome.readings.begin(),
                              outcome.readings.end());
  }
  // The earliest day first, results without a day last.
  std::ranges::stable_sort(
      groups, [](const Group& a, const Group& b) { return a.end && (!b.end || *a.end < *b.end); });
  return groups;
}

std::string dayless_text(const Scene& scene, State state) {
  const Word what = state == State::undetermined ? Word::not_certain : Word::no_date_yet;
  return std::string(is_live(state) ? word(what, scene.language)
                                    : state_label(state, scene.language));
}

/// A line for each result that some way to read the law leads to, with who defends it.
std::vector<std::string> readings_lines(const Scene& scene, const NormVerdict& verdict) {
  const auto groups = groups_of(verdict);
  std::vector<std::string> out;
  if (groups.size() < 2) return out;
  for (const Group& group : groups) {
    const std::string result = group.end ? end_text(group.end->day, group.time, scene.language)
                                         : dayless_text(scene, group.state);
    std::string when = readings_text(scene, group.combinations);
    const std::string assumed = assumed_text(scene, group.assumed);
    when += (when.empty() || assumed.empty() ? "" : "; ") + assumed;
    out.push_back(say(Word::reading_result, scene.language, {result, when}));
  }
  return out;
}

std::string clock_line(const Scene& scene, const Norm& norm, const NormVerdict& verdict) {
  for (const Outcome& outcome : verdict.outcomes) {
    const std::string clock = standing_clock_text(scene, norm, outcome);
    if (!clock.empty()) return clock;  // the same events stand behind the others
  }
  return {};
}

}  // namespace

bool is_harmless(const Norm& norm) {
  return norm.kind == NormKind::power && norm.consequence.dutch.empty();
}

std::vector<std::uint32_t> next_in_order(const Program& program, const DossierVerdict& dossier) {
  std::vector<std::uint32_t> order = dossier.next;
  std::ranges::stable_partition(order, [&](std::uint32_t position) {
    return !is_harmless(program.norms[dossier.norms[position].norm]);
  });
  return order;
}

HolderDays holder_days(const Norm& norm, const NormVerdict& verdict) {
  HolderDays days;
  const bool on_latest = waits(norm);
  days.safe = safe_day(norm, verdict, norm.holder);
  days.safe_time = safe_time(norm, verdict, norm.holder);
  if (!days.safe) {
    days.safe = on_latest ? verdict.latest : verdict.earliest;
    days.safe_time = on_latest ? verdict.latest_time : verdict.earliest_time;
  }
  const auto other = on_latest ? verdict.earliest : verdict.latest;
  const auto other_time = on_latest ? verdict.earliest_time : verdict.latest_time;
  if (other != days.safe || other_time != days.safe_time) {
    days.arguable = other;
    days.arguable_time = other_time;
  }
  days.open_ended = days.safe && has_outcome(verdict, [](const Outcome& outcome) {
                      return is_live(outcome.state) && !outcome.deadline && !outcome.possible;
                    });
  days.certain =
      waits(norm) ? end_is_sure(verdict) : has_outcome(verdict, [](const Outcome& outcome) {
        return outcome.deadline.has_value();
      });
  return days;
}

Urgency urgency_of(const Norm& norm, const NormVerdict& verdict, Date as_of) {
  if (waits(norm)) return Urgency::waiting;
  const HolderDays days = holder_days(norm, verdict);
  const bool asks =
      has_outcome(verdict, [](const Outcome& outcome) { return !outcome.missing.empty(); });
  const bool open = verdict.state == State::undetermined;
  if (!days.safe) return open && asks ? Urgency::unknown : Urgency::later;
  if (is_harmless(norm)) return Urgency::later;
  if (*days.safe >= as_of) {
    return *days.safe - as_of <= near_days ? Urgency::near : Urgency::later;
  }
  if (!open) return Urgency::overdue;
  const bool is_over_somewhere = has_outcome(verdict, [](const Outcome& outcome) {
    return outcome.state == State::lapsed || outcome.state == State::violated;
  });
  return is_over_somewhere ? Urgency::at_risk : Urgency::unknown;
}

std::string_view urgency_sign(Urgency urgency) {
  constexpr std::array<std::string_view, 6> signs = {"■", "▲", "▲", "●", "●", "?"};
  return signs[static_cast<std::size_t>(urgency)];
}

std::string_view urgency_id(Urgency urgency) {
  constexpr std::array<std::string_view, 6> ids = {"overdue", "at_risk", "near",
                                                   "later",   "waiting", "unknown"};
  return ids[static_cast<std::size_t>(urgency)];
}

std::string standing_clock_text(const Scene& scene, const Norm& norm, const Outcome& outcome) {
  if (!counts_days(norm) || outcome.deadline || outcome.possible || !is_live(outcome.state))
    return {};
  std::vector<std::string> texts;
  for (const Cause& cause : outcome.causes) {
    if (cause.what != Cause::What::clock_not_started) continue;
    if (!is_choice_of_reading(scene, cause, outcome)) texts.push_back(cause_text(scene, cause));
  }
  if (!texts.empty()) return listed(texts, Word::and_word, scene.language);
  if (norm.clock.empty()) return {};
  return say(Word::clock_waits, scene.language, {patterns_text(scene, norm.clock)});
}

std::string holder_text(const Scene& scene, const NormVerdict& verdict) {
  return acting_text(scene, scene.program.norms[verdict.norm], verdict);
}

std::string other_party_text(const Scene& scene, const NormVerdict& verdict) {
  const Norm& norm = scene.program.norms[verdict.norm];
  const bool is_there = norm.claimant < scene.program.roles.size() && norm.claimant != norm.holder;
  if (!is_there || verdict.outcomes.size() < 2) return {};
  const std::optional<Date> own = holder_days(norm, verdict).safe;
  const std::optional<Date> other = safe_day(norm, verdict, norm.claimant);
  const auto other_time = safe_time(norm, verdict, norm.claimant);
  if (!own || own == other) return {};
  // Who is protected by waiting is sure of nothing while it is not sure that anybody must wait.
  if (waits(norm) && verdict.state == State::undetermined) return {};
  const Language language = scene.language;
  const std::string who = role_text(scene.program, norm.claimant, language);
  const bool may = norm.kind == NormKind::power;
  if (!other) return may ? say(Word::other_open, language, {who}) : std::string();
  const Word what = waits(norm) ? Word::other_protected
                    : may       ? Word::other_expects
                                : Word::other_late;
  return say(what, language, {who, end_text(*other, other_time, language)});
}

NextParts next_parts(const Scene& scene, const NormVerdict& verdict) {
  const Norm& norm = scene.program.norms[verdict.norm];
  const Language language = scene.language;
  NextParts parts{sentence(norm_text(scene.program, verdict.norm, language)), {}, {}, {}};
  const auto add = [](std::vector<std::string>& into, std::string text) {
    if (!text.empty()) into.push_back(std::move(text));
  };
  add(parts.who, instance_text(scene, verdict));
  add(parts.who, holder_text(scene, verdict));
  add(parts.who, other_party_text(scene, verdict));
  parts.readings = readings_lines(scene, verdict);
  add(parts.rest, clock_line(scene, norm, verdict));
  std::vector<Missing> missing;
  for (const Outcome& outcome : verdict.outcomes) {
    missing.insert(missing.end(), outcome.missing.begin(), outcome.missing.end());
  }
  const std::string numbers = question_numbers(scene, missing);
  if (!numbers.empty()) add(parts.rest, say(Word::depends_on, language, {numbers}));
  for (const Outcome& outcome : verdict.outcomes)
    add(parts.rest, times_text(norm, outcome, language));
  add(parts.rest, unjudged_text(scene, verdict));
  add(parts.rest, advice_text(scene, verdict));
  add(parts.rest, provisional_text(scene, verdict));
  add(parts.rest, std::string(class_label(norm.class_, language)) + " · " +
                      authority_text(norm.citations, {}, norm.mark, language) + " · " + norm.id);
  return parts;
}

std::string next_text(const Scene& scene, const NormVerdict& verdict) {
  const Norm& norm = scene.program.norms[verdict.norm];
  const NextParts parts = next_parts(scene, verdict);
  const std::string_view sign = urgency_sign(urgency_of(norm, verdict, scene.as_of));
  std::string out = paragraph("  " + std::string(sign) + ' ', parts.sentence);
  for (const std::string& line : parts.who) out += paragraph(indent, line);
  for (const std::string& line : parts.readings) out += paragraph("    - ", line);
  for (const std::string& line : parts.rest) out += paragraph(indent, line);
  return out;
}

}  // namespace termijn
