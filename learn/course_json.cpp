// SPDX-License-Identifier: Apache-2.0
#include <array>

#include <nlohmann/json.hpp>

#include "learn/course_text.h"
#include "report/norm_json.h"

namespace termijn {
namespace {

std::string_view kind_text(CourseItem::Kind kind) {
  constexpr std::array<std::string_view, 4> texts = {"part", "lesson", "case", "quiz"};
  return texts[static_cast<std::size_t>(kind)];
}

Json wishes_json(const CourseQuiz& quiz) {
  Json kinds = Json::array();
  for (const QuizKind kind : quiz.kinds) kinds.push_back(quiz_kind_id(kind));
  return {{"seed", quiz.seed}, {"count", quiz.count}, {"level", quiz.level}, {"kinds", kinds}};
}

Json questions_json(const std::vector<QuizQuestion>& questions) {
  Json ids = Json::array();
  for (const QuizQuestion& question : questions) ids.push_back(question.id());
  return ids;
}

Json unit_json(const CourseUnit& unit) {
  Json out;
  out["kind"] = kind_text(unit.item.kind);
  out["text"] = label_json(unit.item.text);
  if (unit.item.kind == CourseItem::Kind::part) out["label"] = label_json(unit.item.name);
  if (unit.item.kind == CourseItem::Kind::quiz) {
    out["quiz"] = wishes_json(unit.item.quiz);
    out["questions"] = questions_json(unit.questions);
  }
  if (!unit.exercise) return out;
  if (unit.item.kind == CourseItem::Kind::log) {
    out["log"] = unit.item.word;
    out["dossier"] = unit.item.dossier;
  } else {
    out["lesson"] = unit.exercise->id;
  }
  out["label"] = label_json(unit.exercise->name);
  out["title"] = label_json(unit.exercise->title);
  out["procedure"] = unit.exercise->procedure;
  out["first_day"] = iso(unit.start);
  out["moments"] = unit.exercise->moments.size();
  return out;
}

}  // namespace

std::string course_json(const CourseScene& scene) {
  Json out;
  out["format"] = "termijn.course/1";
  out["label"] = label_json(scene.course.name);
  out["text"] = label_json(scene.course.text);
  out["items"] = Json::array();
  for (const CourseUnit& unit : scene.units) out["items"].push_back(unit_json(unit));
  out["rules"] = rules_json(scene.program);
  return json_text(out);
}

}  // namespace termijn
