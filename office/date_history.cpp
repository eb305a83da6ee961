// SPDX-License-Identifier: Apache-2.0
#include "office/date_history.h"

#include <algorithm>
#include <set>

#include "engine/evaluate.h"

namespace termijn {
namespace {

/// The dossier as it is when only some of its lines are there; nothing when the lines make no sense
/// without the others.
std::optional<DossierVerdict> judged(const Program& program, const LogNames& names,
                                     std::span<const EventRecord> lines, const DossierKey& dossier,
                                     Date as_of) {
  const auto bound = termijn::bind(names, lines);
  if (!bound) return std::nullopt;
  const auto found = std::ranges::find_if(bound->dossiers, [&](const Dossier& each) {
    return DossierKey{each.council, each.dossier} == dossier;
  });
  if (found == bound->dossiers.end()) return DossierVerdict{};
  return evaluate_arisen(program, *bound, *found, as_of);
}

/// How many lines there are up to and including the first that can be of the dossier itself.
std::size_t lines_before_it_exists(std::span<const EventRecord> lines, const DossierKey& dossier) {
  const auto first = std::ranges::find(lines, dossier.dossier, &EventRecord::dossier);
  return static_cast<std::size_t>(first - lines.begin());
}

DueValue value_of(const Due& due) {
  return {*due.days.safe, due.days.arguable, due.days.safe_time, due.days.arguable_time};
}

void take(DateHistory& history, const std::optional<DueValue>& value, std::int64_t number) {
  if (value == history.now) return;
  if (history.last) ++history.changes;
  history.now = value;
  history.changed_by = number;
  if (value) history.last = value;
}

InstanceStart start_of(const DossierVerdict& dossier, const NormVerdict& verdict,
                       const FirstLines& first) {
  InstanceStart start;
  if (verdict.trigger != no_event) start.line = first.of(dossier.events[verdict.trigger].number);
  if (verdict.period) start.from = verdict.period->from.days();
  return start;
}

/// What came of the instances of a dossier with one line.
class Taker {
 public:
  Taker(DateHistories& all, const Program& program, const DossierVerdict& dossier,
        const FirstLines& first)
      : all_(all), program_(program), dossier_(dossier), first_(first) {
    for (auto& [instance, history] : all_) history.is_there = false;
  }

  /// Those that were there before keep their number; the others come after them.
  void find_all() {
    std::vector<const NormVerdict*> fresh;
    for (const NormVerdict& verdict : dossier_.norms) {
      if (verdict.state == State::dormant) continue;
      const InstanceStart start = start_of(dossier_, verdict, first_);
      DateHistory* const known = find(verdict, [&](const DateHistory& history) {
        return !history.is_there && history.start == start;
      });
      if (known == nullptr) {
        fresh.push_back(&verdict);
      } else {
        is_in(verdict, *known);
      }
    }
    for (const NormVerdict* verdict : fresh) is_in(*verdict, place_for(*verdict));
  }

  void take_days(Date as_of, std::int64_t number) {
    std::set<const DateHistory*> due_now;
    for (const Due& due : due_days(program_, dossier_, as_of)) {
      const NormVerdict& verdict = dossier_.norms[due.verdict];
      const auto found = history_of_.find(&verdict);
      if (found == history_of_.end()) continue;
      DateHistory& history = *found->second;
      take(history, value_of(due), number);
      history.is_hard = due.is_hard;
      history.norm = verdict.norm;
      due_now.insert(&history);
    }
    for (auto& [instance, history] : all_) {
      if (!due_now.contains(&history)) take(history, std::nullopt, number);
    }
  }

 private:
  const std::string& id_of(const NormVerdict& verdict) const {
    return program_.norms[verdict.norm].id;
  }

  DateHistory* find(const NormVerdict& verdict, auto holds) {
    const std::string& id = id_of(verdict);
    for (auto at = all_.lower_bound({id, 0}); at != all_.end() && at->first.norm == id; ++at) {
      if (holds(at->second)) return &at->second;
    }
    return nullptr;
  }

  /// Of one that is gone, or else a new one.
  DateHistory& place_for(const NormVerdict& verdict) {
    DateHistory* const gone =
        find(verdict, [](const DateHistory& history) { return !history.is_there; });
    if (gone != nullptr) return *gone;
    std::uint32_t number = 1;
    while (all_.contains({id_of(verdict), number})) ++number;
    return all_[{id_of(verdict), number}];
  }

  void is_in(const NormVerdict& verdict, DateHistory& history) {
    history.is_there = true;
    history.start = start_of(dossier_, verdict, first_);
    history.occurrence = verdict.occurrence;
    history_of_.emplace(&verdict, &history);
  }

  DateHistories& all_;
  const Program& program_;
  const DossierVerdict& dossier_;
  const FirstLines& first_;
  std::map<const NormVerdict*, DateHistory*> history_of_;
};

std::int32_t two_digits(std::string_view text, std::size_t at) {
  return at + 2 <= text.size() ? (text[at] - '0') * 10 + (text[at + 1] - '0') : 0;
}

/// What stands behind the day of an instant of ISO 8601.
struct ClockPart {
  std::int32_t second = 0;
  std::optional<std::int32_t> offset;  ///< east of Greenwich; nothing: the clock of Amsterdam
};

ClockPart clock_part(std::string_view text) {
  const std::size_t zone = text.find_first_of("Z+-");
  const bool has_seconds = text.size() > 5 && text[5] == ':';
  ClockPart part{two_digits(text, 0) * 3600 + two_digits(text, 3) * 60, std::nullopt};
  if (has_seconds) part.second += two_digits(text, 6);
  if (zone == std::string_view::npos) return part;
  const std::string_view shift = text.substr(zone + 1);
  const std::size_t minutes = shift.find(':') == std::string_view::npos ? 2 : 3;
  const std::int32_t seconds = two_digits(shift, 0) * 3600 + two_digits(shift, minutes) * 60;
  part.offset = text[zone] == '-' ? -seconds : seconds;
  return part;
}

Instant beginning(Date day) {
  return {std::int64_t{day.days()} * seconds_of_a_day};
}

}  // namespace

LinesOfDossiers::LinesOfDossiers(std::span<const EventRecord> records) {
  std::vector<const EventRecord*> sorted;
  for (const EventRecord& record : records) sorted.push_back(&record);
  std::ranges::stable_sort(sorted, {}, [](const EventRecord* record) { return record->number; });
  std::map<std::int64_t, std::size_t> group_of;
  for (const EventRecord* record : sorted) {
    const auto old = record->replaces ? group_of.find(*record->replaces) : group_of.end();
    const std::size_t at = old == group_of.end() ? groups_.size() : old->second;
    if (at == groups_.size()) groups_.emplace_back();
    groups_[at].lines.push_back(record);
    groups_[at].every_dossier |= record->dossier.empty() && old == group_of.end();
    group_of.emplace(record->number, at);
  }
  for (std::size_t at = 0; at < groups_.size(); ++at) {
    std::set<DossierKey> names;
    for (const EventRecord* line : groups_[at].lines) {
      const std::string& council =
          line->council.empty() ? groups_[at].lines.front()->council : line->council;
      if (!line->dossier.empty()) names.insert({council, line->dossier});
    }
    for (const auto& name : names) of_dossier_[name].push_back(at);
    if (groups_[at].every_dossier) of_council_[groups_[at].lines.front()->council].push_back(at);
  }
}

std::vector<DossierKey> LinesOfDossiers::dossiers() const {
  std::vector<DossierKey> names;
  for (const auto& [name, groups] : of_dossier_) names.push_back(name);
  return names;
}

std::vector<EventRecord> LinesOfDossiers::of(const DossierKey& dossier) const {
  std::set<std::size_t> chosen;
  if (const auto found = of_dossier_.find(dossier); found != of_dossier_.end())
    chosen.insert(found->second.begin(), found->second.end());
  if (const auto found = of_council_.find(dossier.council); found != of_council_.end())
    chosen.insert(found->second.begin(), found->second.end());
  std::vector<EventRecord> lines;
  for (const std::size_t at : chosen) {
    for (const EventRecord* line : groups_[at].lines) lines.push_back(*line);
  }
  std::ranges::stable_sort(lines, {}, &EventRecord::number);
  return lines;
}

FirstLines::FirstLines(std::span<const EventRecord> records) {
  std::vector<const EventRecord*> sorted;
  for (const EventRecord& record : records) {
    if (record.replaces) sorted.push_back(&record);
  }
  std::ranges::stable_sort(sorted, {}, [](const EventRecord* record) { return record->number; });
  for (const EventRecord* record : sorted) first_.emplace(record->number, of(*record->replaces));
}

std::int64_t FirstLines::of(std::int64_t number) const {
  const auto found = first_.find(number);
  return found == first_.end() ? number : found->second;
}

void take_verdict(DateHistories& histories, const Program& program, const DossierVerdict& verdict,
                  const FirstLines& first, Date as_of, std::int64_t number) {
  Taker taker(histories, program, verdict, first);
  taker.find_all();
  taker.take_days(as_of, number);
}

const std::pair<const NormInstance, DateHistory>* history_of(const DateHistories& histories,
                                                             const NormVerdict& verdict,
                                                             const Program& program) {
  const std::string& id = program.norms[verdict.norm].id;
  for (auto at = histories.lower_bound({id, 0}); at != histories.end() && at->first.norm == id;
       ++at) {
    if (at->second.is_there && at->second.occurrence == verdict.occurrence) return &*at;
  }
  return nullptr;
}

DateHistories date_history(const Program& program, const LogNames& names,
                           std::span<const EventRecord> lines, const DossierKey& dossier,
                           Date as_of, const DossierVerdict* last) {
  DateHistories all;
  const FirstLines first(lines);
  for (std::size_t at = lines_before_it_exists(lines, dossier); at < lines.size(); ++at) {
    const bool is_known = last != nullptr && at + 1 == lines.size();
    if (is_known) {
      take_verdict(all, program, *last, first, as_of, lines[at].number);
      continue;
    }
    const auto verdict = judged(program, names, lines.first(at + 1), dossier, as_of);
    if (verdict) take_verdict(all, program, *verdict, first, as_of, lines[at].number);
  }
  return all;
}

Instant moment_of(const EventRecord& record) {
  const std::string_view text = record.recorded;
  const auto day = parse_iso(text.substr(0, std::min<std::size_t>(text.size(), 10)));
  if (!day) return beginning(record.day);
  if (text.size() <= 11) return beginning(*day);
  const ClockPart part = clock_part(text.substr(11));
  if (!part.offset) return instant_of({*day, part.second});
  return {beginning(*day).seconds + part.second - *part.offset};
}

}  // namespace termijn
