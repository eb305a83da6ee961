// SPDX-License-Identifier: Apache-2.0
// Questions about the step that comes now, and about who takes it.
#include <algorithm>

#include "engine/names.h"
#include "learn/quiz_days.h"
#include "learn/quiz_parts.h"
#include "learn/quiz_turn.h"

namespace termijn {
namespace {

constexpr Phrase ask_step = {"Het is {0}. Wat kan of moet er nu volgens de wet gebeuren?",
                             "It is {0}. What may or must be done now by law?"};
constexpr Phrase ask_must = {
    "Het is {0}. Wie moet nu volgens de wet iets doen, zodat er in het logboek bij komt te staan: "
    "`{1}`?",
    "It is {0}. Who must act now, by law, so that a line is added to the log: `{1}`?"};
constexpr Phrase ask_may = {
    "Het is {0}. Wie mag nu volgens de wet iets doen, zodat er in het logboek bij komt te staan: "
    "`{1}`?",
    "It is {0}. Who may act now, by law, so that a line is added to the log: `{1}`?"};
constexpr Phrase only_after = {"Dit komt pas aan de orde na: {0} ({1}).",
                               "This comes up only after: {0} ({1})."};
constexpr Phrase not_met = {
    "Dit is hier niet aan de orde: aan wat de regel vraagt, is niet voldaan "
    "({0}, regel `{1}`).",
    "This does not come up here: what the rule asks for is not so "
    "({0}, rule `{1}`)."};
constexpr Phrase done_why = {"Dit is al gedaan: {0}, nummer {1} ({2}).",
                             "This was done already: {0}, number {1} ({2})."};
constexpr Phrase too_late_why = {"Hiervoor is het te laat: de laatste dag was {0} ({1}).",
                                 "It is too late for this: the last day was {0} ({1})."};
constexpr Phrase ended_why = {"Dit kan of hoeft niet meer na: {0}, nummer {1} ({2}).",
                              "This is no longer possible or needed after: {0}, number {1} ({2})."};
constexpr Phrase over_why = {"Dit is voorbij of al gedaan ({0}, regel `{1}`).",
                             "This is over or was done already ({0}, rule `{1}`)."};
constexpr Phrase other_holder_why = {"Deze stap is van een ander ({0}): {1}",
                                     "This step is for somebody else ({0}): {1}"};
constexpr Phrase nobody_text = {"niemand: dit is nu niet aan de orde",
                                "nobody: this does not come up now"};
constexpr Phrase nobody_why = {"De regel loopt op deze dag wel: {0}",
                               "The rule does run on this day: {0}"};
constexpr Phrase either = {"{0}, of {1}", "{0}, or {1}"};

/// A wish of one party: a power up to a day that somebody names, and nothing is lost after it.
bool is_wish(const Norm& norm) {
  const auto is_named = [](const Term& term) { return term.form == Term::Form::field; };
  return norm.kind == NormKind::power && norm.consequence.dutch.empty() && !norm.terms.empty() &&
         std::ranges::all_of(norm.terms, is_named);
}

/// What the parties agreed or wish is no step by law.
bool is_step(const Norm& norm) {
  const bool is_act = norm.kind == NormKind::duty || norm.kind == NormKind::power;
  return is_act && norm.class_ != NormClass::agreement && !is_wish(norm);
}

bool is_past(State state) {
  return state == State::lapsed || state == State::exhausted || state == State::violated;
}

/// What the log looks like: something is over, or readings differ.
bool has_history(const DossierVerdict& dossier) {
  return std::ranges::any_of(dossier.norms, [](const NormVerdict& one) {
    return is_past(one.state) || (one.outcomes.size() > 1 && one.state == State::undetermined);
  });
}

/// On the third level the dossier is looked at after some last day is over.
void pass_time(QuizDraw& draw, Stage& stage) {
  std::vector<Date> ends;
  for (const auto& one : stage.verdict.norms) {
    if (one.latest && *one.latest >= stage.as_of && !one.provisional) ends.push_back(*one.latest);
  }
  if (ends.empty()) return;
  stage.as_of = ends[draw.random.below(ends.size())] + 1;
}

std::optional<Stage> stage_of_level(QuizDraw& draw) {
  auto stage = draw_stage(draw);
  if (!stage) return std::nullopt;
  if (draw.level == 3) {
    pass_time(draw, *stage);
    if (!judge(draw.program, *stage)) return std::nullopt;
  }
  if ((draw.level == 3) != has_history(stage->verdict)) return std::nullopt;
  return stage;
}

Label name_of(const Program& program, const Event& event) {
  return program.events[event.type].name;
}

/// What has to happen first; that it did, and did not count, when it is there already.
Label why_not_yet(const Program& program, const DossierVerdict& dossier, const Norm& norm) {
  const Label article = citation_label(norm.citations);
  Label first;
  bool is_there = norm.triggers.empty();
  for (const Trigger& trigger : norm.triggers) {
    const Index type = trigger.pattern.event;
    is_there |= std::ranges::count(dossier.events, type, &Event::type) != 0;
    const Label& name = program.events[type].name;
    if (first.dutch.empty())
      first = name;
    else
      first = filled(either, {first, name});
  }
  if (is_there) return filled(not_met, {article, {norm.id, norm.id}});
  return filled(only_after, {first, article});
}

/// The event by which, or the day on which, the norm ended.
Label why_ended(const Program& program, const DossierVerdict& dossier, const NormVerdict& verdict) {
  const Norm& norm = program.norms[verdict.norm];
  const Label article = citation_label(norm.citations);
  for (const Cause& cause : verdict.outcomes.front().causes) {
    const bool is_done = cause.what == Cause::What::done || cause.what == Cause::What::done_late;
    if (cause.what == Cause::What::expired && verdict.latest && has_sure_day(norm))
      return filled(too_late_why, {day_label(*verdict.latest), article});
    if (cause.event == no_event || (!is_done && cause.what != Cause::What::ended)) continue;
    const Event& event = dossier.events[cause.event];
    return filled(is_done ? done_why : ended_why,
                  {name_of(program, event), number_label(event.number), article});
  }
  return filled(over_why, {article, {norm.id, norm.id}});
}

/// A step norm that surely does not come up now.
struct NotNow {
  const NormVerdict* verdict = nullptr;
  Slip slip = Slip::not_yet;
  Label why;
};

std::vector<NotNow> not_now(const QuizDraw& draw, const Stage& stage) {
  std::vector<NotNow> out;
  for (const auto& one : stage.verdict.norms) {
    const Norm& norm = draw.program.norms[one.norm];
    const bool is_twice = std::ranges::any_of(out, [&](const NotNow& other) {
      return draw.program.norms[other.verdict->norm].id == norm.id;
    });
    const bool is_gone = norm.valid_until && *norm.valid_until <= stage.as_of;
    if (is_twice || is_gone || !is_step(norm) || norm.citations.empty() ||
        norm.label.dutch.empty() || norm.label.english.empty())
      continue;
    const auto instances = instances_of(draw.program, stage.verdict, norm.id);
    const auto slip = why_not_now(norm, instances);
    if (!slip) continue;
    Label why = *slip == Slip::not_yet ? why_not_yet(draw.program, stage.verdict, norm)
                                       : why_ended(draw.program, stage.verdict, *instances.front());
    out.push_back({instances.empty() ? &one : instances.front(), *slip, std::move(why)});
  }
  return out;
}

std::vector<const NormVerdict*> steps_now(const QuizDraw& draw, const Stage& stage) {
  std::vector<const NormVerdict*> out;
  for (const auto& one : stage.verdict.norms) {
    const Norm& norm = draw.program.norms[one.norm];
    if (!is_step(norm) || !is_askable(draw, norm)) continue;
    const auto instances = instances_of(draw.program, stage.verdict, norm.id);
    const bool all_come_up = std::ranges::all_of(instances, [&](const NormVerdict* each) {
      return comes_up(draw.program, stage.verdict, *each, stage.as_of);
    });
    if (!instances.empty() && all_come_up) out.push_back(&one);
  }
  return out;
}

/// Who has a part in the exercise, and the other party of the norm. Not every role of the
/// procedure: which section of a council acts may be open.
std::vector<Index> parties(const Program& program, const Stage& stage, const Norm& norm) {
  std::vector<Index> out;
  const NameIndex roles(program.roles);
  const auto add = [&](Index role) {
    if (role != nothing && std::ranges::count(out, role) == 0) out.push_back(role);
  };
  add(norm.claimant);
  for (const auto& moment : stage.exercise->moments) add(roles.find(moment.step.actor));
  return out;
}

/// Parties other than the holder, two at most; `why` says the same of each.
std::vector<QuizOption> other_roles(const QuizDraw& draw, const Stage& stage, const Norm& norm,
                                    const Label& why) {
  std::vector<QuizOption> out;
  for (const Index role : parties(draw.program, stage, norm)) {
    if (role == norm.holder || out.size() == 2) continue;
    const Slip slip = role == norm.claimant ? Slip::other_party : Slip::outsider;
    out.push_back({role_label(draw.program, role), draw.program.roles[role].id, slip, why});
  }
  return out;
}

/// 1: only one party has something to do; 2: both have.
int parties_now(const QuizDraw& draw, const Stage& stage) {
  std::vector<Index> holders;
  for (const auto& one : stage.verdict.norms) {
    const Norm& norm = draw.program.norms[one.norm];
    if (!is_step(norm) || !is_running(one.state)) continue;
    if (std::ranges::count(holders, norm.holder) == 0) holders.push_back(norm.holder);
  }
  return holders.size() > 1 ? 2 : 1;
}

QuizQuestion begin_who(const QuizDraw& draw, const Stage& stage, const NormVerdict& asked,
                       Index event) {
  auto question = begin_question(draw, stage, QuizKind::who);
  const bool is_power = draw.program.norms[asked.norm].kind == NormKind::power;
  question.text = filled(is_power ? ask_may : ask_must,
                         {day_label(stage.as_of), draw.program.events[event].name});
  question.proof.compared = {draw.program.events[event].id};
  explain_norm(draw.program, question, stage, asked, true);
  return question;
}

/// The step is somebody's.
std::optional<QuizQuestion> ask_holder(QuizDraw& draw, const Stage& stage) {
  const auto now = steps_now(draw, stage);
  if (now.empty()) return std::nullopt;
  const NormVerdict& asked = *now[draw.random.below(now.size())];
  const Norm& norm = draw.program.norms[asked.norm];
  const auto event = only_act(draw.program, norm);
  if (!event) return std::nullopt;
  auto question = begin_who(draw, stage, asked, *event);
  const Label rule = norm_label(draw.program, asked.norm);
  auto wrong = other_roles(draw, stage, norm,
                           filled(other_holder_why, {citation_label(norm.citations), rule}));
  wrong.push_back({filled(nobody_text), "-", Slip::nobody, filled(nobody_why, {rule})});
  const QuizOption right{
      role_label(draw.program, norm.holder), draw.program.roles[norm.holder].id, Slip::none, {}};
  if (!set_options(draw, question, right, std::move(wrong), false)) return std::nullopt;
  return question;
}

/// The step is nobody's now: it comes later, was done, or is over.
std::optional<QuizQuestion> ask_nobody(QuizDraw& draw, const Stage& stage) {
  auto all = not_now(draw, stage);
  std::erase_if(all, [&](const NotNow& one) {
    const Norm& norm = draw.program.norms[one.verdict->norm];
    const auto event = only_act(draw.program, norm);
    return !is_askable(draw, norm) || !event || !is_idle(draw.program, stage.verdict, *event);
  });
  if (all.empty()) return std::nullopt;
  const NotNow& asked = all[draw.random.below(all.size())];
  const Norm& norm = draw.program.norms[asked.verdict->norm];
  auto question = begin_who(draw, stage, *asked.verdict, *only_act(draw.program, norm));
  std::vector<QuizOption> wrong = {{role_label(draw.program, norm.holder),
                                    draw.program.roles[norm.holder].id, asked.slip, asked.why}};
  for (auto& other : other_roles(draw, stage, norm, asked.why)) wrong.push_back(std::move(other));
  const QuizOption right{filled(nobody_text), "-", Slip::none, asked.why};
  if (!set_options(draw, question, right, std::move(wrong), false)) return std::nullopt;
  return question;
}

}  // namespace

std::optional<QuizQuestion> draw_next_step(QuizDraw& draw) {
  const auto stage = stage_of_level(draw);
  if (!stage) return std::nullopt;
  const auto now = steps_now(draw, *stage);
  if (now.empty()) return std::nullopt;
  const NormVerdict& asked = *now[draw.random.below(now.size())];
  std::vector<QuizOption> wrong;
  for (const NotNow& one : not_now(draw, *stage))
    wrong.push_back({norm_label(draw.program, one.verdict->norm),
                     draw.program.norms[one.verdict->norm].id, one.slip, one.why});
  draw.random.shuffle(std::span(wrong));
  const auto is_later = [](const QuizOption& one) { return one.slip == Slip::not_yet; };
  if (draw.level == 1)
    std::erase_if(wrong, [&](const QuizOption& one) { return !is_later(one); });
  else
    std::ranges::stable_partition(wrong, [&](const QuizOption& one) { return !is_later(one); });
  if (draw.level > 1 && (wrong.empty() || is_later(wrong.front()))) return std::nullopt;
  auto question = begin_question(draw, *stage, QuizKind::next_step);
  question.text = filled(ask_step, {day_label(stage->as_of)});
  explain_norm(draw.program, question, *stage, asked, true);
  const Label right = norm_label(draw.program, asked.norm);
  if (!set_options(draw, question, {right, question.topic, Slip::none, {}}, std::move(wrong),
                   false))
    return std::nullopt;
  return question;
}

std::optional<QuizQuestion> draw_who(QuizDraw& draw) {
  const auto stage = stage_of_level(draw);
  if (!stage || (draw.level < 3 && parties_now(draw, *stage) != draw.level)) return std::nullopt;
  return draw.wants_none ? ask_nobody(draw, *stage) : ask_holder(draw, *stage);
}

}  // namespace termijn
