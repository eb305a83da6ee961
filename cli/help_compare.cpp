// SPDX-License-Identifier: Apache-2.0
// The text of `termijn compare --help`.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText compare_help = {
    R"(Vergelijkt twee stellen regels op een logboek: welke toestanden en laatste dagen
in welk dossier anders worden, oud en nieuw onder elkaar, en waarom. Zo is te
zien wat een nieuwe wet of een nieuw besluit doet, voordat de regels worden
vervangen. Een dossier waarin onder beide niemand meer iets moet of mag, is
afgesloten: het houdt de oude regels en telt niet mee. Er wordt niets bewaard.

  --with MAP      de nieuwe regels
  --rules MAP     de oude regels; anders de ingebouwde
  --as-of DAG     reken alsof het deze dag is; anders vandaag
  --dossier D     alleen dit dossier
  --json          antwoord voor programma's (docs/json.md)
  --paper BESTAND een stuk van de raad, zoals het reglement; mag vaker

De eindcode is 0, ook als er verschillen zijn.

Voorbeelden:
  $ termijn compare or.db --with nieuwe-regels
  $ termijn compare or.db --rules regels-oud --with regels-nieuw
)",
    R"(Compares two sets of rules on a log: which states and last days change in which
dossier, old and new under each other, and why. It shows what a new act or a new
decree does before the rules are replaced. A dossier in which nobody must or may
do anything any more under either set is closed: it keeps the old rules and does
not count. Nothing is stored.

  --with FOLDER   the new rules
  --rules FOLDER  the old rules; otherwise the built-in ones
  --as-of DAY     count as if it were this day; otherwise today
  --dossier D     only this dossier
  --json          an answer for programs (docs/json.md)
  --paper FILE    a paper of the council, such as its rules; may be repeated

The exit code is 0, also when there are differences.

Examples:
  $ termijn compare or.db --with new-rules
  $ termijn compare or.db --rules old-rules --with new-rules --lang en
)"};

}  // namespace termijn::cli
