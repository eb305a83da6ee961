// SPDX-License-Identifier: Apache-2.0
// Parameters and their bounds, what the papers of a council set, and the days of texts.
#include <algorithm>
#include <map>

#include "base/code.h"
#include "calendar/length_bound.h"
#include "dsl/checks.h"

namespace termijn::checks {
namespace {

using K = Keyword;

void parameter(Context& context, const ast::Declaration& declaration) {
  const auto* standard = clause_of(declaration, K::standard);
  if (standard == nullptr) {
    if (clause_of(declaration, K::question) == nullptr)
      context.report(Code::check_no_question, declaration.name.span, {declaration.name.text});
    return;
  }
  for (const auto& bound : declaration.clauses) {
    if (bound.keyword != K::bound && bound.keyword != K::allowed) continue;
    const auto written = bound_of(bound);
    if (fit_of(standard->length->period, written.kind, written.lengths) != Fit::inside)
      context.report(Code::check_default_outside, standard->length->span, {declaration.name.text},
                     {bound.span});
  }
}

bool is_number(const std::string& text) {
  constexpr std::size_t most_digits = 9;
  return !text.empty() && text.size() <= most_digits &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// What a value of this fact looks like; empty when `text` is one.
std::string misfit(const ast::Declaration& fact, const std::string& text) {
  std::vector<std::string> choices;
  for (const auto* choice : clauses_of(fact, K::choice))
    choices.push_back(choice->names.front().text);
  if (!choices.empty())
    return std::ranges::find(choices, text) != choices.end() ? "" : quoted_list(choices);
  const auto* value = clause_of(fact, K::value);
  if (value == nullptr || value->flags.empty()) return {};
  switch (value->flags.front()) {
    case K::yes_or_no:
      return text == "ja" || text == "nee" || text == "yes" || text == "no" ? "" : "@fits_yes_no";
    case K::number:
      return is_number(text) ? "" : "@fits_number";
    case K::date:
      return parse_iso(text) ? "" : "@fits_date";
    default:
      return {};
  }
}

void counted(Context& context, const ast::Clause& setting) {
  if (setting.length->period.unit != Unit::working_days) return;
  const auto* rule = setting.counting_rule
                         ? context.find(context.symbols.counting_rules, setting.counting_rule->text)
                         : nullptr;
  const bool unknown = setting.counting_rule && rule == nullptr;  // told already
  const bool knows_free_days =
      rule != nullptr && (rule->broken || clause_of(*rule, K::calendar) != nullptr);
  if (!unknown && !knows_free_days)
    context.report(Code::check_setting_uncounted, setting.length->span,
                   {setting.names.front().text});
}

void setting(Context& context, const ast::Clause& setting) {
  const auto& name = setting.names.front();
  if (!known(context, context.symbols.fields, name, "kind_parameter_or_fact")) return;
  const auto& field = *context.find(context.symbols.fields, name.text);
  if (field.broken) return;
  if (field.keyword == K::field)
    return context.report(Code::check_not_settable, name.span, {name.text}, {field.name.span});
  if (field.keyword == K::parameter) {
    if (setting.length) return counted(context, setting);
    const auto& value = setting.values.front();
    return context.report(Code::check_setting_misfit, value.value_span,
                          {value.value, name.text, "@fits_length"}, {field.name.span});
  }
  if (setting.counting_rule)
    context.report(Code::check_setting_counted, setting.counting_rule->span, {name.text});
  if (setting.length) {
    const auto fits = misfit(field, {});
    return context.report(Code::check_setting_misfit, setting.length->span,
                          {std::to_string(setting.length->period.amount), name.text,
                           fits.empty() ? "@fits_words" : fits},
                          {field.name.span});
  }
  const auto& value = setting.values.front();
  if (const auto fits = misfit(field, value.value); !fits.empty())
    context.report(Code::check_setting_misfit, value.value_span, {value.value, name.text, fits},
                   {field.name.span});
}

/// A paper without `raad` is for every council.
bool same_council(const ast::Declaration& a, const ast::Declaration& b) {
  const auto *first = clause_of(a, K::council), *second = clause_of(b, K::council);
  return first == nullptr || second == nullptr || first->quote->text == second->quote->text;
}

/// No paper goes before another: that would be law, and no act says so.
class Clashes {
 public:
  explicit Clashes(Context& context) : context_(context) {}

  void add(const ast::Declaration& paper) {
    const auto valid = validity(paper);
    if (!valid) return;
    for (const auto* clause : clauses_of(paper, K::sets)) {
      auto& others = set_[clause->names.front().text];
      for (const auto& other : others) {
        if (!overlap(*valid, other.valid) || !same_council(paper, *other.paper)) continue;
        context_.report(Code::check_papers_clash, clause->span,
                        {other.paper->name.text, paper.name.text, clause->names.front().text},
                        {other.clause->span});
        break;
      }
      others.push_back({&paper, clause, *valid});
    }
  }

 private:
  struct Set {
    const ast::Declaration* paper;
    const ast::Clause* clause;
    Validity valid;
  };
  Context& context_;
  std::map<std::string_view, std::vector<Set>> set_;
};

void not_empty(Context& context, const ast::Declaration& declaration, const ast::Clause* days) {
  if (days != nullptr && days->days.size() > 1 && days->days[1].date <= days->days[0].date)
    context.report(Code::check_empty_validity, days->span, {declaration.name.text});
}

/// A text of a day on which a rule does not hold cannot be the one in which it was read.
void text_day(Context& context, const ast::Declaration& declaration, K validity) {
  const auto* text = clause_of(declaration, K::text_version);
  const auto* days = clause_of(declaration, validity);
  if (text == nullptr || days == nullptr || days->days.empty()) return;
  const auto day = text->days.front().date;
  const bool after = days->days.size() > 1 && day >= days->days[1].date;
  if (day < days->days.front().date || after)
    context.report(Code::check_text_outside, text->days.front().span,
                   {declaration.name.text, iso(day)}, {days->span});
}

}  // namespace

void papers(Context& context) {
  Clashes clashes(context);
  context.each_sound([&](const ast::Declaration& declaration) {
    if (declaration.keyword == K::parameter) parameter(context, declaration);
    if (is_norm(declaration.keyword)) text_day(context, declaration, K::valid);
    if (declaration.keyword == K::act) {
      not_empty(context, declaration, clause_of(declaration, K::covered));
      text_day(context, declaration, K::covered);
    }
    if (declaration.keyword != K::paper) return;
    not_empty(context, declaration, clause_of(declaration, K::valid));
    for (const auto* clause : clauses_of(declaration, K::sets)) setting(context, *clause);
    clashes.add(declaration);
  });
}

}  // namespace termijn::checks
