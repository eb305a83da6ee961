// SPDX-License-Identifier: Apache-2.0
// The counting rule that a user names.
#include "cli/choose_rule.h"

#include <algorithm>
#include <vector>

#include "base/code.h"
#include "base/nearest.h"

namespace termijn::cli {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

Label in_both(Word word_id) {
  return {std::string(word(word_id, Language::dutch)),
          std::string(word(word_id, Language::english))};
}

const CountingRuleInfo* first_extending(const Program& program) {
  const auto found = std::ranges::find_if(
      program.counting_rules, [](const CountingRuleInfo& info) { return info.rule.rolls; });
  return found == program.counting_rules.end() ? nullptr : &*found;
}

/// The calendar of the rule that extends, else the first there is.
Index usual_calendar(const Program& program) {
  if (const auto* rule = first_extending(program)) return rule->calendar;
  return program.calendars.empty() ? nothing : 0;
}

CountingRuleInfo plain_rule(std::string id, Word name) {
  CountingRuleInfo info;
  info.id = std::move(id);
  info.name = in_both(name);
  return info;
}

CountingRuleInfo working_days_rule(const Program& program) {
  CountingRuleInfo info = plain_rule("workdays", Word::term_rule_workdays);
  info.calendar = usual_calendar(program);
  if (info.calendar != nothing) info.rule.free_days = &program.calendars[info.calendar].days;
  return info;
}

bool is_based_on(const Program& program, const CountingRuleInfo& info, std::string_view act) {
  return std::ranges::any_of(info.citations, [&](const Citation& citation) {
    return citation.act < program.acts.size() && same_name(program.acts[citation.act].id, act);
  });
}

bool stands_still_by(const CountingRuleInfo& rule, StandstillBy by) {
  return rule.rule.standstill != nullptr && rule.standstills.front().by == by;
}

Diagnostic unknown_rule(const Program& program, std::string_view name, Span span) {
  std::vector<std::string> names;
  for (const CountingRuleInfo& info : program.counting_rules) names.push_back(info.id);
  names.insert(names.end(), {"none", "workdays"});
  if (auto near = nearest(name, names); !near.empty()) names = std::move(near);
  return {Code::cli_unknown_rule, span, {std::string(name), quoted_list(names)}, {}};
}

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

Result<CountingRuleInfo> choose_rule(const Program& program, std::string_view name, Span span) {
  if (name.empty()) {
    const auto* rule = first_extending(program);
    return {rule ? *rule : plain_rule("none", Word::term_rule_none), {}};
  }
  for (const CountingRuleInfo& info : program.counting_rules) {
    if (same_name(info.id, name)) return {info, {}};
  }
  const auto is_one_of = [&](auto... words) { return (same_name(name, words) || ...); };
  if (is_one_of("none", "geen")) return {plain_rule("none", Word::term_rule_none), {}};
  if (is_one_of("workdays", "werkdagen", "working-days")) return {working_days_rule(program), {}};
  for (const CountingRuleInfo& info : program.counting_rules) {
    if (info.rule.rolls && is_based_on(program, info, name)) return {info, {}};
  }
  return {std::nullopt, {unknown_rule(program, name, span)}};
}

std::optional<Diagnostic> why_not_countable(const TermQuestion& question,
                                            const CountingRuleInfo& rule, Span span) {
  if (question.words.clear && !question.backward) {
    return Diagnostic{Code::cli_clear_forward, span, {}, {}};
  }
  if (question.words.school_weeks && !stands_still_by(rule, StandstillBy::school_week)) {
    return Diagnostic{Code::cli_no_school_weeks, span, {rule.id}, {}};
  }
  if (!rule.standstills.empty() && rule.rule.standstill == nullptr) {
    return Diagnostic{Code::cli_rule_asks_facts, span, {rule.id}, {}};
  }
  if (question.words.length.unit == Unit::working_days && rule.rule.free_days == nullptr) {
    return Diagnostic{Code::cli_rule_without_calendar, span, {rule.id}, {}};
  }
  return std::nullopt;
}

bool is_beyond_calendar(const TimeLimit& limit) {
  return limit.provisional && (limit.last_day == Date::first() || limit.last_day == Date::last());
}

CountedTerm counted_term(const Program& program, const TermQuestion& question,
                         const CountingRuleInfo& rule) {
  const Period length = question.words.length;
  CountedTerm term{{}, rule, {}, {}};
  if (!question.backward) {
    term.limit = count_forward(question.from, length, rule.rule);
    return term;
  }
  const Backward how = question.words.clear ? Backward::clear : Backward::mirrored;
  term.limit = count_backward(question.from, length, rule.rule, how);
  const Index calendar = rule.calendar != nothing ? rule.calendar : usual_calendar(program);
  if (calendar == nothing) return term;
  const DaySet& days = program.calendars[calendar].days;
  if (days.is_free(term.limit.last_day)) term.advice = days.last_not_free(term.limit.last_day);
  return term;
}

}  // namespace termijn::cli
