// SPDX-License-Identifier: Apache-2.0
// One counted term, and a table of them, in words.
#include "report/term_text.h"

#include "report/counting_text.h"
#include "report/layout.h"
#include "report/ledger_text.h"

namespace termijn {
namespace {

// A row that differs is one line, however long: only what cannot be a step is cut off.
constexpr std::size_t one_line = 4000;

Counting counting_of(const Program& program, const CountedTerm& term, Language language) {
  return {program, term.limit, &term.rule, language};
}

/// Which days are known, when that matters; or that the calendar ends.
std::string provisional_text(const CountedTerm& term, Language language) {
  if (!term.limit.provisional) return {};
  const bool cut = term.limit.last_day == Date::first() || term.limit.last_day == Date::last();
  const CountingRule& rule = term.rule.rule;
  if (cut || (rule.free_days == nullptr && rule.standstill == nullptr)) {
    return std::string(word(Word::term_beyond, language));
  }
  const bool holidays =
      rule.free_days == nullptr || (rule.standstill != nullptr &&
                                    rule.rest_days->known_until() != rule.free_days->known_until());
  const DaySet& days = holidays ? *rule.standstill : *rule.free_days;
  return say(holidays ? Word::term_holidays_known : Word::term_known, language,
             {plain_date(days.known_from(), language), plain_date(days.known_until(), language)});
}

std::string advice_text(const CountedTerm& term, Language language) {
  if (!term.advice) return {};
  return say(Word::term_act_before, language, {short_date(*term.advice, language)});
}

std::string row_text(const TableDifference& row, Language language) {
  const std::string number = std::to_string(row.row);
  if (row.id.empty()) return say(Word::term_row, language, {number});
  return say(Word::term_row_id, language, {number, row.id});
}

}  // namespace

std::string term_text(const Program& program, const CountedTerm& term, Language language) {
  const Counting counting = counting_of(program, term, language);
  const TimeLimit& limit = term.limit;
  const Word first = limit.backward ? Word::term_event : Word::why_start;
  const Word last = limit.backward ? Word::term_latest : Word::why_last_day;
  const std::string start = say(Word::term_start, language, {short_date(limit.start, language)});
  std::string out = ledger_line(first, start, language);
  out += ledger_line(Word::why_length, counted_by_text(counting), language);
  if (term.clock) out += ledger_line(Word::term_clock, hours_text(*term.clock, language), language);
  out += ledger_line(Word::why_raw_end, raw_end_text(counting), language);
  out += ledger_line(Word::why_pause, pauses_text(counting), language);
  out += ledger_line(Word::why_shift, shifts_text(counting), language);
  out += ledger_line(last, long_date(limit.last_day, language), language);
  out += ledger_line(Word::term_advice, advice_text(term, language), language);
  return out + ledger_line(Word::why_provisional, provisional_text(term, language), language);
}

std::string term_steps(const Program& program, const CountedTerm& term, Language language) {
  const Counting counting = counting_of(program, term, language);
  std::string out = counted_by_text({program, term.limit, nullptr, language});
  const auto add = [&](Word name, const std::string& text) {
    if (!text.empty()) out += "; " + std::string(word(name, language)) + ' ' + text;
  };
  add(Word::why_raw_end, raw_end_text(counting));
  add(Word::why_pause, pauses_text(counting));
  add(Word::why_shift, shifts_text(counting));
  add(Word::why_provisional, provisional_text(term, language));
  return out;
}

std::string table_text(const Program& program, const TableResult& result, Language language) {
  std::string out;
  for (const TableDifference& row : result.differences) {
    out += clipped(say(Word::term_differs, language,
                       {row_text(row, language), short_date(row.expected, language),
                        short_date(row.counted.limit.last_day, language),
                        term_steps(program, row.counted, language)}),
                   one_line) +
           '\n';
  }
  const std::size_t agree = result.rows - result.differences.size();
  std::string count =
      say(Word::term_agree, language, {std::to_string(agree), std::to_string(result.rows)});
  if (result.faulty > 0) {
    count = say(Word::term_skipped, language, {count, std::to_string(result.faulty)});
  }
  return out + count + '\n';
}

}  // namespace termijn
