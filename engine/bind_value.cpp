// SPDX-License-Identifier: Apache-2.0
#include "engine/bind_value.h"

#include <charconv>

#include "base/nearest.h"
#include "calendar/term_words.h"

namespace termijn {
namespace {

/// Lower case with `_` for blanks and hyphens, as names are written.
std::string normal(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == ' ' || c == '-') c = '_';
    out.push_back(c);
  }
  return out;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (const auto candidate : words) {
    if (candidate == word) return true;
  }
  return false;
}

bool read_number(std::string_view text, std::int32_t& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc{} && end == text.data() + text.size();
}

BoundValue choice(const Field& field, std::string_view word) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    const auto& option = field.choices[i];
    if (normal(option.id) == word || normal(option.name.dutch) == word ||
        normal(option.name.english) == word) {
      return {true, static_cast<std::int32_t>(i), {}};
    }
    ids.push_back(option.id);
  }
  return {false, 0, quoted_list(ids)};
}

/// A length as rules and `termijn term` read it, but not counted clear: nothing counts back from
/// it.
BoundValue length(std::string_view text, std::vector<Period>& lengths) {
  constexpr std::int32_t most = 100000;
  const auto term = parse_term(text);
  if (!term || term->clear || term->length.amount <= 0 || term->length.amount >= most)
    return {false, 0, "@fits_length"};
  lengths.push_back(term->length);
  return {true, static_cast<std::int32_t>(lengths.size() - 1), {}};
}

}  // namespace

BoundValue value_of(const Field& field, std::string_view text, std::optional<Date> day,
                    std::vector<Period>& lengths) {
  const auto word = normal(text);
  if (is_one_of(word, {"", "?", "onbekend", "unknown"})) return {};
  switch (field.type) {
    case ValueType::yes_no:
      if (is_one_of(word, {"ja", "yes", "true", "waar"})) return {true, 1, {}};
      if (is_one_of(word, {"nee", "no", "false", "onwaar"})) return {true, 0, {}};
      return {false, 0, "@fits_yes_no"};
    case ValueType::choice:
      return choice(field, word);
    case ValueType::date:
      if (day) return {true, day->days(), {}};
      return {false, 0, "@fits_date"};
    case ValueType::number: {
      std::int32_t number = 0;
      if (read_number(text, number)) return {true, number, {}};
      return {false, 0, "@fits_number"};
    }
    case ValueType::length:
      return length(text, lengths);
    case ValueType::words:
      return {true, 0, {}};  // known; never compared
  }
  return {};
}

}  // namespace termijn
