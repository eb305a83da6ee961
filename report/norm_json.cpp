// SPDX-License-Identifier: Apache-2.0
// Building blocks of the JSON reports.
#include "report/norm_json.h"

#include <array>

#include <nlohmann/json.hpp>

#include "report/papers_json.h"
#include "report/period_text.h"

namespace termijn {
namespace {

constexpr std::array cause_ids = {"arose",
                                  "possibly_arose",
                                  "did_not_arise",
                                  "clock_started",
                                  "clock_possibly_started",
                                  "clock_not_started",
                                  "done",
                                  "possibly_done",
                                  "done_late",
                                  "forbidden_act",
                                  "possibly_forbidden_act",
                                  "ended",
                                  "possibly_ended",
                                  "condition_ended",
                                  "excepted",
                                  "expired",
                                  "lapsed_with",
                                  "possibly_lapsed_with",
                                  "suspended",
                                  "resumed",
                                  "signalled",
                                  "not_covered",
                                  "period_began",
                                  "began_before_log",
                                  "period_over",
                                  "too_many_periods",
                                  "act_not_covered"};
constexpr std::array unit_ids = {"hours", "days",         "weeks",   "months",
                                 "years", "working_days", "quarters"};
constexpr std::array excluded_ids = {
    "no", "hours", "years", "too_many_days", "too_many_weeks", "too_many_months"};
constexpr std::array truth_ids = {"no", "unknown", "yes"};

template <class Table, class Enum>
std::string id_in(const Table& table, Enum value) {
  return table.at(static_cast<std::size_t>(value));
}

/// The id of a row, or null for `nothing`.
template <class Table>
Json row_id(const Table& table, Index row) {
  return row < table.size() ? Json(table[row].id) : Json(nullptr);
}

Json moves_json(const Scene& scene, const std::vector<Move>& moves) {
  Json out = Json::array();
  for (const Move& move : moves) {
    out.push_back({{"what", move_id(move.what)},
                   {"event", event_json(scene, move.event)},
                   {"from", iso(move.from)},
                   {"to", iso(move.to)},
                   {"raw_end", iso(move.raw_end)}});
  }
  return out;
}

Json receipt_json(const Scene& scene, const std::optional<ReceivedOn>& receipt) {
  if (!receipt) return nullptr;
  TimeLimit passed;
  passed.shifts = receipt->shifts;
  return {{"day", iso(receipt->day)},
          {"field", row_id(scene.program.fields, receipt->field)},
          {"after", time_json(receipt->after)},
          {"counting_rule", row_id(scene.program.counting_rules, receipt->counting_rule)},
          {"shifts", shifts_json(scene.program, passed)}};
}

Json deadline_json(const Scene& scene, const std::optional<Deadline>& deadline) {
  if (!deadline) return nullptr;
  const TimeLimit& limit = deadline->limit;
  const bool counted = limit.length.amount != 0;
  Json length = nullptr;
  if (counted) {
    length = length_json(limit.length);
  }
  return {{"last_day", iso(deadline->last_day)},
          {"start", event_json(scene, deadline->start)},
          {"length", length},
          {"counting_rule", row_id(scene.program.counting_rules, deadline->counting_rule)},
          {"raw_end", counted ? Json(iso(limit.raw_end)) : Json(nullptr)},
          {"shortened_month", limit.shortened_month},
          {"backward", limit.backward},
          {"excluded", excluded_json(limit.excluded)},
          {"pauses", pauses_json(scene.program, limit)},
          {"shifts", shifts_json(scene.program, limit)},
          {"after", deadline->after < scene.program.norm_names.size()
                        ? Json(scene.program.norm_names[deadline->after].id)
                        : Json(nullptr)},
          {"moves", moves_json(scene, deadline->moves)},
          {"origin", origin_json(scene, deadline->origin)},
          {"advice", date_json(deadline->advice)},
          {"last_time", time_json(deadline->end_time())},
          {"receipt", receipt_json(scene, deadline->receipt)},
          {"provisional", limit.provisional}};
}

Json period_json(const Scene& scene, const Norm& norm, const std::optional<NormPeriod>& period) {
  if (!period) return nullptr;
  return {{"from", iso(period->from)},
          {"until", iso(period->until)},
          {"number", period->number == 0 ? Json(nullptr) : Json(period->number)},
          {"label", label_json({period_name(norm, *period, Language::dutch),
                                period_name(norm, *period, Language::english)})},
          {"origin", origin_json(scene, period->origin)}};
}

Json readings_json(const Program& program, const Outcome& outcome) {
  Json out = Json::array();
  for (const auto& combination : outcome.readings) {
    Json picks = Json::array();
    for (const ReadingPick& pick : combination) {
      const Reading& reading = program.readings[pick.reading];
      const ReadingChoice& choice = reading.choices[pick.choice];
      picks.push_back({{"reading", reading.id},
                       {"choice", choice.id},
                       {"label", label_json(choice.name)},
                       {"source", choice.source},
                       {"mark", mark_id(choice.mark)}});
    }
    out.push_back(std::move(picks));
  }
  return out;
}

Json causes_json(const Scene& scene, const Outcome& outcome) {
  Json out = Json::array();
  for (const Cause& cause : outcome.causes) {
    Json atoms = Json::array();
    for (const Atom& atom : cause.atoms) {
      const Scene dutch{scene.program, scene.dossier, scene.as_of, Language::dutch};
      const Scene english{scene.program, scene.dossier, scene.as_of, Language::english};
      atoms.push_back({{"truth", id_in(truth_ids, atom.truth)},
                       {"concept", row_id(scene.program.concepts, atom.concept_)},
                       {"text", label_json({atom_text(dutch, atom), atom_text(english, atom)})}});
    }
    out.push_back({{"what", id_in(cause_ids, cause.what)},
                   {"day", iso(cause.day)},
                   {"event", event_json(scene, cause.event)},
                   {"atoms", std::move(atoms)}});
  }
  return out;
}

Json missing_json(const Scene& scene, const Outcome& outcome) {
  Json out = Json::array();
  for (const Missing& missing : outcome.missing) out.push_back(question_json(scene, missing));
  return out;
}

Json assumed_json(const Scene& scene, const Outcome& outcome) {
  Json out = Json::array();
  for (const AssumedDay& day : outcome.assumed) {
    out.push_back({{"event", event_json(scene, day.event)},
                   {"from", iso(day.from)},
                   {"until", iso(day.until)}});
  }
  return out;
}

Json outcome_json(const Scene& scene, const Outcome& outcome) {
  return {{"state", state_id(outcome.state)},
          {"since", date_json(outcome.since)},
          {"deadline", deadline_json(scene, outcome.deadline)},
          {"possible", deadline_json(scene, outcome.possible)},
          {"signalled", outcome.signalled},
          {"signal_day", date_json(outcome.signal_day)},
          {"times_done", outcome.times_done},
          {"readings", readings_json(scene.program, outcome)},
          {"assumed", assumed_json(scene, outcome)},
          {"missing", missing_json(scene, outcome)},
          {"causes", causes_json(scene, outcome)}};
}

Json safe_json(const Scene& scene, const Norm& norm, const NormVerdict& verdict) {
  Json out = Json::object();
  for (const Index role : {norm.holder, norm.claimant}) {
    if (role >= scene.program.roles.size()) continue;
    out[scene.program.roles[role].id] = date_json(safe_day(norm, verdict, role));
  }
  return out;
}

}  // namespace

std::string local_text(const LocalTime& time) {
  return iso(time.day) + 'T' + clock_text(time.second);
}

Json time_json(const std::optional<std::int32_t>& time) {
  return time ? Json(clock_text(*time)) : Json(nullptr);
}

Json date_json(const std::optional<Date>& date) {
  return date ? Json(iso(*date)) : Json(nullptr);
}

Json citations_json(std::span<const Citation> citations) {
  Json out = Json::array();
  for (const Citation& citation : citations)
    out.push_back(citation_text(citation, Language::dutch));
  return out;
}

Json roles_json(const Program& program, std::span<const Index> roles) {
  Json out = Json::array();
  for (const Index role : roles) out.push_back(row_id(program.roles, role));
  return out;
}

Json label_json(const Label& label) {
  return {{"nl", label.dutch}, {"en", label.english}};
}

Json reasons_json(const Program& program, std::span<const std::uint16_t> reasons) {
  Json out = Json::array();
  for (const std::uint16_t number : reasons) {
    if (number >= program.free_day_reasons.size()) continue;
    const FreeDayReason& reason = program.free_day_reasons[number];
    out.push_back({{"label", label_json(reason.name)},
                   {"citation", citation_text(reason.citation, Language::dutch)},
                   {"source", reason.source},
                   {"mark", mark_id(reason.mark)}});
  }
  return out;
}

Json pauses_json(const Program& program, const TimeLimit& limit) {
  Json out = Json::array();
  for (const Pause& pause : limit.pauses) {
    out.push_back({{"from", iso(pause.from)},
                   {"until", iso(pause.until)},
                   {"cost", pause.days},
                   {"reasons", reasons_json(program, pause.reasons)}});
  }
  return out;
}

Json shifts_json(const Program& program, const TimeLimit& limit) {
  Json out = Json::array();
  for (const Shift& shift : limit.shifts) {
    out.push_back({{"day", iso(shift.from)},
                   {"to", iso(shift.to)},
                   {"cause", shift.cause == ShiftCause::free_day ? "free_day" : "least_days"},
                   {"reasons", reasons_json(program, shift.reasons)}});
  }
  return out;
}

Json length_json(Period length) {
  return {{"amount", length.amount}, {"unit", id_in(unit_ids, length.unit)}};
}

Json excluded_json(Excluded excluded) {
  return id_in(excluded_ids, excluded);
}

namespace {

/// Null for a day that is known; an empty text when nothing says since when it can have been.
Json earliest_json(const Event& event) {
  if (!event.earliest) return nullptr;
  return *event.earliest == Date::first() ? Json("") : Json(iso(*event.earliest));
}

}  // namespace

Json event_json(const Scene& scene, EventIndex event) {
  if (event >= scene.dossier.events.size()) return nullptr;
  const Event& found = scene.dossier.events[event];
  return {{"number", found.number},
          {"event", row_id(scene.program.events, found.type)},
          {"day", iso(found.day)},
          {"earliest", earliest_json(found)},
          {"time", time_json(found.time)}};
}

Json question_json(const Scene& scene, const Missing& missing) {
  const Field* field =
      missing.field < scene.program.fields.size() ? &scene.program.fields[missing.field] : nullptr;
  const Label day = {
      question_text({scene.program, scene.dossier, scene.as_of, Language::dutch}, missing),
      question_text({scene.program, scene.dossier, scene.as_of, Language::english}, missing)};
  return {{"field", field ? Json(field->id) : Json(nullptr)},
          {"question", label_json(day)},
          {"event", event_json(scene, missing.event)}};
}

Json norm_json(const Scene& scene, const NormVerdict& verdict) {
  const Norm& norm = scene.program.norms[verdict.norm];
  Json outcomes = Json::array();
  for (const Outcome& outcome : verdict.outcomes) outcomes.push_back(outcome_json(scene, outcome));
  Json last_day = nullptr;
  if (const auto day = safe_day(norm, verdict, norm.holder)) last_day = iso(*day);
  Json last_time = time_json(safe_time(norm, verdict, norm.holder));
  return {{"norm", norm.id},
          {"occurrence", verdict.occurrence},
          {"kind", kind_id(norm.kind)},
          {"class", class_id(norm.class_)},
          {"state", state_id(verdict.state)},
          {"live", is_live(verdict.state)},
          {"label", label_json(norm.label)},
          {"holder", row_id(scene.program.roles, norm.holder)},
          {"claimant", row_id(scene.program.roles, norm.claimant)},
          {"last_day", std::move(last_day)},
          {"last_time", std::move(last_time)},
          {"earliest", date_json(verdict.earliest)},
          {"earliest_time", time_json(verdict.earliest_time)},
          {"latest", date_json(verdict.latest)},
          {"latest_time", time_json(verdict.latest_time)},
          {"safe", safe_json(scene, norm, verdict)},
          {"open_ended", verdict.open_ended},
          {"provisional", verdict.provisional},
          {"citation", citations_json(norm.citations)},
          {"source", norm.source},
          {"mark", mark_id(norm.mark)},
          {"texts", texts_json(scene.program, norm)},
          {"trigger", event_json(scene, verdict.trigger)},
          {"period", period_json(scene, norm, verdict.period)},
          {"outcomes", std::move(outcomes)}};
}

Json rules_json(const Program& program) {
  Json acts = Json::array();
  for (const Act& act : program.acts) {
    Json covered = Json::object();
    add_days(covered, act.covered);
    acts.push_back(
        {{"id", act.id},
         {"label", label_json(act.name)},
         {"bwb", act.bwb},
         {"text_version", act.text_version.empty() ? Json(nullptr) : Json(act.text_version)},
         {"covered", std::move(covered)}});
  }
  Json calendars = Json::array();
  for (const Calendar& calendar : program.calendars) {
    calendars.push_back({{"id", calendar.id},
                         {"known_from", iso(calendar.days.known_from())},
                         {"known_until", iso(calendar.days.known_until())}});
  }
  return {{"source", program.folder.empty() ? Json(nullptr) : Json(program.folder)},
          {"acts", std::move(acts)},
          {"calendars", std::move(calendars)},
          {"papers", paper_heads_json(program)}};
}

Json dossier_head_json(const Program& program, const DossierVerdict& dossier) {
  Json phase = nullptr;
  if (dossier.procedure < program.procedures.size()) {
    phase = row_id(program.procedures[dossier.procedure].phases, dossier.phase);
  }
  return {{"council", dossier.council},
          {"dossier", dossier.dossier},
          {"title", dossier.title},
          {"procedure", row_id(program.procedures, dossier.procedure)},
          {"phase", std::move(phase)}};
}

std::string json_text(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace termijn
