// SPDX-License-Identifier: Apache-2.0
// The layouts of a letter, and days written out.
#include "office/letter.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "office/dossier_sections.h"

namespace termijn {
namespace {

Letter sample() {
  Letter letter;
  letter.title = "T";
  letter.marks = {"CONCEPT"};
  letter.from = {"Raad"};
  letter.to = {"A. Voorbeeld"};
  letter.head = {"Datum: x"};
  letter.body = {{LetterParagraph::Kind::plain, "café {x} \\ \xf0\x9f\x98\x80"},
                 {LetterParagraph::Kind::heading, "Kop"},
                 {LetterParagraph::Kind::item, "een"},
                 {LetterParagraph::Kind::item, "twee"},
                 {LetterParagraph::Kind::plain, "slot"}};
  letter.signature = {"Groet,", "namens de raad"};
  return letter;
}

TEST(LetterRtf, IsAsciiWithBalancedBraces) {
  const std::string rtf = letter_rtf(sample());
  EXPECT_TRUE(
      std::ranges::all_of(rtf, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
  int depth = 0;
  for (std::size_t i = 0; i < rtf.size(); ++i) {
    if (rtf[i] == '\\') {
      ++i;
    } else if (rtf[i] == '{') {
      ++depth;
    } else if (rtf[i] == '}') {
      --depth;
    }
    EXPECT_GE(depth, 0);
  }
  EXPECT_EQ(depth, 0);
}

TEST(LetterRtf, WritesOtherLettersAsNumbers) {
  const std::string rtf = letter_rtf(sample());
  EXPECT_NE(rtf.find("caf\\u233? \\{x\\} \\\\ \\u-10179?\\u-8704?"), std::string::npos) << rtf;
}

TEST(LetterRtf, ReadsBrokenBytesAsEverybodyElse) {
  Letter letter = sample();
  // A slash written in two bytes, half of a pair, and two thirds of a euro sign.
  letter.body = {{LetterParagraph::Kind::plain,
                  "a\xc0\xaf"
                  "b\xed\xa0\x80"
                  "c\xe2\x82"
                  "d"}};
  const std::string one = "\\u-3?";
  const std::string rtf = letter_rtf(letter);
  EXPECT_NE(rtf.find('a' + one + one + 'b' + one + one + one + 'c' + one + one + 'd'),
            std::string::npos)
      << rtf;
}

TEST(LetterRtf, HasTheMarksInItsHeader) {
  EXPECT_NE(letter_rtf(sample()).find("{\\header\\pard\\b\\f0\\fs20 CONCEPT\\par}"),
            std::string::npos);
}

TEST(LetterText, KeepsItemsTogether) {
  EXPECT_EQ(letter_text(sample()),
            "CONCEPT\n\nRaad\n\nA. Voorbeeld\n\nDatum: x\n\ncafé {x} \\ \xf0\x9f\x98\x80\n\nKop\n\n"
            "- een\n- twee\n\nslot\n\nGroet,\n\nnamens de raad\n");
}

TEST(LongDays, AreWrittenOutWhereTheyStand) {
  EXPECT_EQ(with_long_days("uiterlijk di 07-04-2026 (nr 4, do 02-04-2026)", Language::dutch),
            "uiterlijk dinsdag 7 april 2026 (nr 4, donderdag 2 april 2026)");
  EXPECT_EQ(with_long_days("by Tue 2026-04-07", Language::english), "by Tuesday 7 April 2026");
}

TEST(LongDays, LeaveAloneWhatIsNoShortDay) {
  // Not the day of that date, no date, in a word.
  for (const std::string_view text :
       {"ma 07-04-2026", "di 31-02-2026", "07-04-2026", "Kadi 07-04-2026", "di 07-04-202", "di"})
    EXPECT_EQ(with_long_days(text, Language::dutch), text);
}

}  // namespace
}  // namespace termijn
