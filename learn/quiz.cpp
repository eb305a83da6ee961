// SPDX-License-Identifier: Apache-2.0
#include "learn/quiz.h"

#include <algorithm>
#include <set>

#include "learn/quiz_parts.h"

namespace termijn {
namespace {

/// Candidates that are looked at for one kind and level; more when nothing else will do.
constexpr int most_tries = 40, most_tries_when_narrow = 400;
/// Of a question that was asked before, so many others are looked for in its place.
constexpr std::uint32_t most_doubles = 4;

struct KindInfo {
  std::string_view id;
  Label name;
  std::optional<QuizQuestion> (*draw)(QuizDraw&);
};

/// In the order of the enum.
const std::array<KindInfo, all_quiz_kinds.size()>& kinds() {
  static const std::array<KindInfo, all_quiz_kinds.size()> all = {{
      {"last-day", {"laatste dag", "last day"}, draw_last_day},
      {"next-step", {"volgende stap", "next step"}, draw_next_step},
      {"who", {"wie is aan zet", "whose turn it is"}, draw_who},
      {"right", {"welk recht", "which right"}, draw_right},
      {"mistake", {"zoek de fout", "find the mistake"}, draw_mistake},
      {"complete", {"is het volledig", "is it complete"}, draw_complete},
      {"what-if", {"wat als", "what if"}, draw_what_if},
  }};
  return all;
}

struct SlipInfo {
  std::string_view id;
  Label name;
};

const std::vector<SlipInfo>& slips() {
  static const std::vector<SlipInfo> all = {
#define TERMIJN_SLIP(id, name, dutch, english) {name, {dutch, english}},
#include "learn/quiz_slips.def"
#undef TERMIJN_SLIP
  };
  return all;
}

bool is_whole(const Label& label) {
  const auto is_good = [](const std::string& text) {
    return !text.empty() && text.find("{0}") == std::string::npos;
  };
  return is_good(label.dutch) && is_good(label.english);
}

/// Complete in both languages, and no two options are the same.
bool is_well_made(const QuizQuestion& question) {
  std::set<std::string> dutch, english, values;
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    const QuizOption& option = question.options[i];
    if (!is_whole(option.text) || (i != question.right && !is_whole(option.why))) return false;
    const bool is_new = dutch.insert(option.text.dutch).second &&
                        english.insert(option.text.english).second &&
                        values.insert(option.value).second;
    if (!is_new) return false;
  }
  return is_whole(question.text) && is_whole(question.title) && is_whole(question.article) &&
         !question.explanation.empty() && std::ranges::all_of(question.explanation, is_whole);
}

std::vector<QuizKind> kinds_in_order(const QuizWish& wish, std::uint32_t number) {
  std::vector<QuizKind> wished = wish.kinds;
  if (wished.empty()) wished.assign(all_quiz_kinds.begin(), all_quiz_kinds.end());
  QuizRandom(wish.seed).shuffle(std::span(wished));
  std::ranges::rotate(wished,
                      wished.begin() + static_cast<std::ptrdiff_t>((number - 1) % wished.size()));
  return wished;
}

std::vector<int> levels_in_order(const QuizWish& wish, QuizRandom& random) {
  if (wish.level != 0) return {wish.level};
  std::vector<int> levels = {1, 2, 3};
  random.shuffle(std::span(levels));
  return levels;
}

/// What two questions have in common that are the same to who answers them.
std::string gist(const QuizQuestion& question) {
  std::string out = question.text.dutch;
  for (const auto& line : question.log) out += '\n' + line.text.dutch;
  return out;
}

}  // namespace

std::string_view quiz_kind_id(QuizKind kind) {
  return kinds().at(static_cast<std::size_t>(kind)).id;
}

std::optional<QuizKind> quiz_kind_of(std::string_view id) {
  const auto found = std::ranges::find(all_quiz_kinds, id, quiz_kind_id);
  return found == all_quiz_kinds.end() ? std::nullopt : std::optional(*found);
}

const Label& quiz_kind_name(QuizKind kind) {
  return kinds().at(static_cast<std::size_t>(kind)).name;
}

std::string_view slip_id(Slip slip) {
  return slips().at(static_cast<std::size_t>(slip)).id;
}

const Label& slip_name(Slip slip) {
  return slips().at(static_cast<std::size_t>(slip)).name;
}

std::optional<QuizQuestion> quiz_question(const Program& program,
                                          std::span<const Exercise> exercises, const QuizWish& wish,
                                          std::uint32_t number) {
  if (exercises.empty() || number == 0) return std::nullopt;
  const bool is_narrow = !wish.topic.empty() || (wish.level != 0 && wish.kinds.size() == 1);
  const int most = is_narrow ? most_tries_when_narrow : most_tries;
  QuizRandom random(QuizRandom(wish.seed).next() + number);
  for (const QuizKind kind : kinds_in_order(wish, number)) {
    for (const int level : levels_in_order(wish, random)) {
      QuizDraw draw{program, exercises, wish, level, random};
      for (int tries = 0; tries < most; ++tries) {
        auto question = kinds().at(static_cast<std::size_t>(kind)).draw(draw);
        if (!question || !is_well_made(*question) || !is_proved(program, *question)) continue;
        question->seed = wish.seed;
        question->number = number;
        return question;
      }
    }
  }
  return std::nullopt;
}

std::vector<QuizQuestion> quiz_questions(const Program& program,
                                         std::span<const Exercise> exercises, const QuizWish& wish,
                                         std::uint32_t first, std::size_t count) {
  std::vector<QuizQuestion> out;
  std::set<std::string> asked;
  const auto last = first + static_cast<std::uint32_t>(count) * most_doubles;
  for (std::uint32_t number = first; number < last && out.size() < count; ++number) {
    auto question = quiz_question(program, exercises, wish, number);
    if (question && asked.insert(gist(*question)).second) out.push_back(std::move(*question));
  }
  return out;
}

}  // namespace termijn
