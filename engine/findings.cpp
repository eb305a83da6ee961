// SPDX-License-Identifier: Apache-2.0
#include "engine/findings.h"

#include <algorithm>
#include <tuple>

namespace termijn {
namespace {

using What = Cause::What;

bool is_broken(const Outcome& outcome) {
  return outcome.state == State::violated || outcome.state == State::fulfilled_late;
}

/// A power that ran out of time, where the law attaches a consequence to that.
bool is_lost(const Norm& norm, const Outcome& outcome) {
  return norm.kind == NormKind::power && outcome.state == State::lapsed &&
         (has_cause(outcome, What::expired) || has_cause(outcome, What::lapsed_with)) &&
         !norm.consequence.dutch.empty();
}

class Conclusions {
 public:
  Conclusions(const Program& program, DossierVerdict& dossier)
      : program_(program), dossier_(dossier) {}

  void run() {
    for (std::uint32_t i = 0; i < dossier_.norms.size(); ++i) {
      findings(i);
      questions(i);
      const auto& outcomes = dossier_.norms[i].outcomes;
      // Readings may differ on how it ended; it still ended.
      const bool live = std::any_of(outcomes.begin(), outcomes.end(),
                                    [](const auto& o) { return is_live(o.state); });
      if (live) dossier_.next.push_back(i);
    }
    std::stable_sort(dossier_.findings.begin(), dossier_.findings.end(),
                     [](const auto& a, const auto& b) { return a.kind < b.kind; });
    std::stable_sort(
        dossier_.questions.begin(), dossier_.questions.end(),
        [](const auto& a, const auto& b) { return a.verdicts.size() > b.verdicts.size(); });
    std::stable_sort(dossier_.next.begin(), dossier_.next.end(),
                     [&](auto a, auto b) { return urgency(a) < urgency(b); });
  }

 private:
  template <class Test>
  void report(std::uint32_t verdict, Test test, FindingKind everywhere, FindingKind somewhere) {
    const auto& outcomes = dossier_.norms[verdict].outcomes;
    const auto first = std::find_if(outcomes.begin(), outcomes.end(), test);
    if (first == outcomes.end()) return;
    const bool all = std::all_of(outcomes.begin(), outcomes.end(), test);
    const auto position = static_cast<std::uint32_t>(first - outcomes.begin());
    auto kind = all ? everywhere : somewhere;
    // A day that nobody knows exactly is a question, not a dispute.
    if (!all && !first->assumed.empty() && kind == FindingKind::disputed_breach)
      kind = FindingKind::question;
    dossier_.findings.push_back({kind, verdict, position, first->since});
  }

  void findings(std::uint32_t verdict) {
    const auto& norm = program_.norms[dossier_.norms[verdict].norm];
    report(verdict, is_broken, kind_of_breach(norm, true), kind_of_breach(norm, false));
    report(
        verdict, [&](const Outcome& o) { return is_lost(norm, o); }, kind_of_loss(norm, true),
        kind_of_loss(norm, false));
    report(
        verdict, [](const Outcome& o) { return o.signalled; }, FindingKind::attention,
        FindingKind::attention);
    const auto& outcomes = dossier_.norms[verdict].outcomes;
    const auto may_be_broken = [](const Outcome& o) {
      return o.state == State::undetermined && o.maybe_broken;
    };
    if (std::any_of(outcomes.begin(), outcomes.end(), may_be_broken))
      return report(verdict, may_be_broken, kind_of_doubt(norm), kind_of_doubt(norm));
    report(
        verdict, [](const Outcome& o) { return o.state == State::undetermined; },
        FindingKind::question, FindingKind::question);
  }

  void questions(std::uint32_t verdict) {
    for (const auto& outcome : dossier_.norms[verdict].outcomes) {
      for (const auto& missing : outcome.missing) ask(missing, verdict);
    }
  }

  void ask(const Missing& missing, std::uint32_t verdict) {
    auto& questions = dossier_.questions;
    auto found = std::find_if(questions.begin(), questions.end(),
                              [&](const auto& q) { return q.missing == missing; });
    if (found == questions.end()) found = questions.insert(questions.end(), {missing, {}});
    if (found->verdicts.empty() || found->verdicts.back() != verdict)
      found->verdicts.push_back(verdict);
  }

  std::tuple<std::int32_t, NormKind> urgency(std::uint32_t verdict) const {
    const auto& one = dossier_.norms[verdict];
    const auto& norm = program_.norms[one.norm];
    const auto day = safe_day(norm, one, norm.holder);
    return {day ? day->days() : INT32_MAX, norm.kind};
  }

  const Program& program_;
  DossierVerdict& dossier_;
};

}  // namespace

FindingKind kind_of_breach(const Norm& norm, bool everywhere) {
  if (norm.class_ == NormClass::open || norm.mark == Mark::uncertain) return FindingKind::attention;
  if (norm.class_ != NormClass::statute) return FindingKind::agreement_missed;
  return everywhere ? FindingKind::breach : FindingKind::disputed_breach;
}

/// What is uncertain or open is never a loss; what was only agreed is a missed agreement.
FindingKind kind_of_loss(const Norm& norm, bool everywhere) {
  if (norm.class_ == NormClass::open || norm.mark == Mark::uncertain) return FindingKind::attention;
  if (norm.class_ != NormClass::statute) return FindingKind::agreement_missed;
  return everywhere ? FindingKind::right_lost : FindingKind::right_at_risk;
}

/// An open norm is never broken, and one that is uncertain not for sure: a question is enough.
FindingKind kind_of_doubt(const Norm& norm) {
  const bool is_hard = norm.class_ != NormClass::open && norm.mark != Mark::uncertain;
  return is_hard ? FindingKind::possible_breach : FindingKind::question;
}

void draw_conclusions(const Program& program, DossierVerdict& dossier) {
  Conclusions(program, dossier).run();
}

}  // namespace termijn
