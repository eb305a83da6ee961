// SPDX-License-Identifier: Apache-2.0
#include "engine/subjects.h"

#include <algorithm>
#include <set>

#include "engine/judge.h"

namespace termijn {
namespace {

using Op = Condition::Op;

class FactSearch {
 public:
  explicit FactSearch(const Program& program) : program_(program) {}

  void look(ConditionId condition) {
    if (condition == no_condition || !seen_.insert(condition).second) return;
    const auto& row = program_.conditions[condition];
    for (const auto child : children_of(program_, row)) look(child);
    switch (row.op) {
      case Op::concept_:
        look(program_.concepts[row.a].condition);
        break;
      case Op::yes:
      case Op::one_of:
      case Op::known:
      case Op::at_least:
      case Op::at_most:
        if (std::find(found.begin(), found.end(), row.a) == found.end()) found.push_back(row.a);
        break;
      default:
        break;
    }
  }

  std::vector<Index> found;

 private:
  const Program& program_;
  std::set<ConditionId> seen_;
};

std::string lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

/// Everything by which somebody may look for the subject.
std::string searched(const SubjectTable& subject) {
  auto text = subject.id + '\n' + subject.name.dutch + '\n' + subject.name.english;
  for (const auto& other : subject.also) text += '\n' + other;
  return lower_case(std::move(text));
}

bool holds_on(const RightRow& row, Date day) {
  return (!row.from || *row.from <= day) && (!row.until || day < *row.until);
}

class Table {
 public:
  Table(const Program& program, const SubjectTable& subject, std::span<const Event::Value> given,
        Date as_of)
      : subject_(subject), events_(1), facts_{program, events_, {}, as_of}, world_(program) {
    events_.front().day = as_of;
    events_.front().values.assign(given.begin(), given.end());
    facts_.events = events_;
  }

  RightAnswer answer(Index role) {
    RightAnswer answer;
    answer.role = role;
    bool holds = false;
    for (std::size_t i = 0; i < subject_.rows.size() && !holds; ++i) {
      const auto& row = subject_.rows[i];
      if (row.role != role || !holds_on(row, facts_.as_of)) continue;
      auto possible = judged(static_cast<Index>(i));
      if (possible.truth == Truth::no) continue;
      holds = possible.truth == Truth::yes && row.mark != Mark::uncertain;
      answer.rights.push_back(std::move(possible));
    }
    answer.silent = !holds;
    answer.settled = holds && answer.rights.size() == 1;
    return answer;
  }

 private:
  PossibleRight judged(Index index) {
    const auto condition = subject_.rows[index].condition;
    const Judge judge(facts_, world_);
    const termijn::Subject today{no_event, facts_.as_of};
    PossibleRight possible;
    possible.row = index;
    possible.truth = judge.truth(condition, today);
    std::vector<Missing> missing;
    judge.missing(condition, today, missing);
    for (const auto& one : missing) possible.missing.push_back(one.field);
    for (const auto field : facts_in(facts_.program, condition)) {
      if (find_value(events_.front(), field) != nullptr) possible.because.push_back(field);
    }
    return possible;
  }

  const SubjectTable& subject_;
  std::vector<Event> events_;
  Facts facts_;
  World world_;
};

}  // namespace

std::vector<Index> subjects_named(const Program& program, std::span<const std::string> words) {
  std::string name;
  for (const auto& word : words) name += (name.empty() ? "" : "_") + lower_case(word);
  std::vector<Index> found;
  for (std::size_t i = 0; i < program.subjects.size(); ++i) {
    const auto& subject = program.subjects[i];
    const auto index = static_cast<Index>(i);
    if (lower_case(subject.id) == name) return {index};
    const auto text = searched(subject);
    const bool has_all = std::all_of(words.begin(), words.end(), [&](const auto& word) {
      return text.find(lower_case(word)) != std::string::npos;
    });
    if (has_all) found.push_back(index);
  }
  return found;
}

std::vector<Index> facts_in(const Program& program, ConditionId condition) {
  FactSearch search(program);
  search.look(condition);
  return std::move(search.found);
}

std::vector<RightAnswer> rights_of(const Program& program, const SubjectTable& subject,
                                   std::span<const Event::Value> facts, Date as_of) {
  Table table(program, subject, facts, as_of);
  std::vector<RightAnswer> answers;
  for (const auto& row : subject.rows) {
    const bool is_answered = std::any_of(answers.begin(), answers.end(), [&](const auto& answer) {
      return answer.role == row.role;
    });
    if (!is_answered) answers.push_back(table.answer(row.role));
  }
  return answers;
}

}  // namespace termijn
