// SPDX-License-Identifier: Apache-2.0
// The text of `--help` of `dossier`.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText dossier_help = {
    R"(Een dossier als een pagina in een bestand: wat nu kan of moet, bevindingen en
vragen, een tijdlijn (tekening en tabel), de stappen, waarom elke dag zo is, alle
regels van het logboek met hun stukken, en de artikelen. De pagina heeft niets
anders nodig: geen netwerk, geen JavaScript. In een browser te lezen en op A4 te
printen, ook in zwart-wit.

Van een geheim dossier staan de titel en wat mensen erbij schreven er niet op; met
--secret wel, bijvoorbeeld voor de advocaat.

  -o BESTAND, --output BESTAND   waar de pagina komt; zonder deze optie: op het
                                 scherm
  --secret         van een geheim dossier alles
  --as-of DAG      reken alsof het deze dag is; zonder deze optie: vandaag
  --known-on DAG   alleen met wat op deze dag was vastgelegd; zonder --as-of ook
                   gerekend alsof het die dag is. Wat nu geheim is, blijft geheim
  --paper BESTAND  ook het reglement of convenant van de raad; mag vaker
  --rules MAP      andere regels dan de ingebouwde
  --lang nl|en     taal van de pagina

Voorbeeld:
  $ termijn dossier raad.db A-06 --as-of 2026-03-24 -o A-06.html
)",
    R"(A dossier as a page in one file: what can or must be done now, findings and
questions, a time line (picture and table), the steps, why each day is what it
is, all lines of the log with their papers, and the articles. The page needs
nothing else: no network, no JavaScript. To be read in a browser and printed on
A4, in black and white too.

Of a secret dossier the title and what people wrote with it are left out; with
--secret they are there, for a lawyer for example.

  -o FILE, --output FILE   where the page goes; without this option: to the
                           screen
  --secret         all of a secret dossier
  --as-of DAY      count as if it were this day; without this option: today
  --known-on DAY   only with what was recorded by this day; without --as-of also
                   counted as if it were that day. What is secret now stays secret
  --paper FILE     also the regulation or covenant of the council; may be repeated
  --rules FOLDER   other rules than the built-in ones
  --lang nl|en     language of the page

Example:
  $ termijn dossier raad.db A-06 --as-of 2026-03-24 -o A-06.html
)"};

}  // namespace termijn::cli
