// SPDX-License-Identifier: Apache-2.0
// termijn.h: questions with a text as answer.
#include <cstddef>
#include <cstring>
#include <utility>

#include "embed/handles.h"
#include "report/diagnostics_json.h"

namespace termijn::embed {
namespace {

using Ask = Answer (*)(const Asker&, const Question&);

/// The members that the caller has, when they make sense.
std::optional<termijn_question> known_part(const termijn_question* given) {
  termijn_question question{};
  if (given == nullptr || given->struct_size < sizeof(std::size_t)) return std::nullopt;
  std::memcpy(&question, given, std::min(given->struct_size, sizeof question));
  for (const termijn_text text : {question.log, question.as_of, question.known_on, question.dossier,
                                  question.norm, question.changes}) {
    if (is_broken(text)) return std::nullopt;
  }
  return question;
}

termijn_status ask(Ask about, termijn_session* session, const termijn_question* given,
                   termijn_answer** answer) {
  clear(answer);
  if (session == nullptr || answer == nullptr) return TERMIJN_MISUSE;
  return guarded([&] {
    const auto question = known_part(given);
    if (!question) return TERMIJN_MISUSE;
    Answer made = about(session->asker(), {view_of(question->log), view_of(question->as_of),
                                           view_of(question->known_on), view_of(question->dossier),
                                           view_of(question->norm), view_of(question->changes)});
    if (!made.text) {
      give_faults(answer, made.faults, made.sources, session->language);
      return TERMIJN_FAULTS;
    }
    *answer = new termijn_answer{std::move(*made.text)};
    return TERMIJN_OK;
  });
}

}  // namespace
}  // namespace termijn::embed

using namespace termijn::embed;

termijn_status termijn_check(termijn_session* session, const termijn_question* question,
                             termijn_answer** answer) {
  return ask(check, session, question, answer);
}

termijn_status termijn_deadlines(termijn_session* session, const termijn_question* question,
                                 termijn_answer** answer) {
  return ask(deadlines, session, question, answer);
}

termijn_status termijn_why(termijn_session* session, const termijn_question* question,
                           termijn_answer** answer) {
  return ask(why, session, question, answer);
}

termijn_status termijn_what_if(termijn_session* session, const termijn_question* question,
                               termijn_answer** answer) {
  return ask(what_if, session, question, answer);
}

termijn_status termijn_judge_line(termijn_session* session, termijn_text line, termijn_text as_of,
                                  uint64_t number, termijn_text* answer) {
  if (answer == nullptr) return TERMIJN_MISUSE;
  *answer = {nullptr, 0};
  if (session == nullptr || is_broken(line) || is_broken(as_of)) return TERMIJN_MISUSE;
  return guarded([&] {
    const auto day = day_in(view_of(as_of), "as_of");
    session->line.clear();
    if (!day) {
      write_refused_line(number, day.diagnostics, session->language, session->line);
      *answer = text_of(session->line);
      return TERMIJN_FAULTS;
    }
    session->judge.judge(session->asker(), view_of(line), *day, number, session->line);
    *answer = text_of(session->line);
    return TERMIJN_OK;
  });
}
