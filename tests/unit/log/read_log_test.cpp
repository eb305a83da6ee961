// SPDX-License-Identifier: Apache-2.0
// A log from a path: the kind of file, and every reason why it cannot be read.
#include "log/read_log.h"

#include <gtest/gtest.h>

#include "log/event_store.h"
#include "tests/unit/log/log_support.h"

namespace termijn {
namespace {

using testing::Codes;
using testing::codes;
using testing::data_of;

class ReadLog : public ::testing::Test {
 protected:
  Codes faults(const std::string& path, std::size_t most_mebibytes = log_most_mebibytes) {
    return codes(read_log(path, sources_, most_mebibytes).diagnostics);
  }
  std::string file(std::string_view text) const {
    testing::write_file(folder_ / "log", text);
    return folder_ / "log";
  }

  testing::TemporaryFolder folder_;
  Sources sources_;
};

constexpr auto csv = "datum;dossier;gebeurtenis\n2026-03-02;A;a\n";

TEST_F(ReadLog, TheContentDecidesTheKind) {
  const std::vector<std::string> expected{"1|2026-03-02||A|a|||||||"};
  const auto from_csv = read_log(file(csv), sources_);
  ASSERT_TRUE(from_csv);
  EXPECT_EQ(data_of(*from_csv), expected);
  const std::string json = R"([{"date": "2026-03-02", "dossier": "A", "event": "a"}])";
  const auto from_list = read_log(file("\xef\xbb\xbf \n" + json), sources_);
  ASSERT_TRUE(from_list) << ::testing::PrintToString(codes(from_list.diagnostics));
  EXPECT_EQ(data_of(*from_list), expected);
  const auto from_object = read_log(file("{\"events\":" + json + "}"), sources_);
  ASSERT_TRUE(from_object);
  EXPECT_EQ(data_of(*from_object), expected);
  {
    auto store = EventStore::open(folder_ / "store", EventStore::Access::create);
    ASSERT_TRUE(store);
    ASSERT_TRUE(store->append(*from_csv));
  }
  const auto from_store = read_log(folder_ / "store", sources_);
  ASSERT_TRUE(from_store);
  EXPECT_EQ(data_of(*from_store), expected);
}

TEST_F(ReadLog, TheTextIsAddedBehindTheOtherSources) {
  sources_.push_back({"regels.trm", "..."});
  const auto log = read_log(file(csv), sources_);
  ASSERT_TRUE(log);
  ASSERT_EQ(sources_.size(), 2U);
  EXPECT_EQ(sources_[1].text, csv);
  EXPECT_EQ(log->at(0).span.file, 1U);
}

TEST_F(ReadLog, TheTextIsThereForTheFaultsToo) {
  EXPECT_EQ(faults(file("datum\n")), (Codes{"log.column-missing", "log.column-missing"}));
  ASSERT_EQ(sources_.size(), 1U);
  EXPECT_EQ(sources_[0].name, folder_ / "log");
}

TEST_F(ReadLog, RowsWithFaultsAreThereToLookForMore) {
  using Rows = std::vector<std::string>;
  const std::string head = "nr;datum;dossier;gebeurtenis;vervangt\n";
  const auto sound = [&](const std::string& rows) {
    return data_of(read_log(file(head + rows), sources_).sound);
  };
  EXPECT_EQ(
      sound("1;31-02-2026;A;a;\n7;2026-03-02;A;b;1\n9;2026-03-02;A;;7\n"),
      (Rows{"1|1970-01-01||A|a|||||||", "7|2026-03-02||A|b|||1||||", "9|2026-03-02||A||||7||||"}));
  // A number that stands twice is no reason not to look at the corrections.
  EXPECT_EQ(sound("1;2026-03-02;A;a;\n1;2026-03-02;A;b;5\n"),
            (Rows{"1|2026-03-02||A|a|||||||", "2|2026-03-02||A|b|||5||||"}));
  // An unreadable number may be the one that is corrected.
  EXPECT_EQ(sound("x;2026-03-02;A;a;\n2;2026-03-02;A;b;5\n3;2026-03-02;A;;2\n"),
            (Rows{"3|2026-03-02||A|a|||||||", "2|2026-03-02||A|b|||||||"}));
  EXPECT_TRUE(read_log(file("datum;dossier\n2026-03-02;A\n"), sources_).sound.empty());
  EXPECT_TRUE(read_log(file(csv), sources_).sound.empty());
}

TEST_F(ReadLog, FaultsOfTheEnvironmentAreNamed) {
  EXPECT_EQ(faults(folder_ / "no.csv"), Codes{"log.not-found"});
  EXPECT_EQ(faults(folder_.path().string()), Codes{"log.is-directory"});
  EXPECT_EQ(faults(folder_ / std::string(300, 'x')), Codes{"log.read-failed"});
  EXPECT_EQ(faults(file("")), Codes{"log.empty-file"});
  EXPECT_EQ(faults(""), Codes{"log.not-found"});
}

TEST_F(ReadLog, AFileThatMayNotBeReadIsNamed) {
  const std::string path = file(csv);
  std::filesystem::permissions(path, std::filesystem::perms::none);
  EXPECT_EQ(testing::as_ordinary_user([&] { return faults(path).at(0); }), "log.no-permission");
}

TEST_F(ReadLog, TheSizeIsLimited) {
  std::string large = csv;
  large.resize((1 << 20) - 1, '\n');
  EXPECT_EQ(faults(file(large + "\n"), 1), Codes{});
  EXPECT_EQ(faults(file(large + "\n\n"), 1), Codes{"log.too-large"});
  EXPECT_EQ(faults("/dev/zero", 1), Codes{"log.not-a-file"});  // it has no end, so no size to limit
}

TEST_F(ReadLog, AFileThatOnlyStartsLikeADatabaseIsRefused) {
  EXPECT_EQ(faults(file(std::string("SQLite format 3\0", 16) + std::string(600, 'x'))),
            Codes{"log.store-not-database"});
  EXPECT_EQ(faults(file(std::string("SQLite format 3\0", 16))), Codes{"log.store-not-database"});
}

}  // namespace
}  // namespace termijn
