// SPDX-License-Identifier: Apache-2.0
// Which right a body has on a subject, as JSON.
#include <nlohmann/json.hpp>

#include "report/norm_json.h"
#include "report/subjects_text.h"

namespace termijn {
namespace {

Json fact_json(const Program& program, const Event::Value& value) {
  const Field& field = program.fields[value.field];
  Json shown = nullptr;
  switch (field.type) {
    case ValueType::yes_no:
      shown = value.value != 0;
      break;
    case ValueType::choice:
      shown = field.choices.at(static_cast<std::size_t>(value.value)).id;
      break;
    case ValueType::number:
      shown = value.value;
      break;
    case ValueType::date:
      shown = iso(Date::from_days(value.value));
      break;
    default:
      break;
  }
  return {{"field", field.id}, {"value", std::move(shown)}};
}

Json questions_json(const Program& program, const std::vector<Index>& missing) {
  Json out = Json::array();
  for (const Index index : missing) {
    const Field& field = program.fields[index];
    Json choices = Json::array();
    for (const Choice& choice : field.choices)
      choices.push_back({{"id", choice.id}, {"label", label_json(choice.name)}});
    out.push_back({{"field", field.id},
                   {"question", label_json(field.question)},
                   {"choices", std::move(choices)}});
  }
  return out;
}

Json possible_json(const Program& program, const SubjectTable& subject,
                   const PossibleRight& possible) {
  const RightRow& row = subject.rows[possible.row];
  Json because = Json::array();
  for (const Index field : possible.because) because.push_back(program.fields[field].id);
  const bool has_procedure = row.procedure < program.procedures.size();
  return {{"right", right_id(row.right)},
          {"truth", possible.truth == Truth::yes ? "yes" : "unknown"},
          {"citation", citations_json(row.citations)},
          {"source", row.source},
          {"mark", mark_id(row.mark)},
          {"procedure", has_procedure ? Json(program.procedures[row.procedure].id) : Json(nullptr)},
          {"valid_from", date_json(row.from)},
          {"valid_until", date_json(row.until)},
          {"because", std::move(because)},
          {"questions", questions_json(program, possible.missing)}};
}

Json subject_json(const Program& program, const RightQuestion& question, Index index) {
  const SubjectTable& subject = program.subjects[index];
  Json answers = Json::array();
  for (const RightAnswer& answer : answers_to(program, question, index)) {
    Json rights = Json::array();
    for (const PossibleRight& possible : answer.rights)
      rights.push_back(possible_json(program, subject, possible));
    answers.push_back({{"body", program.roles[answer.role].id},
                       {"settled", answer.settled},
                       {"silent", answer.silent},
                       {"rights", std::move(rights)}});
  }
  return {{"subject", subject.id},
          {"label", label_json(subject.name)},
          {"also", subject.also},
          {"note", label_json(subject.note)},
          {"answers", std::move(answers)}};
}

}  // namespace

std::string right_json(const Program& program, const RightQuestion& question) {
  Json facts = Json::array(), subjects = Json::array();
  for (const Event::Value& value : question.facts) facts.push_back(fact_json(program, value));
  for (const Index index : question.subjects)
    subjects.push_back(subject_json(program, question, index));
  return json_text({{"format", "termijn.right/1"},
                    {"as_of", iso(question.as_of)},
                    {"rules", rules_json(program)},
                    {"given", std::move(facts)},
                    {"subjects", std::move(subjects)}});
}

}  // namespace termijn
