// SPDX-License-Identifier: Apache-2.0
#include "office/page.h"

#include <gtest/gtest.h>

namespace termijn {
namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(Page, HasLanguageTitleAndLandmarks) {
  const std::string text =
      page({Language::english, "A & B", "run", "<p>head</p>", "<p>main</p>", "<p>foot</p>", ""});
  EXPECT_TRUE(has(text, "<html lang=\"en\">"));
  EXPECT_TRUE(has(text, "<title>A &amp; B</title>"));
  EXPECT_TRUE(has(text, "<h1>A &amp; B</h1>\n<p>head</p></header>"));
  EXPECT_TRUE(has(text, "<main id=\"main\" tabindex=\"-1\">\n<p>main</p></main>"));
  EXPECT_TRUE(has(text, "<footer>\n<p>foot</p></footer>"));
  EXPECT_TRUE(has(text, "href=\"#main\">Skip to the content<"));
}

TEST(Page, TextInTheStyleSheetCannotEndIt) {
  const std::string text = page({Language::dutch, "t", "</style>\"\\\n", "", "", "", ""});
  EXPECT_TRUE(has(text, R"(content:"\3c /style>\"\\ ")"));
  EXPECT_EQ(text.find("</style>"), text.rfind("</style>"));
}

TEST(Page, AsksNothingOfANetwork) {
  const std::string text = page({Language::dutch, "t", "", "", "", "", ""});
  EXPECT_TRUE(has(text, "default-src 'none'; style-src 'unsafe-inline'"));
  for (const std::string_view part : {"<script", "<link", "<img", "url(", "@import", "http"}) {
    const bool is_policy = part == "http";
    EXPECT_EQ(has(text, part), is_policy) << part;  // `http-equiv` only
  }
  EXPECT_FALSE(has(text, "http:"));
  EXPECT_FALSE(has(text, "https"));
}

TEST(Page, LetsOnlyItsOwnScriptRun) {
  const std::string text = page({Language::dutch, "t", "", "", "", "", "", "a=1;"});
  EXPECT_TRUE(has(text,
                  "style-src 'unsafe-inline'; script-src "
                  "'sha256-mn8GiAzjK7yNSP6r9CMqrNfmfeFGdX9GoUBFSkFq+Ko='"));
  EXPECT_TRUE(has(text, "<script>a=1;</script>"));
}

TEST(Page, TablesNameTheirColumnsAndRows) {
  const std::string text = page_table({"Days", {"Day", "What"}, {{"Monday", "<b>x</b>"}}});
  EXPECT_TRUE(has(text, "<caption>Days</caption>"));
  EXPECT_TRUE(has(text, "<th scope=\"col\" role=\"columnheader\">Day</th>"));
  EXPECT_TRUE(has(text, "<th scope=\"row\" role=\"rowheader\" data-head=\"Day\">Monday</th>"));
  EXPECT_TRUE(has(text, "<td role=\"cell\" data-head=\"What\"><b>x</b></td>"));
}

TEST(Page, NothingIsShownOfWhatIsEmpty) {
  EXPECT_EQ(page_section("x", "Head", ""), "");
  EXPECT_EQ(page_line(""), "");
  EXPECT_EQ(page_values({{"name", ""}}), "");
}

TEST(Page, MarksAreASignAWordAndAColour) {
  EXPECT_EQ(marked("■", "<late>", Tone::bad),
            "<strong class=\"mark bad\"><span aria-hidden=\"true\">■</span> &lt;late&gt;</strong>");
}

}  // namespace
}  // namespace termijn
