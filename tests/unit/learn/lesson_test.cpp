// SPDX-License-Identifier: Apache-2.0
// Lessons of every story and of every procedure: complete in both languages, each rule with its
// article, nothing told twice.
#include "learn/lesson.h"

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/names.h"
#include "learn/exercise_file.h"
#include "learn/exercise_log.h"
#include "learn/lesson_brief.h"
#include "report/layout.h"
#include "tests/support/rules.h"

namespace termijn::testing {
namespace {

/// Everything that can be told: the stories, and the example of each procedure.
const std::vector<Exercise>& all_exercises() {
  static const std::vector<Exercise> all = [] {
    std::vector<Exercise> made(builtin_exercises().begin(), builtin_exercises().end());
    const Program& program = repository_rules();
    for (Index procedure = 0; procedure < program.procedures.size(); ++procedure) {
      if (auto example = best_example(program, procedure)) made.push_back(std::move(*example));
    }
    return made;
  }();
  return all;
}

void each_lesson(const auto& visit) {
  for (const Exercise& exercise : all_exercises()) {
    for (const Language language : {Language::dutch, Language::english})
      visit(exercise, lesson_of(repository_rules(), exercise, exercise.first_day, language));
  }
}

void each_rule(const Lesson& lesson, const auto& visit) {
  for (const LessonMoment& moment : lesson.moments) {
    for (const auto* rules : {&moment.asked, &moment.ahead}) {
      for (const LessonRule& rule : *rules) visit(rule);
    }
  }
}

const NormName& name_of(const std::string& id) {
  const Program& program = repository_rules();
  const auto found = std::ranges::find(program.norm_names, id, &NormName::id);
  if (found == program.norm_names.end()) throw std::runtime_error(id);
  return *found;
}

const Norm& norm_of(const std::string& id) {
  return repository_rules().norms[name_of(id).versions.back()];
}

/// An article, or the authority in place of one, of some version of the norm.
bool names_source(const std::string& text, const std::string& norm) {
  return std::ranges::any_of(name_of(norm).versions, [&](Index version) {
    const Norm& one = repository_rules().norms[version];
    const std::string source = one.citations.empty() ? one.source : one.citations.front().text;
    return !source.empty() && text.find(source) != std::string::npos;
  });
}

TEST(Lesson, TellsEveryMoment) {
  each_lesson([](const Exercise& exercise, const Lesson& lesson) {
    EXPECT_FALSE(lesson.is_cut_off) << exercise.id;
    ASSERT_EQ(lesson.moments.size(), exercise.moments.size()) << exercise.id;
    EXPECT_FALSE(lesson.name.empty());
    EXPECT_FALSE(lesson.procedure_name.empty());
    std::size_t told = 0;
    for (const LessonMoment& moment : lesson.moments) {
      EXPECT_FALSE(moment.phase.empty()) << exercise.id;
      told += moment.asked.size() + moment.ahead.size() + moment.findings.size();
    }
    EXPECT_GT(told, 0U) << exercise.id;
  });
}

TEST(Lesson, NamesRuleAndArticleWithEachExplanation) {
  each_lesson([](const Exercise& exercise, const Lesson& lesson) {
    each_rule(lesson, [&](const LessonRule& rule) {
      EXPECT_NE(rule.authority.find(rule.norm), std::string::npos) << exercise.id;
      EXPECT_TRUE(names_source(rule.authority, rule.norm)) << rule.authority;
      EXPECT_FALSE(rule.mark.empty()) << rule.norm;
      for (const LessonMistake& mistake : rule.mistakes)
        EXPECT_FALSE(mistake.authority.empty()) << mistake.id;
    });
    for (const LessonMoment& moment : lesson.moments) {
      for (const LessonFinding& finding : moment.findings) {
        const bool names = std::ranges::any_of(finding.lines, [&](const std::string& line) {
          return line.find(finding.norm) != std::string::npos && names_source(line, finding.norm);
        });
        EXPECT_TRUE(names) << exercise.id << ": " << finding.norm;
      }
    }
  });
}

TEST(Lesson, SaysWhoDoesWhatAndWhen) {
  each_lesson([](const Exercise& exercise, const Lesson& lesson) {
    each_rule(lesson, [&](const LessonRule& rule) {
      EXPECT_FALSE(rule.sentence.empty()) << exercise.id << ": " << rule.norm;
      EXPECT_FALSE(rule.form.empty()) << exercise.id << ": " << rule.norm;
      EXPECT_FALSE(rule.when.empty()) << exercise.id << ": " << rule.norm;
    });
  });
}

/// All texts of rules in one language, one behind the other.
std::vector<std::string> texts_of(const Lesson& lesson) {
  std::vector<std::string> texts;
  each_rule(lesson, [&](const LessonRule& rule) {
    for (const std::string* text : {&rule.sentence, &rule.consequence, &rule.remedy, &rule.note})
      texts.push_back(*text);
    for (const LessonMistake& mistake : rule.mistakes) {
      texts.push_back(mistake.name);
      texts.push_back(mistake.remedy);
    }
  });
  return texts;
}

TEST(Lesson, IsCompleteInBothLanguages) {
  const Program& program = repository_rules();
  for (const Exercise& exercise : all_exercises()) {
    const auto dutch = texts_of(lesson_of(program, exercise, exercise.first_day, Language::dutch));
    const auto english =
        texts_of(lesson_of(program, exercise, exercise.first_day, Language::english));
    ASSERT_EQ(dutch.size(), english.size()) << exercise.id;
    for (std::size_t i = 0; i < dutch.size(); ++i) {
      EXPECT_EQ(dutch[i].empty(), english[i].empty()) << dutch[i] << english[i];
      EXPECT_TRUE(dutch[i].empty() || dutch[i] != english[i]) << dutch[i];
    }
  }
}

TEST(Lesson, TellsEachRuleInFullOnlyWhereItIsNew) {
  each_lesson([](const Exercise& exercise, const Lesson& lesson) {
    for (const LessonMoment& moment : lesson.moments) {
      std::multiset<std::string> full, brief;
      for (const LessonRule& rule : moment.ahead) full.insert(rule.norm + rule.when.front());
      for (const LessonLine& line : moment.running) brief.insert(line.norm);
      for (const LessonLine& line : moment.ended) brief.insert(line.norm);
      for (const std::string& norm : full)
        EXPECT_EQ(full.count(norm), 1U) << exercise.id << ": " << norm;
    }
    std::set<std::string> mistakes;
    each_rule(lesson, [&](const LessonRule& rule) {
      for (const LessonMistake& mistake : rule.mistakes)
        EXPECT_TRUE(mistakes.insert(mistake.id).second) << exercise.id << ": " << mistake.id;
    });
  });
}

TEST(Lesson, KeepsARunningRuleToOneLine) {
  const Exercise& exercise = *exercise_named("advies");
  const Lesson lesson =
      lesson_of(repository_rules(), exercise, exercise.first_day, Language::dutch);
  const auto has = [](const auto& list, std::string_view norm) {
    return std::ranges::any_of(list, [&](const auto& one) { return one.norm == norm; });
  };
  // The council may advise from the request on; at the meeting that still runs, and then it is
  // done.
  EXPECT_TRUE(has(lesson.moments[0].ahead, "adviseren"));
  EXPECT_FALSE(has(lesson.moments[1].ahead, "adviseren"));
  EXPECT_TRUE(has(lesson.moments[1].running, "adviseren"));
  EXPECT_TRUE(has(lesson.moments[2].ended, "adviseren"));
}

TEST(Lesson, SaysAgainWhatStaysForbiddenAfterANo) {
  const Exercise& exercise = *exercise_named("instemming");
  const Lesson lesson =
      lesson_of(repository_rules(), exercise, exercise.first_day, Language::dutch);
  const auto ahead = [&](std::size_t moment, std::string_view norm) {
    return std::ranges::any_of(lesson.moments[moment].ahead,
                               [&](const LessonRule& rule) { return rule.norm == norm; });
  };
  // First the request, then the meeting, then the refusal.
  EXPECT_TRUE(ahead(0, "besluiten_zonder_instemming"));
  EXPECT_FALSE(ahead(1, "besluiten_zonder_instemming"));
  EXPECT_TRUE(ahead(2, "besluiten_zonder_instemming"));
  EXPECT_FALSE(ahead(2, "instemmingsbesluit_mededelen"));
  EXPECT_TRUE(ahead(5, "instemmingsbesluit_mededelen"));
}

TEST(Lesson, NeverCallsAnOpenNormWrong) {
  std::size_t attention = 0;
  each_lesson([&](const Exercise& exercise, const Lesson& lesson) {
    for (const LessonMoment& moment : lesson.moments) {
      for (const LessonFinding& finding : moment.findings) {
        attention += finding.is_wrong ? 0 : 1;
        const Norm& norm = norm_of(finding.norm);
        const bool is_open = norm.kind == NormKind::open_norm || norm.class_ == NormClass::open;
        EXPECT_FALSE(is_open && finding.is_wrong) << exercise.id << ": " << finding.norm;
      }
    }
  });
  EXPECT_GT(attention, 0U);
}

constexpr LessonDetail details[] = {LessonDetail::brief, LessonDetail::full};

TEST(Lesson, FitsInEightyColumns) {
  each_lesson([](const Exercise& exercise, const Lesson& lesson) {
    for (const LessonDetail detail : details) {
      std::istringstream text(lesson_text(lesson, detail));
      for (std::string line; std::getline(text, line);) {
        const bool is_one_word =
            line.find_first_of(' ', line.find_first_not_of(" -·●■○▲✓–")) == std::string::npos;
        EXPECT_TRUE(columns(line) <= page_width || is_one_word) << exercise.id << ": " << line;
      }
    }
  });
}

/// The text without what breaks its lines.
std::string flat(const std::string& text) {
  static const std::regex breaks("\\s+");
  return std::regex_replace(text, breaks, " ");
}

TEST(Lesson, SaysInBriefWhatSomebodyMustKnow) {
  each_lesson([](const Exercise& exercise, const Lesson& lesson) {
    for (std::size_t i = 0; i < lesson.moments.size(); ++i) {
      const LessonMoment& moment = lesson.moments[i];
      const std::string brief = flat(lesson_moment(lesson, i, LessonDetail::brief));
      const auto says = [&](const std::string& text) {
        EXPECT_NE(brief.find(flat(text)), std::string::npos)
            << exercise.id << ", " << i + 1 << ": " << text;
      };
      says(moment.story);
      for (const auto* rules : {&moment.asked, &moment.ahead}) {
        for (const LessonRule& rule : *rules) {
          says(rule.sentence + " (" + rule.article + ')');
          says(rule.consequence);
          for (const LessonMistake& mistake : rule.mistakes) says(mistake.name);
        }
      }
      for (const LessonRule& rule : moment.ahead) {
        says(rule.brief_form);
        for (const std::string& line : rule.when) {
          // Open words that the sentence has already are not told twice.
          const std::string behind = line.substr(std::min(line.find(": ") + 2, line.size()));
          if (rule.sentence.find(behind) == std::string::npos) says(line);
        }
        for (const std::string& line : rule.waits) says(line);
      }
      for (const std::string& question : moment.questions) says(question);
      for (const LessonFinding& finding : moment.findings)
        says(finding.sentence + " (" + finding.article + ')');
      for (const LessonLine& line : moment.ended) says(line.brief);
    }
  });
}

TEST(Lesson, AsksNoQuestionTwiceInBrief) {
  std::size_t questions = 0;
  each_lesson([&](const Exercise& exercise, const Lesson& lesson) {
    for (const LessonMoment& moment : lesson.moments) {
      questions += moment.questions.size();
      for (const std::string& question : other_questions(moment)) {
        for (const LessonRule& rule : moment.ahead) {
          for (const std::string& line : rule.waits)
            EXPECT_EQ(line.find(question), std::string::npos) << exercise.id << ": " << question;
        }
      }
    }
  });
  EXPECT_GT(questions, 0U);
}

TEST(Lesson, IsBrief) {
  // What fits on two screens is told between two steps of the story.
  constexpr std::ptrdiff_t most_lines = 215, most_lines_of_one_moment = 45;
  for (const Exercise& exercise : builtin_exercises()) {
    for (const Language language : {Language::dutch, Language::english}) {
      const Lesson lesson = lesson_of(repository_rules(), exercise, exercise.first_day, language);
      const auto lines = [](const std::string& text) { return std::ranges::count(text, '\n'); };
      const auto brief = lines(lesson_text(lesson, LessonDetail::brief));
      EXPECT_LE(brief, most_lines) << exercise.id;
      EXPECT_LT(brief, lines(lesson_text(lesson, LessonDetail::full))) << exercise.id;
      for (std::size_t i = 0; i < lesson.moments.size(); ++i) {
        EXPECT_LE(lines(lesson_moment(lesson, i, LessonDetail::brief)), most_lines_of_one_moment)
            << exercise.id << ", moment " << i + 1;
      }
    }
  }
}

TEST(Lesson, KeepsCodesAndTermsOfArtOutOfTheBriefForm) {
  const std::vector<std::string> not_plain = {
      "open norm",          "nageleefd",   "uitgeoefend",  "vervallen",
      "uitgeput",           "opgeheven",   "lopend",       "geldend",
      "observed",           "exercised",   "verdedigbaar", "arguable",
      "nog geen einddatum", "no end date", "kaal einde"};
  each_lesson([&](const Exercise& exercise, const Lesson& lesson) {
    for (const LessonMoment& moment : lesson.moments) {
      std::vector<std::string> lines;
      const auto add = [&](const std::vector<std::string>& more) {
        lines.insert(lines.end(), more.begin(), more.end());
      };
      for (const auto* rules : {&moment.asked, &moment.ahead})
        for (const LessonRule& rule : *rules) add(rule.when);
      for (const auto* all : {&moment.ended, &moment.running})
        for (const LessonLine& line : *all)
          lines.push_back(line.text.substr(line.text.find(". ") + 1));
      for (const std::string& line : lines) {
        for (const std::string& word : not_plain)
          EXPECT_EQ(line.find(word), std::string::npos) << exercise.id << ": " << line;
      }
    }
    const std::string brief = lesson_text(lesson, LessonDetail::brief);
    EXPECT_EQ(brief.find("=ja"), std::string::npos) << exercise.id;
    for (const LessonMoment& moment : lesson.moments) {
      for (const LessonRule& rule : moment.ahead)
        EXPECT_EQ(brief.find(" · " + rule.norm), std::string::npos) << exercise.id;
    }
  });
}

TEST(Lesson, TicksOnlyWhatWentWell) {
  std::size_t ticked = 0, over = 0;
  each_lesson([&](const Exercise& exercise, const Lesson& lesson) {
    for (const LessonMoment& moment : lesson.moments) {
      for (const LessonLine& line : moment.ended) {
        (line.is_met ? ticked : over) += 1;
        const bool is_unmet = std::ranges::any_of(
            std::initializer_list<std::string_view>{
                "niet gebruikt, en nu voorbij.", "niet meer.", "te laat gedaan.", "niet gedaan.",
                "geen oordeel vastgelegd.", "not used, and is over now.", "no longer possible.",
                "no longer needed.", "done too late.", "not done.", "no longer holds.",
                "nobody recorded a judgement."},
            [&](std::string_view end) { return line.brief.ends_with(end); });
        EXPECT_NE(line.is_met, is_unmet) << exercise.id << ": " << line.brief;
      }
    }
  });
  EXPECT_GT(ticked, 0U);
  EXPECT_GT(over, 0U);
}

TEST(Lesson, TellsWhatHappensWhereNobodyWroteAStory) {
  each_lesson([](const Exercise& exercise, const Lesson& lesson) {
    for (const LessonMoment& moment : lesson.moments) {
      EXPECT_TRUE(moment.record.empty() || !moment.story.empty()) << exercise.id;
      EXPECT_EQ(moment.story.find('='), std::string::npos) << exercise.id << ": " << moment.story;
    }
    EXPECT_FALSE(lesson.intro.empty()) << exercise.id;
  });
}

void expect_whole_page(const Exercise& exercise, const Lesson& lesson, LessonDetail detail) {
  const std::string page = lesson_html(lesson, "1.0", detail);
  EXPECT_EQ(page.find("http:"), std::string::npos) << exercise.id;
  EXPECT_EQ(page.find("https:"), std::string::npos) << exercise.id;
  EXPECT_EQ(page.find("<script"), std::string::npos) << exercise.id;
  std::set<std::string> ids;
  static const std::regex id_pattern(" id=\"([^\"]*)\"");
  for (std::sregex_iterator at(page.begin(), page.end(), id_pattern), end; at != end; ++at)
    EXPECT_TRUE(ids.insert((*at)[1]).second) << exercise.id << ": " << (*at)[1];
  EXPECT_GT(ids.size(), lesson.moments.size());
}

TEST(Lesson, IsOnePageThatAsksForNothing) {
  each_lesson([](const Exercise& exercise, const Lesson& lesson) {
    for (const LessonDetail detail : details) expect_whole_page(exercise, lesson, detail);
  });
}

}  // namespace
}  // namespace termijn::testing
