// SPDX-License-Identifier: Apache-2.0
// Whole numbers of seven bits a byte, texts and lists behind their length. What points into
// calendars is the number of the calendar.
#include "engine/program_image.h"

#include <cstdint>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "engine/image_fields.h"

namespace termijn {
namespace {

template <class T>
concept Number = std::is_arithmetic_v<std::remove_const_t<T>> || std::is_enum_v<T>;

/// Texts are none.
template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_list<std::deque<T>> = true;
template <class T>
concept List = is_list<T>;

/// What image_fields.h takes apart.
template <class T>
concept Part = std::is_class_v<T> && !List<T>;

/// Sets of days of a program as numbers: 0 is none, then calendars, then the sets behind them.
std::uint64_t number_of(const Program& program, const DaySet* days) {
  std::uint64_t number = 1;
  if (days == nullptr) return 0;
  for (const Calendar& calendar : program.calendars) {
    if (&calendar.days == days) return number;
    ++number;
  }
  for (const DaySet& set : program.day_sets) {
    if (&set == days) return number;
    ++number;
  }
  return 0;
}

const DaySet* days_numbered(const Program& program, std::uint64_t number) {
  const auto calendars = program.calendars.size(), all = calendars + program.day_sets.size();
  if (number == 0 || number > all) return nullptr;
  const auto at = static_cast<std::size_t>(number - 1);
  return at < calendars ? &program.calendars[at].days : &program.day_sets[at - calendars];
}

class Writer {
 public:
  explicit Writer(const Program& program) : program_(program) {}

  void operator()(const auto&... parts) { (put(parts), ...); }
  std::string take() { return std::move(bytes_); }

 private:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U) bytes_ += static_cast<char>(value | 0x80U);
    bytes_ += static_cast<char>(value);
  }

  template <Number T>
  void put(T value) {
    // Small numbers below zero stay short.
    const auto wide = static_cast<std::int64_t>(value);
    number(static_cast<std::uint64_t>(wide) << 1U ^ static_cast<std::uint64_t>(wide >> 63U));
  }
  void put(const std::string& text) {
    number(text.size());
    bytes_ += text;
  }
  void put(Date date) { put(date.days()); }
  void put(const DaySet* days) { number(number_of(program_, days)); }
  void put(const DaySet& days) {
    const std::vector<FreeDays> lines(days.lines().begin(), days.lines().end());
    (*this)(lines, days.known_from(), days.known_until());
  }
  template <class T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  void put(const List auto& list) {
    number(list.size());
    for (const auto& each : list) put(each);
  }
  void put(const Part auto& part) { image::fields(*this, part); }

  const Program& program_;
  std::string bytes_;
};

class Reader {
 public:
  Reader(std::string_view bytes, const Program& program) : rest_(bytes), program_(program) {}

  void operator()(auto&... parts) { (get(parts), ...); }
  /// Nothing was missing, and nothing is left.
  bool is_whole() const { return is_whole_ && rest_.empty(); }

 private:
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= std::uint64_t{byte & 0x7fU} << shift;
      if (byte < 0x80) return value;
    }
    is_whole_ = false;
    return 0;
  }

  /// Of a list or text: never more than there are bytes left.
  std::size_t length() {
    const std::uint64_t value = number();
    if (value <= rest_.size()) return static_cast<std::size_t>(value);
    is_whole_ = false;
    rest_ = {};
    return 0;
  }

  template <Number T>
  void get(T& value) {
    const std::uint64_t coded = number();
    value = static_cast<T>(static_cast<std::int64_t>(coded >> 1U ^ (~(coded & 1U) + 1U)));
  }
  void get(std::string& text) {
    text = rest_.substr(0, length());
    rest_.remove_prefix(text.size());
  }
  void get(Date& date) {
    std::int32_t days = 0;
    get(days);
    date = Date::from_days(days);
  }
  void get(const DaySet*& days) { days = days_numbered(program_, number()); }
  void get(DaySet& days) {
    std::vector<FreeDays> lines;
    Date from, until;
    (*this)(lines, from, until);
    days = DaySet(std::move(lines), from, until);
  }
  template <class T>
  void get(std::optional<T>& value) {
    bool there = false;
    get(there);
    if (there) get(value.emplace());
  }
  void get(List auto& list) {
    for (std::size_t left = length(); left > 0 && is_whole_; --left) get(list.emplace_back());
  }
  void get(Part auto& part) { image::fields(*this, part); }

  std::string_view rest_;
  const Program& program_;
  bool is_whole_ = true;
};

/// Calendars first: counting rules point into them.
void tables(auto& archive, auto& program) {
  archive(program.calendars, program.day_sets, program.acts, program.roles, program.fields,
          program.events, program.concepts, program.readings, program.counting_rules,
          program.free_day_reasons, program.procedures, program.norms, program.norm_names,
          program.mistakes, program.subjects, program.not_modelled, program.papers,
          program.conditions, program.children);
}

}  // namespace

std::string image_of(const Program& program) {
  Writer writer(program);
  tables(writer, program);
  return writer.take();
}

std::optional<Program> program_from(std::string_view image) {
  Program program;
  Reader reader(image, program);
  tables(reader, program);
  if (!reader.is_whole()) return std::nullopt;
  return program;
}

}  // namespace termijn
