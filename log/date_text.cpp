// SPDX-License-Identifier: Apache-2.0
// The forms of a day, one after the other.
#include "log/date_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <tuple>
#include <utility>

#include "base/code.h"
#include "calendar/clock.h"
#include "log/names.h"

namespace termijn {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int number_in(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

struct MonthName {
  std::string_view name;
  int month;
};

constexpr auto month_names = std::to_array<MonthName>({
    {"jan", 1},       {"januari", 1},   {"january", 1},  {"feb", 2},       {"februari", 2},
    {"february", 2},  {"mrt", 3},       {"maart", 3},    {"mar", 3},       {"march", 3},
    {"apr", 4},       {"april", 4},     {"mei", 5},      {"may", 5},       {"jun", 6},
    {"juni", 6},      {"june", 6},      {"jul", 7},      {"juli", 7},      {"july", 7},
    {"aug", 8},       {"augustus", 8},  {"august", 8},   {"sep", 9},       {"sept", 9},
    {"september", 9}, {"okt", 10},      {"oktober", 10}, {"oct", 10},      {"october", 10},
    {"nov", 11},      {"november", 11}, {"dec", 12},     {"december", 12},
});

int month_of(std::string_view word) {
  const std::string name = normal_name(word);
  const auto* found = std::ranges::find(month_names, std::string_view(name), &MonthName::name);
  return found == month_names.end() ? 0 : found->month;
}

/// `7-apr-2026` in pieces: three runs of digits or letters and what stands between them.
struct Pieces {
  std::array<std::string_view, 3> part;
  std::array<std::string_view, 2> between;
};

bool is_number(std::string_view part) {
  return is_digit(part.front());
}

std::optional<Pieces> pieces_of(std::string_view text) {
  Pieces pieces;
  for (std::size_t i = 0; i < pieces.part.size(); ++i) {
    if (text.empty()) return std::nullopt;
    const auto same_kind = is_digit(text.front()) ? is_digit : is_letter;
    const auto end = std::ranges::find_if_not(text, same_kind);
    const auto length = static_cast<std::size_t>(end - text.begin());
    if (length == 0) return std::nullopt;
    pieces.part[i] = text.substr(0, length);
    text.remove_prefix(length);
    if (i == pieces.between.size()) break;
    const std::size_t next = std::min(text.find_first_not_of("-/., "), text.size());
    pieces.between[i] = text.substr(0, next);
    text.remove_prefix(next);
  }
  return text.empty() ? std::optional(pieces) : std::nullopt;
}

Result<Date> fault(Code code, std::string_view text, Span span, std::string first = {},
                   std::string second = {}) {
  return {std::nullopt,
          {{code, span, {std::string(text), std::move(first), std::move(second)}, {}}}};
}

Result<Date> civil(int year, int month, int day, std::string_view text, Span span) {
  const std::optional<Date> date = Date::from_civil(year, month, day);
  if (!date) return fault(Code::log_date_impossible, text, span);
  return {date, {}};
}

/// `27/04/2026`: day or month first? Only a number above 12 tells.
Result<Date> with_slashes(int first, int second, int year, std::string_view text, Span span) {
  const std::optional<Date> day_first = Date::from_civil(year, second, first);
  const std::optional<Date> month_first = Date::from_civil(year, first, second);
  if (day_first && month_first && *day_first != *month_first) {
    return fault(Code::log_date_ambiguous, text, span, iso(*day_first), iso(*month_first));
  }
  if (month_first && !day_first) {
    return fault(Code::log_date_month_first, text, span, iso(*month_first));
  }
  return civil(year, second, first, text, span);
}

bool is_short(std::string_view part) {
  return part.size() <= 2;
}

Result<Date> all_numbers(const Pieces& p, std::string_view text, Span span) {
  const bool one_sign = p.between[0] == p.between[1] && p.between[0].size() == 1;
  const char sign = one_sign ? p.between[0].front() : '?';
  const auto [a, b, c] =
      std::tuple(number_in(p.part[0]), number_in(p.part[1]), number_in(p.part[2]));
  const bool known_sign = sign == '-' || sign == '/';
  if (known_sign && p.part[0].size() == 4 && is_short(p.part[1]) && is_short(p.part[2])) {
    return civil(a, b, c, text, span);
  }
  if (!one_sign || !is_short(p.part[0]) || !is_short(p.part[1])) {
    return fault(Code::log_date_unreadable, text, span);
  }
  if (p.part[2].size() == 2) return fault(Code::log_date_two_digit_year, text, span);
  if (!known_sign || p.part[2].size() != 4) return fault(Code::log_date_unreadable, text, span);
  return sign == '/' ? with_slashes(a, b, c, text, span) : civil(c, b, a, text, span);
}

/// `7 april 2026` or `April 7, 2026`.
Result<Date> with_month_name(const Pieces& p, std::string_view text, Span span) {
  const bool day_leads = is_number(p.part[0]);
  const std::string_view day = p.part[day_leads ? 0 : 1];
  const int month = month_of(p.part[day_leads ? 1 : 0]);
  if (month == 0 || !is_number(day) || !is_short(day) || !is_number(p.part[2])) {
    return fault(Code::log_date_unreadable, text, span);
  }
  if (p.part[2].size() == 2) return fault(Code::log_date_two_digit_year, text, span);
  if (p.part[2].size() != 4) return fault(Code::log_date_unreadable, text, span);
  return civil(number_in(p.part[2]), month, number_in(day), text, span);
}

/// The number that a spreadsheet keeps for a day, possibly with a part of a day behind it.
std::optional<Date> serial_day(std::string_view text) {
  const std::string_view whole = text.substr(0, text.find_first_of(".,"));
  const std::string_view rest = text.substr(std::min(whole.size() + 1, text.size()));
  const bool is_serial = whole.size() >= 5 && whole.size() <= 7 &&
                         std::ranges::all_of(whole, is_digit) &&
                         std::ranges::all_of(rest, is_digit);
  constexpr int last_serial = 2958465;  // 9999-12-31
  if (!is_serial || number_in(whole) > last_serial) return std::nullopt;
  return *Date::from_civil(1899, 12, 30) + number_in(whole);
}

Result<Date> read_day(std::string_view text, Span span) {
  if (const std::optional<Date> exact = parse_iso(text)) return {exact, {}};
  if (const std::optional<Date> serial = serial_day(text)) {
    return fault(Code::log_date_serial, text, span, iso(*serial));
  }
  const std::optional<Pieces> pieces = pieces_of(text);
  if (!pieces) return fault(Code::log_date_unreadable, text, span);
  if (std::ranges::all_of(pieces->part, is_number)) return all_numbers(*pieces, text, span);
  return with_month_name(*pieces, text, span);
}

struct DayAndTime {
  std::string_view day, time;
};

/// `7-4-2026 14:05` and `2026-04-07T14:05Z`: the time starts at the number before the first colon.
DayAndTime split_time(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == text.npos) return {text, {}};
  std::size_t start = colon;
  while (start > 0 && is_digit(text[start - 1])) --start;
  if (start == 0 || std::string_view(" Tt").find(text[start - 1]) == std::string_view::npos) {
    return {text, {}};
  }
  return {trimmed(text.substr(0, start - 1)), text.substr(start)};
}

/// Takes `:05` or `05` off the front, when it is two digits below `limit`.
bool take_two_digits(std::string_view& text, int limit) {
  if (text.size() < 2 || !is_digit(text[0]) || !is_digit(text[1])) return false;
  if (number_in(text.substr(0, 2)) >= limit) return false;
  text.remove_prefix(2);
  return true;
}

bool take(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

bool is_zone(std::string_view text) {
  if (text.empty() || text == "Z") return true;
  if (!take(text, '+') && !take(text, '-')) return false;
  if (!take_two_digits(text, 24)) return false;
  take(text, ':');
  return take_two_digits(text, 60) && text.empty();
}

bool is_iso_time(std::string_view text) {
  if (!take_two_digits(text, 24) || !take(text, ':') || !take_two_digits(text, 60)) return false;
  if (take(text, ':')) {
    if (!take_two_digits(text, 60)) return false;
    if (take(text, '.')) {
      const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
      if (digits == 0) return false;
      text.remove_prefix(digits);
    }
  }
  return is_zone(text);
}

std::string with_two_digit_hour(std::string_view time) {
  return (time.find(':') == 1 ? "0" : "") + std::string(time);
}

}  // namespace

std::optional<Date> spreadsheet_day(std::string_view text) {
  const auto day = serial_day(text);
  const bool is_whole = std::ranges::all_of(text, is_digit);
  if (!day || !is_whole || day->year() < 1990 || day->year() > 2099) return std::nullopt;
  return day;
}

Result<Date> read_date(std::string_view text, Span span) {
  const std::string plain = with_plain_spaces(trimmed(text));
  const auto [day, time] = split_time(plain);
  Result<Date> date = read_day(day, span);
  if (!date || time.empty()) return date;
  const std::string full_time = with_two_digit_hour(time);
  if (full_time != "00:00" && full_time != "00:00:00") {
    return fault(Code::log_date_with_time, plain, span, iso(*date));
  }
  return date;
}

Result<DayTime> read_day_time(std::string_view text, Span span) {
  const std::string plain = with_plain_spaces(trimmed(text));
  auto [day, time] = split_time(plain);
  const Result<Date> date = read_day(day, span);
  if (!date) return {std::nullopt, date.diagnostics};
  if (time.empty()) return {DayTime{*date, std::nullopt}, {}};
  constexpr std::string_view unit = " uur";
  if (time.ends_with(unit)) time.remove_suffix(unit.size());
  const auto second = parse_clock(with_two_digit_hour(time));
  const auto refuse = [&](Code code, std::vector<std::string> args) -> Result<DayTime> {
    return {std::nullopt, {{code, span, std::move(args), {}}}};
  };
  if (!second) return refuse(Code::log_bad_time, {plain, std::string(time), iso(*date)});
  if (*second == 0) return {DayTime{*date, std::nullopt}, {}};
  if (!is_on_the_clock({*date, *second}))
    return refuse(Code::log_time_skipped, {iso(*date), clock_text(*second)});
  return {DayTime{*date, second}, {}};
}

std::string iso(const DayTime& moment) {
  return iso(moment.day) + (moment.time ? 'T' + clock_text(*moment.time) : std::string{});
}

Result<std::string> read_moment(std::string_view text, Span span) {
  const std::string plain = with_plain_spaces(trimmed(text));
  const auto [day, time] = split_time(plain);
  const Result<Date> date = read_day(day, span);
  if (!date) return {std::nullopt, date.diagnostics};
  if (time.empty()) return {iso(*date), {}};
  const std::string full_time = with_two_digit_hour(time);
  if (!is_iso_time(full_time)) return {std::nullopt, {{Code::log_bad_moment, span, {plain}, {}}}};
  return {iso(*date) + "T" + full_time, {}};
}

bool is_iso_moment(std::string_view text) {
  if (!parse_iso(text.substr(0, 10))) return false;
  return text.size() == 10 || (text[10] == 'T' && is_iso_time(text.substr(11)));
}

}  // namespace termijn
