// SPDX-License-Identifier: Apache-2.0
#include "engine/bind.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/nearest.h"
#include "engine/bind_value.h"

namespace termijn {
namespace {

/// Names of one kind, with the other names by which logs may call them.
class NameIndex {
 public:
  template <class Items>
  explicit NameIndex(const Items& items) {
    for (std::size_t i = 0; i < items.size(); ++i) add(items[i], static_cast<Index>(i));
  }
  Index find(std::string_view name) const {
    const auto found = index_.find(name);
    return found == index_.end() ? nothing : found->second;
  }
  /// "`a`, `b`": the nearest names, or else `otherwise`.
  std::string near(std::string_view name, std::string otherwise) const {
    const auto found =
        suggestions_.near("", name, [&]() -> const std::vector<std::string>& { return names_; });
    return found.empty() ? otherwise : found;
  }
  std::string near_or_all(std::string_view name) const { return near(name, quoted_list(names_)); }

 private:
  template <class Item>
  void add(const Item& item, Index index) {
    put(item.id, index);
    if constexpr (requires { item.also; }) {
      for (const auto& other : item.also) put(other, index);
    }
  }
  void put(const std::string& name, Index index) {
    index_.emplace(name, index);
    names_.push_back(name);
  }

  std::map<std::string, Index, std::less<>> index_;
  std::vector<std::string> names_;
  mutable Suggestions suggestions_;
};

class Binder {
 public:
  explicit Binder(const Program& program)
      : program_(program),
        events_(program.events),
        roles_(program.roles),
        fields_(program.fields),
        procedures_(program.procedures) {}

  Result<BoundLog> run(std::span<const EventRecord> records) {
    for (const auto* record : current(records)) bind_record(*record);
    for (auto& dossier : log_.dossiers) finish(dossier);
    if (has_errors(diagnostics_)) return {std::nullopt, std::move(diagnostics_)};
    return {std::move(log_), std::move(diagnostics_)};
  }

 private:
  /// What is left after corrections and withdrawals, in the order of the log.
  std::vector<const EventRecord*> current(std::span<const EventRecord> records) {
    std::map<std::int64_t, const EventRecord*> by_number;
    for (const auto& record : records) {
      if (!by_number.emplace(record.number, &record).second) {
        report(Code::bind_number_twice, record.span, {std::to_string(record.number)});
      }
    }
    std::map<std::int64_t, const EventRecord*> replaced_by;
    for (const auto& record : records) {
      if (!record.replaces) continue;
      const auto target = by_number.find(*record.replaces);
      const auto number = std::to_string(*record.replaces);
      if (target == by_number.end() || target->second == &record) {
        report(Code::bind_nothing_to_correct, place(record.replaces_span, record), {number});
      } else if (target->second->number > record.number) {
        report(Code::bind_corrects_later, place(record.replaces_span, record),
               {number, std::to_string(record.number)});
      } else if (const auto [earlier, fresh] = replaced_by.emplace(*record.replaces, &record);
                 !fresh) {
        report(Code::bind_corrected_twice, place(record.replaces_span, record),
               {number, std::to_string(earlier->second->number)});
      }
    }
    std::vector<const EventRecord*> left;
    for (const auto& record : records) {
      if (!replaced_by.contains(record.number) && !(record.event.empty() && record.replaces))
        left.push_back(&record);
    }
    return left;
  }

  static Span place(Span span, const EventRecord& record) {
    return span.has_place() ? span : record.span;
  }

  void report(Code code, Span span, std::vector<std::string> args) {
    diagnostics_.push_back({code, span, std::move(args), {}});
  }

  void bind_record(const EventRecord& record) {
    Event event;
    event.number = record.number;
    event.day = record.day;
    event.earliest = record.earliest;
    event.type = events_.find(record.event);
    if (event.type == nothing) {
      report(Code::bind_unknown_event, place(record.event_span, record),
             {record.event, events_.near(record.event, "@see_events")});
    }
    actor(record, event);
    auto* dossier = record.dossier.empty() ? nullptr : &dossier_of(record);
    for (const auto& field : record.fields) {
      if (!about_dossier(field, record, dossier)) bind_field(field, record, event);
    }
    if (event.type == nothing) return;
    if (dossier != nullptr)
      dossier->events.push_back(std::move(event));
    else
      council_wide_[record.council].push_back(std::move(event));
  }

  void actor(const EventRecord& record, Event& event) {
    if (record.actor.empty()) {
      if (event.type != nothing && program_.events[event.type].actors.size() == 1) {
        event.actor = program_.events[event.type].actors.front();
      }
      return;
    }
    event.actor = roles_.find(record.actor);
    if (event.actor == nothing) {
      report(Code::bind_unknown_actor, place(record.actor_span, record),
             {record.actor, roles_.near_or_all(record.actor)});
    } else if (event.type != nothing) {
      const auto& type = program_.events[event.type];
      const bool anyone = type.actors.empty();
      if (!anyone &&
          std::find(type.actors.begin(), type.actors.end(), event.actor) == type.actors.end()) {
        std::vector<std::string> allowed;
        for (const auto role : type.actors) allowed.push_back(program_.roles[role].id);
        report(Code::bind_wrong_actor, place(record.actor_span, record),
               {type.id, record.actor, quoted_list(allowed)});
      }
    }
  }

  Dossier& dossier_of(const EventRecord& record) {
    const auto key = std::pair(record.council, record.dossier);
    const auto [found, fresh] = index_.emplace(key, log_.dossiers.size());
    if (fresh) log_.dossiers.push_back({record.council, record.dossier, {}, nothing, {}});
    return log_.dossiers[found->second];
  }

  /// `procedure` and `titel` say something of the dossier and not of the event.
  bool about_dossier(const FieldText& field, const EventRecord& record, Dossier* dossier) {
    const bool title = field.name == "titel" || field.name == "title";
    if (!title && field.name != "procedure") return false;
    if (dossier == nullptr) {
      report(Code::bind_needs_dossier, place(field.span, record), {field.name});
    } else if (title) {
      dossier->title = field.value;
    } else if (const auto procedure = procedures_.find(field.value); procedure == nothing) {
      report(Code::bind_unknown_procedure, place(field.span, record),
             {field.value, procedures_.near_or_all(field.value)});
    } else if (dossier->procedure != nothing && dossier->procedure != procedure) {
      report(Code::bind_two_procedures, place(field.span, record),
             {dossier->dossier, program_.procedures[dossier->procedure].id, field.value});
    } else {
      dossier->procedure = procedure;
    }
    return true;
  }

  /// The fields of an event as a message names them.
  std::string own_fields(const Event& event) const {
    if (event.type == nothing || program_.events[event.type].fields.empty()) return "@see_events";
    std::vector<std::string> own;
    for (const auto i : program_.events[event.type].fields) own.push_back(program_.fields[i].id);
    return quoted_list(own);
  }

  void bind_field(const FieldText& text, const EventRecord& record, Event& event) {
    const auto index = fields_.find(text.name);
    const auto span = place(text.span, record);
    if (index == nothing)
      return report(Code::bind_unknown_field, span,
                    {text.name, fields_.near(text.name, own_fields(event))});
    const auto& field = program_.fields[index];
    if (field.kind == Field::Kind::field && event.type != nothing) {
      const auto& type = program_.events[event.type];
      if (std::find(type.fields.begin(), type.fields.end(), index) == type.fields.end()) {
        return report(Code::bind_field_not_of_event, span,
                      {text.name, type.id, type.fields.empty() ? "@no_fields" : own_fields(event)});
      }
    }
    const auto value = value_of(field, text.value, log_.lengths);
    if (!value.fault.empty())
      return report(Code::bind_wrong_value, span, {text.value, field.id, value.fault});
    if (value.known) event.values.push_back({index, value.number});
  }

  void finish(Dossier& dossier) {
    for (const auto& event : council_wide_[dossier.council]) dossier.events.push_back(event);
    std::stable_sort(dossier.events.begin(), dossier.events.end(),
                     [](const auto& a, const auto& b) {
                       return std::pair(a.day, a.number) < std::pair(b.day, b.number);
                     });
  }

  const Program& program_;
  NameIndex events_, roles_, fields_, procedures_;
  BoundLog log_;
  std::map<std::pair<std::string, std::string>, std::size_t> index_;
  std::map<std::string, std::vector<Event>> council_wide_;
  Diagnostics diagnostics_;
};

}  // namespace

Result<BoundLog> bind(const Program& program, std::span<const EventRecord> records) {
  return Binder(program).run(records);
}

}  // namespace termijn
