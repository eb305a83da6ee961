// SPDX-License-Identifier: Apache-2.0
// Names and types inside conditions. A bare field belongs to the event that is judged, so what a
// name may mean depends on the clause it stands in: its `subjects`.
#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include "base/code.h"
#include "dsl/concept_graph.h"

namespace termijn::checks {
namespace {

using K = Keyword;
using Kind = ast::Expression::Kind;
using Events = std::vector<std::string_view>;
using Subjects = std::span<const std::string_view>;

enum class Type : std::uint8_t { yes_no, choice, date, number, words, length, none };

Type type_of(const ast::Declaration& field) {
  if (field.keyword == K::parameter) return Type::length;
  if (clause_of(field, K::choice) != nullptr) return Type::choice;
  const auto* value = clause_of(field, K::value);
  if (value == nullptr || value->flags.empty()) return Type::none;
  switch (value->flags.front()) {
    case K::yes_or_no:
      return Type::yes_no;
    case K::date:
      return Type::date;
    case K::number:
      return Type::number;
    default:
      return Type::words;
  }
}

/// The fields that events list with `met`.
class EventFields {
 public:
  explicit EventFields(const Context& context) {
    for (const auto place : context.symbols.events.places()) {
      auto& fields = by_event_.emplace_back();
      for (const auto* with : clauses_of(context.at(place), K::with)) {
        for (const auto& name : with->names) {
          if (const auto field = context.symbols.fields.find(name.text)) fields.push_back(*field);
        }
      }
    }
  }
  /// An event that nobody declared may have any.
  bool has(std::optional<std::uint16_t> event, std::uint16_t field) const {
    if (!event) return true;
    const auto& fields = by_event_[*event];
    return std::find(fields.begin(), fields.end(), field) != fields.end();
  }

 private:
  std::vector<std::vector<std::uint16_t>> by_event_;  // by position in Symbols::events
};

class Checker {
 public:
  explicit Checker(Context& context) : context_(context), graph_(context), fields_(context) {}

  void declaration(const ast::Declaration& declaration) {
    if (declaration.keyword == K::concept_) return;  // judged where it is used; names: concept()
    for (const auto& clause : declaration.clauses) {
      if (names_day(clause) || !clause.condition.empty())
        in_subjects(declaration, clause, subjects_of(declaration, clause));
      if (clause.keyword == K::per) told_apart(clause);
      for (const auto& event : clause.events) {
        const std::string_view name = event.event.text;
        for (const auto& expression : event.condition) whole(expression, {&name, 1});
      }
    }
  }

  /// Everything but the fields of its subject, which the places of use decide.
  void concept_(const ast::Declaration& declaration) {
    const auto* clause = clause_of(declaration, K::if_);
    if (clause == nullptr) return;
    for (const auto& expression : clause->condition) walk(expression, any_subject);
  }

 private:
  static constexpr std::string_view any = "*";
  static constexpr Subjects any_subject{&any, 1};
  static bool is_any(Subjects subjects) { return subjects.data() == any_subject.data(); }

  static bool names_day(const ast::Clause& clause) {
    switch (clause.keyword) {
      case K::at_latest:
      case K::before:
      case K::extended:
      case K::shortened:
        return !clause.names.empty();
      case K::clock:
        return !clause.more_names.empty();
      default:
        return false;
    }
  }

  void in_subjects(const ast::Declaration& declaration, const ast::Clause& clause,
                   Subjects subjects) {
    if (counts_back_from_event(context_, clause)) {
      start_event(declaration, clause.names.front(), subjects);
    } else if (clause.keyword == K::at_latest || clause.keyword == K::before) {
      for (const auto& name : clause.names) day_field(name, subjects);
    } else if (clause.keyword == K::extended || clause.keyword == K::shortened) {
      const std::string_view event = clause.events.front().event.text;
      for (const auto& name : clause.names) day_field(name, {&event, 1});
    }
    if (clause.keyword == K::clock && !clause.events.empty()) {
      const std::string_view event = clause.events.front().event.text;
      for (const auto& name : clause.more_names) day_field(name, {&event, 1});
    }
    for (const auto& expression : clause.condition) whole(expression, subjects);
  }

  static Events events_of(const ast::Declaration& declaration, K keyword) {
    Events found;
    for (const auto* clause : clauses_of(declaration, keyword)) {
      for (const auto& event : clause->events) found.emplace_back(event.event.text);
    }
    return found;
  }

  static Events triggers_of(const ast::Declaration& declaration) {
    auto found = events_of(declaration, K::arises);
    for (const auto event : events_of(declaration, K::every)) found.push_back(event);
    return found;
  }

  static Events subjects_of(const ast::Declaration& declaration, const ast::Clause& clause) {
    if (clause.keyword == K::while_) return events_of(declaration, K::forbidden);
    if (clause.keyword == K::within || clause.keyword == K::through || clause.keyword == K::until ||
        clause.keyword == K::at_latest) {
      auto starts = events_of(declaration, K::clock);
      return starts.empty() ? triggers_of(declaration) : starts;
    }
    return triggers_of(declaration);
  }

  void start_event(const ast::Declaration& norm, const ast::Name& name, Subjects starts) {
    if (std::find(starts.begin(), starts.end(), name.text) == starts.end())
      context_.report(Code::check_not_a_start, name.span, {norm.name.text, name.text});
  }

  void whole(const ast::Expression& condition, Subjects subjects) {
    if (graph_.depth(condition) > ConceptGraph::deepest)
      context_.report(Code::check_too_deep, condition.span,
                      {std::to_string(ConceptGraph::deepest)});
    walk(condition, subjects);
  }

  void walk(const ast::Expression& node, Subjects subjects) {
    switch (node.kind) {
      case Kind::any:
      case Kind::all:
      case Kind::negation:
        for (const auto& child : node.children) walk(child, subjects);
        break;
      case Kind::happened:
        happened(node);
        break;
      case Kind::reading:
        reading(node);
        break;
      default:
        reference(node, subjects);
        break;
    }
  }

  void happened(const ast::Expression& node) {
    bool sound = true;
    for (const auto& name : node.names)
      sound &= known(context_, context_.symbols.events, name, "kind_event");
    if (!sound) return;
    const std::string_view event = node.names.front().text;
    for (const auto& child : node.children) walk(child, {&event, 1});
  }

  void reading(const ast::Expression& node) {
    if (!known(context_, context_.symbols.readings, node.names.front(), "kind_reading")) return;
    choice(*context_.find(context_.symbols.readings, node.names.front().text), node.values.front());
  }

  void choice(const ast::Declaration& declaration, const ast::Name& value) {
    const auto choices = clauses_of(declaration, K::choice);
    const bool is_known = std::any_of(choices.begin(), choices.end(), [&](const auto* clause) {
      return clause->names.front().text == value.text;
    });
    if (declaration.broken || is_known) return;
    std::vector<std::string> names;
    for (const auto* clause : choices) names.push_back(clause->names.front().text);
    context_.report(Code::check_unknown_choice, value.span,
                    {value.text, declaration.name.text, quoted_list(names)},
                    {declaration.name.span});
  }

  void reference(const ast::Expression& node, Subjects subjects) {
    const auto& name = node.names.front();
    const auto& symbols = context_.symbols;
    const auto number = symbols.fields.find(name.text);
    if (!node.owner.text.empty()) {
      if (!known(context_, symbols.events, node.owner, "kind_event")) return;
      if (!number) return void(known(context_, symbols.fields, name, "kind_field"));
      const std::string_view owner = node.owner.text;
      belongs(name, *number, {&owner, 1});
    } else if (number) {
      if (field(*number).keyword == K::field) belongs(name, *number, subjects);
    } else if (const auto concept_ = symbols.concepts.find(name.text)) {
      if (node.kind != Kind::name)
        context_.report(Code::check_wrong_type, node.span, {name.text, "@type_yes_no"});
      return concept_fits(name, *concept_, subjects);
    } else {
      return unknown(name);
    }
    if (!field(*number).broken) types(node, field(*number));
  }

  const ast::Declaration& field(std::uint16_t number) const {
    return context_.at(context_.symbols.fields.places()[number]);
  }

  /// A concept may be used only where the events have the fields that it reads.
  void concept_fits(const ast::Name& name, std::uint16_t concept_, Subjects subjects) {
    if (is_any(subjects)) return;
    std::vector<std::string> lacking;
    for (const auto needed : graph_.fields_needed(concept_)) {
      if (!have_field(subjects, needed)) lacking.push_back(context_.symbols.fields.names()[needed]);
    }
    if (lacking.empty()) return;
    const auto place = context_.symbols.concepts.places()[concept_];
    context_.report(Code::check_concept_needs_field, name.span, {name.text, quoted_list(lacking)},
                    {context_.at(place).name.span});
  }

  /// The day of `uiterlijk veld` comes from the event that starts the clock.
  void day_field(const ast::Name& name, Subjects subjects) {
    const auto number = context_.symbols.fields.find(name.text);
    if (number && field(*number).keyword == K::field && !subjects.empty())
      belongs(name, *number, subjects);
  }

  /// The field of `per` has values that can be the same.
  void told_apart(const ast::Clause& clause) {
    const std::string_view event = clause.names.front().text;
    for (const auto& name : clause.more_names) {
      const auto number = context_.symbols.fields.find(name.text);
      if (!number) continue;
      belongs(name, *number, {&event, 1});
      const auto type = type_of(field(*number));
      if (type != Type::number && type != Type::choice) wrong_type(name.span, field(*number));
    }
  }

  void unknown(const ast::Name& name) {
    context_.report_unknown(name, "kind_field", "bare_name", [&] {
      auto all = context_.symbols.fields.names();
      const auto& concepts = context_.symbols.concepts.names();
      all.insert(all.end(), concepts.begin(), concepts.end());
      return all;
    });
  }

  bool have_field(Subjects subjects, std::uint16_t field) const {
    if (is_any(subjects)) return true;
    return !subjects.empty() && std::all_of(subjects.begin(), subjects.end(), [&](const auto name) {
      return fields_.has(context_.symbols.events.find(name), field);
    });
  }

  void belongs(const ast::Name& name, std::uint16_t field, Subjects subjects) {
    if (have_field(subjects, field)) return;
    if (subjects.empty()) context_.report(Code::check_no_subject, name.span, {name.text});
    for (const auto subject : subjects) {
      const auto event = context_.symbols.events.find(subject);
      if (fields_.has(event, field)) continue;
      context_.report(Code::check_not_a_field_of, name.span, {name.text, std::string(subject)},
                      {context_.at(context_.symbols.events.places()[*event]).name.span});
    }
  }

  void types(const ast::Expression& node, const ast::Declaration& field) {
    const auto type = type_of(field);
    if (node.kind == Kind::known) return;
    if (node.kind == Kind::equals && type == Type::choice) {
      for (const auto& value : node.values) choice(field, value);
      return;
    }
    const bool fits =
        (node.kind == Kind::name && type == Type::yes_no) ||
        ((node.kind == Kind::at_least || node.kind == Kind::at_most) && type == Type::number);
    if (!fits) wrong_type(node.span, field);
  }

  void wrong_type(Span span, const ast::Declaration& field) {
    const auto type = type_of(field);
    if (type == Type::none) return;
    const char* is = type == Type::choice   ? "@type_choice"
                     : type == Type::number ? "@type_number"
                     : type == Type::yes_no ? "@type_yes_no"
                     : type == Type::date   ? "@type_date"
                                            : "@type_words";
    context_.report(Code::check_wrong_type, span, {field.name.text, is}, {field.name.span});
  }

  Context& context_;
  ConceptGraph graph_;
  EventFields fields_;
};

/// A value on which an answer can hang must be typed, and must come with the question to ask.
void fields(Context& context) {
  context.each_sound([&](const ast::Declaration& declaration) {
    if (declaration.keyword != K::field && declaration.keyword != K::fact) return;
    const auto type = type_of(declaration);
    if (type == Type::none)
      context.report(Code::check_no_type, declaration.name.span, {declaration.name.text});
    const bool can_be_asked = type == Type::yes_no || type == Type::choice || type == Type::number;
    if (can_be_asked && clause_of(declaration, K::question) == nullptr) {
      context.report(Code::check_no_question, declaration.name.span, {declaration.name.text});
    }
  });
}

}  // namespace

void conditions(Context& context) {
  fields(context);
  Checker checker(context);
  context.each_sound([&](const ast::Declaration& declaration) {
    if (declaration.keyword == K::concept_) checker.concept_(declaration);
    checker.declaration(declaration);
  });
}

}  // namespace termijn::checks
