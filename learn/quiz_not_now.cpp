// SPDX-License-Identifier: Apache-2.0
#include "learn/quiz_not_now.h"

#include <algorithm>

#include "engine/evaluate.h"
#include "learn/quiz_days.h"
#include "learn/quiz_turn.h"

namespace termijn {
namespace {

constexpr Phrase only_after = {"Dit komt pas aan de orde na: {0} ({1}).",
                               "This comes up only after: {0} ({1})."};
constexpr Phrase not_here = {"Dit komt in dit dossier niet aan de orde: {0} ({1}).",
                             "This does not come up in this dossier: {0} ({1})."};
constexpr Phrase done_why = {"Dit is al gedaan: {0}, nummer {1} ({2}).",
                             "This was done already: {0}, number {1} ({2})."};
constexpr Phrase too_late_why = {"Hiervoor is het te laat: de laatste dag was {0} ({1}).",
                                 "It is too late for this: the last day was {0} ({1})."};
constexpr Phrase ended_why = {"Dit kan of hoeft niet meer na: {0}, nummer {1} ({2}).",
                              "This is no longer possible or needed after: {0}, number {1} ({2})."};
constexpr Phrase ended_with_why = {
    "Dit kan niet meer: iets anders is niet op tijd gedaan ({1}). Dat is: {0}",
    "This is no longer possible: something else was not done in time ({1}). That is: {0}"};
constexpr Phrase either = {"{0}, of {1}", "{0}, or {1}"};

/// A wish of one party: a power up to a day that somebody names, and nothing is lost after it.
bool is_wish(const Norm& norm) {
  const auto is_named = [](const Term& term) { return term.form == Term::Form::field; };
  return norm.kind == NormKind::power && norm.consequence.dutch.empty() && !norm.terms.empty() &&
         std::ranges::all_of(norm.terms, is_named);
}

Label first_events(const Program& program, const Norm& norm) {
  Label out;
  std::vector<Index> told;
  for (const Trigger& trigger : norm.triggers) {
    const Index type = trigger.pattern.event;
    if (std::ranges::count(told, type) != 0) continue;
    told.push_back(type);
    const Label& name = program.events[type].name;
    out = out.dutch.empty() ? name : filled(either, {out, name});
  }
  return out;
}

/// The norm in a dossier, by records; nothing when it cannot be judged.
std::optional<DossierVerdict> judged_alone(const Program& program, const Stage& stage,
                                           std::span<const EventRecord> records, Date as_of,
                                           Index name) {
  auto bound = bind(*stage.names, records);
  if (!bound || bound->dossiers.size() != 1) return std::nullopt;
  bound->dossiers.front().procedure = stage.procedure;
  return evaluate(program, *bound, bound->dossiers.front(), as_of, name);
}

bool is_there(const DossierVerdict& dossier) {
  return std::ranges::any_of(dossier.norms,
                             [](const NormVerdict& one) { return one.state != State::dormant; });
}

/// The dossier with an event of which nothing is known but that it happened.
std::vector<EventRecord> with_event(const Program& program, const Stage& stage, Index type) {
  auto records = stage.records;
  EventRecord record;
  record.number = records.back().number + 1;
  record.dossier = records.back().dossier;
  record.day = stage.as_of;
  record.event = program.events[type].id;
  records.push_back(std::move(record));
  return records;
}

/// What is known of the dossier, other than what a line says of itself.
bool is_fact(const Program& program, const Atom& atom) {
  const Condition& leaf = program.conditions[atom.condition];
  using Op = Condition::Op;
  const bool is_of_field = leaf.op == Op::yes || leaf.op == Op::one_of || leaf.op == Op::at_least ||
                           leaf.op == Op::at_most;
  return is_of_field && program.fields[leaf.a].kind != Field::Kind::field;
}

/// The facts by which the norm did not arise, in words; empty when it is not for facts alone.
Label facts_against(const Program& program, const DossierVerdict& dossier, Date as_of) {
  for (const auto& one : dossier.norms) {
    for (const Cause& cause : one.outcomes.front().causes) {
      if (cause.what != Cause::What::did_not_arise && cause.what != Cause::What::excepted) continue;
      std::vector<Atom> facts;
      for (const Atom& atom : cause.atoms) {
        if (atom.truth != Truth::unknown && is_fact(program, atom)) facts.push_back(atom);
      }
      if (facts.empty()) continue;
      return label_by([&](Language language) {
        return atoms_text({program, dossier, as_of, language, true}, facts);
      });
    }
  }
  return {};
}

/// The exercise goes on with it.
bool comes_later(const Program& program, const Stage& stage, const Norm& norm) {
  const auto all = records_of(stage.steps);
  if (all.empty()) return false;
  const auto then = judged_alone(program, stage, all, all.back().day, norm.name);
  return then && is_there(*then);
}

bool tell_not_yet(const Program& program, const Stage& stage, NotNow& one) {
  const Norm& norm = program.norms[one.verdict->norm];
  const Label article = citation_label(norm.citations);
  one.why = filled(only_after, {first_events(program, norm), article});
  if (norm.triggers.empty()) return false;
  const bool has_triggers = std::ranges::any_of(norm.triggers, [&](const Trigger& trigger) {
    return std::ranges::count(stage.verdict.events, trigger.pattern.event, &Event::type) != 0;
  });
  if (!has_triggers && comes_later(program, stage, norm)) return true;
  Label facts;
  for (const Trigger& trigger : norm.triggers) {
    const auto records = with_event(program, stage, trigger.pattern.event);
    const auto then = judged_alone(program, stage, records, stage.as_of, norm.name);
    if (!then) return false;
    if (is_there(*then)) return !has_triggers;
    facts = facts_against(program, *then, stage.as_of);
    if (facts.dutch.empty() || facts.english.empty()) return false;
  }
  one.slip = Slip::not_here;
  one.why = filled(not_here, {facts, article});
  return true;
}

/// Any version of the norm has a label.
Label name_label(const Program& program, Index name) {
  const auto found = std::ranges::find(program.norms, name, &Norm::name);
  return found == program.norms.end()
             ? Label{}
             : norm_label(program, static_cast<Index>(found - program.norms.begin()));
}

/// The event by which, or the day on which, the norm ended; empty when that cannot be named.
Label why_ended(const Program& program, const DossierVerdict& dossier, const NormVerdict& verdict) {
  const Norm& norm = program.norms[verdict.norm];
  const Label article = citation_label(norm.citations);
  for (const Cause& cause : verdict.outcomes.front().causes) {
    const bool is_done = cause.what == Cause::What::done || cause.what == Cause::What::done_late;
    if (cause.what == Cause::What::expired && verdict.latest && has_sure_day(norm))
      return filled(too_late_why, {day_label(*verdict.latest), article});
    if (cause.what == Cause::What::lapsed_with && cause.norm != nothing)
      return filled(ended_with_why, {name_label(program, cause.norm), article});
    if (cause.event == no_event || (!is_done && cause.what != Cause::What::ended)) continue;
    const Event& event = dossier.events[cause.event];
    return filled(is_done ? done_why : ended_why,
                  {program.events[event.type].name, number_label(event.number), article});
  }
  return {};
}

}  // namespace

bool is_step(const Norm& norm) {
  const bool is_act = norm.kind == NormKind::duty || norm.kind == NormKind::power;
  return is_act && norm.class_ != NormClass::agreement && !is_wish(norm);
}

std::vector<NotNow> not_now(const Program& program, const Stage& stage) {
  std::vector<NotNow> out;
  for (const auto& one : stage.verdict.norms) {
    const Norm& norm = program.norms[one.norm];
    const bool is_twice = std::ranges::any_of(
        out, [&](const NotNow& other) { return program.norms[other.verdict->norm].id == norm.id; });
    const bool is_gone = norm.valid_until && *norm.valid_until <= stage.as_of;
    if (is_twice || is_gone || !is_step(norm) || norm.citations.empty() ||
        norm.label.dutch.empty() || norm.label.english.empty())
      continue;
    const auto instances = instances_of(program, stage.verdict, norm.id);
    if (const auto slip = why_not_now(norm, instances))
      out.push_back({instances.empty() ? &one : instances.front(), *slip});
  }
  return out;
}

bool tell_why(const Program& program, const Stage& stage, NotNow& one) {
  if (one.slip == Slip::not_yet) return tell_not_yet(program, stage, one);
  one.why = why_ended(program, stage.verdict, *one.verdict);
  return !one.why.dutch.empty() && !one.why.english.empty();
}

}  // namespace termijn
