// SPDX-License-Identifier: Apache-2.0
// Trimming and the one form of a name.
#include "log/names.h"

#include <gtest/gtest.h>

#include "log/columns.h"

namespace termijn {
namespace {

TEST(Names, TrimsNoBreakSpacesToo) {
  EXPECT_EQ(trimmed("\xc2\xa0 a b\t\xe2\x80\x8b\r\n"), "a b");
  EXPECT_EQ(trimmed(" \xc2\xa0"), "");
}

TEST(Names, KeepsSpacesInside) {
  EXPECT_EQ(trimmed("a\xc2\xa0z"), "a\xc2\xa0z");
}

TEST(Names, SpacesAndHyphensBecomeOneUnderscore) {
  EXPECT_EQ(normal_name(" Besluit - Genomen"), "besluit_genomen");
  EXPECT_EQ(normal_name("besluit\xc2\xa0genomen"), "besluit_genomen");
  EXPECT_EQ(normal_name("besluit_genomen"), "besluit_genomen");
}

TEST(Names, NormalFormIsItsOwnNormalForm) {
  for (const char* name : {"A  b", "_x_", "--", "e-mail", "Één"}) {
    EXPECT_EQ(normal_name(normal_name(name)), normal_name(name)) << name;
  }
}

TEST(Columns, EveryColumnIsFoundByEachOfItsNames) {
  for (const ColumnNames& names : all_columns()) {
    EXPECT_EQ(column_of(names.dutch), names.column) << names.dutch;
    EXPECT_EQ(column_of(names.english), names.column) << names.english;
    EXPECT_EQ(names_of(names.column).dutch, names.dutch);
  }
  EXPECT_EQ(column_of("by"), Column::actor);
}

TEST(Columns, OtherNamesAreNoColumn) {
  EXPECT_EQ(column_of(""), std::nullopt);
  EXPECT_EQ(column_of("gemotiveerd"), std::nullopt);
}

}  // namespace
}  // namespace termijn
