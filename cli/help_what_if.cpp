// SPDX-License-Identifier: Apache-2.0
// The text of `termijn whatif --help`.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText what_if_help = {
    R"(Zegt wat er in een dossier anders zou zijn als het logboek iets anders zei:
welke toestanden, laatste dagen, bevindingen, vragen en volgende stappen
verschillen, nu en dan naast elkaar, met artikel en reden. Er wordt niets
opgeslagen.

  --add ZIN       een gebeurtenis erbij: "GEBEURTENIS op DAG door ROL veld=waarde";
                  mag vaker. `door` en de velden mogen weg.
  --change NR:ZIN gebeurtenis NR anders, met dezelfde woorden; wat er niet staat,
                  blijft zoals het was. veld= maakt een veld leeg; mag vaker.
  --withdraw NR   zonder deze gebeurtenis; mag vaker
  --as-of DAG     reken alsof het deze dag is; anders vandaag, of de dag van de
                  laatste verandering als die later is
  --json          antwoord voor programma's (docs/json.md)
  --rules MAP     andere regels dan de ingebouwde
  --paper BESTAND een stuk van de raad, zoals het reglement; mag vaker

De eindcode is die van `termijn check` na de verandering.

Voorbeelden:
  $ termijn whatif or.db A-12 --add "uitvoering op 15-9-2026 door ondernemer"
  $ termijn whatif or.db A-12 --change "7: op 8-4-2026 gemotiveerd=ja"
  $ termijn whatif or.db A-12 --change 7:dag=8-4-2026 --withdraw 9
)",
    R"(Says what would be different in a dossier if the log said something else: which
states, last days, findings, questions and next steps differ, now and then beside
each other, with article and reason. Nothing is stored.

  --add SENTENCE  one more event: "EVENT on DAY by ROLE field=value"; may be
                  repeated. `by` and the fields may be left out.
  --change NR:SENTENCE
                  event NR otherwise, with the same words; what is not given stays
                  as it was. field= empties a field; may be repeated.
  --withdraw NR   without this event; may be repeated
  --as-of DAY     count as if it were this day; otherwise today, or the day of the
                  last change when that is later
  --json          an answer for programs (docs/json.md)
  --rules FOLDER  other rules than the built-in ones
  --paper FILE    a paper of the council, such as its rules; may be repeated

The exit code is that of `termijn check` after the change.

Examples:
  $ termijn whatif or.db A-12 --add "uitvoering on 2026-09-15 by ondernemer"
  $ termijn whatif or.db A-12 --change "7: on 2026-04-08 gemotiveerd=ja"
  $ termijn whatif or.db A-12 --change 7:day=2026-04-08 --withdraw 9 --lang en
)"};

}  // namespace termijn::cli
