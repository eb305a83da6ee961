// SPDX-License-Identifier: Apache-2.0
#include "embed/shown.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "embed/last_days.h"
#include "engine/coverage.h"

namespace termijn::embed {
namespace {

bool is_wrong(FindingKind kind) {
  return kind <= FindingKind::agreement_missed;
}

ShownQuestion shown_question(const Program& program, const DossierVerdict& dossier, Date as_of,
                             const Missing& missing) {
  ShownQuestion out;
  out.field = missing.field;
  if (missing.event != no_event) {
    out.event = dossier.events[missing.event];
    out.event->values.clear();
  }
  out.words = {question_text({program, dossier, as_of, Language::dutch}, missing),
               question_text({program, dossier, as_of, Language::english}, missing)};
  return out;
}

std::optional<Date> day_if(bool there, std::int32_t day) {
  return there ? std::optional(Date::from_days(day)) : std::nullopt;
}

/// As last_days().
void set_days(const Norm& norm, const BriefVerdict& verdict, const BriefNorm& one, ShownNorm& out) {
  const auto outcomes = verdict.outcomes_of(one);
  const bool waits = norm.kind == NormKind::prohibition;
  const auto earliest = day_if(one.has_days, one.earliest);
  const auto latest = day_if(one.has_days, one.latest);
  // Who must wait counts on nothing as long as some reading sets no end.
  if (!waits)
    out.last_day = earliest;
  else if (!one.open_ended)
    out.last_day = latest;
  const auto sure = waits ? latest : earliest, other = waits ? earliest : latest;
  if (!out.last_day)
    out.arguable = sure;
  else if (other != sure)
    out.arguable = other;
  const auto has_day = [](const BriefOutcome& outcome) { return outcome.has_last_day; };
  const auto goes_on = [](const BriefOutcome& outcome) {
    return is_live(outcome.state) && !outcome.has_last_day;
  };
  out.certain =
      waits ? std::ranges::none_of(outcomes, goes_on) : std::ranges::any_of(outcomes, has_day);
}

/// As urgency_of().
Urgency urgency(const Norm& norm, const BriefVerdict& verdict, const BriefNorm& one, Date as_of) {
  if (norm.kind == NormKind::prohibition) return Urgency::waiting;
  if (!one.has_days || is_harmless(norm)) return Urgency::later;
  const std::int32_t left = one.earliest - as_of.days();
  if (left >= 0) return left <= near_days ? Urgency::near : Urgency::later;
  if (one.state != State::undetermined) return Urgency::overdue;
  const bool is_over_somewhere =
      std::ranges::any_of(verdict.outcomes_of(one), [](const BriefOutcome& outcome) {
        return outcome.state == State::lapsed || outcome.state == State::violated;
      });
  return is_over_somewhere ? Urgency::at_risk : Urgency::unknown;
}

void show_norms(const Program& program, const BriefVerdict& verdict, Shown& out) {
  out.norms.resize(verdict.norms.size());
  for (std::size_t i = 0; i < verdict.norms.size(); ++i) {
    const BriefNorm& one = verdict.norms[i];
    ShownNorm shown;
    shown.norm = one.norm;
    shown.state = one.state;
    shown.provisional = one.provisional;
    shown.occurrence = one.occurrence;
    set_days(program.norms[one.norm], verdict, one, shown);
    out.norms[i] = shown;
  }
}

void show_next(const Program& program, const BriefVerdict& verdict, const Conclusions& conclusions,
               Date as_of, Shown& out) {
  out.next.assign(conclusions.next().begin(), conclusions.next().end());
  if (out.next.size() > 1) {
    // What is harmless last; by day, by kind, and as they stand.
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
    for (const std::uint32_t position : out.next) {
      const Norm& norm = program.norms[out.norms[position].norm];
      const auto& day = out.norms[position].last_day;
      const std::int64_t on = std::int64_t{day ? day->days() : INT32_MAX} - INT32_MIN;
      order.emplace_back(std::uint64_t{is_harmless(norm)} << 63U |
                             static_cast<std::uint64_t>(on) << 8U |
                             static_cast<std::uint64_t>(norm.kind),
                         position);
    }
    std::ranges::sort(order);
    std::ranges::transform(order, out.next.begin(), [](const auto& one) { return one.second; });
  }
  for (const std::uint32_t position : out.next) {
    ShownNorm& shown = out.norms[position];
    shown.urgency = urgency(program.norms[shown.norm], verdict, verdict.norms[position], as_of);
  }
}

void show_findings(const Conclusions& conclusions, Shown& out) {
  out.findings.clear();
  out.wrong = false;
  for (const BriefFinding& finding : conclusions.findings()) {
    out.findings.push_back({finding.kind, finding.norm, day_if(finding.has_day, finding.day)});
    out.wrong |= is_wrong(finding.kind);
  }
  if (!std::ranges::is_sorted(out.findings, {}, &ShownFinding::kind))
    std::ranges::stable_sort(out.findings, {}, &ShownFinding::kind);
}

}  // namespace

Shown shown_of(const Program& program, const DossierVerdict& dossier, Date as_of) {
  Shown out;
  out.procedure = dossier.procedure;
  out.phase = dossier.phase;
  out.wrong = anything_wrong(dossier);
  out.not_covered = dossier.not_covered;
  out.later_events = dossier.later_events;
  out.norms.reserve(dossier.norms.size());
  for (const NormVerdict& verdict : dossier.norms) {
    const Norm& norm = program.norms[verdict.norm];
    const LastDays days = last_days(norm, verdict);
    out.norms.push_back({verdict.norm, verdict.state, urgency_of(norm, verdict, as_of),
                         verdict.provisional, days.certain, verdict.occurrence, days.last_day,
                         days.arguable});
  }
  for (const Finding& finding : dossier.findings)
    out.findings.push_back({finding.kind, finding.verdict, finding.day});
  out.next = next_in_order(program, dossier);
  for (const Question& question : dossier.questions)
    out.questions.push_back(shown_question(program, dossier, as_of, question.missing));
  return out;
}

void show(const Program& program, const BriefVerdict& verdict, const Conclusions& conclusions,
          Date as_of, Shown& out) {
  show_norms(program, verdict, out);
  show_findings(conclusions, out);
  show_next(program, verdict, conclusions, as_of, out);
  out.questions.clear();
}

bool is_covered_nowhere(const Program& program, Index procedure, std::span<const EventRow> events) {
  const auto is_own = [](const EventRow& event) { return event.council_wide == 0; };
  const auto is_covered = [&](const EventRow& event) {
    return is_own(event) && termijn::is_covered(program, procedure, Date::from_days(event.day));
  };
  return std::ranges::any_of(events, is_own) && std::ranges::none_of(events, is_covered);
}

}  // namespace termijn::embed
