// SPDX-License-Identifier: Apache-2.0
// How a term was counted, in pieces.
#include "report/counting_text.h"

#include <vector>

#include "report/describe.h"

namespace termijn {
std::string bracketed(const std::string& text, const std::string& behind) {
  return behind.empty() ? text : text + " (" + behind + ')';
}

std::vector<Citation> citations_of(const FreeDayReason& reason) {
  if (reason.citation.text.empty()) return {};
  return {reason.citation};
}

std::string reasons_text(const Program& program, std::span<const std::uint16_t> reasons,
                         Language language) {
  std::vector<std::string> parts;
  for (const std::uint16_t number : reasons) {
    if (number >= program.free_day_reasons.size()) continue;
    const FreeDayReason& reason = program.free_day_reasons[number];
    parts.push_back(reason.name.in(language) + ", " +
                    authority_text(citations_of(reason), reason.source, reason.mark, language));
  }
  return listed(parts, Word::and_word, language);
}

std::string counted_by_text(const Counting& counting) {
  const Language language = counting.language;
  const std::string length = period_text(counting.limit.length, language);
  const CountingRuleInfo* rule = counting.rule;
  if (!rule) return length;
  const Word how = counting.limit.clear      ? Word::why_clear
                   : counting.limit.backward ? Word::why_backward
                                             : Word::why_counted;
  const std::string& name = rule->name.in(language);
  return bracketed(say(how, language, {length, name.empty() ? rule->id : name}),
                   authority_text(rule->citations, rule->source, rule->mark, language));
}

std::string unmoved_text(const Counting& counting) {
  const CountingRuleInfo* rule = counting.rule;
  const Language language = counting.language;
  if (!counting.limit.shifts.empty()) return {};
  if (counting.limit.clear) return std::string(word(Word::why_clear_end, language));
  if (counting.limit.backward && rule && rule->rule.advances) {
    return bracketed(std::string(word(Word::why_no_advance, language)), rule->advance.text);
  }
  if (counting.limit.backward) return std::string(word(Word::why_not_backward, language));
  if (counting.limit.excluded != Excluded::no) {
    const int kind = static_cast<int>(counting.limit.excluded) - 1;
    const auto found = static_cast<Word>(static_cast<int>(Word::why_excluded_hours) + kind);
    return bracketed(std::string(word(found, language)), rule ? rule->excluded.text : "");
  }
  if (!rule || !rule->rule.rolls) return std::string(word(Word::why_no_rolling, language));
  return bracketed(std::string(word(Word::why_no_shift, language)), rule->roll.text);
}

std::string bare_end_text(const Counting& counting) {
  const TimeLimit& limit = counting.limit;
  const std::string day = short_date(limit.raw_end, counting.language);
  return limit.shortened_month ? say(Word::why_short_month, counting.language, {day}) : day;
}

std::string raw_end_text(const Counting& counting) {
  const std::string end = bare_end_text(counting);
  const bool moved = !counting.limit.shifts.empty() || !counting.limit.pauses.empty();
  return moved ? end : end + "; " + unmoved_text(counting);
}

std::string pauses_text(const Counting& counting) {
  const TimeLimit& limit = counting.limit;
  const Language language = counting.language;
  std::string out;
  for (const Pause& pause : limit.pauses) {
    if (!out.empty()) out += ", ";
    // Of a term in working days a pause costs only the working days in it.
    const Unit unit = limit.length.unit == Unit::working_days ? Unit::working_days : Unit::days;
    out += bracketed(say(Word::why_pause_days, language,
                         {plain_date(pause.from, language), plain_date(pause.until, language),
                          period_text({pause.days, unit}, language)}),
                     reasons_text(counting.program, pause.reasons, language));
  }
  if (out.empty()) return out;
  out = say(Word::why_pause_end, language, {out, short_date(limit.counted_end, language)});
  return limit.shifts.empty() ? out + "; " + unmoved_text(counting) : out;
}

std::string shifts_text(const Counting& counting) {
  std::string out;
  for (const Shift& shift : counting.limit.shifts) {
    if (!out.empty()) out += ", ";
    const std::string day = plain_date(shift.from, counting.language);
    if (shift.cause == ShiftCause::free_day) {
      out += bracketed(day, reasons_text(counting.program, shift.reasons, counting.language));
    } else {
      out += bracketed(say(Word::why_least_days, counting.language, {day}),
                       counting.rule ? counting.rule->least.text : std::string());
    }
  }
  return out;
}

std::string hours_text(const ClockTerm& clock, Language language) {
  const std::string span =
      say(Word::term_clock_from, language,
          {short_date(clock.from.day, language), clock_text(clock.from.second),
           short_date(clock.until.day, language), clock_text(clock.until.second)});
  if (clock.clock_moved == 0) return span;
  return say(clock.clock_moved > 0 ? Word::term_clock_ahead : Word::term_clock_back, language,
             {span});
}

}  // namespace termijn
