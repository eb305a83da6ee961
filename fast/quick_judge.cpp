// SPDX-License-Identifier: Apache-2.0
#include "fast/quick_judge.h"

#include <algorithm>
#include <bit>
#include <tuple>
#include <utility>

namespace termijn {
namespace {

using fast::BriefInstance;

bool same(const BriefOutcome& a, const BriefOutcome& b) {
  return a.state == b.state && a.since == b.since && a.has_last_day == b.has_last_day &&
         a.last_day == b.last_day && a.signalled == b.signalled;
}

auto place(const BriefInstance& instance) {
  return std::pair(instance.round, instance.key);
}

/// Nothing dormant is told.
bool is_told(const BriefNorm& norm) {
  return norm.state != State::dormant;
}

/// One more outcome of it.
void take_days(const BriefOutcome& outcome, BriefNorm& one) {
  one.open_ended |= is_live(outcome.state) && !outcome.has_last_day;
  if (!outcome.has_last_day) return;
  one.earliest = one.has_days ? std::min(one.earliest, outcome.last_day) : outcome.last_day;
  one.latest = one.has_days ? std::max(one.latest, outcome.last_day) : outcome.last_day;
  one.has_days = true;
  one.provisional |= outcome.provisional;
}

void fill(const Norm& norm, const BriefOutcome& brief, std::span<const std::int32_t> acts,
          Outcome& outcome) {
  outcome.state = brief.state;
  if (brief.state != State::dormant) outcome.since = Date::from_days(brief.since);
  outcome.signalled = brief.signalled;
  if (brief.has_signal_day) outcome.signal_day = Date::from_days(brief.signal_day);
  if (brief.has_last_day) {
    outcome.deadline.emplace();
    outcome.deadline->last_day = Date::from_days(brief.last_day);
    outcome.deadline->limit.provisional = brief.provisional;
  }
  for (const std::int32_t day : acts)
    outcome.causes.push_back({Cause::What::forbidden_act, Date::from_days(day), no_event, {}});
  if (brief.expired)
    outcome.causes.push_back(
        {Cause::What::expired, Date::from_days(brief.last_day) + 1, no_event, {}});
  if (brief.lapsed_with)
    outcome.causes.push_back(
        {Cause::What::lapsed_with, Date::from_days(brief.since), no_event, {}, norm.lapses_with});
}

}  // namespace

QuickJudge::QuickJudge(const Plan& plan)
    : plan_(plan),
      truths_(plan),
      days_(plan.tables),
      lives_(plan, truths_, days_),
      world_(*plan.program),
      seen_(plan.program->norm_names.size()) {
  for (std::size_t r = 0; r < plan.weights.size(); ++r)
    standard_ += plan.weights[r] * truths_.choice[r];
}

void QuickJudge::judge(const EventRows& rows, Index procedure, Date as_of, BriefVerdict& out) {
  out.clear();
  as_of_ = as_of;
  facts_.reset();
  truths_.take(rows, as_of.days());
  lives_.take(as_of.days(), out.acts);
  turn_ = turn_of_rows(rows);
  if (truths_.count() == 0 || procedure == nothing) return;
  for (const Index number : plan_.program->procedures[procedure].norms) {
    if ((plan_.woken_by[number] & truths_.types()) == 0) continue;
    if (only_ != nullptr && !(*only_)[number]) continue;
    const PlanNorm& one = plan_.norms[number];
    if (!sleeps(one)) norm(one, out);
  }
  if (lives_.turn() != INT32_MAX) turn_ = std::min(turn_, Date::from_days(lives_.turn()));
  in_order(out);
}

/// The next row, and the days on which papers begin and cease to count.
Date QuickJudge::turn_of_rows(const EventRows& rows) const {
  Date turn = Date::last();
  const auto until = [&](Date day) {
    if (day > as_of_) turn = std::min(turn, day);
  };
  if (truths_.count() < rows.events.size())
    until(Date::from_days(rows.events[truths_.count()].day));
  for (const Paper& paper : plan_.program->papers) {
    for (const auto& day : {paper.valid.from, paper.valid.until}) {
      if (day) until(*day);
    }
  }
  return turn;
}

/// Events that were judged above, and those that are later. Where a day is not known exactly, each
/// day may be another.
Date QuickJudge::turn_of_events(std::span<const Event> events) const {
  Date turn = Date::last();
  for (const Event& event : events) {
    const Date day = event.earliest.value_or(event.day);
    if (day > as_of_) turn = std::min(turn, day);
    if (day <= as_of_ && event.earliest) turn = as_of_ + 1;
  }
  return turn;
}

/// Nothing in the dossier can make it arise.
bool QuickJudge::sleeps(const PlanNorm& norm) {
  if (!norm.has_triggers()) return false;
  const bool is_covered = lives_.is_covered(norm);
  // The two ranges stand behind each other.
  const PlanPattern* pattern = plan_.patterns.data() + norm.first_triggers.first;
  const auto* end = pattern + norm.first_triggers.count + norm.each_triggers.count;
  for (; pattern != end; ++pattern) {
    if (is_covered ? truths_.may_match(*pattern) : truths_.has(pattern->event)) return false;
  }
  return true;
}

void QuickJudge::norm(const PlanNorm& norm, BriefVerdict& out) {
  const bool is_lived =
      live_in_worlds([&](std::uint64_t) { return lives_.live(norm, instances_); });
  ++(is_lived ? lived_ : left_);
  if (!is_lived) return ask_plain(norm, out);
  if (!instances_.empty()) gather(norm, out);
}

/// New combinations of what was looked at join the queue. The choices are those of that world.
void QuickJudge::learn(std::uint32_t world) {
  looked_at_ |= truths_.touched;
  for (std::uint64_t left = truths_.touched; left != 0; left &= left - 1) {
    const auto r = static_cast<Index>(std::countr_zero(left));
    const std::uint64_t weight = plan_.weights[r];
    const std::uint64_t others = worlds_[world].number - truths_.choice[r] * weight;
    const auto choices = static_cast<Index>(plan_.program->readings[r].choices.size());
    for (Index c = 0; c < choices; ++c) {
      const std::uint64_t next = others + c * weight;
      if (std::ranges::find(worlds_, next, &OneWay::number) == worlds_.end() &&
          worlds_.size() < most_worlds)
        worlds_.push_back({next, world, r, c});
    }
  }
}

void QuickJudge::read_as(std::uint32_t world) {
  std::uint64_t left = looked_at_;
  for (; world != 0; world = worlds_[world].other) {
    const OneWay& way = worlds_[world];
    if ((left >> way.reading & 1U) == 0) continue;  // a later one decides
    left &= ~(std::uint64_t{1} << way.reading);
    truths_.choice[way.reading] = way.choice;
  }
  for (; left != 0; left &= left - 1) {
    const auto r = static_cast<std::size_t>(std::countr_zero(left));
    truths_.choice[r] = plan_.program->readings[r].standard;
  }
}

/// Puts together what is one instance in all worlds.
void QuickJudge::gather(const PlanNorm& norm, BriefVerdict& out) {
  const auto before = [](const BriefInstance& a, const BriefInstance& b) {
    return std::tuple(a.round, a.key, a.world) < std::tuple(b.round, b.key, b.world);
  };
  if (!std::ranges::is_sorted(instances_, before)) std::ranges::sort(instances_, before);
  if (world_count_ == 1) {
    for (const BriefInstance& instance : instances_) tell(norm, instance, out);
    return;
  }
  for (std::size_t i = 0; i < instances_.size();) {
    std::size_t next = i + 1;
    while (next < instances_.size() && place(instances_[next]) == place(instances_[i])) ++next;
    BriefNorm one;
    one.norm = norm.norm;
    one.trigger = instances_[i].trigger;
    group(one, std::span(instances_).subspan(i, next - i), out);
    if (is_told(one)) out.norms.push_back(one);
    i = next;
  }
}

/// An instance that is the same however the law is read.
void QuickJudge::tell(const PlanNorm& norm, const BriefInstance& instance, BriefVerdict& out) {
  const BriefOutcome& outcome = instance.outcome;
  if (outcome.state == State::dormant) return;
  BriefNorm& one = out.norms.emplace_back();
  one.norm = norm.norm;
  one.trigger = instance.trigger;
  one.state = outcome.state;
  take_days(outcome, one);
  one.first_outcome = static_cast<std::uint32_t>(out.outcomes.size());
  one.outcome_count = 1;
  out.outcomes.push_back(outcome);
}

void QuickJudge::group(BriefNorm& one, std::span<const BriefInstance> lived, BriefVerdict& out) {
  one.first_outcome = static_cast<std::uint32_t>(out.outcomes.size());
  const auto add = [&](const BriefOutcome& outcome) {
    const auto known = std::span(out.outcomes).subspan(one.first_outcome);
    const bool is_known =
        std::ranges::any_of(known, [&](const auto& other) { return same(other, outcome); });
    if (!is_known) out.outcomes.push_back(outcome);
  };
  out.outcomes.push_back(lived.front().outcome);
  for (const BriefInstance& instance : lived.subspan(1)) add(instance.outcome);
  if (lived.size() < world_count_) add({});  // in some world it did not arise
  one.outcome_count = static_cast<std::uint32_t>(out.outcomes.size()) - one.first_outcome;
  one.state = out.outcomes[one.first_outcome].state;
  for (const BriefOutcome& outcome : out.outcomes_of(one)) {
    if (outcome.state != one.state) one.state = State::undetermined;
    take_days(outcome, one);
  }
}

/// The dossier as the plain evaluator reads it.
const Facts& QuickJudge::facts() {
  if (facts_) return *facts_;
  const EventRows& rows = truths_.rows();
  if (given_events_.empty()) {
    events_.resize(truths_.count());
    for (std::uint32_t i = 0; i < truths_.count(); ++i) {
      const EventRow& row = rows.events[i];
      const auto values = rows.values.subspan(row.first_value, row.value_count);
      events_[i].number = i + 1;
      events_[i].type = row.type;
      events_[i].day = Date::from_days(row.day);
      events_[i].council_wide = row.council_wide != 0;
      events_[i].values.assign(values.begin(), values.end());
    }
  }
  const std::span<const Event> events = given_events_.empty() ? events_ : given_events_;
  facts_.emplace(Facts{*plan_.program, events, rows.lengths, as_of_, rows.council, &turn_});
  return *facts_;
}

void QuickJudge::ask_plain(const PlanNorm& norm, BriefVerdict& out) {
  for (NormVerdict& full : evaluate_norm(facts(), norm.norm, world_))
    add_full(std::move(full), out);
}

/// Versions of one norm count their instances together, in the order of the days.
void QuickJudge::in_order(BriefVerdict& out) {
  ++stamp_;
  std::uint32_t names = 0;
  std::pair<std::uint32_t, EventIndex> last{0, 0};
  bool is_sorted = true;
  const auto key = [&](const BriefNorm& one) {
    // No trigger is the beginning of the dossier; `no_event` is the largest number.
    return std::pair(seen_[plan_.norms[one.norm].name].place, one.trigger + 1);
  };
  for (const BriefNorm& one : out.norms) {
    Seen& seen = seen_[plan_.norms[one.norm].name];
    if (seen.stamp != stamp_) seen = {stamp_, names++, 0};
    is_sorted &= last <= key(one);
    last = key(one);
  }
  if (!is_sorted) {
    order_.clear();
    for (const BriefNorm& one : out.norms)
      order_.emplace_back(std::uint64_t{key(one).first} << 32U | key(one).second, order_.size());
    std::ranges::sort(order_);
    sorted_.clear();
    for (const auto& [_, position] : order_) sorted_.push_back(out.norms[position]);
    std::swap(out.norms, sorted_);
  }
  for (BriefNorm& one : out.norms) one.occurrence = ++seen_[plan_.norms[one.norm].name].count;
}

Index QuickJudge::recognise(const EventRows& rows, Date as_of) const {
  for (const EventRow& row : rows.events) {
    if (row.day > as_of.days()) break;
    if (plan_.recognised_by[row.type] != nothing) return plan_.recognised_by[row.type];
  }
  return nothing;
}

Index QuickJudge::phase(Index procedure) {
  const auto& phases = plan_.program->procedures[procedure].phases;
  for (std::size_t i = phases.size(); i-- > 0;) {
    if (truths_.truth(phases[i].condition, {no_event, as_of_.days()}) == Truth::yes)
      return static_cast<Index>(i);
  }
  return nothing;
}

NormVerdict QuickJudge::full(const BriefNorm& one, BriefVerdict& brief) const {
  if (one.full != BriefNorm::no_full) return std::move(brief.full[one.full]);
  NormVerdict verdict;
  verdict.norm = one.norm;
  verdict.occurrence = one.occurrence;
  verdict.trigger = one.trigger;
  verdict.state = one.state;
  verdict.open_ended = one.open_ended;
  verdict.provisional = one.provisional;
  if (one.has_days) verdict.earliest = Date::from_days(one.earliest);
  if (one.has_days) verdict.latest = Date::from_days(one.latest);
  verdict.outcomes.reserve(one.outcome_count);
  for (const BriefOutcome& outcome : brief.outcomes_of(one))
    fill(plan_.program->norms[one.norm], outcome,
         std::span(brief.acts).subspan(outcome.first_act, outcome.act_count),
         verdict.outcomes.emplace_back());
  return verdict;
}

DossierVerdict QuickJudge::judge(const EventRows& rows, std::span<const std::int64_t> numbers,
                                 Index procedure, Date as_of) {
  if (procedure == nothing) procedure = recognise(rows, as_of);
  judge(rows, procedure, as_of, brief_);
  return whole(numbers, procedure, brief_);
}

DossierVerdict QuickJudge::whole(std::span<const std::int64_t> numbers, Index procedure,
                                 BriefVerdict& brief) {
  DossierVerdict verdict;
  const auto events = truths_.rows().events.first(truths_.count());
  verdict.later_events = static_cast<std::uint32_t>(truths_.rows().events.size() - events.size());
  verdict.events.resize(events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    verdict.events[i].number = numbers[i];
    verdict.events[i].type = events[i].type;
    verdict.events[i].day = Date::from_days(events[i].day);
    verdict.events[i].council_wide = events[i].council_wide != 0;
  }
  verdict.procedure = procedure;
  if (procedure == nothing || events.empty()) return verdict;
  verdict.norms.reserve(brief.norms.size());
  for (const BriefNorm& one : brief.norms) verdict.norms.push_back(full(one, brief));
  verdict.phase = phase(procedure);
  conclude(*plan_.program, verdict);
  return verdict;
}

DossierVerdict QuickJudge::judge(const BoundLog& log, const Dossier& dossier, Date as_of) {
  const auto norms_of = [&](const Facts& facts, Index procedure) {
    rows_.clear();
    for (const Event& event : facts.events)
      rows_.add(event.day.days(), event.type, event.council_wide, event.values);
    given_events_ = facts.events;
    judge({rows_.events, rows_.values, facts.lengths, facts.council}, procedure, as_of, brief_);
    given_events_ = {};
    std::vector<NormVerdict> norms;
    norms.reserve(brief_.norms.size());
    for (const BriefNorm& one : brief_.norms) norms.push_back(full(one, brief_));
    return norms;
  };
  as_of_ = as_of;
  turn_ = Date::last();
  DossierVerdict verdict = evaluate_arisen(*plan_.program, log, dossier, as_of, norms_of);
  turn_ = std::min(turn_, turn_of_events(dossier.events));
  return verdict;
}

}  // namespace termijn
