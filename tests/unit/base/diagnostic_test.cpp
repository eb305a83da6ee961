// SPDX-License-Identifier: Apache-2.0
// The registry of faults, and the filling in of messages.
#include "base/diagnostic.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "base/code.h"

namespace termijn {
namespace {

struct Row {
  Code code;
  const char *dutch, *english, *dutch_help, *english_help;
};

const std::vector<Row>& rows() {
  static const std::vector<Row> all{
#define TERMIJN_CODE(id, severity, dutch, english, dutch_help, english_help) \
  {Code::id, dutch, english, dutch_help, english_help},
#include "base/diagnostic_codes.def"
#undef TERMIJN_CODE
  };
  return all;
}

Diagnostic expected_but_found(std::string expected, std::string found) {
  return {Code::syntax_expected, {}, {std::move(expected), std::move(found)}, {}};
}

std::set<std::string> places_in(std::string_view text) {
  std::set<std::string> places;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] == '{' && text[i + 2] == '}') places.insert(std::string(text.substr(i, 3)));
  }
  return places;
}

TEST(Diagnostic, NamesHaveTheStageBeforeADot) {
  EXPECT_EQ(code_name(Code::syntax_expected), "syntax.expected");
  EXPECT_EQ(code_name(Code::syntax_keyword_as_name), "syntax.keyword-as-name");
}

TEST(Diagnostic, EachCodeHasItsOwnTexts) {
  for (const Row& row : rows()) {
    if ((std::string(row.dutch) + row.english).find('[') != std::string::npos)
      continue;  // words of a file
    EXPECT_EQ(message_of({row.code, {}, {}, {}}, Language::dutch), row.dutch);
    EXPECT_EQ(message_of({row.code, {}, {}, {}}, Language::english), row.english);
  }
}

TEST(Diagnostic, FillsArgumentsInBothLanguages) {
  const Diagnostic diagnostic = expected_but_found("A", "B");
  EXPECT_EQ(message_of(diagnostic, Language::dutch), "hier wordt A verwacht, maar er staat B");
  EXPECT_EQ(message_of(diagnostic, Language::english), "expected A here, found B");
}

TEST(Diagnostic, FillsTheHelpToo) {
  const Diagnostic diagnostic{Code::syntax_keyword_as_name, {}, {"dag"}, {}};
  EXPECT_EQ(help_of(diagnostic, Language::english), "choose another name, for example `dag_`");
}

TEST(Diagnostic, InsertedTextIsNotFilledAgain) {
  EXPECT_EQ(message_of(expected_but_found("{1}", "{0} {"), Language::english),
            "expected {1} here, found {0} {");
}

TEST(Diagnostic, AMissingArgumentLeavesItsPlace) {
  const Diagnostic diagnostic{Code::syntax_expected, {}, {"A"}, {}};
  EXPECT_EQ(message_of(diagnostic, Language::english), "expected A here, found {1}");
}

TEST(Diagnostic, PhrasesFollowTheLanguageOfTheReader) {
  const Diagnostic diagnostic = expected_but_found("@severity_error", "@niemand");
  EXPECT_EQ(message_of(diagnostic, Language::dutch),
            "hier wordt fout verwacht, maar er staat @niemand");
  EXPECT_EQ(message_of(diagnostic, Language::english), "expected error here, found @niemand");
  EXPECT_EQ(phrase("severity_warnings", Language::dutch), "waarschuwingen");
  EXPECT_EQ(phrase("niemand", Language::dutch), "niemand");
}

TEST(Diagnostic, AVeryLongArgumentIsShortened) {
  const std::string message =
      message_of(expected_but_found(std::string(100000, 'x'), "B"), Language::english);
  EXPECT_LT(message.size(), 400U);
  EXPECT_NE(message.find("x… here, found B"), std::string::npos);
}

TEST(Diagnostic, OnlyErrorsAreErrors) {
  EXPECT_FALSE(has_errors({}));
  EXPECT_TRUE(has_errors({expected_but_found("A", "B")}));
}

TEST(DiagnosticRegistry, NamesAreUnique) {
  std::set<std::string_view> names;
  for (const Row& row : rows()) EXPECT_TRUE(names.insert(code_name(row.code)).second);
}

TEST(DiagnosticRegistry, MessagesAreInTheHouseStyle) {
  for (const Row& row : rows()) {
    for (const std::string_view text : {row.dutch, row.english}) {
      ASSERT_FALSE(text.empty()) << code_name(row.code);
      EXPECT_FALSE(text.front() >= 'A' && text.front() <= 'Z' &&
                   !(text[1] >= 'A' && text[1] <= 'Z'))
          << code_name(row.code) << " starts with a capital: " << text;
      EXPECT_TRUE(text.back() != '.' && text.back() != '?' && text.back() != '!')
          << code_name(row.code) << " ends like a sentence: " << text;
    }
  }
}

TEST(DiagnosticRegistry, BothLanguagesUseTheSameArguments) {
  for (const Row& row : rows()) {
    EXPECT_EQ(places_in(row.dutch), places_in(row.english)) << code_name(row.code);
    EXPECT_EQ(places_in(row.dutch_help), places_in(row.english_help)) << code_name(row.code);
  }
}

TEST(DiagnosticRegistry, HelpIsInBothLanguagesOrInNone) {
  for (const Row& row : rows()) {
    EXPECT_EQ(*row.dutch_help == '\0', *row.english_help == '\0') << code_name(row.code);
  }
}

}  // namespace
}  // namespace termijn
