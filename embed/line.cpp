// SPDX-License-Identifier: Apache-2.0
// Written by hand and not by the JSON library: a stream asks for millions of these.
#include "embed/line.h"

#include <optional>
#include <utility>

#include "base/code.h"
#include "calendar/clock.h"
#include "embed/last_days.h"
#include "log/json_log.h"
#include "log/json_text.h"

namespace termijn::embed {
namespace {

/// Objects and lists behind each other; puts the commas.
class JsonLine {
 public:
  explicit JsonLine(std::string& out) : out_(out) {}

  JsonLine& open(char bracket) {
    comma();
    out_ += bracket;
    first_ = true;
    return *this;
  }
  JsonLine& close(char bracket) {
    out_ += bracket;
    first_ = false;
    return *this;
  }
  JsonLine& key(std::string_view name) {
    comma();
    out_ += '"';
    out_ += name;  // ours: nothing in it to escape
    out_ += "\":";
    first_ = true;
    return *this;
  }
  void text(std::string_view text) { raw(json_quoted(text)); }
  void raw(std::string_view value) {
    comma();
    out_ += value;
  }
  void truth(bool value) { raw(value ? "true" : "false"); }
  void number(std::int64_t value) { raw(std::to_string(value)); }
  void day(const std::optional<Date>& day) { raw(day ? '"' + iso(*day) + '"' : "null"); }
  void label(const Label& label) {
    open('{').key("nl").text(label.dutch);
    key("en").text(label.english);
    close('}');
  }

 private:
  void comma() {
    if (!first_) out_ += ',';
    first_ = false;
  }

  std::string& out_;
  bool first_ = true;
};

/// The verdict of one dossier.
class LineWriter {
 public:
  LineWriter(const Program& program, const DossierVerdict& dossier, Date as_of, JsonLine& json)
      : program_(program), dossier_(dossier), as_of_(as_of), json_(json) {}

  void write() {
    json_.key("council").text(dossier_.council);
    json_.key("dossier").text(dossier_.dossier);
    const bool is_known = dossier_.procedure != nothing;
    const Procedure* procedure = is_known ? &program_.procedures[dossier_.procedure] : nullptr;
    id("procedure", is_known, procedure != nullptr ? procedure->id : std::string());
    const bool has_phase = is_known && dossier_.phase != nothing;
    id("phase", has_phase, has_phase ? procedure->phases[dossier_.phase].id : std::string());
    json_.key("judged").truth(is_known && !dossier_.not_covered);
    json_.key("not_covered").truth(dossier_.not_covered);
    json_.key("later_events").number(dossier_.later_events);
    findings();
    next();
    questions();
  }

 private:
  void id(std::string_view key, bool there, const std::string& value) {
    json_.key(key);
    if (there)
      json_.text(value);
    else
      json_.raw("null");
  }

  void norm(std::uint32_t position) {
    const NormVerdict& verdict = dossier_.norms[position];
    json_.key("norm").text(program_.norms[verdict.norm].id);
    json_.key("occurrence").number(verdict.occurrence);
  }

  void findings() {
    json_.key("findings").open('[');
    for (const Finding& finding : dossier_.findings) {
      json_.open('{').key("kind").text(finding_id(finding.kind));
      norm(finding.verdict);
      json_.key("day").day(finding.day);
      json_.close('}');
    }
    json_.close(']');
  }

  void next() {
    json_.key("next").open('[');
    for (const std::uint32_t position : next_in_order(program_, dossier_)) {
      const NormVerdict& verdict = dossier_.norms[position];
      const Norm& norm_ = program_.norms[verdict.norm];
      const LastDays days = last_days(norm_, verdict);
      json_.open('{');
      norm(position);
      json_.key("kind").text(kind_id(norm_.kind));
      json_.key("state").text(state_id(verdict.state));
      const bool has_holder = norm_.holder != nothing;
      id("holder", has_holder, has_holder ? program_.roles[norm_.holder].id : std::string());
      json_.key("last_day").day(days.last_day);
      json_.key("arguable").day(days.arguable);
      json_.key("certain").truth(days.certain);
      json_.key("provisional").truth(verdict.provisional);
      json_.key("urgency").text(urgency_id(urgency_of(norm_, verdict, as_of_)));
      json_.close('}');
    }
    json_.close(']');
  }

  void event(const Event& found) {
    json_.open('{').key("number").number(found.number);
    json_.key("event").text(program_.events[found.type].id);
    json_.key("day").day(found.day);
    json_.key("earliest");
    if (found.earliest == Date::first())
      json_.text("");
    else
      json_.day(found.earliest);
    json_.key("time");
    if (found.time)
      json_.text(clock_text(*found.time));
    else
      json_.raw("null");
    json_.close('}');
  }

  void questions() {
    json_.key("questions").open('[');
    for (const Question& question : dossier_.questions) {
      const Missing& missing = question.missing;
      json_.open('{');
      const bool is_field = missing.field != nothing;
      id("field", is_field, is_field ? program_.fields[missing.field].id : std::string());
      json_.key("event");
      if (missing.event == no_event)
        json_.raw("null");
      else
        event(dossier_.events[missing.event]);
      const Scene nl{program_, dossier_, as_of_, Language::dutch};
      const Scene en{program_, dossier_, as_of_, Language::english};
      json_.key("question").label({question_text(nl, missing), question_text(en, missing)});
      json_.close('}');
    }
    json_.close(']');
  }

  using Question = termijn::Question;

  const Program& program_;
  const DossierVerdict& dossier_;
  Date as_of_;
  JsonLine& json_;
};

void write_faults(const Diagnostics& faults, const Source& source, Language language,
                  JsonLine& json) {
  json.key("diagnostics").open('[');
  for (const Diagnostic& fault : faults) {
    json.open('{').key("code").text(code_name(fault.code));
    json.key("severity").text(severity_of(fault.code) == Severity::error ? "error" : "warning");
    json.key("message").text(message_of(fault, language));
    json.key("help").text(help_of(fault, language));
    json.key("column");
    if (fault.span.has_place())
      json.number(position_of(source.text, fault.span.begin).column);
    else
      json.raw("null");
    json.close('}');
  }
  json.close(']');
}

Result<std::vector<EventRecord>> records_in(const Source& source) {
  if (source.text.size() <= line_most_mebibytes << 20U) return read_json_log(source, 0);
  const std::string most = std::to_string(line_most_mebibytes);
  return {std::nullopt, {{Code::embed_too_long, {}, {source.name, most}, {}}}};
}

/// The verdict of one dossier; or faults.
Result<DossierVerdict> judged(const Asker& asker, DossierJudge& judge, const Source& source,
                              Date as_of) {
  const auto records = records_in(source);
  if (!records) return {std::nullopt, records.diagnostics};
  if (judge.take(*records)) {
    auto dossier = judge.judge(as_of);
    dossier.council = records->front().council;
    dossier.dossier = records->front().dossier;
    return {std::move(dossier), {}};
  }
  const auto log = termijn::bind(asker.names, *records);
  if (!log) return {std::nullopt, log.diagnostics};
  if (log->dossiers.size() == 1) return {judge.judge(*log, as_of), {}};
  const std::string count = std::to_string(log->dossiers.size());
  return {std::nullopt, {{Code::embed_not_one_dossier, {}, {count}, {}}}};
}

void begin_line(std::optional<std::uint64_t> number, JsonLine& json) {
  json.open('{').key("format").text("termijn.line/1");
  json.key("line");
  if (number)
    json.number(static_cast<std::int64_t>(*number));
  else
    json.raw("null");
}

/// Whether something is breached or overdue.
bool write_verdict(const Program& program, const DossierVerdict& dossier, Date as_of,
                   JsonLine& json) {
  const bool is_wrong = anything_wrong(dossier);
  json.key("as_of").day(as_of);
  json.key("wrong").truth(is_wrong);
  LineWriter(program, dossier, as_of, json).write();
  json.close('}');
  return is_wrong;
}

}  // namespace

JudgedLine judge_line(const Asker& asker, DossierJudge& judge, std::string_view line, Date as_of,
                      std::uint64_t number, std::string& out) {
  const Source source{"line", std::string(line)};
  const auto dossier = judged(asker, judge, source, as_of);
  JsonLine json(out);
  begin_line(number, json);
  if (dossier) return {true, write_verdict(asker.program, *dossier, as_of, json)};
  write_faults(dossier.diagnostics, source, asker.language, json);
  json.close('}');
  return {false, false};
}

void write_dossier_line(const Program& program, const DossierVerdict& dossier, Date as_of,
                        std::string& out) {
  JsonLine json(out);
  begin_line(std::nullopt, json);
  write_verdict(program, dossier, as_of, json);
}

void write_faulty_line(std::string_view council, std::string_view dossier,
                       const Diagnostics& faults, const Source& source, Language language,
                       std::string& out) {
  JsonLine json(out);
  begin_line(std::nullopt, json);
  json.key("council").text(council);
  json.key("dossier").text(dossier);
  write_faults(faults, source, language, json);
  json.close('}');
}

}  // namespace termijn::embed
