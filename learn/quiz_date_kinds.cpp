// SPDX-License-Identifier: Apache-2.0
// Questions about a last day: which it is, and what becomes of it when the log changes.
#include <algorithm>
#include <set>

#include "learn/free_days.h"
#include "learn/quiz_breach.h"
#include "learn/quiz_days.h"
#include "office/record_words.h"
#include "report/words.h"

namespace termijn {
namespace {

/// Of the first level: so many days between two options at least.
constexpr std::int32_t far_apart = 4;

constexpr Phrase ask_duty = {
    "Het is {0}. De regel: {1} Wat is de laatste dag waarop dat op tijd is?",
    "It is {0}. The rule: {1} Which is the last day on which that is in time?"};
constexpr Phrase ask_duty_safe = {
    "Het is {0}. De regel: {1} Niet iedereen telt dit hetzelfde. Wat is de laatste dag waarop het "
    "volgens "
    "elke uitleg op tijd is?",
    "It is {0}. The rule: {1} Not everybody counts this the same. Which is the last day that is in "
    "time on "
    "every reading?"};
constexpr Phrase ask_wait = {
    "Het is {0}. De regel: {1} Tot en met welke dag geldt dat?",
    "It is {0}. The rule: {1} Up to and including which day does that hold?"};
constexpr Phrase ask_wait_safe = {
    "Het is {0}. De regel: {1} Niet iedereen telt dit hetzelfde. Wat is de eerste dag waarna het "
    "volgens elke uitleg voorbij is?",
    "It is {0}. The rule: {1} Not everybody counts this the same. Which is the first day after "
    "which it is over on every reading?"};
constexpr Phrase suppose_day = {"Stel: {0} (nummer {1}) was niet op {2} maar op {3}.",
                                "Suppose: {0} (number {1}) was not on {2} but on {3}."};
constexpr Phrase suppose_value = {"Stel: bij nummer {0} staat achter `{1}` niet {2} maar {3}.",
                                  "Suppose: number {0} does not say {2} behind `{1}` but {3}."};
constexpr Phrase then_duty = {
    "{0} De regel: {1} Wat is dan de laatste dag waarop dat op tijd is?",
    "{0} The rule: {1} Which is then the last day on which that is in time?"};
constexpr Phrase then_duty_safe = {
    "{0} De regel: {1} Niet iedereen telt dit hetzelfde. Wat is dan de laatste dag waarop het "
    "volgens elke uitleg op tijd is?",
    "{0} The rule: {1} Not everybody counts this the same. Which is then the last day that is in "
    "time on every reading?"};
constexpr Phrase then_wait = {"{0} De regel: {1} Tot en met welke dag geldt dat dan?",
                              "{0} The rule: {1} Up to and including which day does that hold?"};
constexpr Phrase then_wait_safe = {
    "{0} De regel: {1} Niet iedereen telt dit hetzelfde. Wat is dan de eerste dag waarna het "
    "volgens elke uitleg voorbij is?",
    "{0} The rule: {1} Not everybody counts this the same. Which is then the first day after "
    "which it is over on every reading?"};
constexpr Phrase agreed_length = {
    "{0} (Hoe lang staat niet in de wet. Hier geldt wat is afgesproken: {1}: {2}. Bron: {3}.)",
    "{0} (The act does not say how long. Here counts what was agreed: {1}: {2}. Source: {3}.)"};
constexpr Phrase in_log = {"het logboek, nummer {0}", "the log, number {0}"};
constexpr Phrase no_day = {"Er loopt dan geen termijn.", "No term runs then."};
constexpr Phrase unchanged_why = {
    "Dit is de laatste dag zonder de wijziging. De wijziging telt wel mee.",
    "This is the last day without the change. The change does count."};
constexpr Phrase moved_why = {
    "De laatste dag verschuift niet altijd evenveel dagen als de gebeurtenis: er wordt opnieuw "
    "geteld.",
    "The last day does not always move by as many days as the event: it is counted anew."};
constexpr Phrase not_from_here_why = {
    "De termijn begint niet bij deze gebeurtenis, en schuift dus niet mee.",
    "The term does not start with this event, so it does not move along."};
constexpr Phrase lost_why = {"De termijn loopt ook dan: {0}", "The term runs then too: {0}"};
constexpr Phrase kept_why = {"Na deze wijziging loopt de termijn niet.",
                             "After this change the term does not run."};

/// A norm of which the last day can be asked.
struct Asked {
  const NormVerdict* verdict = nullptr;
  const Deadline* deadline = nullptr;  ///< the one that is safe
  Date key;
  bool differs = false;  ///< by reading
  std::set<Date> arguable;
};

/// Every outcome is live and counted, nothing is unknown; the safe day is one of them.
std::optional<Asked> asked_of(const Program& program, const NormVerdict& verdict) {
  const Norm& norm = program.norms[verdict.norm];
  if (norm.kind == NormKind::open_norm || verdict.open_ended || verdict.provisional)
    return std::nullopt;
  Asked asked{&verdict, nullptr, {}, false, {}};
  const auto key = safe_day(norm, verdict, norm.holder);
  if (!key) return std::nullopt;
  asked.key = *key;
  for (const auto& outcome : verdict.outcomes) {
    const bool is_sure = is_live(outcome.state) && outcome.state != State::undetermined &&
                         outcome.deadline && !outcome.possible && !outcome.deadline->hours &&
                         outcome.missing.empty() && outcome.assumed.empty();
    if (!is_sure) return std::nullopt;
    asked.arguable.insert(outcome.deadline->last_day);
    if (outcome.deadline->last_day == *key) asked.deadline = &*outcome.deadline;
  }
  asked.differs = asked.arguable.size() > 1;
  if (asked.deadline == nullptr || asked.deadline->limit.length.amount <= 0) return std::nullopt;
  const Term::Form form = norm.terms[asked.deadline->term].form;  // a day that is named is no count
  if (form != Term::Form::period && form != Term::Form::before) return std::nullopt;
  return asked;
}

/// How hard the count is: 3 when readings differ or the term was changed, stood still or hangs on
/// another one; 2 when its end moved; else 1.
int hardness(const Asked& asked) {
  const Deadline& counted = *asked.deadline;
  const bool is_hard = asked.differs || !counted.moves.empty() || !counted.limit.pauses.empty() ||
                       counted.after != nothing || counted.receipt || counted.limit.backward;
  if (is_hard) return 3;
  return counted.limit.shifts.empty() ? 1 : 2;
}

QuizOption day_option(Date day, Slip slip, Label why) {
  return {day_label(day), iso(day), slip, std::move(why)};
}

/// Three of the wrong days that no reading gives and that are still to come: far apart on the first
/// level, else what tells most. Of one mistake a second day only when there is nothing else.
std::vector<QuizOption> pick(QuizDraw& draw, const Asked& asked, Date today,
                             std::vector<WrongDay> days) {
  std::erase_if(days, [&](const WrongDay& one) {
    return asked.arguable.contains(one.day) || one.day == asked.key || one.day < today;
  });
  draw.random.shuffle(std::span(days));
  if (draw.level > 1) std::ranges::stable_sort(days, {}, dullness);
  std::vector<QuizOption> out;
  std::vector<Date> taken = {asked.key};
  for (const bool is_second_round : {false, true}) {
    for (const auto& one : days) {
      const bool is_near = std::ranges::any_of(taken, [&](Date day) {
        const auto gap = day - one.day;
        return gap < far_apart && gap > -far_apart;
      });
      const bool is_twice =
          std::ranges::count(taken, one.day) != 0 ||
          (!is_second_round && std::ranges::count(out, one.slip, &QuizOption::slip) != 0);
      if (is_twice || (draw.level == 1 && is_near) || out.size() == 3) continue;
      taken.push_back(one.day);
      out.push_back(day_option(one.day, one.slip, one.why));
    }
  }
  return out;
}

bool has_near(const std::vector<QuizOption>& options, Date key) {
  return std::ranges::any_of(options, [&](const QuizOption& one) {
    const auto day = parse_iso(one.value);
    return day && *day - key < far_apart && key - *day < far_apart;
  });
}

/// The count is as hard as the level asks; now and then a plain count with near days is of the
/// second.
bool is_of_level(QuizDraw& draw, const Asked& asked, const std::vector<QuizOption>& wrong) {
  const int hard = hardness(asked);
  if (draw.level == 2)
    return hard == 2 || (hard == 1 && has_near(wrong, asked.key) && draw.random.one_in(4));
  return hard == draw.level;
}

std::vector<Asked> candidates(const QuizDraw& draw, const DossierVerdict& dossier) {
  std::vector<Asked> out;
  for (const auto& verdict : dossier.norms) {
    const Norm& norm = draw.program.norms[verdict.norm];
    if (!is_askable(draw, norm) || !has_sure_day(norm) || !ends_by_itself(draw.program, norm) ||
        instances_of(draw.program, dossier, norm.id).size() != 1)
      continue;
    if (auto asked = asked_of(draw.program, verdict)) out.push_back(std::move(*asked));
  }
  return out;
}

/// Who says how long an agreed term is: a paper, the log, an act that leaves it to others, or where
/// the rule was found.
Label source_of_length(const Program& program, const Norm& norm, const LengthOrigin& origin,
                       const DossierVerdict& dossier) {
  const Field& parameter = program.fields[origin.parameter];
  if (origin.from == LengthOrigin::From::log && origin.event != no_event)
    return filled(in_log, {number_label(dossier.events[origin.event].number)});
  if (origin.paper != nothing) return program.papers[origin.paper].name;
  if (!parameter.standard_citations.empty()) return citation_label(parameter.standard_citations);
  const std::string& source =
      parameter.standard_source.empty() ? norm.source : parameter.standard_source;
  return {source, source};
}

/// The rule, with its length when that is not in the act.
Label asked_rule(const Program& program, const DossierVerdict& dossier, const Asked& asked) {
  const Norm& norm = program.norms[asked.verdict->norm];
  const LengthOrigin& origin = asked.deadline->origin;
  const Label rule = norm_label(program, asked.verdict->norm);
  if (origin.parameter == nothing) return rule;
  const Label length = label_by(
      [&](Language language) { return period_text(asked.deadline->limit.length, language); });
  return filled(agreed_length, {rule, program.fields[origin.parameter].name, length,
                                source_of_length(program, norm, origin, dossier)});
}

/// A change of one line of the log.
struct Change {
  std::size_t at = 0;
  std::int32_t days = 0;  ///< by which it moves; 0: a value changes
  EventRecord before;
  Label text;
};

std::optional<Change> move_line(QuizDraw& draw, Stage& stage) {
  Change change;
  change.at = draw.random.below(stage.records.size());
  const std::int32_t least = draw.level == 1 ? far_apart : 1;
  change.days = least + static_cast<std::int32_t>(draw.random.below(9));
  if (draw.random.one_in(2)) change.days = -change.days;
  EventRecord& record = stage.records[change.at];
  change.before = record;
  record.day = record.day + change.days;
  const bool is_first = change.at == 0, is_last = change.at + 1 == stage.records.size();
  if (is_day_off(draw.program, record.day)) return std::nullopt;
  const bool keeps_order = (is_first || stage.records[change.at - 1].day < record.day) &&
                           (is_last || record.day < stage.records[change.at + 1].day);
  if (!keeps_order) return std::nullopt;
  stage.as_of = std::max(stage.as_of, record.day);
  change.text = filled(suppose_day, {event_label(draw.program, record),
                                     number_label(static_cast<std::int64_t>(change.at) + 1),
                                     day_label(change.before.day), day_label(record.day)});
  return change;
}

std::optional<Change> turn_value(QuizDraw& draw, Stage& stage) {
  Change change;
  change.at = draw.random.below(stage.records.size());
  EventRecord& record = stage.records[change.at];
  change.before = record;
  if (record.fields.empty()) return std::nullopt;
  FieldText& field = record.fields[draw.random.below(record.fields.size())];
  const Index index = row_of(draw.program.fields, field.name);
  const auto turned = turned_value(field.value);
  if (index == nothing || !turned) return std::nullopt;
  field.value = *turned;
  const auto value_in = [&](const EventRecord& from) {
    return label_by(
        [&](Language language) { return field_text(draw.program, from, field.name, language); });
  };
  change.text = filled(
      suppose_value, {number_label(static_cast<std::int64_t>(change.at) + 1),
                      draw.program.fields[index].name, value_in(change.before), value_in(record)});
  return change;
}

using Deed = std::pair<Index, std::int64_t>;

/// Each rule with a line after the changed one that does what it asks or allows, if only too late.
std::set<Deed> later_deeds(const Stage& stage, const Change& change) {
  using What = Cause::What;
  std::set<Deed> out;
  for (const auto& one : stage.verdict.norms) {
    for (const auto& outcome : one.outcomes) {
      for (const auto& cause : outcome.causes) {
        const bool is_done = cause.what == What::done || cause.what == What::done_late;
        if (cause.event == no_event || !is_done) continue;
        const auto number = stage.verdict.events[cause.event].number;
        if (number > stage.records[change.at].number) out.insert({one.norm, number});
      }
    }
  }
  return out;
}

/// What happened later still makes sense after the change: it was not done for nothing.
bool stays_in_story(const Stage& before, const Stage& after, const Change& change) {
  return std::ranges::includes(later_deeds(after, change), later_deeds(before, change));
}

/// Nothing of the norm runs: no last day is sure or possible.
bool has_no_day(std::span<const NormVerdict* const> instances) {
  return std::ranges::all_of(instances, [](const NormVerdict* one) {
    return !one->earliest && std::ranges::all_of(one->outcomes, [](const Outcome& outcome) {
      return !outcome.deadline && !outcome.possible && outcome.missing.empty();
    });
  });
}

QuizOption no_day_option(Slip slip, Label why) {
  return {filled(no_day), "-", slip, std::move(why)};
}

/// On some reading the term hangs on the line that changed, or on another term.
bool moves_along(const Stage& after, const Asked& asked, const Change& change) {
  const auto is_it = [&](EventIndex event) {
    return event != no_event &&
           after.verdict.events[event].number == after.records[change.at].number;
  };
  return std::ranges::any_of(asked.verdict->outcomes, [&](const Outcome& outcome) {
    if (!outcome.deadline) return false;
    const Deadline& counted = *outcome.deadline;
    return counted.after != nothing || is_it(counted.start) ||
           std::ranges::any_of(counted.moves, is_it, &Move::event);
  });
}

/// The options when a last day is left after the change.
bool options_then(QuizDraw& draw, QuizQuestion& question, const Stage& after, const Asked& asked,
                  Date before, const Change& change) {
  auto wrong = pick(draw, asked, after.as_of,
                    wrong_days(draw.program, after.verdict, *asked.verdict, *asked.deadline));
  std::vector<QuizOption> first;
  const auto offer = [&](Date day, Slip slip, const Phrase& why) {
    const bool is_there = asked.arguable.contains(day) ||
                          std::ranges::count(first, iso(day), &QuizOption::value) != 0;
    if (!is_there) first.push_back(day_option(day, slip, filled(why)));
  };
  offer(before, Slip::unchanged, unchanged_why);
  const Phrase& along = moves_along(after, asked, change) ? moved_why : not_from_here_why;
  if (change.days != 0) offer(before + change.days, Slip::moved_along, along);
  if (draw.level > 1 && (draw.random.one_in(3) || first.size() + wrong.size() < 2))
    first.push_back(no_day_option(
        Slip::term_lost, filled(lost_why, {norm_label(draw.program, asked.verdict->norm)})));
  for (auto& one : wrong) {
    if (std::ranges::count(first, one.value, &QuizOption::value) == 0)
      first.push_back(std::move(one));
  }
  return set_options(draw, question, day_option(asked.key, Slip::none, {}), std::move(first), true);
}

/// The options when nothing runs after the change.
bool options_without(QuizDraw& draw, QuizQuestion& question, const Stage& before,
                     const Asked& asked, std::int32_t moved) {
  std::vector<QuizOption> wrong = {day_option(asked.key, Slip::unchanged, filled(kept_why))};
  const auto offer = [&](Date day, Slip slip) {
    if (std::ranges::count(wrong, iso(day), &QuizOption::value) == 0)
      wrong.push_back(day_option(day, slip, filled(kept_why)));
  };
  if (moved != 0) offer(asked.key + moved, Slip::term_kept);
  for (const auto& one : wrong_days(draw.program, before.verdict, *asked.verdict, *asked.deadline))
    offer(one.day, Slip::term_kept);
  return set_options(draw, question, no_day_option(Slip::none, {}), std::move(wrong), true);
}

/// A dossier and what becomes of it.
struct Turned {
  const Stage& before;
  const Stage& after;
  const Asked& asked;  ///< before
  const Change& change;
};

bool waits(const Program& program, const Asked& asked) {
  return program.norms[asked.verdict->norm].kind == NormKind::prohibition;
}

/// Nothing runs any more.
bool ask_without(QuizDraw& draw, QuizQuestion& question, const Turned& turned) {
  const auto& [before, after, asked, change] = turned;
  if (draw.level != (change.days == 0 ? 2 : 3)) return false;
  const std::string& norm = draw.program.norms[asked.verdict->norm].id;
  const auto dormant = std::ranges::find_if(after.verdict.norms, [&](const NormVerdict& one) {
    return draw.program.norms[one.norm].id == norm;
  });
  if (dormant == after.verdict.norms.end()) return false;
  question.text = filled(waits(draw.program, asked) ? then_wait : then_duty,
                         {change.text, asked_rule(draw.program, before.verdict, asked)});
  explain_norm(draw.program, question, after, *dormant, true);
  return options_without(draw, question, before, asked, change.days);
}

/// There is a last day, perhaps another one. A change that makes no difference is asked about now
/// and then.
bool ask_then(QuizDraw& draw, QuizQuestion& question, const Turned& turned,
              std::span<const NormVerdict* const> instances) {
  const auto& [before, after, asked, change] = turned;
  const auto then =
      instances.size() == 1 ? asked_of(draw.program, *instances.front()) : std::nullopt;
  if (!then || std::max(hardness(*then), change.days == 0 ? 2 : 1) != draw.level) return false;
  if (then->key == asked.key && !draw.random.one_in(4)) return false;
  const bool is_wait = waits(draw.program, asked);
  const Phrase& plain = is_wait ? then_wait : then_duty;
  const Phrase& safe = is_wait ? then_wait_safe : then_duty_safe;
  question.text = filled(then->differs ? safe : plain,
                         {change.text, asked_rule(draw.program, after.verdict, *then)});
  explain_norm(draw.program, question, after, *then->verdict, false);
  return options_then(draw, question, after, *then, asked.key, change);
}

}  // namespace

std::optional<QuizQuestion> draw_last_day(QuizDraw& draw) {
  const auto stage = draw_stage(draw);
  if (!stage) return std::nullopt;
  const auto all = candidates(draw, stage->verdict);
  if (all.empty()) return std::nullopt;
  const Asked& asked = all[draw.random.below(all.size())];
  auto wrong = pick(draw, asked, stage->as_of,
                    wrong_days(draw.program, stage->verdict, *asked.verdict, *asked.deadline));
  if (!is_of_level(draw, asked, wrong)) return std::nullopt;
  auto question = begin_question(draw, *stage, QuizKind::last_day);
  explain_norm(draw.program, question, *stage, *asked.verdict, false);
  const bool is_wait = waits(draw.program, asked);
  const Phrase& plain = is_wait ? ask_wait : ask_duty;
  const Phrase& safe = is_wait ? ask_wait_safe : ask_duty_safe;
  question.text =
      filled(asked.differs ? safe : plain,
             {day_label(stage->as_of), asked_rule(draw.program, stage->verdict, asked)});
  if (!set_options(draw, question, day_option(asked.key, Slip::none, {}), std::move(wrong), true))
    return std::nullopt;
  return question;
}

std::optional<QuizQuestion> draw_what_if(QuizDraw& draw) {
  const auto before = draw_stage(draw);
  if (!before) return std::nullopt;
  const auto all = candidates(draw, before->verdict);
  if (all.empty()) return std::nullopt;
  const Asked& asked = all[draw.random.below(all.size())];
  Stage after = *before;
  const auto change = draw.random.one_in(3) ? turn_value(draw, after) : move_line(draw, after);
  if (!change || !judge(draw.program, after) || !stays_in_story(*before, after, *change))
    return std::nullopt;
  auto question = begin_question(draw, *before, QuizKind::what_if);
  question.proof.records = after.records;
  question.proof.as_of = after.as_of;
  const std::string& norm = draw.program.norms[asked.verdict->norm].id;
  const auto instances = instances_of(draw.program, after.verdict, norm);
  const bool is_asked = has_no_day(instances)
                            ? ask_without(draw, question, {*before, after, asked, *change})
                            : ask_then(draw, question, {*before, after, asked, *change}, instances);
  return is_asked ? std::optional(std::move(question)) : std::nullopt;
}

}  // namespace termijn
