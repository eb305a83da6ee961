// SPDX-License-Identifier: Apache-2.0
// Names and types inside conditions. A bare field belongs to the event that is judged, so what a
// name may mean depends on the clause it stands in: its `subjects`.
#include <algorithm>
#include <map>
#include <set>

#include "base/code.h"
#include "dsl/concept_graph.h"

namespace termijn::checks {
namespace {

using K = Keyword;
using Kind = ast::Expression::Kind;
using Subjects = std::vector<std::string>;

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

class Checker {
 public:
  explicit Checker(Context& context) : context_(context), graph_(context) {}

  void declaration(const ast::Declaration& declaration) {
    if (declaration.keyword == K::concept_) return;  // judged where it is used; names: concept()
    for (const auto& clause : declaration.clauses) {
      const auto subjects = subjects_of(declaration, clause);
      if (counts_back_from_event(context_, clause)) {
        start_event(declaration, clause.names.front(), subjects);
      } else if (clause.keyword == K::at_latest || clause.keyword == K::before) {
        for (const auto& name : clause.names) day_field(name, subjects);
      } else if (clause.keyword == K::extended || clause.keyword == K::shortened) {
        for (const auto& name : clause.names) day_field(name, {clause.events.front().event.text});
      }
      if (clause.keyword == K::clock && !clause.events.empty()) {
        for (const auto& name : clause.more_names)
          day_field(name, {clause.events.front().event.text});
      }
      for (const auto& expression : clause.condition) whole(expression, subjects);
      for (const auto& event : clause.events) {
        for (const auto& expression : event.condition) whole(expression, {event.event.text});
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
  inline static const Subjects any_subject = {"*"};

  Subjects events_of(const ast::Declaration& declaration, K keyword) const {
    Subjects found;
    for (const auto* clause : clauses_of(declaration, keyword)) {
      for (const auto& event : clause->events) found.push_back(event.event.text);
    }
    return found;
  }

  Subjects triggers_of(const ast::Declaration& declaration) const {
    auto found = events_of(declaration, K::arises);
    for (auto& event : events_of(declaration, K::every)) found.push_back(std::move(event));
    return found;
  }

  Subjects subjects_of(const ast::Declaration& declaration, const ast::Clause& clause) const {
    if (clause.keyword == K::while_) return events_of(declaration, K::forbidden);
    if (clause.keyword == K::within || clause.keyword == K::through || clause.keyword == K::until ||
        clause.keyword == K::at_latest) {
      auto starts = events_of(declaration, K::clock);
      return starts.empty() ? triggers_of(declaration) : starts;
    }
    return triggers_of(declaration);
  }

  void start_event(const ast::Declaration& norm, const ast::Name& name, const Subjects& starts) {
    if (std::find(starts.begin(), starts.end(), name.text) == starts.end())
      context_.report(Code::check_not_a_start, name.span, {norm.name.text, name.text});
  }

  void whole(const ast::Expression& condition, const Subjects& subjects) {
    if (graph_.depth(condition) > ConceptGraph::deepest)
      context_.report(Code::check_too_deep, condition.span,
                      {std::to_string(ConceptGraph::deepest)});
    walk(condition, subjects);
  }

  void walk(const ast::Expression& node, const Subjects& subjects) {
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
    for (const auto& child : node.children) walk(child, {node.names.front().text});
  }

  void reading(const ast::Expression& node) {
    if (!known(context_, context_.symbols.readings, node.names.front(), "kind_reading")) return;
    choice(*context_.find(context_.symbols.readings, node.names.front().text), node.values.front());
  }

  void choice(const ast::Declaration& declaration, const ast::Name& value) {
    std::vector<std::string> choices;
    for (const auto* clause : clauses_of(declaration, K::choice))
      choices.push_back(clause->names.front().text);
    if (declaration.broken ||
        std::find(choices.begin(), choices.end(), value.text) != choices.end())
      return;
    context_.report(Code::check_unknown_choice, value.span,
                    {value.text, declaration.name.text, quoted_list(choices)},
                    {declaration.name.span});
  }

  void reference(const ast::Expression& node, const Subjects& subjects) {
    const auto& name = node.names.front();
    const auto* field = context_.find(context_.symbols.fields, name.text);
    if (!node.owner.text.empty()) {
      if (!known(context_, context_.symbols.events, node.owner, "kind_event")) return;
      if (!known(context_, context_.symbols.fields, name, "kind_field")) return;
      belongs(name, {node.owner.text});
    } else if (field != nullptr) {
      if (field->keyword == K::field) belongs(name, subjects);
    } else if (context_.symbols.concepts.find(name.text)) {
      if (node.kind != Kind::name)
        context_.report(Code::check_wrong_type, node.span, {name.text, "@type_yes_no"});
      concept_fits(name, *context_.symbols.concepts.find(name.text), subjects);
      return;
    } else {
      unknown(name);
      return;
    }
    if (field != nullptr && !field->broken) types(node, *field);
  }

  /// A concept may be used only where the events have the fields that it reads.
  void concept_fits(const ast::Name& name, std::uint16_t concept_, const Subjects& subjects) {
    if (subjects == any_subject) return;
    std::vector<std::string> lacking;
    for (const auto needed : graph_.fields_needed(concept_)) {
      const auto& field = context_.symbols.fields.names()[needed];
      if (!has_field(subjects, field)) lacking.push_back(field);
    }
    if (lacking.empty()) return;
    const auto place = context_.symbols.concepts.places()[concept_];
    context_.report(Code::check_concept_needs_field, name.span, {name.text, quoted_list(lacking)},
                    {context_.at(place).name.span});
  }

  /// The day of `uiterlijk veld` comes from the event that starts the clock.
  void day_field(const ast::Name& name, const Subjects& subjects) {
    const auto* field = context_.find(context_.symbols.fields, name.text);
    if (field != nullptr && field->keyword == K::field && !subjects.empty())
      belongs(name, subjects);
  }

  void unknown(const ast::Name& name) {
    context_.report_unknown(name, "kind_field", "bare_name", [&] {
      auto all = context_.symbols.fields.names();
      const auto& concepts = context_.symbols.concepts.names();
      all.insert(all.end(), concepts.begin(), concepts.end());
      return all;
    });
  }

  bool has_field(const Subjects& subjects, const std::string& field) {
    if (subjects == any_subject) return true;
    return !subjects.empty() &&
           std::all_of(subjects.begin(), subjects.end(), [&](const auto& event) {
             return context_.symbols.events.find(event) == std::nullopt ||
                    fields_by_event(event).contains(field);
           });
  }

  const std::set<std::string>& fields_by_event(const std::string& event) {
    const auto [found, fresh] = fields_.try_emplace(event);
    if (fresh) {
      const auto fields = fields_of(context_, event);
      found->second.insert(fields.begin(), fields.end());
    }
    return found->second;
  }

  void belongs(const ast::Name& name, const Subjects& subjects) {
    if (has_field(subjects, name.text)) return;
    if (subjects.empty()) {
      context_.report(Code::check_no_subject, name.span, {name.text});
    } else {
      for (const auto& event : subjects) {
        if (has_field({event}, name.text)) continue;
        context_.report(
            Code::check_not_a_field_of, name.span, {name.text, event},
            {context_.at(context_.symbols.events.places()[*context_.symbols.events.find(event)])
                 .name.span});
      }
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
    if (fits || type == Type::none) return;
    const char* is = type == Type::choice   ? "@type_choice"
                     : type == Type::number ? "@type_number"
                     : type == Type::yes_no ? "@type_yes_no"
                     : type == Type::date   ? "@type_date"
                                            : "@type_words";
    context_.report(Code::check_wrong_type, node.span, {field.name.text, is}, {field.name.span});
  }

  Context& context_;
  ConceptGraph graph_;
  std::map<std::string, std::set<std::string>> fields_;  // of events that were asked for
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
