// SPDX-License-Identifier: Apache-2.0
// What a step changes, what a game makes of it, and games that were kept.
#include "learn/consequence.h"

#include <algorithm>
#include <set>
#include <utility>

#include <gtest/gtest.h>

#include "learn/exercise_file.h"
#include "learn/game.h"
#include "learn/game_save.h"
#include "learn/game_text.h"
#include "tests/support/rules.h"

namespace termijn::testing {
namespace {

Game game_of(std::string_view lesson, std::string_view part, std::uint64_t seed = 7,
             bool others_err = false) {
  const Exercise& exercise = *exercise_named(lesson);
  const auto found = std::ranges::find(exercise.parts, part, &Part::id);
  return {repository_rules(),
          {exercise, exercise.first_day, static_cast<std::size_t>(found - exercise.parts.begin()),
           seed, others_err}};
}

/// The position of the option with these words in it; of none the end.
std::size_t option_with(const GameState& state, std::string_view words) {
  const auto found = std::ranges::find_if(state.node.options, [&](const GameOption& option) {
    return option.text.dutch.find(words) != std::string::npos;
  });
  return static_cast<std::size_t>(found - state.node.options.begin());
}

GameState choose(const Game& game, const GameState& state, std::string_view words) {
  const auto at = option_with(state, words);
  EXPECT_LT(at, state.node.options.size()) << words;
  return at < state.node.options.size() ? game.choose(state, at) : state;
}

/// In one line.
std::string flat(const std::string& text) {
  std::string out;
  for (const char sign : text) {
    const bool is_blank = sign == ' ' || sign == '\n';
    if (!is_blank || (!out.empty() && out.back() != ' ')) out += is_blank ? ' ' : sign;
  }
  return out;
}

const Turn& last_of_player(const GameState& state) {
  return *std::find_if(state.turns.rbegin(), state.turns.rend(),
                       [](const Turn& turn) { return turn.who == Turn::Who::player; });
}

const Effect* effect_of(const Turn& turn, std::string_view norm) {
  for (const auto& effect : turn.taken.effects) {
    if (repository_rules().norms[effect.norm].id == norm) return &effect;
  }
  return nullptr;
}

TEST(Consequence, OfAdviceBeforeTheMeeting) {
  const Game game = game_of("advies", "voorzitter");
  const GameState state = choose(game, game.begin(), "schrijft meteen een advies");
  const Turn& turn = last_of_player(state);
  EXPECT_EQ(turn.taken.kind, ChoiceClass::wrong);
  const Effect* breach = effect_of(turn, "advies_voor_overleg");
  ASSERT_NE(breach, nullptr);
  EXPECT_EQ(breach->kind, Effect::Kind::wrong);
  EXPECT_EQ(breach->finding, FindingKind::breach);
  EXPECT_EQ(breach->authority.dutch, "wet · WOR 25(4) · advies_voor_overleg");
  EXPECT_EQ(breach->authority.english, "statute · WOR 25(4) · advies_voor_overleg");
  EXPECT_NE(breach->happened.dutch.find("nr 2"), std::string::npos) << breach->happened.dutch;
  ASSERT_EQ(breach->mistakes.size(), 1U);
  EXPECT_EQ(repository_rules().mistakes[breach->mistakes[0]].id, "M04");
  EXPECT_FALSE(breach->harm.english.empty());
  EXPECT_FALSE(breach->remedy.english.empty());
  const Effect* right = effect_of(turn, "adviseren");
  ASSERT_NE(right, nullptr);
  EXPECT_EQ(right->kind, Effect::Kind::done);
  EXPECT_TRUE(right->is_right);
}

TEST(Consequence, OfWhatHadToBeDoneTheSameDay) {
  const Game game = game_of("advies", "bestuurder");
  const GameState state = choose(game, game.begin(), "op de gang");
  EXPECT_EQ(last_of_player(state).taken.kind, ChoiceClass::wrong);
  EXPECT_NE(effect_of(last_of_player(state), "aanvraag_schriftelijk"), nullptr);
}

TEST(Consequence, OfWhatIsDoneTooLateIsNoNewHarm) {
  const Game game = game_of("initiatief", "bestuurder");
  GameState state = choose(game, game.begin(), "gaat eerst met vakantie");
  EXPECT_EQ(last_of_player(state).taken.kind, ChoiceClass::wrong);
  state = choose(game, state, "overlegvergadering");
  const Turn& turn = last_of_player(state);
  const Effect* effect = effect_of(turn, "overleg_binnen_twee_weken");
  ASSERT_NE(effect, nullptr);
  EXPECT_EQ(effect->kind, Effect::Kind::done_late);
  EXPECT_LT(turn.taken.kind, ChoiceClass::risky);
}

TEST(Consequence, OfAnActInTheWrongForm) {
  const Game game = game_of("nietigheid", "voorzitter");
  GameState state = choose(game, game.begin(), "overlegvergadering");
  state = choose(game, state, "niet instemt, met de redenen");
  state = choose(game, state, "zegt in het overleg dat het besluit nietig is");
  const Turn turn = last_of_player(state);
  EXPECT_EQ(turn.taken.kind, ChoiceClass::risky);
  const Effect* effect = effect_of(turn, "nietigheid_inroepen");
  ASSERT_NE(effect, nullptr);
  EXPECT_EQ(effect->kind, Effect::Kind::without_mark);
  EXPECT_NE(effect->happened.dutch.find("mondeling"), std::string::npos) << effect->happened.dutch;
  EXPECT_EQ(effect->last_day, std::optional(turn.taken.day));
  EXPECT_EQ(effect_of(turn, "verklaring_vragen"), nullptr);
  // It can still be done properly that day.
  EXPECT_EQ(state.node.kind, GameNode::Kind::aftermath);
  EXPECT_EQ(state.node.day, turn.taken.day);
}

TEST(Consequence, IsToldOnce) {
  const Game game = game_of("instemming", "voorzitter");
  GameState state = choose(game, game.begin(), "bespreken de aanvraag");
  state = choose(game, state, "Meer staat er niet in de brief");
  EXPECT_EQ(last_of_player(state).taken.kind, ChoiceClass::risky);
  while (!state.is_over()) {
    for (const Turn& turn : state.turns)
      EXPECT_NE(turn.who, Turn::Who::time) << turn.taken.effects.front().rule.dutch;
    state = game.choose(state, 0);
  }
}

TEST(Consequence, OfGivingUpARight) {
  const Game game = game_of("advies", "voorzitter");
  GameState state = choose(game, game.begin(), "overlegvergadering");
  state = choose(game, state, "ziet af van advies");
  const Turn& turn = last_of_player(state);
  EXPECT_EQ(turn.taken.kind, ChoiceClass::allowed);
  EXPECT_TRUE(gives_up(turn.taken, game.role()));
  const std::string account = flat(account_text(game, state, Language::dutch));
  EXPECT_NE(account.find("1 waarmee u"), std::string::npos) << account;
  EXPECT_NE(account.find("Wat u liet liggen"), std::string::npos) << account;
  EXPECT_NE(account.find("WOR 25(1)"), std::string::npos) << account;
}

TEST(Consequence, OfGivingUpAnAppealSaysWhatItCosts) {
  const Game game = game_of("advies", "voorzitter");
  GameState state = choose(game, game.begin(), "overlegvergadering");
  state = choose(game, state, "adviseert schriftelijk");
  state = choose(game, state, "laat het hierbij");
  const Effect* effect = effect_of(last_of_player(state), "beroep_ondernemingskamer");
  ASSERT_NE(effect, nullptr);
  EXPECT_EQ(effect->kind, Effect::Kind::given_up);
  ASSERT_TRUE(effect->last_day);
  EXPECT_EQ(iso(*effect->last_day), "2026-11-09");
  const std::string account = flat(account_text(game, state, Language::dutch));
  EXPECT_NE(account.find("maandag 9 november 2026"), std::string::npos) << account;
  EXPECT_NE(account.find("niet meer in beroep"), std::string::npos) << account;
}

TEST(Consequence, OfAForbiddenActIsNoDutyDone) {
  const Game game = game_of("instemming", "bestuurder");
  GameState state = choose(game, game.begin(), "de redenen en de gevolgen");
  const std::size_t told = state.turns.size();
  state = choose(game, state, "toch komen");
  EXPECT_EQ(last_of_player(state).taken.kind, ChoiceClass::wrong);
  const std::string text = flat(turns_text(game, state, told, Language::dutch));
  EXPECT_NE(text.find("besluit niet zonder instemming"), std::string::npos) << text;
  EXPECT_EQ(text.find("gedaan: De ondernemer deelt het besluit"), std::string::npos) << text;
}

TEST(Game, ExplainsWhatIsJudgedInTheEvening) {
  const Game game = game_of("advies", "bestuurder");
  const GameState state = choose(game, game.begin(), "halve bladzijde");
  EXPECT_EQ(last_of_player(state).taken.kind, ChoiceClass::wrong);
  const std::string reasons = reasons_text(game, state, Language::dutch);
  EXPECT_NE(reasons.find("geschonden"), std::string::npos) << reasons;
}

TEST(Game, GoesOnAfterARepair) {
  const Game game = game_of("advies", "bestuurder");
  GameState state = choose(game, game.begin(), "halve bladzijde");
  const Date day = state.node.day;
  const std::size_t moment = state.node.moment;
  state = choose(game, state, "aanvulling");
  EXPECT_EQ(last_of_player(state).taken.from, GameOption::From::cure);
  ASSERT_EQ(state.node.kind, GameNode::Kind::step);
  EXPECT_EQ(state.node.moment, moment);
  EXPECT_EQ(state.node.day, day);
  state = choose(game, state, "waarom het advies niet wordt gevolgd");
  EXPECT_LT(last_of_player(state).taken.kind, ChoiceClass::risky);
}

TEST(Game, LetsTheOtherPartyAnswerConditions) {
  std::set<std::string> answers;
  for (std::uint64_t seed = 1; seed < 12; ++seed) {
    const Game game = game_of("instemming", "voorzitter", seed);
    GameState state = choose(game, game.begin(), "bespreken de aanvraag");
    state = choose(game, state, "op voorwaarde dat");
    const Effect* effect = effect_of(last_of_player(state), "voorwaarden_aanvaarden");
    ASSERT_NE(effect, nullptr);
    EXPECT_EQ(effect->kind, Effect::Kind::came_up);
    for (const Turn& turn : state.turns) {
      if (turn.who != Turn::Who::other || turn.before < 3) continue;
      answers.insert(turn.taken.records.front().event);
      EXPECT_TRUE(turn.taken.from != GameOption::From::cure ||
                  turn.taken.text.dutch.starts_with("Ondernemer: "))
          << turn.taken.text.dutch;
      break;
    }
  }
  EXPECT_EQ(answers, (std::set<std::string>{"toestemmingsverzoek", "voorwaarden_aanvaard"}));
}

TEST(Game, OffersNoAppealBeforeThereIsAnAnswer) {
  const Game game = game_of("initiatief", "voorzitter");
  GameState state = choose(game, game.begin(), "een voorstel op papier");
  state = choose(game, state, "tot de bestuurder tijd heeft");
  while (!state.is_over() && option_with(state, "om een overlegvergadering") >= 1) {
    const bool is_answered = std::ranges::any_of(state.records, [](const EventRecord& record) {
      return record.event == "antwoord_voorstel";
    });
    EXPECT_TRUE(is_answered || option_with(state, "in beroep") == state.node.options.size());
    state = game.choose(state, state.node.options.size() - 1);
  }
}

TEST(Game, PassesOverWhatMakesNoSenseAnyMore) {
  const Game game = game_of("advies", "voorzitter");
  GameState state = choose(game, game.begin(), "overlegvergadering");
  state = choose(game, state, "ziet af van advies");
  EXPECT_TRUE(state.is_over());
  EXPECT_EQ(state.records.size(), 3U);  // no notice that departs from an advice nobody gave
}

TEST(Game, LetsAStepBePutOff) {
  const Game game = game_of("advies", "voorzitter");
  GameState state = choose(game, game.begin(), "wachten");
  state = choose(game, state, "overlegvergadering");
  EXPECT_EQ(last_of_player(state).taken.from, GameOption::From::put_off);
  state = choose(game, state, "adviseert schriftelijk");
  EXPECT_LT(last_of_player(state).taken.kind, ChoiceClass::risky);
}

TEST(Game, OffersNothingTwice) {
  Exercise exercise = *exercise_named("advies");
  for (Moment& moment : exercise.moments) {
    const auto once = moment.choices;
    for (Step step : once) {
      step.text = {step.text.dutch + " Nog eens.", step.text.english + " Once more."};
      moment.choices.push_back(std::move(step));
    }
  }
  const std::size_t director = 2;
  const Game game(repository_rules(), {exercise, exercise.first_day, director, 7, false});
  EXPECT_EQ(game.begin().node.options.size(),
            game_of("advies", "bestuurder").begin().node.options.size());
}

TEST(Game, GivesTheHarmedPartyItsRight) {
  const Game game = game_of("nietigheid", "bestuurder");
  const GameState begin = game.begin();
  const auto is_other = [](const Turn& turn) { return turn.who == Turn::Who::other; };
  const GameState state = choose(game, begin, "schrijft meteen dat het rooster verandert");
  EXPECT_TRUE(std::ranges::any_of(state.turns, is_other));
}

TEST(Game, IsTheSameForTheSameSeed) {
  const GameState one = game_of("advies", "voorzitter", 3).begin();
  const GameState same = game_of("advies", "voorzitter", 3).begin();
  EXPECT_EQ(one.node.options.front().text.dutch, same.node.options.front().text.dutch);
  bool differs = false;
  for (std::uint64_t seed = 4; seed < 12; ++seed) {
    const GameState other = game_of("advies", "voorzitter", seed).begin();
    differs |= one.node.options.front().text.dutch != other.node.options.front().text.dutch;
  }
  EXPECT_TRUE(differs);
}

TEST(Game, OthersErrOnlyWhenAsked) {
  std::size_t mistakes = 0;
  for (const bool others_err : {false, true}) {
    for (std::uint64_t seed = 1; seed < 8; ++seed) {
      const GameState state = game_of("advies", "voorzitter", seed, others_err).begin();
      EXPECT_FALSE(state.is_over());
      const bool erred = state.turns.front().taken.kind == ChoiceClass::wrong;
      EXPECT_TRUE(!erred || others_err);
      if (erred) ++mistakes;
    }
  }
  EXPECT_GT(mistakes, 0U);
}

TEST(SavedGame, ReadsWhatItWrote) {
  const Game game = game_of("advies", "voorzitter");
  const GameState state = game.choose(game.choose(game.begin(), 1), 0);
  SavedGame saved{"advies", "", "", "voorzitter", game.setup().first_day, 7, false, {}};
  saved.choices = choices_of(state);
  const auto read = read_saved(saved_text(saved));
  ASSERT_TRUE(read);
  EXPECT_EQ(saved_text(*read), saved_text(saved));
  EXPECT_EQ(options_of(read->choices), (std::vector<std::size_t>{1, 0}));
  EXPECT_FALSE(changed_choice(game, read->choices));
  auto others = read->choices;
  others[1].what = "Iets anders.";
  EXPECT_EQ(changed_choice(game, others), std::optional<std::size_t>(1));
}

TEST(SavedGame, RefusesAnythingElse) {
  const SavedGame saved{"advies",         "", "", "voorzitter", *parse_iso("2026-09-01"), 7, false,
                        {{0, "Wachten."}}};
  const std::string text = saved_text(saved);
  ASSERT_TRUE(read_saved(text));
  for (std::size_t length = 0; length + 2 < text.size(); ++length)
    EXPECT_FALSE(read_saved(text.substr(0, length))) << length;
  for (const auto& [good, bad] :
       {std::pair{"\"option\": 1", "\"option\": 0"},
        std::pair{"\"option\": 1", "\"option\": \"1\""}, std::pair{"\"choices\"", "\"chosen\""},
        std::pair{"\"none\"", "\"veel\""}}) {
    std::string changed = text;
    const std::size_t at = changed.find(good);
    ASSERT_NE(at, std::string::npos) << good;
    changed.replace(at, std::string_view(good).size(), bad);
    EXPECT_FALSE(read_saved(changed)) << bad;
  }
  for (const char* bad : {"", "[]", "null", "{}", "hallo", "{\"format\": \"termijn.play/1\"}"})
    EXPECT_FALSE(read_saved(bad)) << bad;
}

}  // namespace
}  // namespace termijn::testing
