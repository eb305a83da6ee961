// SPDX-License-Identifier: Apache-2.0
// The texts of `--help` for lists and attachments.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText csv_help = {
    R"(Maakt een lijst die Nederlandse Excel goed opent: van de laatste dagen, van de
dossiers of van de gebeurtenissen. Dagen staan er als 2026-04-07 en ernaast met
de weekdag. Een cel wordt nooit een formule. Van een geheim dossier staan er
alleen het nummer en de dagen, geen titel en geen opmerkingen. Met events staan
er ook de soort gebeurtenis, wie, en de velden met een keuze, een dag of een
getal bij (zoals `strekking=negatief`): zonder die zou de lijst na het inlezen
een ander oordeel geven. Geef die lijst dus niet aan wie het dossier niet mag zien.

  --kind SOORT    deadlines (zo gaat het zonder), dossiers of events: alle regels
                  van het logboek, die `termijn log import` weer kan lezen
  --dossier D     alleen dit dossier
  --as-of DAG     reken alsof het deze dag is; anders vandaag
  --known-on DAG  alleen met wat op deze dag was vastgelegd; zonder --as-of ook
                  gerekend alsof het die dag is. Wat nu geheim is, blijft geheim
  -o, --output BESTAND  schrijf hierin; anders op het scherm
  --rules MAP     andere regels dan de ingebouwde
  --paper BESTAND een stuk van de raad, zoals het reglement; mag vaker

Voorbeeld:
  $ termijn csv or.db --kind deadlines -o termijnen.csv
  $ termijn csv or.db --kind events --dossier A-12 --known-on 2026-03-31
)",
    R"(Makes a list that Dutch Excel opens right: of the last days, of the dossiers or of
the events. Days are written as 2026-04-07, and beside it with the weekday. No
cell ever becomes a formula. Of a secret dossier only the number and the days are
there, no title and no remarks. With events the kind of event, who, and the fields
with a choice, a day or a number are there too (such as `strekking=negatief`):
without those the list would give another verdict when it is read again. So do not
give that list to anybody who may not see the dossier.

  --kind KIND     deadlines (also without it), dossiers or events: all records of
                  the log, which `termijn log import` can read again
  --dossier D     this dossier only
  --as-of DAY     count as if it were this day; otherwise today
  --known-on DAY  only with what was recorded by this day; without --as-of also
                  counted as if it were that day. What is secret now stays secret
  -o, --output FILE  write it here; otherwise on the screen
  --rules FOLDER  other rules than the built-in ones
  --paper FILE    a paper of the council, such as its rules; may be repeated

Example:
  $ termijn csv or.db --kind deadlines -o deadlines.csv --lang en
  $ termijn csv or.db --kind events --dossier A-12 --known-on 2026-03-31 --lang en
)"};

constinit const CommandText log_attachments_help = {
    R"(Kijkt van elk stuk waar het logboek naar verwijst (`termijn log add
--attachment`) of het er nog is en nog hetzelfde is. Is er een gewijzigd, weg of
niet te lezen, dan is de eindcode 1. Een stuk dat een verbetering overneemt, staat er
een keer; wat alleen bij een vervangen of ingetrokken gebeurtenis hoort, staat
onderaan en telt niet voor de eindcode.

  --json          antwoord voor programma's (docs/json.md)

Voorbeeld:
  $ termijn log attachments or.db
)",
    R"(Looks at each document that the log refers to (`termijn log add --attachment`):
is it still there and still the same? When one was changed, is gone or cannot be
read, the exit code is 1. A document that a correction keeps is there once; what
belongs only to an event that was replaced or withdrawn stands at the end and does
not count for the exit code.

  --json          an answer for programs (docs/json.md)

Example:
  $ termijn log attachments or.db --lang en
)"};

}  // namespace termijn::cli
