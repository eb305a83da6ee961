// SPDX-License-Identifier: Apache-2.0
// Course files: what is read, and every fault with its place.
#include "learn/course.h"

#include <gtest/gtest.h>

#include "base/code.h"
#include "calendar/date.h"

namespace termijn {
namespace {

ParsedCourse parsed(const std::string& text) {
  return parse_course({"proef.cursus", text}, 0);
}

/// Of a course without faults.
std::optional<Course> sound(const std::string& text) {
  auto both = parsed(text);
  if (!both.faults.empty()) return std::nullopt;
  return std::move(both.course);
}

/// `course.twice:2`: the faults with their lines.
std::string faults_of(const std::string& text) {
  std::string out;
  for (const Diagnostic& fault : parsed(text).faults) {
    out += (out.empty() ? "" : " ") + std::string(code_name(fault.code)) + ':' +
           std::to_string(position_of(text, fault.span.begin).line);
  }
  return out;
}

TEST(Course, IsReadWhole) {
  const auto course = sound(
      "# opmerking\r\n"
      "cursus  Nieuw in de raad / New on the council\r\n"
      "nl      Een ochtend\nnl over advies.\nen A morning.\n"
      "stuk    reglement.trm\n"
      "deel    Na de koffie\n"
      "les     advies\nbegin 1-3-2027\nnl Vertel eerst zelf.\n"
      "casus   mijn lijst.csv dossier A-12\n"
      "quiz    seed=7 count=3 level=2 kinds=last-day,who\n"
      "quiz\n");
  ASSERT_TRUE(course);
  EXPECT_EQ(course->name.dutch, "Nieuw in de raad");
  EXPECT_EQ(course->name.english, "New on the council");
  EXPECT_EQ(course->text.dutch, "Een ochtend over advies.");
  ASSERT_EQ(course->papers.size(), 1U);
  EXPECT_EQ(course->papers[0].file, "reglement.trm");
  ASSERT_EQ(course->items.size(), 5U);
  EXPECT_EQ(course->items[0].name.english, "Na de koffie");
  EXPECT_EQ(course->items[1].word, "advies");
  EXPECT_EQ(course->items[1].begin, parse_iso("2027-03-01"));
  EXPECT_EQ(course->items[1].text.dutch, "Vertel eerst zelf.");
  EXPECT_EQ(course->items[2].word, "mijn lijst.csv");
  EXPECT_EQ(course->items[2].dossier, "A-12");
  EXPECT_EQ(course->items[3].quiz.seed, 7U);
  EXPECT_EQ(course->items[3].quiz.count, 3U);
  EXPECT_EQ(course->items[3].quiz.level, 2);
  EXPECT_EQ(course->items[3].quiz.kinds, (std::vector{QuizKind::last_day, QuizKind::who}));
  EXPECT_EQ(course->items[4].quiz.seed, 1U);
}

TEST(Course, HasEnglishWordsToo) {
  const auto course = sound(
      "course Morning\npart One\nlesson advice\nstart 2027-03-01\n"
      "case log.csv\npaper rules.trm\n");
  ASSERT_TRUE(course);
  EXPECT_EQ(course->items.size(), 3U);
  EXPECT_EQ(course->papers.size(), 1U);
}

TEST(Course, SaysEveryFaultAtOnce) {
  EXPECT_EQ(faults_of("cursus A\ncursus B\nles advies\n"), "course.twice:2");
  EXPECT_EQ(faults_of("les advies\n"), "course.no-title:1");
  EXPECT_EQ(faults_of("cursus A\n"), "course.empty:1");
  EXPECT_EQ(faults_of("cursus A\ndeel B\n"), "course.empty:1");
  EXPECT_EQ(faults_of("cursus\nles advies\n"), "course.nothing-said:1");
  EXPECT_EQ(faults_of("cursus A\nlees advies\n"), "course.unknown-word:2");
  EXPECT_EQ(faults_of("cursus A\nbegin 2027-03-01\nles advies\n"), "course.day-alone:2");
  EXPECT_EQ(faults_of("cursus A\nles advies\nbegin 2027-03-01\nbegin 2027-03-02\n"),
            "course.twice:4");
  EXPECT_EQ(faults_of("cursus A\nles advies\nbegin morgen\n"), "log.date-unreadable:3");
  EXPECT_EQ(faults_of("cursus A\ncasus dossier A-1\n"), "course.bad-case:2");
  EXPECT_EQ(faults_of("cursus A\nquiz seed=7 aantal=3 level=4 kinds=a,who count=0\n"),
            "course.bad-quiz:2 course.out-of-range:2 quiz.unknown-kind:2 course.out-of-range:2");
}

TEST(Course, KnowsTheBoundsOfItsNumbers) {
  const auto quiz = [](const std::string& wish) {
    return faults_of("cursus A\nquiz " + wish + '\n');
  };
  for (const std::string wish : {"count=1", "count=500", "level=1", "level=3", "seed=1"})
    EXPECT_EQ(quiz(wish), "") << wish;
  for (const std::string wish :
       {"count=0", "count=501", "level=0", "level=4", "seed=0", "count=99999999999999999999999"})
    EXPECT_EQ(quiz(wish), "course.out-of-range:2") << wish;
  for (const std::string wish : {"count=", "count=drie", "level=-1", "seed", "niveau=2", "="})
    EXPECT_EQ(quiz(wish), "course.bad-quiz:2") << wish;
}

TEST(Course, GivesWhatCouldBeReadBesidesItsFaults) {
  const auto course = parsed("cursus A\nlees advies\nles advies\nstuk b.trm\ncasus dossier\n");
  EXPECT_EQ(course.faults.size(), 2U);
  EXPECT_EQ(course.course.papers.size(), 1U);
  ASSERT_EQ(course.course.items.size(), 2U);
  EXPECT_FALSE(course.course.items[0].is_unsure);
  EXPECT_TRUE(course.course.items[1].is_unsure);
}

}  // namespace
}  // namespace termijn
