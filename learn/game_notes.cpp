// SPDX-License-Identifier: Apache-2.0
#include "learn/game_notes.h"

#include <algorithm>
#include <set>
#include <utility>

#include "learn/quiz_days.h"
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

}  // namespace

std::optional<DayToNote> day_to_note(const Referee& referee, const Standing& before,
                                     const Standing& after, Index role) {
  const Program& program = referee.program();
  const DossierVerdict& dossier = after.judged.verdict;
  const auto differs = difference(referee.dossier(before), referee.dossier(after));
  std::optional<DayToNote> found;
  for (const NormPair& pair : differs.pairs) {
    if (pair.after == NormPair::none || !(pair.state || pair.days)) continue;
    const NormVerdict& verdict = dossier.norms[pair.after];
    const Norm& norm = program.norms[verdict.norm];
    const bool is_own = norm.holder == role && norm.kind != NormKind::prohibition;
    const bool concerns = is_own || norm.claimant == role;
    if (!is_live(verdict.state) || !concerns || !has_sure_day(norm) || (found && !is_own)) continue;
    const auto key = safe_day(norm, verdict, role);
    const auto shown = std::ranges::find_if(verdict.outcomes, [&](const Outcome& outcome) {
      return outcome.deadline && outcome.deadline->last_day == key && !outcome.deadline->hours;
    });
    if (!key || *key <= after.day || shown == verdict.outcomes.end()) continue;
    DayToNote note;
    note.norm = verdict.norm;
    note.key = *key;
    note.others =
        other_days(wrong_days(program, dossier, verdict, *shown->deadline), verdict, after.day);
    if (note.others.empty()) continue;
    const Scene scene{program, dossier, after.day, Language::dutch, true};
    note.rule = norm.label;
    note.counting = ledger_of(scene, verdict);
    note.authority = in_both([&](Language language) {
      return authority_text(norm.citations, norm.source, norm.mark, language) + " · " + norm.id;
    });
    found = std::move(note);
    if (is_own) break;
  }
  return found;
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
