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

/// Everything that is data.
auto data_of(const EventRecord& r) {
  return std::tuple(r.number, r.council, r.dossier, r.event, r.day, r.earliest, r.time, r.actor,
                    r.recorded, r.replaces, fields_of(r), r.reference, r.source, r.remark);
}

/// The same thing that happened, whatever was said about it.
auto happening_of(const EventRecord& r) {
  return std::tuple(r.council, r.dossier, r.event, r.day, r.earliest, r.time);
}

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
    if (data_of(mine) != data_of(other)) break;
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

class Clashes {
 public:
  Clashes(MergePlan& plan, std::span<const EventRecord> here) : plan_(plan), here_(here) {
    for (const EventRecord& record : plan.missing) own_.insert(record.number);
  }

  void find() {
    std::set<std::int64_t> clashing;
    for (const EventRecord& record : plan_.missing) {
      const bool follows = record.replaces && clashing.contains(*record.replaces);
      if (look_at(record) || follows) clashing.insert(record.number);
    }
    plan_.with_clashing.assign(clashing.begin(), clashing.end());
  }

 private:
  bool look_at(const EventRecord& record) {
    const bool changes_shared = record.replaces && !own_.contains(*record.replaces);
    for (const EventRecord& mine : here_) {
      if (changes_shared && mine.replaces == record.replaces) {
        return add(MergeConflict::What::changed_twice, *record.replaces, mine, record);
      }
    }
    if (record.event.empty()) return false;
    for (const EventRecord& mine : here_) {
      if (happening_of(mine) == happening_of(record)) {
        return add(MergeConflict::What::recorded_twice, 0, mine, record);
      }
    }
    return false;
  }

  bool add(MergeConflict::What what, std::int64_t subject, const EventRecord& here,
           const EventRecord& there) {
    plan_.conflicts.push_back({what, subject, here, there});
    return true;
  }

  MergePlan& plan_;
  std::span<const EventRecord> here_;
  std::set<std::int64_t> own_;
};

}  // namespace

MergePlan merge_plan(std::span<const EventRecord> here, std::span<const EventRecord> there,
                     std::optional<std::int64_t> last_shared) {
  const Beginning beginning =
      last_shared ? beginning_until(*last_shared, here, there) : beginning_of(here, there);
  MergePlan plan;
  plan.shared = beginning.shared;
  const auto rest = there.subspan(beginning.there);
  plan.missing.assign(rest.begin(), rest.end());
  Clashes(plan, here.subspan(beginning.here)).find();
  return plan;
}

std::vector<EventRecord> without_clashing(const MergePlan& plan) {
  std::vector<EventRecord> left;
  for (const EventRecord& record : plan.missing) {
    if (!std::ranges::binary_search(plan.with_clashing, record.number)) left.push_back(record);
  }
  return left;
}

}  // namespace termijn
