// SPDX-License-Identifier: Apache-2.0
// What is kept packed in the program comes out as it went in, and what is no packed text is none.
#include "rules/packed.h"

#include <set>
#include <system_error>

#include <gtest/gtest.h>

#include "rules/builtin_rules.h"
#include "rules/rule_folder.h"

namespace termijn {
namespace {

TEST(Packed, ComesOutAsItWentIn) {
  const std::string everything("\0a\xff\n", 4);
  for (const std::string& text : {std::string(), std::string("x"), everything,
                                  std::string(100'000, 'a'), everything + everything})
    EXPECT_EQ(unpacked(packed(text)), text);
}

TEST(Packed, CutOffOrChangedIsNoOtherText) {
  const std::string text = "een tekst die een tekst is en een tekst blijft", whole = packed(text);
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_FALSE(unpacked(std::string_view(whole).substr(0, size))) << size;
  EXPECT_FALSE(unpacked(whole + 'x'));
  std::size_t refused = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x10);
    const auto back = unpacked(changed);
    refused += back ? 0 : 1;
    EXPECT_EQ(back.value_or(text), text) << at;
  }
  EXPECT_GE(refused, whole.size() - 1);  // a few bits at the end of the stream say nothing
}

TEST(Packed, SourcesKeepTheirNamesAndTexts) {
  const Sources sources = {{"a.trm", "een"}, {"b.trm", ""}, {"c.trm", "drie\n"}};
  const Sources back = parted(joined(sources));
  ASSERT_EQ(back.size(), sources.size());
  for (std::size_t i = 0; i < back.size(); ++i) {
    EXPECT_EQ(back[i].name, sources[i].name);
    EXPECT_EQ(back[i].text, sources[i].text);
  }
}

TEST(BuiltinRules, AreTheFilesToTheByte) {
  std::set<std::pair<std::string, std::string>> inside, outside;
  for (const Source& source : builtin_rules(Cases::included))
    inside.emplace(source.name, source.text);
  const std::filesystem::path root = TERMIJN_SOURCE_DIR;
  std::error_code error;
  for (const auto& path : rule_files(root / "rules", error))
    outside.emplace(path.lexically_relative(root).generic_string(), *read_start(path));
  ASSERT_FALSE(error);
  ASSERT_GT(outside.size(), 100U);
  EXPECT_TRUE(inside == outside);
}

TEST(BuiltinRules, WithoutCasesAreThoseOfNoFolderOfCases) {
  std::size_t cases = 0;
  for (const Source& source : builtin_rules(Cases::included))
    cases += source.name.find("/voorbeelden/") != source.name.npos ? 1 : 0;
  EXPECT_GT(cases, 0U);
  EXPECT_EQ(builtin_law().size() + cases, builtin_rules(Cases::included).size());
  for (const Source& source : builtin_law())
    EXPECT_EQ(source.name.find("/voorbeelden/"), source.name.npos) << source.name;
}

}  // namespace
}  // namespace termijn
