// SPDX-License-Identifier: Apache-2.0
// A thousand random dossiers against the rules of the repository. The seed is fixed; a failure
// prints the dossier.
#include <gtest/gtest.h>

#include "engine/evaluate.h"
#include "engine/norm_life.h"
#include "tests/support/log_text.h"
#include "tests/support/random_dossier.h"
#include "tests/support/verdict_dump.h"

namespace termijn::testing {
namespace {

constexpr int dossiers = 1000;

class EveryDossier : public ::testing::Test {
 protected:
  static const Program& program() {
    static const Program program = repository_program();
    return program;
  }

  template <class Check>
  void each(Check check) {
    for (std::uint32_t seed = 1; seed <= dossiers; ++seed) {
      RandomDossier random(program(), seed);
      const auto records = random.records();
      const auto as_of = random.as_of(records);
      const auto log = termijn::bind(program(), records);
      ASSERT_TRUE(log) << seed << "\n" << told(records, as_of);
      check(*log, as_of, random);
      ASSERT_FALSE(HasFailure()) << "seed " << seed << ", " << told(records, as_of);
    }
  }
};

TEST_F(EveryDossier, IsJudgedTheSameTwice) {
  each([](const BoundLog& log, Date as_of, RandomDossier&) {
    EXPECT_EQ(dump(program(), evaluate(program(), log, log.dossiers[0], as_of)),
              dump(program(), evaluate(program(), log, log.dossiers[0], as_of)));
  });
}

TEST_F(EveryDossier, HasSoundPositionsAndDays) {
  each([](const BoundLog& log, Date as_of, RandomDossier&) {
    const auto verdict = evaluate(program(), log, log.dossiers[0], as_of);
    const auto norms = verdict.norms.size();
    for (const auto& finding : verdict.findings) {
      ASSERT_LT(finding.verdict, norms);
      EXPECT_LT(finding.outcome, verdict.norms[finding.verdict].outcomes.size());
    }
    for (const auto& question : verdict.questions) {
      EXPECT_FALSE(question.verdicts.empty());
      EXPECT_LT(question.missing.field, program().fields.size());
    }
    for (const auto next : verdict.next) EXPECT_LT(next, norms);
    for (const auto& norm : verdict.norms) {
      ASSERT_FALSE(norm.outcomes.empty());
      EXPECT_EQ(norm.earliest.has_value(), norm.latest.has_value());
      if (norm.earliest) {
        EXPECT_LE(*norm.earliest, *norm.latest);
      }
      for (const auto& outcome : norm.outcomes) {
        EXPECT_LE(outcome.since.value_or(as_of), as_of) << program().norms[norm.norm].id;
        for (const auto& cause : outcome.causes) {
          EXPECT_TRUE(cause.event == no_event || cause.event < verdict.events.size());
        }
      }
    }
  });
}

/// A norm that is settled one way or the other hangs on no unknown fact: `onbepaald` has its
/// reason.
TEST_F(EveryDossier, SaysWhatIsMissingOrWhichReadingsDiffer) {
  each([](const BoundLog& log, Date as_of, RandomDossier&) {
    const auto verdict = evaluate(program(), log, log.dossiers[0], as_of);
    for (const auto& norm : verdict.norms) {
      if (norm.state != State::undetermined || norm.outcomes.size() > 1) continue;
      const auto& rule = program().norms[norm.norm];
      const auto& outcome = norm.outcomes.front();
      // An act that may belong to a later round is unknown without a question, and so is what was
      // done before the dossier began.
      const bool has_other_reason = rule.per != nothing || (norm.period && norm.period->is_partial);
      EXPECT_TRUE(has_other_reason || !outcome.missing.empty())
          << rule.id << " " << dump_days(outcome);
    }
  });
}

/// The choices of `world` as far as `picks` names them.
bool fits(const std::vector<ReadingPick>& picks, const World& world) {
  return std::all_of(picks.begin(), picks.end(), [&](const ReadingPick& pick) {
    return world.choice[pick.reading] == pick.choice;
  });
}

/// The outcomes of norm `index` in one world, according to the merged verdict.
std::vector<std::string> merged_in(const DossierVerdict& verdict, Index index, const World& world) {
  std::vector<std::string> found;
  for (const auto& norm : verdict.norms) {
    if (norm.norm != index) continue;
    int here = 0;
    for (const auto& outcome : norm.outcomes) {
      const bool is_here = outcome.readings.empty() ||
                           std::any_of(outcome.readings.begin(), outcome.readings.end(),
                                       [&](const auto& picks) { return fits(picks, world); });
      here += is_here ? 1 : 0;
      if (is_here && outcome.state != State::dormant) found.push_back(dump_days(outcome));
    }
    EXPECT_EQ(here, 1) << "outcomes of norm " << index << " in one way to read the law";
  }
  std::ranges::sort(found);
  return found;
}

TEST_F(EveryDossier, IsMergedFromWhatEachReadingGivesAlone) {
  each([](const BoundLog& log, Date as_of, RandomDossier& random) {
    const auto verdict = evaluate(program(), log, log.dossiers[0], as_of);
    const Facts facts{program(), verdict.events, log.lengths, as_of};
    for (int sample = 0; sample < 4; ++sample) {
      World world(program());
      for (std::size_t r = 0; r < world.choice.size(); ++r) {
        world.choice[r] =
            static_cast<Index>(random.pick(static_cast<int>(program().readings[r].choices.size())));
      }
      for (Index i = 0; i < program().norms.size(); ++i) {
        const auto& procedures = program().norms[i].procedures;
        if (std::find(procedures.begin(), procedures.end(), verdict.procedure) == procedures.end())
          continue;
        std::vector<Cause> why;
        std::vector<std::string> alone;
        for (const auto& instance : live(program().norms[i], facts, world, why)) {
          alone.push_back(dump_days(instance.outcome));
        }
        std::ranges::sort(alone);
        EXPECT_EQ(merged_in(verdict, i, world), alone) << program().norms[i].id;
      }
    }
  });
}

}  // namespace
}  // namespace termijn::testing
