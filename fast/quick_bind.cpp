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

/// Whether no value of this event, from `first` on, is of the same field as the last one: of two,
/// nobody can say which it is.
bool is_first(const std::vector<FieldValue>& values, std::size_t first) {
  const Index field = values.back().field;
  return std::none_of(values.begin() + static_cast<std::ptrdiff_t>(first), values.end() - 1,
                      [&](const FieldValue& before) { return before.field == field; });
}

}  // namespace

QuickBinder::QuickBinder(const Program& program) : program_(program) {
  learn_procedures(program);
  const auto learn = [&](const std::string& name, Index type) {
    Meaning& meaning = events_[name];
    if (std::ranges::find(meaning.types, type) == meaning.types.end())
      meaning.types.push_back(type);
    meaning.procedures |= procedures_of_[type];
  };
  for (std::size_t i = 0; i < program.events.size(); ++i) {
    const EventType& type = program.events[i];
    learn(type.id, static_cast<Index>(i));
    for (const std::string& other : type.also) learn(other, static_cast<Index>(i));
    Written& written = written_.emplace_back();
    written.actors = {static_cast<std::uint32_t>(names_.size()),
                      static_cast<std::uint32_t>(type.actors.size())};
    for (const Index role : type.actors) names_.emplace_back(program.roles[role].id);
    written.fields = {static_cast<std::uint32_t>(own_fields_.size()),
                      static_cast<std::uint32_t>(type.fields.size())};
    for (const Index field : type.fields) own_fields_.push_back({program.fields[field].id, field});
  }
  for (std::size_t i = 0; i < program.fields.size(); ++i) {
    if (program.fields[i].kind != Field::Kind::field)
      facts_.emplace(program.fields[i].id, static_cast<Index>(i));
  }
  for (const Role& role : program.roles) roles_.insert(role.id);
}

void QuickBinder::learn_procedures(const Program& program) {
  constexpr std::size_t most = 64;
  const std::size_t count = program.procedures.size();
  const bool do_fit = count <= most;
  if (do_fit && count != 0) every_ = ~Among{0} >> (most - count);
  procedures_of_.resize(program.events.size());
  for (std::size_t i = 0; i < count; ++i) {
    const Procedure& procedure = program.procedures[i];
    const Among bit = do_fit ? Among{1} << i : 0;
    procedures_.emplace(procedure.id, static_cast<Index>(i));
    for (const Index type : procedure.events) procedures_of_[type] |= bit;
    for (const Index role : procedure.roles) {
      procedures_of_role_[program.roles[role].id] |= bit;
      for (const std::string& other : program.roles[role].also) procedures_of_role_[other] |= bit;
    }
  }
  for (const Role& role : program.roles) {  // those of no procedure too
    procedures_of_role_[role.id] |= 0;
    for (const std::string& other : role.also) procedures_of_role_[other] |= 0;
  }
}

QuickBinder::Among QuickBinder::narrowed(Among among, std::string_view event,
                                         std::string_view actor) const {
  if (const auto found = events_.find(event); found != events_.end())
    among &= found->second.procedures;
  if (actor.empty()) return among;
  const auto found = procedures_of_role_.find(actor);
  return found != procedures_of_role_.end() ? among & found->second : among;
}

Index QuickBinder::procedure(std::string_view id) const {
  const auto found = procedures_.find(id);
  return found != procedures_.end() ? found->second : nothing;
}

/// A word with one meaning, or with one in this procedure, or in those that are left.
Index QuickBinder::event_of(std::string_view name, Index procedure, Among among) const {
  const auto found = events_.find(name);
  if (found == events_.end()) return nothing;
  const std::vector<Index>& types = found->second.types;
  if (types.size() == 1) return types.front();
  if (procedure != nothing && every_ != 0) among = Among{1} << procedure;
  const auto is_meant = [&](Index type) {
    if (procedure == nothing || every_ != 0) return (procedures_of_[type] & among) != 0;
    return std::ranges::binary_search(program_.procedures[procedure].events, type);
  };
  const auto first = std::ranges::find_if(types, is_meant);
  if (first == types.end() || std::any_of(first + 1, types.end(), is_meant)) return nothing;
  return *first;
}

/// One of those who can do it, by id; what nobody in particular does, anybody may. Several roles
/// may share another name: bind() knows.
bool QuickBinder::fits(std::string_view actor, const Written& type) const {
  if (actor.empty()) return true;
  if (type.actors.count == 0) return roles_.contains(actor);
  const std::span names(names_.data() + type.actors.first, type.actors.count);
  return std::ranges::find(names, actor) != names.end();
}

bool QuickBinder::value(const TextField& given, const Written& type, RowBuffer& rows) const {
  const std::span own(own_fields_.data() + type.fields.first, type.fields.count);
  const auto found = std::ranges::find(own, given.name, &OwnField::name);
  if (found != own.end()) return value(found->field, given.value, rows);
  const auto fact = facts_.find(given.name);
  return fact != facts_.end() && value(fact->second, given.value, rows);
}

bool QuickBinder::value(Index index, std::string_view given, RowBuffer& rows) const {
  const Field& field = program_.fields[index];
  if (given == "onbekend" || given == "unknown" || given == "?") return false;
  const auto known = [&](std::int32_t number) {
    rows.values.push_back({index, number});
    return true;
  };
  switch (field.type) {
    case ValueType::yes_no:
      if (given == "ja" || given == "true") return known(1);
      if (given == "nee" || given == "false") return known(0);
      return false;
    case ValueType::choice:
      for (std::size_t i = 0; i < field.choices.size(); ++i) {
        if (field.choices[i].id == given) return known(static_cast<std::int32_t>(i));
      }
      return false;
    case ValueType::date: {
      const auto day = parse_iso(given);
      return day && known(day->days());
    }
    case ValueType::number: {
      std::int32_t number = 0;
      const char* end = given.data() + given.size();
      const auto read = std::from_chars(given.data(), end, number);
      return read.ec == std::errc{} && read.ptr == end && known(number);
    }
    case ValueType::words: {
      // Long enough to be no word for what nobody knows; who reads a log leaves blanks out first.
      constexpr std::size_t long_enough = 16;
      if (given.empty() || !is_visible(given.front()) || !is_visible(given.back())) return false;
      if (given.size() >= long_enough) return known(0);
      return value_of(field, given, std::nullopt, rows.lengths).known && known(0);
    }
    case ValueType::length: {
      if (!field.bounds.empty()) return false;  // what an act forbids has an answer of its own
      const BoundValue length = value_of(field, given, std::nullopt, rows.lengths);
      return length.known && known(length.number);
    }
  }
  return false;
}

bool QuickBinder::add(const TextEvent& event, Index procedure, RowBuffer& rows, Among among) const {
  const Index index = event_of(event.event, procedure, among);
  if (index == nothing) return false;
  const Written& type = written_[index];
  const std::size_t first = rows.values.size();
  bool is_plain = fits(event.actor, type);
  for (const TextField& field : event.fields) {
    is_plain = is_plain && value(field, type, rows) && is_first(rows.values, first);
    if (!is_plain) break;
  }
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
