// SPDX-License-Identifier: Apache-2.0
#include "learn/game_notes.h"

#include <algorithm>
#include <utility>

#include "calendar/time_limit.h"
#include "learn/game_choices.h"
#include "learn/game_text.h"
#include "learn/game_words.h"
#include "office/record_words.h"
#include "report/layout.h"
#include "report/ledger_text.h"
#include "report/next_text.h"
#include "report/why_text.h"
#include "report/words.h"

namespace termijn {
namespace {

constexpr std::int32_t month_days = 30, week_days = 7;
constexpr std::size_t most_others = 3;

Label text_of(const Phrase& words) {
  return in_both([&](Language language) { return std::string(words.in(language)); });
}

/// The days that somebody may come to.
class Days {
 public:
  Days(const NormVerdict& verdict, const Deadline& deadline, Date key)
      : verdict_(verdict), deadline_(deadline), key_(key) {}

  void usual_mistakes(const Program& program, const DossierVerdict& dossier) {
    const Period length = deadline_.limit.length;
    const bool is_counted = length.amount > 0 && !deadline_.limit.backward &&
                            deadline_.moves.empty() && deadline_.counting_rule != nothing;
    if (deadline_.bare_end() != key_) add(deadline_.bare_end(), text_of(game_words::no_roll));
    if (is_counted) miscount(program.counting_rules[deadline_.counting_rule].rule, length, dossier);
    add_rolled();
    add(key_ + week_days, text_of(game_words::a_week_more));
    add(key_ - week_days, text_of(game_words::a_week_less));
  }

  std::vector<std::pair<Date, Label>> take() { return std::move(days_); }

 private:
  bool is_defensible(Date day) const {
    if (verdict_.latest == day || verdict_.earliest == day) return true;
    return std::ranges::any_of(verdict_.outcomes, [&](const Outcome& outcome) {
      return (outcome.deadline && outcome.deadline->last_day == day) ||
             (outcome.possible && outcome.possible->last_day == day);
    });
  }

  void add(Date day, Label why) {
    const bool is_there =
        std::ranges::any_of(days_, [&](const auto& one) { return one.first == day; });
    const bool is_before = day <= deadline_.start_day;
    if (days_.size() == most_others || is_there || is_before || is_defensible(day)) return;
    days_.emplace_back(day, std::move(why));
  }

  /// As the counting rule counts, from the wrong day or with the wrong length.
  void miscount(const CountingRule& rule, Period length, const DossierVerdict& dossier) {
    const auto count = [&](Date start, Period so_long, const Label& why) {
      const auto end = last_day_forward(start, so_long, rule);
      if (!end.provisional) add(end.day, why);
    };
    if (length.unit == Unit::months)
      count(deadline_.start_day, {length.amount * month_days, Unit::days},
            text_of(game_words::month_is_days));
    for (auto event = dossier.events.rbegin(); event != dossier.events.rend(); ++event) {
      if (event->day >= deadline_.start_day) continue;
      const Label why = in_both([&](Language language) {
        return fill(game_words::other_start, language, {long_date(event->day, language)});
      });
      count(event->day, length, why);
      break;
    }
    count(deadline_.start_day - 1, length, text_of(game_words::day_counts));
    constexpr Period custom = {6, Unit::weeks};
    count(deadline_.start_day, custom, text_of(game_words::six_weeks));
  }

  /// A day off that stays the last day, moved on all the same.
  void add_rolled() {
    const int weekday = static_cast<int>(key_.weekday());
    if (weekday > 5) add(key_ + (8 - weekday), text_of(game_words::rolled));
  }

  const NormVerdict& verdict_;
  const Deadline& deadline_;
  Date key_;
  std::vector<std::pair<Date, Label>> days_;
};

Label counting_of(const Scene& dutch, const NormVerdict& verdict) {
  return in_both([&](Language language) {
    Scene scene = dutch;
    scene.language = language;
    return ledger_lines(why_parts(scene, verdict).days, language);
  });
}

/// Nothing when nobody can count on a day, or when no other day can be thought of.
std::optional<DayToNote> note_of(const Referee& referee, const Standing& after,
                                 const NormVerdict& verdict, Index role) {
  const Program& program = referee.program();
  const DossierVerdict& dossier = after.judged.verdict;
  const Norm& norm = program.norms[verdict.norm];
  const auto key = safe_day(norm, verdict, role);
  const auto shown = std::ranges::find_if(verdict.outcomes, [&](const Outcome& outcome) {
    return outcome.deadline && outcome.deadline->last_day == key && !outcome.deadline->hours;
  });
  if (!key || *key <= after.day || shown == verdict.outcomes.end()) return std::nullopt;
  Days days(verdict, *shown->deadline, *key);
  days.usual_mistakes(program, dossier);
  DayToNote note;
  note.norm = verdict.norm;
  note.key = *key;
  note.others = days.take();
  if (note.others.empty()) return std::nullopt;
  const Scene scene{program, dossier, after.day, Language::dutch, true};
  note.rule = norm.label;
  note.is_own = norm.holder == role;
  note.counting = counting_of(scene, verdict);
  note.authority = in_both([&](Language language) {
    return authority_text(norm.citations, norm.source, norm.mark, language) + " · " + norm.id;
  });
  return note;
}

}  // namespace

std::vector<DayToNote> days_to_note(const Referee& referee, const Standing& before,
                                    const Standing& after, Index role) {
  constexpr std::size_t most = 2;
  const Program& program = referee.program();
  const DossierVerdict& dossier = after.judged.verdict;
  const auto differs = difference(referee.dossier(before), referee.dossier(after));
  std::vector<DayToNote> found;
  for (const NormPair& pair : differs.pairs) {
    if (pair.after == NormPair::none || !(pair.state || pair.days)) continue;
    const NormVerdict& verdict = dossier.norms[pair.after];
    const Norm& norm = program.norms[verdict.norm];
    const bool is_own = norm.holder == role && asks_for_act(norm);
    const bool concerns = is_own || (norm.claimant == role && norm.holder != role);
    if (!is_live(verdict.state) || !concerns) continue;
    if (auto note = note_of(referee, after, verdict, role)) found.push_back(std::move(*note));
  }
  std::ranges::stable_partition(found, &DayToNote::is_own);
  std::vector<DayToNote> asked;
  for (auto& note : found) {
    const bool is_there = std::ranges::count(asked, note.key, &DayToNote::key) != 0;
    if (!is_there && asked.size() < most) asked.push_back(std::move(note));
  }
  return asked;
}

std::optional<LineToNote> line_to_note(const Program& program, const EventRecord& record) {
  constexpr std::size_t most = 2;
  // The story of a step in some form tells the rest of it too.
  if (std::ranges::count(record.fields, "vorm", &FieldText::name) == 0) return std::nullopt;
  LineToNote line{record, {}, {}};
  for (std::size_t i = record.fields.size(); i > 0 && line.others.size() < most; --i) {
    const auto values = other_values(program, record.fields[i - 1]);
    if (values.empty()) continue;
    line.others.push_back(record);
    line.others.back().fields[i - 1].value = values.front();
    line.was.push_back(record.fields[i - 1]);
  }
  return line.others.size() < most ? std::nullopt : std::optional(std::move(line));
}

std::vector<GameOption> line_options(const Program& program, const LineToNote& line, Date today) {
  std::vector<GameOption> options;
  const auto add = [&](const EventRecord& record, ChoiceClass kind, Label why) {
    GameOption option;
    option.from = GameOption::From::line;
    option.text = in_both([&](Language language) {
      return sentence(capitalised(events_words(program, std::span(&record, 1), language)));
    });
    option.day = today;
    option.kind = kind;
    option.why = std::move(why);
    options.push_back(std::move(option));
  };
  add(line.record, ChoiceClass::required, {});
  for (std::size_t i = 0; i < line.others.size(); ++i) {
    EventRecord was = line.record;
    was.fields = {line.was[i]};
    add(line.others[i], ChoiceClass::wrong,
        in_both([&](Language language) { return fields_text(program, was, language); }));
  }
  return options;
}

std::vector<GameOption> note_options(const DayToNote& note, Date today) {
  std::vector<GameOption> options;
  const auto add = [&](Date day, ChoiceClass kind, const Label& why) {
    GameOption option;
    option.from = GameOption::From::note;
    option.text = in_both([&](Language language) { return long_date(day, language); });
    option.day = today;
    option.kind = kind;
    option.noted = day;
    option.key = note.key;
    option.why = why;
    option.authority = note.authority;
    option.counting = note.counting;
    options.push_back(std::move(option));
  };
  add(note.key, ChoiceClass::required, {});
  for (const auto& [day, why] : note.others) add(day, ChoiceClass::wrong, why);
  return options;
}

}  // namespace termijn
