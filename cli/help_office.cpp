// SPDX-License-Identifier: Apache-2.0
// The texts of `--help` of the calendar and of the secretary's lists.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText ics_help = {
    R"(Maakt van de laatste dagen in een logboek een agenda (iCalendar, .ics) voor
Outlook, Google, Thunderbird, Nextcloud en andere. Elke dag is een gebeurtenis
van een hele dag, met een herinnering zeven dagen eerder. Bestaan er twee
lezingen, dan staat de veilige dag in de agenda en de verdedigbare in de tekst.
Hetzelfde logboek geeft altijd dezelfde bytes.

  -o, --output BESTAND  schrijf de agenda in dit bestand; anders op het scherm.
                  Met --cancelled mag het ook een map zijn: een bestand per dag
  --as-of DAG     reken alsof het deze dag is; anders vandaag
  --soft          ook wat geen harde dag uit de wet is: reglement, afspraken,
                  wensen en tot wanneer iemand moet wachten
  --changed-since BESTAND  alleen wat anders is dan in deze eerdere agenda
  --cancelled     wat in de agenda stond en er niet meer is, om te laten
                  vervallen; met --changed-since wat in dat bestand stond
  --dossier D     alleen dit dossier
  --json          antwoord voor programma's (docs/json.md)
  --rules MAP     andere regels dan de ingebouwde
  --paper BESTAND een stuk van de raad, zoals het reglement; mag vaker

Hoe de agenda in Outlook en Google komt, staat in docs/calendar-export.md.

Voorbeelden:
  $ termijn ics lijst.csv -o termijnen.ics
  $ termijn ics lijst.csv -o nieuw.ics --changed-since termijnen.ics
  $ termijn ics lijst.csv -o vervallen --cancelled --changed-since termijnen.ics
)",
    R"(Makes a calendar (iCalendar, .ics) of the last days in a log, for Outlook, Google,
Thunderbird, Nextcloud and others. Every day is an event of a whole day with a
reminder seven days before. Where two readings exist, the safe day is in the
calendar and the arguable one in its text. The same log always gives the same
bytes.

  -o, --output FILE  write the calendar to this file; otherwise on the screen.
                  With --cancelled it may be a folder: a file for each day
  --as-of DAY     count as if it were this day; otherwise today
  --soft          also what is no hard day of an act: regulation, agreements,
                  wishes, and until when somebody must wait
  --changed-since FILE  only what differs from this earlier calendar
  --cancelled     what was in the calendar and is not there any more, to
                  withdraw it; with --changed-since what was in that file
  --dossier D     this dossier only
  --json          an answer for programs (docs/json.md)
  --rules FOLDER  other rules than the built-in ones
  --paper FILE    a paper of the council, such as its rules; may be repeated

How the calendar gets into Outlook and Google is in docs/calendar-export.md.

Examples:
  $ termijn ics list.csv -o deadlines.ics --lang en
  $ termijn ics list.csv -o new.ics --changed-since deadlines.ics --lang en
  $ termijn ics list.csv -o withdrawn --cancelled --changed-since deadlines.ics
)"};

constinit const CommandText overview_help = {
    R"(De pagina voor de ochtend: alles wat in alle dossiers op een dag moet, het meest
dringende eerst. Bovenaan vier tellers: verlopen, binnen 14 dagen, op schema, en
gegevens die ontbreken. Wat de bestuurder graag wil, staat er als wens; wat in de
wet, het reglement of een afspraak staat, heet ook zo. Bestaan er twee lezingen,
dan staat de veilige dag voorop en de verdedigbare erachter. Een afspraak komt
dertig dagen van tevoren in beeld en blijft tot zij is nagekomen.

  --agreements    alleen de afspraken: wat voorbij is en wat nog komt
  --handover      hoe elk dossier ervoor staat, voor wie het overneemt
  --as-of DAG     reken alsof het deze dag is; anders vandaag
  --dossier D     alleen dit dossier
  --json          antwoord voor programma's (docs/json.md)
  --rules MAP     andere regels dan de ingebouwde
  --paper BESTAND een stuk van de raad, zoals het reglement; mag vaker

Voorbeelden:
  $ termijn overview lijst.csv
  $ termijn overview lijst.csv --agreements
)",
    R"(The page of the morning: everything that is due in all dossiers, the most urgent
first. At the top four counters: overdue, within 14 days, on track, and facts that
are missing. What the employer would like is called a wish; what is in an act, the
regulation or an agreement is called so too. Where two readings exist, the safe day
stands first and the arguable one behind it. An agreement comes into view thirty
days ahead and stays until it was kept.

  --agreements    the agreements alone: what is over and what is still to come
  --handover      how every dossier stands, for whoever takes over
  --as-of DAY     count as if it were this day; otherwise today
  --dossier D     this dossier only
  --json          an answer for programs (docs/json.md)
  --rules FOLDER  other rules than the built-in ones
  --paper FILE    a paper of the council, such as its rules; may be repeated

Examples:
  $ termijn overview list.csv --lang en
  $ termijn overview list.csv --agreements --lang en
)"};

constinit const CommandText week_help = {
    R"(Het blad voor het overleg van de week: wat verlopen is, wat deze week moet (tot
en met zondag), en wat in de vier weken daarna moet, met een vakje per regel om
af te vinken. Ook afspraken, wensen en het eigen reglement staan erop.

  --as-of DAG     reken alsof het deze dag is; anders vandaag
  --dossier D     alleen dit dossier
  --json          antwoord voor programma's (docs/json.md)
  --rules MAP     andere regels dan de ingebouwde
  --paper BESTAND een stuk van de raad, zoals het reglement; mag vaker

Voorbeeld:
  $ termijn week lijst.csv
)",
    R"(The sheet for the weekly meeting: what is over, what is due this week (until
Sunday), and what is due in the four weeks after, with a box to tick for each
line. Agreements, wishes and the council's own regulation are on it too.

  --as-of DAY     count as if it were this day; otherwise today
  --dossier D     this dossier only
  --json          an answer for programs (docs/json.md)
  --rules FOLDER  other rules than the built-in ones
  --paper FILE    a paper of the council, such as its rules; may be repeated

Example:
  $ termijn week list.csv --lang en
)"};

}  // namespace termijn::cli
