// SPDX-License-Identifier: Apache-2.0
// Questions about the step that comes now, and about who takes it.
#include <algorithm>

#include "engine/names.h"
#include "learn/quiz_parts.h"
#include "report/words.h"

namespace termijn {
namespace {

constexpr Phrase ask_step = {"Het is {0}. Wat kan of moet er nu volgens de wet gebeuren?",
                             "It is {0}. What may or must be done now by law?"};
constexpr Phrase ask_must = {"Het is {0}. Wie moet nu volgens de wet deze stap zetten: {1}?",
                             "It is {0}. Who must take this step now, by law: {1}?"};
constexpr Phrase ask_may = {"Het is {0}. Wie mag nu volgens de wet deze stap zetten: {1}?",
                            "It is {0}. Who may take this step now, by law: {1}?"};
constexpr Phrase not_yet_why = {"Dit is op deze dag niet aan de orde (regel {0}, {1}).",
                                "This does not come up on this day (rule {0}, {1})."};
constexpr Phrase done_why = {"Dit is al klaar: {0} (regel {1}, {2}).",
                             "This is done with: {0} (rule {1}, {2})."};
constexpr Phrase over_why = {
    "Hiervoor is het te laat of het hoeft niet meer: {0} (regel {1}, {2}).",
    "It is too late for this, or no longer needed: {0} (rule {1}, {2})."};
constexpr Phrase other_party_why = {"De regel richt zich tot de andere partij: {0}",
                                    "The rule addresses the other party: {0}"};
constexpr Phrase outsider_why = {"Deze stap is niet aan de {0}.", "This step is not for the {0}."};
constexpr Phrase nobody_text = {"niemand: deze stap is nu niet aan de orde",
                                "nobody: this step does not come up now"};
constexpr Phrase nobody_why = {"De regel loopt op deze dag wel: {0}",
                               "The rule does run on this day: {0}"};

bool is_step(const Norm& norm) {
  return norm.kind == NormKind::duty || norm.kind == NormKind::power;
}

bool is_now(State state) {
  return state == State::running || state == State::open;
}

bool is_done(State state) {
  return state == State::fulfilled || state == State::exercised || state == State::fulfilled_late;
}

bool is_past(State state) {
  return state == State::lapsed || state == State::exhausted || state == State::violated;
}

/// A violated duty still asks for something; what is merely over does not.
bool is_over(State state) {
  return is_done(state) || state == State::lapsed || state == State::exhausted;
}

bool runs_surely(const Program& program, const DossierVerdict& dossier, std::string_view norm) {
  const auto instances = instances_of(program, dossier, norm);
  return !instances.empty() && all_states(instances, is_now);
}

/// What the log looks like: 3 when something is over or readings differ, else what `plain` says.
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

Label why_not_now(const Norm& norm, std::span<const NormVerdict* const> instances, Slip slip) {
  const Label rule{norm.id, norm.id};
  const Label article = citation_label(norm.citations);
  if (slip == Slip::not_yet) return filled(not_yet_why, {rule, article});
  const State state = instances.front()->state;
  const Label state_name =
      label_by([&](Language language) { return std::string(state_label(state, language)); });
  return filled(slip == Slip::already_done ? done_why : over_why, {state_name, rule, article});
}

/// The norms that surely do not come up now, as wrong answers.
std::vector<QuizOption> not_now(const QuizDraw& draw, const Stage& stage) {
  std::vector<QuizOption> out;
  for (const auto& one : stage.verdict.norms) {
    const Norm& norm = draw.program.norms[one.norm];
    const bool is_twice = std::ranges::count(out, norm.id, &QuizOption::value) != 0;
    if (is_twice || !is_step(norm) || norm.citations.empty() || norm.label.dutch.empty() ||
        norm.label.english.empty())
      continue;
    const auto instances = instances_of(draw.program, stage.verdict, norm.id);
    Slip slip = Slip::not_yet;
    if (!instances.empty()) {
      if (!all_states(instances, is_over)) continue;
      slip = all_states(instances, is_done) ? Slip::already_done : Slip::time_over;
    }
    out.push_back(
        {norm_label(draw.program, one.norm), norm.id, slip, why_not_now(norm, instances, slip)});
  }
  return out;
}

std::vector<const NormVerdict*> steps_now(const QuizDraw& draw, const Stage& stage) {
  std::vector<const NormVerdict*> out;
  for (const auto& one : stage.verdict.norms) {
    const Norm& norm = draw.program.norms[one.norm];
    const bool is_known = std::ranges::all_of(
        one.outcomes, [](const Outcome& outcome) { return outcome.missing.empty(); });
    if (is_step(norm) && is_askable(draw, norm) && is_known && is_now(one.state) &&
        runs_surely(draw.program, stage.verdict, norm.id))
      out.push_back(&one);
  }
  return out;
}

bool may_do(const Program& program, const DossierVerdict& dossier, Index event, Index role) {
  if (std::ranges::count(program.events[event].actors, role) != 0) return true;
  return std::ranges::any_of(dossier.norms, [&](const NormVerdict& one) {
    const Norm& norm = program.norms[one.norm];
    return norm.holder == role && std::ranges::count(norm.acts, event, &Pattern::event) != 0;
  });
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

/// Parties that surely have no part in this step.
std::vector<QuizOption> other_roles(const QuizDraw& draw, const Stage& stage,
                                    const NormVerdict& asked, Index event) {
  const Norm& norm = draw.program.norms[asked.norm];
  const auto roles = parties(draw.program, stage, norm);
  std::vector<QuizOption> out;
  for (const Index role : roles) {
    if (role == norm.holder || may_do(draw.program, stage.verdict, event, role)) continue;
    const bool is_claimant = role == norm.claimant;
    const Label name = role_label(draw.program, role);
    out.push_back({name, draw.program.roles[role].id,
                   is_claimant ? Slip::other_party : Slip::outsider,
                   is_claimant ? filled(other_party_why, {norm_label(draw.program, asked.norm)})
                               : filled(outsider_why, {name})});
    if (out.size() == 2) break;
  }
  out.push_back({filled(nobody_text), "-", Slip::nobody,
                 filled(nobody_why, {norm_label(draw.program, asked.norm)})});
  return out;
}

/// 1: only one party has something to do; 2: both have.
int parties_now(const QuizDraw& draw, const Stage& stage) {
  std::vector<Index> holders;
  for (const auto& one : stage.verdict.norms) {
    const Norm& norm = draw.program.norms[one.norm];
    if (!is_step(norm) || !is_now(one.state)) continue;
    if (std::ranges::count(holders, norm.holder) == 0) holders.push_back(norm.holder);
  }
  return holders.size() > 1 ? 2 : 1;
}

}  // namespace

std::optional<QuizQuestion> draw_next_step(QuizDraw& draw) {
  const auto stage = stage_of_level(draw);
  if (!stage) return std::nullopt;
  const auto now = steps_now(draw, *stage);
  if (now.empty()) return std::nullopt;
  const NormVerdict& asked = *now[draw.random.below(now.size())];
  auto wrong = not_now(draw, *stage);
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
  const auto now = steps_now(draw, *stage);
  if (now.empty()) return std::nullopt;
  const NormVerdict& asked = *now[draw.random.below(now.size())];
  const Norm& norm = draw.program.norms[asked.norm];
  if (norm.acts.empty() || norm.holder == nothing) return std::nullopt;
  const Index event = norm.acts[draw.random.below(norm.acts.size())].event;
  // An act that others do for the holder is no act of the holder.
  const auto& actors = draw.program.events[event].actors;
  if (std::ranges::count(actors, norm.holder) == 0) return std::nullopt;
  auto wrong = other_roles(draw, *stage, asked, event);
  auto question = begin_question(draw, *stage, QuizKind::who);
  question.text = filled(norm.kind == NormKind::power ? ask_may : ask_must,
                         {day_label(stage->as_of), draw.program.events[event].name});
  question.proof.compared = {draw.program.events[event].id};
  explain_norm(draw.program, question, *stage, asked, true);
  const QuizOption right{
      role_label(draw.program, norm.holder), draw.program.roles[norm.holder].id, Slip::none, {}};
  if (!set_options(draw, question, right, std::move(wrong), false)) return std::nullopt;
  return question;
}

}  // namespace termijn
