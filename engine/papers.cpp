// SPDX-License-Identifier: Apache-2.0
#include "engine/papers.h"

#include <algorithm>
#include <array>

#include "base/nearest.h"
#include "calendar/length_order.h"
#include "engine/judge.h"

namespace termijn {
namespace {

/// The words of rules and logs, one and more; in the order of Unit.
std::string written(Period length) {
  static constexpr std::array<std::array<std::string_view, 2>, 7> units = {
      {{"uur", "uur"},
       {"dag", "dagen"},
       {"week", "weken"},
       {"maand", "maanden"},
       {"jaar", "jaar"},
       {"werkdag", "werkdagen"},
       {"kwartaal", "kwartalen"}}};
  const auto& words = units[static_cast<std::size_t>(length.unit)];
  return std::to_string(length.amount) + ' ' + std::string(words[length.amount == 1 ? 0 : 1]);
}

enum class Fit : std::uint8_t { inside, outside, unclear };

Fit fit_of(const Bound& bound, Period length) {
  bool is_unclear = false;
  for (const auto& other : bound.lengths) {
    const auto order = compare_lengths(length, other);
    const bool is_inside = bound.kind == Bound::Kind::least  ? order >= 0
                           : bound.kind == Bound::Kind::most ? order <= 0
                                                             : order == 0;
    if (is_inside) return Fit::inside;
    is_unclear |= order == std::partial_ordering::unordered;
  }
  return is_unclear ? Fit::unclear : Fit::outside;
}

Code code_of(const Bound& bound, Period length) {
  if (fit_of(bound, length) == Fit::unclear) return Code::paper_not_comparable;
  switch (bound.kind) {
    case Bound::Kind::least:
      return Code::paper_too_short;
    case Bound::Kind::most:
      return Code::paper_too_long;
    case Bound::Kind::allowed:
      break;
  }
  return Code::paper_not_allowed;
}

}  // namespace

PaperLine set_by_paper(const Program& program, std::string_view council, Index field, Date day) {
  for (std::size_t i = 0; i < program.papers.size(); ++i) {
    const auto& paper = program.papers[i];
    if (!paper.valid.hold(day) || (paper.council && *paper.council != council)) continue;
    for (const auto& setting : paper.settings) {
      if (setting.value.field == field) return {static_cast<Index>(i), &setting};
    }
  }
  return {};
}

GivenLength given_length(Period length, Index parameter, const Facts& facts, Date on) {
  GivenLength given{length, {}, nothing, false};
  given.origin.length = length;
  if (parameter == nothing) return given;
  const auto& field = facts.program.fields[parameter];
  const auto line = set_by_paper(facts.program, facts.council, parameter, on);
  given.length = field.standard;
  given.origin.parameter = parameter;
  given.origin.paper = line.paper;
  for (EventIndex i = static_cast<EventIndex>(facts.events.size()); i-- > 0;) {
    const auto* value = find_value(facts.events[i], parameter);
    if (value == nullptr) continue;
    given.length = facts.lengths[static_cast<std::size_t>(value->value)];
    given.origin.from = LengthOrigin::From::log;
    given.origin.event = i;
    break;
  }
  if (given.origin.event == no_event && line.setting != nullptr) {
    given.length = line.setting->length;
    given.origin.from = LengthOrigin::From::paper;
    given.counting_rule = line.setting->counting_rule;
    given.is_agreed = compare_with_act(field, line.setting->length).how != Comparison::equal;
  }
  if (given.length) given.origin.length = *given.length;
  return given;
}

Compared compare_with_act(const Field& parameter, Period length) {
  Compared compared;
  // A length without an act behind it is a setting of the rules, and no law to differ from.
  if (parameter.standard && !parameter.standard_citations.empty())
    compared.how =
        compare_lengths(length, *parameter.standard) == 0 ? Comparison::equal : Comparison::differs;
  for (const auto& bound : parameter.bounds) {
    if (fit_of(bound, length) == Fit::inside) continue;
    if (bound.mandatory) return {Comparison::refused, &bound};
    compared = {Comparison::differs, &bound};
  }
  return compared;
}

std::optional<Diagnostic> refused(const Field& parameter, Period length, std::string text,
                                  Span span) {
  const auto compared = compare_with_act(parameter, length);
  if (compared.how != Comparison::refused) return std::nullopt;
  std::vector<std::string> lengths;
  for (const auto& one : compared.bound->lengths) lengths.push_back(written(one));
  if (text.empty()) text = written(length);
  return Diagnostic{
      code_of(*compared.bound, length),
      span,
      {std::move(text), parameter.id, quoted_list(lengths), compared.bound->citation.text},
      {}};
}

Diagnostics refused_by_acts(const Program& program) {
  Diagnostics faults;
  for (const auto& paper : program.papers) {
    for (const auto& setting : paper.settings) {
      const auto& field = program.fields[setting.value.field];
      if (field.kind != Field::Kind::parameter) continue;
      if (auto fault = refused(field, setting.length, {}, setting.span))
        faults.push_back(std::move(*fault));
    }
  }
  return faults;
}

}  // namespace termijn
