// SPDX-License-Identifier: Apache-2.0
// Columns: each member of each part has its own, so that like stands with like and the whole can be
// packed well. Whole numbers of seven bits a byte; lists behind their length; a text stands there
// once, and is told by how long ago it was read. What points into calendars is the number of the
// calendar.
#include "engine/program_image.h"

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
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

/// The columns before those of the parts.
enum Fixed : std::size_t {
  tables_column,
  place_file,
  place_begin,
  place_end,
  words_column,  ///< texts that are in no language
  dutch_column,
  english_column,
  first_free
};

/// Columns are numbered as the types come by, which is the same in writing and in reading.
class Numbering {
 public:
  /// Of the first member of a type that has `members`.
  std::size_t first(std::size_t type, std::size_t members) {
    std::size_t& found = first_of_[type];
    if (found == 0) {
      found = next_;
      next_ += members;
    }
    return found;
  }

 private:
  std::array<std::size_t, image::type_numbers> first_of_{};
  std::size_t next_ = first_free;
};

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

// Each of the next is called for every member of every part; in each of those places it would make
// the code for reading three times as large.

[[gnu::noinline]] void append_number(std::string& bytes, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7U) bytes += static_cast<char>(value | 0x80U);
  bytes += static_cast<char>(value);
}

/// Takes it from the front; nothing when it is not whole.
[[gnu::noinline]] std::optional<std::uint64_t> take_number(std::string_view& bytes) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    value |= std::uint64_t{byte & 0x7fU} << shift;
    if (byte < 0x80) return value;
  }
  return std::nullopt;
}

class Writer {
 public:
  Writer(const Program& program, Places places) : program_(program), places_(places) {
    put(places == Places::kept);
  }

  void operator()(std::size_t type, const auto&... members) {
    const std::size_t before = column_;
    std::size_t next = numbering_.first(type, sizeof...(members));
    ((column_ = next++, put(members)), ...);
    column_ = before;
  }
  void table(const auto& list) { put(list); }

  /// The columns behind their lengths.
  std::string take() const {
    std::string image;
    append_number(image, columns_.size());
    for (const std::string& column : columns_) append_number(image, column.size());
    for (const std::string& column : columns_) image += column;
    return image;
  }

 private:
  std::string& column(std::size_t number) {
    if (number >= columns_.size()) columns_.resize(number + 1);
    return columns_[number];
  }
  void number(std::uint64_t value) { append_number(column(column_), value); }

  template <Number T>
  void put(T value) {
    // Small numbers below zero stay short.
    const auto wide = static_cast<std::int64_t>(value);
    number(static_cast<std::uint64_t>(wide) << 1U ^ static_cast<std::uint64_t>(wide >> 63U));
  }
  /// 0: empty; 1: the next of those in `texts`; else how many texts ago it was read, and one more.
  void put(const std::string& text, Fixed texts = words_column) {
    if (text.empty()) return number(0);
    const auto [known, is_new] = known_.try_emplace(text, known_.size());
    number(is_new ? 1 : known_.size() - known->second + 1);
    if (is_new) column(texts).append(text).append(1, '\0');
  }
  void put(const Label& label) {
    put(label.dutch, dutch_column);
    put(label.english, english_column);
  }
  void put(const Span& span) {
    if (places_ == Places::left_out) return;
    const std::size_t before = column_;
    const auto step = [&](Fixed fixed, std::int64_t value) {
      column_ = fixed;
      put(value);
    };
    step(place_file, std::int64_t{span.file} - last_.file);
    step(place_begin, std::int64_t{span.begin} - last_.begin);
    step(place_end, std::int64_t{span.end} - span.begin);
    last_ = span;
    column_ = before;
  }
  void put(Date date) { put(date.days()); }
  void put(const DaySet* days) { number(number_of(program_, days)); }
  void put(const DaySet& days) {
    put(std::vector<FreeDays>(days.lines().begin(), days.lines().end()));
    put(days.known_from());
    put(days.known_until());
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
  Places places_;
  Numbering numbering_;
  std::vector<std::string> columns_;
  std::size_t column_ = tables_column;
  std::unordered_map<std::string, std::size_t> known_;
  Span last_ = {0, 0, 0};
};

class Reader {
 public:
  Reader(std::string_view image, const Program& program) : program_(program) {
    split(image);
    get(has_places_);
  }

  void operator()(std::size_t type, auto&... members) {
    const std::size_t before = column_;
    std::size_t next = numbering_.first(type, sizeof...(members));
    ((column_ = next++, get(members)), ...);
    column_ = before;
  }
  void table(auto& list) { get(list); }

  /// Nothing was missing, and nothing is left.
  bool is_whole() const {
    bool is_done = is_whole_;
    for (const std::string_view column : columns_) is_done = is_done && column.empty();
    return is_done;
  }

 private:
  void split(std::string_view image) {
    const std::uint64_t count = take_number(image).value_or(0);
    std::vector<std::uint64_t> sizes;
    for (std::uint64_t i = 0; i < count && !image.empty(); ++i)
      sizes.push_back(take_number(image).value_or(0));
    is_whole_ = count > english_column && sizes.size() == count;
    for (const std::uint64_t size : sizes) {
      is_whole_ = is_whole_ && size <= image.size();
      if (!is_whole_) return;
      columns_.push_back(image.substr(0, static_cast<std::size_t>(size)));
      image.remove_prefix(static_cast<std::size_t>(size));
    }
    is_whole_ = is_whole_ && image.empty();
  }

  [[gnu::noinline]] std::uint64_t number() {
    if (is_whole_ && column_ < columns_.size()) {
      if (const auto value = take_number(columns_[column_])) return *value;
    }
    is_whole_ = false;
    return 0;
  }

  template <Number T>
  void get(T& value) {
    const std::uint64_t coded = number();
    value = static_cast<T>(static_cast<std::int64_t>(coded >> 1U ^ (~(coded & 1U) + 1U)));
  }
  [[gnu::noinline]] void get(std::string& text, Fixed texts = words_column) {
    const std::uint64_t ago = number();
    if (ago == 0) return;
    if (ago == 1) return next_text(text, texts);
    if (ago - 1 > known_.size()) {
      is_whole_ = false;
      return;
    }
    text = known_[known_.size() - static_cast<std::size_t>(ago - 1)];
  }
  void next_text(std::string& text, Fixed texts) {
    std::string_view& rest = columns_[texts];
    const std::size_t end = rest.find('\0');
    is_whole_ = is_whole_ && end != rest.npos;
    if (!is_whole_) return;
    text = known_.emplace_back(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  [[gnu::noinline]] void get(Label& label) {
    get(label.dutch, dutch_column);
    get(label.english, english_column);
  }
  [[gnu::noinline]] void get(Span& span) {
    if (!has_places_) return;
    const std::size_t before = column_;
    const auto step = [&](Fixed fixed, std::uint32_t from) {
      std::int64_t value = 0;
      column_ = fixed;
      get(value);
      return static_cast<std::uint32_t>(from + value);
    };
    last_.file = step(place_file, last_.file);
    last_.begin = step(place_begin, last_.begin);
    last_.end = step(place_end, last_.begin);
    span = last_;
    column_ = before;
  }
  [[gnu::noinline]] void get(Date& date) {
    std::int32_t days = 0;
    get(days);
    date = Date::from_days(days);
  }
  void get(const DaySet*& days) { days = days_numbered(program_, number()); }
  void get(DaySet& days) {
    std::vector<FreeDays> lines;
    Date from, until;
    get(lines);
    get(from);
    get(until);
    days = DaySet(std::move(lines), from, until);
  }
  template <class T>
  void get(std::optional<T>& value) {
    bool there = false;
    get(there);
    if (there) get(value.emplace());
  }
  void get(List auto& list) {
    for (std::uint64_t left = number(); left > 0 && is_whole_; --left) get(list.emplace_back());
  }
  void get(Part auto& part) { image::fields(*this, part); }

  const Program& program_;
  Numbering numbering_;
  std::vector<std::string_view> columns_;
  std::size_t column_ = tables_column;
  std::vector<std::string_view> known_;
  Span last_ = {0, 0, 0};
  bool has_places_ = false;
  bool is_whole_ = true;
};

/// Calendars first: counting rules point into them.
void tables(auto& archive, auto& program) {
  const auto all = [&](auto&... lists) { (archive.table(lists), ...); };
  all(program.calendars, program.day_sets, program.acts, program.roles, program.fields,
      program.events, program.concepts, program.readings, program.counting_rules,
      program.free_day_reasons, program.procedures, program.norms, program.norm_names,
      program.mistakes, program.subjects, program.not_modelled, program.papers, program.conditions,
      program.children);
}

}  // namespace

std::string image_of(const Program& program, Places places) {
  Writer writer(program, places);
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
