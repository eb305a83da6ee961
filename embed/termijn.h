/* SPDX-License-Identifier: Apache-2.0 */
/* clang-format off */
/*
 * termijn.h - the rules of Dutch participation councils in your own program.
 *
 * This header is the whole interface of the library, and stays valid: what is in it keeps its name,
 * its meaning and its layout as long as TERMIJN_ABI stays what it is; new things are added behind
 * it.
 *
 *   rules    what the acts say, compiled. Never changes, so any number of threads may use it at
 *            once.
 *   session  somebody who asks: rules, a language, and room to work in. For one thread at a time.
 *   answer   a text that the library made: JSON, or what is wrong with the question. Never changes.
 *   verdict  one judged dossier as values. Never changes, so several threads may read it.
 *
 * Ownership. What a function hands out through a pointer to a pointer is yours: free it with the
 * function of its type. Freeing NULL is allowed. In any order: a session keeps the rules that it
 * needs, a verdict too. A termijn_text in an argument is yours and only read during the call; one
 * in a result belongs to what it was taken from and lives as long as that. Freeing twice, freeing
 * what another thread still reads, or using what was freed, is an error that the library cannot
 * see.
 *
 * Errors. Every call that can fail gives a termijn_status and never does half of its work. Nothing
 * is ever thrown across this interface, nothing is printed, the process is never ended. On anything
 * but TERMIJN_OK other results are NULL (or empty), and the answer, where there is one, says what
 * is wrong: JSON of the form termijn.diagnostics/1, with codes, places and ways out. Without memory
 * for it, it is NULL. Faults are told in the language of the session; where there is none yet, by
 * the functions that make rules, in English.
 *
 * Bounds. Rules and papers of one call: 64 MiB together, 1 MiB each. A log: 256 MiB. A line:
 * 16 MiB. JSON: 64 levels deep. What is above is a fault (embed.too-long, syntax.too-long,
 * log.json-too-deep), not misuse. The values of termijn_judge have no bound of their own.
 *
 * Texts are UTF-8. Days are texts, yyyy-mm-dd. The library reads no clock, no files (but the folder
 * that you name), no environment and no locale. What the JSON holds is docs/json.md; the same
 * question to `termijn --json` gives the same bytes.
 *
 * A first program: examples/embed-c/embed.c.
 */
/* clang-format on */
#ifndef TERMIJN_H
#define TERMIJN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(TERMIJN_BUILDS_LIBRARY) && defined(__GNUC__)
#define TERMIJN_API __attribute__((visibility("default")))
#else
#define TERMIJN_API
#endif

/* Grows when something in this header is taken away or changed. */
#define TERMIJN_ABI 1

/* ---- what everything is made of ---- */

/* `size` bytes at `data`; no NUL behind them. {NULL, 0} is the empty text. */
typedef struct termijn_text {
  const char* data;
  size_t size;
} termijn_text;

typedef enum termijn_status {
  TERMIJN_OK = 0,
  TERMIJN_FAULTS = 1, /* a text that was given has faults; the answer lists all of them */
  TERMIJN_MISUSE = 2, /* the call itself: NULL where something is needed, an unknown number */
  TERMIJN_NO_MEMORY = 3,
  TERMIJN_OTHER_VERSION = 4, /* header, library and rules do not fit; both versions are named */
  TERMIJN_INTERNAL = 5       /* a fault of the library; please report it */
} termijn_status;

typedef enum termijn_language { TERMIJN_DUTCH = 0, TERMIJN_ENGLISH = 1 } termijn_language;

/* The version of the library, such as "0.1.0", with a NUL behind it; lives for ever. */
TERMIJN_API const char* termijn_version(void);
/* The TERMIJN_ABI with which the library was built. */
TERMIJN_API uint32_t termijn_abi(void);

typedef struct termijn_answer termijn_answer;
/* Any thread. The text lives as long as the answer; of NULL it is empty. Behind it stands a NUL. */
TERMIJN_API termijn_text termijn_answer_text(const termijn_answer* answer);
TERMIJN_API void termijn_answer_free(termijn_answer* answer);

/* ---- rules ---- */

typedef struct termijn_rules termijn_rules;

/* A text of rules. */
typedef struct termijn_source {
  termijn_text name; /* how faults call it: a path, or any other words */
  termijn_text text;
} termijn_source;

/* The rules that are built into the library. `abi` is TERMIJN_ABI. Some milliseconds and 4 MB. */
TERMIJN_API termijn_status termijn_rules_builtin(uint32_t abi, termijn_rules** rules,
                                                 termijn_answer** faults);

/*
 * Rules and papers from memory. `sources` NULL: the built-in rules. `papers`: the council's own
 * papers (its regulation, an agreement), which set what the rules leave to them. Time and memory
 * grow with the texts: the built-in rules with a paper take some tens of milliseconds. Of many
 * texts some are read by threads of the library, at most one a core, which have ended when the call
 * does; no other call starts any. `faults` may be NULL; with TERMIJN_OK it may hold warnings. More
 * than 64 MiB of sources and papers together is refused.
 */
TERMIJN_API termijn_status termijn_rules_from_texts(uint32_t abi, const termijn_source* sources,
                                                    size_t source_count,
                                                    const termijn_source* papers,
                                                    size_t paper_count, termijn_rules** rules,
                                                    termijn_answer** faults);

/* Rules from all files in `folder` and below it whose names end in .trm, and papers from memory. As
   termijn_rules_from_texts in all else; the files count among the 64 MiB. */
TERMIJN_API termijn_status termijn_rules_from_folder(uint32_t abi, termijn_text folder,
                                                     const termijn_source* papers,
                                                     size_t paper_count, termijn_rules** rules,
                                                     termijn_answer** faults);

TERMIJN_API void termijn_rules_free(termijn_rules* rules);

/* ---- sessions ---- */

typedef struct termijn_session termijn_session;

/* `language`: a termijn_language; of the texts of faults and of explanations; JSON has its labels
   in both. Cheap enough for one a request, dear enough to keep one a thread: it looks up all names
   of the rules once, and keeps some 1 MB. Several threads may make sessions of the same rules at
   once. */
TERMIJN_API termijn_status termijn_session_new(const termijn_rules* rules, int32_t language,
                                               termijn_session** session);
TERMIJN_API void termijn_session_free(termijn_session* session);

/* ---- questions with JSON as answer ---- */

/* Set everything to zero first, then `struct_size` to sizeof(termijn_question): so a program that
   was compiled with this header also works with a library that has more members. */
typedef struct termijn_question {
  size_t struct_size;
  termijn_text log;      /* the events, as JSON (docs/json.md) or CSV (docs/log.md) */
  termijn_text as_of;    /* the day to judge on, yyyy-mm-dd; never today by itself */
  termijn_text known_on; /* only what was written down by this day; empty: everything */
  termijn_text dossier;  /* A-12, or council/A-12; empty: all, where that is possible */
  termijn_text norm;     /* of termijn_why: which rule */
  termijn_text changes;  /* of termijn_what_if: events as JSON that would be added to the log */
} termijn_question;

/*
 * Each judges the log and gives what the command of the same name gives with --json:
 * termijn.verdict/1, termijn.deadlines/1, termijn.why/1, termijn.whatif/1. Time and memory grow
 * with the number of dossiers. Within one dossier time may grow with the square of its events,
 * and does where facts are missing: a hundred events take some milliseconds, 8,000 up to ten
 * seconds. `answer` may not be NULL. A log of more than 256 MiB is refused.
 */
TERMIJN_API termijn_status termijn_check(termijn_session* session, const termijn_question* question,
                                         termijn_answer** answer);
TERMIJN_API termijn_status termijn_deadlines(termijn_session* session,
                                             const termijn_question* question,
                                             termijn_answer** answer);
/* Needs `dossier` and `norm`. The answer has the explanation as text, in the language of the
 * session. */
TERMIJN_API termijn_status termijn_why(termijn_session* session, const termijn_question* question,
                                       termijn_answer** answer);
/* Needs `dossier` and `changes`. Nothing is stored anywhere. */
TERMIJN_API termijn_status termijn_what_if(termijn_session* session,
                                           const termijn_question* question,
                                           termijn_answer** answer);

/*
 * One dossier as one line of JSON: {"dossier": "A-12", "events": [...]}. The answer is one line as
 * well, termijn.line/1, also when the line has faults (they stand in it and the status is
 * TERMIJN_OK): a stream of lines goes on. When `as_of` is no day, the status is TERMIJN_FAULTS and
 * the answer is such a line too. Time grows with the events when all that decides is known, and
 * otherwise as with termijn_check. `number` is the number of the line, for that answer. The text
 * lives until the next call with this session.
 */
TERMIJN_API termijn_status termijn_judge_line(termijn_session* session, termijn_text line,
                                              termijn_text as_of, uint64_t number,
                                              termijn_text* answer);

/* ---- one dossier as values ---- */

typedef struct termijn_field {
  termijn_text name, value; /* as in a log: vorm = schriftelijk; an empty value says nothing */
} termijn_field;

/* As with termijn_question: zero everything, then set `struct_size`; names are read as in a log. In
   a list of events that of the first says how far apart they stand, and all must have the same. */
typedef struct termijn_event {
  size_t struct_size;
  termijn_text event; /* adviesaanvraag */
  termijn_text date;  /* yyyy-mm-dd */
  termijn_text actor; /* ondernemer; empty: not said */
  const termijn_field* fields;
  size_t field_count;
  int64_t number;   /* from 1 to 999999999999999, another one for each event; 0 for all of them:
                       their place, from 1 */
  int64_t replaces; /* corrects the event with this number; with an empty `event` it withdraws it;
                       0: none */
} termijn_event;

typedef struct termijn_verdict termijn_verdict;

/* Judges one dossier. `procedure` (advies) may be empty when the events tell which one it is.
   `faults` may be NULL. The session may be used again at once; the verdict does not hang on it.
   Without events nothing arises: a verdict without norms and procedure. Time grows as with
   termijn_judge_line. */
TERMIJN_API termijn_status termijn_judge(termijn_session* session, termijn_text procedure,
                                         const termijn_event* events, size_t event_count,
                                         termijn_text as_of, termijn_verdict** verdict,
                                         termijn_answer** faults);
TERMIJN_API void termijn_verdict_free(termijn_verdict* verdict);

/* All that follows takes the same short time for any verdict, and needs no memory. */

/* Something is breached or overdue, for sure or on the safe reading. 0 for NULL. */
TERMIJN_API int termijn_verdict_wrong(const termijn_verdict* verdict);
/* Ids; empty when the events do not tell the procedure. */
TERMIJN_API termijn_text termijn_verdict_procedure(const termijn_verdict* verdict);
TERMIJN_API termijn_text termijn_verdict_phase(const termijn_verdict* verdict);

/* How one norm stands. Zero everything and set `struct_size` before each call. */
typedef struct termijn_norm {
  size_t struct_size;
  termijn_text id;     /* beroep_ondernemingskamer; with `occurrence` unique in the dossier */
  uint32_t occurrence; /* from 1 */
  termijn_text kind;   /* plicht, verbod, bevoegdheid, open */
  termijn_text state;  /* lopend, geschonden, onbepaald ...: docs/json.md */
  int32_t live;        /* still asks for action or patience */
  termijn_text holder; /* id of the party that must or may; empty: anybody */
  char last_day[11];   /* yyyy-mm-dd and a NUL: the day that the holder can count on; else empty */
  char arguable_day[11]; /* the day that is defensible on some reading, when it is another one */
  int32_t provisional;   /* a day lies beyond the free days that are known */
  int32_t certain;       /* 0: a fact that is missing decides whether the term runs */
  termijn_text label_nl, label_en;
  termijn_text article; /* the first citation, as the rules write it; may be empty */
} termijn_norm;

/* Norms that arose, in the order of the rules. */
TERMIJN_API size_t termijn_verdict_norm_count(const termijn_verdict* verdict);
TERMIJN_API termijn_status termijn_verdict_norm(const termijn_verdict* verdict, size_t position,
                                                termijn_norm* norm);

typedef struct termijn_finding {
  size_t struct_size;
  termijn_text kind; /* schending, recht_verlopen, aandacht, vraag ...: docs/json.md */
  size_t norm;       /* position among the norms of the verdict */
  char day[11];      /* of the act or the expiry; may be empty */
} termijn_finding;

/* Worst first. */
TERMIJN_API size_t termijn_verdict_finding_count(const termijn_verdict* verdict);
TERMIJN_API termijn_status termijn_verdict_finding(const termijn_verdict* verdict, size_t position,
                                                   termijn_finding* finding);

typedef struct termijn_missing {
  size_t struct_size;
  termijn_text field; /* id of the fact that nobody recorded */
  int64_t event;      /* number of the event that lacks it; 0: the dossier does */
  termijn_text question_nl, question_en; /* to ask the user */
} termijn_missing;

TERMIJN_API size_t termijn_verdict_question_count(const termijn_verdict* verdict);
TERMIJN_API termijn_status termijn_verdict_question(const termijn_verdict* verdict, size_t position,
                                                    termijn_missing* question);

#ifdef __cplusplus
}
#endif

#endif /* TERMIJN_H */
