// SPDX-License-Identifier: Apache-2.0
// As of which day a message counts: each row of the table as a rule of its own, beside the rule
// files.
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "engine/evaluate.h"
#include "tests/support/golden.h"
#include "tests/support/log_text.h"
#include "tests/support/table.h"

namespace termijn {
namespace testing {
namespace {

namespace fs = std::filesystem;

constexpr const char* table_file = "tests/conformance/calendar/receipt.csv";

constexpr const char* words = R"(
veld ontvangen_dag "dag van ontvangst" / "day of receipt"
  waarde  datum
  vraag   "Wanneer kwam het aan?" / "When did it arrive?"

gebeurtenis bericht_gekomen "bericht" / "message"
  met  ontvangen_dag

gebeurtenis bericht_beantwoord "antwoord" / "answer"

rol afzender "afzender" / "sender"

procedure ontvangst "Ontvangst" / "Receipt"
  grond        BW 3:37(3)
  herkend aan  bericht_gekomen
  fase         gekomen "gekomen" / "arrived"

plicht beantwoorden "antwoorden" / "answer"
  grond         BW 3:37(3)
  zekerheid     Vo
  soort         reglement
  geldig        vanaf 2000-01-01
  procedure     ontvangst
  partij        afzender
  ontstaat bij  eerste bericht_gekomen
)";

Program program_for(const TableRow& row) {
  Sources sources;
  for (const char* folder : {"atw", "bw", "schoolvakanties"}) {
    for (const auto& entry :
         fs::directory_iterator(fs::path(TERMIJN_SOURCE_DIR) / "rules" / folder)) {
      if (entry.path().extension() == ".trm")
        sources.push_back({entry.path().filename().string(), read_text(entry.path())});
    }
  }
  sources.push_back({"rij.trm", words + ("  binnen " + row["term"] + " volgens " + row["rule"]) +
                                    "\n  klok vanaf bericht_gekomen " + row["receipt"] +
                                    "\n  vervuld door bericht_beantwoord\n"});
  return program_of(std::move(sources));
}

EventRecord record_of(const TableRow& row) {
  EventRecord record;
  record.number = 1;
  record.dossier = "D";
  record.event = "bericht_gekomen";
  record.day = parse_iso(row["logged"].substr(0, 10)).value();
  if (row["logged"].size() > 10) record.time = parse_clock(row["logged"].substr(11)).value();
  if (!row["received_on"].empty())
    record.fields.push_back({"ontvangen_dag", row["received_on"], {}});
  return record;
}

class Receipts : public ::testing::TestWithParam<TableRow> {};

TEST_P(Receipts, CountAsOfTheExpectedDay) {
  const TableRow& row = GetParam();
  const Program program = program_for(row);
  const std::vector<EventRecord> records = {record_of(row)};
  const auto log = termijn::bind(program, records);
  ASSERT_TRUE(log) << row.place;
  const auto dossier = evaluate(program, *log, log->dossiers.at(0), records.front().day);
  ASSERT_EQ(dossier.norms.size(), 1u) << row.place;
  const Outcome& outcome = dossier.norms.front().outcomes.at(0);
  ASSERT_TRUE(outcome.deadline) << row.place;
  EXPECT_EQ(iso(outcome.deadline->start_day), row["start_date"]) << row.place;
  EXPECT_EQ(iso(outcome.deadline->last_day), row["expected_last_day"]) << row.place;
  EXPECT_FALSE(outcome.possible) << row.place;
  EXPECT_TRUE(outcome.missing.empty()) << row.place;
}

INSTANTIATE_TEST_SUITE_P(Calendar, Receipts, ::testing::ValuesIn(read_table_file(table_file).rows),
                         [](const auto& tested) { return tested.param["id"]; });

TEST(ReceiptTable, HasARowForEachWay) {
  const Table table = read_table_file(table_file);
  ASSERT_TRUE(table.faults.empty()) << table.faults[0];
  std::string all;
  for (const TableRow& row : table.rows) all += row["how"] + '|';
  for (const char* how : {"night", "weekend", "post, day sent", "post, day received", "e-mail",
                          "word of mouth", "school holiday"})
    EXPECT_NE(all.find(how), std::string::npos) << how;
}

}  // namespace
}  // namespace testing
}  // namespace termijn
