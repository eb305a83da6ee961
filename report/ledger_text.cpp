// SPDX-License-Identifier: Apache-2.0
// How a last day was counted, line by line.
#include "report/ledger_text.h"

#include "report/counting_text.h"
#include "report/layout.h"

namespace termijn {
namespace {

constexpr std::size_t name_width = 13;

const CountingRuleInfo* rule_of(const Scene& scene, const Deadline& deadline) {
  const auto& rules = scene.program.counting_rules;
  return deadline.counting_rule < rules.size() ? &rules[deadline.counting_rule] : nullptr;
}

const Term* term_of(const Norm& norm, const Deadline& deadline) {
  return deadline.term < norm.terms.size() ? &norm.terms[deadline.term] : nullptr;
}

Counting counting_of(const Scene& scene, const Deadline& deadline) {
  return {scene.program, deadline.limit, rule_of(scene, deadline), scene.language};
}

bool is_counted(const Deadline& deadline) {
  return deadline.limit.length.amount != 0;
}

std::string length_text(const Scene& scene, const Norm& norm, const Deadline& deadline) {
  const Language language = scene.language;
  const Term* term = term_of(norm, deadline);
  std::string out;
  if (is_counted(deadline)) {
    out = counted_by_text(counting_of(scene, deadline));
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

std::string known_until_text(const Scene& scene, const Deadline& deadline) {
  const CountingRuleInfo* rule = rule_of(scene, deadline);
  if (!deadline.limit.provisional || !rule) return {};
  if (deadline.standstill < rule->standstills.size()) {
    const Date until = rule->standstills[deadline.standstill].rule.standstill->known_until();
    if (deadline.limit.counted_end > until || rule->calendar == nothing) {
      return say(Word::why_holidays_known, scene.language, {plain_date(until, scene.language)});
    }
  }
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
    const Counting counting = counting_of(scene, deadline);
    out += ledger_line(Word::why_raw_end, raw_end_text(counting), language);
    out += ledger_line(Word::why_pause, pauses_text(counting), language);
    out += ledger_line(Word::why_shift, shifts_text(counting), language);
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
