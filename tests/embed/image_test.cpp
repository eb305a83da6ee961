// SPDX-License-Identifier: Apache-2.0
// The image of the rules is the rules, and what is no whole image is none.
#include <gtest/gtest.h>

#include "engine/program_image.h"
#include "rules/builtin_program.h"
#include "rules/builtin_rules.h"
#include "rules/rule_set.h"

namespace termijn {
namespace {

const std::string& image() {
  static const std::string made = [] {
    RuleSet rules;
    rules.sources = builtin_rules(Cases::left_out);
    rules.first_paper = rules.sources.size();
    return image_of(*compile_rules(std::move(rules)).program);
  }();
  return made;
}

TEST(ProgramImage, ReadAndWrittenAgainIsTheSame) {
  const auto program = program_from(image());
  ASSERT_TRUE(program);
  EXPECT_EQ(image_of(*program), image());
}

TEST(ProgramImage, OfTheLibraryIsThatOfTheRuleFiles) {
  EXPECT_EQ(image_of(builtin_program()), image());
}

TEST(ProgramImage, WithoutPlacesIsTheSameProgramForTheRest) {
  const auto whole = program_from(image());
  ASSERT_TRUE(whole);
  const std::string bare = image_of(*whole, Places::left_out);
  EXPECT_LT(bare.size(), image().size());
  const auto program = program_from(bare);
  ASSERT_TRUE(program);
  EXPECT_TRUE(whole->norms.front().span.has_place());
  EXPECT_FALSE(program->norms.front().span.has_place());
  EXPECT_EQ(image_of(*program, Places::left_out), bare);
}

TEST(ProgramImage, CutOffAnywhereIsNone) {
  for (std::size_t size = 0; size < image().size(); size += 997)
    EXPECT_FALSE(program_from(std::string_view(image()).substr(0, size))) << size;
  EXPECT_FALSE(program_from(image() + 'x'));
}

TEST(ProgramImage, CountingRulesPointIntoTheirOwnCalendars) {
  const auto program = program_from(image());
  ASSERT_TRUE(program);
  std::size_t with_days = 0;
  for (const CountingRuleInfo& info : program->counting_rules) {
    if (info.rule.free_days == nullptr) continue;
    ++with_days;
    bool is_own = false;
    for (const Calendar& calendar : program->calendars)
      is_own = is_own || &calendar.days == info.rule.free_days;
    for (const DaySet& days : program->day_sets) is_own = is_own || &days == info.rule.free_days;
    EXPECT_TRUE(is_own) << info.id;
  }
  EXPECT_GT(with_days, 0U);
}

}  // namespace
}  // namespace termijn
