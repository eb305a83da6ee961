// SPDX-License-Identifier: Apache-2.0
#include "report/procedure_steps.h"

#include <algorithm>
#include <tuple>

#include "report/describe.h"
#include "report/period_text.h"

namespace termijn {
namespace {

using Op = Condition::Op;

class Writer {
 public:
  Writer(const Program& program, Language language) : program_(program), language_(language) {}

  /// What must be so about an event: each part of the condition that is a plain yes.
  std::vector<std::string> asked(ConditionId id) const {
    std::vector<std::string> out;
    add_asked(id, out);
    return out;
  }

  std::string pattern(const Pattern& pattern) const {
    std::string text = program_.events[pattern.event].name.in(language_);
    if (pattern.times > 1)
      text = say(Word::read_times, language_, {std::to_string(pattern.times), text});
    const auto parts = asked(pattern.condition);
    if (parts.empty()) return text;
    return text + " (" + listed(parts, Word::and_word, language_) + ')';
  }

  std::string form(const Norm& norm) const {
    std::vector<std::string> acts;
    for (const Pattern& act : norm.acts) {
      const std::string text = pattern(act);
      if (std::ranges::find(acts, text) == acts.end()) acts.push_back(text);
    }
    const std::string all = listed(acts, Word::or_word, language_);
    return norm.kind == NormKind::prohibition ? say(Word::step_not, language_, {all}) : all;
  }

  std::string terms(const Norm& norm) const {
    std::vector<std::string> all;
    for (const Term& each : norm.terms) {
      std::string text = term(each);
      if (norm.kind == NormKind::prohibition)
        text = say(each.exclusive ? Word::step_until : Word::step_through, language_, {text});
      if (std::ranges::find(all, text) == all.end()) all.push_back(text);
    }
    if (all.empty()) return std::string(word(Word::step_no_term, language_));
    return listed(all, Word::or_word, language_);
  }

 private:
  std::string quoted(const Label& label) const {
    return say(Word::read_quoted, language_, {label.in(language_)});
  }

  void add_asked(ConditionId id, std::vector<std::string>& out) const {
    if (id == no_condition) return;
    const Condition& condition = program_.conditions[id];
    if (condition.op == Op::all) {
      for (std::uint32_t i = 0; i < condition.child_count; ++i)
        add_asked(program_.children[condition.first_child + i], out);
      return;
    }
    const std::string text = asked_text(condition);
    if (!text.empty() && std::ranges::find(out, text) == out.end()) out.push_back(text);
  }

  /// Empty for what a few words cannot say; the reading of the norm has it all.
  std::string asked_text(const Condition& condition) const {
    if (condition.op == Op::concept_) return program_.concepts[condition.a].name.in(language_);
    const bool is_field = condition.op == Op::yes || condition.op == Op::one_of;
    if (!is_field || program_.fields[condition.a].kind != Field::Kind::field) return {};
    const Field& field = program_.fields[condition.a];
    if (condition.op == Op::yes) return field.name.in(language_);
    if (condition.negated || condition.values.size() != 1) return {};
    return field.choices[static_cast<std::size_t>(condition.values.front())].name.in(language_);
  }

  std::string length(const Term& term) const {
    if (term.parameter == nothing) return period_text(term.length, language_);
    return quoted(program_.fields[term.parameter].name);
  }

  std::string term(const Term& term) const {
    switch (term.form) {
      case Term::Form::period:
        return length(term);
      case Term::Form::field:
        return say(Word::step_day_of, language_, {program_.fields[term.field].name.in(language_)});
      case Term::Form::same_day:
        return std::string(word(Word::step_same_day, language_));
      case Term::Form::before:
        return term.field == nothing
                   ? say(Word::step_before_event, language_, {length(term)})
                   : say(Word::step_before, language_,
                         {length(term), program_.fields[term.field].name.in(language_)});
      case Term::Form::open:
        return term.words.in(language_);
      case Term::Form::year_day:
        return say(term.exclusive ? Word::step_before_day : Word::step_on_day, language_,
                   {year_day_text(term.year_day, language_)});
      case Term::Form::end_of_period:
        break;
    }
    return std::string(word(Word::step_end_of_period, language_));
  }

  const Program& program_;
  Language language_;
};

/// The first phase in which the norm may arise; the last phase of all when it is not known.
Index rank_of(const Program& program, Index procedure, const Norm& norm) {
  if (norm.triggers.empty()) return 0;
  Index first = nothing;
  for (const Trigger& trigger : norm.triggers) {
    const auto phases = phases_after(program, procedure, trigger.pattern);
    if (!phases.empty()) first = std::min(first, phases.front());
  }
  return first;
}

}  // namespace

std::string pattern_text(const Program& program, const Pattern& pattern, Language language) {
  return Writer(program, language).pattern(pattern);
}

std::vector<Index> norms_of(const Program& program, Index procedure) {
  std::vector<Index> out;
  for (std::size_t i = 0; i < program.norms.size(); ++i) {
    const Norm& norm = program.norms[i];
    const bool is_last = program.norm_names[norm.name].versions.back() == i;
    if (is_last && std::ranges::find(norm.procedures, procedure) != norm.procedures.end())
      out.push_back(static_cast<Index>(i));
  }
  return out;
}

std::vector<ProcedureStep> steps_of(const Program& program, Index procedure, Language language) {
  auto norms = norms_of(program, procedure);
  std::ranges::stable_sort(
      norms, {}, [&](Index norm) { return rank_of(program, procedure, program.norms[norm]); });
  const Writer writer(program, language);
  std::vector<ProcedureStep> steps;
  for (const Index index : norms) {
    const Norm& norm = program.norms[index];
    ProcedureStep step;
    step.norm = index;
    for (const std::string& id : norm.steps) step.ids += (step.ids.empty() ? "" : ", ") + id;
    step.actor = role_text(program, norm.holder, language);
    step.form = writer.form(norm);
    step.term = writer.terms(norm);
    step.citations = citations_text(norm.citations, language);
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace termijn
