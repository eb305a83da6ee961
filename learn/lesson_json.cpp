// SPDX-License-Identifier: Apache-2.0
// A lesson for programs: told in both languages, side by side.
#include <array>

#include <nlohmann/json.hpp>

#include "learn/lesson.h"
#include "report/norm_json.h"

namespace termijn {
namespace {

Json both(const std::string& dutch, const std::string& english) {
  return {{"nl", dutch}, {"en", english}};
}

Json both(const std::vector<std::string>& dutch, const std::vector<std::string>& english) {
  Json out = Json::array();
  for (std::size_t i = 0; i < dutch.size() && i < english.size(); ++i)
    out.push_back(both(dutch[i], english[i]));
  return out;
}

/// What `make` gives of each pair: both lessons were told of the same verdicts.
template <class T>
Json each(const std::vector<T>& dutch, const std::vector<T>& english, auto make) {
  Json out = Json::array();
  for (std::size_t i = 0; i < dutch.size() && i < english.size(); ++i)
    out.push_back(make(dutch[i], english[i]));
  return out;
}

std::string_view kind_text(LessonRule::Kind kind) {
  constexpr std::array<std::string_view, 4> texts = {"must", "must_not", "may", "judge"};
  return texts[static_cast<std::size_t>(kind)];
}

Json mistake_json(const LessonMistake& dutch, const LessonMistake& english) {
  return {{"mistake", dutch.id},
          {"label", both(dutch.name, english.name)},
          {"about", both(dutch.about, english.about)},
          {"remedy", both(dutch.remedy, english.remedy)},
          {"authority", both(dutch.authority, english.authority)}};
}

std::vector<std::string> doubts_of(const LessonRule& rule) {
  std::vector<std::string> doubts = rule.waits;
  doubts.insert(doubts.end(), rule.doubts.begin(), rule.doubts.end());
  return doubts;
}

Json rule_json(const LessonRule& dutch, const LessonRule& english) {
  return {{"norm", dutch.norm},
          {"kind", kind_text(dutch.kind)},
          {"label", both(dutch.sentence, english.sentence)},
          {"form", both(dutch.form, english.form)},
          {"when", both(dutch.when, english.when)},
          {"readings", both(dutch.readings, english.readings)},
          {"doubts", both(doubts_of(dutch), doubts_of(english))},
          {"day", date_json(dutch.day)},
          {"provisional", dutch.provisional},
          {"consequence", both(dutch.consequence, english.consequence)},
          {"remedy", both(dutch.remedy, english.remedy)},
          {"note", both(dutch.note, english.note)},
          {"authority", both(dutch.authority, english.authority)},
          {"mark", dutch.mark},
          {"mistakes", each(dutch.mistakes, english.mistakes, mistake_json)}};
}

Json line_json(const LessonLine& dutch, const LessonLine& english) {
  return {{"norm", dutch.norm}, {"text", both(dutch.text, english.text)}};
}

Json ended_json(const LessonLine& dutch, const LessonLine& english) {
  Json out = line_json(dutch, english);
  out["met"] = dutch.is_met;
  return out;
}

Json finding_json(const LessonFinding& dutch, const LessonFinding& english) {
  return {{"norm", dutch.norm},
          {"wrong", dutch.is_wrong},
          {"word", both(dutch.word, english.word)},
          {"label", both(dutch.sentence, english.sentence)},
          {"lines", both(dutch.lines, english.lines)}};
}

Json moment_json(const LessonMoment& dutch, const LessonMoment& english) {
  return {{"day", iso(dutch.day)},
          {"story", both(dutch.story, english.story)},
          {"record", dutch.record},
          {"phase", both(dutch.phase, english.phase)},
          {"findings", each(dutch.findings, english.findings, finding_json)},
          {"asked", each(dutch.asked, english.asked, rule_json)},
          {"ahead", each(dutch.ahead, english.ahead, rule_json)},
          {"ended", each(dutch.ended, english.ended, ended_json)},
          {"running", each(dutch.running, english.running, line_json)},
          {"questions", both(dutch.questions, english.questions)}};
}

}  // namespace

std::string lesson_json(const Program& program, const Exercise& exercise, Date first_day) {
  const Lesson dutch = lesson_of(program, exercise, first_day, Language::dutch);
  const Lesson english = lesson_of(program, exercise, first_day, Language::english);
  Json out;
  out["format"] = "termijn.lesson/1";
  out["lesson"] = dutch.id;
  out["english"] = english.id;
  out["label"] = both(dutch.name, english.name);
  out["title"] = both(dutch.title, english.title);
  out["intro"] = both(dutch.intro, english.intro);
  out["procedure"] = dutch.procedure;
  out["first_day"] = iso(dutch.first_day);
  out["parts"] = both(dutch.parts, english.parts);
  out["papers"] = both(dutch.papers, english.papers);
  out["complete"] = !dutch.is_cut_off;
  out["moments"] = each(dutch.moments, english.moments, moment_json);
  out["rules"] = rules_json(program);
  return json_text(out);
}

}  // namespace termijn
