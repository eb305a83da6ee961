// SPDX-License-Identifier: Apache-2.0
#include "office/ical_text.h"

#include <random>

#include <gtest/gtest.h>

namespace termijn {
namespace {

std::string line(std::string_view name, std::string_view value) {
  std::string file;
  add_line(file, name, value);
  return file;
}

TEST(IcalText, EscapesWhatHasAMeaning) {
  EXPECT_EQ(ical_escaped("a;b,c\\d\ne\r\nf"), "a\\;b\\,c\\\\d\\ne\\nf");
  EXPECT_EQ(ical_escaped("tab\tbel\x07"), "tab bel ");
  EXPECT_EQ(ical_escaped("\xff"), "\xef\xbf\xbd");
  EXPECT_EQ(ical_unescaped("a\\;b\\,c\\\\d\\ne\\Nf\\"), "a;b,c\\d\ne\nf\\");
}

TEST(IcalText, FoldsAtSeventyFiveOctets) {
  EXPECT_EQ(line("X", std::string(73, 'a')), "X:" + std::string(73, 'a') + "\r\n");
  EXPECT_EQ(line("X", std::string(74, 'a')), "X:" + std::string(73, 'a') + "\r\n a\r\n");
}

TEST(IcalText, NeverFoldsWithinACharacter) {
  // Of two, three and four octets, on each side of the border.
  for (const std::string sign : {"é", "€", "𝄞"}) {
    for (std::size_t before = 60; before < 80; ++before) {
      std::string value(before, 'a');
      for (int i = 0; i < 60; ++i) value += sign;
      const std::string file = line("X", value);
      std::string joined;
      for (std::size_t at = 0; at < file.size();) {
        const std::size_t end = file.find("\r\n", at);
        EXPECT_LE(end - at, 75U);
        const std::string part = file.substr(at, end - at);
        joined += part.starts_with(' ') ? part.substr(1) : part;
        EXPECT_TRUE(part.size() < 2 || (static_cast<unsigned char>(part[1]) & 0xc0) != 0x80 ||
                    part[0] != ' ');
        at = end + 2;
      }
      EXPECT_EQ(joined, "X:" + value);
    }
  }
}

// What was written is read back, whatever it is.
TEST(IcalText, IsReadBack) {
  std::mt19937 random(6);  // NOLINT: the same every time
  const std::vector<std::string> pieces = {"a", ";", ",", "\\", "\n", "é", "𝄞", ":", "\"", " "};
  for (int round = 0; round < 500; ++round) {
    std::string value;
    for (int i = 0; i < round % 120; ++i) value += pieces[random() % pieces.size()];
    const std::string file = line("SUMMARY", ical_escaped(value)) + line("END", "x");
    const auto lines = ical_lines(file);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].name, "SUMMARY");
    EXPECT_EQ(ical_unescaped(lines[0].value), value);
  }
}

TEST(IcalText, ReadsLinesAsOthersWriteThem) {
  const auto lines = ical_lines(
      "\xef\xbb\xbf"
      "dtstart;x=\"a:b\";VALUE=DATE:20260407\nBEGIN:V\r\n\tEVENT\r\nleeg\r\n");
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].name, "DTSTART");
  EXPECT_EQ(lines[0].parameters, ";x=\"a:b\";VALUE=DATE");
  EXPECT_EQ(lines[0].value, "20260407");
  EXPECT_EQ(lines[1].value, "VEVENT");
}

}  // namespace
}  // namespace termijn
