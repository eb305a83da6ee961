// SPDX-License-Identifier: Apache-2.0
// Written by hand and not by the JSON library: a stream asks for millions of these.
#include "embed/line.h"

#include <algorithm>
#include <optional>

#include "base/code.h"
#include "base/most_faults.h"
#include "calendar/clock.h"
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
  void text(std::string_view text) {
    if (!std::ranges::all_of(text, means_itself)) return raw(json_quoted(text));
    comma();
    out_ += '"';
    out_ += text;
    out_ += '"';
  }
  void raw(std::string_view value) {
    comma();
    out_ += value;
  }
  void truth(bool value) { raw(value ? "true" : "false"); }
  void number(std::int64_t value) { raw(std::to_string(value)); }
  void day(const std::optional<Date>& day) { day ? text(iso(*day)) : raw("null"); }
  void label(const Label& label) {
    open('{').key("nl").text(label.dutch);
    key("en").text(label.english);
    close('}');
  }

 private:
  static bool means_itself(char sign) {
    return sign >= ' ' && sign <= '~' && sign != '"' && sign != '\\';
  }
  void comma() {
    if (!first_) out_ += ',';
    first_ = false;
  }

  std::string& out_;
  bool first_ = true;
};

/// A judged dossier, and what it is called.
struct NamedDossier {
  std::string_view council, dossier;
  const Shown& shown;
};

/// The verdict of one dossier.
class LineWriter {
 public:
  LineWriter(const Program& program, const NamedDossier& dossier, JsonLine& json)
      : program_(program), name_(dossier), shown_(dossier.shown), json_(json) {}

  void write() {
    json_.key("council").text(name_.council);
    json_.key("dossier").text(name_.dossier);
    const bool is_known = shown_.procedure != nothing;
    const Procedure* procedure = is_known ? &program_.procedures[shown_.procedure] : nullptr;
    const bool has_phase = is_known && shown_.phase != nothing;
    id("procedure", is_known ? &procedure->id : nullptr);
    id("phase", has_phase ? &procedure->phases[shown_.phase].id : nullptr);
    json_.key("judged").truth(is_known && !shown_.not_covered);
    json_.key("not_covered").truth(shown_.not_covered);
    json_.key("later_events").number(shown_.later_events);
    findings();
    next();
    questions();
  }

 private:
  void id(std::string_view key, const std::string* value) {
    json_.key(key);
    if (value != nullptr)
      json_.text(*value);
    else
      json_.raw("null");
  }

  void norm(const ShownNorm& shown) {
    json_.key("norm").text(program_.norms[shown.norm].id);
    json_.key("occurrence").number(shown.occurrence);
  }

  void findings() {
    json_.key("findings").open('[');
    for (const ShownFinding& finding : shown_.findings) {
      json_.open('{').key("kind").text(finding_id(finding.kind));
      norm(shown_.norms[finding.norm]);
      json_.key("day").day(finding.day);
      json_.close('}');
    }
    json_.close(']');
  }

  void next() {
    json_.key("next").open('[');
    for (const std::uint32_t position : shown_.next) {
      const ShownNorm& shown = shown_.norms[position];
      const Norm& rule = program_.norms[shown.norm];
      json_.open('{');
      norm(shown);
      json_.key("kind").text(kind_id(rule.kind));
      json_.key("state").text(state_id(shown.state));
      id("holder", rule.holder != nothing ? &program_.roles[rule.holder].id : nullptr);
      json_.key("last_day").day(shown.last_day);
      json_.key("arguable").day(shown.arguable);
      json_.key("certain").truth(shown.certain);
      json_.key("provisional").truth(shown.provisional);
      json_.key("urgency").text(urgency_id(shown.urgency));
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
    for (const ShownQuestion& question : shown_.questions) {
      json_.open('{');
      id("field", question.field != nothing ? &program_.fields[question.field].id : nullptr);
      json_.key("event");
      if (question.event)
        event(*question.event);
      else
        json_.raw("null");
      json_.key("question").label(question.words);
      json_.close('}');
    }
    json_.close(']');
  }

  const Program& program_;
  const NamedDossier& name_;
  const Shown& shown_;
  JsonLine& json_;
};

void write_faults(const Diagnostics& faults, const Source& source, Language language,
                  JsonLine& json) {
  const Positions positions(source.text);
  json.key("diagnostics").open('[');
  for (const Diagnostic& fault : first_faults(faults)) {
    json.open('{').key("code").text(code_name(fault.code));
    json.key("severity").text(severity_of(fault.code) == Severity::error ? "error" : "warning");
    json.key("message").text(message_of(fault, language));
    json.key("help").text(help_of(fault, language));
    json.key("column");
    if (fault.span.has_place())
      json.number(positions.at(fault.span.begin).column);
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

void begin_line(std::optional<std::uint64_t> number, JsonLine& json) {
  json.open('{').key("format").text("termijn.line/1");
  json.key("line");
  if (number)
    json.raw(std::to_string(*number));
  else
    json.raw("null");
}

void write_verdict(const Program& program, const NamedDossier& dossier, Date as_of,
                   JsonLine& json) {
  json.key("as_of").day(as_of);
  json.key("wrong").truth(dossier.shown.wrong);
  LineWriter(program, dossier, json).write();
  json.close('}');
}

/// Takes a line as most programs write it.
bool take_plain(std::string_view line, PlainLine& room, DossierJudge& judge) {
  if (line.size() > line_most_mebibytes << 20U || !read_plain_line(line, room) || !judge.begin({}))
    return false;
  judge.of_council(room.council);
  for (const PlainEvent& event : room.events) judge.meet(event.event, event.actor);
  return std::ranges::all_of(room.events, [&](const PlainEvent& event) {
    return judge.add_telling({event.event, event.actor, event.day, room.fields_of(event)},
                             event.number);
  });
}

}  // namespace

JudgedLine LineJudge::judge(const Asker& asker, std::string_view line, Date as_of,
                            std::uint64_t number, std::string& out) {
  JsonLine json(out);
  begin_line(number, json);
  const auto write = [&](std::string_view council, std::string_view dossier, const Shown& shown) {
    write_verdict(asker.program, {council, dossier, shown}, as_of, json);
    return JudgedLine{true, shown.wrong};
  };
  if (take_plain(line, plain_, judge_))
    return write(plain_.council, plain_.dossier, judge_.judge(as_of));
  const Source source{"line", std::string(line)};
  const auto refuse = [&](const Diagnostics& faults) {
    write_faults(faults, source, asker.language, json);
    json.close('}');
    return JudgedLine{false, false};
  };
  const auto records = records_in(source);
  if (!records) return refuse(records.diagnostics);
  if (judge_.take(*records))
    return write(records->front().council, records->front().dossier, judge_.judge(as_of));
  const auto log = termijn::bind(asker.names, *records);
  if (!log) return refuse(log.diagnostics);
  if (log->dossiers.size() != 1) {
    const std::string count = std::to_string(log->dossiers.size());
    return refuse({{Code::embed_not_one_dossier, {}, {count}, {}}});
  }
  const Dossier& dossier = log->dossiers.front();
  return write(dossier.council, dossier.dossier, judge_.judge(*log, as_of));
}

void write_refused_line(std::uint64_t number, const Diagnostics& faults, Language language,
                        std::string& out) {
  JsonLine json(out);
  begin_line(number, json);
  write_faults(faults, {}, language, json);
  json.close('}');
}

void write_dossier_line(const Program& program, const DossierVerdict& dossier, Date as_of,
                        std::string& out) {
  JsonLine json(out);
  begin_line(std::nullopt, json);
  const Shown shown = shown_of(program, dossier, as_of);
  write_verdict(program, {dossier.council, dossier.dossier, shown}, as_of, json);
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
