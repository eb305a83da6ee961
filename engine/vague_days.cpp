// SPDX-License-Identifier: Apache-2.0
#include "engine/vague_days.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace termijn {
namespace {

constexpr std::size_t most_variants = 400;

/// The days of one event to look at, in order.
using Days = std::vector<Date>;

bool is_vague(const Event& event) {
  return event.earliest.has_value();
}

/// A log that says only "not after" is taken to begin with what it knows exactly.
Date first_day(std::span<const Event> events, const Event& event) {
  if (*event.earliest != Date::first()) return *event.earliest;
  Date first = event.day;
  for (const auto& other : events) {
    if (!is_vague(other)) first = std::min(first, other.day);
  }
  return first;
}

struct Range {
  Date from, until;
};

/// On the as-of day everything that was recorded has happened, where that is possible.
Range range_of(std::span<const Event> events, const Event& event, Date as_of) {
  const auto from = first_day(events, event);
  return {from, from <= as_of ? std::min(event.day, as_of) : event.day};
}

Days all_days(const Range& range) {
  Days days;
  for (auto day = range.from; day <= range.until && days.size() <= most_variants; day = day + 1)
    days.push_back(day);
  return days;
}

/// The ends, and the days around which something else happened.
Days telling_days(std::span<const Event> events, const Range& range) {
  std::set<Date> days = {range.from, range.until};
  for (const auto& other : events) {
    for (const int offset : {-1, 0, 1}) {
      const auto day = other.day + offset;
      if (range.from <= day && day <= range.until) days.insert(day);
    }
  }
  return {days.begin(), days.end()};
}

std::size_t combinations(const std::vector<Days>& choices) {
  std::size_t product = 1;
  for (const auto& days : choices) {
    product *= days.size();
    if (product > most_variants) return most_variants + 1;
  }
  return product;
}

std::vector<Days> choices_of(std::span<const Event> events, Date as_of) {
  std::vector<Days> exact, telling, ends;
  for (const auto& event : events) {
    if (!is_vague(event)) {
      for (auto* choices : {&exact, &telling, &ends}) choices->push_back({event.day});
      continue;
    }
    const auto range = range_of(events, event, as_of);
    exact.push_back(all_days(range));
    telling.push_back(telling_days(events, range));
    ends.push_back(range.from == range.until ? Days{range.from} : Days{range.from, range.until});
  }
  if (combinations(exact) <= most_variants) return exact;
  return combinations(telling) <= most_variants ? telling : ends;
}

/// The positions of a variant's events among those of the dossier.
std::vector<EventIndex> places_of(const Variant& variant, std::span<const Event> events) {
  std::map<std::int64_t, EventIndex> place_of;  // by number
  for (std::size_t i = 0; i < events.size(); ++i)
    place_of.emplace(events[i].number, static_cast<EventIndex>(i));
  std::vector<EventIndex> places;
  for (const auto& event : variant.events) places.push_back(place_of.at(event.number));
  return places;
}

class Renumber {
 public:
  explicit Renumber(std::vector<EventIndex> places) : places_(std::move(places)) {}

  void apply(NormVerdict& verdict) const {
    one(verdict.trigger);
    if (verdict.period) of_period(*verdict.period);
    for (auto& outcome : verdict.outcomes) {
      for (auto* deadline : {&outcome.deadline, &outcome.possible}) {
        if (!*deadline) continue;
        one((*deadline)->start);
        one((*deadline)->origin.event);
        if ((*deadline)->period) of_period(*(*deadline)->period);
        for (auto& move : (*deadline)->moves) one(move.event);
      }
      for (auto& missing : outcome.missing) one(missing.event);
      for (auto& cause : outcome.causes) {
        one(cause.event);
        for (auto& atom : cause.atoms) one(atom.subject);
      }
    }
  }

 private:
  void one(EventIndex& event) const {
    if (event != no_event) event = places_[event];
  }
  void of_period(NormPeriod& period) const {
    one(period.origin.event);
    one(period.restart);
  }
  std::vector<EventIndex> places_;
};

std::optional<LocalTime> end_of(const Outcome& outcome) {
  const auto& deadline = outcome.deadline ? outcome.deadline : outcome.possible;
  return deadline ? std::optional(deadline->end()) : std::nullopt;
}

void widen(std::vector<AssumedDay>& range, const std::vector<AssumedDay>& days) {
  for (std::size_t i = 0; i < days.size(); ++i) {
    range[i].from = std::min(range[i].from, days[i].from);
    range[i].until = std::max(range[i].until, days[i].until);
  }
}

/// An outcome and the days of the vague events that lead to it.
struct Reached {
  Outcome outcome;
  std::vector<AssumedDay> days;
};

/// Outcomes of one state under the same readings: the one with the first last day and the one with
/// the last.
struct Group {
  Reached low, high;

  bool takes(const Outcome& outcome) const {
    return low.outcome.state == outcome.state && low.outcome.readings == outcome.readings &&
           low.outcome.signalled == outcome.signalled &&
           end_of(low.outcome).has_value() == end_of(outcome).has_value();
  }
  void add(const Reached& reached) {
    const auto day = end_of(reached.outcome);
    keep(low, reached, day < end_of(low.outcome), day == end_of(low.outcome));
    keep(high, reached, day > end_of(high.outcome), day == end_of(high.outcome));
  }
  bool has_two_ends() const { return end_of(low.outcome) != end_of(high.outcome); }

 private:
  static void keep(Reached& end, const Reached& reached, bool is_farther, bool is_same) {
    if (is_farther)
      end = reached;
    else if (is_same)
      widen(end.days, reached.days);
  }
};

class Instance {
 public:
  void add(NormVerdict verdict, const std::vector<AssumedDay>& days) {
    const bool is_first = count_++ == 0;
    if (is_first) all_days_ = days;
    widen(all_days_, days);
    for (auto& outcome : verdict.outcomes) add(Reached{std::move(outcome), days});
    if (is_first) {
      all_ = std::move(verdict);
      return;
    }
    if (all_.state == State::dormant && verdict.state != State::dormant) {
      all_.norm = verdict.norm;
      all_.trigger = verdict.trigger;
    }
    if (all_.state != verdict.state) all_.state = State::undetermined;
    if (verdict.earliest) take_end(all_, *verdict.earliest, verdict.earliest_time);
    if (verdict.latest) take_end(all_, *verdict.latest, verdict.latest_time);
    all_.open_ended |= verdict.open_ended;
    all_.provisional |= verdict.provisional;
  }

  std::size_t count() const { return count_; }

  NormVerdict verdict() && {
    all_.outcomes.clear();
    const bool differs = groups_.size() > 1 || groups_.front().has_two_ends();
    for (auto& group : groups_) {
      const bool two = group.has_two_ends();
      keep(std::move(group.low), differs);
      if (two) keep(std::move(group.high), differs);
    }
    keep_what_decides();
    return std::move(all_);
  }

 private:
  void add(Reached reached) {
    const auto found = std::find_if(groups_.begin(), groups_.end(), [&](const auto& group) {
      return group.takes(reached.outcome);
    });
    if (found == groups_.end())
      groups_.push_back({reached, reached});
    else
      found->add(reached);
  }

  void keep(Reached reached, bool differs) {
    if (differs) reached.outcome.assumed = std::move(reached.days);
    all_.outcomes.push_back(std::move(reached.outcome));
  }

  /// A day that every outcome has in full decides nothing: it is neither told nor asked.
  void keep_what_decides() {
    for (std::size_t i = all_days_.size(); i-- > 0;) {
      const auto is_narrow = [&](const Outcome& outcome) {
        return !outcome.assumed.empty() && !(outcome.assumed[i] == all_days_[i]);
      };
      const bool decides = std::any_of(all_.outcomes.begin(), all_.outcomes.end(), is_narrow);
      for (auto& outcome : all_.outcomes) {
        if (outcome.assumed.empty()) continue;
        if (decides)
          outcome.missing.push_back({nothing, outcome.assumed[i].event});
        else
          outcome.assumed.erase(outcome.assumed.begin() + static_cast<std::ptrdiff_t>(i));
      }
    }
  }

  NormVerdict all_;
  std::vector<Group> groups_;
  std::vector<AssumedDay> all_days_;
  std::size_t count_ = 0;
};

std::vector<AssumedDay> assumed_in(const Variant& variant, const std::vector<EventIndex>& places,
                                   std::span<const Event> events) {
  std::vector<AssumedDay> assumed;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto day = variant.events[i].day;
    if (is_vague(events[places[i]])) assumed.push_back({places[i], day, day});
  }
  std::sort(assumed.begin(), assumed.end(),
            [](const auto& a, const auto& b) { return a.event < b.event; });
  return assumed;
}

/// A norm that has not arisen in some variant.
NormVerdict dormant_like(const NormVerdict& verdict) {
  NormVerdict dormant;
  dormant.norm = verdict.norm;
  dormant.outcomes.emplace_back();
  return dormant;
}

/// Whether an earlier start could make another outcome: the term may be over, so that an act that
/// was forbidden or in time is so no longer. What was missed even from the last day stays missed.
bool hangs_on_start(const Outcome& outcome, EventIndex start) {
  if (is_live(outcome.state)) return true;
  const bool was_acted = outcome.state == State::violated || outcome.state == State::fulfilled ||
                         outcome.state == State::exercised;
  using What = Cause::What;
  return was_acted && std::ranges::any_of(outcome.causes, [&](const Cause& cause) {
           const bool is_act = cause.what == What::done || cause.what == What::forbidden_act;
           return is_act && cause.event != start;
         });
}

/// "Not after" some day, and nothing in the log says since when it can have been: what hangs on
/// that event may be over already.
void doubt_start(std::span<const Event> events, NormVerdict& verdict) {
  for (auto& outcome : verdict.outcomes) {
    const auto& deadline = outcome.deadline ? outcome.deadline : outcome.possible;
    const auto event = deadline ? deadline->start : verdict.trigger;
    if (event == no_event || events[event].earliest != Date::first()) continue;
    outcome.missing.push_back({nothing, event});
    if (!hangs_on_start(outcome, event)) continue;
    outcome.state = verdict.state = State::undetermined;
    // The last day is that of the latest start: it is possible, and no more.
    if (outcome.deadline && !outcome.possible) std::swap(outcome.possible, outcome.deadline);
  }
}

}  // namespace

std::vector<Variant> variants_of(std::span<const Event> events, Date as_of) {
  const auto choices = choices_of(events, as_of);
  std::vector<Variant> variants;
  const auto make = [&](const auto& day_of) {
    Variant variant{{events.begin(), events.end()}};
    for (std::size_t i = 0; i < events.size(); ++i) variant.events[i].day = day_of(i);
    sort_by_day(variant.events);
    variants.push_back(std::move(variant));
  };
  if (combinations(choices) > most_variants) {
    make([&](std::size_t i) { return choices[i].back(); });
    make([&](std::size_t i) { return choices[i].front(); });
    for (std::size_t alone = 0; alone < choices.size() && variants.size() < most_variants;
         ++alone) {
      if (choices[alone].size() < 2) continue;
      make([&](std::size_t i) { return i == alone ? choices[i].front() : choices[i].back(); });
      make([&](std::size_t i) { return i == alone ? choices[i].back() : choices[i].front(); });
    }
    return variants;
  }
  std::vector<std::size_t> at(choices.size(), 0);
  while (true) {
    make([&](std::size_t i) { return choices[i][at[i]]; });
    std::size_t i = 0;
    while (i < at.size() && ++at[i] == choices[i].size()) at[i++] = 0;
    if (i == at.size()) return variants;
  }
}

std::vector<NormVerdict> merged(const Program& program, std::span<const Event> events,
                                std::vector<VariantVerdicts> all) {
  // Most dossiers: every day is known, and the one variant is the dossier itself.
  if (std::none_of(events.begin(), events.end(), is_vague)) return std::move(all.front().norms);
  if (all.size() == 1) {
    const Renumber renumber(places_of(all.front().variant, events));
    for (auto& verdict : all.front().norms) {
      renumber.apply(verdict);
      doubt_start(events, verdict);
    }
    return std::move(all.front().norms);
  }
  // The second time a norm arises in one variant goes with the second time in another.
  std::map<std::pair<std::string_view, std::size_t>, Instance> instances;
  std::vector<std::pair<std::string_view, std::size_t>> order;
  std::vector<std::vector<AssumedDay>> before;
  for (auto& [variant, norms] : all) {
    const auto places = places_of(variant, events);
    const auto assumed = assumed_in(variant, places, events);
    const Renumber renumber(places);
    std::map<std::string_view, std::size_t> times;
    for (auto& verdict : norms) {
      renumber.apply(verdict);
      const std::string_view id = program.norms[verdict.norm].id;
      const std::pair key{id, times[id]++};
      const auto [found, fresh] = instances.try_emplace(key);
      if (fresh) order.push_back(key);
      while (found->second.count() < before.size())  // variants in which it never arose
        found->second.add(dormant_like(verdict), before[found->second.count()]);
      found->second.add(std::move(verdict), assumed);
    }
    before.push_back(assumed);
    for (auto& [key, instance] : instances) {
      if (instance.count() >= before.size()) continue;
      NormVerdict absent;
      const auto version =
          std::find_if(program.norms.begin(), program.norms.end(),
                       [&id = key.first](const auto& norm) { return norm.id == id; });
      absent.norm = static_cast<Index>(version - program.norms.begin());
      instance.add(dormant_like(absent), assumed);
    }
  }
  std::vector<NormVerdict> merged;
  for (const auto& key : order) merged.push_back(std::move(instances[key]).verdict());
  return merged;
}

}  // namespace termijn
