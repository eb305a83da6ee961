// SPDX-License-Identifier: Apache-2.0
// One live norm in words: who may or must do what, before which day. Part of check_text.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "report/describe.h"

namespace termijn {

/// Days of notice from which on a last day is near.
inline constexpr std::int32_t near_days = 14;

/// The two days of a live norm as its holder should see them.
struct HolderDays {
  std::optional<Date> safe;      ///< sure on every reading
  std::optional<Date> arguable;  ///< defensible on some reading; nothing when it is the safe one
  std::optional<std::int32_t> safe_time, arguable_time;  ///< of a term in hours
  bool open_ended = false;  ///< on some reading the clock stands still: no last day there
  bool certain = true;      ///< false: a missing fact decides whether the term runs at all
};
HolderDays holder_days(const Norm& norm, const NormVerdict& verdict);

/// A power that is lost without any harm: it may be used, but it is never urgent.
bool is_harmless(const Norm& norm);

/// DossierVerdict::next with the harmless powers last.
std::vector<std::uint32_t> next_in_order(const Program& program, const DossierVerdict& dossier);

enum class Urgency : std::uint8_t {
  overdue,  ///< the last day is over
  at_risk,  ///< over on some readings only
  near,     ///< within near_days
  later,    ///< or without a day, or harmless
  waiting,  ///< a prohibition: nothing to do but wait
  unknown,  ///< a missing fact decides
};
Urgency urgency_of(const Norm& norm, const NormVerdict& verdict, Date as_of);
std::string_view urgency_sign(Urgency urgency);  ///< `■`, `▲`, `●`, `?`
std::string_view urgency_id(Urgency urgency);    ///< `overdue` ...

/// The line with the days of the holder: who, until when, how long still.
std::string holder_text(const Scene& scene, const NormVerdict& verdict);
/// What the other party can count on, where that is another day; else empty.
std::string other_party_text(const Scene& scene, const NormVerdict& verdict);

/// A live norm in parts, for those who lay it out themselves.
struct NextParts {
  std::string sentence;               ///< what the norm asks
  std::vector<std::string> who;       ///< which of several, who, until when
  std::vector<std::string> readings;  ///< each result that some way to read the law leads to
  std::vector<std::string> rest;      ///< what it hangs on, advice, authority
};
NextParts next_parts(const Scene& scene, const NormVerdict& verdict);

std::string next_text(const Scene& scene, const NormVerdict& verdict);

/// Why the clock of `outcome` stands still; empty when it runs or when nothing is counted.
std::string standing_clock_text(const Scene& scene, const Norm& norm, const Outcome& outcome);

}  // namespace termijn
