// SPDX-License-Identifier: Apache-2.0
#include "report/subjects_text.h"

#include <algorithm>
#include <optional>

#include "report/describe.h"
#include "report/layout.h"

namespace termijn {
namespace {

constexpr std::string_view indent = "    ";
constexpr std::size_t name_width = 30;

std::string_view right_label(Right right, Language language) {
  return word(static_cast<Word>(static_cast<int>(Word::right_advice) + static_cast<int>(right)),
              language);
}

/// What the answer comes down to when nothing unusual holds: the row behind the exceptions.
const PossibleRight* main_right(const RightAnswer& answer) {
  return answer.rights.empty() ? nullptr : &answer.rights.back();
}

std::string fact_value(const Field& field, std::int32_t value, Language language) {
  const auto choice = static_cast<std::size_t>(value);
  switch (field.type) {
    case ValueType::yes_no:
      return std::string(word(value != 0 ? Word::yes : Word::no, language));
    case ValueType::choice:
      return choice < field.choices.size() ? field.choices[choice].name.in(language) : "";
    case ValueType::number:
      return std::to_string(value);
    default:
      return std::string(word(Word::right_known, language));
  }
}

/// `politiek_primaat=ja of nee`: how to give the fact.
std::string fact_form(const Field& field, Language language) {
  std::vector<std::string> values;
  for (const Choice& choice : field.choices) values.push_back(choice.id);
  if (field.type == ValueType::yes_no) {
    values = {std::string(word(Word::yes, language)), std::string(word(Word::no, language))};
  }
  if (values.empty()) return field.id + "=...";
  return field.id + '=' + listed(values, Word::or_word, language);
}

class Page {
 public:
  Page(const Program& program, const RightQuestion& question, const SubjectTable& subject,
       Language language)
      : program_(program), question_(question), subject_(subject), language_(language) {}

  std::string answer(const RightAnswer& answer) const {
    const std::string body = roles_text(program_, std::vector{answer.role}, language_);
    std::string out =
        paragraph("", body + " (" + program_.roles[answer.role].id + "): " + conclusion(answer));
    const PossibleRight* main = main_right(answer);
    if (main == nullptr) return out;
    if (main->truth == Truth::yes) out += basis(*main, "  ");
    const auto others = main->truth == Truth::yes ? answer.rights.size() - 1 : answer.rights.size();
    for (std::size_t i = 0; i < others; ++i) out += alternative(answer.rights[i], *main);
    if (answer.silent) out += paragraph("  ", word(Word::right_silent, language_));
    return out;
  }

 private:
  const RightRow& row(const PossibleRight& possible) const { return subject_.rows[possible.row]; }

  std::string conclusion(const RightAnswer& answer) const {
    const PossibleRight* main = main_right(answer);
    if (main == nullptr) return std::string(word(Word::right_nothing, language_));
    std::vector<std::string> all;
    for (const PossibleRight& possible : answer.rights) {
      std::string label(right_label(row(possible).right, language_));
      if (std::ranges::find(all, label) == all.end()) all.push_back(std::move(label));
    }
    if (answer.settled) return all.front();
    const bool has_rule = main->truth == Truth::yes && row(*main).mark != Mark::uncertain;
    if (!has_rule || all.size() == 1)
      return say(Word::right_possible, language_, {listed(all, Word::or_word, language_)});
    return say(Word::right_unless, language_, {right_label(row(*main).right, language_)});
  }

  /// Where a row comes from, the procedure to follow, and which given facts it rests on.
  std::string basis(const PossibleRight& possible, std::string_view before) const {
    const RightRow& at = row(possible);
    std::string out =
        paragraph(before, authority_text(at.citations, at.source, at.mark, language_));
    if (at.procedure < program_.procedures.size()) {
      const Procedure& procedure = program_.procedures[at.procedure];
      out += paragraph(before, say(Word::right_procedure, language_,
                                   {procedure.name.in(language_), procedure.id}));
    }
    for (const Index field : possible.because) {
      const auto value = std::ranges::find(question_.facts, field, &Event::Value::field);
      const Field& fact = program_.fields[field];
      out += paragraph(before,
                       say(Word::right_because, language_,
                           {fact.name.in(language_), fact_value(fact, value->value, language_)}));
    }
    return out;
  }

  std::string alternative(const PossibleRight& possible, const PossibleRight& main) const {
    const std::string_view label = right_label(row(possible).right, language_);
    const bool is_exception = main.truth == Truth::yes && possible.truth == Truth::unknown;
    const Word form = is_exception ? Word::right_exception : Word::right_maybe;
    std::string out = paragraph("  ", say(form, language_, {label}));
    out += basis(possible, indent);
    for (const Index field : possible.missing) {
      const Field& fact = program_.fields[field];
      out += paragraph("    ? ",
                       fact.question.in(language_) + " (" + fact_form(fact, language_) + ')');
    }
    return out;
  }

  const Program& program_;
  const RightQuestion& question_;
  const SubjectTable& subject_;
  Language language_;
};

/// A subject under the heading of its body and right; without a right when the table does not say.
struct Line {
  Index role = nothing;
  std::optional<Right> right;
  std::string text;
};

std::vector<Line> lines_of(const Program& program, const RightQuestion& question,
                           Language language) {
  std::vector<Line> lines;
  for (const Index index : question.subjects) {
    const SubjectTable& subject = program.subjects[index];
    const std::string id = std::string(indent) + subject.id;
    const std::string first = columns(id) < name_width ? padded(id, name_width) : id + "  ";
    for (const RightAnswer& answer : answers_to(program, question, index)) {
      Line line{answer.role, std::nullopt, subject.name.in(language)};
      if (const PossibleRight* main = main_right(answer)) {
        const RightRow& row = subject.rows[main->row];
        line.right = row.right;
        line.text += " (" + citations_text(row.citations, language);
        // The short form: a list of many marks in words is hard to read.
        if (!doubt_text(row.mark, language).empty())
          line.text += "; " + std::string(mark_id(row.mark));
        line.text += ')';
      }
      line.text = paragraph(first, line.text);
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

/// The lines of one body under the headings of their rights.
std::string lines_text(const std::vector<Line>& lines, std::size_t role, Language language) {
  std::string out;
  for (const std::optional<Right> right :
       {std::optional(Right::consent), std::optional(Right::advice),
        std::optional(Right::information), std::optional(Right::none), std::optional<Right>()}) {
    std::string of_right;
    for (const Line& line : lines) {
      if (line.role == role && line.right == right) of_right += line.text;
    }
    const auto heading =
        right ? right_label(*right, language) : word(Word::right_nothing, language);
    if (!of_right.empty()) out += paragraph("  ", heading) + of_right;
  }
  return out;
}

}  // namespace

std::vector<RightAnswer> answers_to(const Program& program, const RightQuestion& question,
                                    Index subject) {
  auto answers = rights_of(program, program.subjects[subject], question.facts, question.as_of);
  if (question.body != nothing)
    std::erase_if(answers, [&](const auto& answer) { return answer.role != question.body; });
  return answers;
}

std::string right_text(const Program& program, const RightQuestion& question, Language language) {
  const Index index = question.subjects.front();
  const SubjectTable& subject = program.subjects[index];
  std::string out = paragraph("", subject.name.in(language) + " (" + subject.id + ')');
  out += paragraph("", say(Word::as_of, language, {long_date(question.as_of, language)}));
  const Page page(program, question, subject, language);
  const auto answers = answers_to(program, question, index);
  for (const RightAnswer& answer : answers) out += '\n' + page.answer(answer);
  if (answers.empty()) {
    const std::string body = roles_text(program, std::vector{question.body}, language);
    out += '\n' + paragraph("", say(Word::right_other_body, language, {body}));
  }
  const std::string& note = subject.note.in(language);
  if (!note.empty()) out += '\n' + paragraph("", say(Word::note, language, {note}));
  return out;
}

std::string subjects_text(const Program& program, const RightQuestion& question,
                          Language language) {
  const std::vector<Line> lines = lines_of(program, question, language);
  std::string out = paragraph("", word(Word::right_head, language));
  for (std::size_t role = 0; role < program.roles.size(); ++role) {
    const std::string of_role = lines_text(lines, role, language);
    if (of_role.empty()) continue;
    const Role& body = program.roles[role];
    out += '\n' + paragraph("", body.name.in(language) + " (" + body.id + ')') + of_role;
  }
  if (lines.empty()) out = std::string(word(Word::right_no_subjects, language)) + '\n';
  return out;
}

}  // namespace termijn
