// SPDX-License-Identifier: Apache-2.0
// What each choice that a lesson wrote is worth, as lawyers put it down in
// tests/conformance/choices.csv: taken at its moment, with all before it as written.
#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "engine/names.h"
#include "learn/exercise_file.h"
#include "learn/game_options.h"
#include "tests/support/rules.h"
#include "tests/support/table.h"

namespace termijn::testing {
namespace {

constexpr const char* table_file = "tests/conformance/choices.csv";

/// What makes the class: its rules, each once.
std::string rules_of(const GameOption& option, Index role) {
  std::set<std::string> rules;
  for (const auto& effect : option.effects) {
    const bool is_bad = effect.is_bad() || effect.kind == Effect::Kind::without_mark;
    const bool is_loss = effect.kind == Effect::Kind::given_up && effect.holder == role;
    if (is_bad || (gives_up(option, role) && is_loss))
      rules.insert(repository_rules().norms[effect.norm].id);
  }
  std::string out;
  for (const auto& rule : rules) out += (out.empty() ? "" : ", ") + rule;
  return out;
}

std::string class_word(const GameOption& option, Index role) {
  return gives_up(option, role) ? "gives up" : std::string(class_id(option.kind));
}

/// `lesson;moment;choice` with class and rules.
std::map<std::string, std::pair<std::string, std::string>> found_choices() {
  const Program& program = repository_rules();
  std::map<std::string, std::pair<std::string, std::string>> found;
  for (const auto& exercise : builtin_exercises()) {
    const Referee referee(program, exercise);
    const auto placed = place(program, exercise, exercise.first_day);
    for (std::size_t i = 0; i < placed.size(); ++i) {
      const auto now = referee.stand(records_of(std::span(placed).first(i)), placed[i].day);
      const Moment& moment = exercise.moments[placed[i].moment];
      const Index role = NameIndex(program.roles).find(moment.step.actor);
      if (!now || moment.choices.empty()) continue;
      for (const auto& option : written_choices({referee, *now, role}, placed[i].moment)) {
        found[exercise.id + ';' + std::to_string(i + 1) + ';' + option.text.dutch] = {
            class_word(option, role), rules_of(option, role)};
      }
    }
  }
  return found;
}

TEST(Choices, AreWorthWhatTheTableSays) {
  auto found = found_choices();
  const Table table = read_table_file(table_file);
  for (const auto& fault : table.faults) ADD_FAILURE() << fault;
  for (const auto& row : table.rows) {
    const std::string key = row["lesson"] + ';' + row["moment"] + ';' + row["choice"];
    const auto at = found.find(key);
    if (at == found.end()) {
      ADD_FAILURE() << row.place << ": no such choice: " << key;
      continue;
    }
    EXPECT_EQ(at->second.first, row["class"]) << row.place << ": " << row["choice"];
    EXPECT_EQ(at->second.second, row["rules"]) << row.place << ": " << row["choice"];
    EXPECT_FALSE(row["reason"].empty()) << row.place;
    found.erase(at);
  }
  for (const auto& [key, value] : found)
    ADD_FAILURE() << "no row: " << key << ';' << value.first << ';' << value.second;
}

}  // namespace
}  // namespace termijn::testing
