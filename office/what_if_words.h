// SPDX-License-Identifier: Apache-2.0
// The words of the answer to "what if".
#pragma once

#include "office/phrase.h"

namespace termijn::what_if_words {

inline constexpr Phrase head = {"wat als: {0}, stand op {1}", "what if: {0}, as of {1}"};
inline constexpr Phrase not_stored = {"er wordt niets opgeslagen", "nothing is stored"};
inline constexpr Phrase later_one = {
    "1 gebeurtenis is van na deze dag en telt nog niet mee; kies met --as-of een latere dag",
    "1 event is from after this day and does not count yet; choose a later day with --as-of"};
inline constexpr Phrase later_many = {
    "{0} gebeurtenissen zijn van na deze dag en tellen nog niet mee; kies met --as-of een latere "
    "dag",
    "{0} events are from after this day and do not count yet; choose a later day with --as-of"};
inline constexpr Phrase same = {"er verandert niets", "nothing changes"};
inline constexpr Phrase now = {"nu", "now"};
inline constexpr Phrase then = {"dan", "then"};
inline constexpr Phrase because = {"want", "because"};
inline constexpr Phrase no_longer = {"niet meer: {0}", "no longer: {0}"};
inline constexpr Phrase no_phase = {"geen", "none"};
inline constexpr Phrase section_phase = {"Stand van de procedure", "State of the procedure"};
inline constexpr Phrase section_new_findings = {"Bevindingen erbij", "New findings"};
inline constexpr Phrase section_gone_findings = {"Bevindingen die vervallen",
                                                 "Findings that go away"};
inline constexpr Phrase section_mistakes = {"Veelgemaakte fouten", "Common mistakes"};
inline constexpr Phrase section_norms = {"Regels: nu en dan", "Rules: now and then"};
inline constexpr Phrase section_questions = {"Vragen", "Questions"};
inline constexpr Phrase section_next = {"Volgende stappen", "Next steps"};
inline constexpr Phrase added = {"erbij: ", "new: "};
inline constexpr Phrase stays = {"blijft: ", "stays: "};
inline constexpr Phrase dropped = {"vervalt: ", "goes away: "};
inline constexpr Phrase day = {"dag: {0}", "day: {0}"};
inline constexpr Phrase summary = {
    "regels anders: {0}; bevindingen erbij: {1}, weg: {2}; vragen erbij: {3}, weg: {4}",
    "rules that differ: {0}; findings new: {1}, gone: {2}; questions new: {3}, gone: {4}"};

}  // namespace termijn::what_if_words
