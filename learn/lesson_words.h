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
inline constexpr Phrase judged_by = {"leg het oordeel vast met: {0}", "record what you think: {0}"};
inline constexpr Phrase judged_by_people = {"mensen beoordelen dit", "for people to judge"};
inline constexpr Phrase depends = {"hangt af van het antwoord op: {0}",
                                   "depends on the answer to: {0}"};
inline constexpr Phrase in_log = {"{0} door {1}", "{0} by {1}"};

// Before when, of what still runs.
inline constexpr Phrase wait_open = {"{0}: hoe lang dit duurt, hangt af van wat er nog gebeurt",
                                     "{0}: how long this lasts depends on what still happens"};
inline constexpr Phrase wait_safe = {
    "{0}: wacht voor de zekerheid t/m {1} ({2}); in een andere uitleg duurt het t/m {3}",
    "{0}: to be sure wait until {1} ({2}); on another reading it lasts until {3}"};
inline constexpr Phrase act_safe = {
    "{0}: voor de zekerheid uiterlijk {1} ({2}); in een andere uitleg kan het t/m {3}",
    "{0}: to be sure by {1} ({2}); on another reading it is possible until {3}"};
inline constexpr Phrase act_safe_open = {
    "{0}: voor de zekerheid uiterlijk {1} ({2}); in een andere uitleg is er nog geen laatste dag",
    "{0}: to be sure by {1} ({2}); on another reading there is no last day yet"};
inline constexpr Phrase day_unknown = {"{0}: de laatste dag is nog niet bekend",
                                       "{0}: the last day is not known yet"};
inline constexpr Phrase no_day = {"{0}: hiervoor is geen vaste laatste dag",
                                  "{0}: there is no fixed last day for this"};
inline constexpr Phrase people_judge = {"of dit zo is, beoordelen mensen en niet de regels",
                                        "whether this is so is for people to judge, not the rules"};

// How it ended.
inline constexpr Phrase last_day_was = {"de laatste dag was {0}", "the last day was {0}"};
inline constexpr Phrase lasted_until = {"dit gold t/m {0}", "this held until {0}"};
inline constexpr Phrase is_done = {"dit is gedaan", "this was done"};
inline constexpr Phrase is_done_late = {"dit is te laat gedaan", "this was done too late"};
inline constexpr Phrase is_not_done = {"dit is niet gedaan", "this was not done"};
inline constexpr Phrase is_kept = {"zo is het gegaan", "that is how it went"};
inline constexpr Phrase is_broken = {"dit is toch gebeurd", "this happened all the same"};
inline constexpr Phrase is_used = {"dit recht is gebruikt", "this right was used"};
inline constexpr Phrase is_unused = {"dit recht is niet gebruikt, en nu voorbij",
                                     "this right was not used, and is over now"};
inline constexpr Phrase is_used_up = {"dit kan nu niet meer", "this is no longer possible"};
inline constexpr Phrase is_no_more = {"dit hoeft nu niet meer", "this is no longer needed"};
inline constexpr Phrase may_again = {"dit verbod geldt nu niet meer", "this no longer holds"};
inline constexpr Phrase is_judged = {"hierover is een oordeel vastgelegd",
                                     "what people think of this was recorded"};
inline constexpr Phrase is_not_judged = {"dit speelt nu niet meer; er is geen oordeel vastgelegd",
                                         "this no longer matters; nobody recorded a judgement"};

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
inline constexpr Phrase from_now = {"Vanaf nu", "From now on"};
inline constexpr Phrase ended = {"Voorbij", "Over"};
inline constexpr Phrase running = {"Loopt nog", "Still runs"};
inline constexpr Phrase still_days = {"Dit loopt nog, tot en met",
                                      "This still runs, up to and including"};
inline constexpr Phrase questions = {"Wat nog niemand zei", "What nobody said yet"};
inline constexpr Phrase form = {"vorm: {0}", "form: {0}"};
inline constexpr Phrase ways = {"hoe: {0}", "how: {0}"};
inline constexpr Phrase otherwise = {"Anders: {0}", "Otherwise: {0}"};
inline constexpr Phrase too_late = {"Te laat: {0}", "Too late: {0}"};
inline constexpr Phrase after_all = {"Wat dan nog kan: {0}", "What can still be done: {0}"};
inline constexpr Phrase what_to_do = {"Wat te doen: {0}", "What to do: {0}"};
inline constexpr Phrase mistake = {"Veelgemaakte fout {0}: {1} ({2})",
                                   "Common mistake {0}: {1} ({2})"};
inline constexpr Phrase often_wrong = {"Vaak fout: {0}", "Common mistake: {0}"};
inline constexpr Phrase legend = {
    "● plicht  ■ verbod  ○ recht  ? zelf beoordelen  ✓ in orde  – voorbij  ▲ let op",
    "● duty  ■ prohibition  ○ right  ? judge yourselves  ✓ in order  – over  ▲ note"};
inline constexpr Phrase duty = {"plicht", "duty"};
inline constexpr Phrase prohibition = {"verbod", "prohibition"};
inline constexpr Phrase right = {"recht", "right"};
inline constexpr Phrase to_judge = {"zelf beoordelen", "judge yourselves"};
inline constexpr Phrase in_order = {"in orde", "in order"};
inline constexpr Phrase more = {"Meer over deze regel", "More about this rule"};
inline constexpr Phrase more_options = {
    "Alles over elke regel: zet --full erbij. Een moment: --moment 2.",
    "All about each rule: add --full. One moment: --moment 2."};
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
