// SPDX-License-Identifier: Apache-2.0
#include "cli/batch_faults.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/code.h"
#include "base/utf8.h"
#include "log/known_on.h"

namespace termijn::cli {
namespace {

enum class Text : std::uint8_t { name, words };

bool is_fit(std::string text, Text kind) {
  if (kind == Text::words)
    std::erase_if(text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; });
  return printable(text) == text;
}

class TextFaults {
 public:
  explicit TextFaults(Diagnostics& faults) : faults_(faults) {}

  void look_at(const EventRecord& record) {
    check("raad", record.council, record.span, Text::name);
    check("dossier", record.dossier, record.span, Text::name);
    check("gebeurtenis", record.event, record.event_span, Text::name);
    check("door", record.actor, record.actor_span, Text::name);
    check("kenmerk", record.reference, record.span, Text::words);
    check("bron", record.source, record.span, Text::words);
    check("opmerking", record.remark, record.span, Text::words);
    for (const FieldText& field : record.fields) {
      const bool is_title = field.name == "titel" || field.name == "title";
      check(printable(field.name), field.name, field.span, Text::name);
      check(printable(field.name), field.value, field.span, is_title ? Text::name : Text::words);
    }
  }

 private:
  void check(std::string name, const std::string& text, Span span, Text kind) {
    if (is_fit(text, kind)) return;
    faults_.push_back({Code::cli_unfit_text, span, {std::move(name), printable(text)}, {}});
  }

  Diagnostics& faults_;
};

}  // namespace

Diagnostics list_faults(const Records& records, Date today) {
  Diagnostics faults;
  TextFaults texts(faults);
  for (const EventRecord& record : records) {
    texts.look_at(record);
    const auto recorded = recorded_day(record.recorded);
    if (recorded && *recorded > today)
      faults.push_back({Code::cli_recorded_ahead, record.span, {record.recorded}, {}});
  }
  return faults;
}

Diagnostics far_ahead(const Records& records, Date today) {
  constexpr int a_year = 366;
  Diagnostics told;
  for (const EventRecord& record : records) {
    if (record.event.empty() || record.day <= today + a_year) continue;
    told.push_back({Code::cli_far_ahead, record.span, {iso(record.day)}, {}});
  }
  return told;
}

}  // namespace termijn::cli
