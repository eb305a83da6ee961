// SPDX-License-Identifier: Apache-2.0
// In which line of a log is the law not followed?
#include <algorithm>

#include "learn/free_days.h"
#include "learn/quiz_breach.h"

namespace termijn {
namespace {

constexpr std::string_view form_field = "vorm";
/// As many lines as a log of the first level has at most.
constexpr std::size_t few_lines = 3;

constexpr Phrase ask_line = {"Het is {0}. Waar in dit logboek is de wet niet gevolgd?",
                             "It is {0}. Where in this log was the law not followed?"};
constexpr Phrase line_option = {"nummer {0}: {1}, {2}", "number {0}: {1}, {2}"};
constexpr Phrase no_line = {"nergens", "nowhere"};
constexpr Phrase lawful_why = {"Hier is niets gebeurd dat de wet verbiedt of anders vraagt.",
                               "Nothing happened here that the law forbids or asks otherwise."};
constexpr Phrase kept_why = {"Hier is gedaan wat de regel vraagt: {0}",
                             "Here was done what the rule asks: {0}"};
constexpr Phrase whose_why = {"Dat het bij nummer {0} misgaat, ligt bij: {1}.",
                              "That it goes wrong at number {0} lies with: {1}."};
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

/// The moment behind each record of the whole exercise.
std::vector<const Moment*> moments_of(const Stage& stage) {
  std::vector<const Moment*> out;
  for (const auto& placed : stage.steps) {
    if (!placed.record.event.empty()) out.push_back(&stage.exercise->moments[placed.moment]);
  }
  return out;
}

/// The same act, but its form, or a yes or no of it, is otherwise: how it was done, and not what.
bool is_flawed(const EventRecord& record, const EventRecord& other) {
  if (record.event != other.event) return false;
  return std::ranges::any_of(record.fields, [&](const FieldText& field) {
    const auto was = std::ranges::find(other.fields, field.name, &FieldText::name);
    if (was == other.fields.end()) return false;
    return field.name == form_field ? was->value != field.value
                                    : turned_value(field.value) == was->value;
  });
}

/// What was changed in a dossier.
struct Spoiled {
  bool is_moved = false;         ///< nothing is wrong, though a line came earlier
  std::int64_t flawed_line = 0;  ///< something was done otherwise than it should be
};

/// Lets one step of the dossier go otherwise, or come earlier; nothing when it has no other way.
std::optional<Spoiled> spoil(QuizDraw& draw, Stage& stage) {
  const std::size_t at = draw.random.below(stage.records.size());
  if (at > 0 && draw.random.one_in(3))
    return come_earlier(draw, stage, at) ? std::optional(Spoiled{}) : std::nullopt;
  const auto step = other_way(draw, *moments_of(stage)[at]);
  if (!step) return std::nullopt;
  EventRecord& record = stage.records[at];
  const EventRecord before = record;
  record = record_of(*stage.exercise, *step, record.day, record.number);
  return Spoiled{false, is_flawed(record, before) ? record.number : 0};
}

/// Each line still makes sense after the lines before it.
bool stays_in_story(const Stage& stage) {
  const auto moments = moments_of(stage);
  for (std::size_t i = 0; i < stage.records.size(); ++i) {
    if (!makes_sense(*moments[i], std::span(stage.records).first(i))) return false;
  }
  return true;
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
  return stage.records.size() <= few_lines ? 1 : 2;
}

/// As far as that can be seen before it is judged: it may be of the level.
bool may_be_of_level(const QuizDraw& draw, const Stage& stage) {
  const std::size_t lines = stage.records.size();
  return lines > 1 && (draw.level != 1 || lines <= few_lines) &&
         (draw.level != 2 || lines > few_lines);
}

/// A rule that was kept with this line.
std::optional<Index> rule_kept_by(const Program& program, const DossierVerdict& dossier,
                                  std::int64_t number) {
  for (const auto& one : dossier.norms) {
    for (const Cause& cause : one.outcomes.front().causes) {
      const bool is_kept = cause.what == Cause::What::done && cause.event != no_event &&
                           dossier.events[cause.event].number == number &&
                           one.state == State::fulfilled && one.outcomes.size() == 1;
      const Norm& norm = program.norms[one.norm];
      if (is_kept && !norm.label.dutch.empty() && !norm.label.english.empty()) return one.norm;
    }
  }
  return std::nullopt;
}

/// A rule that was kept with this line, or that it breaks none.
Label why_lawful(const Program& program, const DossierVerdict& dossier, std::int64_t number) {
  const auto rule = rule_kept_by(program, dossier, number);
  return rule ? filled(kept_why, {norm_label(program, *rule)}) : filled(lawful_why);
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
/// earlier day. Nothing when it cannot be done.
std::optional<Spoiled> change(QuizDraw& draw, Stage& stage) {
  if (!draw.wants_none) return spoil(draw, stage);
  if (draw.level < 3) return Spoiled{};
  const std::size_t at = draw.random.below(stage.records.size());
  return come_earlier(draw, stage, at) ? std::optional(Spoiled{true, 0}) : std::nullopt;
}

/// No line but the key can be said to be wrong: it was not done otherwise than it should be, and
/// it makes sense where it stands.
bool blames_only(const Stage& stage, const Spoiled& spoiled, std::int64_t key) {
  const bool is_of_key = spoiled.flawed_line == 0 || spoiled.flawed_line == key;
  return is_of_key && stays_in_story(stage);
}

/// When another party had to see to it than the one that took the step.
Label why_wrong_there(const Program& program, const Stage& stage, const EventRecord& record,
                      const Blame& blame) {
  const auto& finding = stage.verdict.findings[blame.finding];
  const Index holder = program.norms[stage.verdict.norms[finding.verdict].norm].holder;
  if (holder == nothing || program.roles[holder].id == record.actor || record.actor.empty())
    return {};
  return filled(whose_why, {number_label(record.number), role_label(program, holder)});
}

/// The rules that lines of the log kept, in their order.
std::vector<Index> rules_kept(const Program& program, const Stage& stage) {
  std::vector<Index> out;
  for (const auto& record : stage.records) {
    const auto rule = rule_kept_by(program, stage.verdict, record.number);
    if (rule && std::ranges::count(out, *rule) == 0) out.push_back(*rule);
  }
  return out;
}

/// One line after the other, and the day after the last nothing is unclear.
bool is_readable(const Program& program, Stage& stage) {
  const auto& records = stage.records;
  return std::ranges::adjacent_find(records, {}, &EventRecord::day) == records.end() &&
         judge_next_day(program, stage);
}

}  // namespace

std::optional<QuizQuestion> draw_mistake(QuizDraw& draw) {
  auto stage = draw_stage(draw, may_be_of_level);
  if (!stage || !is_sound(draw.program, *stage)) return std::nullopt;
  const auto spoiled = change(draw, *stage);
  if (!spoiled || !is_readable(draw.program, *stage)) return std::nullopt;
  const auto blames = blames_of(stage->verdict);
  if (!blames || blames->empty() != draw.wants_none) return std::nullopt;
  const auto key = line_at_fault(*blames);
  if (!key || level_of(*stage, *blames, spoiled->is_moved) != draw.level ||
      !blames_only(*stage, *spoiled, *key))
    return std::nullopt;

  auto question = begin_question(draw, *stage, QuizKind::mistake);
  question.text = filled(ask_line, {day_label(stage->as_of)});
  QuizOption right = nowhere(Slip::none, {});
  if (*key != 0) {
    const auto found = std::ranges::find(stage->records, *key, &EventRecord::number);
    right = line_of(draw.program, *found, Slip::none,
                    why_wrong_there(draw.program, *stage, *found, blames->front()));
    explain_breach(draw.program, question, *stage, blames->front());
  } else if (!explain_sound(draw, question, *stage, rules_kept(draw.program, *stage))) {
    return std::nullopt;
  }
  if (!is_wished(draw, question)) return std::nullopt;
  if (!set_options(draw, question, right, other_lines(draw, *stage, *key), true))
    return std::nullopt;
  return question;
}

}  // namespace termijn
