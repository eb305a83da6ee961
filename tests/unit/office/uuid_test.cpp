// SPDX-License-Identifier: Apache-2.0
#include "office/uuid.h"

#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace termijn {
namespace {

// The spaces of RFC 9562, appendix A; the answers are those of Python's uuid.uuid5().
constexpr Uuid dns = {0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1,
                      0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};

TEST(Uuid, IsThatOfTheStandard) {
  EXPECT_EQ(uuid_text(uuid5(dns, "python.org")), "886313e1-3b8a-5372-9b90-0c9aee199e5d");
  EXPECT_EQ(uuid_text(uuid5(dns, "www.example.com")), "2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

// The padding of the hash: names that end just before, on and behind a block.
TEST(Uuid, TakesNamesOfEveryLength) {
  std::set<std::string> seen;
  for (std::size_t length = 0; length < 200; ++length)
    seen.insert(uuid_text(uuid5(dns, std::string(length, 'a'))));
  EXPECT_EQ(seen.size(), 200U);
  EXPECT_EQ(uuid_text(uuid5(dns, std::string(39, 'a'))), "5824f981-4282-59d4-9716-acb6d741350e");
  EXPECT_EQ(uuid_text(uuid5(dns, std::string(40, 'a'))), "39f39c20-db47-5131-8879-62f8f67f9014");
  EXPECT_EQ(uuid_text(uuid5(dns, std::string(48, 'a'))), "7280cc42-274a-5c4a-91fc-ae23f853eeb7");
}

TEST(Uuid, TellsPartsApart) {
  const std::vector<std::string> one = {"OR", "A-12", "x", "1"}, other = {"OR", "A-1", "2x", "1"},
                                 council = {"ORA", "-12", "x", "1"};
  EXPECT_NE(name_of(one), name_of(other));
  EXPECT_NE(name_of(one), name_of(council));
  EXPECT_EQ(name_of(one), name_of(one));
}

}  // namespace
}  // namespace termijn
