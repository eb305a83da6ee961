// SPDX-License-Identifier: Apache-2.0
// The words of a course, for its programme and its sheet.
#pragma once

#include "office/phrase.h"

namespace termijn::course_words {

inline constexpr Phrase course = {"Cursus", "Course"};
inline constexpr Phrase under = {"De wet van deze cursus: de regels, met {0}",
                                 "The law of this course: the rules, with {0}"};
inline constexpr Phrase lesson = {"Les: {0}", "Lesson: {0}"};
inline constexpr Phrase log = {"Casus: {0}", "Case: {0}"};
inline constexpr Phrase quiz = {"Quiz", "Quiz"};
inline constexpr Phrase begins = {"Vanaf {0}, {1}", "From {0}, {1}"};
inline constexpr Phrase one_moment = {"1 moment", "1 moment"};
inline constexpr Phrase many_moments = {"{0} momenten", "{0} moments"};
inline constexpr Phrase one_question = {"1 vraag", "1 question"};
inline constexpr Phrase many_questions = {"{0} vragen", "{0} questions"};
inline constexpr Phrase of_level = {"niveau {0}", "level {0}"};
inline constexpr Phrase of_seed = {"zaad {0}", "seed {0}"};
inline constexpr Phrase to_read = {"Vertellen:", "To tell:"};
inline constexpr Phrase to_play = {"Spelen:", "To play:"};
inline constexpr Phrase to_ask = {"Vragen:", "To ask:"};
inline constexpr Phrase about_all = {
    "In deze cursus staat geen les; de vragen gaan over alle lessen.",
    "This course has no lesson; the questions are about all lessons."};
inline constexpr Phrase to_print = {"Een blad om te printen en in te vullen:",
                                    "A sheet to print and to fill in:"};
inline constexpr Phrase print_it = {"termijn course {0} --html blad.html",
                                    "termijn course {0} --html sheet.html"};
inline constexpr Phrase to_print_key = {
    "Hetzelfde voor de trainer, met de lessen en de antwoorden:",
    "The same for the trainer, with lessons and answers:"};
inline constexpr Phrase print_key = {"termijn course {0} --html antwoorden.html --key",
                                     "termijn course {0} --html answers.html --key"};
inline constexpr Phrase to_keep = {
    "De antwoorden op de vragen als lijst (CSV): zet --results uitslag.csv achter de opdracht.",
    "The answers to the questions as a list (CSV): add --results results.csv to the command."};
inline constexpr Phrase with_key = {"uitgave voor de trainer, met antwoorden",
                                    "the trainer's edition, with answers"};
inline constexpr Phrase without_key = {"blad om in te vullen", "sheet to fill in"};
inline constexpr Phrase running = {"{0}; {1}; termijn {2}", "{0}; {1}; termijn {2}"};
inline constexpr Phrase name_line = {"Naam", "Name"};
inline constexpr Phrase date_line = {"Datum", "Date"};
inline constexpr Phrase which_day = {"Welke dag is dit?", "Which day is this?"};
inline constexpr Phrase who_what = {"Wie moet, mag of mag niet nu iets? In welke vorm?",
                                    "Who must, may or must not do something now? In which form?"};
inline constexpr Phrase before_when = {"Voor welke dag? Tel na, en noem het artikel.",
                                       "Before which day? Count, and name the article."};
inline constexpr Phrase else_what = {"Wat gaat er mis als het niet gebeurt?",
                                     "What goes wrong if it does not happen?"};
inline constexpr Phrase contents = {"Programma", "Programme"};
inline constexpr Phrase moment = {"Moment {0}: {1}", "Moment {0}: {1}"};
inline constexpr Phrase moment_to_fill = {"Moment {0}: dag ............................",
                                          "Moment {0}: day ............................"};
inline constexpr Phrase foot = {
    "Alle dagen en antwoorden zijn berekend uit de regels. Dit is een les en geen juridisch "
    "advies.",
    "All days and answers are computed from the rules. This is a lesson and no legal advice."};

}  // namespace termijn::course_words
