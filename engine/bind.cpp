// SPDX-License-Identifier: Apache-2.0
#include "engine/bind.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/code.h"
#include "base/nearest.h"
#include "engine/bind_value.h"
#include "engine/meanings.h"
#include "engine/names.h"
#include "engine/papers.h"

namespace termijn {
namespace {

Result<Date> read_iso(std::string_view text, Span /*span*/) {
  return {parse_iso(text), {}};
}

}  // namespace

struct LogNames::Tables {
  const Program& program;
  Result<Date> (*read_day)(std::string_view text, Span span);
  NameIndex events, roles, fields, headers, procedures;
};

namespace {

/// Where a record belongs.
struct Home {
  const std::string& council;
  const std::string& dossier;
};

bool withdraws(const EventRecord& record) {
  return record.event.empty() && record.replaces;
}

class Binder {
 public:
  explicit Binder(const LogNames::Tables& tables)
      : program_(tables.program),
        read_day_(tables.read_day),
        events_(tables.events),
        roles_(tables.roles),
        fields_(tables.fields),
        headers_(tables.headers),
        procedures_(tables.procedures) {}

  Result<BoundLog> run(std::span<const EventRecord> records) {
    const auto left = current(records);
    for (const auto* record : left) note_procedure(*record);
    for (const auto* record : left) narrow_procedures(*record);
    // Words that no procedure has together tell nothing, in whatever order they stand.
    for (auto& [key, among] : procedures_of_) {
      if (std::ranges::find(among, true) == among.end()) among = every_procedure(program_);
    }
    for (const auto* record : left) bind_record(*record);
    for (const auto& record : records) {
      if (!home_of(record).dossier.empty()) councils_.insert(home_of(record).council);
    }
    report_council_wide();
    for (auto& dossier : log_.dossiers) finish(dossier);
    if (has_errors(diagnostics_)) return {std::nullopt, std::move(diagnostics_)};
    return {std::move(log_), std::move(diagnostics_)};
  }

 private:
  /// What is left after corrections and withdrawals, in the order of the log.
  std::vector<const EventRecord*> current(std::span<const EventRecord> records) {
    for (const auto& record : records) {
      if (!by_number_.emplace(record.number, &record).second) {
        report(Code::bind_number_twice, record.span, {std::to_string(record.number)});
      }
    }
    std::map<std::int64_t, const EventRecord*> replaced_by;
    for (const auto& record : records) {
      if (!record.replaces) continue;
      const auto* target = earlier(record);
      if (target == nullptr) continue;
      if (const auto [first, fresh] = replaced_by.emplace(*record.replaces, &record); !fresh) {
        const bool is_gone = withdraws(*first->second);
        report(Code::bind_corrected_twice, place(record.replaces_span, record),
               {std::to_string(*record.replaces), std::to_string(first->second->number),
                is_gone ? "@is_withdrawn" : "@is_corrected",
                is_gone ? "@add_again" : "@correct_that"});
      }
      if (withdraws(record)) look_at_withdrawal(record, *target);
    }
    std::vector<const EventRecord*> left;
    for (const auto& record : records) {
      if (!replaced_by.contains(record.number) && !withdraws(record)) left.push_back(&record);
    }
    return left;
  }

  /// What `record` corrects or withdraws; null, and reported, when it cannot.
  const EventRecord* earlier(const EventRecord& record) {
    const auto target = by_number_.find(*record.replaces);
    const auto number = std::to_string(*record.replaces);
    if (target == by_number_.end() || target->second == &record) {
      report(Code::bind_nothing_to_correct, place(record.replaces_span, record), {number});
    } else if (target->second->number > record.number) {
      report(Code::bind_corrects_later, place(record.replaces_span, record),
             {number, std::to_string(record.number)});
    } else {
      return target->second;
    }
    return nullptr;
  }

  /// Only warnings: what a log that only grows has in it once, must not make it useless.
  void look_at_withdrawal(const EventRecord& record, const EventRecord& target) {
    const auto span = place(record.replaces_span, record);
    const auto number = std::to_string(record.number), other = std::to_string(target.number);
    const auto& dossier = home_of(target).dossier;
    if (withdraws(target)) {
      report(Code::bind_withdraws_withdrawal, span, {number, other});
    } else if (!record.dossier.empty() && record.dossier != dossier) {
      report(Code::bind_withdraws_elsewhere, span, {number, other, dossier, record.dossier});
    }
  }

  /// A correction that does not say where it belongs, belongs where the old event did.
  Home home_of(const EventRecord& record) const {
    const auto* at = &record;
    while (at->dossier.empty() && at->replaces) {
      const auto target = by_number_.find(*at->replaces);
      if (target == by_number_.end() || target->second->number >= at->number) break;
      at = target->second;
    }
    const bool own_council = at == &record || !record.council.empty();
    return {own_council ? record.council : at->council, at->dossier};
  }

  static Span place(Span span, const EventRecord& record) {
    return span.has_place() ? span : record.span;
  }

  void report(Code code, Span span, std::vector<std::string> args) {
    diagnostics_.push_back({code, span, std::move(args), {}});
  }

  /// Any line may say which procedure the dossier is, and that decides what words mean in all.
  void note_procedure(const EventRecord& record) {
    for (const auto& field : record.fields) {
      if (field.name != "procedure") continue;
      const auto procedure = procedures_.find(field.value);
      const auto home = home_of(record);
      if (procedure == nothing) continue;
      if (told_procedure_.insert(Key(home.council, home.dossier)).second)
        procedures_of(home) = only_procedure(program_, procedure);
    }
  }

  /// Where no line says so, its events and who did them leave only some procedures.
  void narrow_procedures(const EventRecord& record) {
    const auto home = home_of(record);
    if (home.dossier.empty() || told_procedure_.contains(Key(home.council, home.dossier))) return;
    auto& among = procedures_of(home);
    narrow_by_event(program_, events_.meanings(record.event), among);
    if (!record.actor.empty()) narrow_by_role(program_, roles_.meanings(record.actor), among);
  }

  ProcedureSet& procedures_of(const Home& home) {
    return procedures_of_.try_emplace(Key(home.council, home.dossier), every_procedure(program_))
        .first->second;
  }

  Index event_type(const EventRecord& record, const ProcedureSet& among) {
    const auto meanings = events_.meanings(record.event);
    const auto type = event_meant(program_, meanings, record.event, among);
    if (type != nothing) return type;
    const auto span = place(record.event_span, record);
    if (meanings.empty()) {
      report(Code::bind_unknown_event, span, {record.event, near_event(record, among)});
    } else {
      report(Code::bind_ambiguous_event, span, event_choices(program_, meanings, record.event));
    }
    return nothing;
  }

  /// What may be meant by an event that nobody knows: events of these procedures, first those that
  /// the actor can do.
  std::string near_event(const EventRecord& record, const ProcedureSet& among) const {
    std::vector<std::string> fitting, by_others;
    for (const auto& name : events_.all_near(record.event)) {
      if (fits(name, record.actor, among))
        fitting.push_back(name);
      else if (fits(name, {}, among))
        by_others.push_back(name);
    }
    fitting.insert(fitting.end(), by_others.begin(), by_others.end());
    if (fitting.empty()) return events_.near(record.event, "@see_events");
    fitting.resize(std::min(fitting.size(), NameIndex::most_shown));
    return quoted_list(fitting);
  }

  bool fits(const std::string& name, const std::string& actor, ProcedureSet among) const {
    const auto meanings = events_.meanings(name);
    narrow_by_event(program_, meanings, among);
    if (std::ranges::find(among, true) == among.end()) return false;
    const auto roles = roles_.meanings(actor);
    return roles.empty() || std::ranges::any_of(meanings, [&](Index event) {
             const auto& can = program_.events[event].actors;
             return can.empty() || std::ranges::find_first_of(can, roles) != can.end();
           });
  }

  void bind_record(const EventRecord& record) {
    const auto home = home_of(record);
    Event event;
    event.number = record.number;
    event.day = record.day;
    event.earliest = record.earliest;
    event.time = record.time;
    event.type = event_type(record, procedures_of(home));
    actor(record, event, procedures_of(home));
    auto* dossier = home.dossier.empty() ? nullptr : &dossier_of(home);
    given_.clear();
    for (const auto& field : record.fields) {
      if (!about_dossier(field, record, dossier)) bind_field(field, record, event);
    }
    if (event.type == nothing) return;
    if (dossier != nullptr) {
      dossier->events.push_back(std::move(event));
      return;
    }
    council_wide_records_.push_back({&record, event.type});
    council_wide_[home.council].push_back(std::move(event));
  }

  /// A forgotten dossier must not spread an event over all dossiers, or make it vanish, unnoticed.
  void report_council_wide() {
    std::set<std::string_view> told;
    std::vector<Span> places;
    std::string list;
    for (const auto& [record, type] : council_wide_records_) {
      const auto& council = home_of(*record).council;
      const auto& event = program_.events[type];
      if (!councils_.contains(council) && told.insert(council).second) {
        report(Code::bind_council_without_dossiers, place(record->event_span, *record),
               {event.id, council.empty() ? "@this_council" : "`" + council + "`"});
      }
      // Such an event is made for facts that hold for all dossiers; and what is in a database was
      // said when it was put in.
      const bool only_facts = event.actors.empty() && event.fields.empty();
      if (only_facts || !record->span.has_place()) continue;
      places.push_back(record->span);
      list += (list.empty() ? "" : ", ") + std::to_string(record->number) + " `" + event.id + '`';
    }
    if (places.empty()) return;
    constexpr std::size_t most_places = 4;
    report(Code::bind_every_dossier, places.front(), {list});
    places.erase(places.begin());
    places.resize(std::min(places.size(), most_places - 1));
    diagnostics_.back().others = std::move(places);
  }

  void actor(const EventRecord& record, Event& event, const ProcedureSet& among) {
    if (record.actor.empty()) {
      if (event.type != nothing && program_.events[event.type].actors.size() == 1) {
        event.actor = program_.events[event.type].actors.front();
      }
      return;
    }
    const auto meanings = roles_.meanings(record.actor);
    event.actor = role_meant(program_, meanings, record.actor, event.type, among);
    if (event.actor == nothing && !meanings.empty()) {
      report(Code::bind_ambiguous_actor, place(record.actor_span, record),
             role_choices(program_, meanings, record.actor));
    } else if (event.actor == nothing) {
      report(Code::bind_unknown_actor, place(record.actor_span, record),
             {record.actor, roles_.near_or_all(record.actor, "@see_events")});
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

  Dossier& dossier_of(const Home& home) {
    const auto [found, fresh] =
        index_.emplace(Key(home.council, home.dossier), log_.dossiers.size());
    if (fresh) log_.dossiers.push_back({home.council, home.dossier, {}, nothing, {}});
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
             {field.value, procedures_.near_or_all(field.value, "@see_procedures")});
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
    if (index == nothing) return unknown_field(text, span, event);
    // Two names of one field are the same field.
    const auto given = std::ranges::find(given_, index, &Given::field);
    if (given != given_.end())
      return diagnostics_.push_back({Code::log_field_twice, span, {text.name}, {given->span}});
    given_.push_back({index, span});
    const auto& field = program_.fields[index];
    if (field.kind == Field::Kind::field && event.type != nothing) {
      const auto& type = program_.events[event.type];
      if (std::find(type.fields.begin(), type.fields.end(), index) == type.fields.end()) {
        return report(Code::bind_field_not_of_event, span,
                      {text.name, type.id, type.fields.empty() ? "@no_fields" : own_fields(event)});
      }
    }
    Result<Date> day;
    if (field.type == ValueType::date) day = read_day_(text.value, span);
    const auto value = value_of(field, text.value, day.value, log_.lengths);
    if (value.fault.empty()) {
      if (value.known) event.values.push_back({index, value.number});
      if (value.known && field.kind == Field::Kind::parameter)
        within_bounds(field, log_.lengths.back(), text.value, span);
      return;
    }
    // What is a day in two ways, or in none, has a reason of its own.
    const bool has_reason =
        !day.diagnostics.empty() && day.diagnostics.front().code != Code::log_date_unreadable;
    if (has_reason) return diagnostics_.push_back(day.diagnostics.front());
    report(Code::bind_wrong_value, span, {text.value, field.id, value.fault});
  }

  /// What an act forbids is refused, wherever it stands; where that cannot be said, it is told.
  void within_bounds(const Field& parameter, Period length, const std::string& text, Span span) {
    if (auto fault = against_act(parameter, length, text, span))
      diagnostics_.push_back(std::move(*fault));
  }

  /// The fault of a column is told once, at its header.
  void unknown_field(const FieldText& text, Span span, const Event& event) {
    if (!text.name_span.has_place()) {
      return report(Code::bind_unknown_field, span,
                    {text.name, fields_.near(text.name, own_fields(event))});
    }
    if (!told_columns_.insert({text.name_span.file, text.name_span.begin}).second) return;
    report(Code::bind_unknown_field, text.name_span,
           {text.name, headers_.near(text.name, "@see_events")});
  }

  void finish(Dossier& dossier) {
    for (const auto& event : council_wide_[dossier.council]) {
      dossier.events.push_back(event);
      dossier.events.back().council_wide = true;
    }
    sort_by_day(dossier.events);
  }

  using Key = std::pair<std::string, std::string>;  ///< council, dossier
  struct Given {
    Index field;
    Span span;
  };

  const Program& program_;
  Result<Date> (*read_day_)(std::string_view text, Span span);
  const NameIndex &events_, &roles_, &fields_, &headers_, &procedures_;
  BoundLog log_;
  std::map<Key, std::size_t> index_;
  std::set<Key> told_procedure_;  ///< dossiers that say it
  std::map<Key, ProcedureSet> procedures_of_;
  std::map<std::int64_t, const EventRecord*> by_number_;
  std::map<std::string, std::vector<Event>> council_wide_;
  std::vector<std::pair<const EventRecord*, Index>> council_wide_records_;
  std::set<std::string, std::less<>> councils_;  ///< that have or had a dossier
  std::set<std::pair<std::uint32_t, std::uint32_t>> told_columns_;
  std::vector<Given> given_;  ///< the fields of the record that is bound
  Diagnostics diagnostics_;
};

}  // namespace

LogNames::LogNames(const Program& program, LogForms forms)
    : tables_(new Tables{program, forms.read_day != nullptr ? forms.read_day : read_iso,
                         NameIndex(program.events), NameIndex(program.roles),
                         NameIndex(program.fields), NameIndex(program.fields),
                         NameIndex(program.procedures)}) {
  for (const auto& column : forms.columns) tables_->headers.suggest(column);
}
LogNames::LogNames(LogNames&&) noexcept = default;
LogNames& LogNames::operator=(LogNames&&) noexcept = default;
LogNames::~LogNames() = default;

Result<BoundLog> bind(const Program& program, std::span<const EventRecord> records,
                      const LogForms& forms) {
  return termijn::bind(LogNames(program, forms), records);
}

Result<BoundLog> bind(const LogNames& names, std::span<const EventRecord> records) {
  return Binder(names.tables()).run(records);
}

}  // namespace termijn
