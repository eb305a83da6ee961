// SPDX-License-Identifier: Apache-2.0
#include "embed/plain_line.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/source.h"
#include "calendar/date.h"
#include "log/names.h"

namespace termijn::embed {
namespace {

constexpr std::size_t most_fields = 32;  // each is held against all before it

class Reader {
 public:
  Reader(std::string_view line, PlainLine& out)
      : at_(line.data()), end_(line.data() + line.size()), out_(out) {}

  bool read() {
    if (!take('{') || !members([&](std::string_view key) { return top(key); })) return false;
    skip();
    return at_ == end_ && !out_.events.empty() && number() && name();
  }
  /// Some sign is none of ASCII.
  bool is_wide() const { return (signs_ & 0x80U) != 0; }

 private:
  enum Key : std::uint32_t {
    council = 1,
    dossier = 2,
    events = 4,
    event = 8,
    date = 16,
    actor = 32,
    number_ = 64,
    fields = 128,
    remark = 256,
    source = 512,
    reference = 1024
  };

  void skip() {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\t' || *at_ == '\r')) ++at_;
  }
  bool take(char wanted) {
    skip();
    if (at_ == end_ || *at_ != wanted) return false;
    ++at_;
    return true;
  }
  /// The rest of an object, up to and with its end; `member` reads the value behind a key.
  bool members(auto member) {
    if (take('}')) return true;
    do {
      std::string_view key;
      if (!string(key) || !take(':') || !member(key)) return false;
    } while (take(','));
    return take('}');
  }
  /// Without signs that mean something else than themselves.
  bool string(std::string_view& out) {
    if (!take('"')) return false;
    const char* const first = at_;
    for (; at_ != end_ && *at_ != '"'; ++at_) {
      const auto sign = static_cast<unsigned char>(*at_);
      if (sign < ' ' || sign == '\\') return false;
      signs_ |= sign;
    }
    if (at_ == end_) return false;
    out = {first, static_cast<std::size_t>(at_++ - first)};
    return true;
  }
  /// Nothing around it that would be taken off.
  bool trimmed_string(std::string_view& out) {
    return string(out) && termijn::trimmed(out).size() == out.size();
  }
  /// A small whole number without a sign.
  bool digits(std::string_view& out) {
    constexpr std::size_t most = 9;
    const char* const first = at_;
    while (at_ != end_ && *at_ >= '0' && *at_ <= '9') ++at_;
    out = {first, static_cast<std::size_t>(at_ - first)};
    return !out.empty() && out.size() <= most && (out.front() != '0' || out.size() == 1);
  }
  bool word(std::string_view wanted) {
    if (!std::string_view(at_, static_cast<std::size_t>(end_ - at_)).starts_with(wanted))
      return false;
    at_ += wanted.size();
    return true;
  }

  /// False when it stood there before.
  static bool once(std::uint32_t& seen, Key key) {
    const bool is_new = (seen & key) == 0;
    seen |= key;
    return is_new;
  }

  bool top(std::string_view key) {
    if (key == "events") return once(top_seen_, events) && list();
    if (key == "dossier") return once(top_seen_, dossier) && trimmed_string(top_dossier_);
    return key == "council" && once(top_seen_, council) && trimmed_string(top_council_);
  }

  bool list() {
    if (!take('[') || take(']')) return false;
    do {
      PlainEvent one;
      seen_ = 0;
      one.first_field = static_cast<std::uint32_t>(out_.fields.size());
      if (!take('{') || !members([&](std::string_view key) { return part(key, one); }))
        return false;
      if ((seen_ & event) == 0 || (seen_ & date) == 0 || !owner()) return false;
      numbered_ += (seen_ & number_) != 0 ? 1 : 0;
      one.field_count = static_cast<std::uint32_t>(out_.fields.size()) - one.first_field;
      out_.events.push_back(one);
    } while (take(','));
    return take(']');
  }

  bool part(std::string_view key, PlainEvent& one) {
    std::string_view text;
    if (key == "event")
      return once(seen_, event) && trimmed_string(one.event) && !one.event.empty();
    if (key == "date") return once(seen_, date) && string(text) && day(text, one);
    if (key == "actor") return once(seen_, actor) && trimmed_string(one.actor);
    if (key == "fields") return once(seen_, fields) && fields_in();
    if (key == "number") return once(seen_, number_) && number_in(one);
    if (key == "dossier") return once(seen_, dossier) && trimmed_string(own_dossier_);
    if (key == "council") return once(seen_, council) && trimmed_string(own_council_);
    // Nothing hangs on what people noted.
    if (key == "remark") return once(seen_, remark) && string(text);
    if (key == "source") return once(seen_, source) && string(text);
    return key == "reference" && once(seen_, reference) && string(text);
  }

  static bool day(std::string_view text, PlainEvent& one) {
    const auto day = parse_iso(text);
    if (day) one.day = day->days();
    return day.has_value();
  }

  bool number_in(PlainEvent& one) {
    std::string_view text;
    skip();
    if (!digits(text)) return false;
    std::from_chars(text.data(), text.data() + text.size(), one.number);
    return one.number > 0;
  }

  bool fields_in() {
    names_ = 0;
    return take('{') && members([&](std::string_view name) { return field(name); });
  }

  bool field(std::string_view name) {
    const auto known = std::span(all_names_).first(names_);
    if (names_ == most_fields || std::ranges::find(known, name) != known.end()) return false;
    all_names_[names_++] = name;
    std::string_view value;
    skip();
    if (at_ == end_) return false;
    if (*at_ == '"') {
      if (!trimmed_string(value)) return false;
      if (!value.empty()) out_.fields.push_back({name, value});
      return true;
    }
    if (word("null")) return true;
    if (word("true"))
      value = "ja";
    else if (word("false"))
      value = "nee";
    else if (!digits(value))
      return false;
    out_.fields.push_back({name, value});
    return true;
  }

  /// Whose the event is that was read: all are of one dossier and council.
  bool owner() {
    const bool says_dossier = (seen_ & dossier) != 0;
    const bool says_council = (seen_ & council) != 0 && !own_council_.empty();
    if (out_.events.empty()) {
      says_dossier_ = says_dossier;
      says_council_ = says_council;
      if (says_dossier) out_.dossier = own_dossier_;
      if (says_council) out_.council = own_council_;
    }
    return says_dossier == says_dossier_ && says_council == says_council_ &&
           (!says_dossier || out_.dossier == own_dossier_) &&
           (!says_council || out_.council == own_council_);
  }

  /// The names that no event says stand beside them.
  bool name() {
    if (!says_dossier_) out_.dossier = top_dossier_;
    if (!says_council_) out_.council = top_council_;
    return !out_.dossier.empty();
  }

  /// All events have a number, or they count from 1.
  bool number() {
    if (numbered_ == out_.events.size()) return true;
    if (numbered_ != 0) return false;
    for (std::size_t i = 0; i < out_.events.size(); ++i)
      out_.events[i].number = static_cast<std::int64_t>(i) + 1;
    return true;
  }

  const char* at_;
  const char* end_;
  PlainLine& out_;
  std::uint32_t signs_ = 0;  ///< of all texts, as bits
  std::uint32_t top_seen_ = 0, seen_ = 0;
  bool says_dossier_ = false, says_council_ = false;
  std::string_view top_dossier_, top_council_, own_dossier_, own_council_;
  std::size_t numbered_ = 0;
  std::size_t names_ = 0;  ///< of the fields of one event
  std::array<std::string_view, most_fields> all_names_;
};

}  // namespace

bool read_plain_line(std::string_view line, PlainLine& out) {
  out.council = out.dossier = {};
  out.events.clear();
  out.fields.clear();
  Reader reader(line, out);
  if (!reader.read()) return false;
  return !reader.is_wide() || find_bad_byte(line) == line.npos;
}

}  // namespace termijn::embed
