// SPDX-License-Identifier: Apache-2.0
// Which members the parts of a Program have, in the order of program.h. One list for writing and
// reading; a member that is missing here does not compile. Part of program_image.cpp.
#pragma once

#include <concepts>
#include <cstddef>
#include <type_traits>

#include "engine/program.h"

namespace termijn::image {

template <class T, class U>
concept is = std::same_as<std::remove_const_t<T>, U>;

// Each takes the part apart with as many names as it has members. Its line here is the number of
// the type.
#define TERMIJN_IMAGE_OF(type, ...)                    \
  template <class Archive>                             \
  void fields(Archive& archive, is<type> auto& part) { \
    auto& [__VA_ARGS__] = part;                        \
    archive(std::size_t{__LINE__}, __VA_ARGS__);       \
  }

TERMIJN_IMAGE_OF(Period, amount, unit)
TERMIJN_IMAGE_OF(DaySpan, from, until)
TERMIJN_IMAGE_OF(Act, id, name, bwb, text_version, covered)
TERMIJN_IMAGE_OF(Citation, act, text, sentence)
TERMIJN_IMAGE_OF(Role, id, name, also)
TERMIJN_IMAGE_OF(Choice, id, name)
TERMIJN_IMAGE_OF(Bound, kind, lengths, mandatory, citation, mark)
TERMIJN_IMAGE_OF(Field, id, name, question, kind, type, choices, standard, standard_citations,
                 standard_source, standard_mark, bounds, span)
TERMIJN_IMAGE_OF(FieldValue, field, value)
TERMIJN_IMAGE_OF(Setting, value, length, counting_rule, source, span)
TERMIJN_IMAGE_OF(Paper, id, name, kind, council, valid, source, settings, span)
TERMIJN_IMAGE_OF(EventType, id, name, also, actors, addressees, own_fields, span)
TERMIJN_IMAGE_OF(ReadingChoice, id, name, source, mark)
TERMIJN_IMAGE_OF(Reading, id, question, choices, standard, citations, span)
TERMIJN_IMAGE_OF(Condition, op, negated, owner, a, b, number, first_child, child_count, values,
                 span)
TERMIJN_IMAGE_OF(Concept, id, name, citations, source, mark, condition)
TERMIJN_IMAGE_OF(FreeDayReason, name, citation, source, mark)
TERMIJN_IMAGE_OF(Calendar, id, name, days)
TERMIJN_IMAGE_OF(Standstill, calendar, by, source, condition, rule)
TERMIJN_IMAGE_OF(CountingRuleInfo, id, name, rule, calendar, source, citations, roll, least,
                 excluded, advance, standstills, mark)
TERMIJN_IMAGE_OF(CountingRule, free_days, rolls, least_days, least_from_days, excludes_hours,
                 excludes_years, most_days, most_weeks, most_months, advances, standstill,
                 rest_days)
TERMIJN_IMAGE_OF(FreeDays, kind, reason, from_year, until_year, weekday, month, day, unless_weekday,
                 instead_month, instead_day, offset, date, until)
TERMIJN_IMAGE_OF(Receipt, field, after, counting_rule)
TERMIJN_IMAGE_OF(Pattern, event, condition, span, source, times, receipt)
TERMIJN_IMAGE_OF(YearDay, month, day)
TERMIJN_IMAGE_OF(Recurrence, first_day, name, anchor, length, parameter)
TERMIJN_IMAGE_OF(Trigger, pattern, each)
TERMIJN_IMAGE_OF(Term, form, length, parameter, counting_rule, field, clear, year_day, exclusive,
                 words, condition, span)
TERMIJN_IMAGE_OF(EndOf, norm, extended)
TERMIJN_IMAGE_OF(Change, pattern, shortens, field, more)
TERMIJN_IMAGE_OF(Suspension, from, until, kind, rest)
TERMIJN_IMAGE_OF(Norm, id, name, kind, class_, mark, label, consequence, remedy, note, steps,
                 citations, source, valid_from, valid_until, text_version, covered, covered_by,
                 procedures, holder, claimant, triggers, recurrence, per, told_apart_by, exceptions,
                 while_, terms, clock, acts, ends, clock_ends, suspension, changes, lapses_with,
                 signal_after, signal_if, span)
TERMIJN_IMAGE_OF(Phase, id, name, condition)
TERMIJN_IMAGE_OF(Procedure, id, name, citations, recognised, phases, events, roles, norms,
                 first_day)
TERMIJN_IMAGE_OF(Mistake::Sign, norm, state, is_signal)
TERMIJN_IMAGE_OF(Mistake, id, name, severity, mark, citations, source, parties, remedy, note, signs)
TERMIJN_IMAGE_OF(RightRow, role, right, mark, citations, source, procedure, from, until, condition)
TERMIJN_IMAGE_OF(SubjectTable, id, name, also, rows, note)
TERMIJN_IMAGE_OF(NotModelled, citations, reason)
TERMIJN_IMAGE_OF(NormName, id, versions)

inline constexpr std::size_t type_numbers = __LINE__;

#undef TERMIJN_IMAGE_OF

}  // namespace termijn::image
