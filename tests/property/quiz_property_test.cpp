// SPDX-License-Identifier: Apache-2.0
// Questions of many seeds, each judged again on a way of its own: from the lines of the log, by
// binding and evaluating them here, and not by what made the question. A few hundred seeds unless
// TERMIJN_QUIZ_SEEDS says how many; TERMIJN_QUIZ_FIRST is the first. Seeds that once failed stand
// in tests/property/quiz_seeds.csv and are asked first.
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/subjects.h"
#include "tests/property/quiz_day_checker.h"
#include "tests/property/quiz_line_checker.h"
#include "tests/property/quiz_step_checker.h"
#include "tests/property/quiz_text_checker.h"
#include "tests/support/table.h"

namespace termijn::testing {
namespace {

std::uint64_t from_environment(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

class QuizRightChecker : public QuizChecker {
 public:
  using QuizChecker::QuizChecker;

  void check() {
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
};

/// What the checker of its kind, and that of texts, have against the question.
std::vector<std::string> faults_of(const Program& program, const LogNames& names,
                                   const QuizQuestion& question) {
  std::vector<std::string> out;
  const auto run = [&](auto checker) {
    checker.check();
    for (auto& fault : checker.faults()) out.push_back(std::move(fault));
  };
  run(QuizTextChecker(program, names, question));
  switch (question.kind) {
    case QuizKind::right:
      run(QuizRightChecker(program, names, question));
      break;
    case QuizKind::last_day:
    case QuizKind::what_if:
      run(QuizDayChecker(program, names, question));
      break;
    case QuizKind::next_step:
    case QuizKind::who:
      run(QuizStepChecker(program, names, question));
      break;
    case QuizKind::mistake:
    case QuizKind::complete:
      run(QuizLineChecker(program, names, question));
      break;
  }
  return out;
}

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
  const LogNames names(program);
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
    for (const auto& fault : faults_of(program, names, *question)) {
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
