// SPDX-License-Identifier: Apache-2.0
// The thin layer over SQLite: values in and out, rollback, and what its faults are called.
#include "log/sqlite.h"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

#include "log/schema.h"
#include "tests/unit/log/log_support.h"

namespace termijn {
namespace {

using Access = Database::Access;

/// The stable name of the fault in `work`, or "none".
std::string fault_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const StoreError& error) {
    return std::string(code_name(error.diagnostic().code));
  }
  return "none";
}

class Sqlite : public ::testing::Test {
 protected:
  testing::TemporaryFolder folder_;
  Database database_{folder_ / "a.db", Access::create, 0};
};

TEST_F(Sqlite, ValuesComeBackAsTheyWentIn) {
  database_.execute("CREATE TABLE t (a, b, c) ");
  Statement insert = database_.prepare("INSERT INTO t VALUES (?, ?, ?)");
  const std::string text("x\0y", 3);
  insert.bind(1, std::int64_t{-5}).bind(2, text).bind(3, std::optional<std::int64_t>()).step();
  insert.reset();
  insert.bind(1, std::int64_t{7}).bind(2, std::string_view()).step();
  Statement row = database_.prepare("SELECT a, b, c FROM t ORDER BY a");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.number(0), -5);
  EXPECT_EQ(row.text(1), text);
  EXPECT_EQ(row.optional_number(2), std::nullopt);
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.optional_number(0), 7);
  EXPECT_EQ(row.text(1), "");
  EXPECT_FALSE(row.step());
}

TEST_F(Sqlite, ATransactionThatIsNotCommittedLeavesNothing) {
  database_.execute("CREATE TABLE t (a)");
  {
    const Transaction transaction(database_);
    database_.execute("INSERT INTO t VALUES (1)");
  }
  EXPECT_EQ(database_.number("SELECT count(*) FROM t"), 0);
  Transaction transaction(database_);
  database_.execute("INSERT INTO t VALUES (1)");
  transaction.commit();
  EXPECT_EQ(database_.number("SELECT count(*) FROM t"), 1);
}

TEST_F(Sqlite, ATextInDoubleQuotesIsAColumnThatDoesNotExist) {
  EXPECT_EQ(fault_of([&] { database_.execute("SELECT \"typo\""); }), "log.store-damaged");
}

TEST_F(Sqlite, ReadingCannotWrite) {
  database_.execute("CREATE TABLE t (a)");
  const Database reader(folder_ / "a.db", Access::read, 0);
  EXPECT_EQ(fault_of([&] { reader.execute("INSERT INTO t VALUES (1)"); }), "log.store-read-only");
}

TEST_F(Sqlite, NamesWithAMeaningForSqliteAreNamesOfFiles) {
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder_.path());
  { Database(":memory:", Access::create, 0).execute("CREATE TABLE t (a)"); }
  { Database("file:x?mode=memory", Access::create, 0).execute("CREATE TABLE t (a)"); }
  { Database("a%20#b?.db", Access::create, 0).execute("CREATE TABLE t (a)"); }
  EXPECT_EQ(
      fault_of([] { Database("a%20#b?.db", Access::frozen, 0).number("SELECT count(*) FROM t"); }),
      "none");
  std::filesystem::current_path(before);
  EXPECT_TRUE(std::filesystem::exists(folder_ / ":memory:"));
  EXPECT_TRUE(std::filesystem::exists(folder_ / "file:x?mode=memory"));
}

TEST_F(Sqlite, AMissingFileCannotBeOpened) {
  EXPECT_EQ(fault_of([&] { Database(folder_ / "no.db", Access::read, 0); }),
            "log.store-cannot-open");
}

TEST_F(Sqlite, WhatIsTooLargeIsAFaultAndNoCrash) {
  EXPECT_EQ(fault_of([&] { database_.number("SELECT length(zeroblob(2000000000))"); }),
            "log.store-failed");
}

TEST_F(Sqlite, ACopyIntoWhatSomebodyKeepsToHimselfIsAFault) {
  database_.execute("CREATE TABLE copied (a)");
  const Database target(folder_ / "target.db", Access::create, 0);
  target.execute("CREATE TABLE kept (a)");
  {
    const Database other(folder_ / "target.db", Access::write, 0);
    const Transaction keeps(other);
    EXPECT_EQ(fault_of([&] { database_.copy_into(target); }), "log.store-locked");
  }
  EXPECT_EQ(target.number("SELECT count(*) FROM kept"), 0);
  database_.copy_into(target);
  EXPECT_EQ(target.number("SELECT count(*) FROM copied"), 0);
}

TEST_F(Sqlite, ACopyTellsHowFarItIsAndIsOfOneMoment) {
  database_.execute("PRAGMA journal_mode = WAL; CREATE TABLE big (a)");
  database_.execute(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
      " INSERT INTO big SELECT zeroblob(1000) FROM n");
  const Database source(database_.path(), Access::read, 0);
  const Database target(folder_ / "copy.db", Access::create, 0);
  std::vector<std::size_t> told;
  source.copy_into(target, [&](std::size_t done, std::size_t all) {
    told.push_back(done);
    EXPECT_LE(done, all);
    database_.execute("INSERT INTO big VALUES (1)");  // somebody goes on writing
  });
  EXPECT_GT(told.size(), 2U);
  EXPECT_TRUE(std::ranges::is_sorted(told));
  EXPECT_EQ(target.number("SELECT count(*) FROM big"), 3000);
}

TEST(Schema, IsEmbeddedAsItStandsInTheFile) {
  ASSERT_EQ(schema_parts().size(), 5U);
  EXPECT_EQ(schema_parts()[0].name, "001_events.sql");
  EXPECT_TRUE(schema_parts()[0].text.starts_with("-- The event log, version 1."));
  EXPECT_TRUE(schema_parts()[0].text.ends_with("END;\n"));
}

}  // namespace
}  // namespace termijn
