/* SPDX-License-Identifier: Apache-2.0 */
/* termijn.h used wrongly in every way that it can see, as C11 with all warnings; and once rightly. Says
   what is not as expected and ends with 1. Under the sanitizers it also shows that nothing leaks. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "termijn.h"

static int faults = 0;

static void expect(int holds, const char* what, int line) {
  if (holds) return;
  fprintf(stderr, "line %d: %s\n", line, what);
  ++faults;
}
#define EXPECT(condition) expect((condition) != 0, #condition, __LINE__)

static termijn_text text(const char* words) {
  termijn_text out = {words, strlen(words)};
  return out;
}

static int holds(const termijn_answer* answer, const char* words) {
  termijn_text found = termijn_answer_text(answer);
  /* A NUL stands behind it. */
  return found.data != NULL && strlen(found.data) == found.size && strstr(found.data, words) != NULL;
}

static const termijn_text broken = {NULL, 7};
static const char one_event[] =
    "{\"dossier\": \"A-1\", \"events\": [{\"date\": \"2026-01-12\", \"event\": \"adviesaanvraag\"}]}";

static void nothing_given(void) {
  termijn_rules* rules = NULL;
  termijn_session* session = NULL;
  termijn_answer* answer = NULL;
  termijn_text none = termijn_answer_text(NULL);
  EXPECT(none.data == NULL && none.size == 0);
  termijn_answer_free(NULL);
  termijn_rules_free(NULL);
  termijn_session_free(NULL);
  termijn_verdict_free(NULL);
  EXPECT(termijn_rules_builtin(TERMIJN_ABI, NULL, NULL) == TERMIJN_MISUSE);
  EXPECT(termijn_session_new(NULL, TERMIJN_DUTCH, &session) == TERMIJN_MISUSE && session == NULL);
  EXPECT(termijn_check(NULL, NULL, &answer) == TERMIJN_MISUSE && answer == NULL);
  EXPECT(termijn_judge_line(NULL, text("{}"), text("2026-01-01"), 1, NULL) == TERMIJN_MISUSE);
  EXPECT(termijn_judge(NULL, text(""), NULL, 0, text("2026-01-01"), NULL, NULL) == TERMIJN_MISUSE);
  EXPECT(termijn_verdict_wrong(NULL) == 0);
  EXPECT(termijn_verdict_norm_count(NULL) == 0 && termijn_verdict_finding_count(NULL) == 0);
  EXPECT(termijn_verdict_norm(NULL, 0, NULL) == TERMIJN_MISUSE);
  EXPECT(termijn_rules_from_texts(TERMIJN_ABI, NULL, 3, NULL, 0, &rules, NULL) == TERMIJN_MISUSE);
  EXPECT(rules == NULL);
}

static void other_versions(const char* folder) {
  termijn_rules* rules = NULL;
  termijn_answer* answer = NULL;
  EXPECT(termijn_abi() == TERMIJN_ABI);
  EXPECT(strlen(termijn_version()) >= 5);
  EXPECT(termijn_rules_builtin(99, &rules, &answer) == TERMIJN_OTHER_VERSION && rules == NULL);
  EXPECT(holds(answer, "embed.other-version") && holds(answer, "99"));
  termijn_answer_free(answer);
  /* A folder that says that it is of another version of the language. */
  EXPECT(termijn_rules_from_folder(TERMIJN_ABI, text(folder), NULL, 0, &rules, &answer) == TERMIJN_OTHER_VERSION);
  EXPECT(rules == NULL && holds(answer, "embed.other-version") && holds(answer, "version 7, and this is version 1"));
  termijn_answer_free(answer);
  EXPECT(termijn_rules_from_folder(TERMIJN_ABI, text("/nowhere"), NULL, 0, &rules, &answer) == TERMIJN_FAULTS);
  EXPECT(holds(answer, "cli.rules-not-found"));
  termijn_answer_free(answer);
}

static void rules_with_faults(void) {
  termijn_rules* rules = NULL;
  termijn_answer* answer = NULL;
  termijn_source source = {text("own.trm"), text("plicht x\n")};
  EXPECT(termijn_rules_from_texts(TERMIJN_ABI, &source, 1, NULL, 0, &rules, &answer) == TERMIJN_FAULTS);
  EXPECT(rules == NULL && holds(answer, "\"file\": \"own.trm\"") && holds(answer, "\"line\": 1"));
  termijn_answer_free(answer);
  EXPECT(termijn_rules_from_texts(TERMIJN_ABI, &source, 0, NULL, 0, &rules, NULL) == TERMIJN_MISUSE);
  source.text = broken;
  EXPECT(termijn_rules_from_texts(TERMIJN_ABI, &source, 1, NULL, 0, &rules, NULL) == TERMIJN_MISUSE);
  /* A paper that declares a norm is none. */
  source.text = text("plicht x\n");
  EXPECT(termijn_rules_from_texts(TERMIJN_ABI, NULL, 0, &source, 1, &rules, &answer) == TERMIJN_FAULTS);
  EXPECT(rules == NULL);
  termijn_answer_free(answer);
}

/* All texts together, in whatever argument they stand; `folder` has some rules of its own. */
static void rules_too_long(const char* folder) {
  enum { mebibyte = 1 << 20, count = 64 };
  char* words = malloc(mebibyte);
  termijn_source sources[count];
  termijn_rules* rules = NULL;
  termijn_answer* answer = NULL;
  size_t i;
  if (words == NULL) return;
  memset(words, '#', mebibyte);
  for (i = 0; i < count; ++i) {
    sources[i].name = text("long.trm");
    sources[i].text.data = words;
    sources[i].text.size = mebibyte;
  }
  EXPECT(termijn_rules_from_texts(TERMIJN_ABI, sources, count / 2 + 1, sources, count / 2, &rules, &answer) == TERMIJN_FAULTS);
  EXPECT(rules == NULL && holds(answer, "embed.too-long"));
  termijn_answer_free(answer);
  EXPECT(termijn_rules_from_folder(TERMIJN_ABI, text(folder), sources, count, &rules, &answer) == TERMIJN_FAULTS);
  EXPECT(rules == NULL && holds(answer, "embed.too-long"));
  termijn_answer_free(answer);
  /* A sum that goes round. */
  sources[0].text.size = sources[1].text.size = SIZE_MAX / 2 + 1;
  EXPECT(termijn_rules_from_texts(TERMIJN_ABI, sources, 2, NULL, 0, &rules, &answer) == TERMIJN_FAULTS);
  EXPECT(rules == NULL && holds(answer, "embed.too-long"));
  termijn_answer_free(answer);
  free(words);
}

static void questions_with_faults(termijn_session* session) {
  termijn_answer* answer = NULL;
  termijn_question question;
  EXPECT(termijn_check(session, NULL, &answer) == TERMIJN_MISUSE);
  memset(&question, 0, sizeof question);
  EXPECT(termijn_check(session, &question, &answer) == TERMIJN_MISUSE); /* struct_size is not set */
  question.struct_size = sizeof question;
  EXPECT(termijn_check(session, &question, NULL) == TERMIJN_MISUSE);
  EXPECT(termijn_check(session, &question, &answer) == TERMIJN_FAULTS);
  EXPECT(holds(answer, "embed.lacks") && holds(answer, "`log`") && holds(answer, "`as_of`"));
  termijn_answer_free(answer);
  question.log = broken;
  EXPECT(termijn_check(session, &question, &answer) == TERMIJN_MISUSE && answer == NULL);
  question.log = text(one_event);
  question.as_of = text("99999-01-01");
  question.known_on = text("2026-02-30");
  EXPECT(termijn_check(session, &question, &answer) == TERMIJN_FAULTS);
  EXPECT(holds(answer, "99999-01-01") && holds(answer, "2026-02-30")); /* both at once */
  termijn_answer_free(answer);
  question.known_on = text("");
  question.as_of = text("2026-03-01");
  EXPECT(termijn_why(session, &question, &answer) == TERMIJN_FAULTS);
  EXPECT(holds(answer, "`dossier`") && holds(answer, "`norm`"));
  termijn_answer_free(answer);
  question.dossier = text("A-2");
  EXPECT(termijn_check(session, &question, &answer) == TERMIJN_FAULTS && holds(answer, "A-2"));
  termijn_answer_free(answer);
  question.dossier = text("A-1");
  EXPECT(termijn_what_if(session, &question, &answer) == TERMIJN_FAULTS && holds(answer, "`changes`"));
  termijn_answer_free(answer);
  question.changes = text("[{\"date\": \"2026-02-01\", \"dossier\": \"A-1\", \"event\": \"advies\"}]");
  EXPECT(termijn_what_if(session, &question, &answer) == TERMIJN_OK && holds(answer, "termijn.whatif/1"));
  termijn_answer_free(answer);
  /* A caller that knows the first three members only. */
  question.struct_size = offsetof(termijn_question, known_on);
  question.dossier = broken;
  EXPECT(termijn_check(session, &question, &answer) == TERMIJN_OK && holds(answer, "termijn.verdict/1"));
  termijn_answer_free(answer);
}

static void lines_with_faults(termijn_session* session) {
  termijn_text answer;
  char deep[200001];
  memset(deep, '[', 200000);
  deep[200000] = 0;
  EXPECT(termijn_judge_line(session, text(one_event), text("yesterday"), 4, &answer) == TERMIJN_FAULTS);
  EXPECT(answer.data != NULL && strlen(answer.data) == answer.size);
  EXPECT(answer.data != NULL && strstr(answer.data, "{\"format\":\"termijn.line/1\",\"line\":4,\"diagnostics\":[{\"code\":\"embed.bad-day\"") == answer.data);
  EXPECT(termijn_judge_line(session, text(one_event), text("2026-03-01"), UINT64_MAX, &answer) == TERMIJN_OK);
  EXPECT(strstr(answer.data, "\"line\":18446744073709551615,") != NULL);
  EXPECT(termijn_judge_line(session, broken, text("2026-03-01"), 1, &answer) == TERMIJN_MISUSE);
  EXPECT(termijn_judge_line(session, text(deep), text("2026-03-01"), 5, &answer) == TERMIJN_OK);
  EXPECT(strstr(answer.data, "\"line\":5") != NULL && strstr(answer.data, "log.json-too-deep") != NULL);
  EXPECT(termijn_judge_line(session, text("{\"events\": [{\"date\": \"\xff\"}]}"), text("2026-03-01"), 6, &answer) == TERMIJN_OK);
  EXPECT(strstr(answer.data, "log.not-utf8") != NULL);
  EXPECT(termijn_judge_line(session, text("{\"dossier\": \"A\", \"dossier\": \"B\", \"events\": []}"), text("2026-03-01"), 7, &answer) == TERMIJN_OK);
  EXPECT(strstr(answer.data, "diagnostics") != NULL);
  EXPECT(termijn_judge_line(session, text(one_event), text("2026-03-01"), 8, &answer) == TERMIJN_OK);
  EXPECT(strstr(answer.data, "\"procedure\":\"advies\"") != NULL);
}

static void values(termijn_session* session) {
  termijn_verdict* verdict = NULL;
  termijn_answer* answer = NULL;
  termijn_norm norm;
  termijn_finding finding;
  termijn_missing missing;
  size_t i;
  const termijn_field field = {{"vorm", 4}, {"rooksignaal", 11}};
  const termijn_field twice[2] = {{{"vorm", 4}, {"schriftelijk", 12}}, {{"vorm", 4}, {"mondeling", 9}}};
  termijn_event event = {sizeof(termijn_event), {"adviesaanvraag", 14}, {"2026-01-12", 10}, {NULL, 0}, NULL, 0, 0, 0};
  EXPECT(termijn_judge(session, text("advies"), &event, 1, text("2026-03-01"), &verdict, &answer) == TERMIJN_OK);
  EXPECT(answer == NULL && termijn_verdict_norm_count(verdict) > 0);
  EXPECT(termijn_verdict_procedure(verdict).size == 6 && termijn_verdict_phase(verdict).size > 0);
  for (i = 0; i < termijn_verdict_norm_count(verdict); ++i) {
    memset(&norm, 0, sizeof norm);
    EXPECT(termijn_verdict_norm(verdict, i, &norm) == TERMIJN_MISUSE); /* struct_size */
    norm.struct_size = sizeof norm;
    EXPECT(termijn_verdict_norm(verdict, i, &norm) == TERMIJN_OK && norm.id.size > 0);
    EXPECT(strlen(norm.last_day) == 0 || strlen(norm.last_day) == 10);
  }
  norm.struct_size = sizeof norm;
  EXPECT(termijn_verdict_norm(verdict, i, &norm) == TERMIJN_MISUSE); /* one too far */
  EXPECT(termijn_verdict_finding_count(verdict) > 0 && termijn_verdict_question_count(verdict) > 0);
  memset(&finding, 0, sizeof finding);
  finding.struct_size = sizeof finding;
  EXPECT(termijn_verdict_finding(verdict, 0, &finding) == TERMIJN_OK && finding.norm < i);
  memset(&missing, 0, sizeof missing);
  missing.struct_size = sizeof missing;
  EXPECT(termijn_verdict_question(verdict, 0, &missing) == TERMIJN_OK && missing.question_nl.size > 0);
  termijn_verdict_free(verdict);

  /* Of two values nobody can say which it is. */
  event.fields = twice;
  event.field_count = 2;
  EXPECT(termijn_judge(session, text("advies"), &event, 1, text("2026-03-01"), &verdict, &answer) == TERMIJN_FAULTS);
  EXPECT(verdict == NULL && holds(answer, "log.field-twice"));
  termijn_answer_free(answer);

  event.fields = &field;
  event.field_count = 1;
  event.date = text("12-13-2026");
  EXPECT(termijn_judge(session, text("advies"), &event, 1, text(""), &verdict, &answer) == TERMIJN_FAULTS);
  EXPECT(verdict == NULL && holds(answer, "rooksignaal") && holds(answer, "12-13-2026") && holds(answer, "as_of"));
  termijn_answer_free(answer);
  event.struct_size = 3;
  EXPECT(termijn_judge(session, text(""), &event, 1, text("2026-03-01"), &verdict, NULL) == TERMIJN_MISUSE);
  EXPECT(termijn_judge(session, text(""), NULL, 1, text("2026-03-01"), &verdict, NULL) == TERMIJN_MISUSE);
  EXPECT(termijn_judge(session, text(""), NULL, 0, text("2026-03-01"), &verdict, NULL) == TERMIJN_OK);
  EXPECT(termijn_verdict_norm_count(verdict) == 0 && termijn_verdict_procedure(verdict).size == 0);
  termijn_verdict_free(verdict);
}

/* The events of a call that has faults, with these words in them. */
static void refused(termijn_session* session, const termijn_event* events, size_t count, const char* words, int line) {
  termijn_verdict* verdict = NULL;
  termijn_answer* answer = NULL;
  const termijn_status status = termijn_judge(session, text("advies"), events, count, text("2026-03-01"), &verdict, &answer);
  expect(status == TERMIJN_FAULTS && verdict == NULL && holds(answer, words), words, line);
  termijn_verdict_free(verdict);
  termijn_answer_free(answer);
}
#define REFUSED(events, count, words) refused(session, events, count, words, __LINE__)

/* Either all events say a number of their own, or none does: a question names the event by it. */
static void numbers(termijn_session* session) {
  static const termijn_event first = {sizeof(termijn_event), {"adviesaanvraag", 14}, {"2026-01-12", 10}, {NULL, 0}, NULL, 0, 0, 0};
  termijn_verdict* verdict = NULL;
  termijn_event events[2];
  termijn_missing missing;
  int64_t greatest = 0;
  size_t i;
  events[0] = events[1] = first;
  events[1].number = 1;
  REFUSED(events, 2, "`events[0]` has no `number`");
  events[0].number = -5;
  REFUSED(events, 2, "`-5` is not a number");
  REFUSED(events, 1, "`-5` is not a number");
  events[0].number = 1;
  REFUSED(events, 2, "bind.number-twice");
  events[0].number = 1000000000000000;
  REFUSED(events, 2, "`1000000000000000` is not a number");
  events[0].number = 999999999999999;
  EXPECT(termijn_judge(session, text("advies"), events, 1, text("2026-03-01"), &verdict, NULL) == TERMIJN_OK);
  for (i = 0; i < termijn_verdict_question_count(verdict); ++i) {
    memset(&missing, 0, sizeof missing);
    missing.struct_size = sizeof missing;
    EXPECT(termijn_verdict_question(verdict, i, &missing) == TERMIJN_OK);
    if (missing.event > greatest) greatest = missing.event;
  }
  EXPECT(greatest == 999999999999999);
  termijn_verdict_free(verdict);
}

/* A procedure is known or not, whether something happened in it or not. */
static void no_events(termijn_session* session) {
  termijn_verdict* verdict = NULL;
  termijn_answer* answer = NULL;
  EXPECT(termijn_judge(session, text("advise"), NULL, 0, text("2026-03-01"), &verdict, &answer) == TERMIJN_FAULTS);
  EXPECT(verdict == NULL && holds(answer, "bind.unknown-procedure") && holds(answer, "`advies`"));
  termijn_verdict_free(verdict);
  termijn_answer_free(answer);
  EXPECT(termijn_judge(session, text("advies"), NULL, 0, text("2026-03-01"), &verdict, &answer) == TERMIJN_OK);
  EXPECT(answer == NULL && termijn_verdict_norm_count(verdict) == 0);
  termijn_verdict_free(verdict);
}

/* Names and values as people write them in a log. */
static void as_in_a_log(termijn_session* session) {
  static const termijn_field plain[] = {{{"vorm", 4}, {"schriftelijk", 12}}};
  static const termijn_field other[] = {{{"Vorm ", 5}, {" Schriftelijk\t", 14}}, {{"beweegredenen", 13}, {"  ", 2}}};
  termijn_event event = {sizeof(termijn_event), {"adviesaanvraag", 14}, {"2026-01-12", 10}, {"ondernemer", 10}, plain, 1, 0, 0};
  termijn_verdict* verdict = NULL;
  termijn_answer* answer = NULL;
  size_t norms = 0, questions = 0;
  EXPECT(termijn_judge(session, text("advies"), &event, 1, text("2026-03-01"), &verdict, &answer) == TERMIJN_OK);
  norms = termijn_verdict_norm_count(verdict);
  questions = termijn_verdict_question_count(verdict);
  termijn_verdict_free(verdict);
  event.event = text(" Adviesaanvraag");
  event.actor = text("Ondernemer ");
  event.fields = other;
  event.field_count = 2;
  EXPECT(termijn_judge(session, text("advies "), &event, 1, text("2026-03-01"), &verdict, &answer) == TERMIJN_OK);
  EXPECT(answer == NULL && norms > 0 && termijn_verdict_norm_count(verdict) == norms);
  EXPECT(termijn_verdict_question_count(verdict) == questions);
  termijn_verdict_free(verdict);
  termijn_answer_free(answer);
}

/* The same of a caller whose structs are longer than ours, as of a newer header, or shorter. */
static size_t norms_of(termijn_session* session, const void* events, termijn_status expected) {
  termijn_verdict* verdict = NULL;
  size_t count;
  EXPECT(termijn_judge(session, text("advies"), events, 2, text("2026-03-01"), &verdict, NULL) == expected);
  count = termijn_verdict_norm_count(verdict);
  termijn_verdict_free(verdict);
  return count;
}

static void other_sizes(termijn_session* session) {
  static const termijn_event first = {0, {"adviesaanvraag", 14}, {"2026-01-12", 10}, {NULL, 0}, NULL, 0, 0, 0};
  static const termijn_event second = {0, {"advies", 6}, {"2026-02-10", 10}, {"or", 2}, NULL, 0, 0, 0};
  struct {
    termijn_event event;
    size_t more[3];
  } longer[2];
  termijn_event same[2];
  termijn_event room[2]; /* of which a shorter caller fills less */
  const size_t shorter = offsetof(termijn_event, number);
  termijn_verdict* verdict = NULL;
  struct {
    termijn_norm norm;
    char more[40];
  } norm;
  size_t known;
  same[0] = first;
  same[1] = second;
  same[0].struct_size = same[1].struct_size = sizeof same[0];
  known = norms_of(session, same, TERMIJN_OK);
  EXPECT(known > 1);
  memset(longer, 0x7f, sizeof longer);
  longer[0].event = first;
  longer[1].event = second;
  longer[0].event.struct_size = longer[1].event.struct_size = sizeof longer[0];
  EXPECT(norms_of(session, longer, TERMIJN_OK) == known);
  longer[1].event.struct_size = sizeof(termijn_event); /* not that of the first */
  EXPECT(norms_of(session, longer, TERMIJN_MISUSE) == 0);
  same[0].struct_size = shorter;
  same[1].struct_size = shorter;
  memcpy(room, &same[0], shorter);
  memcpy((char*)room + shorter, &same[1], shorter);
  EXPECT(norms_of(session, room, TERMIJN_OK) == known);
  same[0].struct_size = sizeof same[0];
  EXPECT(norms_of(session, same, TERMIJN_MISUSE) == 0);
  same[1].struct_size = sizeof same[0];
  same[1].actor = broken;
  EXPECT(norms_of(session, same, TERMIJN_MISUSE) == 0);
  same[1].actor = second.actor;
  EXPECT(termijn_judge(session, text("advies"), same, 2, text("2026-03-01"), &verdict, NULL) == TERMIJN_OK);
  memset(&norm, 0x7f, sizeof norm);
  norm.norm.struct_size = sizeof norm;
  EXPECT(termijn_verdict_norm(verdict, 0, &norm.norm) == TERMIJN_OK && norm.more[0] == 0x7f);
  EXPECT(norm.norm.struct_size == sizeof norm && norm.norm.id.size > 0 && norm.norm.label_en.size > 0);
  memset(&norm, 0x7f, sizeof norm);
  norm.norm.struct_size = offsetof(termijn_norm, live);
  EXPECT(termijn_verdict_norm(verdict, 0, &norm.norm) == TERMIJN_OK && norm.norm.id.size > 0);
  EXPECT(norm.norm.live == 0x7f7f7f7f); /* behind what it knows */
  termijn_verdict_free(verdict);
}

int main(int count, char** words) {
  termijn_rules* rules = NULL;
  termijn_session* session = NULL;
  if (count != 3) return 2;
  nothing_given();
  other_versions(words[1]);
  rules_with_faults();
  rules_too_long(words[2]);
  EXPECT(termijn_rules_builtin(TERMIJN_ABI, &rules, NULL) == TERMIJN_OK);
  EXPECT(termijn_session_new(rules, 9, &session) == TERMIJN_MISUSE);
  EXPECT(termijn_session_new(rules, TERMIJN_ENGLISH, &session) == TERMIJN_OK);
  termijn_rules_free(rules); /* the session keeps them */
  questions_with_faults(session);
  lines_with_faults(session);
  values(session);
  numbers(session);
  no_events(session);
  as_in_a_log(session);
  other_sizes(session);
  termijn_session_free(session);
  return faults == 0 ? 0 : 1;
}
