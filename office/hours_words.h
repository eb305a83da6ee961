// SPDX-License-Identifier: Apache-2.0
// The words of `termijn hours`.
#pragma once

#include "office/phrase.h"

namespace termijn::hours_words {

inline constexpr Phrase head = {"uren voor ondersteuning van {0}", "hours of support for {0}"};
inline constexpr Phrase seats_head = {"{0}; zetels: {1}", "{0}; seats: {1}"};
inline constexpr Phrase beside = {
    "norm en werk zijn twee schattingen naast elkaar; er is geen gemiddelde van gemaakt",
    "norm and work are two estimates beside each other; no average was made"};
inline constexpr Phrase section_norm = {"Norm", "Norm"};
inline constexpr Phrase section_work = {"Werk", "Work"};
inline constexpr Phrase section_members = {"Tijd van de leden zelf",
                                           "Time of the members themselves"};
inline constexpr Phrase section_examples = {"Ter vergelijking", "For comparison"};
inline constexpr Phrase section_paste = {"Om te plakken in een brief", "To paste in a letter"};
inline constexpr Phrase week_year = {"{0} uur per week ({1} uur per jaar)",
                                     "{0} hours a week ({1} hours a year)"};
inline constexpr Phrase per_seat = {"{0} uur per zetel per week", "{0} hours for each seat a week"};
inline constexpr Phrase seats_times = {"{0} zetels x {1}", "{0} seats x {1}"};
inline constexpr Phrase ask_seats = {"geef --seats voor een totaal", "give --seats for a total"};
inline constexpr Phrase not_yet = {"geldt pas vanaf {0}; telt hier niet",
                                   "holds from {0} only; does not count here"};
inline constexpr Phrase source = {"bron: {0}", "source: {0}"};
inline constexpr Phrase source_day = {"{0}, {1}", "{0}, {1}"};
inline constexpr Phrase source_no_day = {"{0}, dag van de bron niet bekend",
                                         "{0}, day of the source not known"};
inline constexpr Phrase no_norm = {"geen gepubliceerde urennorm gevonden voor {0}",
                                   "no published norm of hours was found for {0}"};
inline constexpr Phrase typed = {"opgegeven; eigen schatting", "given; own estimate"};
inline constexpr Phrase seats_given = {"opgegeven", "given"};
inline constexpr Phrase counted = {"geteld in {0}, {1} t/m {2}", "counted in {0}, {1} to {2}"};
inline constexpr Phrase line = {"{0}: {1} = {2} uur per jaar", "{0}: {1} = {2} hours a year"};
inline constexpr Phrase not_counted = {"niet meegeteld, want niet opgegeven:",
                                       "not counted, as it was not given:"};
inline constexpr Phrase asks = {"{0}: {1}", "{0}: {1}"};
inline constexpr Phrase no_work = {
    "nog niets te tellen: elk getal hieronder is een eigen schatting en moet worden opgegeven",
    "nothing to count yet: each number below is an own estimate and has to be given"};
inline constexpr Phrase numbers = {"getallen:", "numbers:"};
inline constexpr Phrase number = {"{0} = {1} ({2})", "{0} = {1} ({2})"};
inline constexpr Phrase range = {"{0} tot {1}", "{0} to {1}"};
inline constexpr Phrase at_least = {"ten minste {0}", "at least {0}"};
inline constexpr Phrase paste_norm = {
    "Volgens de norm ({0}) past bij {1} zetels {2} uur ondersteuning per week.",
    "By the norm ({0}), {1} seats go with {2} hours of support a week."};
inline constexpr Phrase paste_work = {
    "Een telling van het werk komt op {0} uur per week; de schattingen daarin zijn van de raad "
    "zelf.",
    "A count of the work comes to {0} hours a week; the estimates in it are the council's own."};
inline constexpr Phrase paste_counted = {"De aantallen zijn geteld in het logboek van {0} t/m {1}.",
                                         "The numbers were counted in the log from {0} to {1}."};
inline constexpr Phrase paste_ground = {"{0} ({1}){2}", "{0} ({1}){2}"};
inline constexpr Phrase paste_nothing = {
    "nog niets: er is geen norm met zetels en geen werk opgegeven",
    "nothing yet: there is no norm with seats and no work was given"};

}  // namespace termijn::hours_words
