// SPDX-License-Identifier: Apache-2.0
#include "office/calendar_export.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

#include "engine/evaluate.h"
#include "office/calendar_text.h"
#include "office/date_history.h"
#include "office/ical_text.h"
#include "office/uuid.h"

namespace termijn {
namespace {

std::string uid_of(const DossierKey& dossier, const NormInstance& instance) {
  const std::vector<std::string> parts = {dossier.council, dossier.dossier, instance.norm,
                                          std::to_string(instance.number)};
  return name_of(parts);
}

class Exporter {
 public:
  Exporter(const Program& program, std::span<const EventRecord> records, const BoundLog& log,
           const LogForms& forms, const CalendarWishes& wishes, const Progress& progress)
      : program_(program),
        log_(log),
        names_(program, forms),
        wishes_(wishes),
        progress_(progress),
        lines_(records) {
    for (const EventRecord& record : records) {
      records_.emplace(record.number, &record);
      if (!record.council.empty()) councils_.insert(record.council);
    }
  }

  CalendarExport run() {
    if (wishes_.cancelled) {
      const auto dossiers = lines_.dossiers();
      for (std::size_t i = 0; i < dossiers.size(); ++i) {
        add_cancelled(dossiers[i]);
        tell(progress_, i + 1, dossiers.size());
      }
    } else {
      for (std::size_t i = 0; i < log_.dossiers.size(); ++i) {
        add_due(log_.dossiers[i]);
        tell(progress_, i + 1, log_.dossiers.size());
      }
    }
    std::ranges::stable_sort(result_.entries, {}, [](const CalendarEntry& entry) {
      return std::tuple(entry.day, entry.council, entry.dossier, entry.norm, entry.occurrence);
    });
    const std::vector<std::string> names(councils_.begin(), councils_.end());
    result_.name = calendar_name(names, wishes_.language);
    return std::move(result_);
  }

 private:
  void add_due(const Dossier& dossier) {
    const DossierVerdict verdict = evaluate_arisen(program_, log_, dossier, wishes_.as_of);
    const auto days = due_days(program_, verdict, wishes_.as_of);
    const bool any =
        std::ranges::any_of(days, [&](const Due& due) { return is_wanted(due.is_hard); });
    if (!any) return;
    const Scene scene{program_, verdict, wishes_.as_of, wishes_.language};
    const std::string made =
        made_text(program_, {wishes_.as_of, {verdict}}, wishes_.version, wishes_.language);
    const DossierKey key{dossier.council, dossier.dossier};
    const auto histories = histories_of(key, &verdict);
    for (const Due& due : days) {
      if (!is_wanted(due.is_hard)) continue;
      const NormVerdict& found = verdict.norms[due.verdict];
      const auto* const past = history_of(histories, found, program_);
      const NormInstance instance =
          past != nullptr ? past->first : NormInstance{program_.norms[found.norm].id, 1};
      CalendarEntry entry = entry_of(key, instance, found.norm, due.urgency == Urgency::waiting);
      if (past != nullptr) take_history(entry, past->second);
      entry.day = *due.days.safe;
      entry.arguable = due.days.arguable;
      entry.kind = due.kind;
      entry.is_hard = due.is_hard;
      entry.category = category_text(due.kind, wishes_.language);
      entry.description = entry.is_secret ? secret_description(wishes_.as_of, wishes_.language)
                                          : entry_description(scene, due, made);
      result_.entries.push_back(std::move(entry));
    }
  }

  void add_cancelled(const DossierKey& dossier) {
    if (!is_asked(dossier)) return;
    for (const auto& [instance, past] : histories_of(dossier, nullptr)) {
      if (past.now || !past.last || !is_wanted(past.is_hard)) continue;
      const Norm& norm = program_.norms[past.norm];
      CalendarEntry entry =
          entry_of(dossier, instance, past.norm, norm.kind == NormKind::prohibition);
      take_history(entry, past);
      entry.day = past.last->day;
      entry.arguable = past.last->arguable;
      entry.kind = due_kind(program_, norm);
      entry.is_hard = past.is_hard;
      entry.is_cancelled = true;
      entry.category = category_text(entry.kind, wishes_.language);
      result_.entries.push_back(std::move(entry));
    }
  }

  /// Dossiers of which every line was taken back are in no log; with one dossier asked for, only
  /// that one counts.
  bool is_asked(const DossierKey& dossier) const {
    const auto is_same = [&](const Dossier& each) {
      return each.council == dossier.council && each.dossier == dossier.dossier;
    };
    return wishes_.every_dossier || std::ranges::any_of(log_.dossiers, is_same);
  }

  bool is_wanted(bool is_hard) const { return is_hard || wishes_.soft; }

  DateHistories histories_of(const DossierKey& dossier, const DossierVerdict* last) const {
    const auto lines = lines_.of(dossier);
    return date_history(program_, names_, lines, dossier, wishes_.as_of, last);
  }

  CalendarEntry entry_of(const DossierKey& dossier, const NormInstance& instance, Index norm,
                         bool waits) const {
    CalendarEntry entry;
    entry.uid = uid_of(dossier, instance);
    entry.council = dossier.council;
    entry.dossier = dossier.dossier;
    entry.norm = instance.norm;
    entry.is_secret = wishes_.secrets.contains(dossier.council, dossier.dossier);
    const std::string name =
        councils_.size() > 1 ? dossier.council + '/' + dossier.dossier : dossier.dossier;
    entry.summary =
        entry_summary(program_.norms[norm], waits, name, entry.is_secret, wishes_.language);
    return entry;
  }

  void take_history(CalendarEntry& entry, const DateHistory& past) const {
    entry.occurrence = past.occurrence;
    entry.sequence = past.changes;
    const auto line = records_.find(past.changed_by);
    if (line != records_.end()) entry.stamp = moment_of(*line->second);
  }

  const Program& program_;
  const BoundLog& log_;
  LogNames names_;
  const CalendarWishes& wishes_;
  const Progress& progress_;
  LinesOfDossiers lines_;
  std::map<std::int64_t, const EventRecord*> records_;
  std::set<std::string> councils_;
  CalendarExport result_;
};

std::optional<Date> day_of(std::string_view digits) {
  if (digits.size() < 8) return std::nullopt;
  const std::string text = std::string(digits.substr(0, 4)) + '-' +
                           std::string(digits.substr(4, 2)) + '-' +
                           std::string(digits.substr(6, 2));
  return parse_iso(text);
}

void take_line(OldEntry& entry, const IcalLine& line) {
  if (line.name == "UID") entry.uid = line.value;
  if (line.name == "SUMMARY") entry.summary = ical_unescaped(line.value);
  if (line.name == "DTSTART") entry.day = day_of(line.value);
  if (line.name == "STATUS") entry.is_cancelled = line.value == "CANCELLED";
  if (line.name == "SEQUENCE")
    std::from_chars(line.value.data(), line.value.data() + line.value.size(), entry.sequence);
}

/// A file of somebody else may have a name twice: the first counts.
template <class Entry>
std::map<std::string_view, const Entry*> first_by_uid(std::span<const Entry> entries) {
  std::map<std::string_view, const Entry*> first;
  for (const Entry& entry : entries) first.emplace(entry.uid, &entry);
  return first;
}

}  // namespace

CalendarExport calendar_export(const Program& program, std::span<const EventRecord> records,
                               const BoundLog& log, const LogForms& forms,
                               const CalendarWishes& wishes, const Progress& progress) {
  return Exporter(program, records, log, forms, wishes, progress).run();
}

std::optional<std::vector<OldEntry>> read_calendar(std::string_view file) {
  std::vector<OldEntry> entries;
  bool is_calendar = false, in_event = false;
  int inside = 0;  // of what stands within an event, such as an alarm
  for (const IcalLine& line : ical_lines(file)) {
    const bool begins = line.name == "BEGIN", ends = line.name == "END";
    is_calendar |= begins && line.value == "VCALENDAR";
    if (begins && line.value == "VEVENT") {
      entries.emplace_back();
      in_event = true;
    } else if (ends && line.value == "VEVENT") {
      in_event = false;
    } else if (in_event && (begins || ends)) {
      inside += begins ? 1 : -1;
    } else if (in_event && inside == 0) {
      take_line(entries.back(), line);
    }
  }
  if (!is_calendar) return std::nullopt;
  return entries;
}

CalendarChanges changes_since(std::span<const OldEntry> old, const CalendarExport& now) {
  CalendarChanges changes;
  const auto known = first_by_uid(old);
  std::set<std::string_view> present;
  for (CalendarEntry entry : now.entries) {
    const auto found = known.find(entry.uid);
    if (found != known.end()) {
      const OldEntry* const before = found->second;
      present.insert(before->uid);
      const bool is_moved = before->day != entry.day || before->is_cancelled != entry.is_cancelled;
      if (!is_moved && before->sequence >= entry.sequence) continue;
      if (is_moved) entry.sequence = std::max(entry.sequence, before->sequence + 1);
    }
    changes.changed.push_back(std::move(entry));
  }
  for (const OldEntry& entry : old) {
    if (!entry.is_cancelled && !present.contains(entry.uid)) changes.gone.push_back(entry);
  }
  return changes;
}

std::vector<CalendarEntry> cancellations(std::span<const OldEntry> gone,
                                         const CalendarExport& cancelled) {
  std::vector<CalendarEntry> entries;
  const auto known = first_by_uid(std::span<const CalendarEntry>(cancelled.entries));
  for (const OldEntry& old : gone) {
    const auto found = known.find(old.uid);
    CalendarEntry entry = found != known.end() ? *found->second : CalendarEntry{};
    entry.uid = old.uid;
    entry.sequence = std::max(entry.sequence, old.sequence + 1);
    if (!entry.is_secret) entry.summary = old.summary;
    entry.is_cancelled = true;
    if (old.day) entry.day = *old.day;
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace termijn
