// SPDX-License-Identifier: Apache-2.0
#include "office/election.h"

#include <algorithm>
#include <map>

#include "engine/evaluate.h"

namespace termijn {
namespace {

/// The field with the day from which most terms are counted.
Index day_field(const Program& program, Index procedure) {
  std::map<Index, int> counts;
  for (const Norm& norm : program.norms) {
    if (std::ranges::find(norm.procedures, procedure) == norm.procedures.end()) continue;
    for (const Term& term : norm.terms) {
      const bool looks = term.form == Term::Form::before || term.form == Term::Form::field;
      if (looks && term.field != nothing) ++counts[term.field];
    }
  }
  const auto most =
      std::ranges::max_element(counts, {}, [](const auto& each) { return each.second; });
  return most == counts.end() ? nothing : most->first;
}

bool is_act(const Program& program, Index event) {
  return std::ranges::any_of(program.norms, [&](const Norm& norm) {
    return norm.kind == NormKind::duty &&
           std::ranges::find(norm.acts, event, &Pattern::event) != norm.acts.end();
  });
}

/// Lets the procedure run, each step on its last day.
class Rehearsal {
 public:
  Rehearsal(const Program& program, Index procedure, Index field, Date day)
      : program_(program), field_(field), day_(day) {
    dossier_.procedure = procedure;
  }

  /// Begins with the event that only says the day; false when there is none.
  bool begin() {
    for (Index type = 0; type < program_.events.size(); ++type) {
      if (!has_day(type) || is_act(program_, type)) continue;
      // On the day itself: what is counted back does not hang on when it was planned, and the
      // papers that count are those of that time.
      add(type, day_);
      return true;
    }
    return false;
  }

  DossierVerdict run() {
    constexpr int most_rounds = 20;  // a step can only lead to steps that were not there yet
    for (int round = 0; round < most_rounds && step(); ++round) {
    }
    return judged();
  }

 private:
  bool has_day(Index type) const {
    const auto& fields = program_.events[type].fields;
    return std::ranges::find(fields, field_) != fields.end();
  }

  DossierVerdict judged() {
    sort_by_day(dossier_.events);
    constexpr std::int32_t well_after = 366;
    return evaluate(program_, BoundLog{}, dossier_, day_ + well_after);
  }

  void add(Index type, Date on) {
    Event event;
    event.number = static_cast<std::int64_t>(dossier_.events.size()) + 1;
    event.type = type;
    event.day = on;
    for (const Index field : program_.events[type].fields) {
      if (field == field_) {
        event.values.push_back({field, day_.days()});
      } else if (program_.fields[field].type == ValueType::yes_no) {
        event.values.push_back({field, 1});
      }
    }
    dossier_.events.push_back(std::move(event));
  }

  bool is_there(Index type) const {
    return std::ranges::find(dossier_.events, type, &Event::type) != dossier_.events.end();
  }

  /// Does what the duties ask that are there and not done yet; false when there is nothing to do.
  bool step() {
    const DossierVerdict verdict = judged();
    std::map<Index, Date> to_do;
    for (const NormVerdict& found : verdict.norms) {
      const Norm& norm = program_.norms[found.norm];
      const auto on = day_to_act(verdict, norm, found);
      if (!on || norm.acts.empty() || is_there(norm.acts.front().event)) continue;
      const auto [at, is_new] = to_do.emplace(norm.acts.front().event, *on);
      if (!is_new) at->second = std::min(at->second, *on);
    }
    for (const auto& [type, on] : to_do) add(type, on);
    return !to_do.empty();
  }

  /// The last day of a duty; of one that the rules give no day, the day on which it arose.
  std::optional<Date> day_to_act(const DossierVerdict& verdict, const Norm& norm,
                                 const NormVerdict& found) const {
    if (norm.kind != NormKind::duty || found.state == State::dormant) return std::nullopt;
    if (found.earliest) return found.earliest;
    const bool is_open = !norm.terms.empty() && norm.terms.front().form == Term::Form::open;
    if (!is_open || found.trigger == no_event) return std::nullopt;
    return verdict.events[found.trigger].day;
  }

  const Program& program_;
  Index field_;
  Date day_;
  Dossier dossier_;
};

bool is_period(const Norm& norm, const Deadline& deadline) {
  return deadline.term < norm.terms.size() &&
         norm.terms[deadline.term].form == Term::Form::period && !deadline.limit.backward;
}

/// `WET 9(2)a` is a part of `WET 9(2)`; `WET 10` is no part of `WET 1`.
bool is_part_of(const Citation& part, const Citation& whole) {
  if (!part.text.starts_with(whole.text) || part.text.size() == whole.text.size()) return false;
  const char next = part.text[whole.text.size()];
  return next == '(' || (next >= 'a' && next <= 'z');
}

}  // namespace

NoteSteps steps_of_note(const Program& program, const ElectionPlan& plan, std::uint32_t note) {
  const auto& wholes = program.norms[plan.verdict.norms[note].norm].citations;
  NoteSteps found;
  for (const ElectionStep& step : plan.steps) {
    const auto& parts = program.norms[plan.verdict.norms[step.verdict].norm].citations;
    const bool is_about = std::ranges::any_of(parts, [&](const Citation& part) {
      return std::ranges::any_of(wholes,
                                 [&](const Citation& whole) { return is_part_of(part, whole); });
    });
    if (is_about) found.steps.push_back(step);
  }
  found.same_day = found.steps.size() > 1 && found.steps.front().day == found.steps.back().day;
  return found;
}

std::optional<ElectionPlan> election_plan(const Program& program, Date day) {
  const auto found = std::ranges::find(program.procedures, election_procedure, &Procedure::id);
  if (found == program.procedures.end()) return std::nullopt;
  const auto procedure = static_cast<Index>(found - program.procedures.begin());
  const Index field = day_field(program, procedure);
  if (field == nothing) return std::nullopt;
  Rehearsal rehearsal(program, procedure, field, day);
  if (!rehearsal.begin()) return std::nullopt;
  ElectionPlan plan{day, rehearsal.run(), {}, {}};
  for (std::uint32_t i = 0; i < plan.verdict.norms.size(); ++i) {
    const NormVerdict& each = plan.verdict.norms[i];
    const Norm& norm = program.norms[each.norm];
    if (each.state == State::dormant) continue;
    const bool waits = norm.kind == NormKind::prohibition;
    const auto last = waits ? each.latest : each.earliest;
    const bool at_once = std::ranges::all_of(
        norm.terms, [](const Term& term) { return term.form == Term::Form::same_day; });
    if (last && !(at_once && !norm.terms.empty())) {
      plan.steps.push_back({i, *last, std::nullopt, is_after_step(norm, each)});
    } else if (norm.kind == NormKind::open_norm) {
      plan.notes.push_back(i);
    }
  }
  std::ranges::stable_sort(plan.steps, {}, &ElectionStep::day);
  return plan;
}

void compare_with(ElectionPlan& plan, const Program& program, const ElectionPlan& standard,
                  const Program& rules) {
  for (ElectionStep& step : plan.steps) {
    const std::string& id = program.norms[plan.verdict.norms[step.verdict].norm].id;
    for (const ElectionStep& other : standard.steps) {
      const NormVerdict& found = standard.verdict.norms[other.verdict];
      if (rules.norms[found.norm].id == id && other.day != step.day) step.standard_day = other.day;
    }
  }
}

const Deadline* counted_deadline(const NormVerdict& verdict) {
  for (const Outcome& outcome : verdict.outcomes) {
    if (outcome.deadline) return &*outcome.deadline;
    if (outcome.possible) return &*outcome.possible;
  }
  return nullptr;
}

bool is_after_step(const Norm& norm, const NormVerdict& verdict) {
  return std::ranges::any_of(verdict.outcomes, [&](const Outcome& outcome) {
    const auto& deadline = outcome.deadline ? outcome.deadline : outcome.possible;
    return deadline && (is_period(norm, *deadline) || norm.kind == NormKind::prohibition);
  });
}

}  // namespace termijn
