// SPDX-License-Identifier: Apache-2.0
#include "learn/game_notes.h"

#include <algorithm>
#include <set>
#include <utility>

#include "learn/capital.h"
#include "learn/game_choices.h"
#include "learn/game_text.h"
#include "learn/game_words.h"
#include "learn/quiz_days.h"
#include "office/record_words.h"
#include "report/layout.h"
#include "report/ledger_text.h"
#include "report/next_text.h"
#include "report/why_text.h"
#include "report/words.h"

namespace termijn {
namespace {

constexpr std::size_t most_others = 3;

/// A day that some reading, or some answer to an open question, gives.
bool is_defensible(const NormVerdict& verdict, Date day) {
  return std::ranges::any_of(verdict.outcomes, [&](const Outcome& outcome) {
    return (outcome.deadline && outcome.deadline->last_day == day) ||
           (outcome.possible && outcome.possible->last_day == day);
  });
}

/// What somebody comes to by the usual mistakes, the most telling first; one of each mistake as far
/// as there are others.
std::vector<std::pair<Date, Label>> other_days(std::vector<WrongDay> days,
                                               const NormVerdict& verdict, Date today) {
  std::ranges::stable_sort(days, {}, dullness);
  std::vector<std::pair<Date, Label>> out;
  std::set<Slip> slips;
  for (const bool is_second_round : {false, true}) {
    for (const WrongDay& one : days) {
      const bool is_there =
          std::ranges::any_of(out, [&](const auto& other) { return other.first == one.day; });
      if (is_there || one.day <= today || is_defensible(verdict, one.day) ||
          out.size() == most_others || (!is_second_round && slips.contains(one.slip)))
        continue;
      slips.insert(one.slip);
      out.emplace_back(one.day, one.why);
    }
  }
  return out;
}

Label ledger_of(const Scene& dutch, const NormVerdict& verdict) {
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
  DayToNote note;
  note.norm = verdict.norm;
  note.key = *key;
  note.others =
      other_days(wrong_days(program, dossier, verdict, *shown->deadline), verdict, after.day);
  if (note.others.empty()) return std::nullopt;
  const Scene scene{program, dossier, after.day, Language::dutch, true};
  note.rule = norm.label;
  note.is_own = norm.holder == role;
  note.counting = ledger_of(scene, verdict);
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
    if (!is_live(verdict.state) || !concerns || !has_sure_day(norm)) continue;
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
      return sentence(capital(events_words(program, std::span(&record, 1), language)));
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
