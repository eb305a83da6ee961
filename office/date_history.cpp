// SPDX-License-Identifier: Apache-2.0
#include "office/date_history.h"

#include <algorithm>
#include <set>

#include "engine/evaluate.h"

namespace termijn {
namespace {

/// The dossier as it is when only some of its lines are there: empty while it does not exist,
/// nothing when the lines make no sense without the others.
std::optional<DossierVerdict> judged(const Program& program, std::span<const EventRecord> lines,
                                     const DossierKey& dossier, Date as_of, const LogForms& forms) {
  const auto bound = termijn::bind(program, lines, forms);
  if (!bound) return std::nullopt;
  const auto found = std::ranges::find_if(bound->dossiers, [&](const Dossier& each) {
    return DossierKey{each.council, each.dossier} == dossier;
  });
  if (found == bound->dossiers.end()) return DossierVerdict{};
  return evaluate(program, *bound, *found, as_of);
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

/// Whatever has a day after this line, and whatever had one.
void take_line(std::map<NormInstance, DateHistory>& all, const Program& program,
               const DossierVerdict& dossier, Date as_of, std::int64_t number) {
  std::set<NormInstance> seen;
  for (const Due& due : due_days(program, dossier, as_of)) {
    const NormVerdict& verdict = dossier.norms[due.verdict];
    const NormInstance instance{program.norms[verdict.norm].id, verdict.occurrence};
    DateHistory& history = all[instance];
    take(history, value_of(due), number);
    history.is_hard = due.is_hard;
    history.norm = verdict.norm;
    seen.insert(instance);
  }
  for (auto& [instance, history] : all) {
    if (!seen.contains(instance)) take(history, std::nullopt, number);
  }
}

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
    if (groups_[at].every_dossier) of_council_.push_back(at);
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
  for (const std::size_t at : of_council_) {
    if (groups_[at].lines.front()->council == dossier.council) chosen.insert(at);
  }
  std::vector<EventRecord> lines;
  for (const std::size_t at : chosen) {
    for (const EventRecord* line : groups_[at].lines) lines.push_back(*line);
  }
  std::ranges::stable_sort(lines, {}, &EventRecord::number);
  return lines;
}

std::map<NormInstance, DateHistory> date_history(const Program& program,
                                                 std::span<const EventRecord> lines,
                                                 const DossierKey& dossier, Date as_of,
                                                 const LogForms& forms) {
  std::map<NormInstance, DateHistory> all;
  for (std::size_t count = 1; count <= lines.size(); ++count) {
    const auto verdict = judged(program, lines.first(count), dossier, as_of, forms);
    if (verdict) take_line(all, program, *verdict, as_of, lines[count - 1].number);
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
