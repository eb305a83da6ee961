// SPDX-License-Identifier: Apache-2.0
#include "fast/conclusions.h"

#include <algorithm>

#include "engine/findings.h"

namespace termijn {
namespace {

using What = Cause::What;

bool is_broken(State state) {
  return state == State::violated || state == State::fulfilled_late;
}

bool ran_out(const BriefOutcome& outcome) {
  return outcome.state == State::lapsed && (outcome.expired || outcome.lapsed_with);
}

/// No finding comes from it.
bool is_quiet(const BriefOutcome& outcome) {
  return !is_broken(outcome.state) && outcome.state != State::undetermined && !outcome.signalled &&
         !ran_out(outcome);
}

bool can_be_lost(const Norm& norm) {
  return norm.kind == NormKind::power && !norm.consequence.dutch.empty();
}

}  // namespace

Conclusions::Conclusions(const Plan& plan, bool with_mistakes) : plan_(plan) {
  const Program& program = *plan.program;
  signs_of_.resize(program.norm_names.size());
  for (std::size_t name = 0; name < signs_of_.size(); ++name) {
    signs_of_[name].first = static_cast<std::uint32_t>(signs_.size());
    for (std::size_t m = 0; with_mistakes && m < program.mistakes.size(); ++m) {
      for (const Mistake::Sign& sign : program.mistakes[m].signs) {
        if (sign.norm == name)
          signs_.push_back({static_cast<Index>(m), sign.state, sign.is_signal});
      }
    }
    signs_of_[name].count = static_cast<std::uint32_t>(signs_.size()) - signs_of_[name].first;
  }
}

void Conclusions::look_at(const BriefVerdict& verdict, const BriefNorm& one) {
  looks_.clear();
  const bool may_be_lost = can_be_lost(plan_.program->norms[one.norm]);
  if (one.full == BriefNorm::no_full) {
    for (const BriefOutcome& outcome : verdict.outcomes_of(one)) {
      Look look;
      look.state = outcome.state;
      look.lost = may_be_lost && ran_out(outcome);
      look.signalled = outcome.signalled;
      look.has_since = outcome.state != State::dormant;
      look.since = outcome.since;
      look.has_signal_day = outcome.has_signal_day;
      look.signal_day = outcome.signal_day;
      look.acts = {outcome.first_act, outcome.act_count};
      looks_.push_back(look);
    }
    return;
  }
  for (const Outcome& outcome : verdict.full[one.full].outcomes) {
    Look look;
    look.state = outcome.state;
    look.lost = may_be_lost && outcome.state == State::lapsed &&
                (has_cause(outcome, What::expired) || has_cause(outcome, What::lapsed_with));
    look.signalled = outcome.signalled;
    look.maybe_broken = outcome.state == State::undetermined && outcome.maybe_broken;
    look.assumed = !outcome.assumed.empty();
    look.has_since = outcome.since.has_value();
    if (outcome.since) look.since = outcome.since->days();
    look.has_signal_day = outcome.signal_day.has_value();
    if (outcome.signal_day) look.signal_day = outcome.signal_day->days();
    if (outcome.state == State::violated) look.acts = {one.first_act, one.act_count};
    looks_.push_back(look);
  }
}

void Conclusions::find(std::uint32_t position, const Norm& norm) {
  const auto report = [&](auto test, FindingKind everywhere, FindingKind somewhere) {
    const auto first = std::ranges::find_if(looks_, test);
    if (first == looks_.end()) return false;
    FindingKind kind = std::ranges::all_of(looks_, test) ? everywhere : somewhere;
    // A day that nobody knows exactly is a question, not a dispute.
    if (kind != everywhere && first->assumed && kind == FindingKind::disputed_breach)
      kind = FindingKind::question;
    findings_.push_back({kind, position, first->has_since, first->since, {}});
    return true;
  };
  const bool broken = report([](const Look& look) { return is_broken(look.state); },
                             kind_of_breach(norm, true), kind_of_breach(norm, false));
  if (broken) {
    const auto first =
        std::ranges::find_if(looks_, [](const Look& look) { return is_broken(look.state); });
    findings_.back().acts = first->acts;
  }
  report([](const Look& look) { return look.lost; }, kind_of_loss(norm, true),
         kind_of_loss(norm, false));
  report([](const Look& look) { return look.signalled; }, FindingKind::attention,
         FindingKind::attention);
  const FindingKind doubt = kind_of_doubt(norm);
  if (report([](const Look& look) { return look.maybe_broken; }, doubt, doubt)) return;
  report([](const Look& look) { return look.state == State::undetermined; }, FindingKind::question,
         FindingKind::question);
}

void Conclusions::find_mistakes(std::uint32_t position, const BriefNorm& one) {
  const Range range = signs_of_[plan_.norms[one.norm].name];
  for (const Sign& sign : std::span(signs_).subspan(range.first, range.count)) {
    const auto shows = [&](const Look& look) {
      return sign.is_signal ? look.signalled : look.state == sign.state;
    };
    const auto first = std::ranges::find_if(looks_, shows);
    if (first == looks_.end()) continue;
    const bool everywhere =
        std::ranges::all_of(looks_, shows) && (sign.is_signal || one.state == sign.state);
    BriefMistake found;
    found.mistake = sign.mistake;
    if (!everywhere)
      found.certainty = Sighting::Certainty::depends;
    else if (is_for_people(sign, one))
      found.certainty = Sighting::Certainty::to_judge;
    found.seen = {
        FindingKind::attention, position, sign.is_signal ? first->has_signal_day : first->has_since,
        sign.is_signal ? first->signal_day : first->since, sign.is_signal ? Range{} : first->acts};
    mistakes_.push_back(found);
  }
}

/// One outcome in which nothing is unknown, and from which no finding comes.
void Conclusions::draw_quiet(std::uint32_t position, const BriefNorm& one,
                             const BriefOutcome& outcome) {
  const PlanNorm& norm = plan_.norms[one.norm];
  const Range signs = signs_of_[norm.name];
  for (std::uint32_t i = signs.first; i < signs.first + signs.count; ++i) {
    const Sign& sign = signs_[i];
    if (sign.is_signal || sign.state != outcome.state) continue;
    BriefMistake& found = mistakes_.emplace_back();
    found.mistake = sign.mistake;
    if (is_for_people(sign, one)) found.certainty = Sighting::Certainty::to_judge;
    found.seen = {FindingKind::attention,
                  position,
                  true,
                  outcome.since,
                  {outcome.first_act, outcome.act_count}};
  }
  if (is_live(outcome.state)) next_.push_back(position);
}

bool Conclusions::is_for_people(const Sign& sign, const BriefNorm& one) const {
  const Norm& norm = plan_.program->norms[one.norm];
  return sign.is_signal || norm.class_ == NormClass::open || norm.mark == Mark::uncertain ||
         plan_.program->mistakes[sign.mistake].mark == Mark::uncertain;
}

void Conclusions::draw(const BriefVerdict& verdict) {
  findings_.clear();
  mistakes_.clear();
  next_.clear();
  for (std::uint32_t i = 0; i < verdict.norms.size(); ++i) {
    const BriefNorm& one = verdict.norms[i];
    const auto outcomes = verdict.outcomes_of(one);
    if (one.full == BriefNorm::no_full && one.outcome_count == 1 && is_quiet(outcomes.front())) {
      draw_quiet(i, one, outcomes.front());
      continue;
    }
    const Index name = plan_.norms[one.norm].name;
    // Readings may differ on how it ended; it still ended.
    const auto is_alive = [](const auto& life) { return is_live(life.state); };
    if (one.full == BriefNorm::no_full && signs_of_[name].count == 0 &&
        std::ranges::all_of(outcomes, is_quiet)) {
      if (std::ranges::any_of(outcomes, is_alive)) next_.push_back(i);
      continue;
    }
    const Norm& norm = plan_.program->norms[one.norm];
    look_at(verdict, one);
    find(i, norm);
    if (signs_of_[name].count != 0) find_mistakes(i, one);
    if (std::ranges::any_of(looks_, is_alive)) next_.push_back(i);
  }
}

BriefDays Conclusions::days(const BriefNorm& one) const {
  BriefDays days;
  if (!one.has_days) return days;
  // Who must act counts on the earliest day, who must wait on the latest; and on none when it may
  // not end at all.
  const bool waits = plan_.program->norms[one.norm].kind == NormKind::prohibition;
  days.has_safe = !waits || !one.open_ended;
  if (days.has_safe) days.safe = waits ? one.latest : one.earliest;
  days.arguable = waits ? one.earliest : one.latest;
  days.has_arguable = !days.has_safe || days.arguable != days.safe;
  return days;
}

}  // namespace termijn
