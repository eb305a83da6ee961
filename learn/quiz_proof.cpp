// SPDX-License-Identifier: Apache-2.0
// The key of a question, judged anew from the records that the question keeps.
#include <algorithm>

#include "engine/subjects.h"
#include "learn/quiz_breach.h"
#include "learn/quiz_turn.h"

namespace termijn {
namespace {

class Proof {
 public:
  Proof(const Program& program, const LogNames& names, const QuizQuestion& question)
      : program_(program), question_(question) {
    stage_.names = &names;
  }

  bool holds() {
    if (question_.options.size() < 3 || question_.right >= question_.options.size()) return false;
    if (question_.kind == QuizKind::right) return is_right();
    stage_.procedure = question_.procedure;
    stage_.records = question_.proof.records;
    stage_.as_of = question_.proof.as_of;
    if (!judge(program_, stage_)) return false;
    switch (question_.kind) {
      case QuizKind::next_step:
        return is_next_step();
      case QuizKind::who:
        return is_who();
      case QuizKind::mistake:
        return is_mistake();
      case QuizKind::complete:
        return is_complete();
      default:
        return is_day();
    }
  }

 private:
  const QuizOption& key() const { return question_.options[question_.right]; }

  bool all_wrong(const auto& is_refuted) const {
    for (std::size_t i = 0; i < question_.options.size(); ++i) {
      if (i != question_.right && !is_refuted(question_.options[i].value)) return false;
    }
    return true;
  }

  bool is_day() const {
    const auto instances = instances_of(program_, stage_.verdict, question_.topic);
    std::vector<std::string> days;  // that some reading, or some answer to a question, gives
    for (const auto* one : instances) {
      for (const auto& outcome : one->outcomes) {
        if (outcome.deadline) days.push_back(iso(outcome.deadline->last_day));
        if (outcome.possible) days.push_back(iso(outcome.possible->last_day));
      }
    }
    if (key().value == "-") return days.empty();
    if (instances.size() != 1) return false;
    const Norm& norm = program_.norms[instances.front()->norm];
    const auto safe = safe_day(norm, *instances.front(), norm.holder);
    return safe && iso(*safe) == key().value && all_wrong([&](const std::string& value) {
             return std::ranges::count(days, value) == 0;
           });
  }

  /// Every instance of the norm asks for, or allows, an act of its holder now.
  bool comes_up_now(std::string_view norm) const {
    const auto all = instances_of(program_, stage_.verdict, norm);
    return !all.empty() && std::ranges::all_of(all, [&](const NormVerdict* one) {
      return comes_up(program_, stage_.verdict, *one, stage_.as_of);
    });
  }

  bool is_not_now(std::string_view norm) const {
    const auto any = std::ranges::find_if(stage_.verdict.norms, [&](const NormVerdict& one) {
      return program_.norms[one.norm].id == norm;
    });
    return any != stage_.verdict.norms.end() &&
           why_not_now(program_.norms[any->norm], instances_of(program_, stage_.verdict, norm));
  }

  bool is_next_step() const {
    return comes_up_now(key().value) &&
           all_wrong([&](const std::string& norm) { return is_not_now(norm); });
  }

  bool is_who() const {
    const Index event = row_of(program_.events, question_.proof.compared.front());
    const auto asked = std::ranges::find(program_.norms, question_.topic, &Norm::id);
    if (only_act(program_, *asked) != event) return false;
    if (key().value == "-")
      return is_not_now(question_.topic) && is_idle(program_, stage_.verdict, event);
    return program_.roles[asked->holder].id == key().value && comes_up_now(question_.topic) &&
           !is_forbidden(program_, stage_.verdict, asked->holder, event) &&
           all_wrong([&](const std::string& role) {
             return role == "-" || !takes_part(role, question_.proof.compared.front());
           });
  }

  bool takes_part(const std::string& role, const std::string& event) const {
    const Index who = row_of(program_.roles, role);
    const Index what = row_of(program_.events, event);
    if (std::ranges::count(program_.events[what].actors, who) != 0) return true;
    return std::ranges::any_of(stage_.verdict.norms, [&](const NormVerdict& one) {
      const Norm& norm = program_.norms[one.norm];
      return norm.holder == who && std::ranges::count(norm.acts, what, &Pattern::event) != 0;
    });
  }

  bool is_right() const {
    const auto subject = std::ranges::find(program_.subjects, question_.topic, &SubjectTable::id);
    if (subject == program_.subjects.end()) return false;
    const auto answers =
        rights_of(program_, *subject, question_.proof.facts, question_.proof.as_of);
    const auto found = std::ranges::find(answers, question_.proof.role, &RightAnswer::role);
    if (found == answers.end() || !found->settled || found->silent || found->rights.size() != 1)
      return false;
    const auto right = right_id(subject->rows[found->rights.front().row].right);
    return key().value == right &&
           all_wrong([&](const std::string& value) { return value != right; });
  }

  /// The numbers of the lines that break the law; nothing when something else is wrong too.
  static std::optional<std::vector<std::string>> wrong_lines(const DossierVerdict& dossier) {
    const auto blames = blames_of(dossier);
    if (!blames) return std::nullopt;
    std::vector<std::string> out;
    for (const auto& one : *blames) out.push_back(std::to_string(one.number));
    return out;
  }

  static std::string number_of(const EventRecord& record) { return std::to_string(record.number); }

  /// The prohibitions that the key breaks.
  std::vector<Index> broken_by_key() const {
    std::vector<Index> out;
    for (const auto& one : stage_.verdict.norms) {
      const bool is_broken = std::ranges::any_of(one.outcomes, [&](const Outcome& outcome) {
        return std::ranges::any_of(outcome.causes, [&](const Cause& cause) {
          return cause.what == Cause::What::forbidden_act &&
                 std::to_string(stage_.verdict.events[cause.event].number) == key().value;
        });
      });
      if (is_broken) out.push_back(one.norm);
    }
    return out;
  }

  /// Another line is the same act as the key, or one that the same prohibition is about: what is
  /// wrong with one may be said of both.
  bool is_key_repeated(std::span<const Index> broken) const {
    const auto own = std::ranges::find(stage_.records, key().value, number_of);
    return std::ranges::any_of(stage_.records, [&](const EventRecord& record) {
      if (own == stage_.records.end() || record.number == own->number) return false;
      const Index event = row_of(program_.events, record.event);
      return record.event == own->event || std::ranges::any_of(broken, [&](Index norm) {
               return std::ranges::count(program_.norms[norm].acts, event, &Pattern::event) != 0;
             });
    });
  }

  bool is_mistake() const {
    const auto lines = wrong_lines(stage_.verdict);
    if (!lines) return false;
    if (key().value == "-") return lines->empty();
    const auto is_key = [&](const std::string& line) { return line == key().value; };
    if (lines->empty() || !std::ranges::all_of(*lines, is_key)) return false;
    return !is_key_repeated(broken_by_key());
  }

  /// The last record with one value turned round breaks the law.
  bool breaks_when_turned(const std::string& field) {
    Stage other = stage_;
    for (auto& each : other.records.back().fields) {
      if (each.name == field) each.value = turned_value(each.value).value_or(each.value);
    }
    const auto lines = judge(program_, other) ? wrong_lines(other.verdict) : std::nullopt;
    return !lines || !lines->empty();
  }

  bool is_complete() {
    const auto lines = wrong_lines(stage_.verdict);
    if (!lines) return false;
    if (key().value == "-") return lines->empty();
    return !lines->empty() && !breaks_when_turned(key().value) &&
           all_wrong(
               [&](const std::string& field) { return field == "-" || breaks_when_turned(field); });
  }

  const Program& program_;
  const QuizQuestion& question_;
  Stage stage_;
};

}  // namespace

bool is_proved(const Program& program, const LogNames& names, const QuizQuestion& question) {
  return Proof(program, names, question).holds();
}

bool is_proved(const Program& program, const QuizQuestion& question) {
  return is_proved(program, LogNames(program), question);
}

}  // namespace termijn
