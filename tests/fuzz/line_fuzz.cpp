// SPDX-License-Identifier: Apache-2.0
// Any text as a dossier on a line, through termijn.h: the answer is one line of JSON, and says what
// is wrong or what the verdict is. What is read as it stands is what a log in JSON says.
#include <algorithm>
#include <set>

#include "embed/plain_line.h"
#include "embed/termijn.h"
#include "log/json_log.h"
#include "log/names.h"
#include "tests/fuzz/target.h"

namespace {

using termijn::testing::must;

termijn_session* session() {
  static termijn_session* const made = [] {
    termijn_rules* rules = nullptr;
    termijn_session* out = nullptr;
    must(termijn_rules_builtin(TERMIJN_ABI, &rules, nullptr) == TERMIJN_OK);
    must(termijn_session_new(rules, TERMIJN_DUTCH, &out) == TERMIJN_OK);
    termijn_rules_free(rules);
    return out;
  }();
  return made;
}

using termijn::EventRecord;

/// Names that are one after `normal_name`: a fault that is left to the log to tell.
bool has_twins(std::span<const termijn::TextField> fields) {
  std::set<std::string> names;
  return !std::ranges::all_of(fields, [&](const termijn::TextField& field) {
    return names.insert(termijn::normal_name(field.name)).second;
  });
}

void same(const termijn::embed::PlainLine& line, const termijn::embed::PlainEvent& event,
          const EventRecord& record) {
  must(record.number == event.number && record.day.days() == event.day);
  must(record.dossier == line.dossier && record.council == line.council);
  must(record.event == termijn::normal_name(event.event));
  must(record.actor == termijn::normal_name(event.actor));
  must(!record.replaces && !record.earliest && !record.time);
  must(record.fields.size() == event.field_count);
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    const termijn::TextField& field = line.fields_of(event)[i];
    must(record.fields[i].name == termijn::normal_name(field.name));
    must(record.fields[i].value == field.value);
  }
}

void read_both_ways(const std::string& text) {
  termijn::embed::PlainLine line;
  if (!termijn::embed::read_plain_line(text, line)) return;
  const auto records = termijn::read_json_log({"line", text}, 0);
  bool is_clear = true;
  std::set<std::int64_t> numbers;
  for (const auto& event : line.events) {
    is_clear = is_clear && !has_twins(line.fields_of(event)) && numbers.insert(event.number).second;
  }
  must(records.value.has_value() == is_clear);
  if (!records) return;
  must(records->size() == line.events.size());
  for (std::size_t i = 0; i < line.events.size(); ++i) same(line, line.events[i], (*records)[i]);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string line = termijn::testing::text_of(data, size);
  read_both_ways(line);
  termijn_text answer{};
  must(termijn_judge_line(session(), {line.data(), line.size()}, {"2026-03-12", 10}, 1, &answer) ==
       TERMIJN_OK);
  const std::string_view text(answer.data, answer.size);
  must(text.starts_with("{\"format\":\"termijn.line/1\"") && text.ends_with('}'));
  must(text.find('\n') == text.npos);
  must((text.find("\"diagnostics\":[{") != text.npos) != (text.find("\"as_of\":") != text.npos));
  return 0;
}
