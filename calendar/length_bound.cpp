// SPDX-License-Identifier: Apache-2.0
#include "calendar/length_bound.h"

#include <array>
#include <string_view>

#include "base/code.h"
#include "calendar/length_order.h"

namespace termijn {
namespace {

/// As in base/phrases.def; in the order of Unit.
constexpr std::array<std::string_view, 7> unit_ids = {"hours", "days",         "weeks",   "months",
                                                      "years", "working_days", "quarters"};

std::string with_unit(Period length) {
  return std::to_string(length.amount) + ' ' +
         std::string(unit_ids[static_cast<std::size_t>(length.unit)]);
}

}  // namespace

Fit fit_of(Period length, BoundKind kind, std::span<const Period> lengths) {
  bool is_unclear = false;
  for (const auto other : lengths) {
    const auto order = compare_lengths(length, other);
    const bool is_inside = kind == BoundKind::least  ? order >= 0
                           : kind == BoundKind::most ? order <= 0
                                                     : order == 0;
    if (is_inside) return Fit::inside;
    is_unclear |= order == std::partial_ordering::unordered;
  }
  return is_unclear ? Fit::unclear : Fit::outside;
}

Code code_of(BoundKind kind, Fit fit) {
  if (fit == Fit::unclear) return Code::paper_not_comparable;
  switch (kind) {
    case BoundKind::least:
      return Code::paper_too_short;
    case BoundKind::most:
      return Code::paper_too_long;
    case BoundKind::allowed:
      break;
  }
  return Code::paper_not_allowed;
}

std::string length_argument(Period length) {
  return "@length " + with_unit(length);
}

std::string length_arguments(std::span<const Period> lengths) {
  std::string out = "@lengths ";
  for (std::size_t i = 0; i < lengths.size(); ++i)
    out += (i == 0 ? "" : ",") + with_unit(lengths[i]);
  return out;
}

}  // namespace termijn
