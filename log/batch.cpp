// SPDX-License-Identifier: Apache-2.0
#include "log/batch.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace termijn {

Records with_batch(Records present, Records batch) {
  if (present.empty()) {
    present = std::move(batch);
    std::int64_t last = 0;
    for (const EventRecord& record : present) last = std::max(last, record.number);
    for (EventRecord& record : present) {
      if (record.number == 0) record.number = ++last;
    }
    return present;
  }
  std::int64_t next = 0;
  for (const EventRecord& record : present) next = std::max(next, record.number);
  std::unordered_map<std::int64_t, std::int64_t> renumbered;
  for (EventRecord& record : batch) {
    ++next;
    if (record.number != 0) renumbered[record.number] = next;
    record.number = next;
  }
  for (EventRecord& record : batch) {
    if (!record.replaces) continue;
    const auto found = renumbered.find(*record.replaces);
    if (found != renumbered.end()) record.replaces = found->second;
  }
  present.insert(present.end(), batch.begin(), batch.end());
  return present;
}

}  // namespace termijn
