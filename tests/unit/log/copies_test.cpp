// SPDX-License-Identifier: Apache-2.0
// Putting a copy back over a log in which others go on writing.
#include "log/copies.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "log/event_store.h"
#include "log/store_form.h"
#include "tests/unit/log/log_support.h"

namespace termijn::testing {
namespace {

using Records = std::vector<EventRecord>;

class Restore : public ::testing::Test {
 protected:
  void SetUp() override {
    add(path_, "a");
    ASSERT_TRUE(back_up_log(path_, copy_));
    add(path_, "b");
  }
  static void add(const std::string& path, const std::string& name) {
    auto store = EventStore::open(path, EventStore::Access::create);
    ASSERT_TRUE(store && store->append(Records{event(0, name)}));
  }

  TemporaryFolder folder_;
  std::string path_ = folder_ / "or.db", copy_ = folder_ / "copy.db", old_ = folder_ / "old.db";
};

TEST_F(Restore, KeepsWhatIsAddedWhileItKeepsTheLog) {
  // Ends of work: the copy verified; the log copied, and that verified; and then it is replaced.
  int ends = 0;
  const auto write_in_between = [&](std::size_t done, std::size_t all) {
    if (done == all && ++ends == 3) add(path_, "c");
  };
  const auto restored = restore_log(copy_, path_, true, old_, write_in_between);
  ASSERT_TRUE(restored);
  EXPECT_GT(ends, 3);
  EXPECT_EQ(events_in(path_), "a ");
  EXPECT_EQ(restored->kept, old_);
  EXPECT_EQ(events_in(old_), "a b c ");
}

TEST_F(Restore, ThatFailsLeavesNoFile) {
  const std::string wide = folder_ / "wide.db";
  std::filesystem::copy_file(copy_, wide);
  Database(wide, Database::Access::write, 0).execute("PRAGMA page_size = 8192; VACUUM");
  const auto restored = restore_log(wide, path_, true, old_);
  EXPECT_FALSE(restored);
  EXPECT_EQ(events_in(path_), "a b ");
  EXPECT_FALSE(std::filesystem::exists(old_));
}

}  // namespace
}  // namespace termijn::testing
