// SPDX-License-Identifier: Apache-2.0
// What is done to a log behind the back of the program is found, and the place is named.
#include "log/verify.h"

#include <fstream>

#include <gtest/gtest.h>

#include "log/event_store.h"
#include "log/schema.h"
#include "tests/support/golden.h"
#include "tests/unit/log/log_support.h"

namespace termijn {
namespace {

using testing::Codes;
using testing::codes;
using testing::event;
using Records = std::vector<EventRecord>;

class Verify : public ::testing::Test {
 protected:
  void SetUp() override {
    auto store = EventStore::open(path_, EventStore::Access::create);
    ASSERT_TRUE(store);
    for (int i = 1; i <= 5; ++i)
      ASSERT_TRUE(store->append(Records{event(i, "e" + std::to_string(i))}));
  }

  /// As somebody who knows SQLite would: without the triggers, which are put back afterwards.
  void behind_our_back(const std::string& sql) const {
    Database database(path_, Database::Access::write, 0);
    std::vector<std::string> triggers;
    std::string drop;
    {
      Statement row =
          database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
      while (row.step()) {
        drop += "DROP TRIGGER " + row.text(0) + ';';
        triggers.push_back(row.text(1));
      }
    }
    database.execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;" + drop +
                     sql);
    for (const std::string& trigger : triggers) database.execute(trigger);
  }

  /// `log.row-changed 3`: each finding with what it says of the place.
  std::vector<std::string> found() const {
    const auto result = verify_log(path_);
    if (!result) return codes(result.diagnostics);
    std::vector<std::string> all;
    for (const Diagnostic& finding : result->findings) {
      all.push_back(std::string(code_name(finding.code)));
      if (finding.args.size() > 1) all.back() += ' ' + finding.args[1];
    }
    return all;
  }

  testing::TemporaryFolder folder_;
  std::string path_ = folder_ / "log.termijn";
};

TEST_F(Verify, WhatNobodyTouchedIsIntact) {
  const auto result = verify_log(path_);
  ASSERT_TRUE(result);
  EXPECT_TRUE(result->is_intact());
  EXPECT_TRUE(result->is_chained());
  EXPECT_EQ(result->rows, 5);
  EXPECT_EQ(result->number, 5);
  EXPECT_EQ(result->head, head_at(path_, 5)->hash);
  EXPECT_EQ(head_at(path_, 3)->rows, 3);
  EXPECT_FALSE(head_at(path_, 9));
}

TEST_F(Verify, AChangeIsFoundInEachColumn) {
  for (const std::string change :
       {"council = 'x'", "dossier = 'x'", "event = 'x'", "day = '2026-03-03'", "actor = 'x'",
        "recorded = '2026-01-01'", "replaces = 1", "fields = '{\"a\": \"b\"}'", "reference = 'x'",
        "source = 'x'", "remark = 'x'", "earliest = ''", "time = '10:00'",
        "salt = substr(hash, 1, 32)"}) {
    behind_our_back("CREATE TABLE kept AS SELECT * FROM event; UPDATE event SET " + change +
                    " WHERE number = 3; ");
    Database(path_, Database::Access::write, 0).execute("ALTER TABLE kept RENAME TO other");
    const auto all = found();
    EXPECT_NE(std::ranges::find(all, "log.row-changed 3"), all.end()) << change;
    EXPECT_EQ(std::ranges::count_if(all,
                                    [](const auto& each) {
                                      return each.starts_with("log.row-changed") ||
                                             each.starts_with("log.chain");
                                    }),
              1)
        << change;
    behind_our_back("DELETE FROM event; INSERT INTO event SELECT * FROM other; DROP TABLE other");
    ASSERT_EQ(found(), Codes{}) << change;
  }
}

TEST_F(Verify, ARemovedEventIsFound) {
  behind_our_back("DELETE FROM event WHERE number = 3");
  EXPECT_EQ(found(), (Codes{"log.chain-broken 4", "log.head-differs 5"}));
}

TEST_F(Verify, ARemovedEndIsFound) {
  behind_our_back("DELETE FROM event WHERE number > 3");
  EXPECT_EQ(found(), Codes{"log.tail-missing 3"});
}

TEST_F(Verify, AnEmptiedLogIsFound) {
  behind_our_back("DELETE FROM event");
  EXPECT_EQ(found(), Codes{"log.tail-missing 0"});
}

TEST_F(Verify, SwappedEventsAreFound) {
  behind_our_back(
      "UPDATE event SET number = 100 WHERE number = 2; UPDATE event SET number = 2 WHERE number = "
      "4;"
      "UPDATE event SET number = 4 WHERE number = 100");
  EXPECT_EQ(found(), (Codes{"log.row-changed 2", "log.chain-broken 2", "log.chain-broken 3",
                            "log.row-changed 4", "log.chain-broken 4", "log.chain-broken 5"}));
}

TEST_F(Verify, AnEventThatWasPutInIsFound) {
  behind_our_back(
      "UPDATE event SET number = 6 WHERE number = 5;"
      "INSERT INTO event SELECT 5, council, dossier, 'x', day, actor, recorded, replaces, fields,"
      " reference, source, remark, earliest, time, kind, salt, digest, hash FROM event"
      " WHERE number = 4");
  const auto all = found();
  EXPECT_NE(std::ranges::find(all, "log.row-changed 5"), all.end());
  EXPECT_NE(std::ranges::find(all, "log.chain-broken 5"), all.end());
}

TEST_F(Verify, AHashThatWasChangedIsFoundOnce) {
  behind_our_back("UPDATE event SET hash = printf('%064d', 7) WHERE number = 3");
  EXPECT_EQ(found(), Codes{"log.chain-broken 3"});
  behind_our_back("UPDATE event SET digest = printf('%064d', 7) WHERE number = 2");
  EXPECT_EQ(found(), (Codes{"log.row-changed 2", "log.chain-broken 3"}));
}

TEST_F(Verify, AContentThatIsGoneUnannouncedIsFound) {
  behind_our_back(
      "UPDATE event SET dossier = '', event = '', day = '', actor = '', recorded = '', fields = '',"
      " salt = NULL WHERE number = 2");
  EXPECT_EQ(found(), Codes{"log.erased-unannounced 2"});
}

TEST_F(Verify, AnEndThatDoesNotAgreeIsFound) {
  behind_our_back("UPDATE head SET events = 4");
  EXPECT_EQ(found(), Codes{"log.head-differs 5"});
  behind_our_back("DELETE FROM head");
  EXPECT_EQ(found(), Codes{"log.head-differs 5"});
}

TEST_F(Verify, PartsThatAreGoneOrAlteredOrNewAreNamed) {
  const Database other(path_, Database::Access::write, 0);
  other.execute(
      "DROP TRIGGER event_no_delete; DROP TRIGGER event_only_behind;"
      "CREATE TRIGGER event_only_behind BEFORE INSERT ON event BEGIN SELECT 1; END;"
      "CREATE TABLE extra (a)");
  EXPECT_EQ(found(),
            (Codes{"log.guard-missing trigger event_no_delete",
                   "log.guard-altered trigger event_only_behind", "log.guard-added table extra"}));
}

TEST_F(Verify, NothingIsAddedToALogThatWasAltered) {
  const auto added = [&]() -> Codes {
    auto store = EventStore::open(path_, EventStore::Access::write);
    if (!store) return codes(store.diagnostics);
    return codes(store->append(Records{event(0, "e")}).diagnostics);
  };
  EXPECT_EQ(added(), Codes{});
  behind_our_back("DELETE FROM event WHERE number > 3");
  EXPECT_EQ(added(), Codes{"log.head-differs"});
  Database(path_, Database::Access::write, 0).execute("DROP TRIGGER event_no_delete");
  EXPECT_EQ(added(), Codes{"log.guard-missing"});
}

TEST_F(Verify, ATieToWhatIsNotThereIsFound) {
  behind_our_back("UPDATE event SET replaces = 99 WHERE number = 4");
  EXPECT_EQ(found(), (Codes{"log.tie-broken 4", "log.row-changed 4"}));
}

TEST_F(Verify, BytesBehindTheLastPageAreFound) {
  std::ofstream(path_, std::ios::binary | std::ios::app) << std::string(4096, 'x');
  const auto size = std::filesystem::file_size(path_);
  EXPECT_EQ(found(), Codes{"log.size-differs " + std::to_string(size)});
}

TEST_F(Verify, ADamagedPageIsFound) {
  {
    std::fstream file(path_, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(3 * 4096);
    file << std::string(64, '\xff');
  }
  const auto all = found();
  ASSERT_FALSE(all.empty());
  EXPECT_TRUE(all.front().starts_with("log.page-damage"));
}

TEST_F(Verify, AnUnreadableRowIsNamed) {
  behind_our_back("UPDATE event SET fields = '[1]' WHERE number = 2");
  EXPECT_EQ(found(), (Codes{"log.store-bad-row 2", "log.row-changed 2"}));
}

TEST_F(Verify, OnlyTheFirstFindingsAreKept) {
  {
    auto store = EventStore::open(path_, EventStore::Access::write);
    Records many;
    for (int i = 6; i <= 200; ++i) many.push_back(event(i, "e"));
    ASSERT_TRUE(store->append(many));
  }
  behind_our_back("UPDATE event SET remark = 'x'");
  const auto result = verify_log(path_);
  EXPECT_EQ(result->findings.size(), most_findings);
  EXPECT_EQ(result->more_findings, 150U);
}

TEST_F(Verify, ALogOfBeforeTheChainHasNoneToLookAt) {
  const std::string old = folder_ / "oud.termijn";
  {
    const Database database(old, Database::Access::create, 0);
    for (const auto& part : schema_parts().first(3)) database.execute(std::string(part.text));
  }
  const auto result = verify_log(old);
  ASSERT_TRUE(result);
  EXPECT_FALSE(result->is_chained());
  EXPECT_TRUE(result->is_intact());
  Database(old, Database::Access::write, 0).execute("DROP TRIGGER event_no_update");
  EXPECT_EQ(codes(verify_log(old)->findings), Codes{"log.guard-missing"});
}

TEST_F(Verify, AFileThatIsNoLogIsAFault) {
  testing::write_file(path_, "tekst");
  EXPECT_EQ(codes(verify_log(path_).diagnostics), Codes{"log.store-not-database"});
  EXPECT_EQ(codes(verify_log(folder_ / "no").diagnostics), Codes{"log.not-found"});
}

TEST(VerifyProgress, EndsWhereTheLogEnds) {
  const testing::TemporaryFolder folder;
  const std::string path = folder / "log.termijn";
  std::vector<std::size_t> stored, looked_at;
  const std::vector<EventRecord> records{testing::event(1, "a"), testing::event(2, "b"),
                                         testing::event(5, "c")};
  ASSERT_TRUE(EventStore::make(path, records, [&](std::size_t done, std::size_t all) {
    stored.push_back(done);
    EXPECT_EQ(all, 3U);
  }));
  ASSERT_TRUE(verify_log(path, [&](std::size_t done, std::size_t all) {
    looked_at.push_back(done);
    EXPECT_EQ(all, 5U);
  }));
  EXPECT_EQ(stored, (std::vector<std::size_t>{1, 2, 3}));
  EXPECT_EQ(looked_at, (std::vector<std::size_t>{1, 2, 5}));
}

}  // namespace
}  // namespace termijn
