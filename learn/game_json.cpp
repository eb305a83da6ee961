// SPDX-License-Identifier: Apache-2.0
#include <array>

#include <nlohmann/json.hpp>

#include "learn/game_save.h"
#include "report/norm_json.h"

namespace termijn {
namespace {

class Writer {
 public:
  Writer(const Game& game, const GameState& state)
      : game_(game), state_(state), program_(game.program()) {}

  Json json() const {
    const GameSetup& setup = game_.setup();
    Json out{{"format", "termijn.play/1"},
             {"lesson", setup.exercise.id},
             {"procedure", setup.exercise.procedure},
             {"name", label_json(setup.exercise.name)},
             {"title", label_json(setup.exercise.title)},
             {"intro", label_json(setup.exercise.intro)},
             {"part", part_json()},
             {"start", iso(setup.first_day)},
             {"seed", setup.seed},
             {"mistakes", setup.others_err ? "some" : "none"},
             {"choices", Json::array()},
             {"turns", Json::array()}};
    for (const auto& choice : choices_of(state_)) out["choices"].push_back(choice.option + 1);
    for (const Turn& turn : state_.turns) out["turns"].push_back(turn_json(turn));
    out["node"] = node_json();
    out["dossier"] = records_json(state_.records);
    return out;
  }

 private:
  Json part_json() const {
    const Part& part = game_.part();
    return {{"id", part.id}, {"name", label_json(part.name)}, {"role", part.role}};
  }

  Json role_json(Index role) const {
    return role < program_.roles.size() ? Json(program_.roles[role].id) : Json(nullptr);
  }

  static Json records_json(std::span<const EventRecord> records) {
    Json out = Json::array();
    for (const auto& record : records) {
      Json fields = Json::object();
      for (const auto& field : record.fields) fields[field.name] = field.value;
      out.push_back({{"event", record.event},
                     {"day", iso(record.day)},
                     {"by", record.actor},
                     {"fields", std::move(fields)}});
    }
    return out;
  }

  Json effect_json(const Effect& effect) const {
    const Norm& norm = program_.norms[effect.norm];
    Json mistakes = Json::array();
    for (const Index at : effect.mistakes) mistakes.push_back(program_.mistakes[at].id);
    return {{"what", effect_id(effect.kind)},
            {"norm", norm.id},
            {"finding", effect.finding ? Json(finding_id(*effect.finding)) : Json(nullptr)},
            {"holder", role_json(effect.holder)},
            {"citation", citations_json(norm.citations)},
            {"rule", label_json(effect.rule)},
            {"who", label_json(effect.who)},
            {"happened", label_json(effect.happened)},
            {"authority", label_json(effect.authority)},
            {"harm", label_json(effect.harm)},
            {"remedy", label_json(effect.remedy)},
            {"mistakes", std::move(mistakes)}};
  }

  Json turn_json(const Turn& turn) const {
    constexpr std::array who = {"player", "other", "time"};
    const GameOption& taken = turn.taken;
    Json out{{"who", who[static_cast<std::size_t>(turn.who)]},
             {"by", role_json(turn.role)},
             {"day", iso(taken.day)},
             {"from", from_id(taken.from)},
             {"text", label_json(taken.text)},
             {"class", class_id(taken.kind)},
             {"events", records_json(taken.records)},
             {"effects", Json::array()}};
    for (const Effect& effect : taken.effects) out["effects"].push_back(effect_json(effect));
    if (taken.noted) {
      out["noted"] = date_json(taken.noted);
      out["last_day"] = date_json(taken.key);
      out["why"] = label_json(taken.why);
      out["authority"] = label_json(taken.authority);
    }
    return out;
  }

  Json node_json() const {
    const GameNode& node = state_.node;
    Json out{{"kind", node_id(node.kind)},
             {"day", iso(state_.is_over() ? state_.day : node.day)},
             {"rule", nullptr},
             {"options", Json::array()}};
    if (node.note) out["rule"] = label_json(node.note->rule);
    for (std::size_t i = 0; i < node.options.size(); ++i)
      out["options"].push_back({{"number", i + 1}, {"text", label_json(node.options[i].text)}});
    return out;
  }

  const Game& game_;
  const GameState& state_;
  const Program& program_;
};

}  // namespace

std::string game_json(const Game& game, const GameState& state) {
  return json_text(Writer(game, state).json());
}

}  // namespace termijn
