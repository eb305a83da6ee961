// SPDX-License-Identifier: Apache-2.0
// The words around questions, at a terminal and on a page.
#pragma once

#include "office/phrase.h"

namespace termijn::quiz_words {

inline constexpr Phrase title = {"Quiz", "Quiz"};
inline constexpr Phrase of_seed = {"zaad {0}", "seed {0}"};
inline constexpr Phrase one_question = {"1 vraag", "1 question"};
inline constexpr Phrase many_questions = {"{0} vragen", "{0} questions"};
inline constexpr Phrase number = {"Vraag {0} van {1}", "Question {0} of {1}"};
inline constexpr Phrase level = {"niveau {0}", "level {0}"};
inline constexpr Phrase dossier = {"Dossier: {0}", "Dossier: {0}"};
inline constexpr Phrase subject = {"Onderwerp", "Subject"};
inline constexpr Phrase good = {"Goed", "Right"};
inline constexpr Phrase not_good = {"Niet goed", "Wrong"};
inline constexpr Phrase mistake = {"De fout: {0}.", "The mistake: {0}."};
inline constexpr Phrase right_answer = {"Het goede antwoord is {0}: {1}",
                                        "The right answer is {0}: {1}"};
inline constexpr Phrase answer = {"Antwoord: {0}", "Answer: {0}"};
inline constexpr Phrase why = {"Waarom", "Why"};
inline constexpr Phrase key = {"Antwoorden", "Answers"};
inline constexpr Phrase answer_and_why = {"Antwoord en uitleg bij vraag {0}",
                                          "Answer and reasons of question {0}"};
inline constexpr Phrase check = {"Controleer vraag {0}", "Check question {0}"};
inline constexpr Phrase choose_first = {"Kies eerst een antwoord.", "Choose an answer first."};
inline constexpr Phrase score = {"{0} van {1} goed", "{0} of {1} right"};
inline constexpr Phrase missed = {"Gemist: {0}", "Missed: {0}"};
inline constexpr Phrase stopped = {"U bent gestopt na vraag {0} van {1}.",
                                   "You stopped after question {0} of {1}."};
inline constexpr Phrase stopped_at_once = {"U bent gestopt. U hebt nog niets beantwoord.",
                                           "You stopped. You have not answered anything yet."};
inline constexpr Phrase go_on = {"`termijn quiz --store {0}` gaat verder waar u was.",
                                 "`termijn quiz --store {0}` goes on where you were."};
inline constexpr Phrase resumed = {"U gaat verder bij vraag {0} van {1}.",
                                   "You go on at question {0} of {1}."};
inline constexpr Phrase again = {"Deze vraag gaat over iets dat u eerder miste.",
                                 "This question is about something that you missed before."};
inline constexpr Phrase prompt = {"Uw antwoord", "Your answer"};
inline constexpr Phrase not_an_answer = {"`{0}` is geen antwoord. Kies {1}; met ? ziet u meer.",
                                         "`{0}` is no answer. Choose {1}; with ? you see more."};
inline constexpr Phrase help = {
    "  a, b, ...  antwoorden\n"
    "  o          de vraag nog eens laten zien\n"
    "  s          deze vraag overslaan; ze telt als gemist\n"
    "  ?          deze hulp\n"
    "  q          stoppen\n",
    "  a, b, ...  answer\n"
    "  o          show the question once more\n"
    "  s          skip this question; it counts as missed\n"
    "  ?          this help\n"
    "  q          quit\n"};
inline constexpr Phrase skipped = {"Overgeslagen", "Skipped"};
inline constexpr Phrase name_and_day = {"Naam:", "Name:"};
inline constexpr Phrase running = {"Quiz, zaad {0}", "Quiz, seed {0}"};
inline constexpr Phrase made_from = {
    "Gemaakt uit de regels: de sleutel is wat de regels van het dossier zeggen. Dezelfde opdracht "
    "geeft "
    "dezelfde vragen: {0}",
    "Made from the rules: the key is what the rules say of the dossier. The same command gives the "
    "same "
    "questions: {0}"};
inline constexpr Phrase how_to = {
    "Kies per vraag een antwoord en controleer het, of open het antwoord eronder.",
    "Choose an answer to each question and check it, or open the answer below it."};

}  // namespace termijn::quiz_words
