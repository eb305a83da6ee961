// SPDX-License-Identifier: Apache-2.0
// Shared by the kinds of questions: a dossier up to a day, and its lines, rules and sentences in
// both languages. Part of quiz.h.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "learn/quiz.h"
#include "learn/quiz_random.h"
#include "office/phrase.h"
#include "report/describe.h"

namespace termijn {

inline constexpr std::array both_languages = {Language::dutch, Language::english};

/// What `make` gives in each language.
template <class Make>
Label label_by(const Make& make) {
  return {make(Language::dutch), make(Language::english)};
}

/// The row with this id; nothing when there is none.
template <class Items>
Index row_of(const Items& items, std::string_view id) {
  const auto found =
      std::ranges::find(items, id, [](const auto& item) -> const std::string& { return item.id; });
  return found == items.end() ? nothing : static_cast<Index>(found - items.begin());
}

/// The phrase in both languages, filled with arguments of the same language.
Label filled(const Phrase& phrase, std::initializer_list<Label> arguments = {});
Label day_label(Date day);    ///< `maandag 2 maart 2026`
Label short_label(Date day);  ///< `ma 02-03-2026`
Label number_label(std::int64_t number);
Label norm_label(const Program& program, Index norm);  ///< with a full stop
Label role_label(const Program& program, Index role);
Label citation_label(std::span<const Citation> citations);

/// How often something was asked about.
using QuizCounts = std::map<std::string, std::size_t, std::less<>>;

/// What all tries share: names are looked up, and exercises are placed, once. Borrows the program
/// and the exercises.
class QuizTools {
 public:
  explicit QuizTools(const Program& program) : program_(program), names_(program) {}

  const LogNames& names() const { return names_; }
  const std::vector<PlacedStep>& placed(const Exercise& exercise, Date first_day);

 private:
  const Program& program_;
  LogNames names_;
  std::map<std::pair<const Exercise*, Date>, std::vector<PlacedStep>> placed_;
};

/// One try at one question. Borrowed.
struct QuizDraw {
  const Program& program;
  QuizTools& tools;
  const Exercise& exercise;
  const QuizWish& wish;
  int level = 1;
  QuizRandom& random;
  /// The key is that there is nothing: nobody, no right, no mistake.
  bool wants_none = false;
  const QuizCounts& asked;     ///< topics of the questions before
  std::size_t most_often = 0;  ///< what was asked about more often than this is left

  bool is_fresh(std::string_view topic) const;
};

/// A dossier as it stands on a day.
struct Stage {
  const LogNames* names = nullptr;
  const Exercise* exercise = nullptr;
  Index procedure = nothing;
  std::vector<PlacedStep> steps;     ///< of the whole exercise
  std::vector<EventRecord> records;  ///< up to as_of
  Date as_of;
  DossierVerdict verdict;
};

/// A day on which people work. An exercise that only counts days keeps to its days of the week.
Date draw_first_day(QuizDraw& draw);

/// The exercise from some first day on, judged on the day of one of its steps; nothing when it
/// cannot be, when it is not wanted, or when somebody would meet or write on a day off without a
/// term that asks so. `is_wanted` sees it before it is judged.
std::optional<Stage> draw_stage(QuizDraw& draw,
                                bool (*is_wanted)(const QuizDraw&, const Stage&) = nullptr);

/// The verdict on other records or another day; false when it cannot be made.
bool judge(const Program& program, Stage& stage);

/// The instances of a norm that arose.
std::vector<const NormVerdict*> instances_of(const Program& program, const DossierVerdict& dossier,
                                             std::string_view norm);

/// Every outcome of every instance is in a state for which `is` holds; true without instances.
template <class Is>
bool all_states(std::span<const NormVerdict* const> instances, const Is& is) {
  for (const auto* one : instances) {
    for (const auto& outcome : one->outcomes) {
      if (!is(outcome.state)) return false;
    }
  }
  return true;
}

std::vector<QuizLine> lines_of(const Program& program, std::span<const EventRecord> records);
Label event_label(const Program& program, const EventRecord& record);

/// A question with what every kind fills in the same way.
QuizQuestion begin_question(const QuizDraw& draw, const Stage& stage, QuizKind kind);

/// Topic, article and explanation from a norm: the rule, the ledger of its last day and, when
/// `with_state`, why it stands as it does.
void explain_norm(const Program& program, QuizQuestion& question, const Stage& stage,
                  const NormVerdict& verdict, bool with_state);

/// May the question be about this norm: it names an article, is not uncertain, is what was wished
/// for, and was not asked about too often.
bool is_askable(const QuizDraw& draw, const Norm& norm);

/// The same of a question that has its topic and article.
bool is_wished(const QuizDraw& draw, const QuizQuestion& question);

/// Puts the right option among the wrong ones. False when there are not at least two wrong ones.
bool set_options(QuizDraw& draw, QuizQuestion& question, QuizOption right,
                 std::vector<QuizOption> wrong, bool in_order);

// The kinds. Each gives a question of exactly draw.level, or nothing.
std::optional<QuizQuestion> draw_last_day(QuizDraw& draw);
std::optional<QuizQuestion> draw_what_if(QuizDraw& draw);
std::optional<QuizQuestion> draw_next_step(QuizDraw& draw);
std::optional<QuizQuestion> draw_who(QuizDraw& draw);
std::optional<QuizQuestion> draw_right(QuizDraw& draw);
std::optional<QuizQuestion> draw_mistake(QuizDraw& draw);
std::optional<QuizQuestion> draw_complete(QuizDraw& draw);

}  // namespace termijn
