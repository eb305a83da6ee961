// SPDX-License-Identifier: Apache-2.0
// The entries of a calendar for people.
#include "office/calendar_export.h"
#include "office/phrase.h"
#include "report/words.h"

namespace termijn {
namespace {

constexpr Phrase line = {"{0}  {1}{2}\n", "{0}  {1}{2}\n"};
constexpr Phrase is_gone = {"  (vervalt)", "  (withdrawn)"};
constexpr Phrase is_arguable = {"  (verdedigbaar t/m {0})", "  (arguable until {0})"};

std::string behind(const CalendarEntry& entry, Language language) {
  if (entry.is_cancelled) return std::string(is_gone.in(language));
  if (!entry.arguable || entry.is_secret) return {};
  return fill(is_arguable, language, {short_date(*entry.arguable, language)});
}

}  // namespace

std::string calendar_list(std::span<const CalendarEntry> entries, Language language) {
  std::string text;
  for (const CalendarEntry& entry : entries) {
    text += fill(line, language,
                 {short_date(entry.day, language), entry.summary, behind(entry, language)});
  }
  return text;
}

}  // namespace termijn
