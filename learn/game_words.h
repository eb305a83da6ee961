// SPDX-License-Identifier: Apache-2.0
// The words of `termijn play`.
#pragma once

#include "office/bilingual.h"

namespace termijn::game_words {

// Options.
inline constexpr Bilingual act = {"Nu dit doen: {0}.", "Do this now: {0}."};
inline constexpr Bilingual already = {"Nu al doen: {0}.", "Do this already: {0}."};
inline constexpr Bilingual otherwise = {"Bijna dezelfde stap ({0}), met dit verschil: {1}.",
                                        "Nearly the same step ({0}), with this difference: {1}."};
inline constexpr Bilingual later = {"Deze stap ({0}) wel doen, maar pas op {1}.",
                                    "Take this step ({0}), but not before {1}."};
inline constexpr Bilingual waiting = {"Niets doen en wachten.", "Do nothing and wait."};
inline constexpr Bilingual rest = {"Vandaag niets doen.", "Do nothing today."};
inline constexpr Bilingual leave_it = {"Het hierbij laten.", "Leave it at that."};
inline constexpr Bilingual by_role = {"{0}: {1}.", "{0}: {1}."};

// Notes.
inline constexpr Bilingual month_is_days = {
    "Zo komt u uit als u een maand telt als dertig dagen. Een maand loopt tot dezelfde datum in de "
    "volgende maand.",
    "You get there if you count a month as thirty days. A month runs to the same date in the next "
    "month."};
inline constexpr Bilingual day_counts = {
    "Zo komt u uit als u de dag zelf meetelt. De telling begint een dag later.",
    "You get there if you count the day itself. The count begins a day later."};
inline constexpr Bilingual no_roll = {
    "Zo komt u uit als u een vrije dag laat staan. Deze termijn loopt dan door.",
    "You get there if you leave a day off as it is. This term then runs on."};
inline constexpr Bilingual rolled = {
    "Zo komt u uit als u doorschuift naar een werkdag. Deze termijn schuift niet.",
    "You get there if you move on to a working day. This term does not move."};
inline constexpr Bilingual other_start = {
    "Zo komt u uit als u telt vanaf een eerdere stap, op {0}.",
    "You get there if you count from an earlier step, on {0}."};
inline constexpr Bilingual six_weeks = {
    "Zo komt u uit met zes weken. Dat is een gewoonte bij andere termijnen; hier niet.",
    "You get there with six weeks. That is a custom with other terms; not here."};
inline constexpr Bilingual a_week_more = {"Zo komt u een week te laat uit.",
                                          "That is a week too late."};
inline constexpr Bilingual a_week_less = {"Zo komt u een week te vroeg uit.",
                                          "That is a week too early."};

}  // namespace termijn::game_words
