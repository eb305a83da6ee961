// SPDX-License-Identifier: Apache-2.0
// Questions as values, as text and as a page; what is kept of them.
#include "learn/quiz.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "learn/exercise_file.h"
#include "learn/quiz_random.h"
#include "learn/quiz_results.h"
#include "learn/quiz_store.h"
#include "learn/quiz_text.h"
#include "report/layout.h"
#include "tests/support/rules.h"

namespace termijn::testing {
namespace {

std::vector<QuizQuestion> some(const QuizWish& wish, std::size_t count) {
  return quiz_questions(repository_rules(), builtin_exercises(), wish, 1, count);
}

QuizQuestion made_up() {
  QuizQuestion question;
  question.kind = QuizKind::last_day;
  question.lesson = "advies";
  question.topic = "beroep";
  question.title = question.text = {"<b>tekst & meer</b>", "<b>text & more</b>"};
  question.article = {"WET 1", "ACT 1"};
  question.log = {{1, {"\"regel\"", "\"line\""}}};
  question.options = {
      {{"=1+1", "=1+1"}, "2026-01-01", Slip::no_roll, {"<i>fout</i>", "<i>wrong</i>"}},
      {{"goed", "right"}, "2026-01-02", Slip::none, {}}};
  question.right = 1;
  question.explanation = {{"want <so>", "because <so>"}};
  return question;
}

TEST(QuizRandom, IsSplitmix) {
  QuizRandom random(1234567);
  for (const std::uint64_t expected :
       {6457827717110365317ULL, 3203168211198807973ULL, 9817491932198370423ULL,
        4593380528125082431ULL, 16408922859458223821ULL})
    EXPECT_EQ(random.next(), expected);
}

TEST(QuizQuestions, AreTheSameForTheSameSeed) {
  QuizWish wish;
  wish.seed = 7;
  const auto one = some(wish, 7), again = some(wish, 7);
  wish.seed = 8;
  const auto other = some(wish, 7);
  ASSERT_EQ(one.size(), 7U);
  const Quiz first{{}, "", one}, second{{}, "", again}, third{{}, "", other};
  EXPECT_EQ(quiz_json(repository_rules(), first), quiz_json(repository_rules(), second));
  EXPECT_NE(quiz_json(repository_rules(), first), quiz_json(repository_rules(), third));
  EXPECT_EQ(one[2].id(), "7/3");
}

TEST(QuizQuestions, AreOfEveryKindBeforeOneComesBack) {
  std::vector<QuizKind> kinds;
  for (const auto& question : some({}, all_quiz_kinds.size())) kinds.push_back(question.kind);
  std::ranges::sort(kinds);
  EXPECT_TRUE(std::ranges::equal(kinds, all_quiz_kinds));
}

TEST(QuizQuestions, KeepToWhatWasWished) {
  for (int level = 1; level <= highest_quiz_level; ++level) {
    for (const QuizKind kind : all_quiz_kinds) {
      QuizWish wish{3, level, {kind}, parse_iso("2027-02-01"), {}};
      const auto question = quiz_question(repository_rules(), builtin_exercises(), wish, 1);
      ASSERT_TRUE(question) << quiz_kind_id(kind) << level;
      EXPECT_EQ(question->kind, kind);
      EXPECT_EQ(question->level, level);
      const Date begin =
          question->proof.records.empty() ? question->today : question->proof.records.front().day;
      EXPECT_GT(begin, *wish.start - 10) << quiz_kind_id(kind);
      EXPECT_LT(begin, *wish.start + 380) << quiz_kind_id(kind);
    }
  }
}

TEST(QuizQuestions, AreAboutTheTopic) {
  QuizWish wish;
  wish.kinds = {QuizKind::last_day};
  wish.topic = "beroep_ondernemingskamer";
  const auto question = quiz_question(repository_rules(), builtin_exercises(), wish, 1);
  ASSERT_TRUE(question);
  EXPECT_EQ(question->topic, wish.topic);
  wish.topic = "no_such_norm";
  EXPECT_FALSE(quiz_question(repository_rules(), builtin_exercises(), wish, 1));
  EXPECT_FALSE(quiz_question(repository_rules(), {}, {}, 1));
}

TEST(QuizQuestions, BringNoTopicBackWhileOthersAreLeft) {
  std::set<std::string> topics;
  std::map<std::string, std::size_t> lessons;
  const auto all = some({}, 28);
  for (const auto& question : all) {
    EXPECT_TRUE(topics.insert(question.topic).second) << question.id() << ' ' << question.topic;
    ++lessons[question.lesson];
  }
  EXPECT_GE(lessons.size(), 12U);
  for (const auto& [lesson, count] : lessons) EXPECT_LE(count, 4U) << lesson;
}

TEST(QuizQuestions, GoOnWhereTheyWere) {
  const auto all = some({}, 8);
  const auto rest = quiz_questions(repository_rules(), builtin_exercises(), {}, all[3].number, 5);
  ASSERT_EQ(rest.size(), 5U);
  for (std::size_t i = 0; i < rest.size(); ++i)
    EXPECT_EQ(rest[i].text.dutch, all[i + 3].text.dutch);
}

/// The days that a council can lose are asked; the end of a power that nobody loses is not.
TEST(QuizQuestions, AskTheDaysThatMatter) {
  const std::pair<const char*, const char*> wanted[] = {
      {"advies", "beroep_ondernemingskamer"},
      {"nietigheid", "nietigheid_inroepen"},
      {"mr_nietigheid", "mr_nietigheid_inroepen"},
      {"cr_nietigheid", "cr_nietigheid_inroepen"},
  };
  for (const auto& [lesson, topic] : wanted) {
    for (const QuizKind kind : {QuizKind::last_day, QuizKind::what_if}) {
      const QuizWish wish{3, 0, {kind}, std::nullopt, {}};
      const auto all =
          quiz_questions(repository_rules(), std::span(exercise_named(lesson), 1), wish, 1, 6);
      EXPECT_EQ(all.size(), 6U) << lesson;
      EXPECT_GT(std::ranges::count(all, topic, &QuizQuestion::topic), 0) << lesson;
      EXPECT_EQ(std::ranges::count(all, "opschorting_vrijgeven", &QuizQuestion::topic), 0);
      // It ends as well when the council invokes the nullity: no act says that it is over then.
      EXPECT_EQ(std::ranges::count(all, "uitvoeren_zonder_instemming", &QuizQuestion::topic), 0);
    }
  }
}

/// A prohibition that only time or a waiver ends is asked about.
TEST(QuizQuestions, AskUntilWhenAWaitLasts) {
  QuizWish wish;
  wish.kinds = {QuizKind::last_day};
  for (const char* topic : {"uitvoeren_tijdens_opschorting", "mr_uitvoeren_binnen_opschorting"}) {
    wish.topic = topic;
    EXPECT_TRUE(quiz_question(repository_rules(), builtin_exercises(), wish, 1)) << topic;
  }
  wish.topic = "uitvoeren_zonder_instemming";
  EXPECT_FALSE(quiz_question(repository_rules(), builtin_exercises(), wish, 1));
}

/// A right that only an agreement gives comes up in no dossier about what the act names.
TEST(QuizQuestions, PutOffNoRightThatIsNotThere) {
  std::size_t told = 0;
  for (const char* lesson : {"advies", "instemming", "nietigheid"}) {
    for (const QuizKind kind : {QuizKind::who, QuizKind::next_step}) {
      const QuizWish wish{3, 0, {kind}, std::nullopt, {}};
      for (const auto& question :
           quiz_questions(repository_rules(), std::span(exercise_named(lesson), 1), wish, 1, 12)) {
        EXPECT_FALSE(question.kind == QuizKind::who && question.topic.find("_extra_") < 20);
        for (const auto& option : question.options) {
          if (option.value.find("_extra_") == std::string::npos) continue;
          ++told;
          EXPECT_EQ(option.slip, Slip::not_here) << question.id() << option.why.dutch;
          EXPECT_NE(option.why.dutch.find("onderwerp"), std::string::npos) << option.why.dutch;
        }
      }
    }
  }
  EXPECT_GT(told, 0U);
}

/// After a refusal nobody is told to notify the decision: deciding is forbidden then.
TEST(QuizQuestions, SendNobodyToAForbiddenStep) {
  for (const char* lesson : {"instemming", "nietigheid", "cr_instemming", "cr_nietigheid"}) {
    for (const QuizKind kind : {QuizKind::who, QuizKind::next_step}) {
      const QuizWish wish{7, 0, {kind}, std::nullopt, {}};
      for (const auto& question :
           quiz_questions(repository_rules(), std::span(exercise_named(lesson), 1), wish, 1, 10)) {
        const bool is_refused = std::ranges::any_of(question.log, [](const QuizLine& line) {
          return line.text.dutch.find("geweigerd") != std::string::npos;
        });
        const std::string& key = question.options[question.right].value;
        EXPECT_FALSE(is_refused && question.topic == "instemmingsbesluit_mededelen" && key != "-")
            << question.id();
      }
    }
  }
}

TEST(QuizProof, RefusesAnotherKey) {
  for (auto question : some({}, 14)) {
    EXPECT_TRUE(is_proved(repository_rules(), question)) << question.id();
    question.right = (question.right + 1) % question.options.size();
    EXPECT_FALSE(is_proved(repository_rules(), question)) << question.id();
  }
}

/// A log of a lesson in which one line is another choice of that moment; asked is where it is
/// wrong.
QuizQuestion with_choice(const char* lesson, std::size_t line, std::size_t choice,
                         std::size_t lines) {
  const Program& program = repository_rules();
  const Exercise& exercise = *exercise_named(lesson);
  auto records = records_of(place(program, exercise, exercise.first_day));
  records.resize(lines);
  EventRecord& record = records[line - 1];
  record =
      record_of(exercise, exercise.moments[line - 1].choices[choice], record.day, record.number);
  QuizQuestion question;
  question.kind = QuizKind::mistake;
  question.procedure =
      static_cast<Index>(std::ranges::find(program.procedures, exercise.procedure, &Procedure::id) -
                         program.procedures.begin());
  for (const auto& one : records)
    question.options.push_back({{}, std::to_string(one.number), Slip::lawful_line, {}});
  question.options.push_back({{}, "-", Slip::overlooked, {}});
  question.right = line - 1;
  question.proof.records = records;
  question.proof.as_of = records.back().day + 1;
  return question;
}

/// Of a log with two wrong lines, or one of which nobody can be sure, nothing is asked.
TEST(QuizProof, RefusesALogWithTwoLinesAtFault) {
  const Program& program = repository_rules();
  EXPECT_TRUE(is_proved(program, with_choice("bestuurder", 2, 0, 3)));
  // Nobody asked for advice: what is decided later is as wrong.
  EXPECT_TRUE(is_proved(program, with_choice("bestuurder", 1, 1, 3)));
  EXPECT_FALSE(is_proved(program, with_choice("bestuurder", 1, 1, 4)));
  EXPECT_FALSE(is_proved(program, with_choice("advies", 1, 2, 4)));
  // A second advice, a second answer, again without a meeting.
  EXPECT_TRUE(is_proved(program, with_choice("mr_advies", 2, 0, 2)));
  EXPECT_FALSE(is_proved(program, with_choice("mr_advies", 2, 0, 3)));
  EXPECT_TRUE(is_proved(program, with_choice("mr_initiatief", 2, 0, 2)));
  EXPECT_FALSE(is_proved(program, with_choice("mr_initiatief", 2, 0, 3)));
  // An answer of which nobody knows whether there could be a meeting first: not nowhere either.
  auto doubtful = with_choice("mr_initiatief", 2, 0, 2);
  doubtful.right = doubtful.options.size() - 1;
  EXPECT_FALSE(is_proved(program, doubtful));
  std::erase_if(doubtful.proof.records[1].fields,
                [](const FieldText& field) { return field.name == "mr_overleg_mogelijk"; });
  EXPECT_FALSE(is_proved(program, doubtful));
}

TEST(QuizText, FitsInEightyColumns) {
  Quiz quiz{{}, "termijn quiz", some({}, 14)};
  for (const Language language : {Language::dutch, Language::english}) {
    std::istringstream lines(quiz_sheet_text(quiz, true, language));
    for (std::string line; std::getline(lines, line);) {
      const bool has_blank = line.find(' ', line.find_first_not_of(' ')) != std::string::npos;
      EXPECT_TRUE(columns(line) <= page_width || !has_blank) << line;
    }
  }
}

TEST(QuizText, NamesTheMistakeAndTheAnswer) {
  const auto question = made_up();
  const std::string wrong = quiz_feedback_text(question, 0, Language::dutch);
  EXPECT_NE(wrong.find("De fout: het einde niet opgeschoven."), std::string::npos) << wrong;
  EXPECT_NE(wrong.find("Het goede antwoord is b: goed."), std::string::npos) << wrong;
  const std::string right = quiz_feedback_text(question, 1, Language::english);
  EXPECT_TRUE(right.starts_with("Right.\n")) << right;
  const std::string skipped = quiz_feedback_text(question, std::nullopt, Language::english);
  EXPECT_TRUE(skipped.starts_with("Skipped.\n  The right answer is b")) << skipped;
}

TEST(QuizPage, EscapesTextAndAsksNothing) {
  const Quiz quiz{{}, "termijn quiz --seed 1", {made_up()}};
  const std::string text = quiz_page(quiz, true, Language::dutch);
  EXPECT_EQ(text.find("<b>"), std::string::npos);
  EXPECT_EQ(text.find("<i>"), std::string::npos);
  EXPECT_NE(text.find("&lt;b&gt;tekst &amp; meer"), std::string::npos);
  for (const char* part : {"http:", "https:", "<link", "<img", "url(", "@import"})
    EXPECT_EQ(text.find(part), std::string::npos) << part;
}

TEST(QuizPage, HasAKeyOnlyWhenAsked) {
  const Quiz quiz{{}, "termijn quiz --seed 1", {made_up()}};
  EXPECT_EQ(quiz_page(quiz, false, Language::dutch).find("id=\"key\""), std::string::npos);
  EXPECT_NE(quiz_page(quiz, true, Language::dutch).find("id=\"key\""), std::string::npos);
}

TEST(QuizStore, BringsBackWhatWasMissed) {
  QuizStore store;
  const auto question = made_up();
  Date day = *parse_iso("2026-01-01");
  take_answer(store, question, true, day);
  EXPECT_TRUE(store.cards.empty());
  take_answer(store, question, false, day);
  ASSERT_EQ(store.cards.size(), 1U);
  EXPECT_TRUE(due_cards(store, day).empty());
  for (const std::int32_t days : {1, 2, 4, 8, 16}) {
    EXPECT_EQ(store.cards.front().due, day + days);
    take_answer(store, question, true, day + days - 1);  // before its time
    EXPECT_EQ(store.cards.front().due, day + days);
    day = day + days;
    EXPECT_EQ(due_cards(store, day).size(), 1U);
    take_answer(store, question, true, day);
  }
  EXPECT_TRUE(store.cards.empty());
}

TEST(QuizStore, BeginsAnewWhenMissedAgain) {
  QuizStore store;
  store.cards = {{"advies", QuizKind::last_day, "beroep", 4, *parse_iso("2026-01-01")}};
  take_answer(store, made_up(), false, *parse_iso("2026-02-01"));
  EXPECT_EQ(store.cards.front().box, 1);
  EXPECT_EQ(iso(store.cards.front().due), "2026-02-02");
}

TEST(QuizStore, ReadsWhatItWrote) {
  QuizStore store;
  store.cards = {{"advies", QuizKind::who, "beroep", 2, *parse_iso("2026-01-03")}};
  store.run = QuizRun{{"advies", "instemming"},
                      {7, 2, {QuizKind::right}, parse_iso("2026-01-01"), {}},
                      4,
                      10,
                      3,
                      2};
  const std::string text = quiz_store_text(store);
  const auto again = read_quiz_store(text);
  ASSERT_TRUE(again);
  EXPECT_EQ(quiz_store_text(*again), text);
  EXPECT_EQ(again->run->next, 4U);
}

TEST(QuizStore, RefusesWhatIsDamaged) {
  QuizStore store;
  store.cards = {{"advies", QuizKind::who, "beroep", 2, *parse_iso("2026-01-03")}};
  store.run = QuizRun{{}, {}, 1, 5, 0, 0};
  const std::string sound = quiz_store_text(store);
  ASSERT_TRUE(read_quiz_store(sound));
  for (std::size_t size = 0; size + 2 < sound.size(); ++size)
    EXPECT_FALSE(read_quiz_store(sound.substr(0, size))) << size;
  const auto changed = [&](const std::string& from, const std::string& to) {
    std::string text = sound;
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
  };
  EXPECT_FALSE(read_quiz_store(changed("quiz-store/1", "quiz-store/2")));
  EXPECT_FALSE(read_quiz_store(changed("\"box\": 2", "\"box\": 6")));
  EXPECT_FALSE(read_quiz_store(changed("2026-01-03", "2026-02-30")));
  EXPECT_FALSE(read_quiz_store(changed("\"who\"", "\"whom\"")));
  EXPECT_FALSE(read_quiz_store(changed("\"asked\": 0", "\"asked\": 6")));
}

TEST(QuizResults, AreRowsBehindThoseOfBefore) {
  const auto question = made_up();
  const QuizAnswer wrong{&question, 0}, skipped{&question, std::nullopt};
  const Date day = *parse_iso("2026-01-01");
  const auto first = with_results("", std::span(&wrong, 1), day, Language::dutch);
  ASSERT_TRUE(first);
  EXPECT_EQ(
      *first,
      "\xef\xbb\xbf"
      "dag;les;vraag;soort;niveau;regel;artikel;goed;gekozen;fout\r\n"
      "2026-01-01;advies;q1/1;laatste dag;1;beroep;WET 1;nee;'=1+1;het einde niet opgeschoven\r\n");
  const auto second = with_results(*first, std::span(&skipped, 1), day, Language::dutch);
  ASSERT_TRUE(second);
  EXPECT_EQ(*second, *first + "2026-01-01;advies;q1/1;laatste dag;1;beroep;WET 1;nee;;\r\n");
  EXPECT_FALSE(with_results("naam;rol\r\n", {}, day, Language::dutch));
  EXPECT_FALSE(with_results(first->substr(0, first->size() - 3), {}, day, Language::dutch));
}

}  // namespace
}  // namespace termijn::testing
