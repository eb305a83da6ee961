// SPDX-License-Identifier: Apache-2.0
// Contradictions that are proven, and those that are not there.
#include "explore/attainable.h"

#include <gtest/gtest.h>

#include "tests/support/log_text.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

/// Whether the condition can have that truth on an event `antwoord`.
bool can_be(const std::string& condition, Truth truth) {
  const std::string rule = R"(
open norm bekijken
  "Bekijken" / "Looking"
  grond         Tuinwet 1
  zekerheid     V
  soort         open
  geldig        vanaf 2020-01-01
  procedure     kappen
  partij        bestuur
  ontstaat bij  elke antwoord als )" +
                           condition + "\n  beoordeeld door  oordeel\n";
  const auto program = program_of({test_source("golden/vocabulary.trm"), {"voorwaarde.trm", rule}});
  const auto& pattern = program.norms.front().triggers.front().pattern;
  const Demand demand{pattern.condition, truth};
  return is_attainable(program, pattern.event, {&demand, 1});
}

TEST(Attainable, KnowsThatAFieldHasOneValue) {
  EXPECT_TRUE(can_be("vorm is schriftelijk of vorm is mondeling", Truth::yes));
  EXPECT_FALSE(can_be("vorm is schriftelijk en vorm is mondeling", Truth::yes));
  EXPECT_FALSE(can_be("boomsoort is eik en niet boomsoort is een van (eik, wilg)", Truth::yes));
}

TEST(Attainable, KnowsThatAValueMayBeMissing) {
  EXPECT_TRUE(can_be("vorm is schriftelijk en vorm is mondeling", Truth::unknown));
  EXPECT_FALSE(can_be("vorm is bekend", Truth::unknown));
  EXPECT_FALSE(can_be("vorm is niet bekend en vorm is schriftelijk", Truth::yes));
  EXPECT_FALSE(can_be("gemotiveerd of niet gemotiveerd", Truth::no));
  EXPECT_TRUE(can_be("gemotiveerd of niet gemotiveerd", Truth::unknown));
}

TEST(Attainable, KnowsTheNumbersBetweenBounds) {
  EXPECT_TRUE(
      can_be("aanvraag.aantal is ten minste 3 en aanvraag.aantal is ten hoogste 3", Truth::yes));
  EXPECT_FALSE(
      can_be("aanvraag.aantal is ten minste 4 en aanvraag.aantal is ten hoogste 3", Truth::yes));
}

TEST(Attainable, KnowsThatTheEventItselfHappened) {
  EXPECT_FALSE(can_be("er is geen antwoord", Truth::yes));
  EXPECT_TRUE(can_be("er is geen aanvraag", Truth::yes));
  EXPECT_FALSE(can_be("er is aanvraag en er is geen aanvraag", Truth::yes));
}

TEST(Attainable, KnowsThatAReadingIsOneChoice) {
  EXPECT_TRUE(can_be("lezing begin is streng", Truth::yes));
  EXPECT_FALSE(can_be("lezing begin is streng en lezing begin is ruim", Truth::yes));
  EXPECT_FALSE(can_be("lezing begin is streng of lezing begin is ruim", Truth::no));
}

TEST(Attainable, TakesOtherEventsToBeFree) {
  EXPECT_TRUE(can_be("er is aanvraag waarbij (vorm is schriftelijk) en er is geen aanvraag",
                     Truth::yes));  // no proof that it cannot be
}

}  // namespace
}  // namespace termijn::testing
