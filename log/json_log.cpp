// SPDX-License-Identifier: Apache-2.0
// The keys of a log in JSON and what each must hold.
#include "log/json_log.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "base/code.h"
#include "base/most_faults.h"
#include "base/nearest.h"
#include "calendar/clock.h"
#include "calendar/date.h"
#include "log/columns.h"
#include "log/date_text.h"
#include "log/day_range.h"
#include "log/json_fields.h"
#include "log/json_text.h"
#include "log/names.h"
#include "log/record_parts.h"
#include "log/text_check.h"

namespace termijn {
namespace {

using Kind = JsonValue::Kind;

/// Stands beside `date`; no column has it, because a cell says both in one.
constexpr std::string_view earliest_key = "earliest";
constexpr std::size_t iso_day_size = 10;

void report(Diagnostics& diagnostics, Code code, Span span, std::vector<std::string> args) {
  diagnostics.push_back({code, span, std::move(args), {}});
}

std::vector<std::string> event_keys() {
  std::vector<std::string> keys = {std::string(earliest_key)};
  for (const ColumnNames& names : all_columns()) keys.emplace_back(names.english);
  return keys;
}

/// The key that was meant: a column by its other name, else the nearest, else any.
std::string suggestion(std::string_view name, const std::vector<std::string>& keys) {
  const std::optional<Column> column = column_of(normal_name(name));
  const std::string by_other_name(column ? names_of(*column).english : "");
  if (std::ranges::find(keys, by_other_name) != keys.end()) return "`" + by_other_name + "`";
  const std::vector<std::string> near = nearest(name, keys, 1);
  return quoted_list(near.empty() ? keys : near);
}

std::optional<Column> column_of_key(std::string_view key) {
  for (const ColumnNames& names : all_columns()) {
    if (key == names.english) return names.column;
  }
  return std::nullopt;
}

class EventReader {
 public:
  EventReader(std::string path, Diagnostics& diagnostics)
      : path_(std::move(path)), diagnostics_(diagnostics) {}

  /// A record without a number has 0.
  EventRecord read(const JsonValue& value) {
    record_.span = value.span;
    if (value.kind != Kind::object) {
      report(diagnostics_, Code::log_json_wants_object, value.span, {path_});
      dossier_given_ = true;  // one fault is enough
      return record_;
    }
    for (const JsonMember& member : value.members) read_member(member);
    if (!date_given_) missing("date", value.span);
    if (!event_given_ && !record_.replaces) missing("event", value.span);
    join_days();
    return std::move(record_);
  }
  bool number_given() const { return number_given_; }
  /// Else the log has to say it for all.
  bool dossier_given() const { return dossier_given_; }

 private:
  std::string where(std::string_view key) const { return path_ + "." + std::string(key); }

  void missing(std::string key, Span span) {
    report(diagnostics_, Code::log_json_missing_key, span, {path_, std::move(key)});
  }

  void read_member(const JsonMember& member) {
    if (member.name == earliest_key) return read_earliest(member);
    const std::optional<Column> column = column_of_key(member.name);
    if (!column) {
      report(diagnostics_, Code::log_json_unknown_key, member.span,
             {where(member.name), suggestion(member.name, event_keys())});
      return;
    }
    // `null` is how programs say that a value is not there; for the dossier that has a meaning.
    if (*column == Column::dossier) dossier_given_ = true;
    if (member.value.kind != Kind::null) read_part(*column, member);
  }

  void read_part(Column column, const JsonMember& member) {
    const JsonValue& value = member.value;
    switch (column) {
      case Column::number: {
        number_given_ = true;
        record_.number = number_in(member).value_or(0);
        return;
      }
      case Column::replaces: {
        record_.replaces = number_in(member).value_or(0);
        record_.replaces_span = value.span;
        return;
      }
      case Column::fields:
        read_fields(member);
        return;
      case Column::date:
        read_day(member);
        return;
      case Column::recorded:
        read_recorded(member);
        return;
      case Column::event:
        event_given_ = value.kind != Kind::text || !trimmed(value.text).empty();
        [[fallthrough]];
      case Column::dossier:
      case Column::actor:
      case Column::form:
      case Column::council:
      case Column::procedure:
      case Column::title:
      case Column::reference:
      case Column::source:
      case Column::remark:
        if (is_text(member)) set_text(record_, column, value.text, value.span, diagnostics_);
    }
  }

  void read_day(const JsonMember& member) {
    date_given_ = true;
    if (!is_text(member)) return;
    const std::string_view text = member.value.text;
    last_ = parse_iso(text.substr(0, iso_day_size));
    const bool has_time = text.size() > iso_day_size && text[iso_day_size] == 'T';
    if (last_ && has_time) {
      read_time(text.substr(iso_day_size + 1), member);
    } else if (text.size() != iso_day_size) {
      last_.reset();
    }
    if (!last_) return misread(Code::log_json_date, member);
    record_.day = *last_;
  }

  void read_time(std::string_view text, const JsonMember& member) {
    const auto second = parse_clock(text);
    if (!second) {
      last_.reset();
    } else if (*second == 0) {
      return;  // midnight is how programs write a day, also where the clock has none
    } else if (!is_on_the_clock({*last_, *second})) {
      report(diagnostics_, Code::log_time_skipped, member.value.span,
             {iso(*last_), clock_text(*second)});
    } else {
      record_.time = second;
    }
  }

  void read_earliest(const JsonMember& member) {
    if (member.value.kind == Kind::null || !is_text(member)) return;
    earliest_span_ = member.value.span;
    earliest_ = member.value.text.empty() ? Date::first() : parse_iso(member.value.text);
    if (!earliest_) misread(Code::log_json_date, member);
  }

  /// The keys may stand in any order.
  void join_days() {
    if (!last_ || !earliest_) return;
    if (record_.time) return report(diagnostics_, Code::log_time_of_range, earliest_span_, {});
    const Result<DayRange> range =
        day_range(*earliest_, *last_, iso(*earliest_) + '/' + iso(*last_), earliest_span_);
    std::ranges::copy(range.diagnostics, std::back_inserter(diagnostics_));
    if (range) record_.earliest = range->earliest;
  }

  void read_recorded(const JsonMember& member) {
    if (!is_text(member) || member.value.text.empty()) return;
    record_.recorded = member.value.text;
    if (!is_iso_moment(member.value.text)) misread(Code::log_json_moment, member);
  }

  void misread(Code code, const JsonMember& member) {
    report(diagnostics_, code, member.value.span, {where(member.name), member.value.text});
  }

  bool is_text(const JsonMember& member) {
    if (member.value.kind == Kind::text) return true;
    report(diagnostics_, Code::log_json_wants_text, member.value.span, {where(member.name)});
    return false;
  }

  std::optional<std::int64_t> number_in(const JsonMember& member) {
    std::optional<std::int64_t> number;
    if (member.value.kind == Kind::number) number = read_number(member.value.text);
    if (!number) {
      report(diagnostics_, Code::log_json_wants_number, member.value.span, {where(member.name)});
    }
    return number;
  }

  void read_fields(const JsonMember& fields) {
    if (fields.value.kind != Kind::object) {
      report(diagnostics_, Code::log_json_wants_object, fields.value.span, {where(fields.name)});
      return;
    }
    for (const JsonMember& member : fields.value.members) read_field(member);
  }

  void read_field(const JsonMember& member) {
    const JsonValue& value = member.value;
    switch (value.kind) {
      case Kind::null:
        return;
      case Kind::truth:
        add_field(record_, member.name, value.text == "true" ? "ja" : "nee", value.span,
                  diagnostics_);
        return;
      case Kind::number:
      case Kind::text:
        if (trimmed(value.text).empty()) return;
        add_field(record_, member.name, value.text, value.span, diagnostics_);
        return;
      case Kind::list:
      case Kind::object:
        report(diagnostics_, Code::log_json_wants_value, value.span,
               {where("fields." + member.name)});
    }
  }

  std::string path_;
  Diagnostics& diagnostics_;
  EventRecord record_;
  std::optional<Date> last_, earliest_;
  Span earliest_span_;
  bool number_given_ = false, date_given_ = false, event_given_ = false, dossier_given_ = false;
};

struct ReadEvents {
  std::vector<EventRecord> records;
  std::vector<bool> number_given, dossier_given;
  /// Faults that are counted and not kept: millions of events fit in a text and not in memory.
  std::size_t left_out = 0, left_out_without_dossier = 0;
  bool is_refused = false;  ///< by a fault; warnings alone leave nothing out

  void read(const JsonValue& element, const std::string& path, Diagnostics& diagnostics) {
    const bool is_told = diagnostics.size() < most_faults || !is_refused;
    const std::size_t before = diagnostics.size();
    Diagnostics more;
    EventReader reader(path, is_told ? diagnostics : more);
    EventRecord record = reader.read(element);
    if (!is_told) {
      left_out += more.size();
      left_out_without_dossier += reader.dossier_given() ? 0 : 1;
      return;
    }
    is_refused =
        is_refused || std::any_of(diagnostics.begin() + static_cast<std::ptrdiff_t>(before),
                                  diagnostics.end(), [](const Diagnostic& each) {
                                    return severity_of(each.code) == Severity::error;
                                  });
    records.push_back(std::move(record));
    number_given.push_back(reader.number_given());
    dossier_given.push_back(reader.dossier_given());
  }
};

/// What stands beside the events holds for all that do not say it themselves.
struct Top {
  std::string council;
  std::optional<std::string> dossier;
};

/// Either all events have a number, or they count from 1.
void number_events(ReadEvents& events, const std::string& list, Diagnostics& diagnostics) {
  const bool any = std::ranges::find(events.number_given, true) != events.number_given.end();
  for (std::size_t i = 0; i < events.records.size(); ++i) {
    if (!any) events.records[i].number = static_cast<std::int64_t>(i) + 1;
    if (!any || events.number_given[i]) continue;
    report(diagnostics, Code::log_json_number_missing, events.records[i].span,
           {list + "[" + std::to_string(i) + "]"});
  }
  check_numbers(events.records, diagnostics);
}

Top read_top(const JsonValue& top, const Source& source, Diagnostics& diagnostics) {
  Top read;
  bool has_events = top.kind == Kind::list;
  if (top.kind != Kind::list && top.kind != Kind::object) {
    report(diagnostics, Code::log_json_wants_log, top.span, {source.name});
    return read;
  }
  for (const JsonMember& member : top.members) {
    if (member.name == "events") {
      has_events = true;
      if (member.value.kind == Kind::list) continue;
      report(diagnostics, Code::log_json_wants_list, member.value.span, {member.name});
    } else if (member.name != "council" && member.name != "dossier") {
      report(diagnostics, Code::log_json_unknown_key, member.span,
             {member.name, suggestion(member.name, {"council", "dossier", "events"})});
    } else if (member.value.kind == Kind::text) {
      (member.name == "council" ? read.council : read.dossier.emplace()) =
          trimmed(member.value.text);
    } else if (member.value.kind != Kind::null) {
      report(diagnostics, Code::log_json_wants_text, member.value.span, {member.name});
    }
  }
  if (!has_events) {
    report(diagnostics, Code::log_json_missing_key, top.span, {source.name, "events"});
  }
  return read;
}

/// An event without a dossier is of the one that the log names, if it names any.
void give_dossier(ReadEvents& events, const Top& top, const std::string& list,
                  Diagnostics& diagnostics) {
  if (!top.dossier) events.left_out += events.left_out_without_dossier;
  for (std::size_t i = 0; i < events.records.size(); ++i) {
    if (events.dossier_given[i]) continue;
    if (top.dossier) {
      events.records[i].dossier = *top.dossier;
      continue;
    }
    report(diagnostics, Code::log_json_missing_key, events.records[i].span,
           {list + "[" + std::to_string(i) + "]", "dossier"});
  }
}

Span events_place(const JsonValue& top) {
  const auto events = std::ranges::find(top.members, "events", &JsonMember::name);
  return events == top.members.end() ? top.span : events->value.span;
}

void write_text(std::string& json, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  json += ", " + json_quoted(key) + ": " + json_quoted(value);
}

/// Empty: nobody knows.
std::string since_when(Date earliest) {
  return earliest == Date::first() ? "" : iso(earliest);
}

std::string json_event(const EventRecord& record, bool with_council) {
  std::string json = "{\"number\": " + std::to_string(record.number);
  write_text(json, "date", iso(DayTime{record.day, record.time}));
  if (record.earliest) {
    json += ", " + json_quoted(earliest_key) + ": " + json_quoted(since_when(*record.earliest));
  }
  if (with_council) write_text(json, "council", record.council);
  json += ", \"dossier\": " + json_quoted(record.dossier);
  write_text(json, "event", record.event);
  write_text(json, "actor", record.actor);
  write_text(json, "recorded", record.recorded);
  if (record.replaces) json += ", \"replaces\": " + std::to_string(*record.replaces);
  write_text(json, "reference", record.reference);
  write_text(json, "source", record.source);
  write_text(json, "remark", record.remark);
  if (!record.fields.empty()) json += ", \"fields\": " + json_fields(record.fields);
  return json + "}";
}

}  // namespace

ReadRecords read_json_log(const Source& source, std::uint32_t file) {
  if (const auto fault = why_not_text(source, file)) return read_records({}, {*fault});
  // A list of events has no key in front of `[3]`.
  const std::string list = trimmed(source.text).starts_with('[') ? "" : "events";
  ReadEvents events;
  Diagnostics diagnostics;
  const auto read_element = [&](const JsonValue& element, std::size_t index) {
    events.read(element, list + "[" + std::to_string(index) + "]", diagnostics);
  };
  Result<JsonValue> top = read_json(source.text, file, read_element);
  const bool is_sound = !has_errors(top.diagnostics);
  std::ranges::move(top.diagnostics, std::back_inserter(diagnostics));
  if (top) {
    // What stands beside the events may follow from faults that were told already.
    Diagnostics more;
    const Top said = read_top(*top, source, is_sound ? diagnostics : more);
    give_dossier(events, said, list, diagnostics);
    if (is_sound && events.records.empty() && diagnostics.empty()) {
      report(diagnostics, Code::log_json_no_events, events_place(*top), {});
    }
    if (is_sound) number_events(events, list, diagnostics);
    for (EventRecord& record : events.records) {
      if (record.council.empty()) record.council = said.council;
    }
  }
  if (events.left_out > 0)
    report(diagnostics, Code::log_more_faults, {}, {std::to_string(events.left_out)});
  return read_records(std::move(events.records), std::move(diagnostics));
}

std::string write_json_log(std::span<const EventRecord> records) {
  const std::string council = records.empty() ? "" : records.front().council;
  const bool one_council =
      std::ranges::all_of(records, [&](const EventRecord& r) { return r.council == council; });
  std::string json = "{";
  if (one_council && !council.empty()) json += "\"council\": " + json_quoted(council) + ", ";
  json += "\"events\": [";
  for (const EventRecord& record : records) {
    json += &record == &records.front() ? "\n  " : ",\n  ";
    json += json_event(record, !one_council);
  }
  return json + "\n]}\n";
}

}  // namespace termijn
