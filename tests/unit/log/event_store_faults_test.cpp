// SPDX-License-Identifier: Apache-2.0
// What the environment can do to a store: each fault has a code and leaves the log as it was.
#include <fstream>

#include <gtest/gtest.h>

#include "log/event_store.h"
#include "tests/support/golden.h"
#include "tests/unit/log/log_support.h"

namespace termijn {
namespace {

using testing::as_ordinary_user;
using testing::codes;
using testing::event;
using Access = EventStore::Access;
using Records = std::vector<EventRecord>;
namespace fs = std::filesystem;

class StoreFaults : public ::testing::Test {
 protected:
  void SetUp() override {
    auto store = EventStore::open(path_, Access::create);
    ASSERT_TRUE(store);
    ASSERT_TRUE(store->append(Records{event(1, "a"), event(2, "b")}));
  }

  /// The code of the fault in opening, or how many records there are.
  static std::string opened(const std::string& path, Access access) {
    auto store = EventStore::open(path, access, 50);
    if (!store) return codes(store.diagnostics).at(0);
    const auto log = store->read();
    return log ? std::to_string(log->size()) : codes(log.diagnostics).at(0);
  }
  std::string opened(Access access) const { return opened(path_, access); }

  static std::string appended(const std::string& path, const Records& records) {
    auto store = EventStore::open(path, Access::write, 50);
    if (!store) return codes(store.diagnostics).at(0);
    const auto numbers = store->append(records);
    return numbers ? "done" : codes(numbers.diagnostics).at(0);
  }

  void run(const std::string& sql) const {
    Database(path_, Database::Access::write, 0).execute(sql);
  }

  void allow(fs::perms file, fs::perms folder) const {
    fs::permissions(path_, file);
    fs::permissions(folder_.path(), folder);
  }

  testing::TemporaryFolder folder_;
  std::string path_ = folder_ / "log.termijn";
};

constexpr fs::perms may_read =
    fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
constexpr fs::perms may_enter =
    may_read | fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;

TEST_F(StoreFaults, AMissingFileIsNotMadeByReadingOrWriting) {
  const std::string missing = folder_ / "no.termijn";
  EXPECT_EQ(opened(missing, Access::read), "log.not-found");
  EXPECT_EQ(opened(missing, Access::write), "log.not-found");
  EXPECT_FALSE(fs::exists(missing));
}

TEST_F(StoreFaults, AFolderThatIsNotThereIsNamed) {
  EXPECT_EQ(opened(folder_ / "no/log.termijn", Access::create), "log.folder-not-found");
}

TEST_F(StoreFaults, AFolderIsNoLog) {
  for (const Access access : {Access::read, Access::write, Access::create}) {
    EXPECT_EQ(opened(folder_.path().string(), access), "log.is-directory");
  }
}

TEST_F(StoreFaults, ADeviceIsNoLog) {
  EXPECT_EQ(opened("/dev/null", Access::create), "log.not-a-file");
}

TEST_F(StoreFaults, AnotherTextIsNoLogAndStaysAsItIs) {
  const std::string text = folder_ / "tekst.txt";
  for (const std::string& content : {std::string("kort"), std::string(5000, 'x')}) {
    testing::write_file(text, content);
    for (const Access access : {Access::read, Access::write, Access::create}) {
      EXPECT_EQ(opened(text, access), "log.store-not-database");
    }
    EXPECT_EQ(testing::read_text(text), content);
  }
}

TEST_F(StoreFaults, ADatabaseOfAnotherProgramStaysAsItIs) {
  const std::string other = folder_ / "ander.db";
  Database(other, Database::Access::create, 0)
      .execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
  const std::string before = testing::read_text(other);
  for (const Access access : {Access::read, Access::write, Access::create}) {
    EXPECT_EQ(opened(other, access), "log.store-foreign");
  }
  EXPECT_EQ(testing::read_text(other), before);
}

TEST_F(StoreFaults, AnEmptyDatabaseIsNoLogUnlessItMayBecomeOne) {
  const std::string empty = folder_ / "leeg.db";
  testing::write_file(empty, "");
  EXPECT_EQ(opened(empty, Access::read), "log.store-foreign");
  EXPECT_EQ(opened(empty, Access::write), "log.store-foreign");
  EXPECT_EQ(opened(empty, Access::create), "0");
}

TEST_F(StoreFaults, ANewerFormatIsRefused) {
  run("PRAGMA user_version = 6");
  for (const Access access : {Access::read, Access::write, Access::create}) {
    EXPECT_EQ(opened(access), "log.store-newer");
  }
}

TEST_F(StoreFaults, ALogWithoutItsTableIsDamaged) {
  run("DROP TABLE event");
  EXPECT_EQ(opened(Access::read), "log.store-damaged");
}

TEST_F(StoreFaults, ALogWithoutItsFormatIsDamaged) {
  run("PRAGMA user_version = 0");
  EXPECT_EQ(opened(Access::create), "log.store-damaged");
}

TEST_F(StoreFaults, ADamagedPageIsReported) {
  {
    std::fstream file(path_, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(4096);
    file << std::string(fs::file_size(path_) - 4096, '\xff');
  }
  EXPECT_EQ(opened(Access::read), "log.store-damaged");
}

TEST_F(StoreFaults, ACutOffFileIsReported) {
  fs::resize_file(path_, 4096);
  EXPECT_EQ(opened(Access::read), "log.store-damaged");
}

TEST_F(StoreFaults, ALockedLogCanBeReadButNotWritten) {
  const Database other(path_, Database::Access::write, 0);
  other.execute("BEGIN IMMEDIATE");
  EXPECT_EQ(opened(Access::read), "2");
  EXPECT_EQ(appended(path_, {event(3, "c")}), "log.store-locked");
  other.execute("ROLLBACK");
  EXPECT_EQ(appended(path_, {event(3, "c")}), "done");
}

TEST_F(StoreFaults, ALogThatIsLockedAltogetherIsReported) {
  const Database other(path_, Database::Access::write, 0);
  other.execute("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE");
  EXPECT_EQ(opened(Access::read), "log.store-locked");
  EXPECT_EQ(opened(Access::create), "log.store-locked");
}

TEST_F(StoreFaults, AReadOnlyFileCanBeReadButNotWritten) {
  allow(may_read, fs::perms::all);
  EXPECT_EQ(as_ordinary_user([&] { return opened(Access::read); }), "2");
  EXPECT_EQ(as_ordinary_user([&] { return appended(path_, {event(3, "c")}); }),
            "log.store-read-only");
}

TEST_F(StoreFaults, AFileInAReadOnlyFolderCanBeReadButNotWritten) {
  allow(may_read, may_enter);
  EXPECT_EQ(as_ordinary_user([&] { return opened(Access::read); }), "2");
  allow(fs::perms::all, may_enter);
  EXPECT_EQ(as_ordinary_user([&] { return opened(Access::read); }), "2");
  EXPECT_EQ(as_ordinary_user([&] { return appended(path_, {event(3, "c")}); }),
            "log.store-read-only");
  EXPECT_EQ(as_ordinary_user([&] { return opened(folder_ / "nieuw", Access::create); }),
            "log.store-cannot-open");
}

TEST_F(StoreFaults, AFileThatMayNotBeReadIsReported) {
  allow(fs::perms::none, fs::perms::all);
  EXPECT_EQ(as_ordinary_user([&] { return opened(Access::read); }), "log.no-permission");
}

TEST_F(StoreFaults, WhatACrashedWriterLeftIsNotOverlookedInAReadOnlyFolder) {
  fs::path crashed = folder_.path() / "gecrasht";
  fs::create_directory(crashed);
  {
    const auto store = EventStore::open(path_, Access::write);
    Database other(path_, Database::Access::write, 0);
    other.execute(
        "INSERT INTO event VALUES (3, '', '', 'c', '2026-01-01', '', '', NULL, '{}', '', '', '', "
        "NULL, NULL, 'event', printf('%032d', 0), printf('%064d', 0), printf('%064d', 0))");
    // As they stand while the last event is only in the write-ahead log.
    fs::copy(path_, crashed / "log");
    fs::copy(path_ + "-wal", crashed / "log-wal");
  }
  fs::permissions(crashed / "log", fs::perms::all);
  fs::permissions(crashed / "log-wal", fs::perms::all);
  fs::permissions(crashed, may_enter);
  const std::string path = (crashed / "log").string();
  EXPECT_EQ(as_ordinary_user([&] { return opened(path, Access::read); }), "log.store-unfinished");
  fs::permissions(crashed, fs::perms::all);
  EXPECT_EQ(as_ordinary_user([&] { return opened(path, Access::read); }), "3");
}

TEST_F(StoreFaults, AFullDiskLeavesTheLogAsItWas) {
  Records many;
  for (std::int64_t i = 3; i < 3000; ++i) many.push_back(event(i, "gebeurtenis"));
  EXPECT_EQ(testing::with_full_disk(64 << 10, [&] { return appended(path_, many); }),
            "log.store-full");
  EXPECT_EQ(opened(Access::read), "2");
  EXPECT_EQ(appended(path_, many), "done");
  EXPECT_EQ(opened(Access::read), "2999");
}

TEST_F(StoreFaults, ALogThatCouldNotBeMadeForLackOfSpaceCanBeMadeLater) {
  const std::string path = folder_ / "nieuw.termijn";
  EXPECT_EQ(testing::with_full_disk(2048, [&] { return opened(path, Access::create); }),
            "log.store-full");
  EXPECT_EQ(opened(path, Access::create), "0");
}

}  // namespace
}  // namespace termijn
