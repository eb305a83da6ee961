// SPDX-License-Identifier: Apache-2.0
// `termijn right`: which right a body has on a subject, and which procedure it follows.
#include <algorithm>
#include <iterator>
#include <utility>

#include "base/code.h"
#include "base/nearest.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/today.h"
#include "engine/bind_value.h"
#include "engine/names.h"
#include "log/date_text.h"
#include "log/names.h"
#include "report/subjects_text.h"

namespace termijn::cli {
namespace {

/// The words behind `right`: those of the subject, and `fact=value`.
struct Asked {
  std::vector<std::string> subject;
  std::vector<std::pair<std::string, std::string>> facts;
};

Asked asked_in(const std::vector<std::string>& words) {
  Asked asked;
  for (const std::string& word : words) {
    const auto sign = word.find('=');
    if (sign == std::string::npos)
      asked.subject.push_back(word);
    else
      asked.facts.emplace_back(trimmed(word.substr(0, sign)), trimmed(word.substr(sign + 1)));
  }
  return asked;
}

class Reader {
 public:
  explicit Reader(const Program& program) : program_(program), facts_(facts_of(program)) {}

  RightQuestion read(const Asked& asked, const Options& options) {
    question_.as_of = options.as_of ? *options.as_of : today();
    for (const auto& [name, value] : asked.facts) fact(name, value);
    if (!options.body.empty()) body(options.body);
    subjects(asked.subject);
    return std::move(question_);
  }

  Diagnostics faults;

 private:
  static std::vector<Field> facts_of(const Program& program) {
    std::vector<Field> facts;
    std::ranges::copy_if(program.fields, std::back_inserter(facts),
                         [](const Field& field) { return field.kind == Field::Kind::fact; });
    return facts;
  }

  void fault(Code code, std::vector<std::string> args) {
    faults.push_back({code, {}, std::move(args), {}});
  }

  void fact(const std::string& name, const std::string& text) {
    const NameIndex names(facts_);
    const Index found = names.find(normal_name(name));
    if (found == nothing)
      return fault(Code::bind_unknown_field, {name, names.near(name, "@see_events")});
    const Field& field = facts_[found];
    std::optional<Date> day;
    if (field.type == ValueType::date) day = read_date(text, {}).value;
    std::vector<Period> lengths;
    const BoundValue value = value_of(field, text, day, lengths);
    if (!value.fault.empty()) return fault(Code::bind_wrong_value, {text, field.id, value.fault});
    if (!value.known) return;  // `onbekend` is an answer: nobody knows
    const auto index = static_cast<Index>(std::ranges::find(program_.fields, field.id, &Field::id) -
                                          program_.fields.begin());
    if (std::ranges::find(question_.facts, index, &Event::Value::field) != question_.facts.end())
      return fault(Code::check_value_twice, {field.id});
    question_.facts.push_back({index, value.number});
  }

  void body(const std::string& name) {
    const NameIndex roles(program_.roles);
    question_.body = roles.find(normal_name(name));
    if (question_.body == nothing)
      fault(Code::bind_unknown_actor, {name, roles.near_or_all(name, "@see_events")});
  }

  void subjects(const std::vector<std::string>& words) {
    question_.subjects = subjects_named(program_, words);
    if (!question_.subjects.empty() || words.empty()) return;
    std::string typed;
    for (const std::string& word : words) typed += (typed.empty() ? "" : " ") + word;
    fault(Code::cli_unknown_subject,
          {typed, NameIndex(program_.subjects).near(normal_name(typed), "@see_subjects")});
  }

  const Program& program_;
  std::vector<Field> facts_;
  RightQuestion question_;
};

}  // namespace

ExitCode run_right(const Options& options, Console& console) {
  const Asked asked = asked_in(options.words);
  if (asked.subject.empty() && !asked.facts.empty()) {
    const auto command = std::ranges::find(commands(), "right", &Command::name);
    return console.fail(
        {Code::cli_missing_word,
         {},
         {std::string(command->name), std::string(command->missing.in(console.language())),
          std::string(command->usage.in(console.language()))},
         {}},
        exit_usage);
  }
  ExitCode code = exit_fine;
  const auto rules = load_rules_or_fail(options, console, code);
  if (!rules) return code;
  const Program& program = *rules->program;
  Reader reader(program);
  const RightQuestion question = reader.read(asked, options);
  if (!reader.faults.empty()) return console.fail(reader.faults, {}, exit_input);
  say_rules(program, console);
  if (console.json()) {
    console.say(right_json(program, question));
  } else {
    const bool is_one = question.subjects.size() == 1 && !asked.subject.empty();
    console.say(is_one ? right_text(program, question, console.language())
                       : subjects_text(program, question, console.language()));
  }
  return exit_fine;
}

}  // namespace termijn::cli
