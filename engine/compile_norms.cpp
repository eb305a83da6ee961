// SPDX-License-Identifier: Apache-2.0
#include "engine/compile_norms.h"

#include <algorithm>
#include <iterator>

namespace termijn {
namespace {

using K = Keyword;

NormKind norm_kind(K keyword) {
  switch (keyword) {
    case K::duty:
      return NormKind::duty;
    case K::prohibition:
      return NormKind::prohibition;
    case K::power:
      return NormKind::power;
    default:
      return NormKind::open_norm;
  }
}

NormClass norm_class(std::string_view id) {
  if (id == class_id(NormClass::open)) return NormClass::open;
  if (id == class_id(NormClass::agreement)) return NormClass::agreement;
  if (id == class_id(NormClass::regulation)) return NormClass::regulation;
  return NormClass::statute;
}

class NormCompiler {
 public:
  NormCompiler(const ast::Declaration& declaration, const Symbols& symbols,
               ConditionCompiler& conditions)
      : declaration_(declaration), symbols_(symbols), conditions_(conditions) {}

  Norm run() {
    norm_.id = declaration_.name.text;
    norm_.kind = norm_kind(declaration_.keyword);
    norm_.label = label_of(declaration_.label);
    norm_.citations = citations_of(declaration_, symbols_);
    norm_.source = source_of(declaration_);
    norm_.mark = mark_of(declaration_);
    norm_.span = declaration_.name.span;
    for (const auto& clause : declaration_.clauses) take(clause);
    return std::move(norm_);
  }

 private:
  Pattern pattern(const ast::EventPattern& event) {
    return {*symbols_.events.find(event.event.text),
            conditions_.compile(event.condition),
            event.span,
            {},
            event.times ? event.times->value : 1};
  }

  void patterns(const ast::Clause& clause, std::vector<Pattern>& out) {
    for (const auto& event : clause.events) {
      out.push_back(pattern(event));
      if (clause.quote) out.back().source = clause.quote->text;
    }
  }

  Term counted(const ast::Clause& clause) {
    Term term;
    term.span = clause.span;
    term.condition = conditions_.compile(clause.condition);
    if (clause.counting_rule)
      term.counting_rule = *symbols_.counting_rules.find(clause.counting_rule->text);
    if (clause.year_day) {
      term.form = Term::Form::year_day;
      term.year_day = {clause.year_day->month, clause.year_day->day};
    } else if (clause.length && clause.length->parameter.text.empty()) {
      term.length = clause.length->period;
      term.clear = clause.length->clear;
    } else if (clause.length) {
      term.parameter = *symbols_.fields.find(clause.length->parameter.text);
    }
    return term;
  }

  Term at_latest(const ast::Clause& clause) {
    Term term = counted(clause);
    if (clause.year_day) return term;
    if (!clause.flags.empty()) {
      term.form =
          clause.flags.front() == K::same_day ? Term::Form::same_day : Term::Form::end_of_period;
    } else if (clause.length) {
      term.form = Term::Form::before;
      if (const auto field = symbols_.fields.find(clause.names.front().text)) term.field = *field;
    } else if (clause.text) {
      term.form = Term::Form::open;
      term.words = label_of(clause.text);
    } else {
      term.form = Term::Form::field;
      term.field = *symbols_.fields.find(clause.names.front().text);
    }
    return term;
  }

  Index norm_named(const ast::Name& name) const {
    const auto found = symbols_.norm_versions.find(name.text);
    return static_cast<Index>(std::distance(symbols_.norm_versions.begin(), found));
  }

  Receipt receipt(const ast::Clause& clause) const {
    Receipt out;
    if (!clause.more_names.empty()) out.field = *symbols_.fields.find(clause.more_names[0].text);
    if (clause.time) out.after = clause.time->second;
    if (clause.counting_rule)
      out.counting_rule = *symbols_.counting_rules.find(clause.counting_rule->text);
    return out;
  }

  void clock(const ast::Clause& clause) {
    if (clause.names.empty()) {
      patterns(clause, norm_.clock);
      norm_.clock.back().receipt = receipt(clause);
      return;
    }
    norm_.clock_ends.push_back({norm_named(clause.names.front()), !clause.flags.empty()});
  }

  Change change(const ast::Clause& clause) {
    Change change;
    change.pattern = pattern(clause.events.front());
    change.shortens = clause.keyword == K::shortened;
    if (!clause.names.empty()) change.field = *symbols_.fields.find(clause.names.front().text);
    change.more = counted(clause);
    return change;
  }

  Suspension suspension(const ast::Clause& clause) {
    Suspension suspension;
    suspension.from = pattern(clause.events[0]);
    suspension.until = pattern(clause.events[1]);
    suspension.rest = counted(clause);
    const auto has = [&](K keyword) {
      return std::find(clause.flags.begin(), clause.flags.end(), keyword) != clause.flags.end();
    };
    if (has(K::restarts))
      suspension.kind = Suspension::Rest::restarts;
    else if (clause.length)
      suspension.kind = has(K::at_least) ? Suspension::Rest::at_least : Suspension::Rest::exactly;
    return suspension;
  }

  Recurrence recurrence(const ast::Clause& clause) {
    Recurrence out;
    if (clause.year_day) {
      out.first_day = {clause.year_day->month, clause.year_day->day};
      out.name = label_of(clause.text);
      return out;
    }
    const auto length = counted(clause);
    out.length = length.length;
    out.parameter = length.parameter;
    out.anchor = pattern(clause.events.front());
    return out;
  }

  /// Each group takes the clauses that it knows; citation, source and mark are read above.
  void take(const ast::Clause& clause) {
    about(clause);
    arising(clause);
    timing(clause);
    acts(clause);
    words(clause);
  }

  void about(const ast::Clause& clause) {
    switch (clause.keyword) {
      case K::step:
        for (const auto& name : clause.names) norm_.steps.push_back(name.text);
        break;
      case K::kind:
        norm_.class_ = norm_class(clause.names.front().text);
        break;
      case K::valid:
        norm_.valid_from = clause.days.front().date;
        if (clause.days.size() > 1) norm_.valid_until = clause.days[1].date;
        break;
      case K::text_version:
        norm_.text_version = clause.days.front().date;
        break;
      case K::procedure:
        for (const auto& name : clause.names)
          norm_.procedures.push_back(*symbols_.procedures.find(name.text));
        break;
      case K::party:
        norm_.holder = *symbols_.roles.find(clause.names.front().text);
        if (!clause.more_names.empty())
          norm_.claimant = *symbols_.roles.find(clause.more_names.front().text);
        break;
      default:
        break;
    }
  }

  void arising(const ast::Clause& clause) {
    switch (clause.keyword) {
      case K::arises:
        norm_.triggers.push_back({pattern(clause.events.front()),
                                  clause.events.front().which == ast::EventPattern::Which::each});
        break;
      case K::each_year:
      case K::every:
        norm_.recurrence = recurrence(clause);
        break;
      case K::per:
        norm_.per = *symbols_.events.find(clause.names.front().text);
        if (!clause.more_names.empty())
          norm_.told_apart_by = *symbols_.fields.find(clause.more_names.front().text);
        break;
      case K::unless:
        norm_.exceptions.push_back(conditions_.compile(clause.condition));
        break;
      case K::while_:
        norm_.while_ = conditions_.compile(clause.condition);
        break;
      default:
        break;
    }
  }

  void timing(const ast::Clause& clause) {
    switch (clause.keyword) {
      case K::within:
      case K::through:
      case K::until:
      case K::before:
        norm_.terms.push_back(counted(clause));
        norm_.terms.back().exclusive = clause.keyword == K::until || clause.keyword == K::before;
        break;
      case K::at_latest:
        norm_.terms.push_back(at_latest(clause));
        break;
      case K::clock:
        clock(clause);
        break;
      case K::suspended:
        norm_.suspension = suspension(clause);
        break;
      case K::extended:
      case K::shortened:
        norm_.changes.push_back(change(clause));
        break;
      case K::lapses_with:
        norm_.lapses_with = norm_named(clause.names.front());
        break;
      case K::signal:
        signal(clause);
        break;
      default:
        break;
    }
  }

  void signal(const ast::Clause& clause) {
    if (clause.length)
      norm_.signal_after = counted(clause);
    else
      norm_.signal_if.push_back(conditions_.compile(clause.condition));
  }

  void acts(const ast::Clause& clause) {
    switch (clause.keyword) {
      case K::forbidden:
      case K::fulfilled:
      case K::exercised:
      case K::judged:
        patterns(clause, norm_.acts);
        break;
      case K::lifted:
      case K::lapses:
      case K::exhausted:
        patterns(clause, norm_.ends);
        break;
      default:
        break;
    }
  }

  void words(const ast::Clause& clause) {
    if (clause.keyword == K::consequence) norm_.consequence = label_of(clause.text);
    if (clause.keyword == K::remedy) norm_.remedy = label_of(clause.text);
    if (clause.keyword == K::note) norm_.note = label_of(clause.text);
  }

  const ast::Declaration& declaration_;
  const Symbols& symbols_;
  ConditionCompiler& conditions_;
  Norm norm_;
};

void readings_of(const ast::Expression& node, const Symbols& symbols, const Program& program,
                 std::vector<std::pair<Index, Index>>& out) {
  if (node.kind == ast::Expression::Kind::all) {
    for (const auto& child : node.children) readings_of(child, symbols, program, out);
    return;
  }
  const Index reading = *symbols.readings.find(node.names.front().text);
  out.emplace_back(reading,
                   choice_index(program.readings[reading].choices, node.values.front().text));
}

std::optional<std::int32_t> time_of(const ast::Clause& clause) {
  return clause.time ? std::optional(clause.time->second) : std::nullopt;
}

/// The lines of a case need not stand in the order of their days.
Date last_day_of(const std::vector<CaseEvent>& events) {
  return std::max_element(events.begin(), events.end(),
                          [](const auto& a, const auto& b) { return a.day < b.day; })
      ->day;
}

}  // namespace

Norm compile_norm(const ast::Declaration& declaration, const Symbols& symbols,
                  ConditionCompiler& conditions) {
  return NormCompiler(declaration, symbols, conditions).run();
}

Case compile_case(const ast::Declaration& declaration, const Symbols& symbols,
                  const Program& program) {
  Case out;
  out.id = declaration.name.text;
  out.name = label_of(declaration.label);
  out.decided = declaration.keyword == K::decided_case;
  out.source = source_of(declaration);
  if (clause_of(declaration, K::mark) != nullptr) out.mark = mark_of(declaration);
  out.procedure =
      *symbols.procedures.find(clause_of(declaration, K::procedure)->names.front().text);
  out.span = declaration.name.span;
  for (const auto* clause : clauses_of(declaration, K::on)) {
    CaseEvent event{clause->days.back().date,   {}, time_of(*clause),
                    clause->names.front().text, {}, clause->span};
    if (!clause->flags.empty())
      event.earliest =
          clause->flags.front() == K::between ? clause->days.front().date : Date::first();
    for (const auto& value : clause->values)
      event.fields.emplace_back(value.field.text, value.value);
    out.events.push_back(std::move(event));
  }
  for (const auto* clause : clauses_of(declaration, K::expect)) {
    CaseExpectation expected;
    expected.norm = clause->names.front().text;
    expected.span = clause->span;
    for (const auto& node : clause->readings)
      readings_of(node, symbols, program, expected.readings);
    if (clause->days.size() > 1) expected.in_period = clause->days[1].date;
    if (!clause->flags.empty() && clause->flags.back() == K::mistake) {
      expected.as_of = clause->days.front().date;
      expected.mistake = clause->flags.front() == K::mistake;
    } else if (clause->flags.empty()) {
      expected.as_of = clause->days.front().date;
      expected.state = clause->more_names.front().text;
    } else {
      expected.as_of = last_day_of(out.events);
      expected.last_day = clause->days.front().date;
      expected.time = time_of(*clause);
    }
    out.expectations.push_back(std::move(expected));
  }
  return out;
}

Label label_of(const Rare<ast::Text>& text) {
  return text ? Label{text->dutch, text->english} : Label{};
}

Mark mark_of(std::string_view id) {
  for (const auto mark : {Mark::verified, Mark::computed, Mark::verified_older, Mark::secondary}) {
    if (mark_id(mark) == id) return mark;
  }
  return Mark::uncertain;
}

Mark mark_of(const ast::Declaration& declaration) {
  return mark_of(clause_of(declaration, K::mark)->mark->text);
}

std::string source_of(const ast::Declaration& declaration) {
  const auto* clause = clause_of(declaration, K::source);
  return clause != nullptr ? clause->quote->text : std::string{};
}

Citation citation_of(const ast::Citation& citation, const Symbols& symbols) {
  Citation out{*symbols.acts.find(citation.act.text), citation.act.text + " " + citation.article};
  if (!citation.paragraph.empty()) out.text += "(" + citation.paragraph + ")" + citation.letter;
  if (citation.sentence) out.sentence = static_cast<std::uint16_t>(citation.sentence->value);
  return out;
}

std::vector<Citation> citations_of(const ast::Declaration& declaration, const Symbols& symbols) {
  std::vector<Citation> out;
  if (const auto* clause = clause_of(declaration, K::citation)) {
    for (const auto& citation : clause->citations) out.push_back(citation_of(citation, symbols));
  }
  return out;
}

}  // namespace termijn
