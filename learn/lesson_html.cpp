// SPDX-License-Identifier: Apache-2.0
// A lesson as one page.
#include "learn/lesson.h"
#include "learn/lesson_brief.h"
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
    ".rule details{border:0;padding:0}\n"
    ".rule summary{padding:.1rem 0;font-size:.92rem}\n"
    "@media screen{.rule summary{color:#0b4f8a}}\n"
    "ul.signs{list-style:none;padding-left:0}\n"
    "@media print{html{line-height:1.35}.story{font-size:1rem}.rule{margin:.3rem 0 .45rem}\n"
    "h2{margin:1rem 0 .3rem;padding-top:.3rem}h3{margin:.5rem 0 .2rem}ul{margin:.2rem 0}}\n"
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

/// Everything about a rule but its sentence.
std::string rule_body(const LessonRule& rule, Language language) {
  std::string out = page_line(sentence(rule.form));
  for (const std::string& line : rule.when)
    out += "<p><strong>" + html_text(sentence(line)) + "</strong></p>\n";
  out += items(rule.readings);
  for (const auto* lines : {&rule.waits, &rule.doubts})
    for (const std::string& line : *lines) out += page_line(sentence(line));
  out += said(words::before_consequence(rule.kind), language, rule.consequence);
  out += said(words::before_remedy(rule.kind), language, rule.remedy);
  out += page_line(rule.note);
  for (const LessonMistake& mistake : rule.mistakes) out += mistake_line(mistake, language);
  return out + page_line(rule.authority, "small");
}

std::string in_rule(const std::string& html) {
  return "<div class=\"rule\">\n" + html + "</div>\n";
}

std::string rule_html(const LessonRule& rule, Language language) {
  return in_rule(page_heading("h4", rule.sentence) + rule_body(rule, language));
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
    out += in_rule(body);
  }
  return out;
}

std::string in_brackets(const std::string& article) {
  return article.empty() ? article : "<span class=\"small\">(" + html_text(article) + ")</span>";
}

std::string kind_mark(LessonRule::Kind kind, Language language) {
  switch (kind) {
    case LessonRule::Kind::must:
      return marked("●", words::duty.in(language), Tone::plain) + ':';
    case LessonRule::Kind::must_not:
      return marked("■", words::prohibition.in(language), Tone::plain) + ':';
    case LessonRule::Kind::may:
      return marked("○", words::right.in(language), Tone::plain) + ':';
    case LessonRule::Kind::judge:
      break;
  }
  return marked("?", words::to_judge.in(language), Tone::ask) + ':';
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

std::string ended_html(const std::vector<LessonLine>& lines, std::string LessonLine::*text) {
  std::string out;
  for (const LessonLine& line : lines)
    out += "<li>" + std::string(line.is_met ? "✓ " : "– ") + html_text(line.*text) + "</li>\n";
  return out.empty() ? out : "<ul class=\"signs\">\n" + out + "</ul>\n";
}

std::string full_html(const LessonMoment& moment, Language language) {
  std::string out;
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
  out += block(words::ended, language, ended_html(moment.ended, &LessonLine::text));
  return out + block(words::running, language, lines_html(moment.running));
}

std::string brief_finding(const LessonFinding& finding) {
  const std::string head =
      marked(finding.sign, finding.word, finding.is_wrong ? Tone::bad : Tone::ask);
  std::string body = "<p><strong>" + head + ": " + html_text(finding.sentence) + "</strong> " +
                     in_brackets(finding.article) + "</p>\n";
  std::string lines;
  for (const std::string& line : finding.brief)
    lines += (lines.empty() ? "" : " ") + sentence(line);
  return in_rule(body + page_line(lines));
}

/// What somebody needs who hears it for the first time; the rest waits behind a button.
std::string brief_rule(const LessonRule& rule, Language language, const std::string& sign,
                       const std::string& when, const Phrase& consequence) {
  std::string out = "<p>" + sign + " <strong>" + html_text(rule.sentence) + "</strong> " +
                    in_brackets(rule.article) + "</p>\n";
  std::string rest = when;
  if (!rule.consequence.empty())
    rest += (rest.empty() ? "" : " ") + fill(consequence, language, {rule.consequence});
  out += page_line(rest);
  for (const LessonMistake& mistake : rule.mistakes) {
    out += "<p>" +
           marked("▲", sentence(fill(words::often_wrong, language, {mistake.name})), Tone::near) +
           "</p>\n";
  }
  return in_rule(out + "<details class=\"screen\">\n<summary>" +
                 html_text(words::more.in(language)) + "</summary>\n" + rule_body(rule, language) +
                 "</details>\n");
}

std::string brief_html(const Lesson& lesson, std::size_t number) {
  const LessonMoment& moment = lesson.moments[number];
  const Language language = lesson.language;
  std::string asked, ahead, attention, wrong;
  const std::string met = marked("✓", words::in_order.in(language), Tone::good) + ':';
  for (const LessonRule& rule : moment.asked)
    asked += brief_rule(rule, language, met, {}, words::otherwise);
  for (const LessonRule& rule : moment.ahead) {
    ahead += brief_rule(rule, language, kind_mark(rule.kind, language), brief_when(rule),
                        words::before_consequence(rule.kind));
  }
  for (const LessonFinding& finding : moment.findings)
    (finding.is_wrong ? wrong : attention) += brief_finding(finding);
  std::string out = block(words::wrong, language, wrong) + asked;
  out += block(words::from_now, language, ahead) + block(words::attention, language, attention);
  out += block(words::questions, language, items(other_questions(moment)));
  out += block(words::ended, language, ended_html(moment.ended, &LessonLine::brief));
  return out + block(words::still_days, language, items(due_lines(lesson, number)));
}

std::string moment_html(const Lesson& lesson, std::size_t number, LessonDetail detail) {
  const LessonMoment& moment = lesson.moments[number];
  const Language language = lesson.language;
  const bool passes = moment.record.empty() && moment.story.empty();
  const std::string story =
      page_line(passes ? words::time_passes.text(language) : moment.story, "story");
  return story +
         (detail == LessonDetail::full ? full_html(moment, language) : brief_html(lesson, number));
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

std::string lesson_sections(const Lesson& lesson, std::string_view prefix, LessonDetail detail) {
  std::string out;
  for (std::size_t i = 0; i < lesson.moments.size(); ++i) {
    out +=
        page_section(moment_id(prefix, i), moment_name(lesson, i), moment_html(lesson, i, detail));
  }
  if (lesson.is_cut_off) out += page_line(words::cut_off.in(lesson.language), "notice");
  return out;
}

std::string lesson_html(const Lesson& lesson, std::string_view version, LessonDetail detail) {
  const Language language = lesson.language;
  const std::string day = short_date(begin_of(lesson), language);
  Page made;
  made.language = language;
  made.title = lesson.name;
  made.running = fill(words::page_running, language, {lesson.name, day, version});
  made.head = lesson_head(lesson) + contents(lesson);
  made.main = lesson_sections(lesson, "moment-", detail);
  made.foot = page_line(fill(words::foot, language, {day})) +
              page_line(words::no_advice.in(language)) + page_line(made.running);
  made.style = style;
  return page(made);
}

}  // namespace termijn
