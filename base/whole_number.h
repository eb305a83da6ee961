// SPDX-License-Identifier: Apache-2.0
// A text that is a whole number and nothing else.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace termijn {

/// Digits, with a `-` in front where Number has a sign; nothing when it is something else or does
/// not fit.
template <class Number>
std::optional<Number> whole_number(std::string_view text) {
  Number number{};
  const char* const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || at != end) return std::nullopt;
  return number;
}

}  // namespace termijn
