// SPDX-License-Identifier: Apache-2.0
// At every single operation of the disk while a dossier is erased, in either step, whatever fails
// there: the log is as it was or all of it is done, the chain holds, and erasing once more ends
// well.
#include <algorithm>
#include <functional>
#include <string>

#include <gtest/gtest.h>

#include "log/erase.h"
#include "log/event_store.h"
#include "log/verify.h"
#include "tests/support/faulty_vfs.h"
#include "tests/support/golden.h"
#include "tests/unit/log/log_support.h"

namespace termijn {
namespace {

using testing::DiskFault;
using testing::FaultyDisk;
using Access = EventStore::Access;
using Records = std::vector<EventRecord>;
using Work = std::function<bool(const std::string& path)>;
namespace fs = std::filesystem;

constexpr int most_operations = 2000;
const Date long_ago = parse_iso("2020-01-06").value();
const DossierOf dossier{"", "A"};

EventRecord in(const std::string& name, std::int64_t number, const std::string& event) {
  EventRecord record = testing::event(number, event);
  record.dossier = name;
  return record;
}

/// A log with a dossier that is to be erased, in several pages, and another one between.
std::string full_log() {
  const testing::TemporaryFolder folder;
  const std::string path = folder / "log.termijn";
  Records records{in("A", 1, "weg"), in("B", 2, "blijft"), in("A", 3, "weg")};
  for (EventRecord& record : records) {
    if (record.dossier == "A") record.remark = std::string(3000, '-') + "GEHEIM";
  }
  auto store = EventStore::open(path, Access::create);
  EXPECT_TRUE(store && store->append(records));
  store = {};
  return testing::read_text(path);
}

/// The same, announced long ago, and its word.
std::pair<std::string, std::string> announced_log() {
  const testing::TemporaryFolder folder;
  const std::string path = folder / "log.termijn";
  testing::write_file(path, full_log());
  const auto said = announce_erasure(path, dossier, long_ago);
  EXPECT_TRUE(said);
  return {testing::read_text(path), said->word};
}

/// `weg blijft weg, announced 0, erased 0`, and what is wrong.
std::string state_of(const std::string& path) {
  std::string all = testing::events_in(path);
  const auto verified = verify_log(path);
  if (!verified) return testing::codes(verified.diagnostics).at(0);
  all += "announced " + std::to_string(verified->erasures);
  all += " erased " + std::to_string(verified->erased);
  for (const std::string& code : testing::codes(verified->findings)) all += ' ' + code;
  return all;
}

/// In the file, or in what lies beside it.
bool has_secret(const std::string& path) {
  for (const char* beside : {"", "-wal", "-journal"}) {
    if (!fs::exists(path + beside)) continue;
    if (testing::read_text(path + beside).find("GEHEIM") != std::string::npos) return true;
  }
  return false;
}

struct Strike {
  std::string start, before, after;
  Work work;                                     ///< whether it was acknowledged
  std::function<void(const std::string&)> then;  ///< with a sound disk
};

class EraseFaults : public ::testing::TestWithParam<DiskFault> {
 protected:
  static void strike_everywhere(const Strike& strike) {
    for (int at = 1; at < most_operations; ++at) {
      const std::uint32_t seeds = GetParam() == DiskFault::power_cut ? 4 : 1;
      for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        SCOPED_TRACE(std::string(testing::name_of(GetParam())) + " at " + std::to_string(at) +
                     ", seed " + std::to_string(seed));
        if (!once(strike, at, seed)) {
          EXPECT_GT(at, 5);  // something was struck
          return;
        }
        if (HasFailure()) return;
      }
    }
    FAIL() << "there is no end to the operations";
  }

 private:
  static bool once(const Strike& strike, int at, std::uint32_t seed) {
    const testing::TemporaryFolder folder;
    const std::string path = folder / "log.termijn";
    testing::write_file(path, strike.start);
    bool acknowledged = false, struck = false;
    {
      FaultyDisk disk(GetParam(), at, seed);
      acknowledged = strike.work(path);
      struck = disk.has_struck();
      disk.lose_power();
    }
    fs::remove(path + "-shm");  // shared memory is gone with the power
    const std::string state = state_of(path);
    EXPECT_TRUE(state == strike.after || (!acknowledged && state == strike.before)) << state;
    const FaultyDisk sound(DiskFault::none, 0, 0);
    strike.then(path);
    return struck;
  }
};

TEST_P(EraseFaults, WhileItIsAnnounced) {
  const auto announce = [](const std::string& path) {
    return announce_erasure(path, dossier, long_ago).value.has_value();
  };
  strike_everywhere({full_log(), "weg blijft weg announced 0 erased 0",
                     "weg blijft weg announced 1 erased 0", announce, [](const std::string& path) {
                       const auto said = announce_erasure(path, dossier, long_ago + 1);
                       ASSERT_TRUE(said);
                       EXPECT_TRUE(erase(path, dossier, said->word, long_ago + 2));
                       EXPECT_EQ(state_of(path), "blijft announced 1 erased 2");
                     }});
}

TEST_P(EraseFaults, WhileItIsErased) {
  const auto [start, word] = announced_log();
  const auto erase_it = [&word = word](const std::string& path) {
    const auto done = erase(path, dossier, word, long_ago + 1);
    // Who was told so, and of no remains, has none.
    if (done && !done->remains) {
      EXPECT_FALSE(has_secret(path));
    }
    return done.value.has_value();
  };
  strike_everywhere({start, "weg blijft weg announced 1 erased 0", "blijft announced 1 erased 2",
                     erase_it, [&word = word](const std::string& path) {
                       const auto again = erase(path, dossier, word, long_ago + 1);
                       ASSERT_TRUE(again) << testing::codes(again.diagnostics).at(0);
                       EXPECT_FALSE(again->remains);
                       EXPECT_EQ(state_of(path), "blijft announced 1 erased 2");
                       EXPECT_FALSE(has_secret(path));
                       auto store = EventStore::open(path, Access::write);
                       EXPECT_TRUE(store && store->append(Records{in("C", 0, "later")}));
                       EXPECT_EQ(state_of(path), "blijft later announced 1 erased 2");
                     }});
}

INSTANTIATE_TEST_SUITE_P(Each, EraseFaults, ::testing::ValuesIn(testing::all_disk_faults),
                         [](const auto& each) {
                           std::string name(testing::name_of(each.param));
                           std::ranges::replace(name, ' ', '_');
                           return name;
                         });

TEST(EraseWhileOthersRead, SaysThatRemainsMayBeLeftAndDoesItLater) {
  const testing::TemporaryFolder folder;
  const std::string path = folder / "log.termijn";
  const auto [start, word] = announced_log();
  testing::write_file(path, start);
  {
    const Database reader(path, Database::Access::read, 0);
    const Transaction reading(reader, Transaction::Kind::read);
    reader.number("SELECT count(*) FROM event");
    const auto done = erase(path, dossier, word, long_ago + 1);
    ASSERT_TRUE(done) << testing::codes(done.diagnostics).at(0);
    EXPECT_TRUE(done->remains);
  }
  const auto again = erase(path, dossier, word, long_ago + 1);
  EXPECT_TRUE(again && !again->remains);
  EXPECT_FALSE(has_secret(path));
}

}  // namespace
}  // namespace termijn
