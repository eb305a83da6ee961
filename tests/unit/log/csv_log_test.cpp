// SPDX-License-Identifier: Apache-2.0
// Records from CSV: columns, numbers, and every fault of every row.
#include "log/csv_log.h"

#include <gtest/gtest.h>

#include "log/text_check.h"
#include "tests/unit/log/log_support.h"

namespace termijn {
namespace {

using testing::at;
using testing::Codes;
using testing::codes;
using testing::data_of;

Result<std::vector<EventRecord>> read(std::string text) {
  return read_csv_log({"log.csv", std::move(text)}, 0);
}

Codes faults(std::string text) {
  return codes(read(std::move(text)).diagnostics);
}

TEST(CsvLog, ReadsEveryColumn) {
  const auto log = read(
      "nr;datum;dossier;gebeurtenis;door;vorm;raad;procedure;titel;kenmerk;bron;opmerking;"
      "vastgelegd;vervangt;velden;gemotiveerd\n"
      "5;7-4-2026;A-012;Kennis-geving;De Ondernemer;brief;OR Noord;advies;Kantine;K1;n.pdf;"
      "let op;8-4-2026 9:05;3;volgt_advies=deels;ja\n");
  ASSERT_TRUE(log) << ::testing::PrintToString(codes(log.diagnostics));
  EXPECT_EQ(data_of(*log),
            std::vector<std::string>{
                "5|2026-04-07|OR Noord|A-012|kennis_geving|de_ondernemer|2026-04-08T09:05|3|K1|"
                "n.pdf|let op|vorm=brief,procedure=advies,titel=Kantine,volgt_advies=deels,"
                "gemotiveerd=ja,"});
}

TEST(CsvLog, HeadersMayBeEnglishInAnyOrderAndCase) {
  const auto log = read("Event,BY,Date,Dossier,Reasons given\nnotice,Employer,2026-04-07,A,yes\n");
  ASSERT_TRUE(log);
  EXPECT_EQ(data_of(log->at(0)), "1|2026-04-07||A|notice|employer||||||reasons_given=yes,");
}

TEST(CsvLog, RowsAreNumberedWithoutTheBlankOnes) {
  const auto log = read("datum;dossier;gebeurtenis\n2026-01-01;A;a\n;;\n\n2026-01-02;;b\n");
  ASSERT_TRUE(log);
  EXPECT_EQ(log->at(1).number, 2);
  EXPECT_EQ(log->at(1).dossier, "");
}

TEST(CsvLog, SurplusAndUnnamedColumnsHoldPairs) {
  const auto log = read("datum;dossier;gebeurtenis;\n2026-01-01;A;a;x=1;y=2;z=3\n");
  ASSERT_TRUE(log);
  EXPECT_EQ(data_of(log->at(0)), "1|2026-01-01||A|a|||||||x=1,y=2,z=3,");
}

TEST(CsvLog, AnEmptyCellIsNoField) {
  const auto log =
      read("datum;dossier;gebeurtenis;gemotiveerd\n2026-01-01;A;a; \n2026-01-01;A;a\n");
  ASSERT_TRUE(log);
  EXPECT_TRUE(log->at(0).fields.empty());
  EXPECT_TRUE(log->at(1).fields.empty());
}

TEST(CsvLog, AFieldStaysAsWrittenAndKnowsItsHeader) {
  const auto log = read("datum;dossier;gebeurtenis;ingang\n2026-01-01;A;a;1 mei 2026\n");
  ASSERT_TRUE(log);
  EXPECT_EQ(log->at(0).fields.at(0).value, "1 mei 2026");
  EXPECT_EQ(log->at(0).fields.at(0).name_span, (Span{0, 26, 32}));
}

TEST(CsvLog, ARecordThatOnlyWithdrawsNeedsNoEvent) {
  const auto log = read("datum;dossier;gebeurtenis;vervangt\n2026-01-01;A;a;\n2026-01-02;A;;1\n");
  ASSERT_TRUE(log);
  EXPECT_EQ(log->at(1).replaces, 1);
  EXPECT_EQ(log->at(1).event, "");
}

TEST(CsvLog, PlacesPointAtTheCells) {
  const std::string text =
      "datum;dossier;gebeurtenis;door;vervangt;velden\n2026-01-01;A; advies ;or;9;x=1\n";
  const auto log = read(text);
  ASSERT_TRUE(log);
  const EventRecord& record = log->at(0);
  EXPECT_EQ(at(text, record.span), "2026-01-01;A; advies ;or;9;x=1");
  EXPECT_EQ(at(text, record.event_span), " advies ");
  EXPECT_EQ(at(text, record.actor_span), "or");
  EXPECT_EQ(at(text, record.replaces_span), "9");
  EXPECT_EQ(at(text, record.fields.at(0).span), "x=1");
}

TEST(CsvLog, AllFaultsOfAllRowsComeAtOnce) {
  EXPECT_EQ(faults("nr;datum;dossier;gebeurtenis;vervangt;vastgelegd;velden\n"
                   "x;31-02-2026;A;a;;;\n"
                   ";;A;;;;\n"
                   "3;2026-01-01;A;a;-1;2026-01-01 25:00;los\n"
                   "3;2026-01-01;A;a;;;\n"),
            (Codes{"log.not-a-number", "log.date-impossible", "log.number-missing",
                   "log.date-missing", "log.event-missing", "log.not-a-number", "log.bad-moment",
                   "log.not-a-pair", "log.number-twice"}));
}

TEST(CsvLog, ANumberHasNoSignAndStaysExactInEveryProgram) {
  const std::string header = "nr;datum;dossier;gebeurtenis\n";
  for (const char* number : {"0", "-1", "+1", "1.0", "1000000000000000", "99999999999999999999"}) {
    EXPECT_EQ(faults(header + number + ";2026-01-01;A;a\n"), Codes{"log.not-a-number"}) << number;
  }
  EXPECT_EQ(faults(header + "999999999999999;2026-01-01;A;a\n"), Codes{});
}

TEST(CsvLog, ASecondRowWithANumberPointsAtTheFirst) {
  const std::string text = "nr;datum;dossier;gebeurtenis\n7;2026-01-01;A;a\n7;2026-01-02;A;b\n";
  const auto log = read(text);
  ASSERT_EQ(codes(log.diagnostics), Codes{"log.number-twice"});
  EXPECT_EQ(at(text, log.diagnostics[0].span), "7;2026-01-02;A;b");
  EXPECT_EQ(at(text, log.diagnostics[0].others.at(0)), "7;2026-01-01;A;a");
}

TEST(CsvLog, EachMissingColumnIsReportedOnce) {
  EXPECT_EQ(faults("naam;waarde\na;b\nc;d\n"),
            (Codes{"log.column-missing", "log.column-missing", "log.column-missing"}));
  EXPECT_EQ(faults("datum;gebeurtenis\n2026-01-01;a\n"), Codes{"log.column-missing"});
}

TEST(CsvLog, AColumnByTwoNamesIsStillTwice) {
  EXPECT_EQ(faults("datum;dossier;gebeurtenis;door;by\n2026-01-01;A;a;or;\n"),
            Codes{"log.column-twice"});
  EXPECT_EQ(faults("datum;dossier;gebeurtenis;x;X\n2026-01-01;A;a;1;\n"),
            Codes{"log.column-twice"});
}

TEST(CsvLog, AFieldInAColumnAndInPairsIsTwice) {
  EXPECT_EQ(faults("datum;dossier;gebeurtenis;vorm;velden\n2026-01-01;A;a;brief;vorm=mondeling\n"),
            Codes{"log.field-twice"});
}

TEST(CsvLog, AHeaderAloneIsNoLog) {
  EXPECT_EQ(faults("datum;dossier;gebeurtenis\n"), Codes{"log.no-rows"});
  EXPECT_EQ(faults("datum;dossier;gebeurtenis\n;;\n"), Codes{"log.no-rows"});
}

TEST(CsvLog, AnUnclosedQuoteComesTogetherWithTheFaultsBeforeIt) {
  EXPECT_EQ(faults("datum;dossier;gebeurtenis\nmorgen;A;a\n2026-01-01;\"A;b\n"),
            (Codes{"log.csv-unclosed-quote", "log.date-unreadable"}));
}

TEST(CsvLog, WhatIsNoTextIsNamed) {
  using namespace std::string_literals;
  EXPECT_EQ(faults(""), Codes{"log.empty-file"});
  EXPECT_EQ(faults("\xef\xbb\xbf \r\n"), Codes{"log.empty-file"});
  EXPECT_EQ(faults(";;\n;\n"), Codes{"log.empty-file"});
  EXPECT_EQ(faults("PK\x03\x04rest"), Codes{"log.is-workbook"});
  EXPECT_EQ(faults("\xd0\xcf\x11\xe0rest"), Codes{"log.is-workbook"});
  EXPECT_EQ(faults(std::string(sqlite_magic) + "rest"), Codes{"log.is-database"});
  EXPECT_EQ(faults("\xff\xfe"
                   "d\0a\0"s),
            Codes{"log.is-utf16"});
  EXPECT_EQ(faults("\xfe\xff\0d\0a"s), Codes{"log.is-utf16"});
  EXPECT_EQ(faults("d\0a\0t\0"s), Codes{"log.is-utf16"});
  EXPECT_EQ(faults("\0d\0a\0t"s), Codes{"log.is-utf16"});
  EXPECT_EQ(faults("datum;\0"s), Codes{"log.nul"});
  EXPECT_EQ(faults("datum;caf\xe9\n"), Codes{"log.not-utf8"});
}

TEST(CsvLog, TheFirstByteThatIsNotUtf8IsThePlace) {
  const auto log = read("datum;caf\xe9\n");
  EXPECT_EQ(log.diagnostics.at(0).span, (Span{0, 9, 10}));
}

}  // namespace
}  // namespace termijn
