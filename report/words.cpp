// SPDX-License-Identifier: Apache-2.0
// The table of words.def as a function, and days and lengths for people.
#include "report/words.h"

#include <array>
#include <cstdio>
#include <iterator>

#include "base/fill.h"
#include "report/word_pair.h"

namespace termijn {
namespace {

constexpr WordPair table[] = {
#define TERMIJN_WORD(id, dutch, english) {dutch, english},
#include "report/words.def"
#include "report/words_rules.def"
#undef TERMIJN_WORD
};

/// Those of words_reading.def stand between the two others.
constexpr std::size_t words_before = 0
#define TERMIJN_WORD(id, dutch, english) +1
#include "report/words.def"
#undef TERMIJN_WORD
    ;
constexpr std::size_t words_of_reading = 0
#define TERMIJN_WORD(id, dutch, english) +1
#include "report/words_reading.def"
#undef TERMIJN_WORD
    ;

WordPair pair_of(Word id) {
  const auto number = static_cast<std::size_t>(id);
  if (number < words_before) return table[number];
  if (number >= words_before + words_of_reading) return table[number - words_of_reading];
  const auto pairs = reading_words();
  return pairs.empty() ? WordPair{} : pairs[number - words_before];
}

/// The word `steps` behind `first`: groups of words stand in the order of their enumeration.
Word behind(Word first, int steps) {
  return static_cast<Word>(static_cast<int>(first) + steps);
}

std::string digits(const char* format, int a, int b, int c) {
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), format, a, b, c);
  return buffer.data();
}

}  // namespace

std::string_view word(Word id, Language language) {
  const WordPair pair = pair_of(id);
  return language == Language::dutch ? pair.dutch : pair.english;
}

std::string say(Word id, Language language, std::initializer_list<std::string_view> arguments) {
  return filled_in(word(id, language), {arguments.begin(), arguments.size()});
}

std::string counted(std::size_t number, Word one, Word many, Language language) {
  if (number == 1) return std::string(word(one, language));
  return say(many, language, {std::to_string(number)});
}

std::string_view state_label(State state, Language language) {
  return word(behind(Word::state_dormant, static_cast<int>(state)), language);
}

std::string_view mark_label(Mark mark, Language language) {
  return word(behind(Word::mark_verified, static_cast<int>(mark)), language);
}

std::string_view class_label(NormClass class_, Language language) {
  return word(behind(Word::class_statute, static_cast<int>(class_)), language);
}

std::string_view finding_label(FindingKind kind, Language language) {
  return word(behind(Word::finding_breach, static_cast<int>(kind)), language);
}

std::string long_date(Date date, Language language) {
  const int weekday = static_cast<int>(date.weekday()) - 1;
  return std::string(word(behind(Word::monday, weekday), language)) + ' ' +
         std::to_string(date.day()) + ' ' +
         std::string(word(behind(Word::january, date.month() - 1), language)) + ' ' +
         std::to_string(date.year());
}

std::string plain_date(Date date, Language language) {
  if (language == Language::english) return iso(date);
  return digits("%02d-%02d-%04d", date.day(), date.month(), date.year());
}

std::string short_date(Date date, Language language) {
  const int weekday = static_cast<int>(date.weekday()) - 1;
  return std::string(word(behind(Word::mon, weekday), language)) + ' ' + plain_date(date, language);
}

std::string end_text(Date date, std::optional<std::int32_t> time, Language language) {
  const std::string day = short_date(date, language);
  return time ? say(Word::day_at_time, language, {day, clock_text(*time)}) : day;
}

std::string days_left(Date last_day, Date as_of, Language language) {
  const std::int32_t days = last_day - as_of;
  if (days < 0) return std::string(word(Word::overdue, language));
  if (days == 0) return std::string(word(Word::left_today, language));
  if (days == 1) return std::string(word(Word::left_one_day, language));
  return say(Word::left_days, language, {std::to_string(days)});
}

std::string period_text(Period period, Language language) {
  const int many = period.amount == 1 ? 0 : 1;
  const Word unit = behind(Word::one_hour, 2 * static_cast<int>(period.unit) + many);
  return std::to_string(period.amount) + ' ' + std::string(word(unit, language));
}

}  // namespace termijn
