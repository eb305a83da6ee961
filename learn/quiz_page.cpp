// SPDX-License-Identifier: Apache-2.0
// Questions as one page. Without JavaScript each answer is behind a line that opens; on paper it is
// a sheet to fill in.
#include "learn/quiz_script.h"
#include "learn/quiz_text.h"
#include "learn/quiz_words.h"
#include "office/html.h"
#include "office/page.h"
#include "report/layout.h"

namespace termijn {
namespace {

namespace words = quiz_words;

constexpr std::string_view style =
    "ol.log{margin:.4rem 0;padding-left:1.6rem}\n"
    "fieldset{border:1px solid #8a8a8a;margin:.8rem 0;padding:.4rem .9rem .6rem;min-width:0}\n"
    "legend{font-weight:600;padding:0 .3rem}\n"
    ".option{display:flex;gap:.6rem;align-items:baseline;padding:.35rem 0;cursor:pointer}\n"
    ".option input{flex:none;width:1.1rem;height:1.1rem}\n"
    "button{font:inherit;padding:.45rem 1rem;border:2px solid "
    "#0b4f8a;background:#0b4f8a;color:#fff;"
    "border-radius:.2rem;cursor:pointer}\n"
    ".verdict:not(:empty),.total:not(:empty){border-left:4px solid #0b4f8a;padding:.2rem .8rem;"
    "margin:.6rem 0}\n"
    ".total{font-weight:600}\n"
    ".steps p{margin:.15rem 0;overflow-wrap:anywhere}\n"
    ".name{display:none}\n"
    "@media print{.name{display:block;border-bottom:1px solid #000;margin:.4rem 0 1rem}"
    "section{break-inside:avoid}section.key{break-before:page;break-inside:auto}"
    "button{color:#000;background:#fff}}\n";

std::string escaped(const Label& label, Language language) {
  return html_text(label.in(language));
}

std::string letter_text(std::size_t option) {
  return std::string(1, option_letter(option));
}

std::string steps_html(const QuizQuestion& question, Language language) {
  std::string out;
  const Label& why_right = question.options[question.right].why;
  if (!why_right.dutch.empty()) out += page_line(why_right.in(language));
  for (const Label& line : question.explanation) out += page_line(line.in(language));
  return "<div class=\"steps\">\n" + out + "</div>\n";
}

std::string right_line(const QuizQuestion& question, Language language) {
  return sentence(
      fill(words::right_answer, language,
           {letter_text(question.right), question.options[question.right].text.in(language)}));
}

std::string log_html(const QuizQuestion& question, Language language) {
  if (question.log.empty()) return {};
  std::string out = page_line(fill(words::dossier, language, {question.title.in(language)}));
  out += "<ol class=\"log\">\n";
  for (const QuizLine& line : question.log)
    out += "<li>" + escaped(line.text, language) + "</li>\n";
  return out + "</ol>\n";
}

/// What the script says when this option is chosen.
std::string verdict_text(const QuizQuestion& question, std::size_t option, Language language) {
  const QuizOption& one = question.options[option];
  if (option == question.right)
    return words::good.text(language) + '.' +
           (one.why.dutch.empty() ? "" : ' ' + one.why.in(language));
  return words::not_good.text(language) + ". " +
         fill(words::mistake, language, {slip_name(one.slip).in(language)}) + ' ' +
         one.why.in(language) + ' ' + right_line(question, language);
}

std::string form_html(const QuizQuestion& question, const std::string& number, Language language) {
  std::string options;
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    const std::string letter = letter_text(i);
    options += "<label class=\"option\"><input type=\"radio\" name=\"q" + number + "\" value=\"" +
               letter + "\" data-verdict=\"" + html_text(verdict_text(question, i, language)) +
               "\"> <span>" + letter + ". " + escaped(question.options[i].text, language) +
               "</span></label>\n";
  }
  return "<form data-right=\"" + letter_text(question.right) + "\">\n<fieldset>\n<legend>" +
         escaped(question.text, language) + "</legend>\n" + options +
         "</fieldset>\n<p class=\"screen\"><button type=\"submit\" hidden>" +
         html_text(fill(words::check, language, {number})) +
         "</button></p>\n<p class=\"verdict screen\" role=\"status\"></p>\n</form>\n";
}

std::string question_html(const QuizQuestion& question, std::size_t at, std::size_t count,
                          Language language) {
  const std::string number = std::to_string(at + 1);
  std::string body = page_line(quiz_kind_name(question.kind).in(language) + " · " +
                                   fill(words::level, language, {std::to_string(question.level)}) +
                                   " · " + question.id(),
                               "small");
  body += log_html(question, language) + form_html(question, number, language);
  body += "<details class=\"screen\"><summary>" +
          html_text(fill(words::answer_and_why, language, {number})) + "</summary>\n" +
          page_line(right_line(question, language)) + steps_html(question, language) +
          "</details>\n";
  return page_section("q" + number, fill(words::number, language, {number, std::to_string(count)}),
                      body);
}

std::string key_html(const Quiz& quiz, Language language) {
  std::string body;
  for (std::size_t i = 0; i < quiz.questions.size(); ++i) {
    const QuizQuestion& question = quiz.questions[i];
    body += "<h3>" + html_text(std::to_string(i + 1) + ". " + right_line(question, language)) +
            "</h3>\n";
    std::string others;
    for (std::size_t option = 0; option < question.options.size(); ++option) {
      const QuizOption& one = question.options[option];
      if (option == question.right) continue;
      others += "<li>" +
                html_text(letter_text(option) + ": " + slip_name(one.slip).in(language) + ". " +
                          one.why.in(language)) +
                "</li>\n";
    }
    body += "<ul>\n" + others + "</ul>\n" + steps_html(question, language);
  }
  std::string section = page_section("key", words::key.in(language), body);
  return section.replace(0, std::string_view("<section").size(), "<section class=\"key\"");
}

}  // namespace

std::string quiz_page(const Quiz& quiz, bool with_key, Language language) {
  const std::size_t count = quiz.questions.size();
  const std::string seed = std::to_string(quiz.wish.seed);
  Page out;
  out.language = language;
  out.title = words::title.text(language) + ": " +
              counted(count, words::one_question, words::many_questions, language);
  out.running = fill(words::running, language, {seed});
  out.head = page_line(words::name_and_day.in(language), "name") +
             page_line(words::how_to.in(language), "screen");
  for (std::size_t i = 0; i < count; ++i)
    out.main += question_html(quiz.questions[i], i, count, language);
  out.main += "<p class=\"total screen\" role=\"status\" data-score=\"" +
              html_text(words::score.in(language)) + "\" data-choose=\"" +
              html_text(words::choose_first.in(language)) + "\"></p>\n";
  if (with_key) out.main += key_html(quiz, language);
  out.foot = page_line(fill(words::made_from, language, {quiz.command}));
  out.style = style;
  out.script = quiz_script();
  return page(out);
}

}  // namespace termijn
