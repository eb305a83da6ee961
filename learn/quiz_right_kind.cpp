// SPDX-License-Identifier: Apache-2.0
// Which right a body has on a subject, from the table of subjects.
#include <algorithm>

#include "engine/names.h"
#include "engine/subjects.h"
#include "explore/values.h"
#include "learn/quiz_parts.h"
#include "report/words.h"

namespace termijn {
namespace {

constexpr std::array all_rights = {Right::advice, Right::consent, Right::information, Right::none};

constexpr Phrase ask_right = {"Het is {0}. Onderwerp: {1}{2}. Welk recht heeft de {3} hierover?",
                              "It is {0}. Subject: {1}{2}. Which right has the {3} on this?"};
constexpr Phrase first_fact = {" ({0}: {1}", " ({0}: {1}"};
constexpr Phrase next_fact = {"; {0}: {1}", "; {0}: {1}"};
constexpr Phrase subject_title = {"Welk recht hoort bij dit onderwerp?",
                                  "Which right goes with this subject?"};
constexpr Phrase subject_line = {"onderwerp: {0}", "subject: {0}"};
constexpr Phrase fact_line = {"gegeven: {0}: {1}", "given: {0}: {1}"};
constexpr Phrase procedure_line = {"procedure: {0}", "procedure: {0}"};
constexpr Phrase right_line = {"regel: `{0}` · {1}", "rule: `{0}` · {1}"};
constexpr Phrase holds_line = {"{0}: {1}", "{0}: {1}"};
constexpr Phrase other_right_why = {"Op dit onderwerp heeft de {0} een ander recht: {1}.",
                                    "On this subject the {0} has another right: {1}."};
constexpr Phrase elsewhere_why = {"Dat recht heeft hier de {0}, niet de {1}.",
                                  "That is the right of the {0} here, not of the {1}."};

Label right_label(Right right) {
  return label_by([&](Language language) {
    const auto id = static_cast<int>(Word::right_advice) + static_cast<int>(right);
    return std::string(word(static_cast<Word>(id), language));
  });
}

Label value_label(const Field& field, std::int32_t value) {
  if (field.type == ValueType::choice) return field.choices[static_cast<std::size_t>(value)].name;
  if (field.type == ValueType::number) return number_label(value);
  return label_by([&](Language language) {
    return std::string(word(value != 0 ? Word::yes : Word::no, language));
  });
}

bool can_be_given(const Field& field) {
  return field.type == ValueType::yes_no || field.type == ValueType::choice ||
         field.type == ValueType::number;
}

/// A row of the table that may be asked about.
struct Picked {
  Index subject = nothing, role = nothing, procedure = nothing;
  const Exercise* exercise = nullptr;
};

/// Some subject and body whose right belongs to a procedure of the exercises.
std::optional<Picked> pick_subject(QuizDraw& draw) {
  std::vector<Picked> all;
  const NameIndex procedures(draw.program.procedures);
  for (const auto& exercise : draw.exercises) {
    const Index procedure = procedures.find(exercise.procedure);
    if (procedure == nothing) continue;
    for (Index i = 0; i < draw.program.subjects.size(); ++i) {
      const auto& subject = draw.program.subjects[i];
      if (!draw.wish.topic.empty() && draw.wish.topic != subject.id) continue;
      for (const auto& row : subject.rows) {
        const bool is_new = std::ranges::none_of(
            all, [&](const Picked& one) { return one.subject == i && one.role == row.role; });
        if (row.procedure == procedure && is_new)
          all.push_back({i, row.role, procedure, &exercise});
      }
    }
  }
  if (all.empty()) return std::nullopt;
  return all[draw.random.below(all.size())];
}

/// The facts that the rows of the body look at, each with some value; nothing when one cannot be
/// put into a question.
std::optional<std::vector<FieldValue>> draw_facts(QuizDraw& draw, const SubjectTable& subject,
                                                  Index role) {
  std::vector<FieldValue> facts;
  for (const auto& row : subject.rows) {
    if (row.role != role) continue;
    for (const Index field : facts_in(draw.program, row.condition)) {
      const bool is_there = std::ranges::count(facts, field, &FieldValue::field) != 0;
      if (is_there) continue;
      if (!can_be_given(draw.program.fields[field])) return std::nullopt;
      const auto values = values_apart(draw.program, field);
      if (values.empty()) return std::nullopt;
      facts.push_back({field, values[draw.random.below(values.size())]});
    }
  }
  return facts;
}

const RightAnswer* answer_of(std::span<const RightAnswer> answers, Index role) {
  const auto found = std::ranges::find(answers, role, &RightAnswer::role);
  return found == answers.end() ? nullptr : &*found;
}

bool is_sure(const RightAnswer& answer) {
  return answer.settled && !answer.silent && answer.rights.size() == 1;
}

/// 1: nothing needs to be known; 2: the facts matter and the usual row holds; 3: an exception does.
int level_of(const SubjectTable& subject, const RightAnswer& answer, bool has_facts) {
  if (!has_facts) return 1;
  Index last = nothing;
  for (Index i = 0; i < subject.rows.size(); ++i) {
    if (subject.rows[i].role == answer.role) last = i;
  }
  return answer.rights.front().row == last ? 2 : 3;
}

std::vector<QuizOption> other_rights(QuizDraw& draw, const SubjectTable& subject,
                                     std::span<const RightAnswer> answers, Index role, Right key) {
  std::vector<QuizOption> out;
  const Label body = role_label(draw.program, role);
  for (const Right right : all_rights) {
    if (right == key) continue;
    Label why = filled(other_right_why, {body, right_label(key)});
    for (const auto& other : answers) {
      const bool has_it = other.role != role && is_sure(other) &&
                          subject.rows[other.rights.front().row].right == right;
      if (has_it && right != Right::none)
        why = filled(elsewhere_why, {role_label(draw.program, other.role), body});
    }
    out.push_back({right_label(right), std::string(right_id(right)), Slip::other_right, why});
  }
  return out;
}

void explain(QuizQuestion& question, const Program& program, const SubjectTable& subject,
             const RightRow& row, std::span<const FieldValue> facts) {
  question.topic = subject.id;
  question.article = citation_label(row.citations);
  auto& lines = question.explanation;
  lines.push_back(filled(holds_line, {role_label(program, row.role), right_label(row.right)}));
  const Label authority = label_by([&](Language language) {
    return authority_text(row.citations, row.source, row.mark, language);
  });
  lines.push_back(filled(right_line, {{subject.id, subject.id}, authority}));
  lines.push_back(filled(subject_line, {subject.name}));
  for (const auto& fact : facts) {
    const Field& field = program.fields[fact.field];
    lines.push_back(filled(fact_line, {field.name, value_label(field, fact.value)}));
  }
  if (row.procedure != nothing)
    lines.push_back(filled(procedure_line, {program.procedures[row.procedure].name}));
  if (!subject.note.dutch.empty() && !subject.note.english.empty()) lines.push_back(subject.note);
}

}  // namespace

std::optional<QuizQuestion> draw_right(QuizDraw& draw) {
  const auto picked = pick_subject(draw);
  if (!picked) return std::nullopt;
  const SubjectTable& subject = draw.program.subjects[picked->subject];
  const auto facts = draw_facts(draw, subject, picked->role);
  if (!facts) return std::nullopt;
  const Date day = draw_first_day(draw, *picked->exercise);
  const auto answers = rights_of(draw.program, subject, *facts, day);
  const RightAnswer* answer = answer_of(answers, picked->role);
  if (answer == nullptr || !is_sure(*answer)) return std::nullopt;
  if (level_of(subject, *answer, !facts->empty()) != draw.level) return std::nullopt;
  const RightRow& row = subject.rows[answer->rights.front().row];
  if (row.citations.empty()) return std::nullopt;

  QuizQuestion question;
  question.kind = QuizKind::right;
  question.level = draw.level;
  question.lesson = picked->exercise->id;
  question.title = filled(subject_title);
  question.procedure = picked->procedure;
  question.today = day;
  question.proof = {{}, day, *facts, picked->role, {}};
  Label given;
  for (const auto& fact : *facts) {
    const Field& field = draw.program.fields[fact.field];
    const Phrase& form = given.dutch.empty() ? first_fact : next_fact;
    const Label more = filled(form, {field.name, value_label(field, fact.value)});
    given = {given.dutch + more.dutch, given.english + more.english};
  }
  if (!facts->empty()) given = {given.dutch + ')', given.english + ')'};
  question.text = filled(
      ask_right, {day_label(day), subject.name, given, role_label(draw.program, picked->role)});
  explain(question, draw.program, subject, row, *facts);
  auto wrong = other_rights(draw, subject, answers, picked->role, row.right);
  const QuizOption right{right_label(row.right), std::string(right_id(row.right)), Slip::none, {}};
  if (!set_options(draw, question, right, std::move(wrong), false)) return std::nullopt;
  return question;
}

}  // namespace termijn
