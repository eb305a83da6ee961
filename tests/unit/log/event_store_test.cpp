// SPDX-License-Identifier: Apache-2.0
// The store: what goes in comes out, numbers are given once, nothing is changed afterwards.
#include "log/event_store.h"

#include <atomic>
#include <chrono>
#include <latch>
#include <thread>

#include <gtest/gtest.h>

#include "base/code.h"
#include "log/schema.h"
#include "tests/unit/log/log_support.h"

namespace termijn {
namespace {

using testing::Codes;
using testing::codes;
using testing::data_of;
using testing::event;
using Numbers = std::vector<std::int64_t>;
using Records = std::vector<EventRecord>;

/// How many of `count` writers, all of whom make the log at the same moment, get their event in.
std::int64_t written_at_once(const std::string& path, std::int64_t count) {
  std::atomic<std::int64_t> written = 0;
  std::latch all_are_there(count);
  std::vector<std::thread> writers;
  for (std::int64_t number = 1; number <= count; ++number) {
    writers.emplace_back([&, number] {
      const Records batch{event(number, "a")};
      all_are_there.arrive_and_wait();
      auto store = EventStore::open(path, EventStore::Access::create);
      if (store && store->append(batch)) ++written;
    });
  }
  for (std::thread& writer : writers) writer.join();
  return written;
}

class Store : public ::testing::Test {
 protected:
  EventStore create() {
    auto store = EventStore::open(path_, EventStore::Access::create, 50);
    if (!store) throw std::runtime_error(message_of(store.diagnostics.at(0), Language::english));
    return std::move(*store);
  }
  /// The numbers in the log and what each replaces: `1 2>1 `.
  static std::string numbers_in(const EventStore& store) {
    std::string all;
    const auto log = store.read();
    for (const EventRecord& record : *log) {
      all += std::to_string(record.number);
      if (record.replaces) all += ">" + std::to_string(*record.replaces);
      all += " ";
    }
    return all;
  }
  static EventRecord correction(std::int64_t number, std::int64_t replaces) {
    EventRecord record = event(number, "b");
    record.replaces = replaces;
    return record;
  }

  testing::TemporaryFolder folder_;
  std::string path_ = folder_ / "log.termijn";
};

TEST_F(Store, WhatGoesInComesOut) {
  EventRecord full = event(3, "besluit", "9999-12-31");
  full.council = "OR";
  full.actor = "ondernemer";
  full.recorded = "2026-03-03T10:00Z";
  full.replaces = 1;
  full.reference = "K'1";
  full.source = "é";
  full.remark = "\"; DROP TABLE event; --\n";
  full.fields = {{"titel", "a\"b", {}}, {"vorm", "brief", {}}};
  const Records records{event(1, "a", "0001-01-01"), full};
  {
    EventStore store = create();
    const auto numbers = store.append(records);
    ASSERT_TRUE(numbers);
    EXPECT_EQ(*numbers, (Numbers{1, 3}));
  }
  const auto again = EventStore::open(path_, EventStore::Access::read);
  ASSERT_TRUE(again);
  EXPECT_EQ(data_of(*again->read()), data_of(records));
}

/// A log as the first version of the program made it, with one event.
void make_old_log(const std::string& path) {
  const Database database(path, Database::Access::create, 0);
  database.execute(std::string(schema_parts()[0].text));
  database.execute(
      "INSERT INTO event VALUES (1, '', 'A-1', 'a', '2026-01-05', '', '', NULL, '{}', '', '', '')");
}

std::int64_t version_of(const std::string& path) {
  return Database(path, Database::Access::read, 0).number("PRAGMA user_version");
}

EventRecord vague(std::int64_t number, Date earliest) {
  EventRecord record = event(number, "b");
  record.earliest = earliest;
  return record;
}

TEST_F(Store, ADayThatIsNotKnownExactlyStaysSo) {
  const Records records{vague(1, Date::first()), vague(2, parse_iso("2025-12-01").value())};
  create().append(records);
  EXPECT_EQ(data_of(*EventStore::open(path_, EventStore::Access::read)->read()), data_of(records));
}

TEST_F(Store, ATimeStays) {
  EventRecord record = event(1, "a");
  record.time = 14 * 3600 + 30 * 60;
  EventRecord exact = event(2, "b");
  exact.time = 1;
  const Records records{record, exact, event(3, "c")};
  create().append(records);
  EXPECT_EQ(data_of(*EventStore::open(path_, EventStore::Access::read)->read()), data_of(records));
}

TEST_F(Store, ALogOfTheSecondVersionIsReadAndThenBroughtUpToDate) {
  {
    const Database database(path_, Database::Access::create, 0);
    for (const auto& part : schema_parts().first(2)) database.execute(std::string(part.text));
    database.execute(
        "INSERT INTO event VALUES (1, '', 'A-1', 'a', '2026-01-05', '', '', NULL, '{}',"
        " '', '', '', '2026-01-01')");
  }
  EventRecord old = event(1, "a", "2026-01-05");
  old.earliest = parse_iso("2026-01-01");
  auto store = EventStore::open(path_, EventStore::Access::write);
  EXPECT_EQ(data_of(*store->read()), data_of(Records{old}));
  EventRecord added = event(2, "b");
  added.time = 3600;
  ASSERT_TRUE(store->append(Records{added}));
  EXPECT_EQ(data_of(*store->read()), (data_of(Records{old, added})));
}

TEST_F(Store, AnOldLogIsReadAsItIs) {
  make_old_log(path_);
  const auto store = EventStore::open(path_, EventStore::Access::write);
  ASSERT_TRUE(store);
  EXPECT_EQ(data_of(*store->read()), data_of(Records{event(1, "a", "2026-01-05")}));
  EXPECT_EQ(version_of(path_), 1);
}

TEST_F(Store, AnOldLogIsBroughtUpToDateByWhatIsAdded) {
  make_old_log(path_);
  auto store = EventStore::open(path_, EventStore::Access::write);
  const auto older_reader = EventStore::open(path_, EventStore::Access::read);
  EXPECT_EQ(codes(store->append(Records{correction(2, 9)}).diagnostics),
            Codes{"log.replaces-nothing"});
  EXPECT_EQ(version_of(path_), 1);
  const EventRecord added = vague(2, parse_iso("2025-12-01").value());
  const auto numbers = store->append(Records{added});
  ASSERT_TRUE(numbers);
  EXPECT_EQ(codes(numbers.diagnostics), Codes{"log.migrated"});
  EXPECT_EQ(numbers.diagnostics.at(0).args.at(3), path_ + ".vorm-1");
  EXPECT_EQ(version_of(path_ + ".vorm-1"), 1);
  EXPECT_EQ(version_of(path_), 5);
  const Records both{event(1, "a", "2026-01-05"), added};
  EXPECT_EQ(data_of(*store->read()), data_of(both));
  EXPECT_EQ(data_of(*older_reader->read()), data_of(both));
  ASSERT_TRUE(store->append(Records{event(3, "c")}));
}

TEST_F(Store, ClosingAndReadingLeaveOneFile) {
  { create().append(Records{event(1, "a")}); }
  { EventStore::open(path_, EventStore::Access::read)->read(); }
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
    ++files;
  }
  EXPECT_EQ(files, 1U);
}

TEST_F(Store, AFieldThatStandsTwiceIsRefused) {
  EventStore store = create();
  EventRecord record = event(1, "a");
  record.fields = {{"vorm", "brief", {}}, {"vorm", "mail", {}}};
  EXPECT_EQ(codes(store.append(Records{record}).diagnostics), Codes{"log.field-twice"});
  EXPECT_TRUE(store.read()->empty());
}

TEST_F(Store, ANewLogIsThereWholeOrNotAtAll) {
  const auto numbers = EventStore::make(path_, Records{event(4, "a"), event(0, "b")});
  ASSERT_TRUE(numbers);
  EXPECT_EQ(*numbers, (Numbers{4, 5}));
  EXPECT_EQ(numbers_in(*EventStore::open(path_, EventStore::Access::read)), "4 5 ");
  EXPECT_EQ(codes(EventStore::make(path_, Records{event(1, "c")}).diagnostics),
            Codes{"log.store-grown"});
  EXPECT_EQ(numbers_in(*EventStore::open(path_, EventStore::Access::read)), "4 5 ");
  const std::string other = folder_ / "other.termijn";
  EXPECT_EQ(codes(EventStore::make(other, Records{correction(1, 9)}).diagnostics),
            Codes{"log.replaces-nothing"});
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
    ++files;
  }
  EXPECT_EQ(files, 1U);
}

TEST_F(Store, ManyWhoMakeTheSameLogAtOnceAllGetIn) {
  constexpr std::int64_t writers = 8;
  for (int round = 0; round < 20; ++round) {
    const std::string path = folder_ / ("new-" + std::to_string(round));
    EXPECT_EQ(written_at_once(path, writers), writers);
    const auto store = EventStore::open(path, EventStore::Access::read);
    ASSERT_TRUE(store);
    EXPECT_EQ(store->read().value.value_or(Records{}).size(), static_cast<std::size_t>(writers));
  }
}

TEST_F(Store, WhoFindsAWriterInALogWithoutWriteAheadLogWaits) {
  create().append(Records{event(1, "a")});
  const Database writer(path_, Database::Access::write, 0);
  writer.execute("PRAGMA journal_mode = DELETE; BEGIN IMMEDIATE");
  std::thread leaving([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    writer.execute("COMMIT");
  });
  const auto store = EventStore::open(path_, EventStore::Access::write, 10000);
  EXPECT_EQ(codes(store.diagnostics), Codes{});
  leaving.join();
}

TEST_F(Store, AnEmptyFileBecomesALog) {
  testing::write_file(path_, "");
  EXPECT_TRUE(create().append(Records{event(1, "a")}));
}

TEST_F(Store, CreatingAgainKeepsWhatIsThere) {
  create().append(Records{event(1, "a")});
  EXPECT_EQ(numbers_in(create()), "1 ");
}

TEST_F(Store, WhoHasNotSeenTheLastEventAddsNothing) {
  EventStore store = create();
  ASSERT_TRUE(store.append(Records{event(1, "a")}, 0));
  EXPECT_EQ(codes(store.append(Records{correction(0, 1)}, 0).diagnostics),
            (Codes{"log.store-grown"}));
  EXPECT_EQ(numbers_in(store), "1 ");
  EXPECT_TRUE(store.append(Records{correction(0, 1)}, 1));
  EXPECT_EQ(numbers_in(store), "1 2>1 ");
}

TEST_F(Store, AnEmptyLogKeepsTheNumbersOfTheBatch) {
  EventStore store = create();
  ASSERT_TRUE(store.append(Records{event(7, "a"), correction(9, 7), event(0, "c")}));
  EXPECT_EQ(numbers_in(store), "7 9>7 10 ");
}

TEST_F(Store, ALogWithEventsGivesNewNumbersAndReplacesFollows) {
  EventStore store = create();
  ASSERT_TRUE(store.append(Records{event(5, "a"), event(6, "b")}));
  const auto numbers = store.append(Records{correction(2, 1), event(1, "c"), correction(3, 5)});
  ASSERT_TRUE(numbers);
  EXPECT_EQ(*numbers, (Numbers{7, 8, 9}));
  EXPECT_EQ(numbers_in(store), "5 6 7>8 8 9>5 ");
}

TEST_F(Store, ANumberOfTheBatchGoesBeforeTheSameNumberInTheLog) {
  EventStore store = create();
  ASSERT_TRUE(store.append(Records{event(1, "a")}));
  ASSERT_TRUE(store.append(Records{event(1, "b"), correction(2, 1)}));
  EXPECT_EQ(numbers_in(store), "1 2 3>2 ");
}

TEST_F(Store, ARecordCannotMeanItselfSoItMeansTheLog) {
  EventStore store = create();
  ASSERT_TRUE(store.append(Records{event(1, "a")}));
  ASSERT_TRUE(store.append(Records{correction(1, 1)}));
  ASSERT_TRUE(store.append(Records{correction(0, 2)}));
  EXPECT_EQ(numbers_in(store), "1 2>1 3>2 ");
}

TEST_F(Store, ReplacingWhatIsNotThereWritesNothing) {
  EventStore store = create();
  EXPECT_EQ(
      codes(store.append(Records{event(1, "a"), correction(2, 3), correction(4, 4)}).diagnostics),
      (Codes{"log.replaces-nothing", "log.replaces-nothing"}));
  EXPECT_EQ(numbers_in(store), "");
}

TEST_F(Store, ANumberTwiceInABatchWritesNothing) {
  EventStore store = create();
  EXPECT_EQ(codes(store.append(Records{event(1, "a"), event(1, "b")}).diagnostics),
            Codes{"log.number-twice"});
  EXPECT_EQ(numbers_in(store), "");
}

TEST_F(Store, AFaultHalfwayABatchWritesNothing) {
  EventStore store = create();
  EXPECT_EQ(codes(store.append(Records{event(1, "a"), event(2, "")}).diagnostics),
            Codes{"log.store-failed"});
  EXPECT_EQ(numbers_in(store), "");
  EXPECT_TRUE(store.append(Records{event(1, "a")}));
}

TEST_F(Store, AnEmptyBatchIsNoFault) {
  const auto numbers = create().append({});
  ASSERT_TRUE(numbers);
  EXPECT_TRUE(numbers->empty());
}

TEST_F(Store, ANumberBeyondTheGreatestIsRefused) {
  EventStore store = create();
  EXPECT_FALSE(store.append(Records{event(INT64_MAX, "a"), event(0, "b")}));
  EXPECT_FALSE(store.append(Records{event(-1, "a")}));
  EXPECT_EQ(numbers_in(store), "");
}

/// Statements of another program on the file of a log.
class Tampering : public Store {
 protected:
  std::string tried(const std::string& sql) {
    create().append(Records{event(1, "a")});
    try {
      Database(path_, Database::Access::write, 50).execute(sql);
    } catch (const StoreError& error) {
      return std::string(code_name(error.diagnostic().code));
    }
    return "done";
  }
};

/// `INTO event VALUES (...)` with the columns that other programs would fill in anyhow.
std::string into_event(std::int64_t number, const std::string& day = "2026-01-01",
                       const std::string& fields = "{}", const std::string& ends = "NULL, NULL") {
  const std::string hash(64, '0');
  return " INTO event VALUES (" + std::to_string(number) + ", '', '', 'x', '" + day +
         "', '', '', NULL, '" + fields + "', '', '', '', " + ends + ", 'event', '" +
         std::string(32, '0') + "', '" + hash + "', '" + hash + "')";
}

TEST_F(Tampering, AnUpdateIsRefused) {
  EXPECT_EQ(tried("UPDATE event SET day = '2020-01-01'"), "log.store-append-only");
}

TEST_F(Tampering, AnUpdateOfANumberIsRefusedHoweverItIsWritten) {
  for (const std::string sql :
       {"UPDATE event SET number = 9", "UPDATE event SET rowid = 9",
        "UPDATE OR REPLACE event SET number = 9", "UPDATE OR IGNORE event SET hash = digest",
        "UPDATE OR FAIL event SET _rowid_ = 9"}) {
    EXPECT_EQ(tried(sql), "log.store-append-only") << sql;
  }
}

TEST_F(Tampering, WhatWasNotAnnouncedIsNotErased) {
  EXPECT_EQ(tried("UPDATE event SET event = '', day = '', recorded = '', fields = '', salt = NULL,"
                  " dossier = '', actor = ''"),
            "log.store-append-only");
}

TEST_F(Tampering, TheEndThatIsKeptFollowsTheEventsAlone) {
  for (const std::string sql :
       {"UPDATE head SET events = 2", "UPDATE head SET number = 5, events = events + 1",
        "UPDATE OR REPLACE head SET one = 2", "DELETE FROM head",
        "INSERT OR REPLACE INTO head VALUES (1, 0, 0, '')",
        "INSERT INTO head VALUES (2, 0, 0, '')"}) {
    EXPECT_EQ(tried(sql), "log.store-append-only") << sql;
  }
}

TEST_F(Tampering, AnEventBetweenOthersIsRefused) {
  create().append(Records{event(3, "a"), event(7, "b")});
  EXPECT_EQ(tried("INSERT" + into_event(5)), "log.store-append-only");
  EXPECT_EQ(tried("INSERT INTO event (council) VALUES ('')"), "log.store-append-only");
}

TEST_F(Tampering, OurOwnConnectionChangesNoPartOfTheLog) {
  create().append(Records{event(1, "a")});
  const Database own(path_, Database::Access::write, 50);
  own.protect();
  for (const std::string sql :
       {"DROP TRIGGER event_no_delete", "DROP TABLE event", "DROP INDEX event_erasure",
        "CREATE TRIGGER x AFTER INSERT ON event BEGIN SELECT 1; END", "CREATE TABLE x (a)",
        "CREATE TEMP TRIGGER x AFTER INSERT ON event BEGIN SELECT 1; END",
        "ALTER TABLE event RENAME TO x", "DELETE FROM event", "UPDATE event SET day = ''",
        "UPDATE head SET events = 5", "PRAGMA writable_schema = ON", "PRAGMA user_version = 9",
        "PRAGMA recursive_triggers = OFF", "PRAGMA synchronous = OFF"}) {
    try {
      own.execute(sql);
      ADD_FAILURE() << sql;
    } catch (const StoreError& error) {
      EXPECT_EQ(error.diagnostic().code, Code::log_store_append_only) << sql;
    }
  }
  EXPECT_EQ(own.number("PRAGMA user_version"), 5);
}

TEST_F(Tampering, ADeleteIsRefused) {
  EXPECT_EQ(tried("DELETE FROM event"), "log.store-append-only");
}

TEST_F(Tampering, InsertOrReplaceIsRefused) {
  EXPECT_EQ(tried("INSERT OR REPLACE" + into_event(1)), "log.store-append-only");
  EXPECT_EQ(create().read()->at(0).event, "a");
}

TEST_F(Tampering, InsertOrReplaceIsRefusedWithoutRecursiveTriggersToo) {
  EXPECT_EQ(tried("PRAGMA recursive_triggers = OFF; INSERT OR REPLACE" + into_event(1)),
            "log.store-append-only");
  EXPECT_EQ(create().read()->at(0).event, "a");
}

TEST_F(Tampering, AnUpsertIsRefused) {
  EXPECT_EQ(tried("INSERT" + into_event(1) + " ON CONFLICT DO UPDATE SET event = 'x'"),
            "log.store-append-only");
}

TEST_F(Tampering, ADayThatDoesNotExistIsRefused) {
  EXPECT_EQ(tried("INSERT" + into_event(2, "2026-02-31")), "log.store-failed");
}

TEST_F(Tampering, AFirstDayThatIsNotBeforeTheLastIsRefused) {
  for (const std::string earliest :
       {"'2026-01-01'", "'2026-01-02'", "'2025-02-31'", "'gisteren'"}) {
    EXPECT_EQ(tried("INSERT" + into_event(50, "2026-01-01", "{}", earliest + ", NULL")),
              "log.store-failed");
  }
}

TEST_F(Tampering, ATimeThatIsNoneOrOfARangeIsRefused) {
  for (const std::string ends :
       {"NULL, '24:00'", "NULL, '1430'", "NULL, '00:00'", "NULL, '9:05'", "'', '14:30'"}) {
    EXPECT_EQ(tried("INSERT" + into_event(51, "2026-01-01", "{}", ends)), "log.store-failed")
        << ends;
  }
}

TEST_F(Tampering, ATimeThatTheClockSkippedIsNoRow) {
  ASSERT_EQ(tried("INSERT" + into_event(12, "2026-03-29", "{}", "NULL, '02:30'")), "done");
  EXPECT_EQ(codes(create().read().diagnostics), Codes{"log.store-bad-row"});
}

TEST_F(Tampering, AnUnreadableRowIsNamed) {
  ASSERT_EQ(tried("INSERT" + into_event(12, "2026-01-01", "[1]")), "done");
  const auto log = create().read();
  ASSERT_EQ(codes(log.diagnostics), Codes{"log.store-bad-row"});
  EXPECT_EQ(log.diagnostics[0].args.at(1), "12");
}

}  // namespace
}  // namespace termijn
