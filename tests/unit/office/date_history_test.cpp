// SPDX-License-Identifier: Apache-2.0
#include "office/date_history.h"

#include <map>

#include <gtest/gtest.h>

#include "tests/support/rules.h"

namespace termijn {
namespace {

std::int64_t moment(std::string_view recorded) {
  EventRecord record;
  record.day = *parse_iso("2026-03-01");
  record.recorded = recorded;
  return moment_of(record).seconds;
}

std::int64_t at(std::string_view day, std::int64_t hours, std::int64_t minutes = 0) {
  return std::int64_t{parse_iso(day)->days()} * 86400 + hours * 3600 + minutes * 60;
}

TEST(DateHistory, KnowsWhenALineWasWritten) {
  EXPECT_EQ(moment(""), at("2026-03-01", 0));
  EXPECT_EQ(moment("2026-03-03"), at("2026-03-03", 0));
  EXPECT_EQ(moment("2026-03-03T10:15:00Z"), at("2026-03-03", 10, 15));
  EXPECT_EQ(moment("2026-03-03T10:15"), at("2026-03-03", 9, 15));     // winter in Amsterdam
  EXPECT_EQ(moment("2026-07-03T10:15:00"), at("2026-07-03", 8, 15));  // summer
  EXPECT_EQ(moment("2026-03-03T10:15:00+01:00"), at("2026-03-03", 9, 15));
  EXPECT_EQ(moment("2026-03-03T10:15:00-0530"), at("2026-03-03", 15, 45));
  EXPECT_EQ(moment("2026-03-03T00:15:00.123+01:00"), at("2026-03-02", 23, 15));
}

EventRecord record(std::int64_t number, std::string council, std::string dossier,
                   std::optional<std::int64_t> replaces = std::nullopt) {
  EventRecord made;
  made.number = number;
  made.council = std::move(council);
  made.dossier = std::move(dossier);
  made.replaces = replaces;
  return made;
}

std::vector<std::int64_t> numbers(const LinesOfDossiers& lines, const DossierKey& dossier) {
  std::vector<std::int64_t> out;
  for (const EventRecord& line : lines.of(dossier)) out.push_back(line.number);
  return out;
}

TEST(DateHistory, FindsTheLinesThatMatterToADossier) {
  const std::vector<EventRecord> records = {
      record(4, "", "", 3),     // takes back 3
      record(1, "OR", "A"),     //
      record(2, "OR", ""),      // of the whole council
      record(3, "OR", "B"),     //
      record(5, "OR", "B", 1),  // moves 1 from A to B
      record(6, "MR", "A"),     //
      record(7, "MR", ""),      //
  };
  const LinesOfDossiers lines(records);
  EXPECT_EQ(numbers(lines, {"OR", "A"}), (std::vector<std::int64_t>{1, 2, 5}));
  EXPECT_EQ(numbers(lines, {"OR", "B"}), (std::vector<std::int64_t>{1, 2, 3, 4, 5}));
  EXPECT_EQ(numbers(lines, {"MR", "A"}), (std::vector<std::int64_t>{6, 7}));
  EXPECT_EQ(lines.dossiers().size(), 3U);
}

/// The agreements of one dossier: the day of each, by its number.
std::map<std::uint32_t, Date> agreed_days(const std::vector<EventRecord>& records) {
  const Program& program = testing::repository_rules();
  const LogNames names(program);
  const DossierKey dossier{"OR", "AF"};
  const LinesOfDossiers lines(records);
  const auto own = lines.of(dossier);
  std::map<std::uint32_t, Date> days;
  for (const auto& [instance, history] :
       date_history(program, names, own, dossier, *parse_iso("2026-03-01"))) {
    if (history.now) days.emplace(instance.number, history.now->day);
  }
  return days;
}

EventRecord agreement(std::int64_t number, std::string_view day, std::string due,
                      std::optional<std::int64_t> replaces = std::nullopt) {
  EventRecord made = record(number, "OR", "AF", replaces);
  made.day = *parse_iso(day);
  made.event = "afspraak_gemaakt";
  made.fields = {{"uiterste_dag", std::move(due), {}}};
  return made;
}

TEST(DateHistory, ALineWithAnEarlierDayDoesNotMakeTwoDaysChangePlaces) {
  std::vector<EventRecord> records = {agreement(1, "2026-02-10", "2026-06-01")};
  EXPECT_EQ(agreed_days(records), (std::map{std::pair{1U, *parse_iso("2026-06-01")}}));
  records.push_back(agreement(2, "2026-01-10", "2026-09-01"));
  const std::map<std::uint32_t, Date> both = {{1, *parse_iso("2026-06-01")},
                                              {2, *parse_iso("2026-09-01")}};
  EXPECT_EQ(agreed_days(records), both);
}

TEST(DateHistory, ACorrectionKeepsTheNumberOfWhatItReplaces) {
  std::vector<EventRecord> records = {
      agreement(1, "2026-02-10", "2026-06-01"), agreement(2, "2026-02-11", "2026-09-01"),
      agreement(3, "2026-02-12", "2026-07-01", 1), agreement(4, "2026-02-13", "2026-08-01", 3)};
  const std::map<std::uint32_t, Date> expected = {{1, *parse_iso("2026-08-01")},
                                                  {2, *parse_iso("2026-09-01")}};
  EXPECT_EQ(agreed_days(records), expected);
}

TEST(DateHistory, WhatComesInThePlaceOfWhatIsGoneGetsItsNumber) {
  std::vector<EventRecord> records = {agreement(1, "2026-02-10", "2026-06-01"),
                                      agreement(2, "2026-02-11", "2026-09-01"),
                                      record(3, "OR", "AF", 1),  // takes back 1
                                      agreement(4, "2026-02-13", "2026-08-01")};
  const std::map<std::uint32_t, Date> expected = {{1, *parse_iso("2026-08-01")},
                                                  {2, *parse_iso("2026-09-01")}};
  EXPECT_EQ(agreed_days(records), expected);
}

}  // namespace
}  // namespace termijn
