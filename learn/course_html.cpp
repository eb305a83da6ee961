// SPDX-License-Identifier: Apache-2.0
// A course as one page to print: a sheet to fill in, or with the answers.
#include "learn/course_text.h"
#include "learn/course_words.h"
#include "learn/lesson.h"
#include "office/html.h"
#include "office/page.h"
#include "report/words.h"

namespace termijn {
namespace {

namespace words = course_words;

constexpr std::string_view style =
    ".fill{border-bottom:1px solid #4a4a4a;height:1.7rem}\n"
    ".ask{color:inherit;margin:.5rem 0 0}\n"
    "ul.options{list-style:none;padding-left:1rem}\n"
    ".moment{break-inside:avoid;margin:.8rem 0}\n"
    ".names{display:flex;gap:1.5rem}\n"
    ".names>div{flex:1;border-bottom:1px solid #4a4a4a;padding-top:1rem}\n"
    ".part{break-after:avoid}\n"
    ".why p{margin:0}\n"
    "@media print{.unit{break-before:page}.unit.first{break-before:auto}}\n";

/// The trainer's edition is to be read, not written on.
constexpr std::string_view key_style =
    "@media print{html{font-size:9pt;line-height:1.3}p{margin:.15rem 0 .3rem}\n"
    ".rule{margin:.2rem 0 .3rem}.moment{margin:.4rem 0}}\n";

/// A question and room to answer it.
std::string question(const Phrase& phrase, Language language, int lines) {
  std::string out = page_line(phrase.in(language), "ask");
  for (int i = 0; i < lines; ++i) out += "<div class=\"fill\"></div>\n";
  return out;
}

/// A moment that comes on a last day: its day is the question.
bool asks_day(const Moment& moment) {
  return moment.when.kind == When::Kind::on_last_day;
}

std::string moment_sheet(const Moment& moment, const LessonMoment& told, std::size_t number,
                         Language language) {
  const std::string count = std::to_string(number);
  const std::string name =
      asks_day(moment) ? fill(words::moment_to_fill, language, {count})
                       : fill(words::moment, language, {count, long_date(told.day, language)});
  std::string out = page_heading("h3", name);
  out += page_line(told.story.empty() ? told.record : told.story, "story");
  if (asks_day(moment)) out += question(words::which_day, language, 1);
  out += question(words::who_what, language, 2) + question(words::before_when, language, 1);
  out += question(words::else_what, language, 1);
  return "<div class=\"moment\">\n" + out + "</div>\n";
}

std::string sheet(const CourseUnit& unit, const Lesson& lesson) {
  std::string out;
  for (std::size_t i = 0; i < lesson.moments.size(); ++i)
    out += moment_sheet(unit.exercise->moments[i], lesson.moments[i], i + 1, lesson.language);
  return out;
}

std::string unit_id(std::size_t number) {
  return "u" + std::to_string(number);
}

std::string unit_html(const CourseScene& scene, const CourseUnit& unit, std::size_t number,
                      bool key, bool is_first) {
  const Language language = scene.language;
  const std::string name = std::to_string(number) + ". " + unit_name(unit, language);
  // What the trainer wrote beside it is not for who fills in the sheet.
  std::string body = key ? page_line(unit.item.text.in(language), "notice") : std::string();
  std::string behind;
  if (unit.exercise) {
    const Lesson lesson = lesson_of(scene.program, *unit.exercise, unit.start, language);
    body += lesson_head(lesson);
    if (key)
      behind = lesson_sections(lesson, unit_id(number) + "-", LessonDetail::brief);
    else
      body += sheet(unit, lesson);
  }
  body += course_quiz_html(unit.questions, language, key);
  const std::string unit_class = is_first ? "unit first" : "unit";
  return "<div class=\"" + unit_class + "\">\n" + page_section(unit_id(number), name, body) +
         behind + "</div>\n";
}

std::string contents(const CourseScene& scene) {
  std::string out;
  std::size_t number = 0;
  for (const CourseUnit& unit : scene.units) {
    if (unit.item.kind == CourseItem::Kind::part) continue;
    const std::string count = std::to_string(++number);
    out += "<li><a href=\"#" + unit_id(number) + "\">" + count + ". " +
           html_text(unit_name(unit, scene.language)) + "</a></li>\n";
  }
  return "<nav aria-label=\"" + html_text(words::contents.in(scene.language)) + "\">\n<ul>\n" +
         out + "</ul>\n</nav>\n";
}

/// Each unit begins a page, and so does each part; the first of a part stands below its heading.
std::string units_html(const CourseScene& scene, bool key) {
  std::string out;
  std::size_t number = 0;
  bool is_first = true;
  for (const CourseUnit& unit : scene.units) {
    if (unit.item.kind == CourseItem::Kind::part) {
      const std::string begin = out.empty() ? "<div class=\"part\">" : "<div class=\"unit part\">";
      out += begin + page_heading("h2", unit.item.name.in(scene.language)) +
             page_line(unit.item.text.in(scene.language)) + "</div>\n";
    } else {
      out += unit_html(scene, unit, ++number, key, is_first);
    }
    is_first = unit.item.kind == CourseItem::Kind::part;
  }
  return out;
}

std::string name_lines(Language language) {
  return "<div class=\"names\"><div>" + html_text(words::name_line.in(language)) + "</div><div>" +
         html_text(words::date_line.in(language)) + "</div></div>\n";
}

}  // namespace

std::string course_html(const CourseScene& scene, bool key) {
  const Language language = scene.language;
  const std::string name = scene.course.name.in(language);
  const Phrase& edition = key ? words::with_key : words::without_key;
  Page made;
  made.language = language;
  made.title = name;
  made.running = fill(words::running, language, {name, edition.in(language), scene.version});
  made.head = page_line(edition.in(language), key ? "notice" : "small");
  made.head += page_line(scene.course.text.in(language)) + page_line(papers_text(scene));
  if (!key) made.head += name_lines(language);
  made.head += contents(scene);
  made.main = units_html(scene, key);
  made.foot = page_line(words::foot.in(language)) + page_line(made.running);
  made.style = std::string(lesson_style()) + std::string(style);
  if (key) made.style += key_style;
  return page(made);
}

}  // namespace termijn
