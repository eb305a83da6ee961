// SPDX-License-Identifier: Apache-2.0
#include "report/papers_text.h"

#include <algorithm>

#include "engine/papers.h"
#include "report/layout.h"

namespace termijn {
namespace {

std::string lengths_text(const std::vector<Period>& lengths, Language language) {
  std::vector<std::string> parts;
  for (const Period length : lengths) parts.push_back(period_text(length, language));
  return listed(parts, Word::or_word, language);
}

/// `ten minste 7 dagen (WET 14(2))`
std::string bound_text(const Bound& bound, Language language) {
  const Word kind = bound.kind == BoundKind::least  ? Word::paper_at_least
                    : bound.kind == BoundKind::most ? Word::paper_at_most
                                                    : Word::paper_allowed;
  return say(kind, language,
             {lengths_text(bound.lengths, language),
              authority_text(std::span(&bound.citation, 1), {}, bound.mark, language)});
}

/// `3 jaar (WET 12(1))`
std::string standard_text(const Field& parameter, Language language) {
  const std::string length = period_text(*parameter.standard, language);
  return length + " (" +
         authority_text(parameter.standard_citations, parameter.standard_source,
                        parameter.standard_mark, language) +
         ')';
}

bool act_says(const Field& parameter) {
  return parameter.standard && !parameter.standard_citations.empty();
}

/// All bounds that an act sets, in order.
std::string bounds_text(const Field& parameter, Language language) {
  std::vector<std::string> parts;
  for (const Bound& bound : parameter.bounds) parts.push_back(bound_text(bound, language));
  return listed(parts, Word::and_word, language);
}

/// How a length stands to the act, in a few words; of a setting of the rules nothing.
std::string comparison_text(const Field& parameter, Period length, Language language) {
  const Compared compared = compare_with_act(parameter, length);
  const std::string act = compared.bound != nullptr ? bound_text(*compared.bound, language)
                          : act_says(parameter)     ? standard_text(parameter, language)
                                                    : std::string();
  switch (compared.how) {
    case Comparison::equal:
      return say(Word::paper_equal, language, {act});
    case Comparison::differs:
      return say(Word::paper_differs, language, {act});
    case Comparison::refused:
      return say(Word::paper_refused, language, {act});
    case Comparison::unclear:
      return say(Word::paper_unclear, language, {act});
    case Comparison::free:
      break;
  }
  if (!parameter.bounds.empty())
    return say(Word::paper_within, language, {bounds_text(parameter, language)});
  return parameter.standard ? std::string() : std::string(word(Word::paper_free, language));
}

const Setting* setting_of(const Program& program, Index paper, Index field) {
  if (paper >= program.papers.size()) return nullptr;
  const auto& settings = program.papers[paper].settings;
  const auto found = std::ranges::find_if(
      settings, [&](const Setting& setting) { return setting.value.field == field; });
  return found != settings.end() ? &*found : nullptr;
}

std::string quoted(const std::string& text) {
  return '"' + text + '"';
}

/// Who says how long.
std::string said_text(const Scene& scene, const LengthOrigin& origin) {
  const Language language = scene.language;
  const Field& parameter = scene.program.fields[origin.parameter];
  const std::string length = period_text(origin.length, language);
  const std::string paper = paper_name(scene.program, origin.paper, origin.parameter, language);
  switch (origin.from) {
    case LengthOrigin::From::paper:
      return say(Word::paper_says, language, {length, paper});
    case LengthOrigin::From::log: {
      const std::string text =
          say(Word::paper_log_says, language, {length, event_text(scene, origin.event)});
      if (paper.empty()) return text;
      return say(Word::paper_log_first, language, {text, paper});
    }
    case LengthOrigin::From::rules:
      break;
  }
  if (!act_says(parameter)) return {};
  return say(Word::paper_nothing_said, language, {standard_text(parameter, language)});
}

std::string days_text(const DaySpan& days, Language language) {
  if (!days.from) return {};
  const std::string from = plain_date(*days.from, language);
  if (!days.until) return say(Word::paper_from, language, {from});
  return say(Word::paper_from_until, language, {from, plain_date(*days.until, language)});
}

std::string covered_text(const DaySpan& days, Language language) {
  if (!days.from) return {};
  const std::string from = plain_date(*days.from, language);
  if (!days.until) return say(Word::covered_from, language, {from});
  return say(Word::covered_from_until, language, {from, plain_date(*days.until, language)});
}

std::string setting_text(const Program& program, const Setting& setting, Language language) {
  const Field& field = program.fields[setting.value.field];
  std::string text = field.id + ": " + setting_value(program, setting, language);
  if (setting.counting_rule < program.counting_rules.size()) {
    text = say(Word::why_counted, language,
               {text, program.counting_rules[setting.counting_rule].name.in(language)});
  }
  if (!setting.source.empty()) text += " (" + setting.source + ')';
  if (field.kind != Field::Kind::parameter) return paragraph("  ", text);
  const std::string compared = comparison_text(field, setting.length, language);
  const Comparison how = compare_with_act(field, setting.length).how;
  const std::string_view sign = how == Comparison::refused   ? "■ "
                                : how == Comparison::unclear ? "▲ "
                                                             : "  ";
  return paragraph(sign, text) + paragraph("    ", compared);
}

}  // namespace

std::string setting_value(const Program& program, const Setting& setting, Language language) {
  const Field& field = program.fields[setting.value.field];
  switch (field.type) {
    case ValueType::length:
      return period_text(setting.length, language);
    case ValueType::choice:
      return field.choices[static_cast<std::size_t>(setting.value.value)].name.in(language);
    case ValueType::date:
      return plain_date(Date::from_days(setting.value.value), language);
    case ValueType::number:
      return std::to_string(setting.value.value);
    case ValueType::yes_no:
      return std::string(word(setting.value.value != 0 ? Word::yes : Word::no, language));
    case ValueType::words:
      break;
  }
  return {};
}

std::string paper_name(const Program& program, Index paper, Index field, Language language) {
  if (paper >= program.papers.size()) return {};
  const Paper& found = program.papers[paper];
  std::string text = quoted(found.name.in(language)) + " (" + found.kind;
  if (!found.source.empty()) text += "; " + found.source;
  const Setting* setting = setting_of(program, paper, field);
  if (setting != nullptr && !setting->source.empty()) text += "; " + setting->source;
  return text + ')';
}

LedgerLines origin_entries(const Scene& scene, const LengthOrigin& origin, bool may_move) {
  const Language language = scene.language;
  if (origin.parameter >= scene.program.fields.size()) return {};
  const Field& parameter = scene.program.fields[origin.parameter];
  LedgerLines out;
  add_entry(out, Word::why_agreed, said_text(scene, origin));
  if (origin.from == LengthOrigin::From::rules) return out;
  const Setting* setting = setting_of(scene.program, origin.paper, origin.parameter);
  const Comparison how = compare_with_act(parameter, origin.length).how;
  if (how == Comparison::differs || how == Comparison::unclear)
    add_entry(out, Word::why_differs, comparison_text(parameter, origin.length, language));
  const bool is_bare = may_move && origin.from == LengthOrigin::From::paper &&
                       how != Comparison::equal && setting != nullptr &&
                       setting->counting_rule == nothing;
  if (is_bare) add_entry(out, Word::why_differs, word(Word::paper_not_extended, language));
  return out;
}

std::string unknown_length_text(const Scene& scene, const Outcome& outcome) {
  for (const Missing& missing : outcome.missing) {
    if (missing.event != no_event || missing.field >= scene.program.fields.size()) continue;
    const Field& field = scene.program.fields[missing.field];
    if (field.kind != Field::Kind::parameter || field.standard) continue;
    return say(Word::paper_unknown_length, scene.language, {field.name.in(scene.language)});
  }
  return {};
}

std::string coverage_text(const Program& program, Index act, Language language) {
  if (act >= program.acts.size()) return std::string(word(Word::unclear, language));
  const Act& found = program.acts[act];
  return say(Word::coverage, language,
             {found.name.in(language), found.id, covered_text(found.covered, language)});
}

std::string uncovered_lines(const Scene& scene) {
  std::string out;
  for (const Uncovered& one : scene.dossier.uncovered) {
    const std::string events =
        counted(one.events, Word::one_uncovered_event, Word::uncovered_events, scene.language);
    out += paragraph("  ", say(Word::uncovered, scene.language,
                               {events, coverage_text(scene.program, one.act, scene.language)}));
  }
  return out;
}

std::string papers_text(const Program& program, Language language) {
  std::string out;
  for (const Paper& paper : program.papers) {
    if (!out.empty()) out += '\n';
    std::string head =
        paper.name.in(language) + " (" + paper.kind + "), " + days_text(paper.valid, language);
    if (paper.council) head += ", " + say(Word::paper_of_council, language, {*paper.council});
    out += paragraph("", head) + paragraph("  ", paper.source);
    for (const Setting& setting : paper.settings) out += setting_text(program, setting, language);
  }
  return out;
}

}  // namespace termijn
