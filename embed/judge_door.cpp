// SPDX-License-Identifier: Apache-2.0
// termijn.h: one dossier as values.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/code.h"
#include "embed/handles.h"
#include "engine/names.h"
#include "log/names.h"
#include "log/record_parts.h"

namespace termijn::embed {
namespace {

/// Of the size that its caller knows; nothing when that cannot be.
template <class Part>
bool copy_out(const Part& made, Part* out) {
  const std::size_t size = out->struct_size;
  if (size < sizeof(std::size_t)) return false;
  if (size == sizeof made)
    *out = made;
  else
    std::memcpy(out, &made, std::min(size, sizeof made));
  out->struct_size = size;
  return true;
}

bool is_usable(const termijn_event& event) {
  if (is_broken(event.event) || is_broken(event.date) || is_broken(event.actor)) return false;
  if (event.fields == nullptr) return event.field_count == 0;
  return std::ranges::none_of(std::span(event.fields, event.field_count), [](const auto& field) {
    return is_broken(field.name) || is_broken(field.value);
  });
}

/// The events of a caller whose termijn_event may be shorter or longer than ours, then in `room`;
/// nothing when they make no sense.
std::optional<std::span<const termijn_event>> events_in(const termijn_event* first,
                                                        std::size_t count,
                                                        std::vector<termijn_event>& room) {
  if (count == 0) return std::span<const termijn_event>();
  const std::size_t step = first->struct_size;
  if (step < sizeof(std::size_t) || step % alignof(termijn_event) != 0) return std::nullopt;
  if (step == sizeof(termijn_event)) {
    const std::span all(first, count);
    const bool is_sound = std::ranges::all_of(all, [&](const termijn_event& event) {
      return event.struct_size == step && is_usable(event);
    });
    return is_sound ? std::optional<std::span<const termijn_event>>(all) : std::nullopt;
  }
  room.clear();
  const auto* bytes = reinterpret_cast<const char*>(first);
  for (std::size_t i = 0; i < count; ++i, bytes += step) {
    termijn_event event{};
    std::memcpy(&event, bytes, std::min(step, sizeof event));
    if (event.struct_size != step || !is_usable(event)) return std::nullopt;
    room.push_back(event);
  }
  return room;
}

/// Some event says its number; then all of them have to.
bool is_numbered(std::span<const termijn_event> events) {
  return std::ranges::any_of(events, [](const auto& event) { return event.number != 0; });
}

/// The records that the events stand for, and the faults in their days and numbers.
struct Given {
  std::vector<EventRecord> records;
  Diagnostics faults;
};

/// What cannot be a number becomes one that nobody has, so that it gives no further fault.
std::int64_t number_in(const termijn_event& event, std::size_t place, Diagnostics& faults) {
  if (is_event_number(event.number)) return event.number;
  if (event.number == 0)
    faults.push_back(
        {Code::log_json_number_missing, {}, {"events[" + std::to_string(place) + ']'}, {}});
  else
    faults.push_back({Code::log_not_a_number, {}, {std::to_string(event.number)}, {}});
  return greatest_number + 1 + static_cast<std::int64_t>(place);
}

/// Names and values as the readers of logs take them.
void add(const termijn_event& event, bool all_numbered, Given& given) {
  EventRecord record;
  const std::size_t place = given.records.size();
  record.number =
      all_numbered ? number_in(event, place, given.faults) : static_cast<std::int64_t>(place) + 1;
  record.event = normal_name(view_of(event.event));
  record.actor = normal_name(view_of(event.actor));
  if (event.replaces != 0) record.replaces = event.replaces;
  auto day = day_in(view_of(event.date), "date");
  if (day)
    record.day = *day;
  else
    given.faults.push_back(std::move(day.diagnostics.front()));
  if (event.field_count != 0) {
    for (const termijn_field& field : std::span(event.fields, event.field_count)) {
      const std::string_view value = trimmed(view_of(field.value));
      if (!value.empty())
        record.fields.push_back({normal_name(view_of(field.name)), std::string(value), {}});
    }
  }
  given.records.push_back(std::move(record));
}

Given records_of(std::span<const termijn_event> events, std::string_view procedure) {
  Given given;
  const bool all_numbered = is_numbered(events);
  for (const termijn_event& event : events) add(event, all_numbered, given);
  for (EventRecord& record : given.records) record.dossier = "1";
  if (!procedure.empty() && !given.records.empty())
    given.records.front().fields.push_back({"procedure", std::string(procedure), {}});
  return given;
}

/// No event is there to say it of.
std::optional<Diagnostic> unknown_procedure(const Program& program, std::string_view name) {
  const NameIndex procedures(program.procedures);
  if (name.empty() || procedures.find(name) != nothing) return std::nullopt;
  const std::string near = procedures.near_or_all(name, "@see_procedures");
  return Diagnostic{Code::bind_unknown_procedure, {}, {std::string(name), near}, {}};
}

/// The events as rows, when nothing in them asks for bind(): no other words, no corrections, no
/// faults.
bool take_plain(std::span<const termijn_event> events, std::string_view procedure,
                DossierJudge& judge, std::vector<TextField>& fields) {
  if (events.empty() || !judge.begin(procedure)) return false;
  const bool all_numbered = is_numbered(events);
  for (const termijn_event& event : events) judge.meet(view_of(event.event), view_of(event.actor));
  std::int64_t place = 0;
  return std::ranges::all_of(events, [&](const termijn_event& event) {
    const auto day = parse_iso(view_of(event.date));
    if (!day || event.replaces != 0 || (all_numbered && !is_event_number(event.number)))
      return false;
    fields.clear();
    for (std::size_t i = 0; i < event.field_count; ++i)
      fields.push_back({view_of(event.fields[i].name), view_of(event.fields[i].value)});
    ++place;
    return judge.add({view_of(event.event), view_of(event.actor), day->days(), fields},
                     all_numbered ? event.number : place);
  });
}

termijn_verdict* new_verdict(const termijn_session& session, const Shown& shown) {
  return new termijn_verdict{session.loaded, shown};
}

/// `yyyy-mm-dd` and a NUL; `out` is empty, and stays so when there is no day.
void write_day(const std::optional<Date>& day, char (&out)[11]) {
  if (!day) return;
  const auto [year, month, of_month] = day->civil();
  const auto put = [&](std::size_t place, int two_digits) {
    out[place] = static_cast<char>('0' + two_digits / 10);
    out[place + 1] = static_cast<char>('0' + two_digits % 10);
  };
  put(0, year / 100);
  put(2, year % 100);
  put(5, month);
  put(8, of_month);
  out[4] = out[7] = '-';
}

/// `out` is what the rules say of the norm.
void add_verdict(const ShownNorm& shown, termijn_norm& out) {
  out.occurrence = shown.occurrence;
  out.state = text_of(state_id(shown.state));
  out.live = is_live(shown.state) ? 1 : 0;
  write_day(shown.last_day, out.last_day);
  write_day(shown.arguable, out.arguable_day);
  out.provisional = shown.provisional ? 1 : 0;
  out.certain = shown.certain ? 1 : 0;
}

}  // namespace

}  // namespace termijn::embed

using namespace termijn;
using namespace termijn::embed;

termijn_status termijn_judge(termijn_session* session, termijn_text procedure,
                             const termijn_event* events, size_t event_count, termijn_text as_of,
                             termijn_verdict** verdict, termijn_answer** faults) {
  clear(verdict);
  clear(faults);
  if (session == nullptr || verdict == nullptr || (events == nullptr && event_count != 0))
    return TERMIJN_MISUSE;
  if (is_broken(procedure) || is_broken(as_of)) return TERMIJN_MISUSE;
  return guarded([&] {
    const auto all = events_in(events, event_count, session->events);
    if (!all) return TERMIJN_MISUSE;
    const auto day = day_in(view_of(as_of), "as_of");
    if (day && take_plain(*all, view_of(procedure), session->judge.dossiers(), session->fields)) {
      *verdict = new_verdict(*session, session->judge.dossiers().judge(*day));
      return TERMIJN_OK;
    }
    const std::string_view told = trimmed(view_of(procedure));
    Given given = records_of(*all, told);
    if (all->empty()) {
      if (auto fault = unknown_procedure(session->loaded->program, told))
        given.faults.push_back(std::move(*fault));
    }
    if (!day) given.faults.push_back(day.diagnostics.front());
    const auto log = termijn::bind(session->names, given.records);
    for (const Diagnostic& fault : log.diagnostics) given.faults.push_back(fault);
    if (!log || has_errors(given.faults)) {
      give_faults(faults, given.faults, {}, session->language);
      return TERMIJN_FAULTS;
    }
    *verdict = log->dossiers.empty()
                   ? new_verdict(*session, {})
                   : new_verdict(*session, session->judge.dossiers().judge(*log, *day));
    return TERMIJN_OK;
  });
}

void termijn_verdict_free(termijn_verdict* verdict) {
  delete verdict;
}

int termijn_verdict_wrong(const termijn_verdict* verdict) {
  return verdict != nullptr && verdict->dossier.wrong ? 1 : 0;
}

termijn_text termijn_verdict_procedure(const termijn_verdict* verdict) {
  if (verdict == nullptr || verdict->dossier.procedure == nothing) return {nullptr, 0};
  return text_of(verdict->loaded->program.procedures[verdict->dossier.procedure].id);
}

termijn_text termijn_verdict_phase(const termijn_verdict* verdict) {
  if (verdict == nullptr || verdict->dossier.procedure == nothing ||
      verdict->dossier.phase == nothing)
    return {nullptr, 0};
  const auto& procedure = verdict->loaded->program.procedures[verdict->dossier.procedure];
  return text_of(procedure.phases[verdict->dossier.phase].id);
}

size_t termijn_verdict_norm_count(const termijn_verdict* verdict) {
  return verdict != nullptr ? verdict->dossier.norms.size() : 0;
}

termijn_status termijn_verdict_norm(const termijn_verdict* verdict, size_t position,
                                    termijn_norm* norm) {
  if (norm == nullptr || position >= termijn_verdict_norm_count(verdict)) return TERMIJN_MISUSE;
  return guarded([&] {
    const ShownNorm& shown = verdict->dossier.norms[position];
    termijn_norm made = verdict->loaded->norms[shown.norm];
    add_verdict(shown, made);
    return copy_out(made, norm) ? TERMIJN_OK : TERMIJN_MISUSE;
  });
}

size_t termijn_verdict_finding_count(const termijn_verdict* verdict) {
  return verdict != nullptr ? verdict->dossier.findings.size() : 0;
}

termijn_status termijn_verdict_finding(const termijn_verdict* verdict, size_t position,
                                       termijn_finding* finding) {
  if (finding == nullptr || position >= termijn_verdict_finding_count(verdict))
    return TERMIJN_MISUSE;
  return guarded([&] {
    const ShownFinding& found = verdict->dossier.findings[position];
    termijn_finding made{};
    made.kind = text_of(finding_id(found.kind));
    made.norm = found.norm;
    write_day(found.day, made.day);
    return copy_out(made, finding) ? TERMIJN_OK : TERMIJN_MISUSE;
  });
}

size_t termijn_verdict_question_count(const termijn_verdict* verdict) {
  return verdict != nullptr ? verdict->dossier.questions.size() : 0;
}

termijn_status termijn_verdict_question(const termijn_verdict* verdict, size_t position,
                                        termijn_missing* question) {
  if (question == nullptr || position >= termijn_verdict_question_count(verdict))
    return TERMIJN_MISUSE;
  return guarded([&] {
    const ShownQuestion& asked = verdict->dossier.questions[position];
    termijn_missing made{};
    if (asked.field != nothing)
      made.field = text_of(verdict->loaded->program.fields[asked.field].id);
    if (asked.event) made.event = asked.event->number;
    made.question_nl = text_of(asked.words.dutch);
    made.question_en = text_of(asked.words.english);
    return copy_out(made, question) ? TERMIJN_OK : TERMIJN_MISUSE;
  });
}
