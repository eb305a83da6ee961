// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "report/explain_text.h"
#include "report/norm_json.h"

namespace termijn {
namespace {

Json both_json(const BothLanguages& text) {
  return {{"nl", text.dutch}, {"en", text.english}};
}

template <class InLanguage>
Json in_both(InLanguage text) {
  return both_json({text(Language::dutch), text(Language::english)});
}

Json head_json(Code code, const ExplainCard* card) {
  const auto message = [&](Language language) {
    return message_of(in_words(code, card, language), language);
  };
  return {{"code", code_name(code)},
          {"severity", severity_of(code) == Severity::error ? "error" : "warning"},
          {"message", in_both(message)}};
}

Json example_json(const Explained& answer) {
  if (answer.fault.empty()) return nullptr;
  return {{"declarations", answer.vocabulary},
          {"fault", answer.fault},
          {"says", both_json(answer.says)},
          {"cure", answer.cure}};
}

}  // namespace

std::string explain_json(const Explained& answer) {
  const ExplainCard* card = answer.card;
  Json json = {{"format", "termijn.explain/1"}};
  json.update(head_json(answer.code, card));
  json["help"] = in_both(
      [&](Language language) { return help_of(in_words(answer.code, card, language), language); });
  json["why"] = card == nullptr ? Json(nullptr) : both_json(card->why);
  json["no_example"] =
      card == nullptr || card->has_example() ? Json(nullptr) : both_json(card->no_example);
  json["example"] = example_json(answer);
  return json_text(json);
}

std::string codes_json() {
  Json list = Json::array();
  for (const Code code : all_codes())
    list.push_back(head_json(code, explain_card(code_name(code))));
  return json_text({{"format", "termijn.codes/1"}, {"codes", std::move(list)}});
}

}  // namespace termijn
