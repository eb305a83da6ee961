// SPDX-License-Identifier: Apache-2.0
// The words of a comparison of two sets of rules.
#pragma once

#include "office/phrase.h"

namespace termijn::compare_words {

inline constexpr Phrase head = {"twee stellen regels vergeleken, stand op {0}",
                                "two sets of rules compared, as of {0}"};
inline constexpr Phrase old_rules = {"oude regels: {0}", "old rules: {0}"};
inline constexpr Phrase new_rules = {"nieuwe regels: {0}", "new rules: {0}"};
inline constexpr Phrase built_in = {"die van het programma", "those of the program"};
inline constexpr Phrase folder = {"de map {0}", "the folder {0}"};
inline constexpr Phrase no_dossiers = {"het logboek heeft geen dossiers",
                                       "the log has no dossiers"};
inline constexpr Phrase same = {"er is geen verschil", "there is no difference"};
inline constexpr Phrase before = {"oud", "old"};
inline constexpr Phrase after = {"nieuw", "new"};
inline constexpr Phrase because = {"want", "because"};
inline constexpr Phrase phase = {"Stand van de procedure", "State of the procedure"};
inline constexpr Phrase only_before = {"deze regel staat alleen in de oude regels",
                                       "only the old rules have this rule"};
inline constexpr Phrase only_after = {"deze regel staat alleen in de nieuwe regels",
                                      "only the new rules have this rule"};
inline constexpr Phrase passes = {"schuift nu ook door over {0}", "now moves past {0} too"};
inline constexpr Phrase passes_no_more = {"schuift niet meer door over {0}",
                                          "no longer moves past {0}"};
inline constexpr Phrase last_day = {"{0}; laatste dag {1}", "{0}; last day {1}"};
inline constexpr Phrase counted_before = {"was: {0}", "was: {0}"};
inline constexpr Phrase counted_after = {"is: {0}", "is: {0}"};
inline constexpr Phrase new_question = {"vraag erbij: {0}", "new question: {0}"};
inline constexpr Phrase gone_question = {"vraag vervalt: {0}", "question goes away: {0}"};
inline constexpr Phrase new_mistake = {"veelgemaakte fout erbij: {0}", "new common mistake: {0}"};
inline constexpr Phrase gone_mistake = {"veelgemaakte fout vervalt: {0}",
                                        "common mistake goes away: {0}"};
inline constexpr Phrase closed_title = {"Afgesloten dossiers: zij houden de oude regels",
                                        "Closed dossiers: they keep the old rules"};
inline constexpr Phrase closed_line = {
    "met de nieuwe regels zou dit anders zijn: {0}; het telt niet mee",
    "by the new rules this would be different: {0}; it does not count"};
inline constexpr Phrase summary = {
    "open dossiers die veranderen: {0} van {1}; regels anders: {2}; afgesloten: {3}",
    "open dossiers that change: {0} of {1}; rules that differ: {2}; closed: {3}"};

}  // namespace termijn::compare_words
