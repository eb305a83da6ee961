// SPDX-License-Identifier: Apache-2.0
#include "learn/game_save.h"

#include <nlohmann/json.hpp>

#include "report/norm_json.h"

namespace termijn {
namespace {

constexpr std::string_view format = "termijn.saved-play/1";

std::optional<std::string> text_in(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

std::optional<std::uint64_t> number_in(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_number_unsigned()) return std::nullopt;
  return found->get<std::uint64_t>();
}

bool read_choices(const Json& json, SavedGame& into) {
  const auto choices = json.find("choices");
  if (choices == json.end() || !choices->is_array()) return false;
  for (const Json& one : *choices) {
    if (!one.is_object()) return false;
    const auto option = number_in(one, "option");
    const auto what = text_in(one, "what");
    if (!option || *option == 0 || !what) return false;
    into.choices.push_back({static_cast<std::size_t>(*option) - 1, *what});
  }
  return true;
}

}  // namespace

std::string saved_text(const SavedGame& saved) {
  Json json{{"format", format},        {"lesson", saved.lesson},
            {"log", saved.log},        {"dossier", saved.dossier},
            {"part", saved.part},      {"start", iso(saved.first_day)},
            {"seed", saved.seed},      {"mistakes", saved.others_err ? "some" : "none"},
            {"choices", Json::array()}};
  for (const auto& choice : saved.choices)
    json["choices"].push_back({{"option", choice.option + 1}, {"what", choice.what}});
  return json_text(json);
}

std::optional<SavedGame> read_saved(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || text_in(json, "format") != format) return std::nullopt;
  const auto lesson = text_in(json, "lesson"), log = text_in(json, "log"),
             dossier = text_in(json, "dossier"), part = text_in(json, "part"),
             start = text_in(json, "start"), mistakes = text_in(json, "mistakes");
  const auto seed = number_in(json, "seed");
  const auto day = start ? parse_iso(*start) : std::nullopt;
  if (!lesson || !log || !dossier || !part || !day || !seed) return std::nullopt;
  if (mistakes != "some" && mistakes != "none") return std::nullopt;
  SavedGame saved{*lesson, *log, *dossier, *part, *day, *seed, mistakes == "some", {}};
  if (!read_choices(json, saved)) return std::nullopt;
  return saved;
}

std::vector<SavedGame::Choice> choices_of(const GameState& state) {
  std::vector<SavedGame::Choice> choices;
  for (const Turn& turn : state.turns) {
    if (turn.who == Turn::Who::player) choices.push_back({turn.option, turn.taken.text.dutch});
  }
  return choices;
}

std::vector<std::size_t> options_of(std::span<const SavedGame::Choice> choices) {
  std::vector<std::size_t> options;
  for (const auto& choice : choices) options.push_back(choice.option);
  return options;
}

std::optional<std::size_t> changed_choice(const Game& game,
                                          std::span<const SavedGame::Choice> choices) {
  GameState state = game.begin();
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const auto& options = state.node.options;
    const std::size_t option = choices[i].option;
    if (option >= options.size() || options[option].text.dutch != choices[i].what) return i;
    state = game.choose(state, option);
  }
  return std::nullopt;
}

}  // namespace termijn
