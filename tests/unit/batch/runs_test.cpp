// SPDX-License-Identifier: Apache-2.0
// How a run over all dossiers ends when something goes wrong, or nobody wants the rest, and what it
// sees while another program writes.
#include <atomic>
#include <filesystem>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>

#include <gtest/gtest.h>
#include <pthread.h>

#include "base/code.h"
#include "batch/judge_all.h"
#include "batch/writers.h"
#include "log/sqlite.h"
#include "tests/support/log_text.h"
#include "tests/support/own_place.h"

namespace termijn::testing {
namespace {

namespace fs = std::filesystem;

class RunsTest : public ::testing::Test {
 protected:
  static const Plan& plan() {
    static const Program program = repository_program();
    static const Plan plan = make_plan(program);
    return plan;
  }

  RunsTest() { clear(); }
  ~RunsTest() override { clear(); }
  void clear() const {
    for (const char* end : {"", "-wal", "-shm", "-journal"}) fs::remove(path_ + end);
  }

  void make(const std::string& sql) const {
    Database(path_, Database::Access::create, 5000).execute(sql);
  }
  /// So many dossiers with a request.
  void make(int dossiers) const {
    make(
        "CREATE TABLE termijn_event (council TEXT, dossier TEXT, event TEXT, date TEXT);"
        "CREATE INDEX by_name ON termijn_event (council, dossier, date);"
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " +
        std::to_string(dossiers) +
        ") INSERT INTO termijn_event SELECT 'R', 'D-' || (i + 100000), 'adviesaanvraag',"
        " '2026-01-12' FROM n");
  }
  batch::BatchWishes wishes(std::size_t jobs) const {
    return {path_, *Date::from_civil(2026, 4, 1), jobs, std::nullopt};
  }
  Result<batch::BatchCounts> run(std::size_t jobs,
                                 const std::function<bool(const std::string&)>& show) const {
    batch::TableWriter first(plan());
    const auto more = [] { return std::make_unique<batch::TableWriter>(plan()); };
    return batch::judge_all(plan(), {}, wishes(jobs), first, more, show, {});
  }
  std::string table(std::size_t jobs) const {
    std::string text;
    const auto counts = run(jobs, [&](const std::string& part) {
      text += part;
      return true;
    });
    EXPECT_TRUE(counts && counts->is_whole);
    return text;
  }

  const std::string path_ = own_place("runs.db");
};

TEST_F(RunsTest, AnIndexOnCouncilDossierAndDayServes) {
  make(
      "CREATE TABLE kept (id INTEGER PRIMARY KEY, nr INTEGER, council TEXT, dossier TEXT,"
      " event TEXT, date TEXT); CREATE INDEX by_name ON kept (council, dossier, date);"
      "CREATE VIEW termijn_event AS SELECT nr AS number, council, dossier, event, date FROM kept");
  const Database database(path_, Database::Access::read, 5000);
  const auto found = batch::find_event_table(database);
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->is_in_order(database));
  EXPECT_EQ(found->dossier_key, "dossier");
}

/// Fails at the dossier that it is told.
class Failing : public batch::DossierWork {
 public:
  explicit Failing(std::atomic<int>& left) : left_(left) {}
  void take(std::span<batch::StreamedDossier> /*dossier*/, std::string& out) override {
    if (--left_ == 0) throw std::runtime_error("no more");
    out += std::string(1000, 'x');
  }
  void merge(const batch::DossierWork& /*other*/) override {}

 private:
  std::atomic<int>& left_;
};

TEST_F(RunsTest, WhatAThreadThrowsIsThrownOn) {
  make(3000);
  const std::array programs{plan().program};
  for (const std::size_t jobs : {1U, 4U}) {
    std::atomic<int> left = 2000;
    Failing first(left);
    const auto more = [&] { return std::make_unique<Failing>(left); };
    const auto show = [](const std::string&) { return true; };
    EXPECT_THROW(
        batch::for_each_dossier(std::span(programs), {}, wishes(jobs), first, more, show, {}),
        std::runtime_error);
  }
}

TEST_F(RunsTest, WhatShowingThrowsIsThrownOn) {
  make(3000);
  const auto show = [](const std::string&) -> bool { throw std::runtime_error("no more"); };
  for (const std::size_t jobs : {1U, 4U}) EXPECT_THROW(run(jobs, show), std::runtime_error);
}

TEST_F(RunsTest, NotTheWholeWhenNobodyWantsTheRest) {
  make(3000);
  for (const std::size_t jobs : {1U, 4U}) {
    const auto counts = run(jobs, [](const std::string&) { return false; });
    ASSERT_TRUE(counts);
    EXPECT_FALSE(counts->is_whole);
  }
}

/// New threads get a stack that no machine has.
class NoThreads {
 public:
  NoThreads() {
    pthread_getattr_default_np(&before_);
    pthread_attr_t huge;
    pthread_attr_init(&huge);
    pthread_attr_setstacksize(&huge, std::size_t{1} << 46U);
    pthread_setattr_default_np(&huge);
    pthread_attr_destroy(&huge);
  }
  ~NoThreads() {
    pthread_setattr_default_np(&before_);
    pthread_attr_destroy(&before_);
  }
  NoThreads(const NoThreads&) = delete;
  NoThreads& operator=(const NoThreads&) = delete;

 private:
  pthread_attr_t before_{};
};

TEST_F(RunsTest, TheSameWhereNoThreadCanBeMade) {
  make(3000);
  const std::string wanted = table(4);
  const NoThreads none;
  EXPECT_EQ(table(4), wanted);
  const auto stopped = run(4, [](const std::string&) { return false; });
  EXPECT_TRUE(stopped && !stopped->is_whole);
}

TEST_F(RunsTest, ADossierThatWasTakenBackIsNone) {
  make(
      "CREATE TABLE termijn_event (number, dossier, event, date, replaces);"
      "INSERT INTO termijn_event VALUES (1, 'W', 'adviesaanvraag', '2026-01-05', NULL),"
      " (2, 'W', NULL, '2026-01-06', 1), (3, 'M', 'adviesaanvraag', '2026-01-05', NULL),"
      " (4, 'N', 'adviesaanvraag', '2026-01-07', 3)");
  std::string text;
  const auto counts = run(1, [&](const std::string& part) {
    text += part;
    return true;
  });
  ASSERT_TRUE(counts);
  EXPECT_EQ(text.find("\tW\t"), std::string::npos) << text;
  EXPECT_EQ(text.find("\tniet_beoordeeld\t"), std::string::npos) << text;
  EXPECT_EQ(counts->dossiers, 1U);
}

TEST_F(RunsTest, WhereRowsAreCorrectedEachHasANumberOfItsOwn) {
  const std::string rows =
      "CREATE TABLE termijn_event (number, dossier, event, date, replaces);"
      "INSERT INTO termijn_event VALUES (1, 'A', 'adviesaanvraag', '2026-01-05', NULL),"
      " (2, 'A', 'advies', '2026-01-06', NULL), (1, 'B', 'adviesaanvraag', '2026-01-05', NULL)";
  make(rows);
  EXPECT_TRUE(run(1, [](const std::string&) { return true; }));
  clear();
  make(rows + ", (2, 'B', 'adviesaanvraag', '2026-01-07', 1)");
  const auto counts = run(1, [](const std::string&) { return true; });
  ASSERT_FALSE(counts);
  EXPECT_EQ(counts.diagnostics.front().code, Code::log_number_twice);
}

/// Gives every dossier one more event at once, some dozens of times.
class Writer {
 public:
  explicit Writer(const std::string& path)
      : database_(path, Database::Access::write, 5000), thread_([this] { run(); }) {}
  bool is_done() const { return is_done_; }

 private:
  void run() {
    for (int i = 1; i <= 60; ++i) {
      try {
        database_.execute(
            "INSERT INTO termijn_event SELECT council, dossier, 'nader_overleg', date('2026-01-12',"
            " '+" +
            std::to_string(i) + " days') FROM termijn_event WHERE event = 'adviesaanvraag'");
      } catch (const StoreError&) {
        continue;  // others look in it at this moment
      }
    }
    is_done_ = true;
  }

  Database database_;
  std::atomic<bool> is_done_ = false;
  std::jthread thread_;
};

TEST_F(RunsTest, SeesOneMomentWhileAnotherProgramWrites) {
  for (const char* mode : {"wal", "delete"}) {
    clear();
    make(60);
    make(std::string("PRAGMA journal_mode = ") + mode);
    const Writer writer(path_);
    do {
      for (const std::size_t jobs : {1U, 4U}) {
        const auto counts = run(jobs, [](const std::string&) { return true; });
        ASSERT_TRUE(counts) << mode;
        EXPECT_EQ(counts->events % 60, 0U) << mode << " with threads: " << jobs;
        EXPECT_EQ(counts->dossiers, 60U);
      }
    } while (!writer.is_done());
  }
}

}  // namespace
}  // namespace termijn::testing
