// SPDX-License-Identifier: Apache-2.0
// Days of reports, written out for running text. Part of dossier_sections.h.
#include "office/dossier_sections.h"

namespace termijn {
namespace {

/// The day that starts at `at` as short_date() writes it, and how many bytes it takes.
struct Found {
  Date day;
  std::size_t length = 0;
};

std::optional<Date> plain_day(std::string_view text, Language language) {
  if (language == Language::english) return parse_iso(text);
  std::string turned(text.substr(6, 4));
  turned.append("-").append(text.substr(3, 2)).append("-").append(text.substr(0, 2));
  return parse_iso(turned);
}

std::optional<Found> short_day_at(std::string_view text, std::size_t at, Language language) {
  constexpr std::size_t day_bytes = 10;  // 07-04-2026, 2026-04-07
  const std::size_t blank = text.find(' ', at);
  if (blank == std::string_view::npos || blank - at > 3 || blank - at < 2) return std::nullopt;
  if (text.size() < blank + 1 + day_bytes) return std::nullopt;
  const auto day = plain_day(text.substr(blank + 1, day_bytes), language);
  if (!day) return std::nullopt;
  const std::string written = short_date(*day, language);
  if (text.substr(at, written.size()) != written) return std::nullopt;
  return Found{*day, written.size()};
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

std::string with_long_days(std::string_view text, Language language) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool starts_word = is_letter(text[at]) && (at == 0 || !is_letter(text[at - 1]));
    const auto found = starts_word ? short_day_at(text, at, language) : std::nullopt;
    if (found) {
      out += long_date(found->day, language);
      at += found->length;
    } else {
      out += text[at++];
    }
  }
  return out;
}

}  // namespace termijn
