// SPDX-License-Identifier: Apache-2.0
// What a log may say, as JSON.
#include <array>

#include <nlohmann/json.hpp>

#include "report/events_text.h"
#include "report/norm_json.h"

namespace termijn {
namespace {

std::string_view type_id(ValueType type) {
  constexpr std::array<std::string_view, 6> ids = {"yes_no", "choice", "date",
                                                   "number", "words",  "length"};
  return ids.at(static_cast<std::size_t>(type));
}

Json field_json(const Field& field) {
  Json choices = Json::array();
  for (const Choice& choice : field.choices)
    choices.push_back({{"id", choice.id}, {"label", label_json(choice.name)}});
  return {{"id", field.id},
          {"label", label_json(field.name)},
          {"question", label_json(field.question)},
          {"type", type_id(field.type)},
          {"choices", std::move(choices)}};
}

Json role_ids(const Program& program, const std::vector<Index>& roles) {
  Json out = Json::array();
  for (const Index role : roles) out.push_back(program.roles[role].id);
  return out;
}

Json event_type_json(const Program& program, const EventType& event) {
  Json fields = Json::array();
  for (const Index field : event.fields) fields.push_back(field_json(program.fields[field]));
  return {{"id", event.id},
          {"label", label_json(event.name)},
          {"also", event.also},
          {"actors", role_ids(program, event.actors)},
          {"addressees", role_ids(program, event.addressees)},
          {"event_fields", std::move(fields)}};
}

}  // namespace

std::string events_json(const Program& program, const EventChoice& choice) {
  Json events = Json::array(), facts = Json::array(), roles = Json::array();
  for (std::size_t i = 0; i < program.events.size(); ++i) {
    if (choice.has(program, i)) events.push_back(event_type_json(program, program.events[i]));
  }
  for (const Field& field : program.fields) {
    if (field.kind != Field::Kind::field) facts.push_back(field_json(field));
  }
  for (const Role& role : program.roles)
    roles.push_back({{"id", role.id}, {"label", label_json(role.name)}, {"also", role.also}});
  return json_text({{"format", "termijn.events/1"},
                    {"event_types", std::move(events)},
                    {"facts", std::move(facts)},
                    {"roles", std::move(roles)}});
}

}  // namespace termijn
