// SPDX-License-Identifier: Apache-2.0
// What people see of a diagnostic, to the letter.
#include "base/render.h"

#include <gtest/gtest.h>

#include "base/code.h"

namespace termijn {
namespace {

Diagnostic unit_fault(Span span, std::vector<Span> others = {}) {
  return {Code::syntax_unknown_unit, span, {"moon"}, std::move(others)};
}

Span span_of(const Source& source, std::string_view word) {
  const auto begin = static_cast<std::uint32_t>(source.text.find(word));
  return {0, begin, begin + static_cast<std::uint32_t>(word.size())};
}

/// The source line and the underline of a rendering of one diagnostic.
std::string excerpt(const std::string& text, Span span) {
  const std::string all = render(unit_fault(span), {{"f", text}}, Language::dutch);
  const std::size_t from = all.find("|\n") + 2;
  return all.substr(from, all.find("  = hulp") - from);
}

TEST(Render, ShowsPlaceLineCaretAndHelp) {
  const Source source{"rules/a/b.trm", "plicht x\n  binnen  1 moon\n"};
  EXPECT_EQ(render(unit_fault(span_of(source, "moon")), {source}, Language::dutch),
            "fout[syntax.unknown-unit]: `moon` is geen eenheid van tijd\n"
            " --> rules/a/b.trm:2:13\n"
            "  |\n"
            "2 |   binnen  1 moon\n"
            "  |             ^^^^\n"
            "  = hulp: schrijf dag, week, maand, kwartaal, jaar, werkdag of uur\n");
}

TEST(Render, FollowsTheLanguageOfTheReader) {
  const std::string text = render(unit_fault({}), {}, Language::english);
  EXPECT_EQ(text,
            "error[syntax.unknown-unit]: `moon` is not a unit of time\n"
            "  = help: write dag, week, maand, kwartaal, jaar, werkdag or uur\n");
}

TEST(Render, TheGutterFitsTheLongestLineNumber) {
  const Source source{"f", std::string(17, '\n') + "moon\n"};
  const Span other{0, 0, 0};
  EXPECT_EQ(render(unit_fault(span_of(source, "moon"), {other}), {source}, Language::english),
            "error[syntax.unknown-unit]: `moon` is not a unit of time\n"
            "  --> f:18:1\n"
            "   |\n"
            "18 | moon\n"
            "   | ^^^^\n"
            "   |\n"
            " 1 |\n"
            "   | -\n"
            "   = help: write dag, week, maand, kwartaal, jaar, werkdag or uur\n");
}

TEST(Render, OtherPlacesAreUnderlinedWithDashes) {
  const Sources sources{{"a", "1 moon\n"}, {"b", "x\n  moon\n"}};
  EXPECT_EQ(render(unit_fault({0, 2, 6}, {{1, 4, 8}}), sources, Language::english),
            "error[syntax.unknown-unit]: `moon` is not a unit of time\n"
            " --> a:1:3\n"
            "  |\n"
            "1 | 1 moon\n"
            "  |   ^^^^\n"
            " ::: b:2:3\n"
            "  |\n"
            "2 |   moon\n"
            "  |   ----\n"
            "  = help: write dag, week, maand, kwartaal, jaar, werkdag or uur\n");
}

TEST(Render, TabsAndLongCharactersKeepTheCaretInPlace) {
  EXPECT_EQ(excerpt("\té€😀 moon", {0, 11, 15}),
            "1 |     é€😀 moon\n"
            "  |         ^^^^\n");
  EXPECT_EQ(excerpt("a\tb", {0, 1, 3}),
            "1 | a   b\n"
            "  |  ^^^^\n");
}

TEST(Render, ASpanOverLinesUnderlinesTheFirst) {
  EXPECT_EQ(excerpt("een twee\ndrie\n", {0, 4, 11}),
            "1 | een twee\n"
            "  |     ^^^^\n");
}

TEST(Render, AnEmptySpanHasOneCaret) {
  EXPECT_EQ(excerpt("abc", {0, 1, 1}), "1 | abc\n  |  ^\n");
}

TEST(Render, TheEndOfTheFileIsAPlace) {
  EXPECT_EQ(excerpt("abc", {0, 3, 3}), "1 | abc\n  |    ^\n");
  EXPECT_EQ(excerpt("abc\r\n", {0, 4, 5}), "1 | abc\n  |    ^\n");
  EXPECT_EQ(excerpt("abc\n", {0, 4, 4}), "2 |\n  | ^\n");
  EXPECT_EQ(excerpt("", {0, 0, 0}), "1 |\n  | ^\n");
}

TEST(Render, ASpanBeyondTheTextIsClipped) {
  EXPECT_EQ(excerpt("abc", {0, 900, 2000}), "1 | abc\n  |    ^\n");
  EXPECT_EQ(excerpt("abc", {0, 2, 1}), "1 | abc\n  |   ^\n");
}

TEST(Render, ALongLineIsClippedAroundTheCaret) {
  const std::string text = std::string(500, 'a') + "moon" + std::string(500, 'b');
  EXPECT_EQ(excerpt(text, {0, 500, 504}), "1 | …" + std::string(60, 'a') + "moon" +
                                              std::string(35, 'b') + "…\n  |" +
                                              std::string(62, ' ') + "^^^^\n");
  EXPECT_EQ(excerpt(text, {0, 0, 1000}),
            "1 | " + std::string(100, 'a') + "…\n  | " + std::string(100, '^') + "\n");
}

TEST(Render, ClippingDoesNotCutACharacter) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "é";
  std::string shown;
  for (int i = 0; i < 99; ++i) shown += "é";
  EXPECT_EQ(excerpt(text, {0, 400, 402}),
            "1 | …" + shown + "…\n  |" + std::string(62, ' ') + "^\n");
}

TEST(Render, BytesThatAreNoTextAreReplaced) {
  EXPECT_EQ(excerpt("caf\xE9 x", {0, 3, 4}), "1 | caf\uFFFD x\n  |    ^\n");
  EXPECT_EQ(excerpt("a\x1b[2Jb", {0, 1, 2}), "1 | a\uFFFD[2Jb\n  |  ^\n");
}

TEST(Render, AnUnknownFileIsNoPlace) {
  EXPECT_EQ(render(unit_fault({7, 0, 1}), {{"f", "abc"}}, Language::english),
            render(unit_fault({}), {}, Language::english));
}

TEST(Render, ManyComeInOrderOfPlaceWithACount) {
  const Sources sources{{"a", "moon\nmoon\n"}};
  const std::string text = render({unit_fault({}), unit_fault({0, 5, 9}), unit_fault({0, 0, 4})},
                                  sources, Language::dutch);
  const std::size_t first = text.find("a:1:1");
  const std::size_t second = text.find("a:2:1");
  ASSERT_NE(first, std::string::npos);
  ASSERT_NE(second, std::string::npos);
  EXPECT_LT(first, second);
  EXPECT_TRUE(text.ends_with("\n\n3 fouten\n")) << text;
  EXPECT_GT(text.rfind("fout["), second) << "without a place comes last";
}

TEST(Render, TheCountSpeaksBothLanguages) {
  EXPECT_TRUE(render(Diagnostics{unit_fault({})}, {}, Language::dutch).ends_with("\n1 fout\n"));
  EXPECT_TRUE(render(Diagnostics{unit_fault({}), unit_fault({})}, {}, Language::english)
                  .ends_with("\n2 errors\n"));
}

TEST(Render, NothingToSayIsNoText) {
  EXPECT_EQ(render(Diagnostics{}, {}, Language::dutch), "");
}

}  // namespace
}  // namespace termijn
