// SPDX-License-Identifier: Apache-2.0
// Code points, and text made safe to show.
#include "base/utf8.h"

#include <gtest/gtest.h>

namespace termijn {
namespace {

TEST(Utf8, DecodesEveryLength) {
  EXPECT_EQ(code_point_at("a", 0).value, U'a');
  EXPECT_EQ(code_point_at("é", 0).value, U'é');
  EXPECT_EQ(code_point_at("€", 0).value, U'€');
  EXPECT_EQ(code_point_at("😀", 0).value, U'😀');
  EXPECT_EQ(code_point_at("😀", 0).bytes, 4U);
}

TEST(Utf8, RefusesWhatIsNotUtf8) {
  for (const char* text : {"\x80", "\xC0\xAF", "\xC3", "\xE0\x80\x80", "\xED\xA0\x80",
                           "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xC3("}) {
    const CodePoint point = code_point_at(text, 0);
    EXPECT_FALSE(point.valid) << text;
    EXPECT_EQ(point.bytes, 1U) << text;
  }
}

TEST(Utf8, PrintableTextCannotDriveTheTerminal) {
  EXPECT_EQ(printable("a\x1b[31m"), "a\uFFFD[31m");
  EXPECT_EQ(printable("a\u009Bb\u202Ec"), "a\uFFFDb\uFFFDc");
  EXPECT_EQ(printable("a\tb\nc"), "a b c");
  EXPECT_EQ(printable("caf\xE9"), "caf\uFFFD");
  EXPECT_EQ(printable("reünie €"), "reünie €");
}

TEST(Utf8, ShortenedCountsCodePoints) {
  EXPECT_EQ(shortened("één", 3), "één");
  EXPECT_EQ(shortened("ééén", 3), "ééé…");
  EXPECT_EQ(shortened("", 3), "");
}

}  // namespace
}  // namespace termijn
