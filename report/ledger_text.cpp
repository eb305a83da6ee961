// SPDX-License-Identifier: Apache-2.0
// How a last day was counted, line by line.
#include "report/ledger_text.h"

#include <vector>

#include "report/counting_text.h"
#include "report/layout.h"
#include "report/papers_text.h"
#include "report/period_text.h"

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

/// A day that is written, not counted: `voor 1 mei volgens ...`.
std::string fixed_text(const Scene& scene, const Norm& norm, const Deadline& deadline,
                       const Term& term) {
  const Language language = scene.language;
  std::string day(word(Word::why_end_of_period, language));
  if (term.form == Term::Form::year_day) {
    const Word until = term.exclusive                       ? Word::why_before_day
                       : norm.kind == NormKind::prohibition ? Word::why_until_day
                                                            : Word::why_on_day;
    day = say(until, language, {year_day_text(term.year_day, language)});
  }
  if (const CountingRuleInfo* rule = rule_of(scene, deadline)) {
    const std::string& name = rule->name.in(language);
    day = bracketed(say(Word::why_counted, language, {day, name.empty() ? rule->id : name}),
                    authority_text(rule->citations, rule->source, rule->mark, language));
  }
  return say(Word::why_fixed, language, {day});
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
  } else if (term &&
             (term->form == Term::Form::year_day || term->form == Term::Form::end_of_period)) {
    return fixed_text(scene, norm, deadline, *term);
  }
  if (term && term->exclusive) {
    out += (out.empty() ? "" : "; ") + std::string(word(Word::why_exclusive, language));
  }
  if (deadline.period && deadline.last_day < deadline.limit.last_day)
    out += "; " + std::string(word(Word::why_within_period, language));
  return out;
}

std::string period_start_text(const Scene& scene, const Norm& norm, const Deadline& deadline) {
  const std::string begin = say(Word::period_start, scene.language,
                                {period_name(norm, *deadline.period, scene.language)});
  if (deadline.start == no_event) return begin;
  return say(Word::period_after, scene.language, {begin, event_text(scene, deadline.start)});
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

/// `van wo 01-04-2026 naar wo 15-04-2026 wegens uitstel (nr 5, di 24-03-2026): verlengd`
std::string move_text(const Scene& scene, const Move& move) {
  const Language language = scene.language;
  const auto what =
      static_cast<Word>(static_cast<int>(Word::move_extended) + static_cast<int>(move.what));
  return say(Word::why_moved, language,
             {short_date(move.from, language), short_date(move.to, language),
              event_text(scene, move.event), word(what, language)});
}

/// Each move; of more than two only where they led, so that a ledger stays short.
std::vector<std::string> move_texts(const Scene& scene, const std::vector<Move>& moves) {
  const Language language = scene.language;
  if (moves.size() > 2) {
    const std::string all =
        say(Word::why_moved_often, language,
            {std::to_string(moves.size()), short_date(moves.front().from, language),
             short_date(moves.back().to, language), event_text(scene, moves.back().event)});
    return {all};
  }
  std::vector<std::string> out;
  for (const Move& move : moves) out.push_back(move_text(scene, move));
  return out;
}

/// Why the start is not the day of the event: `op 04-03 ontvangen; na 17:00; za 07-03 (zaterdag)`.
std::string receipt_text(const Scene& scene, const Deadline& deadline) {
  if (!deadline.receipt) return {};
  const ReceivedOn& receipt = *deadline.receipt;
  const Language language = scene.language;
  std::vector<std::string> why;
  if (receipt.field < scene.program.fields.size())
    why.push_back(scene.program.fields[receipt.field].name.in(language));
  if (receipt.after)
    why.push_back(say(Word::why_received_after, language, {clock_text(*receipt.after)}));
  if (receipt.counting_rule < scene.program.counting_rules.size()) {
    TimeLimit passed;
    passed.shifts = receipt.shifts;
    const auto& rule = scene.program.counting_rules[receipt.counting_rule];
    why.push_back(shifts_text({scene.program, passed, &rule, language}));
  }
  std::string out;
  for (const std::string& part : why) out += (out.empty() ? "" : "; ") + part;
  return say(Word::why_received, language, {short_date(receipt.day, language), out});
}

/// Where the count begins: an event, a day in one of its fields, or the end of another norm.
std::string start_text(const Scene& scene, const Norm& norm, const Deadline& deadline) {
  const Language language = scene.language;
  if (deadline.period) return period_start_text(scene, norm, deadline);
  const std::string event = event_text(scene, deadline.start);
  if (!is_counted(deadline)) return event;
  if (deadline.after < scene.program.norm_names.size()) {
    return say(Word::why_after_norm, language,
               {scene.program.norm_names[deadline.after].id,
                short_date(deadline.limit.start, language), event});
  }
  const Term* term = term_of(norm, deadline);
  if (!deadline.limit.backward) return say(Word::why_start_event, language, {event});
  if (!term || term->field >= scene.program.fields.size())
    return say(Word::why_before_start, language, {event});
  const std::string& field = scene.program.fields[term->field].name.in(language);
  return say(Word::why_before_start, language,
             {short_date(deadline.limit.start, language) + " (" + field + ", " + event + ')'});
}

}  // namespace

std::string ledger_line(Word name, std::string_view text, Language language) {
  return paragraph("  " + padded(word(name, language), name_width), text);
}

void add_entry(LedgerLines& into, Word name, std::string_view text) {
  if (!text.empty()) into.push_back({name, std::string(text)});
}

void add_entries(LedgerLines& into, const LedgerLines& more) {
  into.insert(into.end(), more.begin(), more.end());
}

std::string ledger_lines(const LedgerLines& entries, Language language) {
  std::string out;
  for (const LedgerLine& entry : entries) {
    out += entry.under_former ? paragraph(std::string(name_width + 2, ' '), entry.text)
                              : ledger_line(entry.name, entry.text, language);
  }
  return out;
}

LedgerParts ledger_parts(const Scene& scene, const Norm& norm, const Deadline& deadline) {
  const Language language = scene.language;
  LedgerParts parts;
  parts.start = start_text(scene, norm, deadline);
  parts.receipt = receipt_text(scene, deadline);
  parts.length = length_text(scene, norm, deadline);
  parts.origins = origin_entries(scene, deadline.origin, true);
  if (deadline.period)
    add_entries(parts.origins, origin_entries(scene, deadline.period->origin, false));
  if (deadline.hours) {
    parts.clock = hours_text(*deadline.hours, language);
  } else if (is_counted(deadline)) {
    const Counting counting = counting_of(scene, deadline);
    parts.raw_end = raw_end_text(counting);
    parts.bare_end = bare_end_text(counting);
    if (deadline.limit.pauses.empty()) parts.unmoved = unmoved_text(counting);
    parts.pauses = pauses_text(counting);
    parts.shifts = shifts_text(counting);
  }
  parts.moves = move_texts(scene, deadline.moves);
  parts.last_day = long_date(deadline.last_day, language);
  if (const auto time = deadline.end_time())
    parts.last_day = say(Word::day_at_time, language, {parts.last_day, clock_text(*time)});
  if (deadline.last_day >= scene.as_of) {
    parts.last_day += " (" + days_left(deadline.last_day, scene.as_of, language) + ')';
    if (deadline.advice)
      parts.advice = say(Word::term_act_before, language, {short_date(*deadline.advice, language)});
  }
  parts.provisional = known_until_text(scene, deadline);
  return parts;
}

LedgerLines ledger_entries(const Scene& scene, const Norm& norm, const Deadline& deadline,
                           bool possible) {
  LedgerParts parts = ledger_parts(scene, norm, deadline);
  if (possible) parts.start = say(Word::why_if_started, scene.language, {parts.start});
  LedgerLines out;
  const auto line = [&](Word name, std::string_view text) { add_entry(out, name, text); };
  line(Word::why_start, parts.start);
  line(Word::why_receipt, parts.receipt);
  line(Word::why_length, parts.length);
  add_entries(out, parts.origins);
  line(Word::term_clock, parts.clock);
  line(Word::why_raw_end, parts.raw_end);
  line(Word::why_pause, parts.pauses);
  line(Word::why_shift, parts.shifts);
  for (const std::string& move : parts.moves) line(Word::why_move, move);
  line(possible ? Word::why_possible : Word::why_last_day, parts.last_day);
  line(Word::term_advice, parts.advice);
  line(Word::why_provisional, parts.provisional);
  return out;
}

}  // namespace termijn
