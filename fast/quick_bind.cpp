// SPDX-License-Identifier: Apache-2.0
#include "fast/quick_bind.h"

#include <algorithm>
#include <charconv>

#include "engine/bind_value.h"

namespace termijn {
namespace {

/// Perhaps also what is no ASCII, and is no blank.
bool is_visible(char c) {
  return c > ' ' && c <= '~';
}

}  // namespace

QuickBinder::QuickBinder(const Program& program) : program_(program) {
  for (std::size_t i = 0; i < program.events.size(); ++i) {
    const EventType& type = program.events[i];
    events_[type.id].push_back(static_cast<Index>(i));
    for (const std::string& other : type.also) {
      auto& all = events_[other];
      if (std::ranges::find(all, static_cast<Index>(i)) == all.end())
        all.push_back(static_cast<Index>(i));
    }
  }
  for (std::size_t i = 0; i < program.fields.size(); ++i) {
    if (program.fields[i].kind != Field::Kind::field)
      facts_.emplace(program.fields[i].id, static_cast<Index>(i));
  }
  for (const Role& role : program.roles) roles_.insert(role.id);
  for (std::size_t i = 0; i < program.procedures.size(); ++i)
    procedures_.emplace(program.procedures[i].id, static_cast<Index>(i));
  knows_.resize(program.procedures.size() * program.events.size());
  for (std::size_t i = 0; i < program.procedures.size(); ++i) {
    for (const Index type : program.procedures[i].events)
      knows_[i * program.events.size() + type] = true;
  }
}

Index QuickBinder::procedure(std::string_view id) const {
  const auto found = procedures_.find(id);
  return found != procedures_.end() ? found->second : nothing;
}

/// A word with one meaning, or with one in this procedure.
Index QuickBinder::event_of(std::string_view name, Index procedure) const {
  const auto found = events_.find(name);
  if (found == events_.end()) return nothing;
  if (found->second.size() == 1) return found->second.front();
  if (procedure == nothing) return nothing;
  const std::size_t first = procedure * program_.events.size();
  Index meant = nothing;
  for (const Index type : found->second) {
    if (!knows_[first + type]) continue;
    if (meant != nothing) return nothing;
    meant = type;
  }
  return meant;
}

/// One of those who can do it, by id; what nobody in particular does, anybody may. Several roles
/// may share another name: bind() knows.
bool QuickBinder::fits(std::string_view actor, const EventType& type) const {
  const auto is_it = [&](Index role) { return program_.roles[role].id == actor; };
  if (actor.empty()) return true;
  return type.actors.empty() ? roles_.contains(actor) : std::ranges::any_of(type.actors, is_it);
}

bool QuickBinder::value(const TextField& given, const EventType& type, RowBuffer& rows) const {
  Index index = nothing;
  for (const Index own : type.fields) {
    if (program_.fields[own].id != given.name) continue;
    index = own;
    break;
  }
  if (index == nothing) {
    const auto fact = facts_.find(given.name);
    if (fact == facts_.end()) return false;
    index = fact->second;
  }
  const Field& field = program_.fields[index];
  if (given.value == "onbekend" || given.value == "unknown" || given.value == "?") return false;
  const auto known = [&](std::int32_t number) {
    rows.values.push_back({index, number});
    return true;
  };
  switch (field.type) {
    case ValueType::yes_no:
      if (given.value == "ja" || given.value == "true") return known(1);
      if (given.value == "nee" || given.value == "false") return known(0);
      return false;
    case ValueType::choice:
      for (std::size_t i = 0; i < field.choices.size(); ++i) {
        if (field.choices[i].id == given.value) return known(static_cast<std::int32_t>(i));
      }
      return false;
    case ValueType::date: {
      const auto day = parse_iso(given.value);
      return day && known(day->days());
    }
    case ValueType::number: {
      std::int32_t number = 0;
      const char* end = given.value.data() + given.value.size();
      const auto read = std::from_chars(given.value.data(), end, number);
      return read.ec == std::errc{} && read.ptr == end && known(number);
    }
    case ValueType::words: {
      // Long enough to be no word for what nobody knows; who reads a log leaves blanks out first.
      constexpr std::size_t long_enough = 16;
      if (given.value.empty() || !is_visible(given.value.front()) ||
          !is_visible(given.value.back()))
        return false;
      if (given.value.size() >= long_enough) return known(0);
      return value_of(field, given.value, std::nullopt, rows.lengths).known && known(0);
    }
    case ValueType::length: {
      if (!field.bounds.empty()) return false;  // what an act forbids has an answer of its own
      const BoundValue length = value_of(field, given.value, std::nullopt, rows.lengths);
      return length.known && known(length.number);
    }
  }
  return false;
}

bool QuickBinder::add(const TextEvent& event, Index procedure, RowBuffer& rows) const {
  const Index index = event_of(event.event, procedure);
  if (index == nothing) return false;
  const EventType& type = program_.events[index];
  const std::size_t first = rows.values.size();
  bool is_plain = fits(event.actor, type);
  for (const TextField& field : event.fields) is_plain = is_plain && value(field, type, rows);
  if (!is_plain || rows.values.size() - first > UINT16_MAX) {
    rows.values.resize(first);
    return false;
  }
  EventRow row;
  row.day = event.day;
  row.type = index;
  row.value_count = static_cast<std::uint16_t>(rows.values.size() - first);
  row.first_value = static_cast<std::uint32_t>(first) & 0x7fffffffU;
  rows.events.push_back(row);
  return true;
}

}  // namespace termijn
