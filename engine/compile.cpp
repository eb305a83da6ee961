// SPDX-License-Identifier: Apache-2.0
#include "engine/compile.h"

#include "engine/compile_conditions.h"
#include "engine/compile_counting.h"
#include "engine/compile_norms.h"
#include "engine/compile_papers.h"
#include "engine/compile_tables.h"

namespace termijn {
namespace {

using K = Keyword;

class Compiler {
 public:
  explicit Compiler(const Checked& checked)
      : checked_(checked), symbols_(checked.symbols()), conditions_(symbols_, program_) {}

  Program run() {
    acts();
    roles();
    fields();
    events();
    readings();
    concepts();
    each(symbols_.calendars, [&](const ast::Declaration& declaration) {
      program_.calendars.push_back(compile_calendar(declaration, symbols_, program_));
    });
    each(symbols_.counting_rules, [&](const ast::Declaration& declaration) {
      program_.counting_rules.push_back(
          compile_counting_rule(declaration, symbols_, conditions_, program_));
    });
    procedures();
    for (const auto place : symbols_.norms)
      program_.norms.push_back(compile_norm(at(place), symbols_, conditions_));
    for (std::size_t i = 0; i < program_.norms.size(); ++i) list_norm(static_cast<Index>(i));
    for (const auto& [name, positions] : symbols_.norm_versions) {
      for (const auto position : positions)
        program_.norms[position].name = static_cast<Index>(program_.norm_names.size());
      program_.norm_names.push_back({name, positions});
    }
    each(symbols_.mistakes, [&](const ast::Declaration& declaration) {
      program_.mistakes.push_back(compile_mistake(declaration, symbols_));
    });
    each(symbols_.subjects, [&](const ast::Declaration& declaration) {
      program_.subjects.push_back(compile_subject(declaration, symbols_, conditions_));
    });
    for (auto& norm : program_.norms) limit_to_acts(program_, norm);
    each(symbols_.papers, [&](const ast::Declaration& declaration) {
      program_.papers.push_back(compile_paper(declaration, symbols_, program_));
    });
    for (const auto place : symbols_.not_modelled) not_modelled(at(place));
    for (const auto place : symbols_.cases.places())
      program_.cases.push_back(compile_case(at(place), symbols_, program_));
    return std::move(program_);
  }

 private:
  const ast::Declaration& at(DeclarationPlace place) const {
    return checked_.files()[place.file].declarations[place.declaration];
  }
  template <class Visit>
  void each(const SymbolTable& table, Visit visit) {
    for (const auto place : table.places()) visit(at(place));
  }

  void acts() {
    each(symbols_.acts, [&](const ast::Declaration& declaration) {
      Act act{declaration.name.text,
              label_of(declaration.label),
              {},
              {},
              days_of(declaration, K::covered)};
      if (const auto* clause = clause_of(declaration, K::bwb)) act.bwb = clause->names.front().text;
      if (const auto* clause = clause_of(declaration, K::text_version))
        act.text_version = iso(clause->days.front().date);
      program_.acts.push_back(std::move(act));
    });
  }

  void roles() {
    each(symbols_.roles, [&](const ast::Declaration& declaration) {
      program_.roles.push_back(
          {declaration.name.text, label_of(declaration.label), also(declaration)});
    });
  }

  static std::vector<std::string> also(const ast::Declaration& declaration) {
    std::vector<std::string> names;
    if (const auto* clause = clause_of(declaration, K::also)) {
      for (const auto& name : clause->names) names.push_back(name.text);
    }
    return names;
  }

  void fields() {
    each(symbols_.fields, [&](const ast::Declaration& declaration) {
      Field field;
      field.id = declaration.name.text;
      field.name = label_of(declaration.label);
      if (const auto* clause = clause_of(declaration, K::question))
        field.question = label_of(clause->text);
      field.kind = declaration.keyword == K::field  ? Field::Kind::field
                   : declaration.keyword == K::fact ? Field::Kind::fact
                                                    : Field::Kind::parameter;
      field.type = field.kind == Field::Kind::parameter ? ValueType::length : ValueType::words;
      for (const auto* clause : clauses_of(declaration, K::choice)) {
        field.type = ValueType::choice;
        field.choices.push_back({clause->names.front().text, label_of(clause->text)});
      }
      if (const auto* clause = clause_of(declaration, K::value)) {
        switch (clause->flags.front()) {
          case K::yes_or_no:
            field.type = ValueType::yes_no;
            break;
          case K::date:
            field.type = ValueType::date;
            break;
          case K::number:
            field.type = ValueType::number;
            break;
          default:
            break;
        }
      }
      if (field.kind == Field::Kind::parameter) compile_bounds(declaration, symbols_, field);
      field.span = declaration.name.span;
      program_.fields.push_back(std::move(field));
    });
  }

  static std::vector<Index> indices(const ast::Declaration& declaration, K keyword,
                                    const SymbolTable& table) {
    std::vector<Index> found;
    for (const auto* clause : clauses_of(declaration, keyword)) {
      for (const auto& name : clause->names) found.push_back(*table.find(name.text));
    }
    return found;
  }

  void events() {
    each(symbols_.events, [&](const ast::Declaration& declaration) {
      program_.events.push_back(
          {declaration.name.text, label_of(declaration.label), also(declaration),
           indices(declaration, K::by, symbols_.roles), indices(declaration, K::to, symbols_.roles),
           indices(declaration, K::with, symbols_.fields), declaration.name.span});
    });
  }

  void readings() {
    each(symbols_.readings, [&](const ast::Declaration& declaration) {
      Reading reading{declaration.name.text,
                      label_of(declaration.label),
                      {},
                      0,
                      citations_of(declaration, symbols_),
                      declaration.name.span};
      for (const auto* clause : clauses_of(declaration, K::choice)) {
        if (!clause->flags.empty()) reading.standard = static_cast<Index>(reading.choices.size());
        reading.choices.push_back({clause->names.front().text, label_of(clause->text),
                                   clause->quote ? clause->quote->text : "",
                                   clause->mark ? mark_of(clause->mark->text) : Mark::uncertain});
      }
      program_.readings.push_back(std::move(reading));
    });
  }

  void concepts() {
    each(symbols_.concepts, [&](const ast::Declaration& declaration) {
      program_.concepts.push_back({declaration.name.text, label_of(declaration.label),
                                   citations_of(declaration, symbols_), source_of(declaration),
                                   mark_of(declaration), no_condition});
    });
    // Conditions after names: concepts may use each other.
    for (std::size_t i = 0; i < program_.concepts.size(); ++i) {
      const auto& declaration = at(symbols_.concepts.places()[i]);
      const auto condition = conditions_.compile(clause_of(declaration, K::if_)->condition);
      program_.concepts[i].condition = condition;
    }
  }

  void procedures() {
    each(symbols_.procedures, [&](const ast::Declaration& declaration) {
      Procedure procedure{declaration.name.text,
                          label_of(declaration.label),
                          citations_of(declaration, symbols_),
                          indices(declaration, K::recognised, symbols_.events),
                          {},
                          {},
                          {},
                          {},
                          {}};
      const auto& names = symbols_.procedure_names[program_.procedures.size()];
      procedure.events = names.events;
      procedure.roles = names.roles;
      for (const auto* clause : clauses_of(declaration, K::phase)) {
        procedure.phases.push_back({clause->names.front().text, label_of(clause->text),
                                    conditions_.compile(clause->condition)});
      }
      program_.procedures.push_back(std::move(procedure));
    });
  }

  void list_norm(Index position) {
    const Norm& norm = program_.norms[position];
    for (const Index index : norm.procedures) {
      Procedure& procedure = program_.procedures[index];
      if (std::ranges::find(procedure.norms, position) != procedure.norms.end()) continue;
      procedure.norms.push_back(position);
      procedure.first_day =
          std::min(procedure.first_day.value_or(norm.valid_from), norm.valid_from);
    }
  }

  void not_modelled(const ast::Declaration& declaration) {
    NotModelled entry;
    for (const auto& citation : declaration.citations)
      entry.citations.push_back(citation_of(citation, symbols_));
    entry.reason = label_of(clause_of(declaration, K::reason)->text);
    program_.not_modelled.push_back(std::move(entry));
  }

  const Checked& checked_;
  const Symbols& symbols_;
  Program program_;
  ConditionCompiler conditions_;
};

}  // namespace

Program compile(const Checked& checked) {
  return Compiler(checked).run();
}

}  // namespace termijn
