// SPDX-License-Identifier: Apache-2.0
// Norms as a whole: certainty against force, counting, versions, ends of other norms; cases.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "base/code.h"
#include "dsl/checks.h"

namespace termijn::checks {
namespace {

using K = Keyword;

const std::vector<std::string>& states() {
  static const std::vector<std::string> words = {
#define TERMIJN_STATE(id, word) word,
#include "base/states.def"
#undef TERMIJN_STATE
  };
  return words;
}

std::string_view class_of(const ast::Declaration& norm) {
  const auto* clause = clause_of(norm, K::kind);
  return clause != nullptr && !clause->names.empty() ? std::string_view(clause->names.front().text)
                                                     : "";
}

void force(Context& context, const ast::Declaration& norm) {
  const auto* mark = clause_of(norm, K::mark);
  if (mark != nullptr && mark->mark && mark->mark->text == "U" && class_of(norm) == "wet") {
    context.report(Code::check_uncertain_hard, mark->mark->span, {norm.name.text},
                   {clause_of(norm, K::kind)->span});
  }
}

/// `uiterlijk op 1 mei`, `uiterlijk einde van de periode`.
bool is_fixed_day(const ast::Clause& clause) {
  return clause.keyword == K::at_latest &&
         (clause.year_day || has_only_flag(clause, K::end_of_period));
}

void counting(Context& context, const ast::Declaration& norm) {
  bool has_term = false;
  for (const auto& clause : norm.clauses) {
    const bool needs_rule = clause.keyword != K::at_latest || clause.length || is_fixed_day(clause);
    const bool counted = is_term(clause) && needs_rule;
    has_term |= is_term(clause);
    if (counted && !clause.counting_rule) {
      context.report(Code::check_no_counting, clause.keyword_span,
                     {norm.name.text, quoted_list(context.symbols.counting_rules.names())});
    }
    const bool open_term = clause.keyword == K::at_latest && clause.text.has_value();
    if (open_term && class_of(norm) != "open") {
      context.report(Code::check_open_term, clause.keyword_span, {norm.name.text},
                     {norm.name.span});
    }
    if (class_of(norm) == "open" && norm.keyword == K::duty &&
        (counted || (clause.keyword == K::at_latest && !open_term))) {
      context.report(Code::check_open_with_date, clause.keyword_span, {norm.name.text},
                     {norm.name.span});
    }
  }
  if (norm.keyword == K::duty && !has_term) {
    context.report(Code::check_no_term, norm.name.span, {norm.name.text});
  }
  if (const auto valid = validity(norm); valid && valid->until && *valid->until <= valid->from) {
    context.report(Code::check_empty_validity, clause_of(norm, K::valid)->span, {norm.name.text});
  }
}

void versions(Context& context, const std::string& name,
              const std::vector<std::uint16_t>& positions) {
  std::vector<std::pair<Validity, const ast::Declaration*>> all;
  for (const auto position : positions) {
    const auto& norm = context.at(context.symbols.norms[position]);
    if (norm.broken) return;
    if (const auto valid = validity(norm)) all.emplace_back(*valid, &norm);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.first.from < b.first.from; });
  for (std::size_t i = 1; i < all.size(); ++i) {
    const auto& [earlier, first] = all[i - 1];
    const auto& [later, second] = all[i];
    if (overlap(earlier, later)) {
      context.report(Code::check_versions_overlap, second->name.span, {name}, {first->name.span});
    } else if (earlier.until && *earlier.until < later.from) {
      context.report(Code::check_versions_gap, second->name.span,
                     {name, iso(*earlier.until), iso(later.from)}, {first->name.span});
    }
    if (first->keyword != second->keyword) {
      context.report(Code::check_versions_kind, second->name.span, {name}, {first->name.span});
    }
  }
}

/// The norms whose end this one starts or lapses with.
std::vector<const ast::Name*> ends_needed(const ast::Declaration& norm) {
  std::vector<const ast::Name*> needed;
  for (const K keyword : {K::clock, K::lapses_with}) {
    for (const auto* clause : clauses_of(norm, keyword)) {
      for (const auto& name : clause->names) needed.push_back(&name);
    }
  }
  return needed;
}

bool has_term(const ast::Declaration& norm) {
  return std::any_of(norm.clauses.begin(), norm.clauses.end(),
                     [](const auto& clause) { return is_term(clause) && !clause.text; });
}

/// Follows the ends that norms need from each other; a circle of them has no beginning.
class EndGraph {
 public:
  explicit EndGraph(Context& context) : context_(context) {}

  void check(const ast::Declaration& norm) {
    for (const auto* name : ends_needed(norm)) {
      if (!known_norm(context_, *name)) continue;
      const auto& positions = context_.symbols.norm_versions.find(name->text)->second;
      const auto& needed = context_.at(context_.symbols.norms[positions.front()]);
      if (!needed.broken && !has_term(needed))
        context_.report(Code::check_no_end, name->span, {name->text}, {needed.name.span});
      std::set<std::string> seen;
      if (leads_to(name->text, norm.name.text, seen))
        context_.report(Code::check_norm_cycle, name->span, {norm.name.text});
    }
  }

 private:
  bool leads_to(const std::string& from, const std::string& to, std::set<std::string>& seen) const {
    if (from == to) return true;
    const auto found = context_.symbols.norm_versions.find(from);
    if (found == context_.symbols.norm_versions.end() || !seen.insert(from).second) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](const auto position) {
      const auto needed = ends_needed(context_.at(context_.symbols.norms[position]));
      return std::any_of(needed.begin(), needed.end(),
                         [&](const auto* name) { return leads_to(name->text, to, seen); });
    });
  }

  Context& context_;
};

void expectation(Context& context, const ast::Clause& clause) {
  const bool about_mistake =
      std::find(clause.flags.begin(), clause.flags.end(), K::mistake) != clause.flags.end();
  if (about_mistake)
    known(context, context.symbols.mistakes, clause.names.front(), "kind_mistake");
  else
    known_norm(context, clause.names.front());
  for (const auto& state : clause.more_names) {
    if (std::find(states().begin(), states().end(), state.text) == states().end()) {
      context.report(Code::check_unknown_state, state.span, {state.text, quoted_list(states())});
    }
  }
}

/// What happened once cannot have two values of one field.
void values(Context& context, const ast::Clause& clause) {
  if (clause.values.size() < 2) return;
  std::map<std::string_view, Span> seen;
  for (const auto& value : clause.values) {
    const auto [earlier, fresh] = seen.emplace(value.field.text, value.field.span);
    if (!fresh)
      context.report(Code::check_value_twice, value.span, {value.field.text}, {earlier->second});
  }
}

void reading_list(Context& context, const ast::Expression& node) {
  if (node.kind == ast::Expression::Kind::all) {
    for (const auto& child : node.children) reading_list(context, child);
  } else if (node.kind != ast::Expression::Kind::equals || node.negated ||
             node.values.size() != 1 || !node.owner.text.empty()) {
    context.report(Code::check_not_a_reading, node.span);
  } else if (known(context, context.symbols.readings, node.names.front(), "kind_reading")) {
    const auto& reading = context.at(
        context.symbols.readings.places()[*context.symbols.readings.find(node.names.front().text)]);
    std::vector<std::string> choices;
    for (const auto* clause : clauses_of(reading, K::choice))
      choices.push_back(clause->names.front().text);
    const auto& value = node.values.front();
    if (!reading.broken && std::find(choices.begin(), choices.end(), value.text) == choices.end()) {
      context.report(Code::check_unknown_choice, value.span,
                     {value.text, reading.name.text, quoted_list(choices)}, {reading.name.span});
    }
  }
}

}  // namespace

bool known_norm(Context& context, const ast::Name& norm) {
  if (context.symbols.norm_versions.contains(norm.text)) return true;
  context.report_unknown(norm, "kind_norm", [&] {
    std::vector<std::string> all;
    for (const auto& [name, versions_] : context.symbols.norm_versions) all.push_back(name);
    return all;
  });
  return false;
}

std::optional<Validity> validity(const ast::Declaration& norm) {
  const auto* clause = clause_of(norm, K::valid);
  if (clause == nullptr || clause->days.empty()) return std::nullopt;
  Validity valid{clause->days.front().date, std::nullopt};
  if (clause->days.size() > 1) valid.until = clause->days[1].date;
  return valid;
}

bool overlap(const Validity& a, const Validity& b) {
  return (!a.until || b.from < *a.until) && (!b.until || a.from < *b.until);
}

bool is_term(const ast::Clause& clause) {
  return clause.keyword == K::within || clause.keyword == K::through ||
         clause.keyword == K::until || clause.keyword == K::before ||
         clause.keyword == K::at_latest;
}

void norms(Context& context) {
  context.each_sound([&](const ast::Declaration& norm) {
    if (!is_norm(norm.keyword)) return;
    force(context, norm);
    counting(context, norm);
    EndGraph(context).check(norm);
  });
  for (const auto& [name, positions] : context.symbols.norm_versions)
    versions(context, name, positions);
}

/// An event that happened between two days has at least one day on which it can have been.
void day_of_event(Context& context, const ast::Clause& clause) {
  const auto& days = clause.days;
  if (days.size() > 1 && days.back().date < days.front().date)
    context.report(Code::check_range_runs_back, days.back().span);
}

void cases(Context& context) {
  context.each_sound([&](const ast::Declaration& declaration) {
    for (const auto* clause : clauses_of(declaration, K::on)) {
      day_of_event(context, *clause);
      values(context, *clause);
    }
    for (const auto* clause : clauses_of(declaration, K::expect)) {
      if (!clause->names.empty()) expectation(context, *clause);
      for (const auto& node : clause->readings) reading_list(context, node);
    }
  });
}

}  // namespace termijn::checks
