// SPDX-License-Identifier: Apache-2.0
// `naam=waarde` in one cell.
#include "log/field_pairs.h"

#include <gtest/gtest.h>

#include "tests/unit/log/log_support.h"

namespace termijn {
namespace {

using testing::Codes;
using testing::codes;

struct Pairs {
  std::string fields;
  Codes faults;
};

Pairs pairs(std::string_view text) {
  EventRecord record;
  Diagnostics diagnostics;
  add_field_pairs(record, text, {0, 1, 2}, diagnostics);
  std::string fields;
  for (const FieldText& field : record.fields) fields += field.name + "=" + field.value + "|";
  return {fields, codes(diagnostics)};
}

TEST(FieldPairs, SpacesCommasAndSemicolonsStandBetweenPairs) {
  EXPECT_EQ(pairs("a=ja b=nee,c=1;  d=x\xc2\xa0"
                  "e=y")
                .fields,
            "a=ja|b=nee|c=1|d=x|e=y|");
  EXPECT_EQ(pairs(" , ; ").fields, "");
}

TEST(FieldPairs, AValueInQuotesMayHoldAnything) {
  EXPECT_EQ(pairs("titel=\"twee woorden; en meer\" b=ja").fields,
            "titel=twee woorden; en meer|b=ja|");
}

TEST(FieldPairs, NamesAreNormalAndValuesAsWritten) {
  EXPECT_EQ(pairs("Volgt-Advies=Deels ingang=\"7 april 2026\" einde=7-5-2026").fields,
            "volgt_advies=Deels|ingang=7 april 2026|einde=7-5-2026|");
}

TEST(FieldPairs, AValueThatIsNoClearDayStaysAsWritten) {
  EXPECT_EQ(pairs("a=03/04/2026 b=46119 c=1=2").fields, "a=03/04/2026|b=46119|c=1=2|");
}

TEST(FieldPairs, WhatIsNoPairIsReportedOnce) {
  EXPECT_EQ(pairs("a=ja gemotiveerd = ja").faults, Codes{"log.not-a-pair"});
  EXPECT_EQ(pairs("ja").faults, Codes{"log.not-a-pair"});
  EXPECT_EQ(pairs("=ja").faults, Codes{"log.not-a-pair"});
  EXPECT_EQ(pairs("\"a\"=ja").faults, Codes{"log.not-a-pair"});
  EXPECT_EQ(pairs("a=\"x\"y").faults, Codes{"log.not-a-pair"});
}

TEST(FieldPairs, AValueMustBeThereAndClosed) {
  EXPECT_EQ(pairs("a=").faults, Codes{"log.pair-without-value"});
  EXPECT_EQ(pairs("a=\"\"").faults, Codes{"log.pair-without-value"});
  EXPECT_EQ(pairs("a=\"x y").faults, Codes{"log.pair-unclosed"});
}

TEST(FieldPairs, ASecondValueIsRefused) {
  const Pairs result = pairs("a=ja A=nee");
  EXPECT_EQ(result.faults, Codes{"log.field-twice"});
  EXPECT_EQ(result.fields, "a=ja|");
}

}  // namespace
}  // namespace termijn
