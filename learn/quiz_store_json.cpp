// SPDX-License-Identifier: Apache-2.0
// The file of quiz_store.h.
#include <nlohmann/json.hpp>

#include "learn/quiz_store.h"
#include "report/norm_json.h"

namespace termijn {
namespace {

constexpr std::string_view format = "termijn.quiz-store/1";

/// Reads one object; what is missing or of another kind makes it damaged.
class Reader {
 public:
  explicit Reader(const Json& json) : json_(json) {}

  std::string text(const char* key) {
    const Json* found = get(key);
    if (found == nullptr || !found->is_string()) return damaged<std::string>();
    return found->get<std::string>();
  }
  std::uint64_t number(const char* key, std::uint64_t least, std::uint64_t most) {
    const Json* found = get(key);
    if (found == nullptr || !found->is_number_unsigned()) return damaged<std::uint64_t>();
    const auto number = found->get<std::uint64_t>();
    return number < least || number > most ? damaged<std::uint64_t>() : number;
  }
  std::uint32_t count(const char* key) {
    return static_cast<std::uint32_t>(number(key, 0, UINT32_MAX));
  }
  Date day(const char* key) {
    const auto found = parse_iso(text(key));
    return found ? *found : damaged<Date>();
  }
  QuizKind kind(const std::string& id) {
    const auto found = quiz_kind_of(id);
    return found ? *found : damaged<QuizKind>();
  }
  std::vector<std::string> texts(const char* key) {
    std::vector<std::string> out;
    const Json* found = get(key);
    if (found == nullptr || !found->is_array()) return damaged<std::vector<std::string>>();
    for (const Json& one : *found) {
      if (!one.is_string()) return damaged<std::vector<std::string>>();
      out.push_back(one.get<std::string>());
    }
    return out;
  }
  bool is_null(const char* key) const {
    const Json* found = get(key);
    return found != nullptr && found->is_null();
  }
  bool is_sound() const { return sound_; }

 private:
  const Json* get(const char* key) const {
    if (!json_.is_object()) return nullptr;
    const auto found = json_.find(key);
    return found == json_.end() ? nullptr : &*found;
  }
  template <class Value>
  Value damaged() {
    sound_ = false;
    return {};
  }

  const Json& json_;
  bool sound_ = true;
};

Json card_json(const QuizCard& card) {
  return {{"lesson", card.lesson},
          {"kind", quiz_kind_id(card.kind)},
          {"topic", card.topic},
          {"box", card.box},
          {"due", iso(card.due)}};
}

Json run_json(const QuizRun& run) {
  Json kinds = Json::array();
  for (const QuizKind kind : run.wish.kinds) kinds.push_back(quiz_kind_id(kind));
  return {{"lessons", run.lessons},
          {"seed", run.wish.seed},
          {"level", run.wish.level},
          {"kinds", kinds},
          {"start", date_json(run.wish.start)},
          {"next", run.next},
          {"count", run.count},
          {"asked", run.asked},
          {"right", run.right}};
}

std::optional<QuizCard> read_card(const Json& json) {
  Reader from(json);
  QuizCard card;
  card.lesson = from.text("lesson");
  card.kind = from.kind(from.text("kind"));
  card.topic = from.text("topic");
  card.box = static_cast<int>(from.number("box", 1, highest_box));
  card.due = from.day("due");
  return from.is_sound() ? std::optional(card) : std::nullopt;
}

std::optional<QuizRun> read_run(const Json& json) {
  Reader from(json);
  QuizRun run;
  run.lessons = from.texts("lessons");
  run.wish.seed = from.number("seed", 0, UINT64_MAX);
  run.wish.level = static_cast<int>(from.number("level", 0, highest_quiz_level));
  for (const auto& kind : from.texts("kinds")) run.wish.kinds.push_back(from.kind(kind));
  if (!from.is_null("start")) run.wish.start = from.day("start");
  run.next = from.count("next");
  run.count = from.count("count");
  run.asked = from.count("asked");
  run.right = from.count("right");
  const bool adds_up = run.next > 0 && run.right <= run.asked && run.asked <= run.count;
  return from.is_sound() && adds_up ? std::optional(run) : std::nullopt;
}

}  // namespace

std::string quiz_store_text(const QuizStore& store) {
  Json cards = Json::array();
  for (const QuizCard& card : store.cards) cards.push_back(card_json(card));
  return json_text(
      {{"format", format}, {"cards", cards}, {"run", store.run ? run_json(*store.run) : Json()}});
}

std::optional<QuizStore> read_quiz_store(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || json.value("format", Json()) != format) return std::nullopt;
  const auto cards = json.find("cards"), run = json.find("run");
  if (cards == json.end() || !cards->is_array() || run == json.end()) return std::nullopt;
  QuizStore store;
  for (const Json& one : *cards) {
    auto card = read_card(one);
    if (!card) return std::nullopt;
    store.cards.push_back(std::move(*card));
  }
  if (run->is_null()) return store;
  store.run = read_run(*run);
  return store.run ? std::optional(store) : std::nullopt;
}

}  // namespace termijn
