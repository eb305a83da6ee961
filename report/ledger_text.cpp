// SPDX-License-Identifier: Apache-2.0
// How a last day was counted, line by line.
#include "report/ledger_text.h"

#include <algorithm>

#include "report/layout.h"

namespace termijn {
namespace {

constexpr std::size_t name_width = 13;

std::string bracketed(const std::string& text, const std::string& behind) {
  return behind.empty() ? text : text + " (" + behind + ')';
}

const CountingRuleInfo* rule_of(const Scene& scene, const Deadline& deadline) {
  const auto& rules = scene.program.counting_rules;
  return deadline.counting_rule < rules.size() ? &rules[deadline.counting_rule] : nullptr;
}

const Term* term_of(const Norm& norm, const Deadline& deadline) {
  return deadline.term < norm.terms.size() ? &norm.terms[deadline.term] : nullptr;
}

bool is_counted(const Deadline& deadline) {
  return deadline.limit.length.amount != 0;
}

std::string length_text(const Scene& scene, const Norm& norm, const Deadline& deadline) {
  const Language language = scene.language;
  const Term* term = term_of(norm, deadline);
  std::string out;
  if (is_counted(deadline)) {
    const CountingRuleInfo* rule = rule_of(scene, deadline);
    const std::string length = period_text(deadline.limit.length, language);
    out = length;
    if (rule) {
      const Word how = deadline.limit.backward ? Word::why_backward : Word::why_counted;
      const std::string& name = rule->name.in(language);
      out = bracketed(say(how, language, {length, name.empty() ? rule->id : name}),
                      authority_text(rule->citations, rule->source, rule->mark, language));
    }
    if (term && term->parameter < scene.program.fields.size()) {
      out += "; " + say(Word::why_parameter, language,
                        {scene.program.fields[term->parameter].name.in(language)});
    }
  } else if (term && term->form == Term::Form::same_day) {
    out = word(Word::why_same_day, language);
  } else if (term && term->form == Term::Form::field && term->field < scene.program.fields.size()) {
    out = say(Word::why_on_field, language, {scene.program.fields[term->field].name.in(language)});
  }
  if (term && term->exclusive) {
    out += (out.empty() ? "" : "; ") + std::string(word(Word::why_exclusive, language));
  }
  return out;
}

std::string reasons_text(const Scene& scene, const Shift& shift) {
  std::vector<std::string> parts;
  for (const std::uint16_t number : shift.reasons) {
    if (number >= scene.program.free_day_reasons.size()) continue;
    const FreeDayReason& reason = scene.program.free_day_reasons[number];
    const std::vector<Citation> citations = {reason.citation};
    parts.push_back(reason.name.in(scene.language) + ", " +
                    authority_text(citations, reason.source, reason.mark, scene.language));
  }
  return listed(parts, Word::and_word, scene.language);
}

std::string shifts_text(const Scene& scene, const Deadline& deadline) {
  const CountingRuleInfo* rule = rule_of(scene, deadline);
  std::string out;
  for (const Shift& shift : deadline.limit.shifts) {
    if (!out.empty()) out += ", ";
    const std::string day = plain_date(shift.from, scene.language);
    if (shift.cause == ShiftCause::free_day) {
      out += bracketed(day, reasons_text(scene, shift));
    } else {
      out += bracketed(say(Word::why_least_days, scene.language, {day}),
                       rule ? rule->least.text : std::string());
    }
  }
  return out;
}

/// Why nothing moved.
std::string unmoved_text(const Scene& scene, const Deadline& deadline) {
  const CountingRuleInfo* rule = rule_of(scene, deadline);
  const Language language = scene.language;
  if (deadline.limit.backward) return std::string(word(Word::why_not_backward, language));
  if (deadline.limit.excluded != Excluded::no) {
    const int kind = static_cast<int>(deadline.limit.excluded) - 1;
    const auto found = static_cast<Word>(static_cast<int>(Word::why_excluded_hours) + kind);
    return bracketed(std::string(word(found, language)), rule ? rule->excluded.text : "");
  }
  if (!rule || !rule->rule.rolls) return std::string(word(Word::why_no_rolling, language));
  return bracketed(std::string(word(Word::why_no_shift, language)), rule->roll.text);
}

std::string raw_end_text(const Scene& scene, const Deadline& deadline) {
  const std::string day = short_date(deadline.limit.raw_end, scene.language);
  return deadline.limit.shortened_month ? say(Word::why_short_month, scene.language, {day}) : day;
}

std::string known_until_text(const Scene& scene, const Deadline& deadline) {
  const CountingRuleInfo* rule = rule_of(scene, deadline);
  if (!deadline.limit.provisional || !rule) return {};
  if (rule->calendar >= scene.program.calendars.size()) return {};
  const Date until = scene.program.calendars[rule->calendar].days.known_until();
  return say(Word::why_free_days_known, scene.language, {plain_date(until, scene.language)});
}

}  // namespace

std::string ledger_line(Word name, std::string_view text, Language language) {
  return paragraph("  " + padded(word(name, language), name_width), text);
}

std::string ledger_text(const Scene& scene, const Norm& norm, const Deadline& deadline,
                        bool possible) {
  const Language language = scene.language;
  std::string start = event_text(scene, deadline.start);
  if (is_counted(deadline)) start = say(Word::why_start_event, language, {start});
  if (possible) start = say(Word::why_if_started, language, {start});
  std::string out = ledger_line(Word::why_start, start, language);
  out += ledger_line(Word::why_length, length_text(scene, norm, deadline), language);
  if (is_counted(deadline)) {
    const std::string moved = shifts_text(scene, deadline);
    std::string end = raw_end_text(scene, deadline);
    if (moved.empty()) end += "; " + unmoved_text(scene, deadline);
    out += ledger_line(Word::why_raw_end, end, language);
    out += ledger_line(Word::why_shift, moved, language);
  }
  if (deadline.suspended_days > 0) {
    const std::string days = period_text({deadline.suspended_days, Unit::days}, language);
    out +=
        ledger_line(Word::why_suspended, say(Word::why_suspended_days, language, {days}), language);
  }
  std::string last = long_date(deadline.last_day, language);
  if (deadline.last_day >= scene.as_of) {
    last += " (" + days_left(deadline.last_day, scene.as_of, language) + ')';
  }
  out += ledger_line(possible ? Word::why_possible : Word::why_last_day, last, language);
  return out + ledger_line(Word::why_provisional, known_until_text(scene, deadline), language);
}

}  // namespace termijn
