// SPDX-License-Identifier: Apache-2.0
// The picture and the table of a dossier show the same rows.
#include "office/timeline.h"

#include <gtest/gtest.h>

#include "engine/evaluate.h"
#include "tests/support/log_text.h"
#include "tests/support/rules.h"

namespace termijn::testing {
namespace {

constexpr std::string_view two_days =
    "2026-01-12 adviesaanvraag vorm=schriftelijk | 2026-01-27 overlegvergadering | "
    "2026-02-12 advies vorm=schriftelijk strekking=negatief | "
    "2026-03-02 bekendmaking vorm=mondeling volgt_advies=nee | "
    "2026-03-20 kennisgeving vorm=schriftelijk aan_de_raad=ja definitief=ja volgt_advies=nee "
    "gemotiveerd=ja";

Timeline timeline_on(const std::string& log, Date as_of) {
  const BoundLog events = bound(repository_rules(), log);
  const Verdict verdict = evaluate(repository_rules(), events, as_of);
  const Scene scene{repository_rules(), verdict.dossiers.front(), as_of, Language::english};
  return timeline_of(scene, {}, true);
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

TEST(Timeline, PictureAndTableHaveTheSameRows) {
  const Timeline timeline = timeline_on(std::string(two_days), *parse_iso("2026-03-24"));
  const std::string picture = timeline_svg(timeline, Language::english);
  EXPECT_EQ(count_of(picture, "<path class=\"row\""), timeline.rows.size());
  EXPECT_EQ(timeline_table(timeline, Language::english).rows.size(), timeline.rows.size());
  EXPECT_EQ(count_of(picture, "<circle class=\"event\""), 5u);
}

TEST(Timeline, ShowsTheSafeAndTheArguableDayOfATerm) {
  const Timeline timeline = timeline_on(std::string(two_days), *parse_iso("2026-03-24"));
  const auto appeal = std::ranges::find_if(timeline.rows, [](const TimelineRow& row) {
    return row.reference == "beroep_ondernemingskamer";
  });
  ASSERT_NE(appeal, timeline.rows.end());
  EXPECT_EQ(appeal->from, *parse_iso("2026-03-02"));
  EXPECT_EQ(appeal->until, *parse_iso("2026-04-02"));
  EXPECT_EQ(appeal->arguable, parse_iso("2026-04-20"));
  EXPECT_EQ(appeal->kind, TimelineRow::Kind::term);
}

TEST(Timeline, IsToldToWhoDoesNotSeeIt) {
  const Timeline timeline = timeline_on(std::string(two_days), *parse_iso("2026-03-24"));
  const std::string picture = timeline_svg(timeline, Language::english);
  EXPECT_NE(picture.find("role=\"img\" aria-labelledby=\"timeline-title timeline-desc\""),
            std::string::npos);
  EXPECT_NE(picture.find("From Monday 12 January 2026 to Monday 20 April 2026."),
            std::string::npos);
}

TEST(Timeline, ADayThatIsNotKnownIsNoDot) {
  const Timeline timeline = timeline_on("2026-01-12/2026-01-14 adviesaanvraag vorm=schriftelijk",
                                        *parse_iso("2026-02-01"));
  const std::string picture = timeline_svg(timeline, Language::english);
  EXPECT_EQ(count_of(picture, "class=\"event maybe\""), 1u);
  EXPECT_EQ(count_of(picture, "<path class=\"between\""), 1u);
}

TEST(Timeline, OfManyRowsThePictureHasTheLast) {
  Timeline timeline;
  timeline.as_of = *parse_iso("2026-02-01");
  for (int i = 0; i < 100; ++i) {
    TimelineRow row;
    row.from = row.until = *parse_iso("2020-01-01") + i * 20;
    row.what = "event";
    timeline.rows.push_back(row);
  }
  const std::string picture = timeline_svg(timeline, Language::english);
  EXPECT_EQ(count_of(picture, "<path class=\"row\""), 60u);
  EXPECT_NE(picture.find("The last 60 rows"), std::string::npos);
  EXPECT_EQ(timeline_table(timeline, Language::english).rows.size(), 100u);
}

}  // namespace
}  // namespace termijn::testing
