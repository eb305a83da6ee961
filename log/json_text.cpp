// SPDX-License-Identifier: Apache-2.0
// The library's lexer calls the builder; the places are found back in the text.
#include "log/json_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/code.h"

namespace termijn {
namespace {

/// Hands the text to the lexer and keeps how far it came, which the library does not tell.
struct Cursor {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at;
  const char** seen;

  reference operator*() const { return *at; }
  Cursor& operator++() {
    *seen = ++at;
    return *this;
  }
  Cursor operator++(int) {
    const Cursor before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const Cursor& a, const Cursor& b) { return a.at == b.at; }
};

bool is_in_number(char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// Called by the library; every function answers whether to go on.
class Builder {
 public:
  Builder(std::string_view text, std::uint32_t file, const JsonElementReader& read_element)
      : text_(text), file_(file), read_element_(read_element), seen_(text.data()) {}

  Result<JsonValue> build() {
    const Cursor first{text_.data(), &seen_};
    const Cursor last{text_.data() + text_.size(), &seen_};
    const bool is_whole = nlohmann::json::sax_parse(first, last, this);
    Result<JsonValue> result{std::nullopt, std::move(diagnostics_)};
    if (is_whole) result.value = std::move(root_);
    return result;
  }

  bool null() { return scalar(JsonValue::Kind::null, "null", word_span(4)); }
  bool boolean(bool value) {
    return scalar(JsonValue::Kind::truth, value ? "true" : "false", word_span(value ? 4 : 5));
  }
  bool number_integer(std::int64_t) { return number(); }
  bool number_unsigned(std::uint64_t) { return number(); }
  bool number_float(double, const std::string&) { return number(); }
  bool string(std::string& value) {
    const Span place = text_span();
    refuse_nul(value, place);
    return scalar(JsonValue::Kind::text, std::move(value), place);
  }
  bool binary(nlohmann::json::binary_t&) { return false; }  // JSON as text has none.
  bool start_object(std::size_t) { return start(JsonValue::Kind::object); }
  bool start_array(std::size_t) { return start(JsonValue::Kind::list); }
  bool end_object() { return end(); }
  bool end_array() { return end(); }

  bool key(std::string& name) {
    Frame& frame = frames_.back();
    frame.key = name;
    frame.key_span = text_span();
    refuse_nul(name, frame.key_span);
    const auto& members = frame.value.members;
    const auto known = std::ranges::find(members, name, &JsonMember::name);
    if (known != members.end()) {
      fault(Code::log_json_key_twice, frame.key_span, {path()}).others = {known->span};
    }
    return true;
  }

  bool parse_error(std::size_t position, const std::string& token,
                   const nlohmann::json::exception&) {
    if (position > text_.size()) {
      fault(Code::log_json_ends, span(text_.size(), text_.size()), {});
      return false;
    }
    const bool whole_text = token.size() > 1 && token.ends_with('"') && token.starts_with('"');
    const Span last_sign = span(position - std::min<std::size_t>(position, 1), position);
    fault(Code::log_json_syntax, whole_text ? text_span() : last_sign, {});
    return false;
  }

 private:
  /// A list or object that is not closed yet.
  struct Frame {
    JsonValue value;
    std::string key;  ///< the member that is being read
    Span key_span;
    std::size_t count = 0;  ///< elements before the one that is being read
    bool is_main_list = false;
  };

  Span span(std::size_t begin, std::size_t end) const {
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  std::size_t seen() const { return static_cast<std::size_t>(seen_ - text_.data()); }
  Span word_span(std::size_t size) const { return span(seen() - size, seen()); }

  /// The opening quote is the last one before the closing one that no backslash escapes.
  Span text_span() const {
    const std::size_t end = seen();
    std::size_t begin = end - 1;
    while (true) {
      begin = text_.rfind('"', begin - 1);
      std::size_t slashes = 0;
      while (slashes < begin && text_[begin - slashes - 1] == '\\') ++slashes;
      if (slashes % 2 == 0) return span(begin, end);
    }
  }

  bool number() {
    std::size_t end = seen();
    if (!is_in_number(text_[end - 1])) --end;  // The lexer looks one sign ahead.
    std::size_t begin = end;
    while (begin > 0 && is_in_number(text_[begin - 1])) --begin;
    return scalar(JsonValue::Kind::number, std::string(text_.substr(begin, end - begin)),
                  span(begin, end));
  }

  void refuse_nul(std::string_view value, Span place) {
    if (value.find('\0') != value.npos) fault(Code::log_nul, place, {});
  }

  Diagnostic& fault(Code code, Span place, std::vector<std::string> args) {
    return diagnostics_.emplace_back(Diagnostic{code, place, std::move(args), {}});
  }

  bool scalar(JsonValue::Kind kind, std::string text, Span place) {
    return count_value() && add({kind, std::move(text), place, {}, {}});
  }

  bool start(JsonValue::Kind kind) {
    if (!count_value()) return false;
    if (frames_.size() == json_most_levels) {
      fault(Code::log_json_too_deep, span(seen() - 1, seen()), {std::to_string(json_most_levels)});
      return false;
    }
    Frame frame;
    frame.value.kind = kind;
    frame.value.span = span(seen() - 1, seen());
    frame.is_main_list = kind == JsonValue::Kind::list && is_main_place();
    streamed_ = streamed_ || frame.is_main_list;
    frames_.push_back(std::move(frame));
    return true;
  }

  bool is_main_place() const {
    if (!read_element_ || streamed_) return false;
    if (frames_.empty()) return true;
    return frames_.size() == 1 && frames_[0].value.kind == JsonValue::Kind::object &&
           frames_[0].key == "events";
  }

  bool end() {
    JsonValue value = std::move(frames_.back().value);
    frames_.pop_back();
    value.span.end = span(0, seen()).end;
    return add(std::move(value));
  }

  bool add(JsonValue value) {
    if (frames_.empty()) {
      root_ = std::move(value);
      return true;
    }
    Frame& parent = frames_.back();
    if (parent.value.kind == JsonValue::Kind::object) {
      parent.value.members.push_back({parent.key, parent.key_span, std::move(value)});
    } else if (parent.is_main_list) {
      read_element_(value, parent.count);
      values_ = 0;
    } else {
      parent.value.items.push_back(std::move(value));
    }
    ++parent.count;
    return true;
  }

  bool count_value() {
    if (++values_ <= json_most_values) return true;
    fault(Code::log_json_too_big, span(seen() - 1, seen()),
          {path(), std::to_string(json_most_values)});
    return false;
  }

  /// `events[3].date`: where the reader is.
  std::string path() const {
    std::string path;
    for (const Frame& frame : frames_) {
      if (frame.value.kind == JsonValue::Kind::list) {
        path += "[" + std::to_string(frame.count) + "]";
      } else {
        path += (path.empty() ? "" : ".") + frame.key;
      }
    }
    return path;
  }

  std::string_view text_;
  std::uint32_t file_;
  const JsonElementReader& read_element_;
  const char* seen_;
  std::vector<Frame> frames_;
  JsonValue root_;
  Diagnostics diagnostics_;
  std::size_t values_ = 0;  ///< since the last element of the main list
  bool streamed_ = false;
};

}  // namespace

Result<JsonValue> read_json(std::string_view text, std::uint32_t file,
                            const JsonElementReader& read_element) {
  return Builder(text, file, read_element).build();
}

std::string json_quoted(std::string_view text) {
  // What is not UTF-8 becomes U+FFFD; the default is to throw.
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace termijn
