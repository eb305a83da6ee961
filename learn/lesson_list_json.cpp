// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "learn/lesson_list.h"
#include "report/norm_json.h"

namespace termijn {

std::string lesson_list_json(const Program& program, const LessonList& list) {
  Json out;
  out["format"] = "termijn.lessons/1";
  out["lessons"] = Json::array();
  for (const Exercise* lesson : list.lessons) {
    out["lessons"].push_back({{"lesson", lesson->id},
                              {"english", lesson->english_id},
                              {"label", label_json(lesson->name)},
                              {"title", label_json(lesson->title)},
                              {"procedure", lesson->procedure}});
  }
  out["procedures"] = Json::array();
  for (const Index procedure : list.procedures) {
    const Procedure& found = program.procedures[procedure];
    out["procedures"].push_back({{"procedure", found.id}, {"label", label_json(found.name)}});
  }
  return json_text(out);
}

}  // namespace termijn
