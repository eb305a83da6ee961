// SPDX-License-Identifier: Apache-2.0
// The compiled evaluator against the plain one, which is its oracle: the same verdict on made-up
// dossiers of every procedure. TERMIJN_DOSSIERS says how many; a failure prints the dossier.
#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>
#include <tuple>

#include <gtest/gtest.h>

#include "fast/conclusions.h"
#include "fast/quick_judge.h"
#include "tests/support/brief_differences.h"
#include "tests/support/log_text.h"
#include "tests/support/random_dossier.h"

namespace termijn::testing {
namespace {

std::uint32_t wanted_dossiers() {
  const char* wanted = std::getenv("TERMIJN_DOSSIERS");
  return wanted != nullptr ? static_cast<std::uint32_t>(std::atol(wanted)) : 3000;
}

using Told = std::multiset<std::tuple<int, std::uint32_t, std::int32_t>>;

Told told_findings(const DossierVerdict& dossier) {
  Told told;
  for (const Finding& finding : dossier.findings)
    told.emplace(static_cast<int>(finding.kind), finding.verdict,
                 finding.day ? finding.day->days() : 0);
  return told;
}

Told told_findings(const Conclusions& conclusions) {
  Told told;
  for (const BriefFinding& finding : conclusions.findings())
    told.emplace(static_cast<int>(finding.kind), finding.norm, finding.has_day ? finding.day : 0);
  return told;
}

/// The number of the mistake, how sure, and since when.
Told told_mistakes(const DossierVerdict& dossier) {
  Told told;
  for (const ShownMistake& mistake : dossier.mistakes) {
    for (const Sighting& sighting : mistake.sightings)
      told.emplace(mistake.mistake, static_cast<std::uint32_t>(sighting.certainty),
                   sighting.day ? sighting.day->days() : 0);
  }
  return told;
}

Told told_mistakes(const Conclusions& conclusions) {
  Told told;
  for (const BriefMistake& mistake : conclusions.mistakes())
    told.emplace(mistake.mistake, static_cast<std::uint32_t>(mistake.certainty),
                 mistake.seen.has_day ? mistake.seen.day : 0);
  return told;
}

TEST(QuickJudge, AnswersAsThePlainEvaluatorOnAnyDossier) {
  const Program program = repository_program();
  const Plan plan = make_plan(program);
  QuickJudge quick(plan);
  Conclusions conclusions(plan);
  RowBuffer rows;
  BriefVerdict alone;
  const LogNames names(program);
  const std::uint32_t count = wanted_dossiers();
  for (std::uint32_t seed = 1; seed <= count; ++seed) {
    RandomDossier random(program, seed);
    const auto records = random.records();
    const auto as_of = random.as_of(records);
    const auto log = termijn::bind(names, records);
    ASSERT_TRUE(log) << seed << "\n" << told(records, as_of);
    for (const Dossier& dossier : log->dossiers) {
      const auto plain = evaluate_arisen(program, *log, dossier, as_of);
      const DossierVerdict brief = quick.judge(*log, dossier, as_of);
      ASSERT_EQ(brief_differences(program, plain, brief), "")
          << "seed " << seed << ", " << told(records, as_of);
      const auto whole = evaluate(program, *log, dossier, as_of);
      const bool is_exact = std::ranges::none_of(
          dossier.events, [](const Event& event) { return event.earliest.has_value(); });
      if (brief.procedure == nothing || !is_exact) continue;
      rows.clear();
      for (const Event& event : dossier.events)
        rows.add(event.day.days(), event.type, event.council_wide, event.values);
      quick.judge({rows.events, rows.values, log->lengths, {}}, brief.procedure, as_of, alone);
      conclusions.draw(alone);
      ASSERT_EQ(told_findings(brief), told_findings(conclusions));
      ASSERT_EQ(told_mistakes(whole), told_mistakes(conclusions))
          << "seed " << seed << ", " << told(records, as_of);
    }
  }
  RecordProperty("lived", std::to_string(quick.lived()));
  RecordProperty("left_to_plain", std::to_string(quick.left_to_plain()));
  std::printf("%u dossiers: %llu norms lived, %llu left to the plain evaluator\n", count,
              static_cast<unsigned long long>(quick.lived()),
              static_cast<unsigned long long>(quick.left_to_plain()));
}

}  // namespace
}  // namespace termijn::testing
