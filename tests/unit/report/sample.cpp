// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/report/sample.h"

namespace termijn::testing {
namespace {

Norm make_norm(NormKind kind, std::string id, Label label) {
  Norm norm;
  norm.kind = kind;
  norm.id = std::move(id);
  norm.label = std::move(label);
  norm.citations = {{0, "WET 5(6)"}};
  norm.procedures = {0};
  norm.holder = kind == NormKind::power ? 1 : 0;
  norm.claimant = kind == NormKind::power ? 0 : 1;
  norm.triggers = {{{sample_notice, no_condition, {}, ""}, false}};
  Term term;
  term.length = {1, Unit::months};
  term.counting_rule = 0;
  norm.terms = {term};
  return norm;
}

void add_vocabulary(Program& program) {
  program.acts = {{"WET", {"Voorbeeldwet", "Example Act"}, "", "2023-02-18", {}}};
  program.roles = {{"ondernemer", {"ondernemer", "employer"}, {}},
                   {"or", {"ondernemingsraad", "works council"}, {}}};
  Field reasons;
  reasons.id = "gemotiveerd";
  reasons.name = {"met redenen", "with reasons"};
  reasons.question = {"Staan de redenen erin?", "Does it give the reasons?"};
  program.fields = {reasons};
  EventType request, notice;
  request.id = "aanvraag";
  request.name = {"aanvraag", "request"};
  notice.id = "kennisgeving";
  notice.name = {"mededeling", "notice"};
  program.events = {request, notice};
  Condition with_reasons;
  with_reasons.op = Condition::Op::yes;
  with_reasons.a = 0;
  program.conditions = {with_reasons};
  Concept full;
  full.id = "volledig";
  full.source = "Hof 2017";
  full.mark = Mark::secondary;
  program.concepts = {full};
  Reading start;
  start.id = "aanvang";
  start.choices = {{"laat", {"bij de redenen", "at the reasons"}, "Hof 2017", Mark::secondary},
                   {"vroeg", {"zodra bekend", "once known"}, "Hof 2013", Mark::uncertain}};
  program.readings = {start};
}

}  // namespace

Program sample_program() {
  Program program;
  add_vocabulary(program);
  program.free_day_reasons = {
      {{"Vrije Vrijdag", "Free Friday"}, {0, "WET 3(2)"}, "", Mark::verified},
      {{"zaterdag", "Saturday"}, {0, "WET 1(1)"}, "", Mark::verified}};
  program.calendars.push_back(
      {"dagen", {"vrije dagen", "free days"}, DaySet({}, day(2005, 1, 1), day(2028, 12, 31))});
  CountingRuleInfo rule;
  rule.id = "wettelijk";
  rule.name = {"termijn in een wet", "time limit in an act"};
  rule.rule.rolls = true;
  rule.calendar = 0;
  rule.citations = {{0, "WET 1(1)"}};
  program.counting_rules = {rule};
  Procedure procedure;
  procedure.id = "advies";
  procedure.name = {"Advies", "Advice"};
  procedure.citations = {{0, "WET 5"}};
  procedure.phases = {{"besloten", {"er is besloten", "decided"}, no_condition}};
  program.procedures = {procedure};
  program.norms.push_back(
      make_norm(NormKind::power, "beroep", {"De raad mag in beroep", "The council may appeal"}));
  program.norms.back().consequence = {"Daarna kan het niet meer.", "It is too late after that."};
  program.norms.push_back(
      make_norm(NormKind::prohibition, "wachten",
                {"De ondernemer voert nog niet uit", "The employer does not execute yet"}));
  program.norms.back().mark = Mark::secondary;
  program.norms.push_back(
      make_norm(NormKind::duty, "antwoorden", {"De ondernemer antwoordt", "The employer answers"}));
  return program;
}

Date day(int year, int month, int day_of_month) {
  return Date::from_civil(year, month, day_of_month).value();
}

DossierVerdict sample_dossier() {
  DossierVerdict dossier;
  dossier.dossier = "A-12";
  dossier.title = "Verhuizing";
  dossier.procedure = 0;
  dossier.phase = 0;
  dossier.events = {{1, sample_request, 0, day(2026, 1, 12), {}},
                    {2, sample_notice, 0, day(2026, 3, 3), {{0, 0}}}};
  return dossier;
}

Deadline sample_deadline() {
  Deadline deadline;
  deadline.counting_rule = 0;
  deadline.start = 1;
  deadline.limit.start = day(2026, 3, 3);
  deadline.limit.length = {1, Unit::months};
  deadline.limit.raw_end = day(2026, 4, 3);
  deadline.limit.shifts = {{ShiftCause::free_day, day(2026, 4, 3), day(2026, 4, 4), {0}},
                           {ShiftCause::free_day, day(2026, 4, 4), day(2026, 4, 7), {1}}};
  deadline.limit.last_day = day(2026, 4, 7);
  deadline.last_day = day(2026, 4, 7);
  return deadline;
}

Outcome sample_outcome(State state) {
  Outcome outcome;
  outcome.state = state;
  outcome.since = day(2026, 3, 3);
  outcome.deadline = sample_deadline();
  return outcome;
}

NormVerdict sample_norm(Index norm, State state, std::vector<Outcome> outcomes) {
  NormVerdict verdict;
  verdict.norm = norm;
  verdict.trigger = 1;
  verdict.state = state;
  verdict.outcomes = std::move(outcomes);
  for (const Outcome& outcome : verdict.outcomes) {
    if (!outcome.deadline) continue;
    const Date last = outcome.deadline->last_day;
    if (!verdict.earliest || last < *verdict.earliest) verdict.earliest = last;
    if (!verdict.latest || last > *verdict.latest) verdict.latest = last;
  }
  return verdict;
}

Verdict sample_verdict(DossierVerdict dossier, Date as_of) {
  return {as_of, {std::move(dossier)}};
}

}  // namespace termijn::testing
