// SPDX-License-Identifier: Apache-2.0
#include "fast/brief.h"

#include <algorithm>
#include <utility>

namespace termijn {
namespace {

/// The days of the acts that the first outcome with any shows, each once.
void add_acts(const NormVerdict& full, BriefNorm& one, BriefVerdict& out) {
  one.first_act = static_cast<std::uint32_t>(out.acts.size());
  for (const Outcome& outcome : full.outcomes) {
    for (const Cause& cause : outcome.causes) {
      if (cause.what == Cause::What::forbidden_act) out.acts.push_back(cause.day.days());
    }
    if (out.acts.size() != one.first_act) break;
  }
  const auto days = out.acts.begin() + static_cast<std::ptrdiff_t>(one.first_act);
  std::sort(days, out.acts.end());
  out.acts.erase(std::unique(days, out.acts.end()), out.acts.end());
  one.act_count = static_cast<std::uint32_t>(out.acts.size()) - one.first_act;
}

}  // namespace

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
  add_acts(full, one, out);
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
