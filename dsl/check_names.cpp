// SPDX-License-Identifier: Apache-2.0
// Names that clauses use outside conditions, and citations.
#include <algorithm>
#include <map>
#include <span>
#include <string_view>
#include <unordered_map>

#include "base/code.h"
#include "dsl/checks.h"

namespace termijn::checks {
namespace {

using K = Keyword;

void all_known(Context& context, const SymbolTable& table, std::span<const ast::Name> names,
               const char* kind) {
  for (const auto& name : names) known(context, table, name, kind);
}

std::string lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

void one_of(Context& context, const ast::Name& name, std::initializer_list<const char*> words,
            Code code) {
  for (const char* word : words) {
    if (name.text == word) return;
  }
  context.report(code, name.span, {name.text});
}

void kind(Context& context, const ast::Declaration& declaration, const ast::Name& name) {
  if (declaration.keyword == K::paper) {
    one_of(context, name, {"reglement", "convenant", "cao", "afspraak"},
           Code::check_unknown_paper_kind);
  } else {
    one_of(context, name, {"wet", "open", "afspraak", "reglement"}, Code::check_unknown_class);
  }
}

/// A default must be a length itself: a parameter that stands for another could have no end.
void length(Context& context, const ast::Clause& clause, const ast::Length& length) {
  const bool is_value = clause.keyword == K::standard || clause.keyword == K::bound ||
                        clause.keyword == K::allowed || clause.keyword == K::sets;
  if (is_value && !length.parameter.text.empty()) {
    context.report(Code::check_not_a_length, length.parameter.span, {length.parameter.text});
  } else if (!length.parameter.text.empty()) {
    if (!known(context, context.symbols.fields, length.parameter, "kind_parameter")) return;
    const auto& declaration = *context.find(context.symbols.fields, length.parameter.text);
    if (declaration.keyword != K::parameter) {
      context.report(Code::check_not_a_length, length.parameter.span, {length.parameter.text},
                     {declaration.name.span});
    }
  } else if (length.clear && clause.keyword != K::at_latest) {
    context.report(Code::check_clear_forward, length.span);
  } else if (length.period.amount <= 0) {
    context.report(Code::check_empty_length, length.span);
  }
}

/// `uiterlijk veld` takes its day from a field, so that must hold one.
void day_fields(Context& context, std::span<const ast::Name> names) {
  for (const auto& name : names) {
    if (!known(context, context.symbols.fields, name, "kind_field")) continue;
    const auto& field =
        context.at(context.symbols.fields.places()[*context.symbols.fields.find(name.text)]);
    const auto* value = clause_of(field, K::value);
    const bool is_day =
        field.keyword == K::field && value != nullptr && has_only_flag(*value, K::date);
    if (field.broken) continue;
    if (!is_day) context.report(Code::check_not_a_day, name.span, {name.text}, {field.name.span});
    if (is_day && clause_of(field, K::question) == nullptr) {
      context.report(Code::check_no_question, field.name.span, {name.text}, {name.span});
    }
  }
}

/// A range that runs back would silently free no day.
void range(Context& context, const ast::FreeDay& line) {
  if (line.kind != ast::FreeDay::Kind::range) return;
  if (line.dates.back().date < line.dates.front().date) {
    context.report(Code::check_range_runs_back, line.dates.back().span);
  }
}

void clause(Context& context, const ast::Clause& clause) {
  const auto& symbols = context.symbols;
  for (const auto& event : clause.events) known(context, symbols.events, event.event, "kind_event");
  if (clause.mark)
    one_of(context, *clause.mark, {"V", "Vo", "S", "U", "C"}, Code::check_unknown_mark);
  if (clause.length) length(context, clause, *clause.length);
  for (const auto& one : clause.lengths) length(context, clause, one);
  if (clause.counting_rule)
    known(context, symbols.counting_rules, *clause.counting_rule, "kind_counting_rule");
  switch (clause.keyword) {
    case K::procedure:
      all_known(context, symbols.procedures, clause.names, "kind_procedure");
      break;
    case K::party:
      all_known(context, symbols.roles, clause.names, "kind_role");
      all_known(context, symbols.roles, clause.more_names, "kind_role");
      break;
    case K::by:
    case K::to:
      all_known(context, symbols.roles, clause.names, "kind_role");
      break;
    case K::with:
      all_known(context, symbols.fields, clause.names, "kind_field");
      break;
    case K::recognised:
      all_known(context, symbols.events, clause.names, "kind_event");
      break;
    case K::per:
      all_known(context, symbols.events, clause.names, "kind_event");
      all_known(context, symbols.fields, clause.more_names, "kind_field");
      break;
    case K::on:
      all_known(context, symbols.events, clause.names, "kind_event");
      break;
    case K::calendar:
    case K::stands_still:
      all_known(context, symbols.calendars, clause.names, "kind_calendar");
      break;
    case K::free:
      if (clause.free_day) range(context, *clause.free_day);
      break;
    case K::at_latest:
      if (!counts_back_from_event(context, clause)) day_fields(context, clause.names);
      break;
    case K::clock:
      day_fields(context, clause.more_names);
      break;
    case K::extended:
    case K::shortened:
      day_fields(context, clause.names);
      break;
    case K::severity:
      one_of(context, clause.names.front(),
             {"overtreding", "rechtsverlies", "risico", "aandachtspunt"},
             Code::check_unknown_severity);
      break;
    case K::right:
      known(context, symbols.roles, clause.names.front(), "kind_role");
      if (clause.names.size() > 1)
        known(context, symbols.procedures, clause.names[1], "kind_procedure");
      one_of(context, clause.more_names.front(), {"advies", "instemming", "informatie", "geen"},
             Code::check_unknown_right);
      break;
    default:
      break;
  }
  if (clause.keyword == K::arises && clause.events.front().which == ast::EventPattern::Which::any) {
    context.report(Code::check_each_or_first, clause.events.front().span);
  }
}

/// Logs say `onbekend` for a value that nobody knows, and do not look at capitals.
void choices(Context& context, const ast::Declaration& field) {
  std::map<std::string, const ast::Name*> seen;
  for (const auto* clause : clauses_of(field, K::choice)) {
    const auto& name = clause->names.front();
    const auto word = lower_case(name.text);
    if (word == "onbekend" || word == "unknown")
      context.report(Code::check_choice_means_unknown, name.span, {name.text});
    const auto [earlier, fresh] = seen.emplace(word, &name);
    if (!fresh && earlier->second->text != name.text) {
      context.report(Code::check_same_but_for_capitals, name.span,
                     {earlier->second->text, name.text}, {earlier->second->span});
    }
  }
}

/// The words with which a log speaks of the dossier itself.
void reserved(Context& context, const ast::Name& name) {
  if (name.text == "titel" || name.text == "title" || name.text == "procedure")
    context.report(Code::check_reserved_name, name.span, {name.text});
}

/// Choices and phases of one declaration: each name once, and one default.
void alternatives(Context& context, const ast::Declaration& declaration) {
  const bool has_some =
      clause_of(declaration, K::choice) != nullptr || clause_of(declaration, K::phase) != nullptr;
  if (!has_some) return;
  std::map<std::string_view, Span> seen;
  std::optional<Span> standard;
  for (const auto& clause : declaration.clauses) {
    if (clause.keyword != K::choice && clause.keyword != K::phase) continue;
    const auto& name = clause.names.front();
    if (const auto [earlier, fresh] = seen.emplace(name.text, name.span); !fresh) {
      context.report(Code::check_declared_twice, name.span, {name.text}, {earlier->second});
    }
    if (clause.flags.empty()) continue;
    if (standard) {
      context.report(Code::check_clause_twice, clause.span,
                     {context.word(K::standard, clause.span)}, {*standard});
    }
    standard = clause.span;
  }
}

/// The articles that acts list in their own files.
class Articles {
 public:
  explicit Articles(const Context& context) {
    for (const auto place : context.symbols.acts.places()) {
      auto& articles = by_act_.emplace_back();
      for (const auto* clause : clauses_of(context.at(place), K::article))
        articles.emplace(clause->names.front().text, clause);
    }
  }

  /// `artikel 25 lid 1 - 6`
  bool listed(std::uint16_t act, const ast::Citation& citation) const {
    const auto [first, last] = by_act_[act].equal_range(citation.article);
    return std::any_of(first, last,
                       [&](const auto& each) { return holds(*each.second, citation); });
  }

 private:
  static bool holds(const ast::Clause& clause, const ast::Citation& citation) {
    if (citation.paragraph.empty()) return true;
    if (clause.numbers.empty()) return false;
    const auto from = clause.numbers.front().value, to = clause.numbers.back().value;
    constexpr std::size_t most_digits = 3;
    const bool is_number = std::all_of(citation.paragraph.begin(), citation.paragraph.end(),
                                       [](char c) { return c >= '0' && c <= '9'; });
    if (!is_number || citation.paragraph.size() > most_digits) return false;
    const int paragraph = std::stoi(citation.paragraph);
    return from <= paragraph && paragraph <= to;
  }

  std::vector<std::unordered_multimap<std::string_view, const ast::Clause*>> by_act_;
};

void citation(Context& context, const Articles& articles, const ast::Citation& citation) {
  const auto number = context.symbols.acts.find(citation.act.text);
  if (!number) {
    known(context, context.symbols.acts, citation.act, "kind_act");
    return;
  }
  if (articles.listed(*number, citation)) return;
  const auto& act = context.at(context.symbols.acts.places()[*number]);
  if (act.broken) return;
  auto text = citation.article;
  if (!citation.paragraph.empty()) text += "(" + citation.paragraph + ")";
  context.report(Code::check_unlisted_article, citation.span, {citation.act.text, text},
                 {act.name.span});
}

}  // namespace

void names(Context& context) {
  context.each_sound([&](const ast::Declaration& declaration) {
    for (const auto& part : declaration.clauses) {
      clause(context, part);
      if (part.keyword == K::kind) kind(context, declaration, part.names.front());
    }
    alternatives(context, declaration);
    const bool is_value = declaration.keyword == K::field || declaration.keyword == K::fact;
    if (is_value) choices(context, declaration);
    if (is_value || declaration.keyword == K::parameter) reserved(context, declaration.name);
  });
}

void citations(Context& context) {
  const Articles articles(context);
  context.each_sound([&](const ast::Declaration& declaration) {
    for (const auto& cited : declaration.citations) citation(context, articles, cited);
    for (const auto& part : declaration.clauses) {
      for (const auto& cited : part.citations) citation(context, articles, cited);
    }
  });
}

}  // namespace termijn::checks
