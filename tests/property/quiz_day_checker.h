// SPDX-License-Identifier: Apache-2.0
// Questions about a last day.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "report/words.h"
#include "tests/property/quiz_checker.h"

namespace termijn::testing {

class QuizDayChecker : public QuizChecker {
 public:
  using QuizChecker::QuizChecker;

  void check() {
    day();
    if (question_.kind == QuizKind::what_if) what_if();
  }

 private:
  /// All days that any way to read the law gives the norm, now or possibly.
  std::set<std::string> days_of(const DossierVerdict& dossier) const {
    std::set<std::string> out;
    for (const auto& one : dossier.norms) {
      if (program_.norms[one.norm].id != question_.topic) continue;
      for (const auto& outcome : one.outcomes) {
        if (outcome.deadline) out.insert(iso(outcome.deadline->last_day));
        if (outcome.possible) out.insert(iso(outcome.possible->last_day));
      }
    }
    return out;
  }

  void day() {
    const auto dossier = judged(proof_.records, proof_.as_of);
    const auto days = days_of(dossier);
    std::size_t right = 0;
    for (const auto& option : question_.options)
      right += option.value == "-" ? days.empty() : days.contains(option.value);
    if (right != 1) fault(std::to_string(right) + " options are a last day");
    if (key() == "-") return;
    // Who must act is safe on the earliest day, who must wait on the latest.
    const auto norm = std::ranges::find(program_.norms, question_.topic, &Norm::id);
    const bool waits = norm->kind == NormKind::prohibition;
    if (days.empty() || key() != (waits ? *days.rbegin() : *days.begin()))
      fault("the key is not the safe day: " + key());
    if (norm->kind == NormKind::power && norm->consequence.dutch.empty())
      fault("nothing is lost after that day");
    agreed(dossier);
    acts_in_time(waits);
    if (waits) ends_by_itself(*norm);
    counts(dossier);
  }

  /// No other party ends the prohibition by using a right of its own that it can lose: whether it
  /// is over after its last day hangs on that.
  void ends_by_itself(const Norm& asked) {
    using What = Cause::What;
    for (const auto& other : program_.norms) {
      if (other.kind != NormKind::power || other.holder == asked.holder ||
          other.holder == nothing || other.consequence.dutch.empty())
        continue;
      for (const auto& act : other.acts) {
        const auto dossier = with_act(act.event, other.holder);
        bool is_used = false, is_ended = false;
        for (const auto& one : dossier.norms) {
          const std::string& id = program_.norms[one.norm].id;
          is_used |= id == other.id && is_caused(dossier, one, {What::done, What::possibly_done});
          is_ended |=
              id == asked.id && is_caused(dossier, one, {What::ended, What::possibly_ended});
        }
        if (is_used && is_ended) fault("it ends by a right of another party too: " + other.id);
      }
    }
  }

  /// What is said of wrong ways to count agrees with how the term was counted, and no length is
  /// that of a rule elsewhere.
  void counts(const DossierVerdict& dossier) {
    std::vector<const Deadline*> all;
    for (const auto& one : dossier.norms) {
      if (program_.norms[one.norm].id != question_.topic) continue;
      for (const auto& outcome : one.outcomes) {
        if (outcome.deadline) all.push_back(&*outcome.deadline);
      }
    }
    const auto names = [&](const std::string& text, std::int32_t later) {
      return std::ranges::any_of(all, [&](const Deadline* one) {
        return text.find(long_date(one->limit.start + later, Language::dutch)) != std::string::npos;
      });
    };
    for (const auto& option : question_.options) {
      const std::string& why = option.why.dutch;
      const bool is_first_day = option.slip == Slip::day_itself || option.slip == Slip::day_late;
      if (is_first_day && !names(why, 1)) fault("another first day: " + why);
      if (option.slip == Slip::wrong_start && !names(why, 0)) fault("another start: " + why);
      if (option.slip == Slip::other_length && !is_from_here(why))
        fault("a length from elsewhere: " + why);
      if (why.find("begint op") != std::string::npos) fault("a term begins on a day: " + why);
    }
  }

  /// The record with the number that stands in the question, behind these words.
  std::size_t line_named(const std::string& words) const {
    const auto at = question_.text.dutch.find(words);
    if (at == std::string::npos) return proof_.records.size();
    const auto number = std::stoll(question_.text.dutch.substr(at + words.size()));
    return static_cast<std::size_t>(number) - 1;
  }

  void what_if() {
    const auto after = judged(proof_.records, proof_.as_of);
    const std::size_t moved = line_named("(nummer "), turned = line_named("bij nummer ");
    if (moved < proof_.records.size()) moves_along(after, proof_.records[moved].number);
    if (turned < proof_.records.size()) keeps_the_story(after, turned);
  }

  /// Only of a term that does not start with the event that moved, that is said.
  void moves_along(const DossierVerdict& after, std::int64_t number) {
    bool starts_here = false;
    for (const auto& one : after.norms) {
      if (program_.norms[one.norm].id != question_.topic) continue;
      for (const auto& outcome : one.outcomes) {
        if (!outcome.deadline) continue;
        const auto is_it = [&](EventIndex event) {
          return event != no_event && after.events[event].number == number;
        };
        starts_here |= is_it(outcome.deadline->start) || outcome.deadline->after != nothing;
        for (const auto& move : outcome.deadline->moves) starts_here |= is_it(move.event);
      }
    }
    for (const auto& option : question_.options) {
      const bool is_said = option.why.dutch.find("begint niet bij") != std::string::npos;
      if (option.slip == Slip::moved_along && is_said == starts_here)
        fault("what moves along is told wrongly: " + option.why.dutch);
    }
  }

  /// `norm/line`: lines after the changed one that do what a rule asks or allows.
  std::set<std::string> later_deeds(const DossierVerdict& dossier, std::int64_t after) const {
    std::set<std::string> out;
    for (const auto& one : dossier.norms) {
      for (const auto& outcome : one.outcomes) {
        for (const auto& cause : outcome.causes) {
          const bool is_done =
              cause.what == Cause::What::done || cause.what == Cause::What::done_late;
          if (is_done && cause.event != no_event && dossier.events[cause.event].number > after)
            out.insert(program_.norms[one.norm].id + '/' +
                       std::to_string(dossier.events[cause.event].number));
        }
      }
    }
    return out;
  }

  /// With another value no later line has become pointless. What was done too late still counts.
  void keeps_the_story(const DossierVerdict& after, std::size_t turned) {
    auto records = proof_.records;
    for (auto& field : records[turned].fields) {
      const auto known = std::ranges::find(program_.fields, field.name, &Field::id);
      const bool is_it =
          known != program_.fields.end() &&
          question_.text.dutch.find('`' + known->name.dutch + '`') != std::string::npos;
      if (is_it) field.value = field.value == "ja" ? "nee" : "ja";
    }
    const auto number = records[turned].number;
    const auto then = later_deeds(after, number);
    for (const auto& line : later_deeds(judged(records, proof_.as_of), number)) {
      if (!then.contains(line)) fault("a line became pointless: " + line);
    }
  }

  bool is_from_here(const std::string& why) const {
    return std::ranges::any_of(program_.norms, [&](const Norm& norm) {
      return !norm.label.dutch.empty() && why.find(norm.label.dutch) != std::string::npos &&
             std::ranges::count(norm.procedures, question_.procedure) != 0;
    });
  }

  /// What is done on the key is in time, and a day later it is not: the evaluator says so when the
  /// act is put into the log.
  void acts_in_time(bool waits) {
    if (waits) return;
    const auto norm = std::ranges::find(program_.norms, question_.topic, &Norm::id);
    const auto last = parse_iso(key());
    const auto state_on = [&](Date as_of) {
      const auto dossier = judged(proof_.records, as_of);
      for (const auto& one : dossier.norms) {
        if (program_.norms[one.norm].id == norm->id && one.state != State::dormant)
          return one.state;
      }
      return State::dormant;
    };
    if (state_on(*last) != State::running && state_on(*last) != State::open)
      fault("on the key the term is over");
    if (state_on(*last + 1) == State::running || state_on(*last + 1) == State::open)
      fault("after the key the term still runs");
  }

  /// What was agreed is not asked as if it were law.
  void agreed(const DossierVerdict& dossier) {
    for (const auto& one : dossier.norms) {
      if (program_.norms[one.norm].id != question_.topic) continue;
      for (const auto& outcome : one.outcomes) {
        if (!outcome.deadline || outcome.deadline->origin.parameter == nothing) continue;
        const Label& name = program_.fields[outcome.deadline->origin.parameter].name;
        if (question_.text.dutch.find(name.dutch) == std::string::npos ||
            question_.text.english.find(name.english) == std::string::npos)
          fault("an agreed length is not told: " + name.dutch);
      }
    }
  }
};

}  // namespace termijn::testing
