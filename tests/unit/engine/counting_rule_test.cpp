// SPDX-License-Identifier: Apache-2.0
// Each part of a counting rule is switched by its own clause: the others stay off.
#include <string>

#include <gtest/gtest.h>

#include "engine/compile.h"
#include "tests/support/rule_text.h"

namespace termijn {
namespace {

constexpr const char* calendar = R"(
wet Brugwet "Brugwet" / "Bridges Act"
  tekst    2024-01-01
  artikel  1 lid 1 - 9

kalender vrije_dagen "vrije dagen" / "free days"
  vrij      op zaterdag  "zaterdag" / "Saturday"  grond Brugwet 1(1)
  vrij      op zondag  "zondag" / "Sunday"  grond Brugwet 1(1)
  vrij      op 2026-01-09  "aangewezen" / "designated"  grond Brugwet 1(2)
  volledig  vanaf 2026-01-01 tot en met 2026-12-31

telregel getoetst "getoetst" / "tested"
  zekerheid   V
)";

/// A rule with these clauses.
class Rule {
 public:
  explicit Rule(const std::string& clauses) : program_(compiled(calendar + clauses)) {}
  const CountingRule& get() const { return program_.counting_rules.front().rule; }
  const CountingRuleInfo& info() const { return program_.counting_rules.front(); }

  std::string forward(const char* start, Period length) const {
    return iso(count_forward(parse_iso(start).value(), length, get()).last_day);
  }
  std::string backward(const char* event, Period length) const {
    return iso(count_backward(parse_iso(event).value(), length, get()).last_day);
  }

 private:
  static Program compiled(const std::string& text) {
    const auto texts = testing::check_texts({{"regels.trm", text}});
    if (!texts.checked) {
      throw std::runtime_error(testing::in_both_languages(texts.diagnostics, texts.sources));
    }
    return compile(*texts.checked);
  }
  const Program program_;
};

const std::string with_calendar = "  kalender  vrije_dagen\n";
const std::string no_roll = "  verlenging geen\n";
const std::string roll = "  verlenging eerste niet-vrije dag  grond Brugwet 1(1)\n";

// Saturday 10 January 2026; from Thursday 8 two days.
TEST(CountingRule, ExtendsOnlyWithVerlenging) {
  EXPECT_EQ(Rule(with_calendar + no_roll).forward("2026-01-08", {2, Unit::days}), "2026-01-10");
  const Rule rule(with_calendar + roll);
  EXPECT_EQ(rule.forward("2026-01-08", {2, Unit::days}), "2026-01-12");
  EXPECT_EQ(rule.forward("2026-01-08", {3, Unit::days}), "2026-01-12");
  EXPECT_EQ(rule.backward("2026-01-17", {1, Unit::weeks}), "2026-01-10");
}

TEST(CountingRule, HasAMinimumWithoutVerlenging) {
  const Rule rule(with_calendar + no_roll +
                  "  minimum 2 dagen vanaf 3 dagen  grond Brugwet 1(1)\n");
  EXPECT_EQ(rule.forward("2026-01-08", {3, Unit::days}), "2026-01-13");
  EXPECT_EQ(rule.forward("2026-01-06", {4, Unit::days}), "2026-01-10");
}

TEST(CountingRule, LeavesOutTheUnitsThatItNames) {
  const Period two_weeks{2, Unit::weeks}, hours{48, Unit::hours}, month{1, Unit::months};
  const auto ends = [&](const std::string& limits, Period length) {
    return Rule(with_calendar + roll + "  uitgezonderd " + limits + "  grond Brugwet 1(1)\n")
        .forward("2026-01-10", length);
  };
  EXPECT_EQ(ends("uren", two_weeks), "2026-01-26");
  EXPECT_EQ(ends("meer dan 1 week", two_weeks), "2026-01-24");
  EXPECT_EQ(ends("meer dan 2 weken", two_weeks), "2026-01-26");
  EXPECT_EQ(ends("meer dan 13 dagen", two_weeks), "2026-01-26");
  EXPECT_EQ(ends("meer dan 13 dagen", {14, Unit::days}), "2026-01-24");
  EXPECT_EQ(Rule(with_calendar + roll).forward("2026-01-08", hours), "2026-01-12");
  EXPECT_EQ(Rule(with_calendar + roll + "  uitgezonderd uren  grond Brugwet 1(1)\n")
                .forward("2026-01-08", hours),
            "2026-01-10");
  EXPECT_EQ(ends("jaren", month), "2026-02-10");
}

TEST(CountingRule, MovesABackwardEndOnlyWithVervroeging) {
  const Rule rule(with_calendar + no_roll +
                  "  vervroeging laatste niet-vrije dag  bron \"reglement\"\n");
  EXPECT_EQ(rule.backward("2026-01-17", {1, Unit::weeks}), "2026-01-08");
  EXPECT_EQ(rule.forward("2026-01-08", {2, Unit::days}), "2026-01-10");
  EXPECT_EQ(rule.info().advance.text, "reglement");
}

TEST(CountingRule, CountsWorkingDaysOfItsCalendarLessWhatItLeavesOut) {
  const auto ends = [&](const std::string& without) {
    return Rule("  kalender vrije_dagen" + without + "\n" + no_roll)
        .forward("2026-01-08", {1, Unit::working_days});
  };
  EXPECT_EQ(ends(""), "2026-01-12");
  EXPECT_EQ(ends(" zonder Brugwet 1(2)"), "2026-01-09");
  EXPECT_EQ(ends(" zonder zaterdag"), "2026-01-10");
  EXPECT_EQ(ends(" zonder zondag, Brugwet 1(2)"), "2026-01-09");
}

}  // namespace
}  // namespace termijn
