// SPDX-License-Identifier: Apache-2.0
// The first day on which an act breaks no prohibition: the act is put in the dossier and judged.
#include <algorithm>
#include <set>
#include <tuple>

#include "explore/repair_parts.h"

namespace termijn::repair_parts {
namespace {

using Way = std::vector<Proposed>;

/// From least to most.
enum class Allowed : std::uint8_t { no, arguably, if_known, surely };

class Act {
 public:
  Act(Patient& patient, Index event) : patient_(patient), program_(patient.program), event_(event) {
    const auto& norms = program_.norms;
    for (std::size_t i = 0; i < norms.size(); ++i) {
      const bool belongs = std::ranges::find(norms[i].procedures, patient.trial.procedure()) !=
                           norms[i].procedures.end();
      if (belongs && forbids(norms[i])) names_.insert(norms[i].name);
    }
  }

  bool forbids(const Norm& norm) const {
    return norm.kind == NormKind::prohibition && norm.class_ == NormClass::statute &&
           std::ranges::any_of(norm.acts, [&](const Pattern& act) { return act.event == event_; });
  }

  /// Nothing when the act is free on the as-of day, or is not for the party that must wait.
  std::optional<LawfulDay> run() {
    LawfulDay found;
    found.events = {event_};
    found.forbidden_by = live_prohibitions();
    if (found.forbidden_by.empty()) return std::nullopt;
    const auto holder = patient_.norm_of(found.forbidden_by.front()).holder;
    const auto& actors = program_.events[event_].actors;
    if (!actors.empty() && std::ranges::find(actors, holder) == actors.end()) return std::nullopt;
    found.actor = actor_ = holder;
    if (allowed({}, patient_.trial.as_of()) == Allowed::surely) return std::nullopt;
    find_days(found);
    find_sooner(found);
    return found;
  }

 private:
  std::vector<std::uint32_t> live_prohibitions() const {
    std::vector<std::uint32_t> live;
    for (const auto position : patient_.judged.next) {
      if (forbids(patient_.norm_of(position))) live.push_back(position);
    }
    std::ranges::sort(live);
    return live;
  }

  /// A day is worth telling when it is earlier than what is surer.
  void find_days(LawfulDay& found) {
    found.safe = first_day({}, Allowed::surely);
    found.if_known = first_day({}, Allowed::if_known);
    if (found.if_known == found.safe) found.if_known.reset();
    if (found.if_known) found.unknown = unknown_on(*found.if_known);
    found.arguable = first_day({}, Allowed::arguably);
    const auto surer = found.if_known ? found.if_known : found.safe;
    if (found.arguable == surer) found.arguable.reset();
  }

  /// What nobody recorded and decides whether the act breaks a prohibition on that day.
  std::vector<Index> unknown_on(Date day) {
    std::vector<Index> fields;
    for (const auto name : names_) {
      const auto after = patient_.trial.judge(std::vector{act_on(day)}, day, name);
      for (const auto& norm : after.norms) {
        for (const auto& outcome : norm.outcomes) {
          if (!has_cause(outcome, Cause::What::possibly_forbidden_act)) continue;
          for (const auto& missing : outcome.missing) {
            if (std::ranges::find(fields, missing.field) == fields.end())
              fields.push_back(missing.field);
          }
        }
      }
    }
    std::erase(fields, nothing);
    return fields;
  }

  Proposed act_on(Date day) const { return {event_, actor_, day, {}}; }

  /// With `first` before it.
  Allowed allowed(const Way& first, Date day) {
    Way way = first;
    way.push_back(act_on(day));
    auto worst = Allowed::surely;
    for (const auto name : names_) {
      const auto after = patient_.trial.judge(way, day, name);
      const auto act = act_in(after);
      for (const auto& norm : after.norms) worst = std::min(worst, allowed_by(norm, act));
    }
    return worst;
  }

  /// The act is the event with the highest number.
  static EventIndex act_in(const DossierVerdict& verdict) {
    const auto last = std::ranges::max_element(verdict.events, {}, &Event::number);
    return static_cast<EventIndex>(last - verdict.events.begin());
  }

  static Allowed allowed_by(const NormVerdict& norm, EventIndex act) {
    const auto has = [&](const Outcome& outcome, Cause::What what) {
      return std::ranges::any_of(outcome.causes, [&](const Cause& cause) {
        return cause.what == what && cause.event == act;
      });
    };
    std::size_t broken = 0, doubtful = 0;
    for (const auto& outcome : norm.outcomes) {
      if (has(outcome, Cause::What::forbidden_act)) {
        ++broken;
      } else if (has(outcome, Cause::What::possibly_forbidden_act)) {
        ++doubtful;
      }
    }
    if (broken == norm.outcomes.size()) return Allowed::no;
    if (broken > 0) return Allowed::arguably;
    return doubtful > 0 ? Allowed::if_known : Allowed::surely;
  }

  /// The first day from the as-of day on; what a prohibition asks changes only where a term ends,
  /// or something happens, so the days around those are tried, and the day before what is found.
  std::optional<Date> first_day(const Way& first, Allowed wanted) {
    for (const auto day : days_to_try(first)) {
      if (allowed(first, day) < wanted) continue;
      auto found = day;
      while (found > patient_.trial.as_of() && allowed(first, found - 1) >= wanted)
        found = found - 1;
      return found;
    }
    return std::nullopt;
  }

  std::set<Date> days_to_try(const Way& first) {
    const auto now = patient_.trial.as_of();
    const auto horizon = now + patient_.limits.days;
    std::set<Date> days{now};
    const auto add = [&](Date day) {
      if (now <= day && day <= horizon) days.insert(day);
    };
    for (const auto day : patient_.trial.later_days()) {
      add(day);
      add(day + 1);
    }
    for (const auto name : names_) {
      for (const auto& norm : patient_.trial.judge(first, now, name).norms) {
        for (const auto& outcome : norm.outcomes) {
          for (const auto* deadline : {&outcome.deadline, &outcome.possible}) {
            if (!*deadline) continue;
            add((*deadline)->last_day);
            add((*deadline)->last_day + 1);
          }
        }
        if (norm.period) add(norm.period->until + 1);
      }
    }
    return days;
  }

  /// What lifts the prohibitions today; the smallest that gives an earlier day.
  void find_sooner(LawfulDay& found) {
    std::vector<Way> ways;
    for (const auto position : found.forbidden_by) {
      for (auto& way : ways_out(patient_, patient_.judged.norms[position])) {
        const bool is_act =
            std::ranges::any_of(way, [&](const Proposed& event) { return event.type == event_; });
        if (!is_act) ways.push_back(std::move(way));
      }
    }
    sort_by_size(ways, patient_.norm_of(found.forbidden_by.front()).claimant);
    constexpr std::size_t most_ways = 24;
    if (ways.size() > most_ways) ways.resize(most_ways);
    for (const auto& way : ways) {
      const auto day = first_day(way, Allowed::surely);
      const bool is_better =
          day && (!found.safe || *day < *found.safe) && (!found.sooner || *day < *found.sooner);
      if (!is_better) continue;
      found.first = way;
      found.sooner = day;
    }
  }

  Patient& patient_;
  const Program& program_;
  Index event_;
  Index actor_ = nothing;
  std::set<Index> names_;  ///< in Program::norm_names: what forbids the event
};

/// But for the event itself.
bool is_same(const LawfulDay& a, const LawfulDay& b) {
  const auto parts = [](const LawfulDay& day) {
    return std::tie(day.actor, day.forbidden_by, day.safe, day.if_known, day.unknown, day.arguable,
                    day.first, day.sooner);
  };
  return parts(a) == parts(b);
}

}  // namespace

std::vector<LawfulDay> lawful_days(Patient& patient) {
  std::vector<Index> events;
  for (const auto position : patient.judged.next) {
    const auto& norm = patient.norm_of(position);
    if (norm.kind != NormKind::prohibition || norm.class_ != NormClass::statute) continue;
    for (const auto& act : norm.acts) {
      const bool belongs = std::ranges::binary_search(
          patient.program.procedures[patient.trial.procedure()].events, act.event);
      if (belongs && std::ranges::find(events, act.event) == events.end())
        events.push_back(act.event);
    }
  }
  std::vector<LawfulDay> all;
  for (const auto event : events) {
    auto found = Act(patient, event).run();
    if (!found) continue;
    const auto same =
        std::ranges::find_if(all, [&](const LawfulDay& other) { return is_same(other, *found); });
    if (same == all.end()) {
      all.push_back(std::move(*found));
    } else {
      same->events.push_back(event);
    }
  }
  return all;
}

}  // namespace termijn::repair_parts
