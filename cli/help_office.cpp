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
                  Met --cancelled mag het ook een map zijn: een bestand per dag;
                  is er niets vervallen, dan komt er geen bestand
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
    R"(Makes a calendar (iCalendar, .ics) of the last days in a log, for Outlook,
Google, Thunderbird, Nextcloud and others. Every day is an event of a whole day
with a reminder seven days before. Where two readings exist, the safe day is in the
calendar and the arguable one in its text. The same log always gives the same
bytes.

  -o, --output FILE  write the calendar to this file; otherwise on the screen.
                  With --cancelled it may be a folder: a file for each day; when
                  nothing was cancelled there is no file
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
dringende eerst: wat nog kan, op dag; gegevens die ontbreken; dan wat voorbij is
of fout ging; dan wat op schema ligt. Bovenaan vier tellers: verlopen, binnen 14
dagen, op schema, en gegevens die ontbreken. Wat de bestuurder graag wil, staat
er als wens; wat in de wet, het reglement of een afspraak staat, heet ook zo.
Bestaan er twee lezingen, dan staat de veilige dag voorop en de verdedigbare
erachter. Een afspraak komt dertig dagen van tevoren in beeld en blijft tot zij
is nagekomen; een stuk van de raad (--paper) dat afloopt, drie maanden.

  --agreements    alleen de afspraken: wat voorbij is en wat nog komt
  --handover      hoe elk dossier ervoor staat, voor wie het overneemt
  --html BESTAND  ook als pagina om te lezen en af te drukken (A4)
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
first: what can still be done, by day; facts that are missing; then what is over
or went wrong; then what is on track. At the top four counters: overdue, within
14 days, on track, and facts that are missing. What the employer would like is
called a wish; what is in an act, the regulation or an agreement is called so
too. Where two readings exist, the safe day stands first and the arguable one
behind it. An agreement comes into view thirty days ahead and stays until it was
kept; a paper of the council (--paper) that ends, three months.

  --agreements    the agreements alone: what is over and what is still to come
  --handover      how every dossier stands, for whoever takes over
  --html FILE     also as a page to read and to print (A4)
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

  --html BESTAND  ook als pagina om af te drukken (A4)
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

  --html FILE     also as a page to print (A4)
  --as-of DAY     count as if it were this day; otherwise today
  --dossier D     this dossier only
  --json          an answer for programs (docs/json.md)
  --rules FOLDER  other rules than the built-in ones
  --paper FILE    a paper of the council, such as its rules; may be repeated

Example:
  $ termijn week list.csv --lang en
)"};

constinit const CommandText year_help = {
    R"(Zegt wat de regels in een jaar laten terugkomen: elke plicht met haar laatste
dag, wie, het artikel en hoe vaak. Met een logboek erbij ook wat daarvan is
gedaan, en alleen van de wetten waarvan een procedure in het logboek staat. Wat
nog niet is gedaan, krijgt een teken als er minder dan een kwartaal over is.

  --council RAAD  alleen wat bij deze raad hoort: or, mr, cr, of een andere rol;
                  ook als daarvan niets in het logboek staat
  --report        de dossiers van dat jaar als tabel voor het jaarverslag: soort,
                  dagen, hoe lang het duurde en hoe het afliep
  --csv           die tabel voor Excel
  --as-of DAG     reken alsof het deze dag is; anders vandaag
  --json          antwoord voor programma's (docs/json.md)
  --rules MAP     andere regels dan de ingebouwde
  --paper BESTAND een stuk van de raad, zoals het reglement; mag vaker

Voorbeelden:
  $ termijn year 2027 --council or
  $ termijn year 2026 lijst.csv --report --csv > jaarverslag.csv
)",
    R"(Says what the rules make come back in a year: every duty with its last day, who,
the article and how often. With a log also what of it was done, and only of the
acts of which a procedure is in the log. What was not done yet gets a sign when
less than a quarter is left.

  --council COUNCIL  only what belongs to this council: or, mr, cr, or another role;
                  also when the log has nothing of it
  --report        the dossiers of that year as a table for the annual report:
                  kind, days, how long it took and how it ended
  --csv           that table for a spreadsheet
  --as-of DAY     count as if it were this day; otherwise today
  --json          an answer for programs (docs/json.md)
  --rules FOLDER  other rules than the built-in ones
  --paper FILE    a paper of the council, such as its rules; may be repeated

Examples:
  $ termijn year 2027 --council or --lang en
  $ termijn year 2026 list.csv --report --csv --lang en > annual-report.csv
)"};

constinit const CommandText election_help = {
    R"(Maakt het tijdpad van een verkiezing: teruggeteld vanaf de dag, met daarna wat
volgt. Elke stap staat op zijn laatste dag, met weekdag, artikel en bron. Met
het reglement van de raad erbij telt dat, en staat erachter wat het model zou
geven.

  --paper BESTAND het reglement van de raad; mag vaker
  --ics           als agenda (iCalendar)
  -o, --output BESTAND  schrijf het in dit bestand; anders op het scherm
  --dossier D     hoe het tijdpad in de agenda heet; anders `verkiezing` en het
                  jaar. Onder dezelfde naam schuift de agenda mee
  --as-of DAG     de dag waarop de agenda is gemaakt; anders vandaag
  --json          antwoord voor programma's (docs/json.md)
  --rules MAP     andere regels dan de ingebouwde

Voorbeelden:
  $ termijn election 25-11-2026
  $ termijn election 25-11-2026 --paper reglement.trm --ics -o verkiezing.ics
)",
    R"(Makes the timetable of an election: counted back from the day, with what follows
after it. Every step is on its last day, with weekday, article and source. With
the council's regulation that counts, with what the model would give behind it.

  --paper FILE    the regulation of the council; may be repeated
  --ics           as a calendar (iCalendar)
  -o, --output FILE  write it to this file; otherwise on the screen
  --dossier D     what the timetable is called in the calendar; otherwise
                  `verkiezing` and the year. Under the same name the calendar moves
  --as-of DAY     the day on which the calendar was made; otherwise today
  --json          an answer for programs (docs/json.md)
  --rules FOLDER  other rules than the built-in ones

Examples:
  $ termijn election 2026-11-25 --lang en
  $ termijn election 2026-11-25 --paper regulation.trm --ics -o election.ics
)"};

}  // namespace termijn::cli
