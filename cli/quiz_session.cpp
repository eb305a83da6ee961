// SPDX-License-Identifier: Apache-2.0
#include "cli/quiz_session.h"

#include <algorithm>

#include "cli/play_table.h"
#include "learn/quiz_words.h"
#include "report/layout.h"

namespace termijn::cli {
namespace {

namespace words = quiz_words;

enum class Wish : std::uint8_t { answer, help, again, skip, quit, other };

struct Said {
  Wish wish = Wish::other;
  std::size_t option = 0;  ///< of an answer
};

Said said(std::string word, const QuizQuestion& question) {
  std::ranges::transform(word, word.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  if (word.ends_with('.') || word.ends_with(')')) word.pop_back();
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    if (word == std::string(1, option_letter(i))) return {Wish::answer, i};
  }
  struct Named {
    std::string_view name;
    Wish wish;
  };
  static constexpr Named all[] = {
      {"?", Wish::help},       {"h", Wish::help},    {"help", Wish::help},
      {"hulp", Wish::help},    {"o", Wish::again},   {"opnieuw", Wish::again},
      {"s", Wish::skip},       {"skip", Wish::skip}, {"sla over", Wish::skip},
      {"q", Wish::quit},       {"quit", Wish::quit}, {"stop", Wish::quit},
      {"stoppen", Wish::quit},
  };
  const auto found = std::ranges::find(all, std::string_view(word), &Named::name);
  return {found == std::end(all) ? Wish::other : found->wish, 0};
}

/// `a, b of c`
std::string letters_of(const QuizQuestion& question, Language language) {
  std::string out;
  const std::size_t count = question.options.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out += i + 1 == count ? (language == Language::dutch ? " of " : " or ") : ", ";
    out += option_letter(i);
  }
  return out;
}

class Asking {
 public:
  explicit Asking(const QuizSession& session)
      : session_(session),
        console_(session.console),
        language_(session.console.language()),
        count_(session.before + session.quiz.questions.size()) {}

  ExitCode run() {
    console_.say(quiz_head(session_.quiz, count_, language_));
    console_.say(session_.note);
    if (session_.before > 0)
      tell(words::resumed, {std::to_string(session_.before + 1), std::to_string(count_)});
    const auto& questions = session_.quiz.questions;
    for (std::size_t i = 0; i < questions.size(); ++i) {
      show(i);
      const auto answer = answer_to(i);
      if (!answer) break;
      if (const auto fault = take(*answer)) return console_.fail(*fault, exit_environment);
    }
    if (session_.before + asked_ == 0 && !questions.empty()) {
      tell(words::stopped_at_once, {});
      return exit_fine;
    }
    console_.say(quiz_score_text(session_.right_before + right_, session_.before + asked_, missed_,
                                 language_));
    if (asked_ < questions.size()) {
      tell(words::stopped, {std::to_string(session_.before + asked_), std::to_string(count_)});
      if (!session_.store.empty() && asked_ > 0) tell(words::go_on, {session_.store});
    }
    return exit_fine;
  }

 private:
  void tell(const Phrase& phrase, std::initializer_list<std::string_view> arguments) {
    console_.say(paragraph("", fill(phrase, language_, arguments)));
  }

  void show(std::size_t at) {
    const QuizQuestion& question = session_.quiz.questions[at];
    console_.say('\n' + quiz_question_text(question, session_.before + at, count_, language_));
    if (at < session_.repeated) tell(words::again, {});
  }

  /// Nothing when somebody stops.
  std::optional<QuizAnswer> answer_to(std::size_t at) {
    const QuizQuestion& question = session_.quiz.questions[at];
    while (const auto line = ask_line(console_, words::prompt.in(language_))) {
      const Said what = said(*line, question);
      if (what.wish == Wish::answer) return QuizAnswer{&question, what.option};
      if (what.wish == Wish::skip) return QuizAnswer{&question, std::nullopt};
      if (what.wish == Wish::quit) return std::nullopt;
      if (what.wish == Wish::help)
        console_.say(words::help.in(language_));
      else if (what.wish == Wish::again)
        show(at);
      else
        tell(words::not_an_answer, {*line, letters_of(question, language_)});
    }
    return std::nullopt;
  }

  std::optional<Diagnostic> take(const QuizAnswer& answer) {
    const QuizQuestion& question = *answer.question;
    ++asked_;
    if (answer.chosen == question.right)
      ++right_;
    else
      missed_.push_back(question);
    console_.say(quiz_feedback_text(question, answer.chosen, language_));
    return session_.keep ? session_.keep(answer) : std::nullopt;
  }

  const QuizSession& session_;
  Console& console_;
  Language language_;
  std::size_t count_ = 0, asked_ = 0, right_ = 0;
  std::vector<QuizQuestion> missed_;
};

}  // namespace

ExitCode ask_quiz(const QuizSession& session) {
  return Asking(session).run();
}

}  // namespace termijn::cli
