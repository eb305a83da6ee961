// SPDX-License-Identifier: Apache-2.0
// In which line of a log is the law not followed?
#include <algorithm>

#include "learn/free_days.h"
#include "learn/quiz_breach.h"

namespace termijn {
namespace {

constexpr Phrase ask_line = {"Het is {0}. Waar in dit logboek is de wet niet gevolgd?",
                             "It is {0}. Where in this log was the law not followed?"};
constexpr Phrase line_option = {"nummer {0}: {1}, {2}", "number {0}: {1}, {2}"};
constexpr Phrase no_line = {"nergens", "nowhere"};
constexpr Phrase lawful_why = {"Hier is niets gebeurd dat de wet verbiedt of anders vraagt.",
                               "Nothing happened here that the law forbids or asks otherwise."};
constexpr Phrase kept_why = {"Hier is gedaan wat de regel vraagt: {0}",
                             "Here was done what the rule asks: {0}"};
constexpr Phrase overlooked_why = {"Er is wel iets mis, bij nummer {0}.",
                                   "Something is wrong, at number {0}."};

/// A step as somebody could have done it instead: a choice of the exercise, or one of its own
/// values turned round.
std::optional<Step> other_way(QuizDraw& draw, const Moment& moment) {
  if (!moment.choices.empty() && !draw.random.one_in(3)) {
    const Step& chosen = moment.choices[draw.random.below(moment.choices.size())];
    if (!chosen.is_waiting()) return chosen;
  }
  Step step = moment.step;
  std::vector<std::string*> values;
  for (auto& [name, value] : step.fields) {
    if (turned_value(value)) values.push_back(&value);
  }
  if (values.empty()) return std::nullopt;
  std::string& value = *values[draw.random.below(values.size())];
  value = *turned_value(value);
  return step;
}

/// An earlier line says that it would be on this day.
bool is_announced(const Stage& stage, std::size_t at) {
  const auto before = std::span(stage.records).first(at);
  return std::ranges::any_of(before, [&](const EventRecord& record) {
    return std::ranges::count(record.fields, iso(stage.records[at].day), &FieldText::value) != 0;
  });
}

bool come_earlier(QuizDraw& draw, Stage& stage, std::size_t at) {
  if (at == 0 || is_announced(stage, at)) return false;
  EventRecord& record = stage.records[at];
  const auto gap = record.day - stage.records[at - 1].day;
  if (gap < 2) return false;
  const auto most = static_cast<std::size_t>(gap) - 1;
  record.day = record.day - (1 + static_cast<std::int32_t>(draw.random.below(most)));
  return !is_day_off(draw.program, record.day);
}

/// Lets one step of the dossier go otherwise, or come earlier; false when it has no other way.
bool spoil(QuizDraw& draw, Stage& stage) {
  const std::size_t at = draw.random.below(stage.records.size());
  if (at > 0 && draw.random.one_in(3)) return come_earlier(draw, stage, at);
  std::size_t seen = 0;
  for (const auto& placed : stage.steps) {
    if (placed.record.event.empty() || seen++ != at) continue;
    const auto step = other_way(draw, stage.exercise->moments[placed.moment]);
    if (!step) return false;
    EventRecord& record = stage.records[at];
    record = record_of(*stage.exercise, *step, record.day, record.number);
    return true;
  }
  return false;
}

/// 3: a matter of days, or nothing is wrong though a line came earlier; 1: few lines; else 2.
int level_of(const Stage& stage, const std::vector<Blame>& blames, bool is_moved) {
  const auto is_about_days = [&](const Blame& blame) {
    const Finding& finding = stage.verdict.findings[blame.finding];
    const auto& outcome = stage.verdict.norms[finding.verdict].outcomes[finding.outcome];
    return has_cause(outcome, Cause::What::forbidden_act) ||
           has_cause(outcome, Cause::What::done_late);
  };
  if (std::ranges::any_of(blames, is_about_days) || (blames.empty() && is_moved)) return 3;
  return stage.records.size() <= 3 ? 1 : 2;
}

/// A rule that was kept with this line, or that it breaks none.
Label why_lawful(const Program& program, const DossierVerdict& dossier, std::int64_t number) {
  for (const auto& one : dossier.norms) {
    for (const Cause& cause : one.outcomes.front().causes) {
      const bool is_kept = cause.what == Cause::What::done && cause.event != no_event &&
                           dossier.events[cause.event].number == number &&
                           one.state == State::fulfilled && one.outcomes.size() == 1;
      const Label rule = is_kept ? norm_label(program, one.norm) : Label{};
      if (!rule.dutch.empty() && !rule.english.empty()) return filled(kept_why, {rule});
    }
  }
  return filled(lawful_why);
}

QuizOption line_of(const Program& program, const EventRecord& record, Slip slip, Label why) {
  return {filled(line_option, {number_label(record.number), event_label(program, record),
                               short_label(record.day)}),
          std::to_string(record.number), slip, std::move(why)};
}

QuizOption nowhere(Slip slip, Label why) {
  return {filled(no_line), "-", slip, std::move(why)};
}

/// The wrong lines are a few of the others.
std::vector<QuizOption> other_lines(QuizDraw& draw, const Stage& stage, std::int64_t key) {
  std::vector<QuizOption> out;
  for (const auto& record : stage.records) {
    if (record.number != key)
      out.push_back(line_of(draw.program, record, Slip::lawful_line,
                            why_lawful(draw.program, stage.verdict, record.number)));
  }
  draw.random.shuffle(std::span(out));
  if (key == 0) return out;
  if (out.size() > 2) out.resize(2);
  out.push_back(nowhere(Slip::overlooked, filled(overlooked_why, {number_label(key)})));
  return out;
}

/// The one line that every breach is about; 0 without breaches, nothing when there are more lines.
std::optional<std::int64_t> line_at_fault(const std::vector<Blame>& blames) {
  if (blames.empty()) return 0;
  const std::int64_t line = blames.front().number;
  const bool is_one =
      std::ranges::all_of(blames, [&](const Blame& one) { return one.number == line; });
  return is_one && line != 0 ? std::optional(line) : std::nullopt;
}

/// Something goes otherwise than the exercise has it, or, when nothing is to be wrong, perhaps an
/// earlier day. Gives whether a line was moved so; nothing when it cannot be done.
std::optional<bool> change(QuizDraw& draw, Stage& stage) {
  if (!draw.wants_none) return spoil(draw, stage) ? std::optional(false) : std::nullopt;
  if (draw.level < 3) return false;
  const std::size_t at = draw.random.below(stage.records.size());
  return come_earlier(draw, stage, at) ? std::optional(true) : std::nullopt;
}

/// One line after the other, and the day after the last nothing is unclear.
bool is_readable(const Program& program, Stage& stage) {
  const auto& records = stage.records;
  return std::ranges::adjacent_find(records, {}, &EventRecord::day) == records.end() &&
         judge_next_day(program, stage);
}

}  // namespace

std::optional<QuizQuestion> draw_mistake(QuizDraw& draw) {
  auto stage = draw_stage(draw);
  if (!stage || stage->records.size() < 2 || !is_sound(draw.program, *stage)) return std::nullopt;
  const auto is_moved = change(draw, *stage);
  if (!is_moved || !is_readable(draw.program, *stage)) return std::nullopt;
  const auto blames = blames_of(stage->verdict);
  if (!blames || blames->empty() != draw.wants_none) return std::nullopt;
  const auto key = line_at_fault(*blames);
  if (!key || level_of(*stage, *blames, *is_moved) != draw.level) return std::nullopt;

  auto question = begin_question(draw, *stage, QuizKind::mistake);
  question.text = filled(ask_line, {day_label(stage->as_of)});
  QuizOption right = nowhere(Slip::none, {});
  if (*key != 0) {
    const auto found = std::ranges::find(stage->records, *key, &EventRecord::number);
    right = line_of(draw.program, *found, Slip::none, {});
    explain_breach(draw.program, question, *stage, blames->front());
  } else if (!explain_sound(draw, question, *stage)) {
    return std::nullopt;
  }
  if (!is_wished(draw, question)) return std::nullopt;
  if (!set_options(draw, question, right, other_lines(draw, *stage, *key), true))
    return std::nullopt;
  return question;
}

}  // namespace termijn
