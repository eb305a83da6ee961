// SPDX-License-Identifier: Apache-2.0
// Night after night with --keep against each night anew: the same table, whatever was added,
// whatever day it is, and also when what was kept is of no use any more.
#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/code.h"
#include "batch/judge_kept.h"
#include "batch/kept_answers.h"
#include "batch/writers.h"
#include "log/erase.h"
#include "log/event_store.h"
#include "tests/support/many_dossiers.h"

namespace termijn::testing {
namespace {

class JudgeKept : public ManyDossiers {
 protected:
  static Date day(int year, int month, int of_month) {
    return Date::from_civil(year, month, of_month).value();
  }

  /// The same events, of which some were only recorded on a later night: three lots with the
  /// numbers that they get in the log. A correction comes after what it corrects.
  static std::vector<std::vector<EventRecord>> lots(std::uint32_t seed) {
    const auto all = records(seed);
    std::map<std::string, std::size_t> lot_of;  // of the dossier so far
    std::vector<std::vector<const EventRecord*>> chosen(3);
    RandomDossier random(program(), seed);
    std::vector<std::size_t> lot_of_number(all.size() + 1, 0);
    for (const EventRecord& record : all) {
      std::size_t& lot = lot_of[record.council + '/' + record.dossier];
      if (lot < 2 && random.pick(9) == 0) ++lot;
      std::size_t own = record.event == "gegevens" && record.dossier.empty() ? 1 : lot;
      if (record.replaces)
        own = std::max(own, lot_of_number[static_cast<std::size_t>(*record.replaces)]);
      lot_of_number[static_cast<std::size_t>(record.number)] = own;
      chosen[own].push_back(&record);
    }
    std::map<std::int64_t, std::int64_t> renumbered;
    std::vector<std::vector<EventRecord>> lots(3);
    std::int64_t number = 0;
    for (std::size_t lot = 0; lot < lots.size(); ++lot) {
      for (const EventRecord* record : chosen[lot]) {
        renumbered[record->number] = ++number;
        EventRecord own = *record;
        own.number = number;
        if (own.replaces) own.replaces = renumbered.at(*own.replaces);
        lots[lot].push_back(std::move(own));
      }
    }
    return lots;
  }

  void add(const std::vector<EventRecord>& lot) {
    auto store = EventStore::open(log_, EventStore::Access::create);
    ASSERT_TRUE(store);
    ASSERT_TRUE(store->append(lot));
  }

  std::string anew(Date as_of) const { return table(log_, as_of, 1); }

  /// `most`: when it is longer, nobody wants the rest.
  std::string night(Date as_of, const std::string& rules = "a", std::size_t most = SIZE_MAX) {
    std::string text;
    const auto counts = batch::judge_kept(plan(), {}, {log_, kept_, rules, as_of},
                                          [&](const std::string& part) {
                                            text += part;
                                            return text.size() < most;
                                          },
                                          {});
    EXPECT_TRUE(counts);
    if (counts) read_ = counts->events;
    return text;
  }

  const std::string log_ = own_place("log.db"), kept_ = own_place("nights.kept");
  std::uint64_t read_ = 0;  ///< events that the last night read
};

TEST_F(JudgeKept, IsEachNightWhatItWouldBeAnew) {
  const auto lots = JudgeKept::lots(1);
  add(lots[0]);
  for (const Date on :
       {day(2021, 6, 1), day(2021, 6, 1), day(2021, 6, 2), day(2021, 6, 3), day(2021, 9, 1)})
    EXPECT_EQ(night(on), anew(on)) << iso(on);
  EXPECT_EQ(read_, 0U);
  add(lots[1]);
  for (const Date on : {day(2021, 9, 1), day(2021, 9, 2), day(2022, 6, 1)})
    EXPECT_EQ(night(on), anew(on)) << iso(on);
  EXPECT_EQ(read_, 0U);
  add(lots[2]);
  EXPECT_EQ(night(day(2022, 6, 2)), anew(day(2022, 6, 2)));
  EXPECT_EQ(read_, lots[2].size());
  for (Date on = day(2022, 6, 3); on < day(2022, 6, 15); on = on + 1)
    ASSERT_EQ(night(on), anew(on)) << iso(on);
}

TEST_F(JudgeKept, BeginsAnewWhenWhatWasKeptIsOfNoUse) {
  const auto lots = JudgeKept::lots(700);
  add(lots[0]);
  add(lots[1]);
  const Date on = day(2022, 6, 1);
  EXPECT_EQ(night(on), anew(on));
  const auto all = read_;
  EXPECT_GT(all, 1000U);
  EXPECT_EQ(night(on, "b"), anew(on)) << "other rules";
  EXPECT_EQ(read_, all);
  EXPECT_EQ(night(on + -100, "b"), anew(on + -100)) << "an earlier day";
  EXPECT_EQ(read_, all);
  EXPECT_EQ(night(on, "b"), anew(on));
  EXPECT_EQ(read_, 0U);
  // Another log in the same place.
  std::filesystem::remove(log_);
  add(JudgeKept::lots(1)[0]);
  EXPECT_EQ(night(on, "b"), anew(on)) << "another log";
  EXPECT_GT(read_, 0U);
}

TEST_F(JudgeKept, ForgetsWhatWasErased) {
  const auto lots = JudgeKept::lots(3);
  add(lots[0]);
  const Date on = day(2022, 6, 1), long_ago = day(2020, 1, 6);
  const EventRecord& gone = lots[0].front();
  EXPECT_EQ(night(on), anew(on));
  const auto said = announce_erasure(log_, {gone.council, gone.dossier}, long_ago);
  ASSERT_TRUE(said);
  EXPECT_EQ(night(on), anew(on));
  EXPECT_EQ(read_, 0U);
  ASSERT_TRUE(erase(log_, {gone.council, gone.dossier}, said->word, long_ago + 1));
  const std::string after = night(on);
  EXPECT_EQ(after, anew(on));
  EXPECT_EQ(after.find('\t' + gone.dossier + '\t'), std::string::npos);
}

TEST_F(JudgeKept, KeepsTheNightBeforeWhenOneIsCutShort) {
  const auto lots = JudgeKept::lots(5);
  add(lots[0]);
  const Date on = day(2022, 6, 1);
  EXPECT_EQ(night(on), anew(on));
  add(lots[1]);
  night(on + 1, "a", 1);
  const batch::KeptAnswers kept(kept_);
  EXPECT_EQ(kept.mark()->as_of, on);
}

TEST_F(JudgeKept, GoesOnAfterANightThatWasCutShort) {
  const auto lots = JudgeKept::lots(5);
  add(lots[0]);
  const Date on = day(2022, 6, 1);
  night(on);
  add(lots[1]);
  night(on + 1, "a", 1);
  EXPECT_EQ(night(on + 2), anew(on + 2));
  EXPECT_EQ(read_, lots[1].size());
}

TEST_F(JudgeKept, IsForLogsAndForFilesOfItsOwn) {
  const auto other = own_place("other.db");
  {
    const Database database(other, Database::Access::create, 0);
    database.execute("CREATE TABLE termijn_event (dossier TEXT, event TEXT, date TEXT)");
  }
  EXPECT_FALSE(batch::is_kept(other));
  EXPECT_TRUE(batch::is_kept(kept_));
  const auto refused = batch::judge_kept(plan(), {}, {other, kept_, "a", day(2022, 1, 1)},
                                         [](const std::string&) { return true; }, {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.diagnostics.front().code, Code::cli_not_together);
}

}  // namespace
}  // namespace termijn::testing
