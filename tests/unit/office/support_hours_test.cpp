// SPDX-License-Identifier: Apache-2.0
// The tables of the hours calculator are whole, and what is reckoned from them is what they say.
#include "office/support_hours.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "dsl/check.h"
#include "dsl/parse.h"
#include "engine/compile.h"
#include "engine/names.h"
#include "rules/builtin_rules.h"

namespace termijn {
namespace {

bool has_both(const Label& label) {
  return !label.dutch.empty() && !label.english.empty();
}

bool is_mark(const std::string& mark) {
  constexpr Mark all[] = {Mark::verified, Mark::computed, Mark::verified_older, Mark::secondary};
  return std::ranges::any_of(all, [&](Mark one) { return mark_id(one) == mark; });
}

TEST(SupportHours, EveryPublishedNumberHasASourceAndAMark) {
  const HoursTables& tables = hours_tables();
  EXPECT_GT(tables.norms.size(), 10u);
  for (const HoursNorm& norm : tables.norms) {
    EXPECT_FALSE(norm.source.empty()) << norm.id;
    EXPECT_TRUE(is_mark(norm.mark)) << norm.id;
    EXPECT_TRUE(has_both(norm.label)) << norm.id;
    EXPECT_NE(tables.council(norm.council), nullptr) << norm.id;
    if (norm.amount) {
      EXPECT_LE(norm.amount->low, norm.amount->high) << norm.id;
    }
  }
  EXPECT_GE(tables.factors.size(), 4u);
  for (const HoursFactor& factor : tables.factors) {
    EXPECT_FALSE(factor.source.empty()) << factor.id;
    EXPECT_TRUE(is_mark(factor.mark)) << factor.id;
    EXPECT_TRUE(has_both(factor.label)) << factor.id;
    EXPECT_GT(factor.amount.low, 0) << factor.id;
  }
  for (const HoursCouncil& council : tables.councils) {
    EXPECT_FALSE(council.ground.empty()) << council.id;
    EXPECT_TRUE(is_mark(council.mark)) << council.id;
    EXPECT_TRUE(has_both(council.text)) << council.id;
  }
}

TEST(SupportHours, OnlyWhatIsFixedHasAValueAndThatHasASource) {
  for (const HoursInput& input : hours_tables().inputs) {
    EXPECT_EQ(input.value.has_value(), input.kind == "fixed") << input.id;
    EXPECT_EQ(has_both(input.source), input.kind == "fixed") << input.id;
    EXPECT_TRUE(has_both(input.label)) << input.id;
  }
}

TEST(SupportHours, TheWorkIsMadeOfInputs) {
  const HoursTables& tables = hours_tables();
  EXPECT_FALSE(tables.work.empty());
  for (const HoursWork& work : tables.work) {
    EXPECT_FALSE(work.product.empty()) << work.id;
    for (const std::string& id : work.product) EXPECT_NE(tables.input(id), nullptr) << id;
    if (!work.divided_by.empty()) {
      EXPECT_NE(tables.input(work.divided_by), nullptr) << work.divided_by;
    }
  }
}

Program builtin_program() {
  const Sources sources = builtin_rules(Cases::left_out);
  std::vector<ast::File> files;
  for (std::uint32_t i = 0; i < sources.size(); ++i) files.push_back(*parse(sources[i], i));
  return compile(*check(std::move(files)));
}

TEST(SupportHours, WhatIsCountedStandsInTheRules) {
  const Program program = builtin_program();
  const NameIndex events(program.events), roles(program.roles), fields(program.fields);
  for (const HoursCount& count : hours_tables().counts) {
    ASSERT_NE(hours_tables().input(count.input), nullptr) << count.input;
    EXPECT_EQ(hours_tables().input(count.input)->kind, "count");
    for (const std::string& name : count.names)
      EXPECT_NE(count.what == "events" ? events.find(name) : roles.find(name), nothing) << name;
    if (!count.field.empty()) {
      EXPECT_NE(fields.find(count.field), nothing) << count.field;
    }
  }
}

HoursQuestion question_of(const std::string& council) {
  HoursQuestion question;
  question.council = council;
  question.on = Date::from_civil(2026, 12, 31).value();
  return question;
}

TEST(SupportHours, NothingIsFilledIn) {
  const auto answer = support_hours(hours_tables(), question_of("or"));
  EXPECT_FALSE(answer.work_week.has_value());
  for (const HoursByNorm& norm : answer.norms) EXPECT_FALSE(norm.week.has_value());
}

TEST(SupportHours, ARangeStaysARange) {
  auto question = question_of("or");
  question.seats = 9;
  question.typed = {{"vergaderingen", {10, 10}}, {"duur", {2, 2}}, {"verslag", {2, 4}}};
  question.choices = {{"verslag", "samenvatting_ruim"}};
  question.typed["uren_verkiezing"] = {80, 80};
  question.typed["zittingsduur"] = {4, 4};
  const auto answer = support_hours(hours_tables(), question);
  ASSERT_TRUE(answer.work_year.has_value());
  EXPECT_DOUBLE_EQ(answer.work_year->low, 10 * 2 + 10 * 2 * 2 + 20);
  EXPECT_DOUBLE_EQ(answer.work_year->high, 10 * 2 + 10 * 2 * 4 + 20);
  ASSERT_EQ(answer.norms.size(), 1u);
  EXPECT_DOUBLE_EQ(answer.norms[0].week->low, 13.5);
  EXPECT_DOUBLE_EQ(answer.norms[0].week->high, 18);
}

TEST(SupportHours, WhatIsTypedGoesBeforeWhatIsCounted) {
  auto question = question_of("or");
  question.typed = {{"dossiers", {5, 5}}, {"uren_per_dossier", {2, 2}}};
  question.from_log = HoursFromLog{"x", question.on, question.on, {{"dossiers", 7}}};
  EXPECT_DOUBLE_EQ(support_hours(hours_tables(), question).work_year->low, 10);
  question.typed.erase("dossiers");
  EXPECT_DOUBLE_EQ(support_hours(hours_tables(), question).work_year->low, 14);
}

TEST(SupportHours, OfTheNormsThatHoldTheLatestCounts) {
  HoursTables tables = hours_tables();
  HoursNorm later = *std::ranges::find(tables.norms, "steun_vvt", &HoursNorm::id);
  later.id = "later";
  later.amount = HoursRange{3, 3};
  later.valid_from = Date::from_civil(2025, 1, 1);
  tables.norms.push_back(later);
  auto question = question_of("or");
  question.cao = "vvt";
  const auto now = support_hours(tables, question);
  ASSERT_EQ(now.norms.size(), 1u);
  EXPECT_EQ(now.norms[0].norm->id, "later");
  question.on = Date::from_civil(2024, 12, 31).value();
  const auto then = support_hours(tables, question);
  ASSERT_EQ(then.norms.size(), 2u);
  EXPECT_TRUE(then.norms[0].holds);
  EXPECT_FALSE(then.norms[1].holds);
}

TEST(SupportHours, AmountsAsPeopleWriteThem) {
  EXPECT_EQ(read_amount("1,5"), 1.5);
  EXPECT_EQ(read_amount("1.5"), 1.5);
  EXPECT_EQ(read_amount("10"), 10.0);
  for (const char* text :
       {"", "-1", "-0", "tien", "1,5 uur", "1e9", "nan", "inf", "1.000,5", "2000000"})
    EXPECT_EQ(read_amount(text), std::nullopt) << text;
}

TEST(SupportHours, AmountsInBothLanguages) {
  EXPECT_EQ(amount_text({13.5, 18}, Language::dutch), "13,5 tot 18");
  EXPECT_EQ(amount_text({13.5, 18}, Language::english), "13.5 to 18");
  EXPECT_EQ(amount_text({2.345, 2.345}, Language::english), "2.35");
  EXPECT_EQ(amount_text({0.05, 0.05}, Language::dutch), "0,05");
}

}  // namespace
}  // namespace termijn
