// SPDX-License-Identifier: Apache-2.0
// A lesson for a terminal.
#include "learn/lesson.h"
#include "learn/lesson_brief.h"
#include "learn/lesson_words.h"
#include "report/layout.h"
#include "report/words.h"

namespace termijn {
namespace {

namespace words = lesson_words;

constexpr std::string_view indent = "    ";

std::string_view sign_of(LessonRule::Kind kind) {
  switch (kind) {
    case LessonRule::Kind::must:
      return "  ● ";
    case LessonRule::Kind::must_not:
      return "  ■ ";
    case LessonRule::Kind::may:
      return "  ○ ";
    case LessonRule::Kind::judge:
      break;
  }
  return "  ? ";
}

const Phrase& heading_of(LessonRule::Kind kind) {
  switch (kind) {
    case LessonRule::Kind::must:
      return words::now_must;
    case LessonRule::Kind::must_not:
      return words::now_must_not;
    case LessonRule::Kind::may:
      return words::now_may;
    case LessonRule::Kind::judge:
      break;
  }
  return words::now_judge;
}

std::string said(const Phrase& phrase, Language language, const std::string& text) {
  return text.empty() ? std::string() : paragraph(indent, fill(phrase, language, {text}));
}

std::string rule_text(const LessonRule& rule, Language language) {
  std::string out = paragraph(sign_of(rule.kind), rule.sentence);
  out += paragraph(indent, sentence(rule.form));
  for (const std::string& line : rule.when) out += paragraph(indent, sentence(line));
  for (const std::string& line : rule.readings) out += paragraph("    - ", line);
  for (const auto* lines : {&rule.waits, &rule.doubts})
    for (const std::string& line : *lines) out += paragraph(indent, sentence(line));
  out += said(words::before_consequence(rule.kind), language, rule.consequence);
  out += said(words::before_remedy(rule.kind), language, rule.remedy);
  if (!rule.note.empty()) out += paragraph(indent, rule.note);
  for (const LessonMistake& mistake : rule.mistakes) {
    out += paragraph("    ▲ ", sentence(fill(words::mistake, language,
                                             {mistake.id, mistake.name, mistake.about})) +
                                   ' ' + mistake.remedy + " (" + mistake.authority + ')');
  }
  return out + paragraph(indent, rule.authority);
}

std::string block(const Phrase& heading, Language language, const std::string& body) {
  return body.empty() ? body : '\n' + std::string(heading.in(language)) + '\n' + body;
}

std::string findings_text(const LessonMoment& moment, bool is_wrong) {
  std::string out;
  for (const LessonFinding& finding : moment.findings) {
    if (finding.is_wrong != is_wrong) continue;
    out += paragraph("  " + finding.sign + ' ', finding.word + ": " + finding.sentence);
    for (const std::string& line : finding.lines) out += paragraph(indent, line);
  }
  return out;
}

std::string ahead_text(const LessonMoment& moment, Language language) {
  std::string out;
  for (std::size_t i = 0; i < moment.ahead.size();) {
    const LessonRule::Kind kind = moment.ahead[i].kind;
    std::string body;
    for (; i < moment.ahead.size() && moment.ahead[i].kind == kind; ++i)
      body += rule_text(moment.ahead[i], language);
    out += block(heading_of(kind), language, body);
  }
  return out;
}

std::string ended_text(const std::vector<LessonLine>& lines, std::string LessonLine::*text) {
  std::string out;
  for (const LessonLine& line : lines) out += paragraph(line.is_met ? "  ✓ " : "  – ", line.*text);
  return out;
}

std::string running_text(const std::vector<LessonLine>& lines) {
  std::string out;
  for (const LessonLine& line : lines) out += paragraph("  · ", line.text);
  return out;
}

std::string questions_text(const std::vector<std::string>& questions) {
  std::string out;
  for (std::size_t i = 0; i < questions.size(); ++i)
    out += paragraph("  " + std::to_string(i + 1) + ". ", questions[i]);
  return out;
}

/// Everything about a moment.
std::string full_text(const LessonMoment& moment, Language language) {
  std::string out;
  if (!moment.record.empty())
    out += paragraph("  ", fill(words::record, language, {moment.record}));
  if (!moment.phase.empty()) out += paragraph("  ", fill(words::state, language, {moment.phase}));
  out += block(words::wrong, language, findings_text(moment, true));
  std::string asked;
  for (const LessonRule& rule : moment.asked) asked += rule_text(rule, language);
  out += block(words::asked, language, asked);
  out += ahead_text(moment, language);
  out += block(words::attention, language, findings_text(moment, false));
  out += block(words::questions, language, questions_text(moment.questions));
  out += block(words::ended, language, ended_text(moment.ended, &LessonLine::text));
  return out + block(words::running, language, running_text(moment.running));
}

std::string brief_finding(const LessonFinding& finding) {
  std::string out =
      paragraph("  " + finding.sign + ' ',
                finding.word + ": " + with_article(finding.sentence, finding.article));
  for (const std::string& line : finding.brief) out += paragraph(indent, sentence(line));
  return out;
}

std::string brief_mistakes(const LessonRule& rule, Language language) {
  std::string out;
  for (const LessonMistake& mistake : rule.mistakes)
    out += paragraph("    ▲ ", sentence(fill(words::often_wrong, language, {mistake.name})));
  return out;
}

std::string brief_asked(const LessonRule& rule, Language language) {
  return paragraph("  ✓ ", with_article(rule.sentence, rule.article)) +
         said(words::otherwise, language, rule.consequence) + brief_mistakes(rule, language);
}

std::string brief_rule(const LessonRule& rule, Language language) {
  return paragraph(sign_of(rule.kind), with_article(rule.sentence, rule.article)) +
         paragraph(indent, brief_when(rule)) +
         said(words::before_consequence(rule.kind), language, rule.consequence) +
         brief_mistakes(rule, language);
}

/// What somebody needs who hears it for the first time.
std::string brief_text(const Lesson& lesson, std::size_t number) {
  const LessonMoment& moment = lesson.moments[number];
  const Language language = lesson.language;
  std::string asked, ahead, attention, wrong;
  for (const LessonRule& rule : moment.asked) asked += brief_asked(rule, language);
  for (const LessonRule& rule : moment.ahead) ahead += brief_rule(rule, language);
  for (const LessonFinding& finding : moment.findings)
    (finding.is_wrong ? wrong : attention) += brief_finding(finding);
  std::string out = block(words::wrong, language, wrong);
  if (!asked.empty()) out += '\n' + asked;
  out += block(words::from_now, language, ahead) + block(words::attention, language, attention);
  out += block(words::questions, language, questions_text(other_questions(moment)));
  out += block(words::ended, language, ended_text(moment.ended, &LessonLine::brief));
  std::string due;
  for (const std::string& line : due_lines(lesson, number)) due += paragraph("  · ", line);
  return out + block(words::still_days, language, due);
}

}  // namespace

std::string lesson_opening(const Lesson& lesson, LessonDetail detail) {
  const Language language = lesson.language;
  std::string parts, papers;
  for (const std::string& part : lesson.parts) parts += (parts.empty() ? "" : "; ") + part;
  for (const std::string& paper : lesson.papers) papers += (papers.empty() ? "" : "; ") + paper;
  const bool same = lesson.name == lesson.title;
  std::string out = paragraph("", same ? lesson.name : lesson.name + " · " + lesson.title);
  out += rule_line("=") + paragraph("", lesson.intro);
  out += paragraph("", fill(words::follows, language, {lesson.procedure_name, lesson.authority}));
  if (!parts.empty()) out += paragraph("", fill(words::who, language, {parts}));
  if (!papers.empty()) out += paragraph("", fill(words::under, language, {papers}));
  if (detail == LessonDetail::brief) out += words::legend.text(language) + '\n';
  return out;
}

std::string lesson_moment(const Lesson& lesson, std::size_t number, LessonDetail detail) {
  const LessonMoment& moment = lesson.moments[number];
  const Language language = lesson.language;
  std::string out =
      '\n' + paragraph("", fill(words::moment, language,
                                {std::to_string(number + 1), std::to_string(lesson.moments.size()),
                                 long_date(moment.day, language)}));
  out += rule_line("-");
  const bool passes = moment.record.empty() && moment.story.empty();
  out += paragraph("", passes ? words::time_passes.text(language) : moment.story);
  return out +
         (detail == LessonDetail::full ? full_text(moment, language) : brief_text(lesson, number));
}

std::string lesson_closing(const Lesson& lesson, LessonDetail detail) {
  const Language language = lesson.language;
  std::string out;
  if (lesson.is_cut_off) out += '\n' + paragraph("", words::cut_off.in(language));
  out += '\n' + rule_line("-");
  out += paragraph("", fill(words::foot, language, {short_date(begin_of(lesson), language)}));
  if (detail == LessonDetail::brief) out += paragraph("", words::more_options.in(language));
  return out + paragraph("", words::no_advice.in(language));
}

std::string lesson_text(const Lesson& lesson, LessonDetail detail) {
  std::string out = lesson_opening(lesson, detail);
  for (std::size_t i = 0; i < lesson.moments.size(); ++i) out += lesson_moment(lesson, i, detail);
  return out + lesson_closing(lesson, detail);
}

}  // namespace termijn
