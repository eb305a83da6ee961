// SPDX-License-Identifier: Apache-2.0
#include "fast/brief.h"

#include <utility>

namespace termijn {

void add_full(NormVerdict full, BriefVerdict& out) {
  if (full.state == State::dormant) return;
  BriefNorm one;
  one.norm = full.norm;
  one.state = full.state;
  one.occurrence = full.occurrence;
  one.open_ended = full.open_ended;
  one.provisional = full.provisional;
  one.trigger = full.trigger;
  one.has_days = full.earliest.has_value();
  if (one.has_days) one.earliest = full.earliest->days();
  if (one.has_days) one.latest = full.latest->days();
  one.full = static_cast<std::uint32_t>(out.full.size());
  out.full.push_back(std::move(full));
  out.norms.push_back(one);
}

BriefVerdict brief_of(std::vector<NormVerdict> norms) {
  BriefVerdict out;
  for (NormVerdict& norm : norms) add_full(std::move(norm), out);
  return out;
}

}  // namespace termijn
