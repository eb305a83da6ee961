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
  --paper BESTAND een stuk van de raad dat in het zegel staat; mag vaker (alleen
                  met --seal)
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
  --paper FILE    a paper of the council that is in the seal; may be repeated (with
                  --seal only)
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
  --paper BESTAND   verzegel ook dit stuk van de raad, zoals het reglement: de
                    hash ervan komt in het zegel; mag vaker
  --rules MAP       andere regels dan de ingebouwde

Voorbeeld:
  $ termijn log seal or.db --paper reglement.trm --output zegel-2026.txt
)",
    R"(Makes a seal: a small text with the hash of the end of the log, the number of rows
in it, and the hash of all rules and free days. Give it to somebody who cannot be
suspected, such as a notary or the other party. Who gets the same log later makes
the same seal, byte for byte, without a network. A damaged log is not sealed.

  --output FILE   write the seal in it; another file of that name stays as it is
  --paper FILE    also seal this paper of the council, such as its regulation: its
                  hash goes into the seal; may be repeated
  --rules FOLDER  other rules than the built-in ones

Example:
  $ termijn log seal or.db --paper reglement.trm --output seal-2026.txt --lang en
)"};

constinit const CommandText log_purge_help = {
    R"(Zegt wat er volgens de bewaartermijnen weg mag, en wist een dossier in twee
stappen. De eerste stap wist niets: zij zet in het logboek wat weg zal zijn, en geeft
een woord. De tweede stap kan pas op een latere dag, met dat woord, en wist dan de
inhoud voorgoed. Nummer en hash blijven, zodat `termijn log verify` de rest nog kan
bewijzen. Wat een verbetering in het dossier verving, gaat mee, ook als dat eerst in
een ander dossier stond; het wordt dan genoemd.

  --dossier D     het dossier; hebben meer raden er een met deze naam, dan
                  RAAD/DOSSIER of --council RAAD
  --confirm WOORD het woord van de aankondiging: wis nu
  --dry-run       wat weg mag volgens de bewaartermijnen; wist niets
  --table LIJST   eigen bewaartermijnen, zoals rules/bewaartermijnen.csv
  --as-of DAG     op welke dag (alleen met --dry-run); anders vandaag
  --rules MAP     andere regels dan de ingebouwde (alleen met --dry-run)
  --json          antwoord voor programma's (docs/json.md)

Reservekopieën blijven zoals ze zijn; haal die zelf weg.

Voorbeeld:
  $ termijn log purge or.db --dry-run
  $ termijn log purge or.db --dossier A-12
)",
    R"(Says what may go by the retention periods, and erases a dossier in two steps. The
first step erases nothing: it puts into the log what will be gone, and gives a word.
The second step is possible only on a later day, with that word, and then erases the
content for good. Number and hash stay, so that `termijn log verify` can still prove
the rest. What a correction in the dossier replaced goes with it, also when that stood
in another dossier first; then it is named.

  --dossier D     the dossier; COUNCIL/DOSSIER or --council COUNCIL when several
                  councils have one of this name
  --confirm WORD  the word of the announcement: erase now
  --dry-run       what may go by the retention periods; erases nothing
  --table LIST    retention periods of your own, like rules/bewaartermijnen.csv
  --as-of DAY     on which day (with --dry-run only); otherwise today
  --rules FOLDER  other rules than the built-in ones (with --dry-run only)
  --json          an answer for programs (docs/json.md)

Backups stay as they are; remove those yourself.

Example:
  $ termijn log purge or.db --dry-run --lang en
  $ termijn log purge or.db --dossier A-12 --lang en
)"};

}  // namespace termijn::cli
