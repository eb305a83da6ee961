// SPDX-License-Identifier: Apache-2.0
// JSON: places, limits and elements that are handed over one at a time.
#include "log/json_text.h"

#include <gtest/gtest.h>

#include "tests/unit/log/log_support.h"

namespace termijn {
namespace {

using testing::at;
using testing::Codes;
using testing::codes;

Result<JsonValue> read(std::string_view text) {
  return read_json(text, 0, nullptr);
}

Codes faults(std::string_view text) {
  return codes(read(text).diagnostics);
}

TEST(JsonText, EveryValueHasItsPlace) {
  const std::string text = R"( {"a": -12.5e3, "b\"": "x\\", "c": [true, null,false ], "d":{}} )";
  const auto json = read(text);
  ASSERT_TRUE(json);
  EXPECT_EQ(at(text, json->span),
            R"({"a": -12.5e3, "b\"": "x\\", "c": [true, null,false ], "d":{}})");
  ASSERT_EQ(json->members.size(), 4U);
  EXPECT_EQ(at(text, json->members[0].span), "\"a\"");
  EXPECT_EQ(at(text, json->members[0].value.span), "-12.5e3");
  EXPECT_EQ(at(text, json->members[1].span), R"("b\"")");
  EXPECT_EQ(at(text, json->members[1].value.span), R"("x\\")");
  const JsonValue& list = json->members[2].value;
  EXPECT_EQ(at(text, list.span), "[true, null,false ]");
  EXPECT_EQ(at(text, list.items.at(0).span), "true");
  EXPECT_EQ(at(text, list.items.at(1).span), "null");
  EXPECT_EQ(at(text, list.items.at(2).span), "false");
  EXPECT_EQ(at(text, json->members[3].value.span), "{}");
}

TEST(JsonText, PlacesHoldBehindAByteOrderMarkAndAtTheEnd) {
  const std::string text =
      "\xef\xbb\xbf"
      "12";
  const auto json = read(text);
  ASSERT_TRUE(json);
  EXPECT_EQ(at(text, json->span), "12");
}

TEST(JsonText, ANumberStaysAsWritten) {
  EXPECT_EQ(read("12345678901234567890123")->text, "12345678901234567890123");
  EXPECT_EQ(read("[1.50,7]")->items.at(0).text, "1.50");
}

TEST(JsonText, WhatIsNoJsonIsReportedWhereItStops) {
  for (const char* text : {"{]", "{\"a\" 1}", "[1,]", "{} {}", "trux", "'a'", "[01]", "1e999",
                           "\"\\ud800\"", "{\"a\":1,}", "// x\n{}"}) {
    EXPECT_EQ(faults(text), Codes{"log.json-syntax"}) << text;
  }
  EXPECT_EQ(read("{\"a\" 1}").diagnostics.at(0).span, (Span{0, 5, 6}));
}

TEST(JsonText, ATextThatStopsTooEarlyIsReportedAtItsEnd) {
  for (const char* text : {"{", "[1", "[1,", "{\"a\":", "\"abc", "tru"}) {
    const auto json = read(text);
    EXPECT_EQ(codes(json.diagnostics), Codes{"log.json-ends"}) << text;
    EXPECT_EQ(json.diagnostics.at(0).span.begin, std::string_view(text).size()) << text;
  }
}

TEST(JsonText, DepthIsLimited) {
  const auto nested = [](std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
  };
  EXPECT_EQ(faults(nested(json_most_levels)), Codes{});
  EXPECT_EQ(faults(nested(json_most_levels + 1)), Codes{"log.json-too-deep"});
  EXPECT_EQ(faults(std::string(200'000, '[')), Codes{"log.json-too-deep"});
}

TEST(JsonText, TheNumberOfValuesIsLimited) {
  const auto list = [](std::size_t values) {
    std::string text = "[0";
    for (std::size_t i = 1; i < values; ++i) text += ",0";
    return text + "]";
  };
  EXPECT_EQ(faults(list(json_most_values - 1)), Codes{});
  EXPECT_EQ(faults(list(json_most_values)), Codes{"log.json-too-big"});
}

TEST(JsonText, AKeyMayStandOnce) {
  const auto json = read(R"({"a": {"b": 1, "b": 2}})");
  ASSERT_EQ(codes(json.diagnostics), Codes{"log.json-key-twice"});
  EXPECT_EQ(json.diagnostics[0].args.at(0), "a.b");
  EXPECT_EQ(json.diagnostics[0].others.at(0), (Span{0, 7, 10}));
}

TEST(JsonText, ANulIsRefused) {
  EXPECT_EQ(faults(R"({"a": "x\u0000y"})"), Codes{"log.nul"});
  EXPECT_EQ(faults(R"({"\u0000": 1})"), Codes{"log.nul"});
}

TEST(JsonText, ElementsOfTheMainListAreHandedOverAndNotKept) {
  std::vector<std::string> elements;
  const auto take = [&](const JsonValue& value, std::size_t index) {
    elements.push_back(std::to_string(index) + ":" + value.text);
  };
  const auto json = read_json(R"({"x": [1], "events": ["a", "b"], "y": {"events": [2]}})", 0, take);
  ASSERT_TRUE(json);
  EXPECT_EQ(elements, (std::vector<std::string>{"0:a", "1:b"}));
  EXPECT_TRUE(json->members.at(1).value.items.empty());
  EXPECT_EQ(json->members.at(0).value.items.size(), 1U);
  EXPECT_EQ(json->members.at(2).value.members.at(0).value.items.size(), 1U);
  ASSERT_TRUE(read_json("[\"c\"]", 0, take));
  EXPECT_EQ(elements.back(), "0:c");
}

TEST(JsonText, TheLimitOfValuesHoldsForEachElement) {
  std::string text = "[";
  for (std::size_t i = 0; i < 3 * json_most_values; ++i) text += "0,";
  EXPECT_TRUE(read_json(text + "0]", 0, [](const JsonValue&, std::size_t) {}));
}

TEST(JsonText, QuotedTextIsReadBackEqual) {
  const std::string text = "a\"b\\c\n\t\x01 é €";
  const auto json = read(json_quoted(text));
  ASSERT_TRUE(json);
  EXPECT_EQ(json->text, text);
}

TEST(JsonText, QuotingWhatIsNotUtf8DoesNotThrow) {
  EXPECT_EQ(json_quoted("caf\xe9"), "\"caf\xef\xbf\xbd\"");
}

}  // namespace
}  // namespace termijn
