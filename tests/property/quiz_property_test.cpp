// SPDX-License-Identifier: Apache-2.0
// Questions of many seeds, each judged again on a way of its own: from the lines of the log, by
// binding and evaluating them here, and not by what made the question. A few hundred seeds unless
// TERMIJN_QUIZ_SEEDS says how many; TERMIJN_QUIZ_FIRST is the first. Seeds that once failed stand
// in tests/property/quiz_seeds.csv and are asked first.
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/bind.h"
#include "engine/evaluate.h"
#include "engine/names.h"
#include "engine/subjects.h"
#include "learn/exercise_file.h"
#include "learn/exercise_log.h"
#include "learn/free_days.h"
#include "learn/quiz.h"
#include "tests/support/rules.h"
#include "tests/support/table.h"

namespace termijn::testing {
namespace {

/// The lessons, and for each procedure an example of the rules.
const std::vector<Exercise>& all_exercises() {
  static const std::vector<Exercise> all = [] {
    std::vector<Exercise> out(builtin_exercises().begin(), builtin_exercises().end());
    const Program& program = repository_rules();
    for (Index i = 0; i < program.procedures.size(); ++i) {
      if (auto example = best_example(program, i)) out.push_back(std::move(*example));
    }
    return out;
  }();
  return all;
}

std::uint64_t from_environment(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

DossierVerdict judged(const Program& program, std::vector<EventRecord> records, Date as_of) {
  const auto log = termijn::bind(program, std::span<const EventRecord>(records));
  if (!log || log->dossiers.size() != 1) return {};
  return std::move(evaluate(program, *log, as_of).dossiers.front());
}

class Checker {
 public:
  Checker(const Program& program, const QuizQuestion& question)
      : program_(program), question_(question), proof_(question.proof) {}

  std::vector<std::string> faults() {
    text();
    switch (question_.kind) {
      case QuizKind::right:
        right();
        break;
      case QuizKind::last_day:
      case QuizKind::what_if:
        day();
        break;
      case QuizKind::next_step:
        next_step();
        break;
      case QuizKind::who:
        who();
        break;
      case QuizKind::mistake:
        mistake();
        break;
      case QuizKind::complete:
        complete();
        break;
    }
    return std::move(faults_);
  }

 private:
  void fault(std::string what) { faults_.push_back(std::move(what)); }
  const std::string& key() const { return question_.options[question_.right].value; }

  void whole(const std::string& what, const Label& label) {
    for (const auto* one : {&label.dutch, &label.english}) {
      if (one->empty()) fault(what + " is empty in a language");
      for (const char* slot : {"{0}", "{1}", "{2}", "{3}", "{4}", "{5}"}) {
        if (one->find(slot) != std::string::npos) fault(what + " has an open place: " + *one);
      }
    }
  }

  /// Complete in both languages; no two options mean the same; rule and article are named.
  void text() {
    whole("text", question_.text);
    whole("title", question_.title);
    // The examples of the rules keep to the days of the week that they were written with.
    const Exercise* lesson = exercise_named(question_.lesson);
    if (lesson != nullptr && lesson->title.dutch == question_.title.dutch &&
        !proof_.records.empty() && question_.kind != QuizKind::what_if &&
        is_day_off(program_, proof_.records.front().day))
      fault("it begins on a day off");
    whole("article", question_.article);
    for (const auto& line : question_.log) whole("line", line.text);
    for (const auto& line : question_.explanation) whole("explanation", line);
    std::set<std::string> dutch, english, values;
    for (std::size_t i = 0; i < question_.options.size(); ++i) {
      const auto& option = question_.options[i];
      whole("option", option.text);
      const bool is_right = i == question_.right;
      if (!is_right || !option.why.dutch.empty()) whole("why", option.why);
      if (is_right != (option.slip == Slip::none)) fault("a slip where there is none, or none");
      const bool is_new = dutch.insert(option.text.dutch).second &&
                          english.insert(option.text.english).second &&
                          values.insert(option.value).second;
      if (!is_new) fault("two options mean the same: " + option.text.dutch);
    }
    if (question_.options.size() < 3 || question_.options.size() > 4) fault("not 3 or 4 options");
    names(Language::dutch);
    names(Language::english);
  }

  void names(Language language) {
    std::string all;
    for (const auto& line : question_.explanation) all += line.in(language) + '\n';
    if (all.find(question_.topic) == std::string::npos) fault("the rule is not named: " + all);
    if (all.find(question_.article.in(language)) == std::string::npos)
      fault("the article is not named: " + all);
  }

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
    const auto dossier = judged(program_, proof_.records, proof_.as_of);
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
  }

  /// What is done on the key is in time, and a day later it is not: the evaluator says so when the
  /// act is put into the log.
  void acts_in_time(bool waits) {
    if (waits) return;
    const auto norm = std::ranges::find(program_.norms, question_.topic, &Norm::id);
    const auto last = parse_iso(key());
    const auto state_on = [&](Date as_of) {
      const auto dossier = judged(program_, proof_.records, as_of);
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

  bool runs(const DossierVerdict& dossier, const std::string& norm) const {
    return std::ranges::any_of(dossier.next, [&](std::uint32_t at) {
      const NormVerdict& one = dossier.norms[at];
      const bool is_step = one.state == State::running || one.state == State::open;
      return is_step && program_.norms[one.norm].id == norm;
    });
  }

  /// The dossier with the act in it, of which nothing is known but who did it.
  DossierVerdict with_act(Index event, Index role) const {
    auto records = proof_.records;
    EventRecord record;
    record.number = static_cast<std::int64_t>(records.size()) + 1;
    record.dossier = records.back().dossier;
    record.day = proof_.as_of;
    record.event = program_.events[event].id;
    record.actor = program_.roles[role].id;
    records.push_back(std::move(record));
    return judged(program_, std::move(records), proof_.as_of);
  }

  /// The norm has a cause of this kind by the last event.
  static bool is_caused(const DossierVerdict& dossier, const NormVerdict& one,
                        std::initializer_list<Cause::What> kinds) {
    for (const auto& outcome : one.outcomes) {
      for (const auto& cause : outcome.causes) {
        const bool is_last = cause.event != no_event && cause.event + 1 == dossier.events.size();
        if (is_last && std::ranges::count(kinds, cause.what) != 0) return true;
      }
    }
    return false;
  }

  /// The evaluator says of the act itself that it breaks a prohibition of who does it, or may: one
  /// that was there before the act.
  bool is_breach(Index event, Index role) const {
    using What = Cause::What;
    const auto before = judged(program_, proof_.records, proof_.as_of);
    const auto dossier = with_act(event, role);
    return std::ranges::any_of(dossier.norms, [&](const NormVerdict& one) {
      const Norm& norm = program_.norms[one.norm];
      const bool was_there = std::ranges::any_of(before.norms, [&](const NormVerdict& other) {
        return other.norm == one.norm && other.state != State::dormant;
      });
      return norm.kind == NormKind::prohibition && norm.holder == role && was_there &&
             is_caused(dossier, one, {What::forbidden_act, What::possibly_forbidden_act});
    });
  }

  /// Nobody is told to do long before its day what waits for a day.
  void soon(const DossierVerdict& dossier) {
    for (const auto& one : dossier.norms) {
      const Norm& norm = program_.norms[one.norm];
      if (norm.id != question_.topic || norm.kind != NormKind::duty || !one.latest) continue;
      for (const auto& outcome : one.outcomes) {
        const bool waits =
            outcome.deadline &&
            (outcome.deadline->limit.backward || outcome.deadline->start_day > proof_.as_of ||
             norm.terms[outcome.deadline->term].form == Term::Form::field);
        if (waits && *one.latest - proof_.as_of > 31) fault("long before its day");
      }
    }
  }

  void next_step() {
    const auto dossier = judged(program_, proof_.records, proof_.as_of);
    std::size_t right = 0;
    for (const auto& option : question_.options) right += runs(dossier, option.value);
    if (right != 1) fault(std::to_string(right) + " options are a next step");
    if (!runs(dossier, key())) fault("the key is no next step");
    soon(dossier);
    const Norm& norm = *std::ranges::find(program_.norms, key(), &Norm::id);
    std::size_t acts = 0, forbidden = 0;
    for (const auto& act : norm.acts) {
      if (std::ranges::count(program_.events[act.event].actors, norm.holder) == 0) continue;
      ++acts;
      forbidden += is_breach(act.event, norm.holder);
    }
    if (acts > 0 && acts == forbidden) fault("the key is forbidden now");
  }

  /// For whom something runs of which the step is an act; nobody when it counts for nothing now.
  void who() {
    const auto dossier = judged(program_, proof_.records, proof_.as_of);
    const Index event = NameIndex(program_.events).find(proof_.compared.front());
    if (program_.events[event].actors.size() != 1) fault("others may take the step too");
    std::size_t takers = 0;
    for (const auto& option : question_.options) {
      const Index role = NameIndex(program_.roles).find(option.value);
      const bool takes_it = std::ranges::any_of(dossier.next, [&](std::uint32_t at) {
        const Norm& norm = program_.norms[dossier.norms[at].norm];
        return role != nothing && norm.holder == role && norm.kind != NormKind::prohibition &&
               std::ranges::count(norm.acts, event, &Pattern::event) != 0;
      });
      takers += takes_it;
      if (takes_it && option.value != key()) fault("also right: " + option.value);
      if (!takes_it && option.value == key() && key() != "-") fault("not right: " + key());
    }
    if (takers != (key() == "-" ? 0U : 1U)) fault(std::to_string(takers) + " take the step");
    const Index actor = program_.events[event].actors.front();
    if (key() == "-") {
      counts_for_nothing(event, actor);
    } else {
      soon(dossier);
      if (is_breach(event, actor)) fault("the step is forbidden now");
    }
  }

  /// Done all the same, the step fulfils no duty and exercises no power.
  void counts_for_nothing(Index event, Index role) {
    using What = Cause::What;
    const auto dossier = with_act(event, role);
    for (const auto& one : dossier.norms) {
      const Norm& norm = program_.norms[one.norm];
      const bool is_step = norm.kind == NormKind::duty || norm.kind == NormKind::power;
      if (is_step && is_caused(dossier, one, {What::done, What::possibly_done}))
        fault("somebody may take the step: " + norm.id);
    }
  }

  void right() {
    const auto subject = std::ranges::find(program_.subjects, question_.topic, &SubjectTable::id);
    std::vector<std::string> found;
    for (const auto& answer : rights_of(program_, *subject, proof_.facts, proof_.as_of)) {
      if (answer.role != proof_.role) continue;
      for (const auto& one : answer.rights)
        found.emplace_back(right_id(subject->rows[one.row].right));
      if (!answer.settled) fault("it is not settled");
    }
    if (found != std::vector{key()}) fault("the table says something else than " + key());
    if (std::ranges::count(question_.options, key(), &QuizOption::value) != 1)
      fault("the right is there twice");
  }

  std::set<std::string> breaches(std::vector<EventRecord> records, Date as_of) const {
    std::set<std::string> out;
    const auto dossier = judged(program_, std::move(records), as_of);
    for (const auto& finding : dossier.findings) {
      if (finding.kind >= FindingKind::attention) continue;
      const NormVerdict& one = dossier.norms[finding.verdict];
      out.insert(program_.norms[one.norm].id + '/' + std::to_string(one.occurrence) + '/' +
                 std::string(state_id(one.state)));
    }
    return out;
  }

  /// A line breaks the law when with it something is broken that is not without it, or broken in
  /// another way (too late), of the lines before it, a day later.
  void mistake() {
    std::vector<std::string> wrong;
    std::vector<EventRecord> before;
    for (const auto& record : proof_.records) {
      const auto without = breaches(before, record.day + 1);
      before.push_back(record);
      bool is_wrong = false;
      for (const auto& one : breaches(before, record.day + 1)) is_wrong |= !without.contains(one);
      if (is_wrong) wrong.push_back(std::to_string(record.number));
    }
    if (key() == "-" ? !wrong.empty() : wrong != std::vector{key()}) {
      fault("not the line that breaks the law");
      for (const auto& one : wrong) fault("  but " + one);
    }
  }

  static void turn(EventRecord& paper, const std::string& name) {
    for (auto& field : paper.fields) {
      if (field.name == name) field.value = field.value == "ja" ? "nee" : "ja";
    }
  }

  /// With the key put right nothing is broken; with any other thing put right it still is.
  void complete() {
    const Date day = proof_.records.back().day + 1;
    const bool is_broken = !breaches(proof_.records, day).empty();
    if (is_broken == (key() == "-")) fault("complete is not what it is");
    for (const auto& option : question_.options) {
      if (option.value == "-" || !is_broken) continue;
      auto records = proof_.records;
      turn(records.back(), option.value);
      if (breaches(records, day).empty() != (option.value == key()))
        fault("put right, it makes no difference, or all of it: " + option.value);
    }
  }

  const Program& program_;
  const QuizQuestion& question_;
  const QuizProof& proof_;
  std::vector<std::string> faults_;
};

struct Asked {
  std::uint64_t seed = 1;
  std::uint32_t number = 1;
};

/// Each seed gives one question; the number makes that every kind comes first for some seed.
std::vector<Asked> seeds() {
  std::vector<Asked> out;
  const Table failed = read_table_file("tests/property/quiz_seeds.csv");
  for (const auto& fault : failed.faults) ADD_FAILURE() << fault;
  for (const auto& row : failed.rows)
    out.push_back({std::stoull(row["seed"]), static_cast<std::uint32_t>(row.number("number"))});
  const auto first = from_environment("TERMIJN_QUIZ_FIRST", 1);
  const auto count = from_environment("TERMIJN_QUIZ_SEEDS", 250);
  for (auto seed = first; seed < first + count; ++seed)
    out.push_back({seed, 1 + static_cast<std::uint32_t>(seed % all_quiz_kinds.size())});
  return out;
}

class Quiz : public ::testing::Test {};

TEST_F(Quiz, HasOneRightAnswerForEverySeed) {
  const Program& program = repository_rules();
  std::map<std::string, std::size_t> kinds, lessons, levels, slips;
  std::size_t without = 0, asked = 0;
  for (const auto& [seed, number] : seeds()) {
    QuizWish wish;
    wish.seed = seed;
    const auto question = quiz_question(program, all_exercises(), wish, number);
    ++asked;
    if (!question) {
      ++without;
      continue;
    }
    for (const auto& fault : Checker(program, *question).faults()) {
      ADD_FAILURE() << "seed;number " << seed << ';' << number << ' '
                    << quiz_kind_id(question->kind) << ' ' << question->lesson << ": " << fault;
    }
    ++kinds[std::string(quiz_kind_id(question->kind))];
    ++lessons[question->lesson];
    ++levels[std::to_string(question->level)];
    for (const auto& option : question->options) ++slips[std::string(slip_id(option.slip))];
  }
  EXPECT_EQ(without, 0U) << "seeds without a question";
  EXPECT_EQ(kinds.size(), all_quiz_kinds.size());
  EXPECT_EQ(levels.size(), 3U);
  for (const auto& lesson : builtin_exercises())
    EXPECT_TRUE(asked < 200 || lessons.contains(lesson.id)) << lesson.id;
  std::cout << asked << " seeds\n";
  for (const auto* table : {&kinds, &levels, &lessons, &slips}) {
    for (const auto& [name, count] : *table) std::cout << "  " << name << ' ' << count << '\n';
  }
}

/// On each level the key is as often that there is nothing, so that the level tells nothing.
TEST_F(Quiz, TellsNothingByItsLevel) {
  constexpr std::size_t count = 24;
  for (const QuizKind kind :
       {QuizKind::who, QuizKind::right, QuizKind::mistake, QuizKind::complete}) {
    for (int level = 1; level <= highest_quiz_level; ++level) {
      const QuizWish wish{5, level, {kind}, std::nullopt, {}};
      const auto all = quiz_questions(repository_rules(), builtin_exercises(), wish, 1, count);
      const auto none = std::ranges::count_if(all, [](const QuizQuestion& one) {
        const std::string& key = one.options[one.right].value;
        return key == "-" || key == right_id(Right::none);
      });
      EXPECT_EQ(all.size(), count);
      EXPECT_GE(none, 2) << quiz_kind_id(kind) << level;
      EXPECT_LE(none, 12) << quiz_kind_id(kind) << level;
    }
  }
}

}  // namespace
}  // namespace termijn::testing
