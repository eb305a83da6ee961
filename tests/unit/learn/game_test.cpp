// SPDX-License-Identifier: Apache-2.0
// Every lesson and part, and the best example of every procedure, played through all branches.
// TERMIJN_PLAY_STATES: how many states of each lesson and part are looked at, when not the usual.
#include "learn/game.h"

#include <cstdlib>
#include <iostream>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "learn/exercise_file.h"
#include "learn/exercise_log.h"
#include "learn/game_text.h"
#include "tests/support/rules.h"

namespace termijn::testing {
namespace {

struct Counts {
  std::size_t states = 0, options = 0, ends = 0, deepest = 0, cut_off = 0;
  std::map<ChoiceClass, std::size_t> classes;
  std::map<GameOption::From, std::size_t> from;
};

std::size_t most_states(std::size_t usual) {
  const char* told = std::getenv("TERMIJN_PLAY_STATES");
  return told != nullptr ? std::strtoull(told, nullptr, 10) : usual;
}

/// Goes through a game, each state once.
class Walk {
 public:
  Walk(const Game& game, std::size_t most, Counts& counts)
      : game_(game), most_(most), counts_(counts) {}

  void run() { visit(game_.begin(), 0); }

 private:
  std::string where() const {
    return game_.setup().exercise.id + ' ' + game_.part().id + ' ' + path_;
  }

  void visit(const GameState& state, std::size_t depth) {
    if (!seen_.insert(state_key(state)).second) return;
    // The first way is always walked to its end.
    if (seen_.size() > most_ && counts_.ends > 0) {
      ++counts_.cut_off;
      return;
    }
    ++counts_.states;
    counts_.deepest = std::max(counts_.deepest, depth);
    constexpr std::size_t deepest = 60;
    ASSERT_LT(depth, deepest) << where();
    if (state.is_over()) {
      ++counts_.ends;
      EXPECT_FALSE(state.turns.empty()) << where();
      check_told_once(state);
      return;
    }
    check(state);
    for (std::size_t i = 0; i < state.node.options.size(); ++i) {
      const auto length = path_.size();
      path_ += std::to_string(i + 1) + ',';
      visit(game_.choose(state, i), depth + 1);
      path_.resize(length);
    }
  }

  void check(const GameState& state) {
    const auto& options = state.node.options;
    EXPECT_GE(options.size(), 2U) << where();
    EXPECT_LE(options.size(), 6U) << where();
    EXPECT_TRUE(std::ranges::any_of(options, [](const GameOption& option) {
      return option.kind != ChoiceClass::wrong;
    })) << where();
    if (state.node.kind == GameNode::Kind::note) check_note(state);
    const bool is_misstep = game_.part().role == game_.setup().exercise.misstep;
    std::set<std::string> dutch, english, meanings;
    for (const auto& option : options) {
      ++counts_.options;
      ++counts_.classes[option.kind];
      ++counts_.from[option.from];
      EXPECT_TRUE(dutch.insert(option.text.dutch).second) << where() << option.text.dutch;
      EXPECT_TRUE(english.insert(option.text.english).second) << where() << option.text.english;
      EXPECT_TRUE(meanings.insert(meaning_of(option)).second) << where() << option.text.dutch;
      check(option);
      const bool must_be_lawful =
          option.from == GameOption::From::written && !state.off_script && !is_misstep;
      EXPECT_FALSE(must_be_lawful && option.kind == ChoiceClass::wrong)
          << where() << option.text.dutch;
    }
  }

  /// Nothing bad is laid to the player twice.
  void check_told_once(const GameState& state) {
    std::vector<const Effect*> told;
    for (const Turn& turn : state.turns) {
      if (turn.who == Turn::Who::other) continue;
      for (const Effect& effect : turn.taken.effects) {
        if (!effect.is_bad()) continue;
        const bool is_told = std::ranges::any_of(told, [&](const Effect* other) {
          return is_same(game_.program(), *other, effect) && other->act == effect.act;
        });
        EXPECT_FALSE(is_told) << where() << effect.authority.dutch;
        told.push_back(&effect);
      }
    }
  }

  /// The key is the day of the evaluator, and no other day is defensible.
  void check_note(const GameState& state) {
    const DayToNote& note = *state.node.note;
    const auto judged = judge_records(repository_rules(), game_.setup().exercise.procedure,
                                      state.records, state.day);
    ASSERT_TRUE(judged) << where();
    bool is_found = false;
    for (const auto& verdict : judged->verdict.norms) {
      if (verdict.norm != note.norm) continue;
      const Norm& norm = repository_rules().norms[verdict.norm];
      if (safe_day(norm, verdict, game_.role()) != note.key) continue;
      is_found = true;
      for (const auto& outcome : verdict.outcomes) {
        for (const auto& [day, why] : note.others)
          EXPECT_TRUE(!outcome.deadline || outcome.deadline->last_day != day) << where();
      }
    }
    EXPECT_TRUE(is_found) << where() << iso(note.key);
    EXPECT_EQ(std::ranges::count(state.node.options, std::optional(note.key), &GameOption::noted),
              1)
        << where();
  }

  static std::string meaning_of(const GameOption& option) {
    if (option.from == GameOption::From::line) return option.text.dutch;
    std::string out = option.noted ? iso(*option.noted) : "";
    if (!option.records.empty()) out += iso(option.day);
    for (const auto& record : option.records) {
      out += record.event + record.actor;
      for (const auto& field : record.fields) out += field.name + field.value;
    }
    return out;
  }

  void check(const GameOption& option) {
    const auto is_told = [&](const Label& label) {
      EXPECT_FALSE(label.dutch.empty()) << where();
      EXPECT_FALSE(label.english.empty()) << where();
    };
    is_told(option.text);
    EXPECT_FALSE(option.from == GameOption::From::cure && option.kind > ChoiceClass::allowed)
        << where() << option.text.dutch;
    if (option.from == GameOption::From::note) {
      is_told(option.authority);
      is_told(option.counting);
      if (option.kind == ChoiceClass::wrong) is_told(option.why);
      return;
    }
    if (option.from == GameOption::From::line) {
      if (option.kind == ChoiceClass::wrong) is_told(option.why);
      return;
    }
    const bool has_reason = option.kind < ChoiceClass::risky ||
                            std::ranges::any_of(option.effects, [](const Effect& effect) {
                              return effect.is_bad() || effect.kind == Effect::Kind::without_mark;
                            });
    EXPECT_TRUE(has_reason) << where() << option.text.dutch;
    for (const auto& effect : option.effects) {
      is_told(effect.rule);
      is_told(effect.authority);
      const auto& id = game_.program().norms[effect.norm].id;
      EXPECT_NE(effect.authority.dutch.find(id), std::string::npos) << where();
      EXPECT_GT(effect.authority.dutch.size(), id.size() + 4) << where();
      const bool is_open = game_.program().norms[effect.norm].class_ == NormClass::open;
      EXPECT_FALSE(is_open && effect.kind == Effect::Kind::wrong) << where() << id;
      EXPECT_EQ(effect.harm.dutch.empty(), effect.harm.english.empty()) << where();
      EXPECT_EQ(effect.remedy.dutch.empty(), effect.remedy.english.empty()) << where();
    }
  }

  const Game& game_;
  std::size_t most_;
  Counts& counts_;
  std::set<std::string> seen_;
  std::string path_;
};

void walk_parts(const Exercise& exercise, std::size_t most, bool others_err, Counts& all) {
  for (std::size_t part = 0; part < exercise.parts.size(); ++part) {
    Counts counts;
    const Game game(repository_rules(), {exercise, exercise.first_day, part, 7, others_err});
    Walk(game, most, counts).run();
    std::cout << exercise.id << ' ' << exercise.parts[part].id << ": " << counts.states
              << " states, " << counts.ends << " ends, " << counts.options << " options, depth "
              << counts.deepest << ", cut off " << counts.cut_off << '\n';
    EXPECT_GT(counts.ends, 0U) << exercise.id << ' ' << exercise.parts[part].id;
    all.states += counts.states;
    all.ends += counts.ends;
    all.options += counts.options;
    all.cut_off += counts.cut_off;
    all.deepest = std::max(all.deepest, counts.deepest);
    for (const auto& [kind, count] : counts.classes) all.classes[kind] += count;
    for (const auto& [from, count] : counts.from) all.from[from] += count;
  }
}

void print(const Counts& all) {
  std::cout << all.states << " states, " << all.ends << " ends, " << all.options
            << " options, depth " << all.deepest << ", cut off " << all.cut_off << '\n';
  for (const auto& [kind, count] : all.classes) std::cout << class_id(kind) << ' ' << count << '\n';
  for (const auto& [from, count] : all.from) std::cout << from_id(from) << ' ' << count << '\n';
}

TEST(Game, EachLessonAndPartInAllBranches) {
  Counts all;
  for (const auto& exercise : builtin_exercises())
    walk_parts(exercise, most_states(25), false, all);
  print(all);
}

TEST(Game, WhereTheOthersErr) {
  Counts all;
  for (const auto& exercise : builtin_exercises()) walk_parts(exercise, most_states(4), true, all);
  print(all);
}

TEST(Game, EachBestExampleOfAProcedure) {
  Counts all;
  const Program& program = repository_rules();
  for (Index procedure = 0; procedure < program.procedures.size(); ++procedure) {
    const auto example = best_example(program, procedure);
    if (example) walk_parts(*example, most_states(8), false, all);
  }
  print(all);
}

}  // namespace
}  // namespace termijn::testing
