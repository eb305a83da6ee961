// SPDX-License-Identifier: Apache-2.0
#include "calendar/term_words.h"

#include <gtest/gtest.h>

namespace termijn {
namespace {

TermWords plain(std::int32_t amount, Unit unit) {
  return {{amount, unit}, false};
}

TEST(TermWords, EveryUnitInBothLanguages) {
  for (const auto& [unit, words] :
       {std::pair{Unit::hours, std::vector{"uur", "uren", "hour", "hours"}},
        {Unit::days, {"dag", "dagen", "day", "days"}},
        {Unit::weeks, {"week", "weken", "weeks"}},
        {Unit::months, {"maand", "maanden", "month", "months"}},
        {Unit::quarters, {"kwartaal", "kwartalen", "quarter", "quarters"}},
        {Unit::years, {"jaar", "jaren", "year", "years"}},
        {Unit::working_days,
         {"werkdag", "werkdagen", "workday", "workdays", "working day", "working days",
          "working-days"}}}) {
    for (const char* word : words) {
      EXPECT_EQ(parse_term(std::string("3 ") + word), plain(3, unit)) << word;
    }
  }
}

TEST(TermWords, ClearTime) {
  const TermWords eight_days{{8, Unit::days}, true};
  for (const char* text : {"8 clear days", "8 clear-days", "8 volle dagen", "8 hele dagen"}) {
    EXPECT_EQ(parse_term(text), eight_days) << text;
  }
  EXPECT_EQ(parse_term("1 clear-week"), (TermWords{{1, Unit::weeks}, true}));
  EXPECT_EQ(parse_term("2 volle werkdagen"), (TermWords{{2, Unit::working_days}, true}));
  EXPECT_FALSE(parse_term("8 clear hours"));
  EXPECT_FALSE(parse_term("8 clear"));
  EXPECT_FALSE(parse_term("8 clear clear days"));
}

TEST(TermWords, CaseAndBlanksDoNotMatter) {
  EXPECT_EQ(parse_term("  6   Weken "), plain(6, Unit::weeks));
  EXPECT_EQ(parse_term("10\tWERKDAGEN"), plain(10, Unit::working_days));
  EXPECT_EQ(parse_term("0 dagen"), plain(0, Unit::days));
  EXPECT_EQ(parse_term("1000000 dagen"), plain(1000000, Unit::days));
}

TEST(TermWords, SchoolWeeksAreWeeksThatAskForARuleThatKnowsThem) {
  for (const char* text : {"4 schoolweken", "4 school weeks", "4 Schoolweek"}) {
    const auto term = parse_term(text);
    ASSERT_TRUE(term) << text;
    EXPECT_EQ(term->length, (Period{4, Unit::weeks})) << text;
    EXPECT_TRUE(term->school_weeks) << text;
  }
  EXPECT_FALSE(parse_term("4 weken")->school_weeks);
}

TEST(TermWords, NothingIsGuessed) {
  for (const char* text :
       {"", " ", "6", "weken", "6weken", "-6 weken", "- 6 weken", "+6 weken", "6,5 weken",
        "6.5 weken", "zes weken", "6 wekken", "6 weken extra", "6 weken 2", "1000001 dagen",
        "99999999999 dagen", "6\nweken", "6 \xC3\xA9\xC3\xA9n", "6 working"}) {
    EXPECT_FALSE(parse_term(text)) << text;
  }
  EXPECT_FALSE(parse_term(std::string_view("6 weken\0", 8)));
}

}  // namespace
}  // namespace termijn
