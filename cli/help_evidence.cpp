// SPDX-License-Identifier: Apache-2.0
// Help for `log verify`, `log seal` and `log purge`.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText log_verify_help = {
    R"(Kijkt of een logboek nog precies is wat erin is vastgelegd: elke gebeurtenis
draagt een hash van zichzelf en van de vorige. Wat is veranderd, weggehaald,
ingevoegd of verplaatst, wordt genoemd met het nummer van de gebeurtenis. Ook
een beschadigde schijf en een weggehaalde bewaking komen zo uit. Wijzigt niets.

  --seal BESTAND  begint het logboek nog met wat dit zegel verzegelt? En zijn de
                  regels, de vrije dagen en het programma dezelfde?
  --rules MAP     andere regels dan de ingebouwde (alleen met --seal)
  --json          antwoord voor programma's (docs/json.md)

Zonder zegel valt niet te zien dat iemand die het formaat kent, het hele
logboek of het einde ervan opnieuw heeft gemaakt; met een zegel wel.

Voorbeeld:
  $ termijn log verify or.db --seal zegel-2026.txt
)",
    R"(Says whether a log is still exactly what was recorded in it: each event carries a
hash of itself and of the one before. What was changed, removed, put in or moved is
named with the number of the event. A damaged disk and a guard that was taken away
show too. Changes nothing.

  --seal FILE     does the log still begin with what this seal seals? And are the
                  rules, the free days and the program the same?
  --rules FOLDER  other rules than the built-in ones (with --seal only)
  --json          an answer for programs (docs/json.md)

Without a seal it cannot be seen that somebody who knows the format made the whole
log, or its end, anew; with a seal it can.

Example:
  $ termijn log verify or.db --seal seal-2026.txt --lang en
)"};

constinit const CommandText log_seal_help = {
    R"(Maakt een zegel: een kleine tekst met de hash van het einde van het logboek, het
aantal regels erin, en de hash van alle regels en vrije dagen. Geef hem aan iemand
die u niet kan verdenken, zoals een notaris of de wederpartij. Wie later hetzelfde
logboek krijgt, maakt hetzelfde zegel, byte voor byte, zonder netwerk. Een
beschadigd logboek wordt niet verzegeld.

  --output BESTAND  schrijf het zegel hierin; een ander bestand met die naam
                    blijft staan
  --rules MAP       andere regels dan de ingebouwde

Voorbeeld:
  $ termijn log seal or.db --output zegel-2026.txt
)",
    R"(Makes a seal: a small text with the hash of the end of the log, the number of rows
in it, and the hash of all rules and free days. Give it to somebody who cannot be
suspected, such as a notary or the other party. Who gets the same log later makes
the same seal, byte for byte, without a network. A damaged log is not sealed.

  --output FILE   write the seal in it; another file of that name stays as it is
  --rules FOLDER  other rules than the built-in ones

Example:
  $ termijn log seal or.db --output seal-2026.txt --lang en
)"};

}  // namespace termijn::cli
