// SPDX-License-Identifier: Apache-2.0
// One dossier at a time, norm by norm; then what follows from all of them together.
#include "engine/evaluate.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "engine/coverage.h"
#include "engine/findings.h"
#include "engine/judge.h"
#include "engine/mistakes.h"
#include "engine/norm_evaluation.h"
#include "engine/vague_days.h"

namespace termijn {
namespace {

Index recognise(const Program& program, std::span<const Event> events) {
  for (const auto& event : events) {
    for (std::size_t p = 0; p < program.procedures.size(); ++p) {
      const auto& types = program.procedures[p].recognised;
      if (std::find(types.begin(), types.end(), event.type) != types.end())
        return static_cast<Index>(p);
    }
  }
  return nothing;
}

Index phase_of(const Facts& facts, const Procedure& procedure) {
  World world(facts.program);
  const Judge judge(facts, world);
  Index phase = nothing;
  for (std::size_t i = 0; i < procedure.phases.size(); ++i) {
    if (judge.truth(procedure.phases[i].condition, {no_event, facts.as_of}) == Truth::yes)
      phase = static_cast<Index>(i);
  }
  return phase;
}

/// Versions of one norm count their instances together, in the order of the days.
void number_occurrences(const Program& program, std::vector<NormVerdict>& verdicts) {
  constexpr std::size_t no_place = SIZE_MAX;
  std::vector<std::size_t> place(program.norm_names.size(), no_place);
  const auto name = [&](const NormVerdict& verdict) { return program.norms[verdict.norm].name; };
  std::size_t names = 0;
  for (const auto& verdict : verdicts) {
    if (place[name(verdict)] == no_place) place[name(verdict)] = names++;
  }
  // By name, and then by trigger. No trigger is the beginning of the dossier; `no_event` is the
  // largest number.
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
  for (const auto& verdict : verdicts)
    order.emplace_back(
        std::uint64_t{place[name(verdict)]} << 32U | static_cast<EventIndex>(verdict.trigger + 1),
        static_cast<std::uint32_t>(order.size()));
  if (!std::is_sorted(order.begin(), order.end())) {
    std::sort(order.begin(), order.end());
    std::vector<NormVerdict> sorted;
    sorted.reserve(verdicts.size());
    for (const auto& [_, position] : order) sorted.push_back(std::move(verdicts[position]));
    verdicts = std::move(sorted);
  }
  std::vector<std::uint32_t> seen(program.norm_names.size(), 0);
  for (auto& verdict : verdicts) verdict.occurrence = ++seen[name(verdict)];
}

/// A norm that arose under one of its versions has no dormant others to show.
void drop_idle_versions(const Program& program, std::vector<NormVerdict>& verdicts) {
  std::vector<bool> arisen(program.norm_names.size(), false), kept = arisen;
  const auto name = [&](const NormVerdict& verdict) { return program.norms[verdict.norm].name; };
  for (const auto& verdict : verdicts) {
    if (verdict.state != State::dormant) arisen[name(verdict)] = true;
  }
  std::erase_if(verdicts, [&](const auto& verdict) {
    if (verdict.state != State::dormant) return false;
    if (arisen[name(verdict)] || kept[name(verdict)]) return true;
    kept[name(verdict)] = true;
    return false;
  });
}

/// Whether an event of each type is in the dossier.
std::vector<bool> types_in(const Facts& facts) {
  std::vector<bool> types(facts.program.events.size(), false);
  for (const auto& event : facts.events) types[event.type] = true;
  return types;
}

/// Nothing in the dossier can make it arise, and so nothing is to be told of why it did not.
bool sleeps(const Norm& norm, const std::vector<bool>& types) {
  return !norm.triggers.empty() && !norm.recurrence &&
         std::ranges::none_of(norm.triggers,
                              [&](const Trigger& trigger) { return types[trigger.pattern.event]; });
}

NormVerdict dormant(Index norm) {
  NormVerdict verdict;
  verdict.norm = norm;
  verdict.outcomes.emplace_back();
  return verdict;
}

/// What of the norms is wanted.
struct Wanted {
  Index only = nothing;
  bool dormant = true;
};

std::vector<NormVerdict> judge_norms(const Facts& facts, Index procedure, Wanted wanted) {
  std::vector<NormVerdict> verdicts;
  World world(facts.program);
  const auto types = types_in(facts);
  const auto& norms = facts.program.norms;
  for (const Index i : facts.program.procedures[procedure].norms) {
    if (wanted.only != nothing && norms[i].name != wanted.only) continue;
    if (sleeps(norms[i], types)) {
      if (wanted.dormant) verdicts.push_back(dormant(i));
      continue;
    }
    for (auto& one : evaluate_norm(facts, i, world)) verdicts.push_back(std::move(one));
  }
  drop_idle_versions(facts.program, verdicts);
  return verdicts;
}

/// The events that count, and the procedure that they belong to.
DossierVerdict begun(const Program& program, const Dossier& dossier, Date as_of) {
  DossierVerdict verdict;
  verdict.council = dossier.council;
  verdict.dossier = dossier.dossier;
  verdict.title = dossier.title;
  for (const auto& event : dossier.events) {
    if (event.earliest.value_or(event.day) <= as_of)
      verdict.events.push_back(event);
    else
      ++verdict.later_events;
  }
  verdict.procedure =
      dossier.procedure != nothing ? dossier.procedure : recognise(program, verdict.events);
  return verdict;
}

std::vector<NormVerdict> judge_variants(const Facts& facts, const DossierVerdict& verdict,
                                        Wanted wanted) {
  std::vector<VariantVerdicts> all;
  auto variants = variants_of(verdict.events, facts.as_of);
  // Where the days of events differ, a norm may be dormant on some of them only.
  const Wanted here{wanted.only, wanted.dormant || variants.size() > 1};
  for (auto& variant : variants) {
    const Facts varied{facts.program, variant.events, facts.lengths, facts.as_of, facts.council};
    auto norms = judge_norms(varied, verdict.procedure, here);
    all.push_back({std::move(variant), std::move(norms)});
  }
  auto norms = merged(facts.program, verdict.events, std::move(all));
  if (!wanted.dormant)
    std::erase_if(norms, [](const auto& norm) { return norm.state == State::dormant; });
  return norms;
}

/// `norms_of` may be null; it is not asked when the day of an event is not known exactly.
DossierVerdict judged(const Program& program, const BoundLog& log, const Dossier& dossier,
                      Date as_of, Wanted wanted, const JudgeNorms& norms_of) {
  DossierVerdict verdict = begun(program, dossier, as_of);
  if (verdict.procedure == nothing || verdict.events.empty()) return verdict;
  const Facts facts{program, verdict.events, log.lengths, as_of, dossier.council};
  const bool is_exact = std::ranges::none_of(
      verdict.events, [](const Event& event) { return event.earliest.has_value(); });
  verdict.norms = norms_of && is_exact ? norms_of(facts, verdict.procedure)
                                       : judge_variants(facts, verdict, wanted);
  verdict.phase = phase_of(facts, program.procedures[verdict.procedure]);
  conclude(program, verdict);
  return verdict;
}

}  // namespace

void conclude(const Program& program, DossierVerdict& verdict) {
  verdict.uncovered = uncovered_by(program, verdict.procedure, verdict.events);
  verdict.not_covered = is_covered_nowhere(program, verdict.procedure, verdict.events);
  number_occurrences(program, verdict.norms);
  draw_conclusions(program, verdict);
}

DossierVerdict evaluate(const Program& program, const BoundLog& log, const Dossier& dossier,
                        Date as_of, Index only) {
  auto verdict = judged(program, log, dossier, as_of, {only, true}, {});
  if (!verdict.norms.empty()) verdict.mistakes = shown_mistakes(program, verdict);
  return verdict;
}

DossierVerdict evaluate_arisen(const Program& program, const BoundLog& log, const Dossier& dossier,
                               Date as_of, const JudgeNorms& norms_of) {
  return judged(program, log, dossier, as_of, {nothing, false}, norms_of);
}

Verdict evaluate(const Program& program, const BoundLog& log, Date as_of) {
  Verdict verdict{as_of, {}};
  for (const auto& dossier : log.dossiers)
    verdict.dossiers.push_back(evaluate(program, log, dossier, as_of));
  return verdict;
}

}  // namespace termijn
