// SPDX-License-Identifier: Apache-2.0
#include "learn/quiz_days.h"

#include <algorithm>

#include "learn/free_days.h"
#include "learn/quiz_parts.h"
#include "report/words.h"

namespace termijn {
namespace {

constexpr Phrase day_itself_why = {"Zo telt {0} zelf mee. De eerste dag die telt, is {1}.",
                                   "This counts {0} itself. The first day that counts is {1}."};
constexpr Phrase day_late_why = {
    "Zo begint het tellen een dag te laat. De eerste dag die telt, is {0}.",
    "This begins to count a day too late. The first day that counts is {0}."};
constexpr Phrase no_roll_why = {
    "De termijn komt zonder verschuiving uit op {0}. Daar blijft het niet bij: het einde schuift "
    "op.",
    "Without moving, the term ends on {0}. That is not the end of it: the end moves."};
constexpr Phrase weekend_only_why = {"Niet alleen zaterdag en zondag doen het einde opschuiven.",
                                     "Saturday and Sunday are not all that makes an end move."};
constexpr Phrase rolled_why = {
    "Deze termijn schuift niet op, ook al is de laatste dag een vrije dag.",
    "This term does not move, even though its last day is a free day."};
constexpr Phrase month_as_why = {
    "{0} is iets anders dan {1}: een maand loopt tot de dag met hetzelfde nummer.",
    "{0} is not the same as {1}: a month runs to the day with the same number."};
constexpr Phrase working_days_why = {"Hier tellen alle dagen mee, niet alleen werkdagen.",
                                     "All days count here, not working days only."};
constexpr Phrase month_end_why = {
    "Een maand loopt tot de dag met hetzelfde nummer. Alleen als die er niet is, tot het einde van "
    "de "
    "maand.",
    "A month runs to the day with the same number. Only if there is none, to the end of the "
    "month."};
constexpr Phrase wrong_start_why = {
    "Zo is geteld vanaf {0}. Tel vanaf {1}; die dag telt zelf niet mee.",
    "This was counted from {0}. Count from {1}; that day itself does not count."};
constexpr Phrase wrong_start_back_why = {"Zo is teruggeteld vanaf {0}. Tel terug vanaf {1}.",
                                         "This was counted back from {0}. Count back from {1}."};
constexpr Phrase other_length_why = {"{0} is de lengte van een andere regel: {1}",
                                     "{0} is the length of another rule: {1}"};
constexpr Phrase move_forgotten_why = {
    "Zo eindigde de termijn eerst. Daarna is zij veranderd, en dat telt mee.",
    "So the term ended at first. It was changed later, and that counts."};
constexpr Phrase pause_forgotten_why = {"Zo loopt de termijn door. Zij stond een tijd stil.",
                                        "This lets the term run on. It stood still for a while."};
constexpr Phrase event_on = {"{0} op {1}", "{0} on {1}"};

Label length_label(Period length) {
  return label_by([&](Language language) { return period_text(length, language); });
}

bool is_last_of_month(Date day) {
  return (day + 1).day() == 1;
}

class WrongWays {
 public:
  WrongWays(const Program& program, const DossierVerdict& dossier, const NormVerdict& verdict,
            const Deadline& deadline)
      : program_(program),
        dossier_(dossier),
        verdict_(verdict),
        deadline_(deadline),
        limit_(deadline.limit),
        rule_(counting_of(program, deadline)) {}

  std::vector<WrongDay> all() {
    const bool is_counted = limit_.length.amount > 0 && !deadline_.hours &&
                            count(limit_.start, limit_.length) == limit_.last_day;
    if (!is_counted) return {};
    changes();
    shifts();
    months();
    starts();
    working_days();
    if (!limit_.backward) {
      const Label first = day_label(limit_.start + 1);
      add(count(limit_.start - 1, limit_.length), Slip::day_itself,
          filled(day_itself_why, {day_label(limit_.start), first}));
      add(count(limit_.start + 1, limit_.length), Slip::day_late, filled(day_late_why, {first}));
    }
    lengths();
    return std::move(out_);
  }

 private:
  Date count(Date start, Period length) const {
    if (!limit_.backward) return count_forward(start, length, rule_).last_day;
    const auto how = limit_.clear ? Backward::clear : Backward::mirrored;
    return count_backward(start, length, rule_, how).last_day;
  }

  void add(Date day, Slip slip, Label why) {
    if (day == deadline_.last_day) return;
    const bool is_there =
        std::ranges::any_of(out_, [&](const WrongDay& one) { return one.day == day; });
    if (!is_there) out_.push_back({day, slip, std::move(why)});
  }

  void changes() {
    if (!deadline_.moves.empty())
      add(limit_.last_day, Slip::move_forgotten, filled(move_forgotten_why));
    if (limit_.pauses.empty()) return;
    CountingRule running = rule_;
    running.standstill = nullptr;
    running.rest_days = nullptr;
    if (limit_.backward) return;
    add(count_forward(limit_.start, limit_.length, running).last_day, Slip::pause_forgotten,
        filled(pause_forgotten_why));
  }

  void shifts() {
    if (!limit_.shifts.empty()) {
      add(limit_.counted_end, Slip::no_roll, filled(no_roll_why, {day_label(limit_.counted_end)}));
      Date day = limit_.counted_end;
      while (day.weekday() >= Weekday::saturday) day = limit_.backward ? day - 1 : day + 1;
      add(day, Slip::weekend_only, filled(weekend_only_why));
      return;
    }
    const auto* moving = moving_rule(program_);
    if (moving == nullptr || limit_.backward || !deadline_.moves.empty()) return;
    add(moving->rule.free_days->first_not_free(limit_.last_day), Slip::rolled, filled(rolled_why));
  }

  void months() {
    if (limit_.length.unit != Unit::months) return;
    const Period days{limit_.length.amount * 30, Unit::days};
    const Period weeks{limit_.length.amount * 4, Unit::weeks};
    const auto why = [&](Period other) {
      return filled(month_as_why, {length_label(other), length_label(limit_.length)});
    };
    add(count(limit_.start, days), Slip::month_as_days, why(days));
    if (!limit_.backward) month_end();
    add(count(limit_.start, weeks), Slip::month_as_weeks, why(weeks));
  }

  void month_end() {
    const Date raw = limit_.raw_end;
    if (limit_.shortened_month) {
      const auto over = limit_.start.day() - raw.day();
      add(raw + over, Slip::month_end, filled(month_end_why));
    } else if (is_last_of_month(limit_.start) && !is_last_of_month(raw)) {
      Date last = raw;
      while (!is_last_of_month(last)) last = last + 1;
      add(last, Slip::month_end, filled(month_end_why));
    }
  }

  Label on_its_day(const Event& event) const {
    return filled(event_on, {program_.events[event.type].name, day_label(event.day)});
  }

  /// The day from which is counted, with what happened then when that is where the clock started.
  Label true_start() const {
    const bool is_of_event =
        deadline_.start != no_event && dossier_.events[deadline_.start].day == limit_.start;
    return is_of_event ? on_its_day(dossier_.events[deadline_.start]) : day_label(limit_.start);
  }

  void starts() {
    const Phrase& why = limit_.backward ? wrong_start_back_why : wrong_start_why;
    for (const auto& event : dossier_.events) {
      if (event.day == limit_.start || event.earliest) continue;
      add(count(event.day, limit_.length), Slip::wrong_start,
          filled(why, {on_its_day(event), true_start()}));
    }
  }

  void working_days() {
    const auto* moving = moving_rule(program_);
    if (moving == nullptr || limit_.backward) return;
    std::int32_t amount = 0;
    if (limit_.length.unit == Unit::days) amount = limit_.length.amount;
    if (limit_.length.unit == Unit::weeks) amount = limit_.length.amount * 5;
    if (amount == 0) return;
    const Period length{amount, Unit::working_days};
    add(count_forward(limit_.start, length, moving->rule).last_day, Slip::working_days,
        filled(working_days_why));
  }

  /// Lengths of other rules of this procedure. An agreed length is what its parameter usually is;
  /// people take it for law.
  void lengths() {
    for (Index i = 0; i < program_.norms.size(); ++i) {
      if (is_neighbour(program_.norms[i])) lengths_of(i);
    }
  }

  bool is_neighbour(const Norm& norm) const {
    const Norm& own = program_.norms[verdict_.norm];
    if (norm.id == own.id || norm.label.dutch.empty() || norm.label.english.empty()) return false;
    if (norm.mark == Mark::uncertain) return false;
    if (norm.valid_until && *norm.valid_until <= limit_.start) return false;
    return std::ranges::count(norm.procedures, dossier_.procedure) != 0;
  }

  void lengths_of(Index norm) {
    for (const auto& term : program_.norms[norm].terms) {
      Period length = term.length;
      if (term.parameter != nothing)
        length = program_.fields[term.parameter].standard.value_or(Period{});
      const bool is_plain =
          length.unit == Unit::days || length.unit == Unit::weeks || length.unit == Unit::months;
      if (term.form != Term::Form::period || !is_plain || length.amount <= 0) continue;
      if (length == limit_.length) continue;
      add(count(limit_.start, length), Slip::other_length,
          filled(other_length_why, {length_label(length), norm_label(program_, norm)}));
    }
  }

  const Program& program_;
  const DossierVerdict& dossier_;
  const NormVerdict& verdict_;
  const Deadline& deadline_;
  const TimeLimit& limit_;
  CountingRule rule_;
  std::vector<WrongDay> out_;
};

}  // namespace

CountingRule counting_of(const Program& program, const Deadline& deadline) {
  if (deadline.counting_rule == nothing) return {};
  const auto& info = program.counting_rules[deadline.counting_rule];
  return deadline.standstill == nothing ? info.rule : info.standstills[deadline.standstill].rule;
}

std::vector<WrongDay> wrong_days(const Program& program, const DossierVerdict& dossier,
                                 const NormVerdict& verdict, const Deadline& deadline) {
  return WrongWays(program, dossier, verdict, deadline).all();
}

bool has_sure_day(const Norm& norm) {
  const bool is_lost = norm.kind != NormKind::power || !norm.consequence.dutch.empty();
  return is_lost && norm.mark != Mark::uncertain;
}

bool ends_by_itself(const Program& program, const Norm& norm) {
  if (norm.kind != NormKind::prohibition) return true;
  const auto ends_it = [&](const Pattern& act) {
    return std::ranges::count(norm.ends, act.event, &Pattern::event) != 0;
  };
  return std::ranges::none_of(program.norms, [&](const Norm& other) {
    return other.kind == NormKind::power && other.holder != norm.holder &&
           !other.consequence.dutch.empty() && std::ranges::any_of(other.acts, ends_it);
  });
}

int dullness(const WrongDay& wrong) {
  if (wrong.slip == Slip::other_length || wrong.slip == Slip::month_as_weeks) return 2;
  const bool is_common = wrong.slip == Slip::day_itself || wrong.slip == Slip::day_late ||
                         wrong.slip == Slip::wrong_start;
  return is_common ? 1 : 0;
}

}  // namespace termijn
