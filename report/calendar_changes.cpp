// SPDX-License-Identifier: Apache-2.0
// Which last days of a log change when the rules change: compared by dossier, norm and occurrence.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "report/calendar_text.h"
#include "report/counting_text.h"
#include "report/layout.h"

namespace termijn {
namespace {

using Key = std::tuple<std::size_t, std::string, std::uint16_t>;

/// The different last days of a norm over its readings and possible starts.
std::vector<Deadline> last_days(const NormVerdict& verdict) {
  std::map<Date, Deadline> found;
  for (const Outcome& outcome : verdict.outcomes) {
    if (outcome.deadline) found.emplace(outcome.deadline->last_day, *outcome.deadline);
    if (outcome.possible) found.emplace(outcome.possible->last_day, *outcome.possible);
  }
  std::vector<Deadline> days;
  for (auto& [day, deadline] : found) days.push_back(std::move(deadline));
  return days;
}

std::map<Key, std::vector<Deadline>> days_by_key(const Judged& judged) {
  std::map<Key, std::vector<Deadline>> days;
  for (std::size_t i = 0; i < judged.verdict.dossiers.size(); ++i) {
    for (const NormVerdict& verdict : judged.verdict.dossiers[i].norms) {
      auto found = last_days(verdict);
      if (found.empty()) continue;
      days[{i, judged.program.norms[verdict.norm].id, verdict.occurrence}] = std::move(found);
    }
  }
  return days;
}

bool same_days(const std::vector<Deadline>& a, const std::vector<Deadline>& b) {
  return std::ranges::equal(a, b, {}, &Deadline::last_day, &Deadline::last_day);
}

std::string days_text(const std::vector<Deadline>& days, Language language) {
  if (days.empty()) return std::string(word(Word::calendar_no_day, language));
  std::string out;
  for (const Deadline& day : days) {
    out += (out.empty() ? "" : " / ") + short_date(day.last_day, language);
  }
  return out;
}

/// The days that were passed over, of the last of the deadlines.
std::string passed_text(const Judged& judged, const std::vector<Deadline>& days,
                        Language language) {
  if (days.empty()) return {};
  const auto& rules = judged.program.counting_rules;
  const Index rule = days.back().counting_rule;
  return shifts_text(
      {judged.program, days.back().limit, rule < rules.size() ? &rules[rule] : nullptr, language});
}

std::string change_text(const Judged& before, const Judged& after, const ChangedDay& change,
                        bool several_councils, Language language) {
  const std::string times = change.occurrence > 1 ? '#' + std::to_string(change.occurrence) : "";
  const std::string dossier =
      several_councils ? change.council + ": " + change.dossier : change.dossier;
  std::string out = say(Word::calendar_changed, language,
                        {dossier, change.norm + times, days_text(change.before, language),
                         days_text(change.after, language)});
  const std::string now = passed_text(after, change.after, language);
  const std::string then = passed_text(before, change.before, language);
  if (!now.empty()) {
    out = say(Word::calendar_passes, language, {out, now});
  } else if (!then.empty()) {
    out = say(Word::calendar_passed, language, {out, then});
  }
  return paragraph("", out);
}

}  // namespace

ChangedDays changed_days(const Judged& before, const Judged& after) {
  const auto old_days = days_by_key(before);
  const auto new_days = days_by_key(after);
  std::set<Key> keys;
  for (const auto& [key, days] : old_days) keys.insert(key);
  for (const auto& [key, days] : new_days) keys.insert(key);
  ChangedDays result;
  result.compared = keys.size();
  const auto days_of = [](const auto& days, const Key& key) {
    const auto found = days.find(key);
    return found == days.end() ? std::vector<Deadline>{} : found->second;
  };
  for (const Key& key : keys) {
    const auto& [dossier, norm, occurrence] = key;
    auto was = days_of(old_days, key);
    auto is = days_of(new_days, key);
    if (same_days(was, is)) continue;
    const DossierVerdict& named = before.verdict.dossiers[dossier];
    result.changed.push_back(
        {named.council, named.dossier, norm, occurrence, std::move(was), std::move(is)});
  }
  return result;
}

std::string changes_text(const Judged& before, const Judged& after, Language language) {
  const ChangedDays days = changed_days(before, after);
  std::set<std::string> councils;
  for (const DossierVerdict& dossier : before.verdict.dossiers) councils.insert(dossier.council);
  std::string out;
  for (const ChangedDay& change : days.changed) {
    out += change_text(before, after, change, councils.size() > 1, language);
  }
  return out +
         paragraph("", say(Word::calendar_changes, language,
                           {std::to_string(days.changed.size()), std::to_string(days.compared)}));
}

}  // namespace termijn
