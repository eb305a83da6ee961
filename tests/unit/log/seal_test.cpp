// SPDX-License-Identifier: Apache-2.0
// A seal is the same bytes for the same log, and is read only as it was written.
#include "log/seal.h"

#include <gtest/gtest.h>

namespace termijn {
namespace {

Seal a_seal() {
  return {"1.2.3", 4, 12, 15, sha256("head"), sha256("rules"), sha256("calendar")};
}

TEST(Seal, HasItsPartsInOrder) {
  EXPECT_EQ(seal_text(a_seal()),
            "termijn-seal 1\nprogram 1.2.3\nschema 4\nevents 12\nnumber 15\nhead " +
                sha256("head") + "\nrules " + sha256("rules") + "\ncalendar " + sha256("calendar") +
                "\n");
}

TEST(Seal, HasItsPapersBehindTheOthersByName) {
  Seal seal = a_seal();
  seal.papers = {{"reglement met spatie.trm", sha256("b")}, {"convenant.trm", sha256("a")}};
  const std::string text = seal_text(seal);
  EXPECT_EQ(text, seal_text(a_seal()) + "paper " + sha256("a") + " convenant.trm\npaper " +
                      sha256("b") + " reglement met spatie.trm\n");
  const auto read = read_seal(text);
  ASSERT_TRUE(read);
  EXPECT_EQ(seal_text(*read), text);
  EXPECT_EQ(read->papers.at(1).name, "reglement met spatie.trm");
}

TEST(Seal, IsNotReadWithAPaperThatIsNone) {
  const std::string text = seal_text(a_seal());
  EXPECT_TRUE(read_seal(text + "paper " + sha256("a") + " a\n"));
  for (const std::string& line : {"paper " + sha256("a") + " a", "paper " + sha256("a") + " \n",
                                  "paper " + sha256("a") + "\n", std::string("paper 12 a\n"),
                                  "papers " + sha256("a") + " a\n",
                                  "paper " + sha256("b") + " b\npaper " + sha256("a") + " a\n"}) {
    EXPECT_FALSE(read_seal(text + line)) << line;
  }
}

TEST(Seal, IsReadBack) {
  const auto seal = read_seal(seal_text(a_seal()));
  ASSERT_TRUE(seal);
  EXPECT_EQ(seal_text(*seal), seal_text(a_seal()));
}

TEST(Seal, IsNotReadWhenAnyByteIsMissingOrAdded) {
  const std::string text = seal_text(a_seal());
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string less = text;
    less.erase(i, 1);
    // Of a number or a version a digit less is another seal.
    const auto seal = read_seal(less);
    EXPECT_TRUE(!seal || seal_text(*seal) == less) << i;
  }
  EXPECT_FALSE(read_seal(""));
  EXPECT_FALSE(read_seal(text + "\n"));
  EXPECT_FALSE(read_seal("\xef\xbb\xbf" + text));
  EXPECT_FALSE(read_seal(text.substr(0, text.size() - 1)));
}

TEST(Seal, ADigestOfFilesDoesNotDependOnTheirOrder) {
  const std::string list = sha256("x") + "  a\n" + sha256("y") + "  b\n";
  EXPECT_EQ(digest_of({{"b", "y"}, {"a", "x"}}), sha256(list));
}

}  // namespace
}  // namespace termijn
