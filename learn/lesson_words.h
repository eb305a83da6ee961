// SPDX-License-Identifier: Apache-2.0
// The words of a lesson, for its text and its page.
#pragma once

#include "learn/lesson.h"
#include "office/phrase.h"

namespace termijn::lesson_words {

inline constexpr Phrase must = {"{0} moet: {1}", "{0} must: {1}"};
inline constexpr Phrase must_not = {"{0} mag niet: {1}", "{0} must not: {1}"};
inline constexpr Phrase may = {"{0} mag: {1}", "{0} may: {1}"};
inline constexpr Phrase somebody = {"iemand", "somebody"};
inline constexpr Phrase judged_by = {"mensen beoordelen dit; leg het vast met: {0}",
                                     "for people to judge; record it with: {0}"};
inline constexpr Phrase judged_by_people = {"mensen beoordelen dit", "for people to judge"};
inline constexpr Phrase depends = {"Hangt af van de vraag: {0}", "Depends on the question: {0}"};
inline constexpr Phrase until = {"uiterlijk {0}", "by {0}"};
inline constexpr Phrase waited_until = {"t/m {0}", "until {0}"};
inline constexpr Phrase here = {"hier: {0}", "here: {0}"};
inline constexpr Phrase in_log = {"{0} door {1}", "{0} by {1}"};

inline constexpr Phrase lesson = {"Les", "Lesson"};
inline constexpr Phrase moment = {"Moment {0} van {1}: {2}", "Moment {0} of {1}: {2}"};
inline constexpr Phrase who = {"Wie meedoen: {0}", "Who takes part: {0}"};
inline constexpr Phrase follows = {"Procedure: {0} ({1})", "Procedure: {0} ({1})"};
inline constexpr Phrase under = {"Met het eigen stuk van de raad: {0}",
                                 "With the council's own paper: {0}"};
inline constexpr Phrase state = {"Stand: {0}", "State: {0}"};
inline constexpr Phrase record = {"In een logboek: {0}", "In a log: {0}"};
inline constexpr Phrase time_passes = {"Er gaat tijd voorbij.", "Time passes."};
inline constexpr Phrase wrong = {"Hier gaat iets mis", "Here something goes wrong"};
inline constexpr Phrase attention = {"Let op", "Take note"};
inline constexpr Phrase asked = {"Wat bij deze stap hoort, en in orde is",
                                 "What belongs to this step, and is in order"};
inline constexpr Phrase now_must = {"Vanaf nu moet", "From now on must"};
inline constexpr Phrase now_must_not = {"Vanaf nu mag niet", "From now on must not"};
inline constexpr Phrase now_may = {"Vanaf nu mag", "From now on may"};
inline constexpr Phrase now_judge = {"Om zelf te beoordelen", "To judge yourselves"};
inline constexpr Phrase ended = {"Klaar", "Done"};
inline constexpr Phrase running = {"Loopt nog", "Still runs"};
inline constexpr Phrase questions = {"Wat nog niemand zei", "What nobody said yet"};
inline constexpr Phrase otherwise = {"Anders: {0}", "Otherwise: {0}"};
inline constexpr Phrase too_late = {"Te laat: {0}", "Too late: {0}"};
inline constexpr Phrase after_all = {"Wat dan nog kan: {0}", "What can still be done: {0}"};
inline constexpr Phrase what_to_do = {"Wat te doen: {0}", "What to do: {0}"};
inline constexpr Phrase mistake = {"Veelgemaakte fout {0}: {1} ({2})",
                                   "Common mistake {0}: {1} ({2})"};
inline constexpr Phrase cut_off = {
    "De les stopt hier: met deze regels heeft het volgende moment geen dag.",
    "The lesson stops here: under these rules the next moment has no day."};
inline constexpr Phrase foot = {
    "Alle dagen zijn berekend uit de regels, vanaf {0}. Begin op een andere dag met --start.",
    "All days are computed from the rules, from {0}. Begin on another day with --start."};
inline constexpr Phrase no_advice = {
    "Dit is een les en geen juridisch advies; elke regel noemt haar bron.",
    "This is a lesson and no legal advice; every rule names its source."};
inline constexpr Phrase page_running = {"{0}, vanaf {1}; termijn {2}",
                                        "{0}, from {1}; termijn {2}"};
inline constexpr Phrase moments = {"Momenten", "Moments"};

/// What stands before the consequence of a rule, and before what can be done about it.
inline const Phrase& before_consequence(LessonRule::Kind kind) {
  return kind == LessonRule::Kind::may ? too_late : otherwise;
}
inline const Phrase& before_remedy(LessonRule::Kind kind) {
  const bool is_asked = kind == LessonRule::Kind::must || kind == LessonRule::Kind::must_not;
  return is_asked ? after_all : what_to_do;
}

}  // namespace termijn::lesson_words
