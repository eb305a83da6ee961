// SPDX-License-Identifier: Apache-2.0
#include "report/events_text.h"

#include <algorithm>

#include "report/describe.h"
#include "report/layout.h"

namespace termijn {
namespace {

constexpr std::size_t name_width = 26;

Word word_of(ValueType type) {
  switch (type) {
    case ValueType::yes_no:
      return Word::value_yes_no;
    case ValueType::date:
      return Word::value_date;
    case ValueType::number:
      return Word::value_number;
    case ValueType::length:
      return Word::value_length;
    case ValueType::choice:
    case ValueType::words:
      break;
  }
  return Word::value_words;
}

/// The choices with what they mean, where the name alone does not say it.
std::string choices_text(const Field& field, Language language) {
  std::string out;
  for (const Choice& choice : field.choices) {
    const std::string& name = choice.name.in(language);
    out += (out.empty() ? "" : ", ") + choice.id;
    if (!name.empty() && name != choice.id) out += " (" + name + ')';
  }
  return out;
}

std::string field_text(const Field& field, Language language) {
  const std::string id = "    " + padded(field.id + ' ', name_width - 4);
  const std::string& question = field.question.in(language);
  std::string out = paragraph(id, question.empty() ? field.name.in(language) : question);
  const std::string values = field.type == ValueType::choice
                                 ? choices_text(field, language)
                                 : std::string(word(word_of(field.type), language));
  return out + paragraph(std::string(name_width, ' '), values);
}

std::string line(Word title, const std::string& text, Language language) {
  if (text.empty()) return {};
  return paragraph("    " + std::string(word(title, language)) + ": ", text);
}

std::string event_block(const Program& program, const EventType& event, Language language) {
  std::string also;
  for (const std::string& name : event.also) also += (also.empty() ? "" : ", ") + name;
  std::string out = paragraph(padded(event.id + ' ', name_width), event.name.in(language));
  out += line(Word::events_also, also, language);
  out += line(Word::events_by, roles_text(program, event.actors, language), language);
  out += line(Word::events_to, roles_text(program, event.addressees, language), language);
  for (const Index field : event.fields) out += field_text(program.fields[field], language);
  return out;
}

}  // namespace

bool EventChoice::has(const Program& program, std::size_t event) const {
  const auto index = static_cast<Index>(event);
  if (!only.empty()) return std::ranges::find(only, index) != only.end();
  return procedure == nothing ||
         std::ranges::binary_search(program.procedures[procedure].events, index);
}

std::string events_text(const Program& program, const EventChoice& choice, Language language) {
  std::string out;
  const bool is_list = choice.only.empty();
  if (is_list) out = paragraph("", word(Word::events_head, language)) + '\n';
  for (std::size_t i = 0; i < program.events.size(); ++i) {
    if (!choice.has(program, i)) continue;
    if (!is_list && !out.empty()) out += '\n';
    out += event_block(program, program.events[i], language) + (is_list ? "\n" : "");
  }
  if (!is_list) return out;
  std::string facts;
  for (const Field& field : program.fields) {
    if (field.kind != Field::Kind::field) facts += field_text(field, language);
  }
  if (!facts.empty()) out += paragraph("", word(Word::events_facts, language)) + facts;
  return out;
}

}  // namespace termijn
