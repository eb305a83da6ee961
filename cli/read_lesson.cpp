// SPDX-License-Identifier: Apache-2.0
#include "cli/read_lesson.h"

#include "cli/ask_line.h"
#include "office/phrase.h"
#include "report/layout.h"

namespace termijn::cli {
namespace {

constexpr Phrase prompt = {"[Enter] verder, [w] alles over dit moment, [q] stoppen",
                           "[Enter] go on, [w] all about this moment, [q] quit"};
constexpr Phrase help = {"Druk op Enter voor het volgende moment, of typ w of q.",
                         "Press Enter for the next moment, or type w or q."};
constexpr Phrase stopped = {"U bent gestopt na moment {0} van {1}.",
                            "You stopped after moment {0} of {1}."};

enum class Wish : std::uint8_t { next, more, quit };

/// Asks until somebody says what to do.
Wish ask_wish(Console& console) {
  while (true) {
    console.say("\n");
    const auto line = ask_line(console, prompt.in(console.language()));
    if (!line || *line == "q" || *line == "quit" || *line == "stop") return Wish::quit;
    if (line->empty()) return Wish::next;
    if (*line == "w") return Wish::more;
    console.say(paragraph("", help.in(console.language())));
  }
}

}  // namespace

ExitCode read_lesson(const Lesson& lesson, LessonDetail detail, Console& console) {
  console.say(lesson_opening(lesson, detail));
  const std::size_t count = lesson.moments.size();
  for (std::size_t i = 0; i < count; ++i) {
    console.say(lesson_moment(lesson, i, detail));
    if (i + 1 == count) break;
    Wish wish = Wish::more;
    while ((wish = ask_wish(console)) == Wish::more)
      console.say(lesson_moment(lesson, i, LessonDetail::full));
    if (wish == Wish::next) continue;
    console.say(paragraph(
        "", fill(stopped, console.language(), {std::to_string(i + 1), std::to_string(count)})));
    return exit_fine;
  }
  console.say(lesson_closing(lesson, detail));
  return exit_fine;
}

}  // namespace termijn::cli
