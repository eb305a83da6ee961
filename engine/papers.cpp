// SPDX-License-Identifier: Apache-2.0
#include "engine/papers.h"

#include <algorithm>

#include "calendar/length_order.h"
#include "engine/judge.h"

namespace termijn {
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
    const auto fit = fit_of(length, bound.kind, bound.lengths);
    if (fit == Fit::inside) continue;
    if (fit == Fit::outside && bound.mandatory) return {Comparison::refused, &bound};
    if (compared.how == Comparison::unclear) continue;
    compared = {fit == Fit::unclear ? Comparison::unclear : Comparison::differs, &bound};
  }
  return compared;
}

std::optional<Diagnostic> against_act(const Field& parameter, Period length, std::string text,
                                      Span span) {
  const auto compared = compare_with_act(parameter, length);
  const bool is_refused = compared.how == Comparison::refused;
  if (!is_refused && compared.how != Comparison::unclear) return std::nullopt;
  const Bound& bound = *compared.bound;
  if (text.empty()) text = length_argument(length);
  return Diagnostic{
      code_of(bound.kind, is_refused ? Fit::outside : Fit::unclear),
      span,
      {std::move(text), parameter.id, length_arguments(bound.lengths), bound.citation.text},
      {}};
}

Diagnostics against_acts(const Program& program) {
  Diagnostics faults;
  for (const auto& paper : program.papers) {
    for (const auto& setting : paper.settings) {
      const auto& field = program.fields[setting.value.field];
      if (field.kind != Field::Kind::parameter) continue;
      if (auto fault = against_act(field, setting.length, {}, setting.span))
        faults.push_back(std::move(*fault));
    }
  }
  return faults;
}

}  // namespace termijn
