// SPDX-License-Identifier: Apache-2.0
#include "engine/compile_counting.h"

#include <algorithm>
#include <utility>

#include "engine/compile_norms.h"

namespace termijn {
namespace {

using K = Keyword;

/// The article behind a part of a rule; where no act says it, the source in its place.
Citation authority_of(const ast::Clause& clause, const Symbols& symbols) {
  if (!clause.citations.empty()) return citation_of(clause.citations.front(), symbols);
  return {nothing, clause.quote ? clause.quote->text : ""};
}

FreeDayReason reason_of(const ast::Clause& clause, const Symbols& symbols) {
  return {label_of(clause.text),
          clause.citations.empty() ? Citation{} : citation_of(clause.citations.front(), symbols),
          clause.quote ? clause.quote->text : "",
          clause.mark ? mark_of(clause.mark->text) : Mark::verified};
}

void free_line(const ast::Clause& clause, std::uint16_t reason, std::vector<FreeDays>& lines) {
  const auto& day = *clause.free_day;
  FreeDays line;
  line.reason = reason;
  line.kind = static_cast<FreeDays::Kind>(day.kind);
  if (day.from_year != 0) line.from_year = day.from_year;
  if (day.until_year != 0) line.until_year = day.until_year;
  line.weekday = day.weekday;
  line.month = day.month;
  line.day = day.day;
  line.unless_weekday = day.unless_weekday;
  line.instead_month = day.instead_month;
  line.instead_day = day.instead_day;
  line.offset = day.offset;
  if (day.kind == ast::FreeDay::Kind::enumerated) {
    for (const auto& date : day.dates) {
      line.date = date.date;
      lines.push_back(line);
    }
    return;
  }
  if (!day.dates.empty()) {
    line.date = day.dates.front().date;
    line.until = day.dates.back().date;
  }
  lines.push_back(line);
}

void exclude(const Period& limit, CountingRule& rule) {
  switch (limit.unit) {
    case Unit::hours:
      rule.excludes_hours = true;
      break;
    case Unit::years:
      rule.excludes_years = true;
      break;
    case Unit::days:
      rule.most_days = limit.amount;
      break;
    case Unit::weeks:
      rule.most_weeks = limit.amount;
      break;
    case Unit::months:
      rule.most_months = limit.amount;
      break;
    case Unit::working_days:
    case Unit::quarters:
      break;  // the grammar has no such limits
  }
}

class RuleCompiler {
 public:
  RuleCompiler(const ast::Declaration& declaration, const Symbols& symbols,
               ConditionCompiler& conditions, Program& program)
      : declaration_(declaration), symbols_(symbols), conditions_(conditions), program_(program) {}

  CountingRuleInfo run() {
    info_.id = declaration_.name.text;
    info_.name = label_of(declaration_.label);
    info_.source = source_of(declaration_);
    info_.citations = citations_of(declaration_, symbols_);
    info_.mark = mark_of(declaration_);
    if (const auto* clause = clause_of(declaration_, K::calendar)) calendar(*clause);
    extensions();
    for (const auto* clause : clauses_of(declaration_, K::stands_still)) standstill(*clause);
    const auto& still = info_.standstills;
    if (!still.empty() && still.front().condition == no_condition) info_.rule = still.front().rule;
    return std::move(info_);
  }

 private:
  const DaySet* keep(DaySet days) { return &program_.day_sets.emplace_back(std::move(days)); }

  void calendar(const ast::Clause& clause) {
    info_.calendar = *symbols_.calendars.find(clause.names.front().text);
    const DaySet& days = program_.calendars[info_.calendar].days;
    const bool whole = clause.numbers.empty() && clause.citations.empty();
    info_.rule.free_days = whole ? &days : keep(without(days, clause));
  }

  /// The calendar less the days that `zonder` names.
  DaySet without(const DaySet& days, const ast::Clause& clause) const {
    std::vector<FreeDays> lines(days.lines().begin(), days.lines().end());
    std::erase_if(lines, [&](const FreeDays& line) {
      const bool on_weekday = line.kind == FreeDays::Kind::weekday &&
                              std::ranges::any_of(clause.numbers, [&](const ast::Number& number) {
                                return number.value == static_cast<int>(line.weekday);
                              });
      return on_weekday ||
             std::ranges::any_of(clause.citations, [&](const ast::Citation& citation) {
               return citation_of(citation, symbols_).text ==
                      program_.free_day_reasons[line.reason].citation.text;
             });
    });
    return {std::move(lines), days.known_from(), days.known_until()};
  }

  void extensions() {
    CountingRule& rule = info_.rule;
    const auto* roll = clause_of(declaration_, K::roll);
    rule.rolls = roll->flags.front() == K::next_not_free;
    if (rule.rolls) info_.roll = authority_of(*roll, symbols_);
    if (const auto* clause = clause_of(declaration_, K::advance)) {
      rule.advances = clause->flags.front() == K::last_not_free;
      if (rule.advances) info_.advance = authority_of(*clause, symbols_);
    }
    if (const auto* clause = clause_of(declaration_, K::least)) {
      rule.least_days = clause->numbers[0].value;
      rule.least_from_days = clause->numbers[1].value;
      info_.least = authority_of(*clause, symbols_);
    }
    if (const auto* clause = clause_of(declaration_, K::excluded)) {
      info_.excluded = authority_of(*clause, symbols_);
      for (const auto& limit : clause->limits) exclude(limit, rule);
    }
  }

  static StandstillBy by_of(K flag) {
    return flag == K::holiday_week  ? StandstillBy::holiday_week
           : flag == K::school_week ? StandstillBy::school_week
                                    : StandstillBy::day;
  }

  void standstill(const ast::Clause& clause) {
    Standstill still;
    still.calendar = *symbols_.calendars.find(clause.names.front().text);
    still.by = by_of(clause.flags.front());
    if (clause.quote) still.source = clause.quote->text;
    still.condition = conditions_.compile(clause.condition);
    still.rule = info_.rule;
    const DaySet& holidays = program_.calendars[still.calendar].days;
    still.rule.standstill =
        still.by == StandstillBy::day ? &holidays : keep(standstill_days(holidays, still.by));
    if (still.rule.free_days != nullptr) {
      still.rule.rest_days = keep(joined(*still.rule.free_days, *still.rule.standstill));
    }
    info_.standstills.push_back(std::move(still));
  }

  const ast::Declaration& declaration_;
  const Symbols& symbols_;
  ConditionCompiler& conditions_;
  Program& program_;
  CountingRuleInfo info_;
};

}  // namespace

Calendar compile_calendar(const ast::Declaration& declaration, const Symbols& symbols,
                          Program& program) {
  std::vector<FreeDays> lines;
  for (const auto* clause : clauses_of(declaration, K::free)) {
    free_line(*clause, static_cast<std::uint16_t>(program.free_day_reasons.size()), lines);
    program.free_day_reasons.push_back(reason_of(*clause, symbols));
  }
  const auto& known = clause_of(declaration, K::complete)->days;
  return {declaration.name.text, label_of(declaration.label),
          DaySet(std::move(lines), known.front().date, known.back().date)};
}

CountingRuleInfo compile_counting_rule(const ast::Declaration& declaration, const Symbols& symbols,
                                       ConditionCompiler& conditions, Program& program) {
  return RuleCompiler(declaration, symbols, conditions, program).run();
}

}  // namespace termijn
