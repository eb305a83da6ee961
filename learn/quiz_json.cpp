// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "learn/quiz_text.h"
#include "report/norm_json.h"

namespace termijn {
namespace {

Json labels_json(const std::vector<Label>& labels) {
  Json out = Json::array();
  for (const Label& label : labels) out.push_back(label_json(label));
  return out;
}

Json option_json(const QuizOption& option, bool is_right) {
  Json out{{"value", option.value}, {"label", label_json(option.text)}, {"right", is_right}};
  out["slip"] = nullptr;
  out["slip_name"] = nullptr;
  out["why"] = option.why.dutch.empty() ? Json() : label_json(option.why);
  if (is_right) return out;
  out["slip"] = slip_id(option.slip);
  out["slip_name"] = label_json(slip_name(option.slip));
  return out;
}

Json question_json(const Program& program, const QuizQuestion& question) {
  Json lines = Json::array(), options = Json::array();
  for (const QuizLine& line : question.log)
    lines.push_back({{"number", line.number}, {"label", label_json(line.text)}});
  for (std::size_t i = 0; i < question.options.size(); ++i)
    options.push_back(option_json(question.options[i], i == question.right));
  return {{"id", question.id()},
          {"number", question.number},
          {"kind", quiz_kind_id(question.kind)},
          {"level", question.level},
          {"lesson", question.lesson},
          {"procedure", program.procedures[question.procedure].id},
          {"topic", question.topic},
          {"title", label_json(question.title)},
          {"today", iso(question.today)},
          {"lines", lines},
          {"question", label_json(question.text)},
          {"options", options},
          {"article", label_json(question.article)},
          {"explanation", labels_json(question.explanation)}};
}

}  // namespace

std::string quiz_json(const Program& program, const Quiz& quiz) {
  Json kinds = Json::array(), questions = Json::array();
  for (const QuizKind kind : quiz.wish.kinds) kinds.push_back(quiz_kind_id(kind));
  for (const QuizQuestion& question : quiz.questions)
    questions.push_back(question_json(program, question));
  return json_text({{"format", "termijn.quiz/1"},
                    {"seed", quiz.wish.seed},
                    {"level", quiz.wish.level == 0 ? Json() : Json(quiz.wish.level)},
                    {"kinds", kinds},
                    {"start", date_json(quiz.wish.start)},
                    {"command", quiz.command},
                    {"questions", questions}});
}

}  // namespace termijn
