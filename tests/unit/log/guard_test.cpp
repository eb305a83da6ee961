// SPDX-License-Identifier: Apache-2.0
// No cell is a formula, and every text comes back.
#include "log/guard.h"

#include <gtest/gtest.h>

namespace termijn::testing {
namespace {

struct Row {
  const char *text, *safe;
};

constexpr Row rows[] = {
    {"", ""},
    {"gewoon", "gewoon"},
    {"=1+1", "'=1+1"},
    {"+31 6", "'+31 6"},
    {"-2", "'-2"},
    {"@som", "'@som"},
    {"\t=x", "'\t=x"},
    {"\rx", "'\rx"},
    {"  =x", "'  =x"},
    {"\xc2\xa0=x", "'\xc2\xa0=x"},
    {"\xe2\x80\x8b@x", "'\xe2\x80\x8b@x"},
    {"＝1", "'＝1"},
    {"a\n=b", "a\n'=b"},
    {"a\r\n @b", "a\r\n' @b"},
    {"a=b", "a=b"},
    {"'s avonds", "'s avonds"},
    {"'=x", "''=x"},
    {"''-x", "'''-x"},
    {"'", "'"},
    {"x\n", "x\n"},
    {" ", " "},
};

TEST(Guard, KeepsFormulasFromBeingOnes) {
  for (const Row& row : rows) {
    EXPECT_EQ(guarded(row.text), row.safe);
    EXPECT_EQ(unguarded(row.safe), row.text);
  }
}

/// Every text of up to six of these pieces comes back.
TEST(Guard, GivesBackEveryText) {
  constexpr const char* pieces[] = {"'", "=", " ", "\n", "\r", "a", "\t"};
  constexpr int most = 6;
  int total = 1;
  for (int length = 0; length <= most; ++length, total *= 7) {
    for (int code = 0; code < total; ++code) {
      std::string text;
      for (int i = 0, rest = code; i < length; ++i, rest /= 7) text += pieces[rest % 7];
      ASSERT_EQ(unguarded(guarded(text)), text);
    }
  }
}

}  // namespace
}  // namespace termijn::testing
