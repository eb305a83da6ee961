// SPDX-License-Identifier: Apache-2.0
// Erasing in two steps: what goes, what stays, and that nothing else can go this way.
#include "log/erase.h"

#include <gtest/gtest.h>

#include "calendar/clock.h"
#include "log/event_store.h"
#include "log/tombstones.h"
#include "log/verify.h"
#include "tests/support/golden.h"
#include "tests/unit/log/log_support.h"

namespace termijn {
namespace {

using testing::Codes;
using testing::codes;
using testing::event;
using Numbers = std::vector<std::int64_t>;
using Records = std::vector<EventRecord>;

const Date long_ago = parse_iso("2020-01-06").value();

class Erase : public ::testing::Test {
 protected:
  void SetUp() override {
    Records records{in("A", 1, "geheim_een"), in("B", 2, "blijft"), in("A", 3, "geheim_twee"),
                    in("B", 4, "verplaatst"), in("A", 5, "geheim_drie")};
    records[0].remark = "niemand mag dit nog lezen";
    records[3].replaces = 3;  // moved from A to B
    add(records);
  }
  static EventRecord in(const std::string& dossier, std::int64_t number, const std::string& name) {
    EventRecord record = event(number, name);
    record.dossier = dossier;
    return record;
  }
  void add(const Records& records) const {
    auto store = EventStore::open(path_, EventStore::Access::create);
    ASSERT_TRUE(store && store->append(records));
  }
  /// `2 4`, and the codes of warnings behind it.
  std::string left() const {
    const auto store = EventStore::open(path_, EventStore::Access::read);
    const auto records = store->read();
    std::string all;
    for (const EventRecord& record : *records) all += record.event + ' ';
    for (const std::string& code : codes(records.diagnostics)) all += code;
    return all;
  }
  Codes findings() const { return codes(verify_log(path_)->findings); }

  testing::TemporaryFolder folder_;
  std::string path_ = folder_ / "log.termijn";
  DossierOf a_{"", "A"}, b_{"", "B"};
};

TEST_F(Erase, WhatWasAnnouncedGoesAndTheChainHolds) {
  const auto said = announce_erasure(path_, a_, long_ago);
  ASSERT_TRUE(said);
  EXPECT_TRUE(said->is_new);
  EXPECT_EQ(said->number, 6);
  EXPECT_EQ(said->rows, (Numbers{1, 3, 5}));
  EXPECT_EQ(left(), "geheim_een blijft geheim_twee verplaatst geheim_drie ");
  EXPECT_EQ(findings(), Codes{});
  const auto done = erase(path_, a_, said->word, long_ago + 1);
  ASSERT_TRUE(done) << codes(done.diagnostics).at(0);
  EXPECT_EQ(left(), "blijft verplaatst log.erased");
  EXPECT_EQ(findings(), Codes{});
  const auto result = verify_log(path_);
  EXPECT_EQ(result->rows, 6);
  EXPECT_EQ(result->erased, 3);
  EXPECT_EQ(result->erasures, 1);
  add(Records{in("C", 0, "later")});
  EXPECT_EQ(findings(), Codes{});
}

TEST_F(Erase, NothingOfItStaysInTheFile) {
  const auto said = announce_erasure(path_, a_, long_ago);
  ASSERT_TRUE(erase(path_, a_, said->word, long_ago + 1));
  const std::string bytes = testing::read_text(path_);
  EXPECT_EQ(bytes.find("niemand mag dit"), std::string::npos);
  EXPECT_EQ(bytes.find("geheim_"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(path_ + "-wal"));
}

TEST_F(Erase, WhatACorrectionReplacedGoesWithIt) {
  const auto said = announce_erasure(path_, b_, long_ago);
  EXPECT_EQ(said->rows, (Numbers{2, 3, 4}));
  ASSERT_EQ(said->moved.size(), 1u);
  EXPECT_EQ(said->moved[0].number, 3);
  EXPECT_EQ(said->moved[0].from.dossier, "A");
  EXPECT_EQ(said->moved[0].moved_by, 4);
  EXPECT_TRUE(announce_erasure(path_, a_, long_ago)->moved.empty());
  ASSERT_TRUE(erase(path_, b_, said->word, long_ago + 1));
  EXPECT_EQ(left(), "geheim_een geheim_drie log.erased");
}

TEST_F(Erase, AWithdrawalGoesWithWhatItTakesBack) {
  EventRecord withdrawal = in("", 0, "");
  withdrawal.replaces = 1;
  add(Records{withdrawal});
  const auto said = announce_erasure(path_, a_, long_ago);
  EXPECT_EQ(said->rows, (Numbers{1, 3, 5, 6}));
}

TEST_F(Erase, ACorrectionInAnotherDossierStandsByItself) {
  const auto said = announce_erasure(path_, a_, long_ago);
  ASSERT_TRUE(erase(path_, a_, said->word, long_ago + 1));
  const auto records = EventStore::open(path_, EventStore::Access::read)->read();
  EXPECT_EQ(records->at(1).event, "verplaatst");
  EXPECT_EQ(records->at(1).replaces, std::nullopt);
}

TEST_F(Erase, WhoHasReadTheLogCanAddToItWhateverWasAnnouncedOrErased) {
  const auto add_behind = [&](std::int64_t last_seen) {
    return EventStore::open(path_, EventStore::Access::write)
        ->append(Records{in("B", 0, "later")}, last_seen);
  };
  const auto said = announce_erasure(path_, a_, long_ago);
  ASSERT_TRUE(add_behind(5));
  ASSERT_TRUE(announce_erasure(path_, b_, long_ago));
  ASSERT_TRUE(erase(path_, a_, said->word, long_ago + 1));
  ASSERT_TRUE(add_behind(7));
  EXPECT_EQ(codes(add_behind(5).diagnostics), Codes{"log.store-grown"});
  EXPECT_EQ(left(), "blijft verplaatst later later log.erased");
}

TEST_F(Erase, AnnouncingTwiceIsOnce) {
  const auto first = announce_erasure(path_, a_, long_ago);
  const auto second = announce_erasure(path_, a_, long_ago + 7);
  EXPECT_FALSE(second->is_new);
  EXPECT_EQ(second->number, first->number);
  EXPECT_EQ(second->word, first->word);
  EXPECT_EQ(second->day, long_ago);
}

TEST_F(Erase, WithoutAnAnnouncementNothingGoes) {
  EXPECT_EQ(codes(erase(path_, a_, "wis-00000000", long_ago).diagnostics),
            Codes{"log.erase-unannounced"});
}

TEST_F(Erase, NotOnTheSameDay) {
  const auto said = announce_erasure(path_, a_, long_ago);
  const auto refused = erase(path_, a_, said->word, long_ago);
  EXPECT_EQ(codes(refused.diagnostics), Codes{"log.erase-early"});
  EXPECT_EQ(refused.diagnostics.at(0).args.at(1), "2020-01-07");
}

TEST_F(Erase, NotWithAnotherWord) {
  ASSERT_TRUE(announce_erasure(path_, a_, long_ago));
  EXPECT_EQ(codes(erase(path_, a_, "wis-", long_ago + 1).diagnostics), Codes{"log.erase-word"});
  const auto other = announce_erasure(path_, b_, long_ago);
  EXPECT_EQ(codes(erase(path_, a_, other->word, long_ago + 1).diagnostics),
            Codes{"log.erase-word"});
}

TEST_F(Erase, NotWhenTheDossierHasGrown) {
  const auto said = announce_erasure(path_, a_, long_ago);
  add(Records{in("A", 0, "erbij")});
  EXPECT_EQ(codes(erase(path_, a_, said->word, long_ago + 1).diagnostics),
            Codes{"log.erase-grown"});
  const auto again = announce_erasure(path_, a_, long_ago + 1);
  EXPECT_TRUE(again->is_new);
  EXPECT_TRUE(erase(path_, a_, again->word, long_ago + 2));
  EXPECT_EQ(left(), "blijft verplaatst log.erased");
  EXPECT_EQ(findings(), Codes{});
}

TEST_F(Erase, TheDatabaseItselfRefusesToEraseOnTheDayOfTheAnnouncement) {
  const Date tomorrow = parse_iso("9000-01-01").value();
  const auto said = announce_erasure(path_, a_, tomorrow);
  EXPECT_EQ(codes(erase(path_, a_, said->word, tomorrow + 1).diagnostics),
            Codes{"log.store-append-only"});
}

TEST_F(Erase, TheDatabaseRefusesAllButTakingAwayAllOfTheContent) {
  ASSERT_TRUE(announce_erasure(path_, a_, long_ago));
  const Database other(path_, Database::Access::write, 0);
  const std::string all =
      "council = '', dossier = '', event = '', day = '', actor = '', recorded = '', replaces = "
      "NULL,"
      " fields = '', reference = '', source = '', earliest = NULL, time = NULL, salt = NULL";
  for (const std::string& sql :
       {"UPDATE event SET " + all + " WHERE number = 1",
        std::string("UPDATE event SET salt = NULL WHERE number = 1"),
        "UPDATE event SET remark = '', " + all + " WHERE number = 2",
        "UPDATE event SET remark = '', " + all + ", hash = digest WHERE number = 1",
        "UPDATE event SET remark = '', " + all + ", number = 9 WHERE number = 1",
        "UPDATE event SET remark = '', " + all + " WHERE number = 6",
        std::string("UPDATE event SET remark = 'x' WHERE number = 1")}) {
    EXPECT_THROW(other.execute(sql), StoreError) << sql;
  }
  other.execute("UPDATE event SET remark = '', " + all + " WHERE number = 1");
  EXPECT_EQ(findings(), Codes{});
  EXPECT_THROW(other.execute("UPDATE event SET event = 'x' WHERE number = 1"), StoreError);
}

TEST_F(Erase, TheAnnouncementsSayWhatBecameOfThem) {
  EXPECT_TRUE(tombstones_in(path_)->empty());
  const auto said = announce_erasure(path_, a_, long_ago);
  ASSERT_EQ(tombstones_in(path_)->size(), 1u);
  EXPECT_FALSE(tombstones_in(path_)->front().is_carried_out());
  ASSERT_TRUE(erase(path_, a_, said->word, long_ago + 1));
  const auto found = tombstones_in(path_);
  EXPECT_TRUE(found->front().is_carried_out());
  EXPECT_EQ(found->front().dossier, "A");
  EXPECT_EQ(found->front().number, 6);
  EXPECT_EQ(found->front().erased, (Numbers{1, 3, 5}));
}

/// The day of today in Amsterdam as the trigger works it out, when it is `now` in UTC.
std::string day_of_trigger(const Database& database, const std::string& now) {
  Statement row = database.prepare("SELECT sql FROM sqlite_schema WHERE name = 'event_only_erase'");
  EXPECT_TRUE(row.step());
  const std::string sql = row.text(0);
  const auto begin = sql.find("date('now'"), end = sql.find("\n    AND instr", begin);
  std::string day = sql.substr(begin, end - begin);
  for (auto at = day.find("'now'"); at != day.npos; at = day.find("'now'"))
    day.replace(at, 5, '\'' + now + '\'');
  Statement found = database.prepare("SELECT " + day);
  EXPECT_TRUE(found.step());
  return found.text(0);
}

TEST_F(Erase, TheDatabaseKnowsWhenADayBeginsInAmsterdam) {
  const Database database(path_, Database::Access::read, 0);
  const auto seconds = [](std::string_view day) {
    return static_cast<std::int64_t>(parse_iso(day)->days() - parse_iso("1970-01-01")->days()) *
           seconds_of_a_day;
  };
  constexpr std::int64_t hour = 3600;
  for (const std::string_view around :
       {"2026-03-29", "2026-07-01", "2026-10-25", "2026-12-31", "2027-03-28", "2027-10-31"}) {
    for (int i = -48; i < 48; ++i) {
      const Instant instant{seconds(around) + i * hour};
      const Date day = *parse_iso(around) + (i >= 0 ? i / 24 : (i - 23) / 24);
      const int clock = ((i % 24) + 24) % 24;
      const std::string now =
          iso(day) + (clock < 10 ? " 0" : " ") + std::to_string(clock) + ":00:00";
      EXPECT_EQ(day_of_trigger(database, now), iso(local_time(instant).day)) << now;
    }
  }
}

}  // namespace
}  // namespace termijn
