// SPDX-License-Identifier: Apache-2.0
// Which names are offered for a misspelt word.
#include "base/nearest.h"

#include <gtest/gtest.h>

namespace termijn {
namespace {

using Names = std::vector<std::string>;

TEST(Nearest, PutsTheFewestEditsFirst) {
  const Names names{"besluiten", "advies", "besluit"};
  EXPECT_EQ(nearest("beslut", names), (Names{"besluit", "besluiten"}));
}

TEST(Nearest, KeepsTheGivenOrderOfTies) {
  EXPECT_EQ(nearest("xa", Names{"ya", "za"}), (Names{"ya", "za"}));
}

TEST(Nearest, SwappedNeighboursAreOneEdit) {
  EXPECT_EQ(nearest("dag", Names{"adg"}), (Names{"adg"}));
  EXPECT_EQ(nearest("dag", Names{"dgx"}), Names{});
}

TEST(Nearest, CapitalsDoNotMatter) {
  EXPECT_EQ(nearest("OR", Names{"or", "ov"}), (Names{"or", "ov"}));
}

TEST(Nearest, OffersNothingThatWasHardlyMeant) {
  EXPECT_EQ(nearest("beroep", Names{"kennisgeving", "advies"}), Names{});
  EXPECT_EQ(nearest("", Names{"a"}), Names{});
  EXPECT_EQ(nearest("x", Names{"y"}), Names{});
}

TEST(Nearest, OffersNamesThatBeginAlikeLast) {
  EXPECT_EQ(nearest("advies", Names{"adviesaanvraag", "advies_"}),
            (Names{"advies_", "adviesaanvraag"}));
}

TEST(Nearest, GivesAtMostTheCountAndNoNameTwice) {
  const Names names{"aab", "aab", "aac", "aad", "aae"};
  EXPECT_EQ(nearest("aaa", names), (Names{"aab", "aac", "aad"}));
  EXPECT_EQ(nearest("aaa", names, 1), (Names{"aab"}));
}

TEST(Nearest, SuggestsTheNameOfTheLabelThatIsLikeTheWord) {
  const std::vector<Suggestion> names{{"adviesaanvraag", "adviesaanvraag"},
                                      {"request_for_advice", "adviesaanvraag"},
                                      {"notice", "kennisgeving"}};
  EXPECT_EQ(nearest("requst_for_advice", names), Names{"adviesaanvraag"});
  EXPECT_EQ(nearest("notise", names), Names{"kennisgeving"});
}

TEST(Nearest, IgnoresWordsThatAreNoNames) {
  EXPECT_EQ(nearest(std::string(1000000, 'a'), Names{std::string(1000000, 'a')}), Names{});
}

TEST(Suggestions, LookUpEachWordOnceAndNoMoreThanAHundred) {
  const Names names{"besluit"};
  Suggestions suggestions;
  int looked = 0;
  const auto near = [&](const std::string& kind, const std::string& word) {
    return suggestions.near(kind, word, [&]() -> const Names& {
      ++looked;
      return names;
    });
  };
  EXPECT_EQ(near("kind_event", "beslut"), "`besluit`");
  EXPECT_EQ(near("kind_event", "beslut"), "`besluit`");
  EXPECT_EQ(looked, 1);
  EXPECT_EQ(near("kind_role", "kennisgeving"), "");
  for (int i = 0; i < 200; ++i) near("kind_event", "beslui" + std::to_string(i));
  EXPECT_EQ(looked, 100);
  EXPECT_EQ(near("kind_event", "beslui199"), "");
  EXPECT_EQ(near("kind_event", "beslut"), "`besluit`");
}

TEST(QuotedList, QuotesEachName) {
  EXPECT_EQ(quoted_list(Names{"a", "b"}), "`a`, `b`");
  EXPECT_EQ(quoted_list(Names{}), "");
}

}  // namespace
}  // namespace termijn
