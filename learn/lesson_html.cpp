// SPDX-License-Identifier: Apache-2.0
// A lesson as one page.
#include "learn/lesson.h"
#include "learn/lesson_words.h"
#include "office/html.h"
#include "office/page.h"
#include "report/layout.h"
#include "report/words.h"

namespace termijn {
namespace {

namespace words = lesson_words;

constexpr std::string_view style =
    ".story{font-size:1.1rem;border-left:4px solid #0b4f8a;padding:.2rem 0 .2rem .8rem}\n"
    ".rule{margin:.6rem 0 .9rem;break-inside:avoid}\n"
    ".rule h4{font-size:1rem;margin:.2rem 0}\n"
    ".rule p{margin:.1rem 0}\n"
    ".rule ul{margin:.1rem 0;padding-left:1.2rem}\n"
    "code{overflow-wrap:anywhere}\n";

std::string said(const Phrase& phrase, Language language, const std::string& text) {
  return text.empty() ? std::string() : page_line(fill(phrase, language, {text}));
}

std::string items(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += "<li>" + html_text(text) + "</li>\n";
  return out.empty() ? out : "<ul>\n" + out + "</ul>\n";
}

std::string mistake_line(const LessonMistake& mistake, Language language) {
  const std::string head = marked(
      "▲", sentence(fill(words::mistake, language, {mistake.id, mistake.name, mistake.about})),
      Tone::near);
  return "<p>" + head + ' ' + html_text(mistake.remedy + " (" + mistake.authority + ')') + "</p>\n";
}

std::string rule_html(const LessonRule& rule, Language language) {
  std::string out = page_heading("h4", rule.sentence) + page_line(sentence(rule.form));
  for (const std::string& line : rule.when)
    out += "<p><strong>" + html_text(sentence(line)) + "</strong></p>\n";
  out += items(rule.readings);
  for (const std::string& line : rule.doubts) out += page_line(sentence(line));
  out += said(words::before_consequence(rule.kind), language, rule.consequence);
  out += said(words::before_remedy(rule.kind), language, rule.remedy);
  out += page_line(rule.note);
  for (const LessonMistake& mistake : rule.mistakes) out += mistake_line(mistake, language);
  return "<div class=\"rule\">\n" + out + page_line(rule.authority, "small") + "</div>\n";
}

std::string block(const Phrase& name, Language language, const std::string& body) {
  return body.empty() ? body : page_heading("h3", name.in(language)) + body;
}

std::string findings_html(const LessonMoment& moment, bool is_wrong) {
  std::string out;
  for (const LessonFinding& finding : moment.findings) {
    if (finding.is_wrong != is_wrong) continue;
    std::string body = "<h4>" +
                       marked(finding.sign, finding.word, is_wrong ? Tone::bad : Tone::ask) + ": " +
                       html_text(finding.sentence) + "</h4>\n";
    for (const std::string& line : finding.lines) body += page_line(line);
    out += "<div class=\"rule\">\n" + body + "</div>\n";
  }
  return out;
}

std::string ahead_html(const LessonMoment& moment, Language language) {
  using Kind = LessonRule::Kind;
  std::string out;
  const auto add = [&](Kind kind, const Phrase& name) {
    std::string body;
    for (const LessonRule& rule : moment.ahead)
      if (rule.kind == kind) body += rule_html(rule, language);
    out += block(name, language, body);
  };
  add(Kind::must, words::now_must);
  add(Kind::must_not, words::now_must_not);
  add(Kind::may, words::now_may);
  add(Kind::judge, words::now_judge);
  return out;
}

std::string lines_html(const std::vector<LessonLine>& lines) {
  std::vector<std::string> texts;
  for (const LessonLine& line : lines) texts.push_back(line.text);
  return items(texts);
}

std::string moment_html(const LessonMoment& moment, Language language) {
  const bool passes = moment.record.empty() && moment.story.empty();
  std::string out = page_line(passes ? words::time_passes.text(language) : moment.story, "story");
  if (!moment.record.empty()) {
    out += "<p class=\"small\">" +
           fill(words::record, language, {"<code>" + html_text(moment.record) + "</code>"}) +
           "</p>\n";
  }
  if (!moment.phase.empty()) out += page_line(fill(words::state, language, {moment.phase}));
  out += block(words::wrong, language, findings_html(moment, true));
  std::string asked;
  for (const LessonRule& rule : moment.asked) asked += rule_html(rule, language);
  out += block(words::asked, language, asked) + ahead_html(moment, language);
  out += block(words::attention, language, findings_html(moment, false));
  out += block(words::questions, language, items(moment.questions));
  out += block(words::ended, language, lines_html(moment.ended));
  return out + block(words::running, language, lines_html(moment.running));
}

std::string moment_name(const Lesson& lesson, std::size_t i) {
  return fill(words::moment, lesson.language,
              {std::to_string(i + 1), std::to_string(lesson.moments.size()),
               long_date(lesson.moments[i].day, lesson.language)});
}

std::string moment_id(std::string_view prefix, std::size_t i) {
  return std::string(prefix) + std::to_string(i + 1);
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out;
}

std::string contents(const Lesson& lesson) {
  std::string out;
  for (std::size_t i = 0; i < lesson.moments.size(); ++i) {
    out += "<li><a href=\"#" + moment_id("moment-", i) + "\">" + html_text(moment_name(lesson, i)) +
           "</a></li>\n";
  }
  return "<nav aria-label=\"" + html_text(words::moments.in(lesson.language)) + "\">\n<ul>\n" +
         out + "</ul>\n</nav>\n";
}

}  // namespace

std::string_view lesson_style() {
  return style;
}

std::string lesson_head(const Lesson& lesson) {
  const Language language = lesson.language;
  std::string out = page_line(lesson.title == lesson.name ? std::string() : lesson.title);
  out += page_line(lesson.intro);
  out += page_line(fill(words::follows, language, {lesson.procedure_name, lesson.authority}));
  out += said(words::who, language, joined(lesson.parts));
  return out + said(words::under, language, joined(lesson.papers));
}

std::string lesson_sections(const Lesson& lesson, std::string_view prefix) {
  std::string out;
  for (std::size_t i = 0; i < lesson.moments.size(); ++i) {
    out += page_section(moment_id(prefix, i), moment_name(lesson, i),
                        moment_html(lesson.moments[i], lesson.language));
  }
  if (lesson.is_cut_off) out += page_line(words::cut_off.in(lesson.language), "notice");
  return out;
}

std::string lesson_html(const Lesson& lesson, std::string_view version) {
  const Language language = lesson.language;
  const std::string day = short_date(lesson.first_day, language);
  Page made;
  made.language = language;
  made.title = lesson.name;
  made.running = fill(words::page_running, language, {lesson.name, day, version});
  made.head = lesson_head(lesson) + contents(lesson);
  made.main = lesson_sections(lesson, "moment-");
  made.foot = page_line(fill(words::foot, language, {day})) +
              page_line(words::no_advice.in(language)) + page_line(made.running);
  made.style = style;
  return page(made);
}

}  // namespace termijn
