// SPDX-License-Identifier: Apache-2.0
// The answers of a snapshot: who is marked to be lived again, and how it is lived.
#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

#include "fast/snapshot.h"

namespace termijn {
namespace {

bool has_event(std::span<const PlanPattern> patterns, Index type) {
  return std::ranges::find(patterns, type, &PlanPattern::event) != patterns.end();
}

/// From the start of a round or its first trigger, beside what arises from each.
bool arises_once_a_round(const PlanNorm& norm) {
  return !norm.has_triggers() || norm.first_triggers.count != 0;
}

/// Whether there is something to show that was not shown before.
bool is_news(std::span<const BriefOutcome> before, std::span<const BriefOutcome> now) {
  const auto shows_the_same = [](const BriefOutcome& a, const BriefOutcome& b) {
    return a.state == b.state && a.since == b.since && a.has_last_day == b.has_last_day &&
           a.last_day == b.last_day && a.provisional == b.provisional &&
           a.signalled == b.signalled && a.has_signal_day == b.has_signal_day &&
           a.signal_day == b.signal_day && a.expired == b.expired &&
           a.lapsed_with == b.lapsed_with && a.act_count == b.act_count;
  };
  return !std::ranges::equal(before, now, shows_the_same);
}

bool is_news(const BriefVerdict& before, const BriefVerdict& now) {
  const auto shape = [](const BriefNorm& one) { return std::pair(one.trigger, one.outcome_count); };
  return !std::ranges::equal(before.norms, now.norms, {}, shape, shape) ||
         is_news(before.outcomes, now.outcomes);
}

}  // namespace

bool Snapshot::is_stale(const Who& who) const {
  const Slot& slot = slots_[who.slot];
  if (who.part == Who::whole) return slot.life != who.life;
  return who.part >= slot.parts.size() || slot.parts[who.part].life != who.life;
}

void Snapshot::mark_slot(std::uint32_t number) {
  if (slots_[number].is_dirty) return;
  slots_[number].is_dirty = true;
  marked_slots_.push_back(number);
}

void Snapshot::mark(const Who& who) {
  if (is_stale(who)) return;
  if (who.part == Who::whole) return mark_slot(who.slot);
  if (!slots_[who.slot].is_dirty) marked_.push_back(who);
}

/// An event at the end.
void Snapshot::consume(EventIndex event) {
  const EventRow& row = rows_.events[event];
  // Who does not wait for it up to this day waits for no later one either.
  for (const Watcher& watcher : watchers_[row.type]) {
    if (watcher.until >= row.day) mark(watcher.who);
  }
  watchers_[row.type].clear();
  for (const std::uint32_t slot : slots_of_type_[row.type]) {
    if (!slots_[slot].is_dirty) meet(slot, event);
  }
}

/// An event that the words of a norm name.
void Snapshot::meet(std::uint32_t number, EventIndex event) {
  Slot& slot = slots_[number];
  const PlanNorm& norm = *slot.norm;
  const Index type = rows_.events[event].type;
  const auto patterns = [&](Range range) {
    return std::span(plan_.patterns).subspan(range.first, range.count);
  };
  const bool arises_from_each = has_event(patterns(norm.each_triggers), type);
  const auto movers = std::span(plan_.types).subspan(norm.movers.first, norm.movers.count);
  switch (slot.mode) {
    case Mode::asleep:
      if (arises_from_each || has_event(patterns(norm.first_triggers), type)) mark_slot(number);
      return;
    case Mode::whole:
    case Mode::plain:
      return mark_slot(number);
    case Mode::in_parts:
      break;
  }
  if (std::ranges::find(movers, type) != movers.end()) return mark_slot(number);
  if (norm.per == type) start_round(number, event);
  if (!arises_from_each || slot.is_dirty) return;
  // No round holds the last day that there is.
  if (slot.rounds.back().holds(rows_.events[event].day))
    mark(add_part(number, event, slot.rounds.back().number));
}

void Snapshot::start_round(std::uint32_t number, EventIndex event) {
  Slot& slot = slots_[number];
  const PlanNorm& norm = *slot.norm;
  const std::int32_t day = rows_.events[event].day;
  Round& last = slot.rounds.back();
  if (!quick_.lives_.starts_round(norm, event, last)) return;
  // What arose on the same day before it belongs to the new round.
  for (auto part = slot.parts.rbegin(); part != slot.parts.rend(); ++part) {
    if (part->round != last.number) break;
    for (const EventIndex arisen : {part->key, part->one.trigger}) {
      if (arisen != no_event && rows_.events[arisen].day >= day) return mark_slot(number);
    }
  }
  last.until = day;
  slot.rounds.push_back({last.number + 1, day, fast::Lives::first_round().until});
  // What arises from each event comes with its event: those of this round are still to come.
  if (arises_once_a_round(norm)) mark(add_part(number, no_event, slot.rounds.back().number));
}

/// The days that went by.
void Snapshot::mark_for_days() {
  while (!deadlines_.empty() && deadlines_.top().first <= as_of_) {
    mark(deadlines_.top().second);
    deadlines_.pop();
  }
  if (!is_restless_) return;
  for (const Who& who : restless_) mark(who);
  restless_.clear();
}

void Snapshot::live_marked() {
  for (const std::uint32_t number : marked_slots_) live_slot(number);
  marked_slots_.clear();
  for (const Who& who : marked_) {
    if (!is_stale(who) && !live_part(who.slot, who.part)) ask_plain(who.slot);
  }
  marked_.clear();
  if (written_ > most_written_) forget_stale();
}

void Snapshot::live_slot(std::uint32_t number) {
  Slot& slot = slots_[number];
  const PlanNorm& norm = *slot.norm;
  const auto told = news_.size();
  const bool was_whole = slot.mode == Mode::whole;
  slot.is_dirty = false;
  slot.life = ++lives_;
  if (!slot.parts.empty() || !slot.all.norms.empty()) news_.emplace_back().norm = norm.norm;
  slot.parts.clear();
  before_.clear();
  std::swap(slot.all, before_);
  if (quick_.sleeps(norm)) {
    slot.mode = Mode::asleep;
  } else if (norm.plain ||
             !(norm.lapses_with == nothing ? live_parts(number) : live_whole(number))) {
    ask_plain(number);
  }
  if (was_whole && slot.mode == Mode::whole && !is_news(before_, slot.all)) news_.resize(told);
}

/// All of the norm in one life, in which the norm that it lapses with is lived once: each part by
/// itself would live that one over again. False when the plain evaluator must do it.
bool Snapshot::live_whole(std::uint32_t number) {
  Slot& slot = slots_[number];
  const PlanNorm& norm = *slot.norm;
  slot.mode = Mode::whole;
  ++lived_;
  trace_.begin(frontier_);
  quick_.lives_.take(as_of_, slot.all.acts);
  quick_.truths_.trace = &trace_;
  const bool is_lived = quick_.live_in_worlds(
      [&](std::uint64_t) { return quick_.lives_.live(norm, quick_.instances_); });
  quick_.truths_.trace = nullptr;
  if (!is_lived) return false;
  write_down({number, Who::whole, slot.life});
  if (!quick_.instances_.empty()) quick_.gather(norm, slot.all);
  news_.insert(news_.end(), slot.all.norms.begin(), slot.all.norms.end());
  return true;
}

/// Each part of the norm by itself; false when the plain evaluator must do it.
bool Snapshot::live_parts(std::uint32_t number) {
  Slot& slot = slots_[number];
  const PlanNorm& norm = *slot.norm;
  slot.mode = Mode::in_parts;
  if (norm.has_triggers() && !quick_.lives_.is_covered(norm)) return false;
  slot.rounds.assign(1, fast::Lives::first_round());
  if (norm.per != nothing) {
    EventIndex event = quick_.truths_.first(norm.per);
    for (; event != no_event; event = quick_.truths_.next(event)) {
      Round& last = slot.rounds.back();
      if (!quick_.lives_.starts_round(norm, event, last)) continue;
      last.until = rows_.events[event].day;
      slot.rounds.push_back({last.number + 1, last.until, fast::Lives::first_round().until});
    }
  }
  for (const Round& round : slot.rounds) add_parts(number, round);
  for (std::uint32_t i = 0; i < slot.parts.size(); ++i) {
    if (!live_part(number, i)) return false;
  }
  return true;
}

/// The places in a round where an instance may arise, up to the last event.
void Snapshot::add_parts(std::uint32_t number, const Round& round) {
  const PlanNorm& norm = *slots_[number].norm;
  if (arises_once_a_round(norm)) add_part(number, no_event, round.number);
  const auto all =
      std::span(plan_.patterns).subspan(norm.each_triggers.first, norm.each_triggers.count);
  for (std::size_t p = 0; p < all.size(); ++p) {
    if (has_event(all.first(p), all[p].event)) continue;
    EventIndex event = quick_.truths_.first_from(all[p].event, round.from);
    for (; event != no_event && rows_.events[event].day < round.until;
         event = quick_.truths_.next(event))
      add_part(number, event, round.number);
  }
}

Snapshot::Who Snapshot::add_part(std::uint32_t number, EventIndex key, std::uint32_t round) {
  auto& parts = slots_[number].parts;
  Part& part = parts.emplace_back();
  part.round = round;
  part.key = key;
  part.life = ++lives_;
  return {number, static_cast<std::uint32_t>(parts.size() - 1), part.life};
}

/// False when the plain evaluator must do the norm.
bool Snapshot::live_part(std::uint32_t number, std::uint32_t place) {
  Slot& slot = slots_[number];
  Part& part = slot.parts[place];
  ++lived_;
  part.life = ++lives_;
  acts_.clear();
  trace_.begin(frontier_);
  quick_.lives_.take(as_of_, acts_);
  quick_.truths_.trace = &trace_;
  const bool is_lived = live_in_worlds(slot, part);
  quick_.truths_.trace = nullptr;
  quick_.lives_.kept = nullptr;
  if (!is_lived) return false;
  write_down({number, place, part.life});
  BriefNorm one;
  one.norm = slot.norm->norm;
  one.trigger = part.one.trigger;  // of what is there no more the last that was told
  one_.clear();
  if (!quick_.instances_.empty()) {
    one.trigger = quick_.instances_.front().trigger;
    quick_.group(one, quick_.instances_, one_);
  }
  if (one.trigger != part.one.trigger || is_news(part.outcomes, one_.outcomes))
    news_.push_back(one);
  part.one = one;
  part.outcomes.assign(one_.outcomes.begin(), one_.outcomes.end());
  part.acts.assign(acts_.begin(), acts_.end());
  return true;
}

bool Snapshot::live_in_worlds(const Slot& slot, Part& part) {
  const PlanNorm& norm = *slot.norm;
  const Round& round = slot.rounds[part.round];
  fast::Lives& lives = quick_.lives_;
  return quick_.live_in_worlds([&](std::uint64_t world) {
    auto kept =
        std::ranges::find(part.kept, world, &std::pair<std::uint64_t, fast::Lives::Kept>::first);
    if (kept == part.kept.end()) kept = part.kept.insert(kept, {world, {}});
    lives.kept = &kept->second;
    lives.begin();
    if (part.key != no_event) return lives.from_event(norm, round, part.key, quick_.instances_);
    return norm.has_triggers() ? lives.first_in(norm, round, quick_.instances_)
                               : lives.from_the_start(norm, round, quick_.instances_);
  });
}

void Snapshot::ask_plain(std::uint32_t number) {
  Slot& slot = slots_[number];
  ++left_;
  slot.mode = Mode::plain;
  if (!slot.parts.empty()) news_.emplace_back().norm = slot.norm->norm;
  slot.parts.clear();
  slot.all.clear();
  slot.life = ++lives_;
  quick_.ask_plain(*slot.norm, slot.all);
  const std::int32_t until = plain_until(slot);
  if (until != fast::Trace::ever) deadlines_.emplace(until, Who{number, Who::whole, slot.life});
  ++written_;
  news_.insert(news_.end(), slot.all.norms.begin(), slot.all.norms.end());
}

/// The first later day on which the answer of the plain evaluator may be another because of the day
/// alone; where that is hard to say, the next.
std::int32_t Snapshot::plain_until(const Slot& slot) const {
  const Norm& norm = program_.norms[slot.norm->norm];
  const auto in_hours = [](const Term& term) {
    return term.parameter != nothing || term.length.unit == Unit::hours;
  };
  // Dormant today, it may be over tomorrow; nothing of that stands in the answer.
  const bool may_be_excepted = norm.triggers.empty() && !norm.exceptions.empty();
  const bool is_hard = may_be_excepted || norm.recurrence || norm.lapses_with != nothing ||
                       !norm.clock_ends.empty() || !program_.papers.empty() ||
                       std::ranges::any_of(norm.terms, in_hours) ||
                       (norm.signal_after && in_hours(*norm.signal_after));
  if (is_hard) return as_of_ + 1;
  std::int32_t until = fast::Trace::ever;
  const auto take = [&](std::int32_t day) {
    if (day > as_of_) until = std::min(until, day);
  };
  for (const std::int32_t day : {slot.norm->valid_from, slot.norm->valid_until,
                                 slot.norm->covered_from, slot.norm->covered_until})
    take(day);
  for (const NormVerdict& full : slot.all.full) {
    for (const Outcome& outcome : full.outcomes) {
      const bool is_unsure = outcome.state == State::undetermined || !outcome.missing.empty() ||
                             outcome.possible || outcome.state == State::suspended;
      if (is_unsure) return as_of_ + 1;
      if (outcome.deadline) take(outcome.deadline->last_day.days() + 1);
      if (outcome.signal_day) take(outcome.signal_day->days() + 1);
    }
  }
  return until;
}

/// Who must be asked again when what was looked at changes. A whole norm is, at each event that its
/// words name.
void Snapshot::write_down(const Who& who) {
  written_ += 2;
  if (who.part != Who::whole) {
    written_ += trace_.watches().size();
    for (const fast::Watch& watch : trace_.watches())
      watchers_[watch.type].push_back({who, watch.until});
  }
  if (trace_.until() != fast::Trace::ever) deadlines_.emplace(trace_.until(), who);
  if (trace_.is_restless()) restless_.push_back(who);
}

std::size_t Snapshot::written_down() const {
  return std::accumulate(watchers_.begin(), watchers_.end(), deadlines_.size() + restless_.size(),
                         [](std::size_t sum, const auto& of_type) { return sum + of_type.size(); });
}

/// What was written down of lives after which came another, in a dossier that is corrected again
/// and again.
void Snapshot::forget_stale() {
  for (auto& watchers : watchers_)
    std::erase_if(watchers, [&](const Watcher& one) { return is_stale(one.who); });
  std::vector<Deadline> deadlines;
  for (; !deadlines_.empty(); deadlines_.pop()) {
    if (!is_stale(deadlines_.top().second)) deadlines.push_back(deadlines_.top());
  }
  deadlines_ = decltype(deadlines_)(std::greater<>(), std::move(deadlines));
  std::erase_if(restless_, [&](const Who& who) { return is_stale(who); });
  // Seldom enough that it costs little beside what was lived.
  written_ = 0;
  most_written_ = written_down() + few;
}

}  // namespace termijn
