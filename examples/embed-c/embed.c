/* SPDX-License-Identifier: Apache-2.0 */
/* Judges one dossier through termijn.h, as values and as JSON. C11. */
#include <stdio.h>
#include <string.h>

#include "termijn.h"

static termijn_text text(const char* words) {
  termijn_text out = {words, strlen(words)};
  return out;
}

static int failed(const char* what, termijn_status status, termijn_answer* answer) {
  termijn_text why = termijn_answer_text(answer);
  fprintf(stderr, "%s: status %d %.*s\n", what, (int)status, (int)why.size, why.data ? why.data : "");
  termijn_answer_free(answer);
  return 1;
}

/* What is asked of whom now, and before when. */
static void show(const termijn_verdict* verdict) {
  for (size_t i = 0; i < termijn_verdict_norm_count(verdict); ++i) {
    termijn_norm norm = {0};
    norm.struct_size = sizeof norm;
    if (termijn_verdict_norm(verdict, i, &norm) != TERMIJN_OK || !norm.live) continue;
    printf("%-10s  %.*s  (%.*s)\n", norm.last_day[0] ? norm.last_day : "no day yet",
           (int)norm.label_en.size, norm.label_en.data, (int)norm.article.size,
           norm.article.data ? norm.article.data : "");
  }
}

int main(void) {
  termijn_rules* rules = NULL;
  termijn_answer* answer = NULL;
  termijn_status status = termijn_rules_builtin(TERMIJN_ABI, &rules, &answer);
  if (status != TERMIJN_OK) return failed("rules", status, answer);

  termijn_session* session = NULL;
  status = termijn_session_new(rules, TERMIJN_ENGLISH, &session);
  termijn_rules_free(rules); /* the session keeps what it needs */
  if (status != TERMIJN_OK) return failed("session", status, NULL);

  const termijn_field fields[] = {{text("vorm"), text("schriftelijk")},
                                  {text("aan_de_raad"), text("ja")},
                                  {text("definitief"), text("ja")},
                                  {text("volgt_advies"), text("nee")}};
  const termijn_event events[] = {
      {sizeof(termijn_event), text("adviesaanvraag"), text("2026-01-12"), text("ondernemer"), NULL, 0, 0, 0},
      {sizeof(termijn_event), text("ov"), text("2026-01-26"), text("or"), NULL, 0, 0, 0},
      {sizeof(termijn_event), text("advies"), text("2026-02-10"), text("or"), NULL, 0, 0, 0},
      {sizeof(termijn_event), text("besluit_ontvangen"), text("2026-02-23"), text("ondernemer"), fields, 4, 0, 0}};
  termijn_verdict* verdict = NULL;
  status = termijn_judge(session, text("advies"), events, 4, text("2026-03-02"), &verdict, &answer);
  if (status != TERMIJN_OK) return failed("judge", status, answer);
  show(verdict);
  termijn_verdict_free(verdict);

  /* The same as JSON; an event that nobody knows shows what a fault looks like. */
  termijn_question question = {0};
  question.struct_size = sizeof question;
  question.log = text("{\"events\": [{\"date\": \"2026-01-12\", \"dossier\": \"A-1\", \"event\": \"advieaanvraag\"}]}");
  question.as_of = text("2026-03-02");
  status = termijn_check(session, &question, &answer);
  printf("status %d: %.*s", (int)status, (int)termijn_answer_text(answer).size, termijn_answer_text(answer).data);
  termijn_answer_free(answer);
  termijn_session_free(session);
  return 0;
}
