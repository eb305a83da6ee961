// SPDX-License-Identifier: Apache-2.0
// A story goes on no longer than the law lets it: acts without the right to them, who won, consent.
#include <algorithm>

#include <gtest/gtest.h>

#include "learn/exercise_file.h"
#include "learn/free_days.h"
#include "learn/game.h"
#include "tests/support/rules.h"

namespace termijn::testing {
namespace {

Game game_of(std::string_view lesson, std::string_view part, std::uint64_t seed = 1,
             bool others_err = false) {
  const Exercise& exercise = *exercise_named(lesson);
  const auto found = std::ranges::find(exercise.parts, part, &Part::id);
  return {repository_rules(),
          {exercise, exercise.first_day, static_cast<std::size_t>(found - exercise.parts.begin()),
           seed, others_err}};
}

bool offers(const GameState& state, std::string_view words) {
  return std::ranges::any_of(state.node.options, [&](const GameOption& option) {
    return option.text.dutch.find(words) != std::string::npos;
  });
}

/// Takes the options with these words, one after the other.
GameState take(const Game& game, std::initializer_list<std::string_view> choices) {
  GameState state = game.begin();
  for (const auto words : choices) {
    const auto found = std::ranges::find_if(state.node.options, [&](const GameOption& option) {
      return option.text.dutch.find(words) != std::string::npos;
    });
    if (found == state.node.options.end()) {
      ADD_FAILURE() << words;
      return state;
    }
    state = game.choose(state, static_cast<std::size_t>(found - state.node.options.begin()));
  }
  return state;
}

std::size_t count_of(const GameState& state, std::string_view event) {
  return static_cast<std::size_t>(std::ranges::count(state.records, event, &EventRecord::event));
}

bool tells(const Turn& turn, std::string_view norm, Effect::Kind kind) {
  return std::ranges::any_of(turn.taken.effects, [&](const Effect& effect) {
    return effect.kind == kind && repository_rules().norms[effect.norm].id == norm;
  });
}

bool tells(const GameState& state, std::string_view norm, Effect::Kind kind) {
  return std::ranges::any_of(state.turns,
                             [&](const Turn& turn) { return tells(turn, norm, kind); });
}

const Turn& last_of_player(const GameState& state) {
  return *std::find_if(state.turns.rbegin(), state.turns.rend(),
                       [](const Turn& turn) { return turn.who == Turn::Who::player; });
}

TEST(GameLaw, CountsNoActWithoutTheRightToIt) {
  const GameState state = take(game_of("cr_initiatief", "voorzitter"),
                               {"vertelt het idee", "om uit te spreken dat het advies"});
  const Turn& turn = last_of_player(state);
  EXPECT_EQ(turn.taken.kind, ChoiceClass::risky);
  EXPECT_TRUE(tells(turn, "cr_uitvoering_vragen", Effect::Kind::without_mark));
  EXPECT_TRUE(is_without_right(repository_rules(), turn.taken));
}

TEST(GameLaw, EndsWhenTheProposalIsWithdrawn) {
  const GameState state =
      take(game_of("mr_instemming", "bestuurder"), {"vraagt om instemming", "voorstel intrekt"});
  EXPECT_FALSE(offers(state, "naar de geschillencommissie"));
  EXPECT_EQ(count_of(state, "mr_uitspraak"), 0U);
}

TEST(GameLaw, HasNoRulingOnAProposalThatLapsed) {
  const GameState state = take(game_of("mr_instemming", "bestuurder"),
                               {"vraagt om instemming", "Dit pas doen op", "stuurt het voorstel"});
  EXPECT_TRUE(tells(last_of_player(state), "mr_voorleggen", Effect::Kind::without_mark));
  EXPECT_EQ(count_of(state, "mr_voorgelegd"), 1U);
  EXPECT_EQ(count_of(state, "mr_uitspraak"), 0U);
}

TEST(GameLaw, LetsNobodyAppealWhoWon) {
  GameState state =
      take(game_of("mr_instemming", "bestuurder"),
           {"vraagt om instemming", "voorstel voorlegt", "stuurt het voorstel", "trekt het"});
  EXPECT_TRUE(tells(state, "mr_gezag_in_beroep", Effect::Kind::came_up));
  EXPECT_FALSE(tells(state, "mr_beroep_instellen", Effect::Kind::came_up));
  state = take(game_of("cr_advies", "bestuurder"),
               {"vraagt de raad schriftelijk", "praat daar eerst", "in twee groepen", "een brief"});
  EXPECT_EQ(count_of(state, "cr_uitspraak"), 1U);
  EXPECT_FALSE(tells(state, "cr_instelling_in_beroep", Effect::Kind::came_up));
  EXPECT_TRUE(tells(state, "cr_in_beroep", Effect::Kind::came_up));
}

TEST(GameLaw, DoesNothingTwice) {
  const GameState state =
      take(game_of("advies", "voorzitter", 1, true),
           {"in een overlegvergadering", "schriftelijk om", "wacht nog even", "beroep ingesteld"});
  const Turn& turn = last_of_player(state);
  EXPECT_EQ(turn.taken.kind, ChoiceClass::risky);
  EXPECT_FALSE(is_without_right(repository_rules(), turn.taken));
  EXPECT_EQ(count_of(state, "beroep"), 1U);
  EXPECT_FALSE(offers(state, "beroep"));
}

TEST(GameLaw, AsksForNoNoticeOfADecisionThatIsForbidden) {
  constexpr std::string_view notice = "instemmingsbesluit_mededelen";
  const GameState state = take(game_of("instemming", "bestuurder"),
                               {"vraagt de raad schriftelijk", "kantonrechter of"});
  for (const Turn& turn : state.turns) {
    const bool is_permitted = turn.taken.records.front().event == "vervangende_toestemming";
    EXPECT_EQ(tells(turn, notice, Effect::Kind::came_up), is_permitted) << turn.taken.text.dutch;
  }
  const GameState waited =
      take(game_of("instemming", "bestuurder"), {"vraagt de raad schriftelijk", "Niets doen"});
  EXPECT_FALSE(tells(waited, notice, Effect::Kind::risky));
}

TEST(GameLaw, CallsWithdrawingAPlanNoLoss) {
  const Game game = game_of("instemming", "bestuurder");
  const GameState state = take(game, {"vraagt de raad schriftelijk", "trekt het plan in"});
  const Turn& turn = last_of_player(state);
  EXPECT_EQ(turn.taken.kind, ChoiceClass::allowed);
  EXPECT_FALSE(gives_up(turn.taken, game.role()));
}

TEST(GameLaw, OffersNullityWhenTheInstitutionDecidesAllTheSame) {
  const Game game = game_of("cr_instemming", "voorzitter", 2, true);
  GameState state = take(game, {"praat daar eerst", "niet instemt, en waarom"});
  ASSERT_EQ(count_of(state, "cr_kennisgeving"), 1U);
  EXPECT_TRUE(offers(state, "nietigheid"));
}

TEST(GameLaw, LaysOnlyOwnActsToWhoWasForbidden) {
  const GameState state = take(game_of("mr_nietigheid", "bestuurder"),
                               {"vraagt de raad om instemming", "besluit: de raad", "een brief"});
  for (const Effect& effect : last_of_player(state).taken.effects)
    EXPECT_EQ(effect.happened.dutch.find("raad merkt"), std::string::npos) << effect.happened.dutch;
}

TEST(GameLaw, SaysWithWhatARightLapsed) {
  const GameState state =
      take(game_of("mr_instemming", "bestuurder"), {"vraagt om instemming", "Dit pas doen op"});
  const auto& effects = last_of_player(state).taken.effects;
  const auto lapsed = std::ranges::find(effects, FindingKind::right_lost, &Effect::finding);
  ASSERT_NE(lapsed, effects.end());
  EXPECT_NE(lapsed->happened.dutch.find("mr_mededelen_na_weigering"), std::string::npos)
      << lapsed->happened.dutch;
}

TEST(GameLaw, GivesNothingUpByOneWayOfDoingADuty) {
  const Game game = game_of("mr_instemming", "bestuurder");
  const GameState state = take(game, {"vraagt om instemming", "voorstel intrekt"});
  EXPECT_EQ(last_of_player(state).taken.kind, ChoiceClass::required);
  EXPECT_FALSE(tells(state, "mr_voorleggen", Effect::Kind::given_up));
}

TEST(GameLaw, AsksNobodyOnADayOffBecauseOfAWait) {
  for (const auto& exercise : builtin_exercises()) {
    for (const auto& part : exercise.parts) {
      const Game game = game_of(exercise.id, part.id);
      GameState state = game.begin();
      while (!state.is_over()) {
        const auto& options = state.node.options;
        const auto waits = std::ranges::find_if(options, [](const GameOption& option) {
          return option.records.empty() && !is_bookkeeping(option);
        });
        // A last day may well be on a day off; the day after it is another matter.
        const bool is_after = state.node.kind == GameNode::Kind::aftermath;
        EXPECT_FALSE(is_after && is_day_off(repository_rules(), state.node.day))
            << exercise.id << ' ' << part.id << ' ' << iso(state.node.day);
        const auto at = waits == options.end() ? 0 : waits - options.begin();
        state = game.choose(state, static_cast<std::size_t>(at));
      }
    }
  }
}

}  // namespace
}  // namespace termijn::testing
