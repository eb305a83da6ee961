// SPDX-License-Identifier: Apache-2.0
// A table of words; hyphens count as blanks.
#include "calendar/term_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace termijn {
namespace {

struct UnitWord {
  std::string_view word;
  Unit unit;
};

constexpr auto unit_words = std::to_array<UnitWord>({
    {"uur", Unit::hours},
    {"uren", Unit::hours},
    {"hour", Unit::hours},
    {"hours", Unit::hours},
    {"dag", Unit::days},
    {"dagen", Unit::days},
    {"day", Unit::days},
    {"days", Unit::days},
    {"week", Unit::weeks},
    {"weken", Unit::weeks},
    {"weeks", Unit::weeks},
    {"schoolweek", Unit::weeks},
    {"schoolweken", Unit::weeks},
    {"school week", Unit::weeks},
    {"school weeks", Unit::weeks},
    {"maand", Unit::months},
    {"maanden", Unit::months},
    {"month", Unit::months},
    {"months", Unit::months},
    {"kwartaal", Unit::quarters},
    {"kwartalen", Unit::quarters},
    {"quarter", Unit::quarters},
    {"quarters", Unit::quarters},
    {"jaar", Unit::years},
    {"jaren", Unit::years},
    {"year", Unit::years},
    {"years", Unit::years},
    {"werkdag", Unit::working_days},
    {"werkdagen", Unit::working_days},
    {"workday", Unit::working_days},
    {"workdays", Unit::working_days},
    {"working day", Unit::working_days},
    {"working days", Unit::working_days},
});

constexpr std::array<std::string_view, 3> clear_words = {"clear ", "volle ", "hele "};

constexpr std::int32_t most = 1000000;

/// Lower case, one blank between words, none around them.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '-';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    const bool upper = c >= 'A' && c <= 'Z';
    out += blank ? ' ' : upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace

std::optional<TermWords> parse_term(std::string_view text) {
  // A sign is no blank: `-3 dagen` is not three days.
  if (text.find_first_not_of(" \t") != text.find_first_of("0123456789")) return std::nullopt;
  const std::string words = plain(text);
  TermWords term;
  const char* const end = words.data() + words.size();
  const auto [stop, error] = std::from_chars(words.data(), end, term.length.amount);
  if (error != std::errc() || stop == end || *stop != ' ' || term.length.amount > most) {
    return std::nullopt;
  }
  std::string_view unit(stop + 1, static_cast<std::size_t>(end - stop - 1));
  for (const std::string_view clear : clear_words) {
    if (!unit.starts_with(clear)) continue;
    term.clear = true;
    unit.remove_prefix(clear.size());
    break;
  }
  const auto found = std::ranges::find(unit_words, unit, &UnitWord::word);
  if (found == unit_words.end()) return std::nullopt;
  term.length.unit = found->unit;
  term.school_weeks = unit.starts_with("school");
  if (term.clear && found->unit == Unit::hours) return std::nullopt;
  return term;
}

}  // namespace termijn
