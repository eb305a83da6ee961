// SPDX-License-Identifier: Apache-2.0
// At every single operation of the disk, whatever fails there: what was acknowledged is in the log,
// what was not is there whole or not at all, and the chain holds.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "log/event_store.h"
#include "log/schema.h"
#include "log/verify.h"
#include "tests/support/faulty_vfs.h"
#include "tests/support/golden.h"
#include "tests/unit/log/log_support.h"

namespace termijn {
namespace {

using testing::DiskFault;
using testing::event;
using testing::events_in;
using testing::FaultyDisk;
using Access = EventStore::Access;
using Records = std::vector<EventRecord>;
namespace fs = std::filesystem;

constexpr int most_operations = 2000;
std::string found_in(const std::string& path) {
  const auto result = verify_log(path);
  if (!result) return testing::codes(result.diagnostics).at(0);
  std::string all;
  for (const std::string& code : testing::codes(result->findings)) all += code + ' ';
  return all;
}

class DiskFaults : public ::testing::TestWithParam<DiskFault> {
 protected:
  /// Does `work` on a copy of the log `start` ("" for none), failing at every operation in turn.
  /// `work` answers whether it was acknowledged.
  void strike_everywhere(const std::string& start, const std::string& before,
                         const std::string& after, bool (*work)(const std::string&)) {
    for (int at = 1; at < most_operations; ++at) {
      for (std::uint32_t seed = 0; seed < seeds(); ++seed) {
        SCOPED_TRACE(std::string(name_of(GetParam())) + " at " + std::to_string(at) + ", seed " +
                     std::to_string(seed));
        if (!strike(start, before, after, work, at, seed)) {
          EXPECT_GT(at, 5);  // something was struck
          return;
        }
        if (HasFailure()) return;
      }
    }
    FAIL() << "there is no end to the operations";
  }

 private:
  static std::uint32_t seeds() { return GetParam() == DiskFault::power_cut ? 4 : 1; }

  bool strike(const std::string& start, const std::string& before, const std::string& after,
              bool (*work)(const std::string&), int at, std::uint32_t seed) {
    const testing::TemporaryFolder folder;
    const std::string path = folder / "log.termijn";
    if (!start.empty()) testing::write_file(path, start);
    bool acknowledged = false;
    bool struck = false;
    {
      FaultyDisk disk(GetParam(), at, seed);
      acknowledged = work(path);
      struck = disk.has_struck();
      disk.lose_power();
    }
    fs::remove(path + "-shm");  // shared memory is gone with the power
    if (before.empty() && !acknowledged && !fs::exists(path)) return struck;
    const std::string events = events_in(path);
    if (before.empty() && !acknowledged && events == "log.store-foreign") return struck;
    EXPECT_TRUE(events == after || (!acknowledged && events == before)) << events;
    EXPECT_EQ(found_in(path), "");
    {  // And it goes on from there.
      const FaultyDisk sound(DiskFault::none, 0, 0);
      auto store = EventStore::open(path, Access::write);
      EXPECT_TRUE(store && store->append(Records{event(0, "later")}));
    }
    EXPECT_EQ(found_in(path), "");
    return struck;
  }
};

std::string log_of_version(std::size_t parts) {
  const testing::TemporaryFolder folder;
  const std::string path = folder / "log.termijn";
  if (parts == 3) {
    const Database database(path, Database::Access::create, 0);
    for (const auto& part : schema_parts().first(parts)) database.execute(std::string(part.text));
    database.execute(
        "PRAGMA journal_mode = WAL;"
        "INSERT INTO event VALUES (1, '', 'A', 'a', '2026-01-05', '', '', NULL, '{}', '', '', '',"
        " NULL, NULL), (2, '', 'A', 'b', '2026-01-05', '', '', 1, '{}', '', '', '', NULL, NULL)");
  } else {
    auto store = EventStore::open(path, Access::create);
    store->append(Records{event(1, "a"), event(2, "b")});
  }
  return testing::read_text(path);
}

bool append_two(const std::string& path) {
  auto store = EventStore::open(path, Access::write);
  return store && store->append(Records{event(0, "c"), event(0, "d")});
}

/// The first try fails, and the same connection tries again.
bool append_until_done(const std::string& path) {
  auto store = EventStore::open(path, Access::write);
  if (!store) return false;
  const Records batch{event(0, "c"), event(0, "d")};
  if (store->append(batch, 2)) return true;
  const auto again = store->append(batch, 2);
  if (again) return true;
  return testing::codes(again.diagnostics).at(0) == "log.store-grown";
}

bool make_new(const std::string& path) {
  return EventStore::make(path, Records{event(0, "a"), event(0, "b")}).value.has_value();
}

bool open_new(const std::string& path) {
  auto store = EventStore::open(path, Access::create);
  return store && store->append(Records{event(0, "a")});
}

TEST_P(DiskFaults, DuringAnAppend) {
  strike_everywhere(log_of_version(4), "a b ", "a b c d ", append_two);
}

TEST_P(DiskFaults, DuringAnAppendThatIsTriedAgain) {
  strike_everywhere(log_of_version(4), "a b ", "a b c d ", append_until_done);
}

TEST_P(DiskFaults, WhileAnOldLogGetsItsNewForm) {
  strike_everywhere(log_of_version(3), "a b ", "a b c d ", append_two);
}

TEST_P(DiskFaults, WhileALogIsMade) {
  strike_everywhere("", "", "a b ", make_new);
}

TEST_P(DiskFaults, WhileAFileBecomesALog) {
  strike_everywhere("", "", "a ", open_new);
}

INSTANTIATE_TEST_SUITE_P(Each, DiskFaults, ::testing::ValuesIn(testing::all_disk_faults),
                         [](const auto& each) {
                           std::string name(testing::name_of(each.param));
                           std::ranges::replace(name, ' ', '_');
                           return name;
                         });

/// How many rows a program that does not sync lost, of those that it thought were there.
std::int64_t lost_without_sync(const std::string& path, std::uint32_t seed) {
  std::int64_t written = 0;
  {
    FaultyDisk disk(DiskFault::power_cut, 20, seed);
    try {
      const Database database(path, Database::Access::create, 0);
      database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; CREATE TABLE t (a)");
      for (; written < 9; ++written) database.execute("INSERT INTO t VALUES (1)");
    } catch (const StoreError&) {
    }
    disk.lose_power();
  }
  fs::remove(path + "-shm");
  try {
    return written - Database(path, Database::Access::read, 0).number("SELECT count(*) FROM t");
  } catch (const StoreError&) {
    return written;
  }
}

TEST(FaultyDiskItself, TakesFromAProgramThatDoesNotSyncWhatItThoughtWasThere) {
  std::int64_t lost = 0;
  for (std::uint32_t seed = 0; seed < 10; ++seed) {
    const testing::TemporaryFolder folder;
    lost += lost_without_sync(folder / "log.termijn", seed);
  }
  EXPECT_GT(lost, 0);
}

}  // namespace
}  // namespace termijn
