// SPDX-License-Identifier: Apache-2.0
// The words of `termijn play`.
#pragma once

#include "office/phrase.h"

namespace termijn::game_words {

// Options.
inline constexpr Phrase act = {"Nu dit doen: {0}.", "Do this now: {0}."};
inline constexpr Phrase already = {"Nu al doen: {0}.", "Do this already: {0}."};
inline constexpr Phrase otherwise = {"{0}, maar dan zo: {1}.", "{0}, but in this way: {1}."};
inline constexpr Phrase later = {"Dit pas doen op {1}: {0}.", "Do this only on {1}: {0}."};
inline constexpr Phrase waiting = {"Niets doen en wachten.", "Do nothing and wait."};
inline constexpr Phrase rest = {"Vandaag niets doen.", "Do nothing today."};
inline constexpr Phrase leave_it = {"Het hierbij laten.", "Leave it at that."};
inline constexpr Phrase by_role = {"{0}: {1}.", "{0}: {1}."};

// The page.
inline constexpr Phrase you_are = {"U speelt: {0}.", "You play: {0}."};
inline constexpr Phrase how_to = {
    "Kies steeds een nummer. Na elke keuze hoort u wat ervan komt, met de regel erbij. Met t gaat "
    "u terug, met ? ziet u wat er nog meer kan.",
    "Choose a number each time. After each choice you hear what comes of it, with the rule. With b "
    "you go back, with ? you see what else you can do."};
inline constexpr Phrase keeps_diary = {
    "U houdt ook de agenda bij. Begint er een termijn, dan schrijft u de laatste dag op.",
    "You keep the diary too. When a term begins, you write down its last day."};
inline constexpr Phrase today = {"Het is {0}.", "It is {0}."};
inline constexpr Phrase what_do_you_do = {"Wat doet u?", "What do you do?"};
inline constexpr Phrase note_head = {"Voor de agenda", "For the diary"};
inline constexpr Phrase note_question = {
    "Er is een termijn gaan lopen. Welke laatste dag schrijft u op?",
    "A term has begun to run. Which last day do you write down?"};
inline constexpr Phrase note_other_question = {
    "Ook voor een ander loopt nu een termijn. Op welke laatste dag kunt u zeker rekenen?",
    "For another party too a term runs now. On which last day can you surely count?"};
inline constexpr Phrase line_head = {"Voor het dossier", "For the dossier"};
inline constexpr Phrase line_question = {"Wat schrijft u op van deze stap?",
                                         "What do you write down of this step?"};
inline constexpr Phrase line_right = {"● GOED. Zo klopt het dossier.",
                                      "● RIGHT. So the dossier is correct."};
inline constexpr Phrase line_wrong = {"■ FOUT. Er gebeurde iets anders. Zo was het: {0}.",
                                      "■ WRONG. Something else happened. It was so: {0}."};
inline constexpr Phrase line_why = {
    "Vorm en inhoud van een stap bepalen welke regels gaan gelden, en vanaf wanneer.",
    "Form and content of a step decide which rules come to hold, and from when."};
inline constexpr Phrase wrote_wrong_line = {"{0}: u schreef op: {1}; zo was het: {2}",
                                            "{0}: you wrote down: {1}; it was so: {2}"};
inline constexpr Phrase after_head = {"Er is nog iets te doen", "Something is left to do"};
inline constexpr Phrase meanwhile = {"Intussen ging er tijd voorbij.", "Meanwhile time passed."};
inline constexpr Phrase you_chose = {"U koos {0}: {1}", "You chose {0}: {1}"};

inline constexpr Phrase is_required = {"● GOED. Dit moest.", "● RIGHT. This had to be done."};
inline constexpr Phrase is_allowed = {"● Dit mag.", "● This is allowed."};
inline constexpr Phrase is_idle = {"● Dit mag. Voor de regels verandert er nog niets.",
                                   "● This is allowed. For the rules nothing changes yet."};
inline constexpr Phrase gives_up = {"● Dit mag, maar u geeft iets op.",
                                    "● This is allowed, but you give something up."};
inline constexpr Phrase goes_on = {"zolang blijft gelden: {0} ({1})",
                                   "meanwhile this still holds: {0} ({1})"};
inline constexpr Phrase note_right = {"● GOED. Zo rekent de regel ook.",
                                      "● RIGHT. So counts the rule."};
inline constexpr Phrase note_wrong = {"■ FOUT. De laatste dag is {0}.",
                                      "■ WRONG. The last day is {0}."};
inline constexpr Phrase counting = {"zo is geteld:", "counted like this:"};
inline constexpr Phrase harm = {"gevolg: {0}", "consequence: {0}"};
inline constexpr Phrase harm_if_left = {"als het zo blijft: {0}", "if it stays like this: {0}"};
inline constexpr Phrase remedy = {"wat nog kan: {0}", "what can still be done: {0}"};
inline constexpr Phrase mistake = {"veelgemaakte fout: {0}", "common mistake: {0}"};
inline constexpr Phrase done = {"gedaan: {0} ({1})", "done: {0} ({1})"};
inline constexpr Phrase used = {"recht gebruikt: {0} ({1})", "right used: {0} ({1})"};
inline constexpr Phrase done_late = {"alsnog gedaan: {0} ({1})", "done all the same: {0} ({1})"};
inline constexpr Phrase given_up = {"u kunt niet meer terug naar dit recht: {0} ({1})",
                                    "you cannot go back to this right: {0} ({1})"};
inline constexpr Phrase waived = {"u ziet hiervan af: {0} ({1})", "you waive this: {0} ({1})"};
inline constexpr Phrase left_unused = {"u laat dit recht liggen: {0} ({1})",
                                       "you leave this right unused: {0} ({1})"};
inline constexpr Phrase could_until = {"Het kon tot en met {0}.", "It could be used until {0}."};
inline constexpr Phrase not_counted = {"DIT TELT NIET: {0} De regel vraagt het nog steeds.",
                                       "THIS DOES NOT COUNT: {0} The rule still asks it."};
inline constexpr Phrase not_used = {"DIT TELT NIET: {0} Het recht is nog niet gebruikt.",
                                    "THIS DOES NOT COUNT: {0} The right was not used yet."};
inline constexpr Phrase not_there = {"DIT TELT NIET: {0} Dat recht is er nu niet.",
                                     "THIS DOES NOT COUNT: {0} That right is not there now."};
inline constexpr Phrase no_right = {"Dat recht was er niet.", "That right was not there."};
inline constexpr Phrase may_not_count = {
    "DIT TELT MISSCHIEN NIET: {0} Niet iedereen leest de wet hier hetzelfde.",
    "THIS MAY NOT COUNT: {0} Not everybody reads the act in the same way here."};
inline constexpr Phrase binds_nobody = {
    "ZO TELT DIT NIET. Deze regel gaat er niet door gelden: {0}",
    "LIKE THIS IT DOES NOT COUNT. It does not bring in this rule: {0}"};
inline constexpr Phrase its_last_day = {"laatste dag: {0}", "last day: {0}"};
inline constexpr Phrase because_of = {"hierom niet: {0}", "because of this: {0}"};
inline constexpr Phrase came_up = {"vanaf nu: {0} ({1})", "from now on: {0} ({1})"};
inline constexpr Phrase counts_from = {"de dagen gaan tellen bij: {0}; noteer die dag",
                                       "the days begin to count with: {0}; note that day"};
inline constexpr Phrase for_people = {"LET OP: {0} Hierover oordelen mensen.",
                                      "MIND: {0} This is for people to judge."};
inline constexpr Phrase mind = {"LET OP: {0}", "MIND: {0}"};

// The end.
inline constexpr Phrase the_end = {"Afgelopen", "The end"};
inline constexpr Phrase went_well = {"Wat goed ging", "What went well"};
inline constexpr Phrase went_wrong = {"Wat misging", "What went wrong"};
inline constexpr Phrase went_risky = {"Waar u een risico nam", "Where you took a risk"};
inline constexpr Phrase others_wrong = {"Wat de ander fout deed", "What the other did wrong"};
inline constexpr Phrase let_go = {"Wat u liet liggen", "What you let go"};
inline constexpr Phrase let_go_given_up = {"Opgegeven op {0}.", "Given up on {0}."};
inline constexpr Phrase let_go_lapsed = {"Dit recht is voorbij.", "This right is over."};
inline constexpr Phrase let_go_open = {"Dit recht hebt u nog.", "You still have this right."};
inline constexpr Phrase while_waiting = {"{0}, intussen:", "{0}, meanwhile:"};
inline constexpr Phrase still_open = {"Wat nog openstaat", "What is still open"};
inline constexpr Phrase the_log = {"Het dossier", "The dossier"};
inline constexpr Phrase one_choice = {"U maakte 1 keuze: ", "You made 1 choice: "};
inline constexpr Phrase more_choices = {"U maakte {0} keuzes: ", "You made {0} choices: "};
inline constexpr Phrase count_good = {"{0} volgens de regels", "{0} by the rules"};
inline constexpr Phrase count_gave_up = {"{0} waarmee u iets opgaf", "{0} that gave something up"};
inline constexpr Phrase count_risky = {"{0} met een risico", "{0} risky"};
inline constexpr Phrase count_wrong = {"{0} fout", "{0} wrong"};
inline constexpr Phrase rest_is_gone = {"Zo loopt dit verhaal niet verder zoals het geschreven is.",
                                        "This way the story does not go on as it was written."};
inline constexpr Phrase day_lost = {
    "Het duurde 1 dag langer dan het verhaal zoals het is geschreven.",
    "It took 1 day longer than the story as it was written."};
inline constexpr Phrase days_lost = {
    "Het duurde {0} dagen langer dan het verhaal zoals het is geschreven.",
    "It took {0} days longer than the story as it was written."};
inline constexpr Phrase wrote_wrong_day = {"{2}: u schreef {0} op, de regel zegt {1}",
                                           "{2}: you wrote down {0}, the rule says {1}"};
inline constexpr Phrase empty_log = {"Er staat nog niets in het dossier.",
                                     "There is nothing in the dossier yet."};
inline constexpr Phrase no_reasons = {"Er is nog niets gekozen om uit te leggen.",
                                      "Nothing was chosen yet that can be explained."};
inline constexpr Phrase no_rule_touched = {"Deze keuze raakte geen enkele regel.",
                                           "This choice touched no rule at all."};

}  // namespace termijn::game_words
