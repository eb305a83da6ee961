// SPDX-License-Identifier: Apache-2.0
// Which last days the diary asks for.
#include "learn/game_notes.h"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "learn/exercise_file.h"
#include "tests/support/rules.h"

namespace termijn::testing {
namespace {

/// The notes that come on the way on which everybody does as written.
std::map<std::string, DayToNote> notes_of(const char* lesson) {
  const Exercise& exercise = *exercise_named(lesson);
  const auto part = std::ranges::find(exercise.parts, true, &Part::keeps_dates);
  GameSetup setup;
  setup.exercise = exercise;
  setup.part = static_cast<std::size_t>(part - exercise.parts.begin());
  setup.first_day = exercise.first_day;
  const Game game(repository_rules(), setup);
  std::map<std::string, DayToNote> out;
  GameState state = game.begin();
  while (!state.is_over()) {
    const auto& node = state.node;
    if (node.note) out.emplace(repository_rules().norms[node.note->norm].id, *node.note);
    const auto wanted = node.note ? GameOption::From::note : GameOption::From::written;
    const auto found = std::ranges::find_if(node.options, [&](const GameOption& option) {
      return option.from == wanted && option.kind != ChoiceClass::wrong;
    });
    const auto at = found == node.options.end() ? 0 : found - node.options.begin();
    state = game.choose(state, static_cast<std::size_t>(at));
  }
  return out;
}

TEST(GameNotes, AskTheDayThatIsLost) {
  const auto notes = notes_of("advies");
  EXPECT_TRUE(notes.contains("beroep_ondernemingskamer"));
  EXPECT_FALSE(notes.contains("opschorting_vrijgeven"));
  EXPECT_TRUE(notes_of("nietigheid").contains("nietigheid_inroepen"));
}

TEST(GameNotes, HaveOtherDaysOfDifferentMistakes) {
  for (const char* lesson : {"advies", "nietigheid", "mr_nietigheid", "cr_nietigheid"}) {
    for (const auto& [norm, note] : notes_of(lesson)) {
      EXPECT_GE(note.others.size(), 2U) << norm;
      std::set<Date> days = {note.key};
      for (const auto& [day, why] : note.others) {
        EXPECT_TRUE(days.insert(day).second) << norm;
        EXPECT_FALSE(why.dutch.empty() || why.english.empty()) << norm;
      }
    }
  }
}

}  // namespace
}  // namespace termijn::testing
