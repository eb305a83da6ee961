// SPDX-License-Identifier: Apache-2.0
// The common beginning, and what stands behind it.
#include "log/merge.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace termijn {
namespace {

using Fields = std::set<std::pair<std::string, std::string>>;

Fields fields_of(const EventRecord& record) {
  Fields fields;
  for (const FieldText& field : record.fields) fields.emplace(field.name, field.value);
  return fields;
}

/// Everything that is data but the number; `replaces` as it would be here.
auto content_of(const EventRecord& r, std::optional<std::int64_t> replaces) {
  return std::tuple(r.council, r.dossier, r.event, r.day, r.earliest, r.time, r.actor, r.recorded,
                    replaces, fields_of(r), r.reference, r.source, r.remark);
}
using Content = decltype(content_of({}, {}));

bool says_the_same(const EventRecord& a, const EventRecord& b) {
  return content_of(a, a.replaces) == content_of(b, b.replaces);
}

/// The same thing that happened, whatever was said about it.
auto happening_of(const EventRecord& r) {
  return std::tuple(r.council, r.dossier, r.event, r.day, r.earliest, r.time);
}
using Happening = decltype(happening_of({}));

/// How many records at the front of each belong to the common beginning.
struct Beginning {
  std::size_t here = 0, there = 0, shared = 0;
};

Beginning beginning_of(std::span<const EventRecord> here, std::span<const EventRecord> there) {
  Beginning at;
  while (at.here < here.size() && at.there < there.size()) {
    const EventRecord& mine = here[at.here];
    const EventRecord& other = there[at.there];
    if (mine.number != other.number) {
      ++(mine.number < other.number ? at.here : at.there);
      continue;
    }
    if (!says_the_same(mine, other)) break;
    ++at.here;
    ++at.there;
    ++at.shared;
  }
  return at;
}

/// The same where it is known at which number they part.
Beginning beginning_until(std::int64_t last, std::span<const EventRecord> here,
                          std::span<const EventRecord> there) {
  const auto up_to = [&](std::span<const EventRecord> records) {
    const auto end = std::ranges::upper_bound(records, last, {}, &EventRecord::number);
    return static_cast<std::size_t>(end - records.begin());
  };
  Beginning at{up_to(here), up_to(there), 0};
  for (const EventRecord& record : here.first(at.here))
    at.shared +=
        std::ranges::binary_search(there.first(at.there), record.number, {}, &EventRecord::number)
            ? 1
            : 0;
  return at;
}

/// What is here behind the beginning, to be found by what it says.
class Here {
 public:
  explicit Here(std::span<const EventRecord> records) : taken_(records.size(), false) {
    for (std::size_t i = 0; i < records.size(); ++i) {
      const EventRecord& record = records[i];
      by_content_.emplace(content_of(record, record.replaces), i);
      if (record.replaces) by_replaced_.try_emplace(*record.replaces, i);
      if (!record.event.empty()) by_happening_.emplace(happening_of(record), i);
    }
  }

  /// One that says the same and was not taken yet; it is taken now.
  std::optional<std::size_t> take(const EventRecord& record, std::optional<std::int64_t> replaces) {
    const auto [first, last] = by_content_.equal_range(content_of(record, replaces));
    const auto free = std::find_if(first, last, [&](const auto& at) { return !taken_[at.second]; });
    if (free == last) return std::nullopt;
    taken_[free->second] = true;
    return free->second;
  }
  std::optional<std::size_t> replacing(std::int64_t number) const {
    const auto found = by_replaced_.find(number);
    return found == by_replaced_.end() ? std::nullopt : std::optional(found->second);
  }
  /// The first of the same happening that the other does not have as well.
  std::optional<std::size_t> happened(const EventRecord& record) const {
    const auto [first, last] = by_happening_.equal_range(happening_of(record));
    const auto free = std::find_if(first, last, [&](const auto& at) { return !taken_[at.second]; });
    return free == last ? std::nullopt : std::optional(free->second);
  }

 private:
  std::multimap<Content, std::size_t> by_content_;
  std::multimap<Happening, std::size_t> by_happening_;
  std::map<std::int64_t, std::size_t> by_replaced_;
  std::vector<bool> taken_;
};

/// Goes through what the other has behind the beginning.
class Planner {
 public:
  Planner(MergePlan& plan, std::span<const EventRecord> records, const ErasedHere& erased)
      : plan_(plan), records_(records), here_(records), erased_(erased) {}

  void run(std::span<const EventRecord> rest) {
    for (const EventRecord& record : rest) {
      const auto same =
          hangs_on_missing(record) ? std::nullopt : here_.take(record, target_of(record));
      if (same) {
        plan_.known.emplace(record.number, records_[*same].number);
        continue;
      }
      plan_.missing.push_back(record);
      own_.insert(record.number);
    }
    std::set<std::int64_t> clashing;
    for (const EventRecord& record : plan_.missing) {
      const bool follows = record.replaces && clashing.contains(*record.replaces);
      if (look_at(record) || follows) clashing.insert(record.number);
    }
    plan_.with_clashing.assign(clashing.begin(), clashing.end());
  }

 private:
  bool hangs_on_missing(const EventRecord& record) const {
    return record.replaces && own_.contains(*record.replaces);
  }

  /// What it corrects, by its number here; nothing when that is not here.
  std::optional<std::int64_t> target_of(const EventRecord& record) const {
    if (!record.replaces || hangs_on_missing(record)) return std::nullopt;
    const auto known = plan_.known.find(*record.replaces);
    return known == plan_.known.end() ? *record.replaces : known->second;
  }

  bool look_at(const EventRecord& record) {
    using What = MergeConflict::What;
    if (erased_.contains({record.council, record.dossier}))
      return add(What::erased_here, 0, {}, record);
    const auto target = target_of(record);
    if (const auto mine = target ? here_.replacing(*target) : std::nullopt)
      return add(What::changed_twice, *target, records_[*mine], record);
    if (record.event.empty()) return false;
    if (const auto mine = here_.happened(record))
      return add(What::recorded_twice, 0, records_[*mine], record);
    return false;
  }

  bool add(MergeConflict::What what, std::int64_t subject, const EventRecord& here,
           const EventRecord& there) {
    plan_.conflicts.push_back({what, subject, here, there});
    return true;
  }

  MergePlan& plan_;
  std::span<const EventRecord> records_;
  Here here_;
  const ErasedHere& erased_;
  std::set<std::int64_t> own_;
};

}  // namespace

MergePlan merge_plan(std::span<const EventRecord> here, std::span<const EventRecord> there,
                     std::optional<std::int64_t> last_shared, const ErasedHere& erased) {
  const Beginning beginning =
      last_shared ? beginning_until(*last_shared, here, there) : beginning_of(here, there);
  MergePlan plan;
  plan.shared = beginning.shared;
  if (!here.empty()) plan.last_here = here.back().number;
  Planner(plan, here.subspan(beginning.here), erased).run(there.subspan(beginning.there));
  return plan;
}

std::vector<EventRecord> without_clashing(const MergePlan& plan) {
  std::vector<EventRecord> left;
  for (const EventRecord& record : plan.missing) {
    if (!std::ranges::binary_search(plan.with_clashing, record.number)) left.push_back(record);
  }
  return left;
}

std::vector<EventRecord> batch_of(const MergePlan& plan) {
  std::vector<EventRecord> batch = without_clashing(plan);
  std::set<std::int64_t> own;
  for (const EventRecord& record : batch) own.insert(record.number);
  for (EventRecord& record : batch) {
    record.number += plan.last_here;
    if (!record.replaces) continue;
    const auto known = plan.known.find(*record.replaces);
    if (known != plan.known.end())
      record.replaces = known->second;
    else if (own.contains(*record.replaces))
      *record.replaces += plan.last_here;
  }
  return batch;
}

}  // namespace termijn
