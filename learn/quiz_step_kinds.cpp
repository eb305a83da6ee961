// SPDX-License-Identifier: Apache-2.0
// Questions about the step that comes now, and about who takes it.
#include <algorithm>

#include "engine/names.h"
#include "learn/quiz_not_now.h"
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
constexpr Phrase other_holder_why = {"Deze stap is van een ander ({0}): {1}",
                                     "This step is for somebody else ({0}): {1}"};
constexpr Phrase nobody_text = {"niemand: dit is nu niet aan de orde",
                                "nobody: this does not come up now"};
constexpr Phrase nobody_why = {"De regel loopt op deze dag wel: {0}",
                               "The rule does run on this day: {0}"};

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
  auto all = not_now(draw.program, stage);
  std::erase_if(all, [&](const NotNow& one) {
    const Norm& norm = draw.program.norms[one.verdict->norm];
    const auto event = only_act(draw.program, norm);
    return !is_askable(draw, norm) || !event || !is_idle(draw.program, stage.verdict, *event);
  });
  if (all.empty()) return std::nullopt;
  NotNow& asked = all[draw.random.below(all.size())];
  // A right that cannot come up in this dossier is nobody's for another reason.
  if (!tell_why(draw.program, stage, asked) || asked.slip == Slip::not_here) return std::nullopt;
  const Norm& norm = draw.program.norms[asked.verdict->norm];
  auto question = begin_who(draw, stage, *asked.verdict, *only_act(draw.program, norm));
  std::vector<QuizOption> wrong = {{role_label(draw.program, norm.holder),
                                    draw.program.roles[norm.holder].id, asked.slip, asked.why}};
  for (auto& other : other_roles(draw, stage, norm, asked.why)) {
    other.slip = Slip::somebody;
    wrong.push_back(std::move(other));
  }
  const QuizOption right{filled(nobody_text), "-", Slip::none, asked.why};
  if (!set_options(draw, question, right, std::move(wrong), false)) return std::nullopt;
  return question;
}

/// Three steps at most that do not come up: on the first level those that come later, else first
/// those that are done or over.
std::vector<QuizOption> steps_not_now(QuizDraw& draw, const Stage& stage) {
  auto all = not_now(draw.program, stage);
  draw.random.shuffle(std::span(all));
  const auto is_later = [](const NotNow& one) { return one.slip == Slip::not_yet; };
  if (draw.level == 1)
    std::erase_if(all, [&](const NotNow& one) { return !is_later(one); });
  else
    std::ranges::stable_partition(all, [&](const NotNow& one) { return !is_later(one); });
  if (draw.level > 1 && (all.empty() || is_later(all.front()))) return {};
  std::vector<QuizOption> out;
  for (NotNow& one : all) {
    if (out.size() == 3) break;
    const bool is_told = tell_why(draw.program, stage, one);
    if (!is_told || (draw.level == 1 && one.slip == Slip::not_here)) continue;
    out.push_back({norm_label(draw.program, one.verdict->norm),
                   draw.program.norms[one.verdict->norm].id, one.slip, one.why});
  }
  return out;
}

}  // namespace

std::optional<QuizQuestion> draw_next_step(QuizDraw& draw) {
  const auto stage = stage_of_level(draw);
  if (!stage) return std::nullopt;
  const auto now = steps_now(draw, *stage);
  if (now.empty()) return std::nullopt;
  const NormVerdict& asked = *now[draw.random.below(now.size())];
  auto wrong = steps_not_now(draw, *stage);
  if (wrong.empty()) return std::nullopt;
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
