// SPDX-License-Identifier: Apache-2.0
#include "office/known_log.h"

#include <utility>

#include "log/known_on.h"

namespace termijn {

Knowledge keep_known(std::optional<Date> day, std::vector<EventRecord>& records) {
  Knowledge knowledge{known_since(records), day, {}, {}, records.size()};
  if (!day) return knowledge;
  KnownRecords known = known_on(records, *day);
  records = std::move(known.records);
  knowledge.later = std::move(known.later);
  knowledge.assumed = std::move(known.assumed);
  return knowledge;
}

}  // namespace termijn
