// SPDX-License-Identifier: Apache-2.0
// Texts of questions: whole, in both languages, and with rule and article.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "learn/free_days.h"
#include "tests/property/quiz_checker.h"

namespace termijn::testing {

class QuizTextChecker : public QuizChecker {
 public:
  using QuizChecker::QuizChecker;

  void check() { text(); }

 private:
  void whole(const std::string& what, const Label& label) {
    for (const auto* one : {&label.dutch, &label.english}) {
      if (one->empty()) fault(what + " is empty in a language");
      for (const char* slot : {"{0}", "{1}", "{2}", "{3}", "{4}", "{5}"}) {
        if (one->find(slot) != std::string::npos) fault(what + " has an open place: " + *one);
      }
    }
  }

  /// Complete in both languages; no two options mean the same; rule and article are named.
  void text() {
    whole("text", question_.text);
    whole("title", question_.title);
    // The examples of the rules keep to the days of the week that they were written with.
    const Exercise* lesson = exercise_named(question_.lesson);
    if (lesson != nullptr && lesson->title.dutch == question_.title.dutch &&
        !proof_.records.empty() && question_.kind != QuizKind::what_if &&
        is_day_off(program_, proof_.records.front().day))
      fault("it begins on a day off");
    whole("article", question_.article);
    for (const auto& line : question_.log) whole("line", line.text);
    for (const auto& line : question_.explanation) whole("explanation", line);
    std::set<std::string> dutch, english, values;
    for (std::size_t i = 0; i < question_.options.size(); ++i) {
      const auto& option = question_.options[i];
      whole("option", option.text);
      const bool is_right = i == question_.right;
      if (!is_right || !option.why.dutch.empty()) whole("why", option.why);
      if (is_right != (option.slip == Slip::none)) fault("a slip where there is none, or none");
      const bool is_new = dutch.insert(option.text.dutch).second &&
                          english.insert(option.text.english).second &&
                          values.insert(option.value).second;
      if (!is_new) fault("two options mean the same: " + option.text.dutch);
    }
    if (question_.options.size() < 3 || question_.options.size() > 4) fault("not 3 or 4 options");
    names(Language::dutch);
    names(Language::english);
    ends();
  }

  /// Of a power by which nobody loses anything no last day is told.
  void ends() {
    const auto norm = std::ranges::find(program_.norms, question_.topic, &Norm::id);
    if (norm == program_.norms.end() || norm->kind != NormKind::power ||
        !norm->consequence.dutch.empty())
      return;
    for (const auto& line : question_.explanation) {
      if (line.dutch.starts_with("laatste dag:")) fault("a last day that no act names");
    }
  }

  void names(Language language) {
    std::string all;
    for (const auto& line : question_.explanation) all += line.in(language) + '\n';
    if (all.find(question_.topic) == std::string::npos) fault("the rule is not named: " + all);
    if (all.find(question_.article.in(language)) == std::string::npos)
      fault("the article is not named: " + all);
  }
};

}  // namespace termijn::testing
