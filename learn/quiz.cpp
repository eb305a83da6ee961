// SPDX-License-Identifier: Apache-2.0
#include "learn/quiz.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "learn/quiz_parts.h"

namespace termijn {
namespace {

/// Candidates that are looked at for one kind, level and exercise; more when nothing else will do.
constexpr std::size_t most_tries = 40, most_tries_of_one = 100, most_tries_when_narrow = 400;
/// So often the same is tried in vain before it is left.
constexpr int most_failures = 5;
/// In one of so many questions the key is that there is nothing: on every level alike, so that the
/// level tells nothing.
constexpr std::size_t none_in = 4;
/// Of a question that was asked before, so many others are looked for in its place.
constexpr std::uint32_t most_doubles = 4;

struct KindInfo {
  std::string_view id;
  Label name;
  std::optional<QuizQuestion> (*draw)(QuizDraw&);
  bool has_none = false;  ///< its key can be that there is nothing
};

/// In the order of the enum.
const std::array<KindInfo, all_quiz_kinds.size()>& kinds() {
  static const std::array<KindInfo, all_quiz_kinds.size()> all = {{
      {"last-day", {"laatste dag", "last day"}, draw_last_day},
      {"next-step", {"volgende stap", "next step"}, draw_next_step},
      {"who", {"wie is aan zet", "whose turn it is"}, draw_who, true},
      {"right", {"welk recht", "which right"}, draw_right, true},
      {"mistake", {"zoek de fout", "find the mistake"}, draw_mistake, true},
      {"complete", {"is het volledig", "is it complete"}, draw_complete, true},
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

/// What two questions have in common that are the same to who answers them.
std::string gist(const QuizQuestion& question) {
  std::string out = question.text.dutch;
  for (const auto& line : question.log) out += '\n' + line.text.dutch;
  return out;
}

/// Asks one question after the other and remembers about what, so that neither a topic nor an
/// exercise comes back while others are left.
class Asker {
 public:
  Asker(const Program& program, std::span<const Exercise> exercises, const QuizWish& wish)
      : program_(program), tools_(program), exercises_(exercises), wish_(wish) {}

  std::optional<QuizQuestion> ask(std::uint32_t number) {
    if (exercises_.empty() || number == 0) return std::nullopt;
    QuizRandom random(QuizRandom(wish_.seed).next() + number);
    for (const QuizKind kind : kinds_in_order(wish_, number)) {
      auto question = of_kind(kind, random);
      if (!question) continue;
      question->seed = wish_.seed;
      question->number = number;
      ++topics_[question->topic];
      ++lessons_[question->lesson];
      gists_.insert(gist(*question));
      return question;
    }
    return std::nullopt;
  }

 private:
  /// With or without something as the key, as chance has it; the other way when that cannot be.
  std::optional<QuizQuestion> of_kind(QuizKind kind, QuizRandom& random) {
    const KindInfo& info = kinds().at(static_cast<std::size_t>(kind));
    const bool is_none = info.has_none && random.one_in(none_in);
    for (const bool wants_none : {is_none, !is_none}) {
      if (wants_none && !info.has_none) continue;
      if (auto question = least_asked(info, wants_none, random)) return question;
    }
    return std::nullopt;
  }

  /// About what was asked least, as far as there is something.
  std::optional<QuizQuestion> least_asked(const KindInfo& info, bool wants_none,
                                          QuizRandom& random) {
    std::size_t& least = least_[{&info, wants_none}];
    std::size_t most = 0;
    for (const auto& [topic, times] : topics_) most = std::max(most, times);
    for (; least <= most; ++least) {
      for (const int level : levels_in_order(random)) {
        for (const Exercise* exercise : exercises_in_order(random)) {
          QuizDraw draw{program_, tools_,     *exercise, wish_, level,
                        random,   wants_none, topics_,   least};
          if (auto question = of_exercise(info, draw, least < most)) return question;
        }
      }
    }
    least = most;
    return std::nullopt;
  }

  std::vector<int> levels_in_order(QuizRandom& random) const {
    if (wish_.level != 0) return {wish_.level};
    std::vector<int> levels = {1, 2, 3};
    random.shuffle(std::span(levels));
    return levels;
  }

  std::optional<QuizQuestion> of_exercise(const KindInfo& info, QuizDraw& draw, bool is_strict) {
    Barren what{&info, &draw.exercise, draw.level, draw.wants_none, std::nullopt};
    if (barren_[what] >= most_failures) return std::nullopt;
    if (is_strict) what = {&info, &draw.exercise, draw.level, draw.wants_none, draw.most_often};
    if (barren_[what] >= most_failures) return std::nullopt;
    const bool is_narrow = !wish_.topic.empty() || (wish_.level != 0 && wish_.kinds.size() == 1);
    // Another level may still do.
    const bool is_of_one = exercises_.size() == 1 && wish_.kinds.size() == 1;
    const std::size_t most =
        std::max(is_of_one ? most_tries_of_one : most_tries,
                 is_narrow ? most_tries_when_narrow / exercises_.size() : std::size_t{0});
    for (std::size_t tries = 0; tries < most; ++tries) {
      auto question = info.draw(draw);
      if (question && is_well_made(*question) && !gists_.contains(gist(*question)) &&
          is_proved(program_, tools_.names(), *question))
        return question;
    }
    barren_[what] += is_strict ? most_failures : 1;
    return std::nullopt;
  }

  /// Those about which least was asked first.
  std::vector<const Exercise*> exercises_in_order(QuizRandom& random) const {
    std::vector<const Exercise*> out;
    for (const Exercise& exercise : exercises_) out.push_back(&exercise);
    random.shuffle(std::span(out));
    std::ranges::stable_sort(out, {}, [&](const Exercise* one) {
      const auto found = lessons_.find(one->id);
      return found == lessons_.end() ? 0 : found->second;
    });
    return out;
  }

  const Program& program_;
  QuizTools tools_;
  std::span<const Exercise> exercises_;
  const QuizWish& wish_;
  QuizCounts topics_, lessons_;
  std::set<std::string> gists_;
  /// Per kind, with and without something as the key: what was asked more often is left for now.
  std::map<std::pair<const KindInfo*, bool>, std::size_t> least_;
  /// How often what gave no question: where topics are left out (those asked more often than the
  /// number) it gives none later either.
  using Barren =
      std::tuple<const KindInfo*, const Exercise*, int, bool, std::optional<std::size_t>>;
  std::map<Barren, int> barren_;
};

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
  return Asker(program, exercises, wish).ask(number);
}

std::vector<QuizQuestion> quiz_questions(const Program& program,
                                         std::span<const Exercise> exercises, const QuizWish& wish,
                                         std::uint32_t first, std::size_t count) {
  std::vector<QuizQuestion> out;
  Asker asker(program, exercises, wish);
  const auto last = first + static_cast<std::uint32_t>(count) * most_doubles;
  for (std::uint32_t number = 1; number < last && out.size() < count; ++number) {
    auto question = asker.ask(number);
    if (question && number >= first) out.push_back(std::move(*question));
  }
  return out;
}

}  // namespace termijn
