// SPDX-License-Identifier: Apache-2.0
// Which right a body has on a subject, from the table of subjects.
#include <algorithm>

#include "engine/subjects.h"
#include "explore/values.h"
#include "learn/quiz_parts.h"
#include "report/words.h"

namespace termijn {
namespace {

constexpr std::array all_rights = {Right::advice, Right::consent, Right::information, Right::none};

constexpr Phrase ask_right = {
    "Het is {0}. Onderwerp: {1}{2}. Welk recht hoort hierbij voor deze raad of geleding: {3}?",
    "It is {0}. Subject: {1}{2}. Which right goes with it for this council or section: {3}?"};
constexpr Phrase first_fact = {" ({0}: {1}", " ({0}: {1}"};
constexpr Phrase next_fact = {"; {0}: {1}", "; {0}: {1}"};
constexpr Phrase subject_title = {"Welk recht hoort bij dit onderwerp?",
                                  "Which right goes with this subject?"};
constexpr Phrase subject_line = {"onderwerp: {0}", "subject: {0}"};
constexpr Phrase fact_line = {"gegeven: {0}: {1}", "given: {0}: {1}"};
constexpr Phrase procedure_line = {"procedure: {0}", "procedure: {0}"};
constexpr Phrase right_line = {"regel: `{0}` · {1}", "rule: `{0}` · {1}"};
constexpr Phrase holds_line = {"{0}: {1}", "{0}: {1}"};
constexpr Phrase and_fact = {"{0}, {1}", "{0}, {1}"};
constexpr Phrase one_fact = {"{0}: {1}", "{0}: {1}"};
constexpr Phrase by_facts_why = {"Dat komt hierdoor: {0} ({1}).",
                                 "That is because of this: {0} ({1})."};
constexpr Phrase usual_why = {"Zo is het gewoonlijk bij dit onderwerp ({0}).",
                              "So it usually is on this subject ({0})."};
constexpr Phrase no_exception_why = {
    "Zo is het gewoonlijk bij dit onderwerp, en geen uitzondering geldt hier ({0}).",
    "So it usually is on this subject, and no exception holds here ({0})."};
constexpr Phrase also_why = {"{0} Dit alleen zou ook al genoeg zijn: {1} ({2}).",
                             "{0} This alone would be enough too: {1} ({2})."};
constexpr Phrase if_fact_why = {"Dat zou het goede antwoord zijn als er stond: {0} ({1}).",
                                "That would be the right answer if it said: {0} ({1})."};
constexpr Phrase if_more_why = {"Daarvoor zou meer dan een gegeven anders moeten zijn ({0}).",
                                "For that more than one fact would have to be otherwise ({0})."};
constexpr Phrase never_why = {"Dat recht geeft de wet bij dit onderwerp niet aan: {0}.",
                              "The act does not give that right on this subject to: {0}."};
constexpr Phrase always_why = {"Er is hier wel een recht voor: {0}. Dat is: {1} ({2}).",
                               "There is a right here for: {0}. It is: {1} ({2})."};
constexpr Phrase elsewhere_why = {"Dat recht is hier van een ander: {0}.",
                                  "That right is somebody else's here: {0}."};

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

/// A body and a subject of the table, with what is told of it.
struct Sheet {
  Index subject = nothing, role = nothing;
  std::vector<FieldValue> facts;
  std::size_t noise = 0;  ///< so many of the facts do not matter to the body
};

/// Some subject and body whose right belongs to the procedure of the exercise.
std::optional<Sheet> pick_subject(QuizDraw& draw) {
  std::vector<Sheet> all;
  const Index procedure = row_of(draw.program.procedures, draw.exercise.procedure);
  for (Index i = 0; i < draw.program.subjects.size(); ++i) {
    const auto& subject = draw.program.subjects[i];
    const bool is_other = !draw.wish.topic.empty() && draw.wish.topic != subject.id;
    if (procedure == nothing || is_other || !draw.is_fresh(subject.id)) continue;
    for (const auto& row : subject.rows) {
      const bool is_new = std::ranges::none_of(
          all, [&](const Sheet& one) { return one.subject == i && one.role == row.role; });
      if (row.procedure == procedure && is_new) all.push_back({i, row.role, {}, 0});
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

/// The row that surely holds for the body; nullptr when none does.
const RightRow* row_that_holds(const Program& program, const SubjectTable& subject, Index role,
                               std::span<const FieldValue> facts, Date day) {
  const auto answers = rights_of(program, subject, facts, day);
  const RightAnswer* answer = answer_of(answers, role);
  return answer != nullptr && is_sure(*answer) ? &subject.rows[answer->rights.front().row]
                                               : nullptr;
}

/// The row would hold if it stood alone.
bool holds_alone(const Program& program, const SubjectTable& subject, const RightRow& row,
                 std::span<const FieldValue> facts, Date day) {
  SubjectTable alone = subject;
  alone.rows = {row};
  return row_that_holds(program, alone, row.role, facts, day) != nullptr;
}

/// The value of a yes or no with which the body keeps its rights on every subject, while with the
/// other one it loses some.
std::optional<std::int32_t> harmless_value(const Program& program, Index role, Index field,
                                           Date day) {
  const auto takes_away = [&](std::int32_t value) {
    const FieldValue fact{field, value};
    return std::ranges::any_of(program.subjects, [&](const SubjectTable& subject) {
      return std::ranges::any_of(subject.rows, [&](const RightRow& row) {
        return row.role == role && row.right == Right::none && row.condition != no_condition &&
               holds_alone(program, subject, row, std::span(&fact, 1), day);
      });
    });
  };
  if (takes_away(0) == takes_away(1)) return std::nullopt;
  return takes_away(0) ? 1 : 0;
}

/// Facts that matter to the body on other subjects only, so many at most; told with the value with
/// which they matter nowhere.
void add_noise(QuizDraw& draw, Sheet& sheet, std::size_t most, Date day) {
  std::vector<FieldValue> found;
  const auto is_there = [](const std::vector<FieldValue>& facts, Index field) {
    return std::ranges::count(facts, field, &FieldValue::field) != 0;
  };
  for (const auto& subject : draw.program.subjects) {
    for (const auto& row : subject.rows) {
      if (row.role != sheet.role) continue;
      for (const Index field : facts_in(draw.program, row.condition)) {
        if (draw.program.fields[field].type != ValueType::yes_no || is_there(sheet.facts, field) ||
            is_there(found, field))
          continue;
        if (const auto value = harmless_value(draw.program, sheet.role, field, day))
          found.push_back({field, *value});
      }
    }
  }
  draw.random.shuffle(std::span(found));
  if (found.size() > most) found.resize(most);
  sheet.noise = found.size();
  for (const FieldValue& fact : found) sheet.facts.push_back(fact);
  draw.random.shuffle(std::span(sheet.facts));
}

/// 3: two facts that do not matter, two exceptions at once, or another body has another right; 2:
/// one such fact, three that matter, or a body without a part in the exercise; else 1. Whether
/// there is a right makes no difference.
int level_of(const QuizDraw& draw, const Sheet& sheet, std::span<const RightAnswer> answers,
             const RightRow& key, Date day) {
  const SubjectTable& subject = draw.program.subjects[sheet.subject];
  const auto exceptions = std::ranges::count_if(subject.rows, [&](const RightRow& row) {
    return row.role == sheet.role && row.right == Right::none && row.condition != no_condition &&
           holds_alone(draw.program, subject, row, sheet.facts, day);
  });
  const Index procedure = row_of(draw.program.procedures, draw.exercise.procedure);
  const auto takes_part = [&](Index role) {
    return std::ranges::any_of(subject.rows, [&](const RightRow& row) {
      return row.role == role && row.procedure == procedure;
    });
  };
  const bool differs = std::ranges::any_of(answers, [&](const RightAnswer& other) {
    return other.role != sheet.role && takes_part(other.role) && is_sure(other) &&
           subject.rows[other.rights.front().row].right != key.right;
  });
  if (sheet.noise > 1 || exceptions > 1 || differs) return 3;
  const std::string& body = draw.program.roles[sheet.role].id;
  const bool has_part = std::ranges::count(draw.exercise.parts, body, &Part::role) != 0;
  return sheet.noise == 1 || sheet.facts.size() > 2 || !has_part ? 2 : 1;
}

Label facts_label(const Program& program, const RightRow& row, std::span<const FieldValue> facts) {
  Label out;
  const auto looked_at = facts_in(program, row.condition);
  for (const auto& fact : facts) {
    if (std::ranges::count(looked_at, fact.field) == 0) continue;
    const Field& field = program.fields[fact.field];
    const Label one = filled(one_fact, {field.name, value_label(field, fact.value)});
    out = out.dutch.empty() ? one : filled(and_fact, {out, one});
  }
  return out;
}

/// Which facts make it so; also those that would have been enough.
Label why_right(const Program& program, const SubjectTable& subject, const Sheet& sheet,
                const RightRow& key, Date day) {
  const Label article = citation_label(key.citations);
  const Label because = facts_label(program, key, sheet.facts);
  if (because.dutch.empty()) {
    const bool has_exceptions = std::ranges::any_of(subject.rows, [&](const RightRow& row) {
      return row.role == key.role && row.condition != no_condition;
    });
    return filled(has_exceptions ? no_exception_why : usual_why, {article});
  }
  Label out = filled(by_facts_why, {because, article});
  for (const RightRow& row : subject.rows) {
    const Label facts = facts_label(program, row, sheet.facts);
    const bool is_enough = &row != &key && row.role == key.role && row.right == key.right &&
                           !facts.dutch.empty() &&
                           holds_alone(program, subject, row, sheet.facts, day);
    if (is_enough) out = filled(also_why, {out, facts, citation_label(row.citations)});
  }
  return out;
}

/// The right that is not there: which fact would have to differ, or who has it.
Label why_wrong(const QuizDraw& draw, const Sheet& sheet, std::span<const RightAnswer> answers,
                const RightRow& key, Right right, Date day) {
  const SubjectTable& subject = draw.program.subjects[sheet.subject];
  const Label body = role_label(draw.program, sheet.role);
  std::vector<FieldValue> facts = sheet.facts;
  for (FieldValue& fact : facts) {
    const std::int32_t told = fact.value;
    for (const std::int32_t value : values_apart(draw.program, fact.field)) {
      fact.value = value;
      const RightRow* row = row_that_holds(draw.program, subject, sheet.role, facts, day);
      if (row == nullptr || row->right != right) continue;
      const Field& field = draw.program.fields[fact.field];
      return filled(if_fact_why, {filled(one_fact, {field.name, value_label(field, value)}),
                                  citation_label(row->citations)});
    }
    fact.value = told;
  }
  for (const auto& other : answers) {
    const bool has_it = other.role != sheet.role && is_sure(other) &&
                        subject.rows[other.rights.front().row].right == right;
    if (has_it && right != Right::none)
      return filled(elsewhere_why, {role_label(draw.program, other.role)});
  }
  if (right == Right::none)
    return filled(always_why, {body, right_label(key.right), citation_label(key.citations)});
  for (const RightRow& row : subject.rows) {
    if (row.role == sheet.role && row.right == right)
      return filled(if_more_why, {citation_label(row.citations)});
  }
  return filled(never_why, {body});
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

Label told(const Program& program, std::span<const FieldValue> facts) {
  Label out;
  for (const auto& fact : facts) {
    const Field& field = program.fields[fact.field];
    const Phrase& form = out.dutch.empty() ? first_fact : next_fact;
    const Label more = filled(form, {field.name, value_label(field, fact.value)});
    out = {out.dutch + more.dutch, out.english + more.english};
  }
  return facts.empty() ? out : Label{out.dutch + ')', out.english + ')'};
}

QuizQuestion begin_right(const QuizDraw& draw, const Sheet& sheet, Date day) {
  QuizQuestion question;
  question.kind = QuizKind::right;
  question.level = draw.level;
  question.lesson = draw.exercise.id;
  question.title = filled(subject_title);
  question.procedure = row_of(draw.program.procedures, draw.exercise.procedure);
  question.today = day;
  question.proof = {{}, day, sheet.facts, sheet.role, {}};
  question.text =
      filled(ask_right, {day_label(day), draw.program.subjects[sheet.subject].name,
                         told(draw.program, sheet.facts), role_label(draw.program, sheet.role)});
  return question;
}

}  // namespace

std::optional<QuizQuestion> draw_right(QuizDraw& draw) {
  auto sheet = pick_subject(draw);
  if (!sheet) return std::nullopt;
  const SubjectTable& subject = draw.program.subjects[sheet->subject];
  auto facts = draw_facts(draw, subject, sheet->role);
  if (!facts) return std::nullopt;
  sheet->facts = std::move(*facts);
  const Date day = draw_first_day(draw);
  add_noise(draw, *sheet, static_cast<std::size_t>(draw.level) - 1, day);
  const auto answers = rights_of(draw.program, subject, sheet->facts, day);
  const RightAnswer* answer = answer_of(answers, sheet->role);
  if (answer == nullptr || !is_sure(*answer)) return std::nullopt;
  const RightRow& row = subject.rows[answer->rights.front().row];
  if ((row.right == Right::none) != draw.wants_none || row.citations.empty()) return std::nullopt;
  if (level_of(draw, *sheet, answers, row, day) != draw.level) return std::nullopt;

  auto question = begin_right(draw, *sheet, day);
  explain(question, draw.program, subject, row, sheet->facts);
  std::vector<QuizOption> wrong;
  for (const Right right : all_rights) {
    if (right != row.right)
      wrong.push_back({right_label(right), std::string(right_id(right)), Slip::other_right,
                       why_wrong(draw, *sheet, answers, row, right, day)});
  }
  const QuizOption key{right_label(row.right), std::string(right_id(row.right)), Slip::none,
                       why_right(draw.program, subject, *sheet, row, day)};
  if (!set_options(draw, question, key, std::move(wrong), false)) return std::nullopt;
  return question;
}

}  // namespace termijn
