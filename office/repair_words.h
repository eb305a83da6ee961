// SPDX-License-Identifier: Apache-2.0
// The words of `termijn repair`.
#pragma once

#include "office/bilingual.h"

namespace termijn::repair_words {

inline constexpr Bilingual head = {"herstel, stand op {0}", "repair, as of {0}"};
inline constexpr Bilingual note = {
    "de gebeurtenissen zijn voorstellen, beoordeeld in dit dossier; er wordt niets opgeslagen",
    "the events are proposals, judged in this dossier; nothing is stored"};
inline constexpr Bilingual nothing = {"niets te herstellen", "nothing to repair"};
inline constexpr Bilingual section_wrong = {"Niet volgens de regels, of in gevaar",
                                            "Not by the rules, or at risk"};
inline constexpr Bilingual section_running = {"Wat loopt", "What is running"};
inline constexpr Bilingual section_lawful = {"Vanaf wanneer mag het?", "From when is it allowed?"};
inline constexpr Bilingual section_asked = {"Wat een antwoord verandert", "What an answer changes"};

// Labels, in one column.
inline constexpr Bilingual do_this = {"doen", "do"};
inline constexpr Bilingual before = {"eerst", "first"};
inline constexpr Bilingual last_day = {"uiterlijk", "by"};
inline constexpr Bilingual becomes = {"dan", "then"};
inline constexpr Bilingual replay = {"proef", "try"};
inline constexpr Bilingual letter = {"brief", "letter"};
inline constexpr Bilingual left = {"rest", "left"};
inline constexpr Bilingual now = {"nu", "now"};
inline constexpr Bilingual wait = {"wachten", "wait"};
inline constexpr Bilingual sooner = {"eerder", "sooner"};

inline constexpr Bilingual letter_command = {"termijn letter {0} LOGBOEK {1}",
                                             "termijn letter {0} LOG {1}"};
inline constexpr Bilingual by = {"{0}, door {1}", "{0}, by {1}"};
inline constexpr Bilingual no_last_day = {
    "zo snel mogelijk: er is geen laatste dag meer of nog niet",
    "as soon as possible: there is no last day any more or yet"};
inline constexpr Bilingual state = {"{0} wordt {1}", "{0} becomes {1}"};
inline constexpr Bilingual partly = {"{0} wordt {1}; wat al te laat of omstreden is, blijft staan",
                                     "{0} becomes {1}; what is late or disputed already stays"};
inline constexpr Bilingual none = {"geen gebeurtenis die de regels kennen, haalt dit nog weg",
                                   "no event that the rules know takes this away any more"};
inline constexpr Bilingual lost = {
    "dit recht is verloren: geen gebeurtenis die de regels kennen, brengt het terug",
    "this right is lost: no event that the rules know brings it back"};
inline constexpr Bilingual cut_off = {
    "niet gevonden binnen de grenzen van het zoeken; dat bewijst niet dat er niets is",
    "not found within the bounds of the search; that does not prove that there is nothing"};
inline constexpr Bilingual still_open = {"nog open: {0} ({1})", "still open: {0} ({1})"};
inline constexpr Bilingual nothing_left = {"verder niets dat de regels kennen",
                                           "nothing else that the rules know"};
inline constexpr Bilingual forbidden_by = {"verboden door {0}", "forbidden by {0}"};
inline constexpr Bilingual from = {"mag vanaf {0}", "allowed from {0}"};
inline constexpr Bilingual if_known = {"mag vanaf {0}, als een antwoord dat toelaat: {1}",
                                       "allowed from {0}, if an answer permits: {1}"};
inline constexpr Bilingual arguable_from = {"verdedigbaar vanaf {0}", "arguable from {0}"};
inline constexpr Bilingual not_by_waiting = {
    "door alleen te wachten op geen dag zeker, binnen {0} dagen",
    "by waiting alone surely on no day, within {0} days"};
inline constexpr Bilingual sooner_from = {"{0}; dan mag het vanaf {1}",
                                          "{0}; then it is allowed from {1}"};
inline constexpr Bilingual state_until = {"{0} (t/m {1})", "{0} (until {1})"};
inline constexpr Bilingual any_value = {"leg vast wat er gebeurd is; elk antwoord kan",
                                        "record what happened; any answer is possible"};
inline constexpr Bilingual answer_first = {"vastleggen wat ontbreekt: vraag {0} hieronder",
                                           "record what is missing: question {0} below"};
inline constexpr Bilingual summary = {
    "mis of in gevaar: {0}, geheel te herstellen: {1}; loopt: {2}; nog verboden: {3}",
    "wrong or at risk: {0}, wholly repairable: {1}; running: {2}; not allowed yet: {3}"};
inline constexpr Bilingual on_day = {" op ", " on "};
inline constexpr Bilingual by_role = {" door ", " by "};

}  // namespace termijn::repair_words
