// SPDX-License-Identifier: Apache-2.0
// Questions about a mistake in a log and about a paper that lacks something.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/property/quiz_checker.h"

namespace termijn::testing {

class QuizLineChecker : public QuizChecker {
 public:
  using QuizChecker::QuizChecker;

  void check() { question_.kind == QuizKind::mistake ? mistake() : complete(); }

 private:
  /// A line breaks the law when with it something is broken that is not without it, or broken in
  /// another way (too late), of the lines before it, a day later.
  void mistake() {
    only_key_is_wrong();
    std::vector<std::string> wrong;
    std::vector<EventRecord> before;
    for (const auto& record : proof_.records) {
      const auto without = breaches(before, record.day + 1);
      before.push_back(record);
      bool is_wrong = false;
      for (const auto& one : breaches(before, record.day + 1)) is_wrong |= !without.contains(one);
      if (is_wrong) wrong.push_back(std::to_string(record.number));
    }
    if (key() == "-" ? !wrong.empty() : wrong != std::vector{key()}) {
      fault("not the line that breaks the law");
      for (const auto& one : wrong) fault("  but " + one);
    }
  }

  /// Lines that were forbidden.
  std::set<std::int64_t> forbidden_lines(const DossierVerdict& dossier) const {
    std::set<std::int64_t> out;
    for (const auto& one : dossier.norms) {
      for (const auto& outcome : one.outcomes) {
        for (const auto& cause : outcome.causes) {
          if (cause.what == Cause::What::forbidden_act)
            out.insert(dossier.events[cause.event].number);
        }
      }
    }
    return out;
  }

  /// Nobody can say with reason that another line than the key is the wrong one.
  void only_key_is_wrong() {
    const auto dossier = judged(proof_.records, proof_.as_of);
    for (const auto& one : dossier.questions) {
      if (one.missing.event != no_event)
        fault("unclear: line " + std::to_string(dossier.events[one.missing.event].number));
    }
    if (const Exercise* story = exercise()) tells_the_story(*story);
    for (const auto& one : proof_.records) {
      const auto is_same = [&](const EventRecord& other) {
        return other.number != one.number && other.event == one.event;
      };
      if (std::to_string(one.number) == key() && std::ranges::any_of(proof_.records, is_same))
        fault("another line is the same act");
    }
    if (key() == "-" || !forbidden_lines(dossier).contains(std::stoll(key()))) return;
    std::vector<EventRecord> without;
    std::vector<FieldText> facts;
    for (const auto& one : proof_.records) {
      if (std::to_string(one.number) != key()) without.push_back(one);
      for (const auto& field : one.fields) {
        const auto known = std::ranges::find(program_.fields, field.name, &Field::id);
        const bool is_fact = known != program_.fields.end() && known->kind != Field::Kind::field;
        if (is_fact && std::to_string(one.number) == key()) facts.push_back(field);
      }
    }
    if (without.empty()) return;
    auto& told = without.front().fields;
    told.insert(told.end(), facts.begin(), facts.end());
    if (!breaches(without, proof_.as_of).empty()) fault("without the key another line is wrong");
  }

  /// What lines need has happened, and only the key was done in another way than the story has it.
  void tells_the_story(const Exercise& story) {
    std::vector<const Moment*> moments;
    for (const auto& moment : story.moments) {
      if (!moment.step.is_waiting()) moments.push_back(&moment);
    }
    for (std::size_t i = 0; i < proof_.records.size(); ++i) {
      const auto& record = proof_.records[i];
      const Step& step = moments[i]->step;
      if (!makes_sense(*moments[i], std::span(proof_.records).first(i)))
        fault("a line that makes no sense: " + record.event);
      if (record.event != step.event || std::to_string(record.number) == key()) continue;
      for (const auto& [name, value] : step.fields) {
        const auto field = std::ranges::find(record.fields, name, &FieldText::name);
        const bool is_how = value == "ja" || value == "nee" || name == "vorm";
        if (is_how && field != record.fields.end() && field->value != value && key() != "-")
          fault("another line was done otherwise: " + name);
      }
    }
  }

  static void turn(EventRecord& paper, const std::string& name) {
    for (auto& field : paper.fields) {
      if (field.name == name) field.value = field.value == "ja" ? "nee" : "ja";
    }
  }

  /// The rule that is named would be broken if some option were so.
  bool is_about_an_option(Date day) const {
    return std::ranges::any_of(question_.options, [&](const QuizOption& option) {
      auto records = proof_.records;
      turn(records.back(), option.value);
      return std::ranges::any_of(breaches(records, day), [&](const std::string& one) {
        return one.starts_with(question_.topic + '/');
      });
    });
  }

  /// With the key put right nothing is broken; with any other thing put right it still is.
  void complete() {
    const Date day = proof_.records.back().day + 1;
    const bool is_broken = !breaches(proof_.records, day).empty();
    if (is_broken == (key() == "-")) fault("complete is not what it is");
    if (!is_broken && !is_about_an_option(day)) fault("the rule is about no option");
    for (const auto& option : question_.options) {
      if (option.value == "-" || !is_broken) continue;
      auto records = proof_.records;
      turn(records.back(), option.value);
      if (breaches(records, day).empty() != (option.value == key()))
        fault("put right, it makes no difference, or all of it: " + option.value);
    }
  }
};

}  // namespace termijn::testing
