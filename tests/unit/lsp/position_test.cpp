// SPDX-License-Identifier: Apache-2.0
#include "lsp/position.h"

#include <gtest/gtest.h>

#include "lsp/uri.h"

namespace termijn::lsp {
namespace {

// é is two bytes and one unit; the clef is four bytes and two units.
constexpr std::string_view text = "a\n\xc3\xa9\xf0\x9d\x84\x9e!\r\n\nz";

TEST(Positions, CountUnitsOfUtf16) {
  const std::pair<std::size_t, Place> known[] = {{0, {0, 0}},  {1, {0, 1}},  {2, {1, 0}},
                                                 {4, {1, 1}},  {8, {1, 3}},  {9, {1, 4}},
                                                 {11, {2, 0}}, {12, {3, 0}}, {13, {3, 1}}};
  for (const auto& [offset, place] : known) {
    EXPECT_EQ(place_of(text, offset), place) << offset;
    EXPECT_EQ(offset_of(text, place), offset) << offset;
  }
}

TEST(Positions, OutsideTheTextAreAtTheNearestEnd) {
  EXPECT_EQ(place_of(text, 99), (Place{3, 1}));
  EXPECT_EQ(offset_of(text, {1, 99}), 9u);  // before the line end
  EXPECT_EQ(offset_of(text, {9, 0}), text.size());
  EXPECT_EQ(offset_of("", {0, 5}), 0u);
}

TEST(Positions, InsideACharacterAreAtItsStart) {
  EXPECT_EQ(offset_of(text, {1, 2}), 4u);
  EXPECT_EQ(place_of(text, 6), (Place{1, 1}));
}

TEST(Addresses, OfFilesGoBothWays) {
  EXPECT_EQ(uri_of("/a b/caf\xc3\xa9#1.trm"), "file:///a%20b/caf%C3%A9%231.trm");
  EXPECT_EQ(path_of("file:///a%20b/caf%c3%a9%231.trm"), "/a b/caf\xc3\xa9#1.trm");
  EXPECT_EQ(path_of("file://host/a"), "/a");
  EXPECT_EQ(path_of("file:///100%"), "/100%");
  EXPECT_EQ(path_of("untitled:Untitled-1"), std::nullopt);
  EXPECT_EQ(uri_of("<ingebouwd>/wet.trm"), std::nullopt);
}

}  // namespace
}  // namespace termijn::lsp
