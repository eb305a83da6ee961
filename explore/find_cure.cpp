// SPDX-License-Identifier: Apache-2.0
// One norm: what fulfils, exercises or judges it, and else what ends or moves it, each judged in
// the dossier.
#include <algorithm>
#include <iterator>
#include <tuple>

#include "engine/verdict_diff.h"
#include "explore/repair_parts.h"
#include "explore/satisfy.h"

namespace termijn::repair_parts {
namespace {

using Ways = std::vector<std::vector<Proposed>>;

enum class Effect : std::uint8_t { none, partly, whole };

bool is_done(State state) {
  return state == State::fulfilled || state == State::exercised || state == State::judged ||
         state == State::observed || state == State::lifted;
}

bool is_done_somewhere(const NormVerdict& verdict) {
  return std::ranges::any_of(verdict.outcomes, [](const Outcome& outcome) {
    return is_done(outcome.state) || outcome.state == State::fulfilled_late;
  });
}

/// As the evaluator's conclusions weigh them; a question is none.
bool is_harm(FindingKind kind) {
  return kind <= FindingKind::possible_breach;
}

class Search {
 public:
  Search(Patient& patient, std::uint32_t verdict, bool is_wrong)
      : patient_(patient),
        program_(patient.program),
        verdict_(patient.judged.norms[verdict]),
        norm_(patient.norm_of(verdict)),
        is_wrong_(is_wrong),
        first_(patient.trial.evaluations()) {}

  std::optional<Cure> run() {
    auto ways = ways_to_act();
    sort_by_size(ways, norm_.holder);
    if (is_wrong_) {
      auto out = ways_out(patient_, verdict_);
      std::ranges::move(out, std::back_inserter(ways));
    }
    for (const auto& way : ways) try_way(way, 1);
    if (best_) find_last_day();
    return std::move(best_);
  }

  bool is_cut_off() const { return is_cut_off_; }

 private:
  Ways ways_to_act() {
    Ways ways;
    for (const auto& act :
         norm_.kind == NormKind::prohibition ? std::vector<Pattern>() : norm_.acts)
      add(ways, with_acts(program_, trial().sketch(), act, trial().as_of(), Truth::yes));
    return ways;
  }

  Trial& trial() { return patient_.trial; }

  void add(Ways& ways, const std::vector<Sketch>& sketches) {
    for (const auto& sketch : sketches) {
      if (auto events = trial().proposed(sketch, norm_.holder)) ways.push_back(std::move(*events));
    }
  }

  bool may_go_on() {
    is_cut_off_ |= trial().evaluations() - first_ >= patient_.limits.evaluations;
    return !is_cut_off_;
  }

  /// Keeps the first that cures wholly, else the first that does partly.
  void try_way(const std::vector<Proposed>& way, int more) {
    if ((best_ && best_->is_whole) || !may_go_on()) return;
    State state{};
    const auto effect = effect_of(way, trial().as_of(), state);
    if (effect == Effect::none || (best_ && effect == Effect::partly)) return;
    const auto after = trial().judge(way, trial().as_of());
    const auto harmed = harmed_by(after);
    if (harmed.empty()) {
      best_ = Cure{way, state, effect == Effect::whole, std::nullopt};
      return;
    }
    if (more > 0) with_what_goes_before(way, after, harmed, more);
  }

  /// The norms that the way harms, beside the one that it is for.
  std::vector<std::uint32_t> harmed_by(const DossierVerdict& after) const {
    const auto differs = difference({program_, patient_.judged}, {program_, after});
    std::vector<std::uint32_t> harmed;
    const auto* own = same_instance(patient_.judged, verdict_, after, program_);
    for (const auto at : differs.new_findings) {
      const auto& finding = after.findings[at];
      if (is_harm(finding.kind) && &after.norms[finding.verdict] != own)
        harmed.push_back(finding.verdict);
    }
    return harmed;
  }

  /// The way with what keeps it from harming the first norm that it harms.
  void with_what_goes_before(const std::vector<Proposed>& way, const DossierVerdict& after,
                             const std::vector<std::uint32_t>& harmed, int more) {
    Patient changed{program_, after, trial(), patient_.limits};
    for (auto& before : ways_out(changed, after.norms[harmed.front()])) {
      before.insert(before.end(), way.begin(), way.end());
      try_way(before, more - 1);
    }
  }

  /// On a day, with the events on that day.
  Effect effect_of(std::span<const Proposed> way, Date day, State& state) {
    const auto after = trial().judge(way, day, norm_.name);
    const auto* now = same_instance(patient_.judged, verdict_, after, program_);
    if (now == nullptr) return Effect::none;
    state = now->state;
    const auto at = static_cast<std::uint32_t>(now - after.norms.data());
    const bool is_found = std::ranges::any_of(after.findings, [&](const Finding& finding) {
      return finding.verdict == at && finding.kind != FindingKind::question;
    });
    if (is_done(now->state)) return is_found ? Effect::partly : Effect::whole;
    if (is_done_somewhere(*now) && !is_done_somewhere(verdict_)) return Effect::partly;
    // It ended without being done, runs again, or is excepted.
    const bool is_settled = is_wrong_ && !is_found && now->state != State::undetermined;
    return is_settled ? Effect::whole : Effect::none;
  }

  /// The last day on which the same events, all on that day, do as much.
  void find_last_day() {
    constexpr std::int32_t most_days = 62;
    if (!best_->is_whole) return;
    for (const auto& day : {verdict_.latest, verdict_.earliest}) {
      if (day && *day >= trial().as_of() && does_as_much(*day)) {
        best_->last_day = day;
        return;
      }
    }
    if (!verdict_.earliest) return;
    for (std::int32_t back = 1; back <= most_days; ++back) {
      const auto day = *verdict_.earliest - back;
      if (day < trial().as_of()) return;
      if (does_as_much(day)) {
        best_->last_day = day;
        return;
      }
    }
  }

  bool does_as_much(Date day) {
    State state{};
    return effect_of(moved_to(program_, best_->events, day), day, state) == Effect::whole;
  }

  Patient& patient_;
  const Program& program_;
  const NormVerdict& verdict_;
  const Norm& norm_;
  bool is_wrong_;
  std::size_t first_;
  std::optional<Cure> best_;
  bool is_cut_off_ = false;
};

}  // namespace

void sort_by_size(Ways& ways, Index actor) {
  const auto size = [&](const std::vector<Proposed>& way) {
    std::size_t values = 0, others = 0;
    for (const auto& event : way) {
      values += event.values.size();
      if (event.actor != actor) ++others;
    }
    return std::tuple(way.size(), others, values);
  };
  std::ranges::stable_sort(ways, {}, size);
}

Ways ways_out(Patient& patient, const NormVerdict& verdict) {
  const auto& program = patient.program;
  const auto& norm = program.norms[verdict.norm];
  auto& trial = patient.trial;
  Ways ways;
  // Who is protected by a prohibition can best release from it.
  const auto actor = norm.kind == NormKind::prohibition ? norm.claimant : norm.holder;
  const auto add = [&](const std::vector<Sketch>& sketches) {
    for (const auto& sketch : sketches) {
      if (auto events = trial.proposed(sketch, actor)) ways.push_back(std::move(*events));
    }
  };
  const auto& sketch = trial.sketch();
  const SketchSubject subject{trial.position_of(patient.judged, verdict.trigger), trial.as_of()};
  if (norm.kind == NormKind::duty) {
    for (const auto& act : norm.acts)
      add(with_acts(program, sketch, act, trial.as_of(), Truth::yes));
  }
  for (const auto& end : norm.ends)
    add(with_event(program, sketch, end, trial.as_of(), Truth::yes));
  if (norm.while_ != no_condition)
    add(satisfy(program, sketch, norm.while_, Truth::no, {SketchSubject::none, trial.as_of()}));
  for (const auto exception : norm.exceptions)
    add(satisfy(program, sketch, exception, Truth::yes, subject));
  for (const auto& change : norm.changes)
    add(with_event(program, sketch, change.pattern, trial.as_of(), Truth::yes));
  if (norm.suspension.from.event != nothing)
    add(with_event(program, sketch, norm.suspension.from, trial.as_of(), Truth::yes));
  sort_by_size(ways, actor);
  return ways;
}

std::optional<Cure> find_cure(Patient& patient, std::uint32_t verdict, bool is_wrong,
                              bool& is_cut_off) {
  Search search(patient, verdict, is_wrong);
  auto cure = search.run();
  is_cut_off = search.is_cut_off() && !(cure && cure->is_whole);
  return cure;
}

}  // namespace termijn::repair_parts
