// SPDX-License-Identifier: Apache-2.0
// Pairs are taken from the front of the text, one after the other.
#include "log/field_pairs.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/code.h"
#include "log/names.h"
#include "log/record_parts.h"

namespace termijn {
namespace {

constexpr std::string_view separators = " ,;\t\r\n";

std::string_view take_until(std::string_view& text, std::string_view ends) {
  const std::size_t size = std::min(text.find_first_of(ends), text.size());
  const std::string_view taken = text.substr(0, size);
  text.remove_prefix(size);
  return taken;
}

/// A value in quotes or up to the next separator; nothing when a quote is not closed.
std::optional<std::string_view> take_value(std::string_view& text) {
  if (!text.starts_with('"')) return take_until(text, separators);
  text.remove_prefix(1);
  const std::string_view value = take_until(text, "\"");
  if (text.empty()) return std::nullopt;
  text.remove_prefix(1);
  return value;
}

}  // namespace

void add_field_pairs(EventRecord& record, std::string_view text, Span span,
                     Diagnostics& diagnostics) {
  const auto fault = [&](Code code, std::string_view word) {
    diagnostics.push_back({code, span, {std::string(word)}, {}});
  };
  const std::string plain = with_plain_spaces(text);
  std::string_view rest = plain;
  while (true) {
    rest.remove_prefix(std::min(rest.find_first_not_of(separators), rest.size()));
    if (rest.empty()) return;
    const std::string_view piece = rest.substr(0, rest.find_first_of(separators));
    const std::string_view name = take_until(rest, " ,;\t\r\n=\"");
    // What follows a piece that is no pair cannot be told apart from it: one fault a cell.
    if (name.empty() || !rest.starts_with('=')) return fault(Code::log_not_a_pair, piece);
    rest.remove_prefix(1);
    const std::optional<std::string_view> value = take_value(rest);
    if (!value) return fault(Code::log_pair_unclosed, name);
    if (trimmed(*value).empty()) return fault(Code::log_pair_without_value, name);
    add_field(record, name, *value, span, diagnostics);
  }
}

}  // namespace termijn
