// SPDX-License-Identifier: Apache-2.0
#include "engine/compile.h"

#include "engine/compile_conditions.h"
#include "engine/compile_norms.h"

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
    calendars();
    counting_rules();
    procedures();
    for (const auto place : symbols_.norms)
      program_.norms.push_back(compile_norm(at(place), symbols_, conditions_));
    for (const auto& [name, positions] : symbols_.norm_versions)
      program_.norm_names.push_back({name, positions});
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
      Act act{declaration.name.text, label_of(declaration.label), {}, {}};
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
      if (const auto* clause = clause_of(declaration, K::standard))
        field.standard = clause->length->period;
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
      program_.events.push_back({declaration.name.text, label_of(declaration.label),
                                 also(declaration), indices(declaration, K::by, symbols_.roles),
                                 indices(declaration, K::to, symbols_.roles),
                                 indices(declaration, K::with, symbols_.fields)});
    });
  }

  void readings() {
    each(symbols_.readings, [&](const ast::Declaration& declaration) {
      Reading reading{declaration.name.text,
                      label_of(declaration.label),
                      {},
                      0,
                      citations_of(declaration, symbols_)};
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

  void calendars() {
    each(symbols_.calendars, [&](const ast::Declaration& declaration) {
      std::vector<FreeDays> lines;
      for (const auto* clause : clauses_of(declaration, K::free)) free_line(*clause, lines);
      const auto& known = clause_of(declaration, K::complete)->days;
      program_.calendars.push_back(
          {declaration.name.text, label_of(declaration.label),
           DaySet(std::move(lines), known.front().date, known.back().date)});
    });
  }

  void free_line(const ast::Clause& clause, std::vector<FreeDays>& lines) {
    const auto& day = *clause.free_day;
    FreeDays line;
    line.reason = static_cast<std::uint16_t>(program_.free_day_reasons.size());
    program_.free_day_reasons.push_back(
        {label_of(clause.text), citation_of(clause.citations.front(), symbols_),
         clause.quote ? clause.quote->text : "",
         clause.mark ? mark_of(clause.mark->text) : Mark::verified});
    line.kind = static_cast<FreeDays::Kind>(day.kind);
    if (day.from_year != 0) line.from_year = day.from_year;
    if (day.until_year != 0) line.until_year = day.until_year;
    line.weekday = day.weekday;
    line.month = day.month;
    line.day = day.day;
    line.unless_weekday = day.unless_weekday;
    line.instead_month = day.instead_month;
    line.instead_day = day.instead_day;
    line.offset = day.offset;
    if (day.dates.empty()) lines.push_back(line);
    for (const auto& date : day.dates) {
      line.date = date.date;
      lines.push_back(line);
    }
  }

  void counting_rules() {
    each(symbols_.counting_rules, [&](const ast::Declaration& declaration) {
      CountingRuleInfo info;
      info.id = declaration.name.text;
      info.name = label_of(declaration.label);
      info.source = source_of(declaration);
      info.citations = citations_of(declaration, symbols_);
      info.mark = mark_of(declaration);
      if (const auto* clause = clause_of(declaration, K::calendar)) {
        info.calendar = *symbols_.calendars.find(clause->names.front().text);
        info.rule.free_days = &program_.calendars[info.calendar].days;
      }
      const auto* roll = clause_of(declaration, K::roll);
      info.rule.rolls = roll->flags.front() == K::next_not_free;
      if (info.rule.rolls) info.roll = citation_of(roll->citations.front(), symbols_);
      if (const auto* clause = clause_of(declaration, K::least)) {
        info.rule.least_days = clause->numbers[0].value;
        info.rule.least_from_days = clause->numbers[1].value;
        info.least = citation_of(clause->citations.front(), symbols_);
      }
      if (const auto* clause = clause_of(declaration, K::excluded)) {
        info.excluded = citation_of(clause->citations.front(), symbols_);
        for (const auto& limit : clause->limits) exclude(limit, info.rule);
      }
      program_.counting_rules.push_back(std::move(info));
    });
  }

  static void exclude(const Period& limit, CountingRule& rule) {
    switch (limit.unit) {
      case Unit::hours:
        rule.excludes_hours = true;
        break;
      case Unit::years:
        rule.excludes_years = true;
        break;
      case Unit::days:
        rule.most_days = limit.amount;
        break;
      case Unit::weeks:
        rule.most_weeks = limit.amount;
        break;
      case Unit::months:
        rule.most_months = limit.amount;
        break;
      case Unit::working_days:
      case Unit::quarters:
        break;  // the grammar has no such limits
    }
  }

  void procedures() {
    each(symbols_.procedures, [&](const ast::Declaration& declaration) {
      Procedure procedure{declaration.name.text,
                          label_of(declaration.label),
                          citations_of(declaration, symbols_),
                          indices(declaration, K::recognised, symbols_.events),
                          {}};
      for (const auto* clause : clauses_of(declaration, K::phase)) {
        procedure.phases.push_back({clause->names.front().text, label_of(clause->text),
                                    conditions_.compile(clause->condition)});
      }
      program_.procedures.push_back(std::move(procedure));
    });
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
