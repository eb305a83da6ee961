// SPDX-License-Identifier: Apache-2.0
#include "learn/course.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/code.h"
#include "base/nearest.h"
#include "base/whole_number.h"
#include "log/date_text.h"

namespace termijn {
namespace {

constexpr std::string_view blanks = " \t\r";

/// A piece of the file, with its place.
struct Piece {
  std::string_view text;
  std::uint32_t begin = 0;

  Piece part(std::size_t from, std::size_t count = std::string_view::npos) const {
    from = std::min(from, text.size());
    Piece piece{text.substr(from, count), begin + static_cast<std::uint32_t>(from)};
    const std::size_t first = std::min(piece.text.find_first_not_of(blanks), piece.text.size());
    piece.text.remove_prefix(first);
    piece.begin += static_cast<std::uint32_t>(first);
    piece.text = piece.text.substr(0, piece.text.find_last_not_of(blanks) + 1);
    return piece;
  }
  /// The first word, and what stands behind it.
  std::pair<Piece, Piece> split() const {
    const std::size_t end = std::min(text.find_first_of(blanks), text.size());
    return {part(0, end), part(end)};
  }
};

struct CourseWord {
  std::string_view dutch, english, example;
};
constexpr std::array<CourseWord, 9> course_words = {{
    {"cursus", "course", "cursus Nieuw in de raad / New on the council"},
    {"nl", "nl", "nl Een ochtend over advies."},
    {"en", "en", "en A morning on advice."},
    {"stuk", "paper", "stuk reglement.trm"},
    {"deel", "part", "deel Na de koffie / After coffee"},
    {"les", "lesson", "les advies"},
    {"casus", "case", "casus logboek.csv dossier A-12"},
    {"quiz", "quiz", "quiz seed=7 count=5"},
    {"begin", "start", "begin 2027-03-01"},
}};

class Parser {
 public:
  Parser(const Source& source, std::uint32_t file) : source_(source), file_(file) {}

  ParsedCourse parse() {
    const Piece all{source_.text, 0};
    for (std::size_t begin = 0; begin < source_.text.size();) {
      const std::size_t end = std::min(source_.text.find('\n', begin), source_.text.size());
      take(all.part(begin, end - begin));
      begin = end + 1;
    }
    const Span top{file_, 0, 0};
    if (made_.name.dutch.empty() && !named_) fault(Code::course_no_title, top, {});
    const bool teaches = std::ranges::any_of(
        made_.items, [](const CourseItem& item) { return item.kind != CourseItem::Kind::part; });
    if (!teaches && !unsure_) fault(Code::course_empty, top, {});
    return {std::move(made_), std::move(faults_)};
  }

 private:
  void fault(Code code, Span span, std::vector<std::string> arguments) {
    faults_.push_back({code, span, std::move(arguments), {}});
  }

  Span span_of(const Piece& piece) const {
    return {file_, piece.begin, piece.begin + static_cast<std::uint32_t>(piece.text.size())};
  }

  void take(const Piece& line) {
    if (line.text.empty() || line.text.starts_with('#')) return;
    const auto parts = line.split();
    const Piece& word = parts.first;
    const Piece& rest = parts.second;
    const auto known = std::ranges::find_if(course_words, [&](const CourseWord& one) {
      return word.text == one.dutch || word.text == one.english;
    });
    if (known == course_words.end()) {
      unsure_ = true;
      return fault(Code::course_unknown_word, span_of(word),
                   {std::string(word.text), near_words(word.text)});
    }
    if (rest.text.empty() && known->dutch != "quiz") {
      named_ = named_ || known->dutch == "cursus";
      unsure_ = true;
      return fault(Code::course_nothing_said, span_of(word),
                   {std::string(word.text), '`' + std::string(known->example) + '`'});
    }
    take_word(known->dutch, word, rest);
  }

  void take_word(std::string_view name, const Piece& word, const Piece& rest) {
    if (name == "cursus") {
      if (named_) return fault(Code::course_twice, span_of(word), {std::string(word.text)});
      named_ = true;
      made_.name = label_of(rest.text);
    } else if (name == "nl" || name == "en") {
      Label& into = made_.items.empty() ? made_.text : made_.items.back().text;
      add_text(name == "nl" ? into.dutch : into.english, rest.text);
    } else if (name == "stuk") {
      made_.papers.push_back({std::string(rest.text), span_of(rest)});
    } else if (name == "begin") {
      take_begin(word, rest);
    } else {
      CourseItem item;
      item.span = span_of(rest.text.empty() ? word : rest);
      if (name == "deel") item.name = label_of(rest.text);
      if (name == "les") take_lesson(item, rest);
      if (name == "casus") take_log(item, rest);
      if (name == "quiz") take_quiz(item, rest);
      made_.items.push_back(std::move(item));
    }
  }

  /// Two texts with ` / ` between them; one text is for both languages.
  static Label label_of(std::string_view text) {
    const std::size_t bar = text.find(" / ");
    if (bar == std::string_view::npos) return {std::string(text), std::string(text)};
    const Piece all{text, 0};
    return {std::string(all.part(0, bar).text), std::string(all.part(bar + 3).text)};
  }

  static void add_text(std::string& text, std::string_view more) {
    if (!text.empty()) text += ' ';
    text += more;
  }

  void take_begin(const Piece& word, const Piece& rest) {
    const bool fits =
        !made_.items.empty() && (made_.items.back().kind == CourseItem::Kind::lesson ||
                                 made_.items.back().kind == CourseItem::Kind::log);
    if (!fits && unsure_) return;  // what it belongs to may be on a line with a fault
    if (!fits) return fault(Code::course_day_alone, span_of(word), {});
    if (made_.items.back().begin)
      return fault(Code::course_twice, span_of(word), {std::string(word.text)});
    const auto day = read_date(rest.text, span_of(rest));
    faults_.insert(faults_.end(), day.diagnostics.begin(), day.diagnostics.end());
    if (day) made_.items.back().begin = *day;
  }

  void take_lesson(CourseItem& item, const Piece& rest) {
    item.kind = CourseItem::Kind::lesson;
    item.word = rest.text;
  }

  /// `logboek.csv dossier A-12`; the name of a file may have blanks in it.
  void take_log(CourseItem& item, const Piece& rest) {
    constexpr std::string_view between = " dossier ";
    item.kind = CourseItem::Kind::log;
    const std::size_t at = rest.text.find(between);
    item.word = rest.part(0, at).text;
    if (at != std::string_view::npos) item.dossier = rest.part(at + between.size()).text;
    const bool is_bare = rest.text == "dossier" || rest.text.starts_with(between.substr(1)) ||
                         rest.text.ends_with(between.substr(0, between.size() - 1));
    if (is_bare) fault(Code::course_bad_case, span_of(rest), {std::string(rest.text)});
    item.is_unsure = is_bare;
  }

  /// `seed=7 count=5 level=2 kinds=last-day,who`
  void take_quiz(CourseItem& item, Piece rest) {
    item.kind = CourseItem::Kind::quiz;
    while (!rest.text.empty()) {
      const auto [piece, behind] = rest.split();
      constexpr std::string_view kinds = "kinds=";
      if (piece.text.starts_with(kinds))
        take_kinds(item.quiz, piece.part(kinds.size()));
      else
        take_number(item.quiz, piece);
      rest = behind;
    }
  }

  /// `last-day,who`
  void take_kinds(CourseQuiz& quiz, const Piece& list) {
    std::vector<std::string> ids;
    for (const QuizKind each : all_quiz_kinds) ids.emplace_back(quiz_kind_id(each));
    for (std::size_t begin = 0; begin <= list.text.size();) {
      const std::size_t end = std::min(list.text.find(',', begin), list.text.size());
      const Piece word = list.part(begin, end - begin);
      if (const auto kind = quiz_kind_of(word.text))
        quiz.kinds.push_back(*kind);
      else
        fault(Code::quiz_unknown_kind, span_of(word), {std::string(word.text), quoted_list(ids)});
      begin = end + 1;
    }
  }

  /// `seed=7`, `count=5`, `level=2`
  void take_number(CourseQuiz& quiz, const Piece& piece) {
    const std::size_t is = std::min(piece.text.find('='), piece.text.size());
    const std::string_view name = piece.text.substr(0, is);
    const std::string_view value = piece.part(is + 1).text;
    const bool is_bounded = name == "count" || name == "level";
    const bool is_number = !value.empty() && value.find_first_not_of("0123456789") == value.npos;
    if (!is_number || (!is_bounded && name != "seed"))
      return fault(Code::course_bad_quiz, span_of(piece), {std::string(piece.text)});
    constexpr std::uint64_t most_questions = 500,
                            most_seed = std::numeric_limits<std::int64_t>::max();
    constexpr std::uint64_t least = 1;
    const std::uint64_t most = name == "count"   ? most_questions
                               : name == "level" ? highest_quiz_level
                                                 : most_seed;
    const auto number = whole_number<std::uint64_t>(value);
    if (!number || *number < least || *number > most) {
      return fault(Code::course_out_of_range, span_of(piece),
                   {std::string(piece.text), std::to_string(least), std::to_string(most)});
    }
    if (name == "seed") quiz.seed = *number;
    if (name == "count") quiz.count = static_cast<std::uint32_t>(*number);
    if (name == "level") quiz.level = static_cast<int>(*number);
  }

  static std::string near_words(std::string_view word) {
    std::vector<std::string> names;
    for (const CourseWord& one : course_words) names.emplace_back(one.dutch);
    auto near = nearest(word, names);
    return quoted_list(near.empty() ? names : near);
  }

  const Source& source_;
  std::uint32_t file_;
  Course made_;
  Diagnostics faults_;
  bool named_ = false;
  bool unsure_ = false;  ///< a line was not understood: what seems lacking may be on it
};

}  // namespace

ParsedCourse parse_course(const Source& source, std::uint32_t file) {
  return Parser(source, file).parse();
}

}  // namespace termijn
