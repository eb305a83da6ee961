// SPDX-License-Identifier: Apache-2.0
// The words of `termijn repair`.
#pragma once

#include "office/phrase.h"

namespace termijn::repair_words {

inline constexpr Phrase head = {"herstel, stand op {0}", "repair, as of {0}"};
inline constexpr Phrase note = {
    "de gebeurtenissen zijn voorstellen, beoordeeld in dit dossier; er wordt niets opgeslagen",
    "the events are proposals, judged in this dossier; nothing is stored"};
inline constexpr Phrase nothing = {"niets te herstellen", "nothing to repair"};
inline constexpr Phrase section_wrong = {"Niet volgens de regels, of in gevaar",
                                         "Not by the rules, or at risk"};
inline constexpr Phrase section_running = {"Wat loopt", "What is running"};
inline constexpr Phrase section_lawful = {"Vanaf wanneer mag het?", "From when is it allowed?"};
inline constexpr Phrase section_asked = {"Wat een antwoord verandert", "What an answer changes"};

// Labels, in one column.
inline constexpr Phrase do_this = {"doen", "do"};
inline constexpr Phrase before = {"eerst", "first"};
inline constexpr Phrase last_day = {"uiterlijk", "by"};
inline constexpr Phrase becomes = {"dan", "then"};
inline constexpr Phrase replay = {"proef", "try"};
inline constexpr Phrase letter = {"brief", "letter"};
inline constexpr Phrase left = {"rest", "left"};
inline constexpr Phrase now = {"nu", "now"};
inline constexpr Phrase wait = {"wachten", "wait"};
inline constexpr Phrase sooner = {"eerder", "sooner"};

inline constexpr Phrase letter_command = {"termijn letter {0} LOGBOEK {1}",
                                          "termijn letter {0} LOG {1}"};
inline constexpr Phrase by = {"{0}, door {1}", "{0}, by {1}"};
inline constexpr Phrase no_last_day = {"zo snel mogelijk: er is geen laatste dag meer of nog niet",
                                       "as soon as possible: there is no last day any more or yet"};
inline constexpr Phrase state = {"{0} wordt {1}", "{0} becomes {1}"};
inline constexpr Phrase partly = {"{0} wordt {1}; wat al te laat of omstreden is, blijft staan",
                                  "{0} becomes {1}; what is late or disputed already stays"};
inline constexpr Phrase none = {"geen gebeurtenis die de regels kennen, haalt dit nog weg",
                                "no event that the rules know takes this away any more"};
inline constexpr Phrase lost = {
    "dit recht is verloren: geen gebeurtenis die de regels kennen, brengt het terug",
    "this right is lost: no event that the rules know brings it back"};
inline constexpr Phrase cut_off = {
    "niet gevonden binnen de grenzen van het zoeken; dat bewijst niet dat er niets is",
    "not found within the bounds of the search; that does not prove that there is nothing"};
inline constexpr Phrase still_open = {"nog open: {0} ({1})", "still open: {0} ({1})"};
inline constexpr Phrase nothing_left = {"verder niets dat de regels kennen",
                                        "nothing else that the rules know"};
inline constexpr Phrase forbidden_by = {"verboden door {0}", "forbidden by {0}"};
inline constexpr Phrase from = {"mag vanaf {0}", "allowed from {0}"};
inline constexpr Phrase if_known = {"mag vanaf {0}, als een antwoord dat toelaat: {1}",
                                    "allowed from {0}, if an answer permits: {1}"};
inline constexpr Phrase arguable_from = {"verdedigbaar vanaf {0}", "arguable from {0}"};
inline constexpr Phrase not_by_waiting = {
    "door alleen te wachten op geen dag zeker, binnen {0} dagen",
    "by waiting alone surely on no day, within {0} days"};
inline constexpr Phrase sooner_from = {"{0}; dan mag het vanaf {1}",
                                       "{0}; then it is allowed from {1}"};
inline constexpr Phrase state_until = {"{0} (t/m {1})", "{0} (until {1})"};
inline constexpr Phrase any_value = {"leg vast wat er gebeurd is; elk antwoord kan",
                                     "record what happened; any answer is possible"};
inline constexpr Phrase answer_first = {"vastleggen wat ontbreekt: vraag {0} hieronder",
                                        "record what is missing: question {0} below"};
inline constexpr Phrase summary = {
    "mis of in gevaar: {0}, geheel te herstellen: {1}; loopt: {2}; nog verboden: {3}",
    "wrong or at risk: {0}, wholly repairable: {1}; running: {2}; not allowed yet: {3}"};
inline constexpr Phrase on_day = {" op ", " on "};
inline constexpr Phrase by_role = {" door ", " by "};

}  // namespace termijn::repair_words
