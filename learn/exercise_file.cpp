// SPDX-License-Identifier: Apache-2.0
#include "learn/exercise_file.h"

#include <algorithm>
#include <optional>

#include "base/embedded.h"
#include "base/whole_number.h"
#include "calendar/date.h"
#include "log/names.h"

namespace termijn {

std::span<const EmbeddedText> lesson_texts();  // made by termijn_embed_text()

namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return words;
}

class Parser {
 public:
  ParsedExercise parse(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      ++line_;
      take(trimmed(text.substr(0, end)));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    const Exercise& made = result_.exercise;
    if (made.id.empty()) fault("no `les`");
    if (made.procedure.empty()) fault("no `procedure`");
    if (made.name.english.empty()) fault("no `naam` in two languages");
    if (made.title.english.empty()) fault("no `titel` in two languages");
    if (made.moments.empty()) fault("no `moment`");
    for (const auto& moment : made.moments) {
      need_texts(moment.step);
      for (const auto& choice : moment.choices) need_texts(choice);
    }
    return std::move(result_);
  }

 private:
  void fault(std::string what) { result_.faults.push_back({line_, std::move(what)}); }

  void need_texts(const Step& step) {
    if (step.text.dutch.empty() || step.text.english.empty())
      fault("`" + (step.is_waiting() ? std::string("wachten") : step.event) +
            "` has no text in two languages");
  }

  void take(std::string_view line) {
    if (line.empty() || line.starts_with('#')) return;
    Exercise& made = result_.exercise;
    const std::size_t blank = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, blank), rest = trimmed(line.substr(blank));
    if (word == "nl" || word == "en") {
      add_text(word == "nl" ? into().dutch : into().english, rest);
    } else if (word == "les") {
      const auto names = words_of(rest);
      if (names.size() != 2) return fault("`les` has a Dutch and an English name");
      made.id = names[0];
      made.english_id = names[1];
    } else if (word == "naam") {
      made.name = label_of(rest);
    } else if (word == "titel") {
      made.title = label_of(rest);
    } else if (word == "procedure") {
      made.procedure = rest;
    } else if (word == "misstap") {
      made.misstep = rest;
    } else if (word == "begin") {
      const auto day = parse_iso(rest);
      if (!day) return fault("`begin` has a day as yyyy-mm-dd");
      made.first_day = *day;
    } else if (word == "deel") {
      take_part(rest);
    } else if (word == "moment") {
      take_moment(words_of(rest));
    } else if (word == "mits") {
      take_need(words_of(rest));
    } else if (word == "stap" || word == "keuze") {
      take_step(word == "keuze", words_of(rest));
    } else {
      fault("`" + std::string(word) + "` is not a word of a lesson");
    }
  }

  /// What a text is about: the last step or choice, else the introduction.
  Label& into() {
    Exercise& made = result_.exercise;
    if (made.moments.empty()) return made.intro;
    Moment& moment = made.moments.back();
    return moment.choices.empty() ? moment.step.text : moment.choices.back().text;
  }

  static void add_text(std::string& text, std::string_view more) {
    if (!text.empty()) text += ' ';
    text += more;
  }

  Label label_of(std::string_view text) {
    const std::size_t bar = text.find(" / ");
    if (bar == std::string_view::npos) {
      fault("two texts with ` / ` between them are expected");
      return {};
    }
    return {std::string(trimmed(text.substr(0, bar))), std::string(trimmed(text.substr(bar + 3)))};
  }

  /// `secretaris secretary or dagen: ambtelijk secretaris / official secretary`
  void take_part(std::string_view rest) {
    const std::size_t colon = rest.find(": ");
    const auto words = words_of(rest.substr(0, std::min(colon, rest.size())));
    const bool keeps_dates = words.size() == 4 && words[3] == "dagen";
    if (colon == std::string_view::npos || (words.size() != 3 && !keeps_dates))
      return fault("`deel` has two names, a role, perhaps `dagen`, and `:` with what it is called");
    result_.exercise.parts.push_back({std::string(words[0]), std::string(words[1]),
                                      label_of(rest.substr(colon + 1)), std::string(words[2]),
                                      keeps_dates});
  }

  /// `na 14 dagen`, `na 14 dagen doordeweeks`, `laatste dag beroep`, `laatste dag beroep + 1`
  void take_moment(const std::vector<std::string_view>& words) {
    Moment moment;
    const auto size = words.size();
    const auto number = size > 1
                            ? whole_number<std::int32_t>(words[words[0] == "na" ? 1 : size - 1])
                            : std::nullopt;
    const bool is_after = size >= 3 && words[0] == "na" && words[2] == "dagen" && number;
    const bool is_last = size >= 3 && words[0] == "laatste" && words[1] == "dag";
    if (is_after && (size == 3 || (size == 4 && words[3] == "doordeweeks"))) {
      moment.when = {size == 4 ? When::Kind::on_working_day : When::Kind::after_days, *number, {}};
    } else if (is_last && size == 3) {
      moment.when = {When::Kind::on_last_day, 0, std::string(words[2])};
    } else if (is_last && size == 5 && number && (words[3] == "+" || words[3] == "-")) {
      moment.when = {When::Kind::on_last_day, words[3] == "+" ? *number : -*number,
                     std::string(words[2])};
    } else {
      fault("`na N dagen`, `na N dagen doordeweeks` or `laatste dag NORM [+ N]` is expected");
    }
    result_.exercise.moments.push_back(std::move(moment));
    has_step_ = false;
  }

  /// `advies strekking=negatief`; `geen advies`
  void take_need(std::vector<std::string_view> words) {
    if (result_.exercise.moments.empty()) return fault("`mits` stands behind a `moment`");
    Need need;
    need.is_absent = !words.empty() && words[0] == "geen";
    if (need.is_absent) words.erase(words.begin());
    if (words.empty()) return fault("`mits` has an event, perhaps with fields");
    need.event = words[0];
    need.fields = fields_in(words, 1);
    result_.exercise.moments.back().needs.push_back(std::move(need));
  }

  std::vector<std::pair<std::string, std::string>> fields_in(
      const std::vector<std::string_view>& words, std::size_t first) {
    std::vector<std::pair<std::string, std::string>> fields;
    for (std::size_t i = first; i < words.size(); ++i) {
      const std::size_t is = words[i].find('=');
      if (is == std::string_view::npos) {
        fault("`" + std::string(words[i]) + "` is not a field with a value");
        continue;
      }
      fields.emplace_back(words[i].substr(0, is), words[i].substr(is + 1));
    }
    return fields;
  }

  /// `or advies vorm=schriftelijk`; `wachten`
  void take_step(bool is_choice, const std::vector<std::string_view>& words) {
    if (result_.exercise.moments.empty()) return fault("a step stands behind a `moment`");
    Moment& moment = result_.exercise.moments.back();
    if (!is_choice && has_step_) return fault("a moment has one `stap`");
    if (is_choice && !has_step_) return fault("a `keuze` stands behind a `stap`");
    Step step;
    const bool is_waiting = words.size() >= 2 && words[1] == "wachten";
    if (words.size() < 2) return fault("a role and an event, or `wachten`, are expected");
    step.actor = words[0];
    if (!is_waiting) step.event = words[1];
    step.fields = fields_in(words, 2);
    has_step_ = true;
    if (is_choice)
      moment.choices.push_back(std::move(step));
    else
      moment.step = std::move(step);
  }

  ParsedExercise result_;
  std::size_t line_ = 0;
  bool has_step_ = false;
};

std::vector<Exercise> parse_builtin() {
  std::vector<Exercise> exercises;
  for (const EmbeddedText& file : lesson_texts())
    exercises.push_back(parse_exercise(file.text).exercise);
  return exercises;
}

}  // namespace

ParsedExercise parse_exercise(std::string_view text) {
  return Parser().parse(text);
}

std::span<const Exercise> builtin_exercises() {
  static const std::vector<Exercise> exercises = parse_builtin();
  return exercises;
}

const Exercise* exercise_named(std::string_view id) {
  for (const Exercise& exercise : builtin_exercises()) {
    if (exercise.id == id || exercise.english_id == id) return &exercise;
  }
  return nullptr;
}

}  // namespace termijn
