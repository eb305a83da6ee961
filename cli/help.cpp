// SPDX-License-Identifier: Apache-2.0
// The texts of `--help`.
#include "cli/help.h"

namespace termijn::cli {

// Constants without run-time initialisation: the table of commands copies them when it is made.
constinit const CommandText general_help_text = {
    R"(termijn rekent procedures van de medezeggenschap na: wat er is gebeurd staat in
een logboek, wat de wet vraagt staat in regels, en termijn zegt wie nu wat moet
of mag doen, voor welke dag, en waarom.

Gebruik: termijn OPDRACHT ... [opties]

  check LOGBOEK                hoe elk dossier ervoor staat
  deadlines LOGBOEK            alle laatste dagen, de meest dringende eerst
  why LOGBOEK DOSSIER REGEL    waarom een datum of toestand zo is
  dossier LOGBOEK DOSSIER      een dossier als pagina, om te bewaren of te printen
  letter BRIEF LOGBOEK DOSSIER een brief, gevuld uit het logboek
  overview LOGBOEK             wat er moet in alle dossiers, voor de ochtend
  week LOGBOEK                 het blad voor het overleg van de week
  year JAAR [LOGBOEK]          wat de wet elk jaar vraagt, en wat is gedaan
  election DAG                 het tijdpad van een verkiezing
  ics LOGBOEK                  de laatste dagen als agenda voor Outlook en andere
  whatif LOGBOEK DOSSIER       wat er anders zou zijn als ...
  repair LOGBOEK [DOSSIER]     wat herstelt wat niet volgens de regels ging
  compare LOGBOEK --with MAP   wat andere regels zouden veranderen
  play [LES]                   een zaak spelen en zien wat elke keuze doet
  quiz [LES...]                vragen uit de regels, met uitleg bij elk antwoord
  hours                        hoeveel uren ondersteuning
  term DAG LENGTE              een termijn tellen, zonder logboek
  calendar JAAR                de vrije dagen van een jaar
  right ONDERWERP              welk recht een raad heeft en welke procedure
  learn [LES]                  een procedure leren, stap voor stap
  course CURSUS                een eigen cursus: programma en bladen
  read REGEL                   een regel of procedure in gewone zinnen
  explain CODE                 wat een foutmelding betekent, met voorbeeld
  stream [BESTAND]             voor programma's: een dossier per regel, een oordeel
                               per regel
  completion SHELL             aanvullen van opdrachten in bash, fish en zsh
  log import DATABASE BESTAND  een lijst (CSV, JSON) in een logboek zetten
  log add DATABASE ...         een gebeurtenis toevoegen, verbeteren, intrekken
  log show DATABASE            wat er in een logboek staat
  log backup DATABASE BESTAND  een kopie maken, ook terwijl anderen schrijven
  log restore KOPIE DATABASE   een kopie terugzetten
  log merge DATABASE ANDERE    twee kopieën van een logboek samenvoegen
  log attachments DATABASE     zijn de stukken er nog, en nog hetzelfde
  csv LOGBOEK                  lijsten voor Excel
  log verify DATABASE          of er niets in is veranderd
  log seal DATABASE            een zegel om dat later te bewijzen
  log purge DATABASE           wat weg mag, en een dossier wissen in twee stappen
  test                         de voorbeelden in de regels narekenen
  fmt BESTAND|MAP              regelbestanden in de ene opmaak zetten
  lsp                          regels schrijven in een editor
  rules check                  de regels zelf nakijken
  rules events                 wat er in een logboek kan staan
  rules mistakes               veelgemaakte fouten en waaruit ze blijken
  rules coverage               wat van elke wet in de regels staat
  rules explore [PROCEDURE]    wat er in de tijd mis kan gaan met de regels
  rules paper BESTAND          het reglement van de raad naast de wet
  rules diff                   wat er in de wet verandert tussen twee dagen

Een LOGBOEK is een bestand .csv of .json, een database van `termijn log`, of `-`
voor tekst (CSV of JSON) van de standaardinvoer.

  --as-of DAG      reken alsof het deze dag is (2026-04-07 of 07-04-2026);
                   zonder deze optie: vandaag
  --json           antwoord voor programma's
  --rules MAP      andere regels dan de ingebouwde; zonder deze optie die uit de
                   map in de omgevingsvariabele TERMIJN_RULES, als die er is
  --lang nl|en     taal van de antwoorden
  --version        welke versie dit is
  --help           uitleg; ook achter een opdracht: termijn check --help

Begin met een lijst uit Excel, bewaard als "CSV UTF-8":

  datum;dossier;gebeurtenis;door
  01-09-2026;A-12;adviesaanvraag;ondernemer

  $ termijn check lijst.csv

Dit is een hulpmiddel en geen juridisch advies; elke uitkomst noemt haar bron.
)",
    R"(termijn checks the procedures of employee participation: what happened is in a
log, what the law asks is in rules, and termijn says who must or may do what now,
before which day, and why.

Usage: termijn COMMAND ... [options]

  check LOG                    how every dossier stands
  deadlines LOG                all last days, the most urgent first
  why LOG DOSSIER RULE         why a day or a state is what it is
  dossier LOG DOSSIER          a dossier as a page, to keep or to print
  letter KIND LOG DOSSIER      a letter, filled from the log
  overview LOG                 what is due in all dossiers, for the morning
  week LOG                     the sheet for the weekly meeting
  year YEAR [LOG]              what the law asks every year, and what was done
  election DAY                 the timetable of an election
  ics LOG                      the last days as a calendar for Outlook and others
  whatif LOG DOSSIER           what would be different if ...
  repair LOG [DOSSIER]         what cures what did not go by the rules
  compare LOG --with FOLDER    what other rules would change
  play [LESSON]                play a case and see what each choice does
  quiz [LESSON...]             questions from the rules, with reasons
  hours                        how many hours of support
  term DAY LENGTH              count a term, without a log
  calendar YEAR                the free days of a year
  right SUBJECT                which right a council has, and which procedure
  learn [LESSON]               a procedure, learnt step by step
  course COURSE                a course of your own: programme and sheets
  read RULE                    a rule or procedure in plain sentences
  explain CODE                 what a message means, with an example
  stream [FILE]                for programs: one dossier a line, one verdict a line
  completion SHELL             completing commands in bash, fish and zsh
  log import DATABASE FILE     put a list (CSV, JSON) into a log
  log add DATABASE ...         add, correct or take back an event
  log show DATABASE            what is in a log
  log backup DATABASE FILE     make a copy, also while others write
  log restore COPY DATABASE    put a copy back
  log merge DATABASE OTHER     merge two copies of a log
  log attachments DATABASE     are the documents still there, and the same
  csv LOG                      lists for Excel
  log verify DATABASE          whether nothing in it was changed
  log seal DATABASE            a seal to prove that later
  log purge DATABASE           what may go, and erasing a dossier in two steps
  test                         run the examples in the rules
  fmt FILE|FOLDER              give rule files the one layout
  lsp                          write rules in an editor
  rules check                  check the rules themselves
  rules events                 what may stand in a log
  rules mistakes               common mistakes and what shows them
  rules coverage               what of each act is in the rules
  rules explore [PROCEDURE]    what can go wrong with the rules in time
  rules paper FILE             the regulation of the council beside the act
  rules diff                   what changes in the law between two days

A LOG is a file .csv or .json, a database of `termijn log`, or `-` for text (CSV
or JSON) from standard input.

  --as-of DAY      count as if it were this day (2026-04-07 or 07-04-2026);
                   without this option: today
  --json           an answer for programs
  --rules FOLDER   other rules than the built-in ones; without this option those
                   in the folder of the environment variable TERMIJN_RULES
  --lang nl|en     language of the answers
  --version        which version this is
  --help           help; also behind a command: termijn check --help

Start with a list from Excel, saved as "CSV UTF-8":

  date;dossier;event;by
  2026-09-01;A-12;adviesaanvraag;ondernemer

  $ termijn check list.csv --lang en

This is an aid and no legal advice; every answer names its source.
)"};

constinit const CommandText exit_codes_help = {
    R"(Eindcode: 0 niets aan de hand, 1 iets is geschonden of verlopen, 2 verkeerd
gebruik, 3 regels of logboek kloppen niet, 4 een bestand ontbreekt of is bezet.
)",
    R"(Exit code: 0 nothing wrong, 1 something is breached or overdue, 2 wrong usage,
3 rules or log are not right, 4 a file is missing or busy.
)"};

constinit const CommandText check_help = {
    R"(Zegt van elk dossier: waar de procedure staat, wat niet volgens de regels ging,
wie nu wat moet of mag doen en voor welke dag, wat nog niet mag, en welke
gegevens ontbreken.

Er zijn drie tijden: de dag waarop iets gebeurde, de dag waarop het is
vastgelegd, en het recht van een dag. Wat pas is vastgelegd na de laatste dag
die telde, staat er als `achteraf bekend`.

  --as-of DAG     reken alsof het deze dag is; anders vandaag
  --known-on DAG  alleen met wat op deze dag was vastgelegd; zonder --as-of ook
                  gerekend alsof het deze dag is
  --dossier D     alleen dit dossier; hebben meer raden er een met deze naam,
                  dan RAAD/DOSSIER
  --json          antwoord voor programma's (docs/json.md)
  --rules MAP     andere regels dan de ingebouwde
  --paper BESTAND een stuk van de raad, zoals het reglement; mag vaker

Elk dossier van een database ineens, een voor een gelezen (docs/batch.md):
  --all           LOGBOEK is een database: een logboek, of een met een tabel of
                  view `termijn_event`
  --format VORM   tsv (tabel; zonder dit), jsonl (dossier per regel) of summary
  --jobs N        zoveel draden; anders zoveel als er processors zijn
  --after D       ga verder na dit dossier
  --keep BESTAND  van een logboek: bewaar in BESTAND wat eruit kwam; een volgende
                  nacht leest alleen wat erbij kwam of wat een dag verandert
  --from DAG --to DAG
                  elke dag van de eerste t/m de laatste: elke rij van de tabel
                  een keer, met de dagen waarop zij er is; ook met --dossier
  --with MAP      alleen de rijen die met deze regels anders zijn: `oud` zoals ze
                  waren, `nieuw` zoals ze worden. De eindcode is dan 0, of 3

Voorbeelden:
  $ termijn check lijst.csv --as-of 10-10-2026
  $ termijn check --all sector.db --from 2026-01-01 --to 2026-12-31
)",
    R"(Says of every dossier: where the procedure stands, what did not go by the rules,
who must or may do what now and before which day, what is not allowed yet, and
which facts are missing.

There are three times: the day on which something happened, the day on which it
was recorded, and the law of a day. What was only recorded after the last day
that counted, says `known afterwards`.

  --as-of DAY     count as if it were this day; otherwise today
  --known-on DAY  only with what was recorded by this day; without --as-of also
                  counted as if it were this day
  --dossier D     this dossier only; COUNCIL/DOSSIER when several councils have
                  one of this name
  --json          an answer for programs (docs/json.md)
  --rules FOLDER  other rules than the built-in ones
  --paper FILE    a paper of the council, such as its rules; may be repeated

Every dossier of a database at once, read one by one (docs/batch.md):
  --all           LOG is a database: a log, or one with a table or view
                  `termijn_event`
  --format FORM   tsv (a table; without this), jsonl (a dossier a line), summary
  --jobs N        so many threads; otherwise as many as there are processors
  --after D       go on behind this dossier
  --keep FILE     of a log: keep in FILE what came out; a next night reads only
                  what was added, or what a day changes
  --from DAY --to DAY
                  every day from the first through the last: each row of the table
                  once, with the days on which it is there; also with --dossier
  --with FOLDER   only the rows that differ under these rules: `oud` as they were,
                  `nieuw` as they become. The exit code is 0 then, or 3

Examples:
  $ termijn check list.csv --as-of 2026-10-10 --lang en
  $ termijn check --all sector.db --from 2026-01-01 --to 2026-12-31
)"};

constinit const CommandText deadlines_help = {
    R"(Zet de laatste dagen van alle dossiers onder elkaar, de meest dringende eerst.
Een regel zegt: de dag, hoe lang nog, het dossier, de regel, wie, of het een
wet, afspraak of reglement is, en het artikel. Bestaan er twee lezingen, dan
staat de veilige dag voorop en de verdedigbare erachter.

  --as-of DAG     reken alsof het deze dag is; anders vandaag
  --known-on DAG  alleen met wat op deze dag was vastgelegd; zonder --as-of ook
                  gerekend alsof het deze dag is
  --dossier D     alleen dit dossier; hebben meer raden er een met deze naam,
                  dan RAAD/DOSSIER
  --json          antwoord voor programma's (docs/json.md)
  --rules MAP     andere regels dan de ingebouwde
  --paper BESTAND een stuk van de raad, zoals het reglement; mag vaker

Voorbeeld:
  $ termijn deadlines lijst.csv
)",
    R"(Lists the last days of all dossiers, the most urgent first. A line says: the
day, how long still, the dossier, the rule, who, whether it is a statute,
agreement or regulation, and the article. Where two readings exist, the safe day
stands first and the arguable one behind it.

  --as-of DAY     count as if it were this day; otherwise today
  --known-on DAY  only with what was recorded by this day; without --as-of also
                  counted as if it were this day
  --dossier D     this dossier only; COUNCIL/DOSSIER when several councils have
                  one of this name
  --json          an answer for programs (docs/json.md)
  --rules FOLDER  other rules than the built-in ones
  --paper FILE    a paper of the council, such as its rules; may be repeated

Example:
  $ termijn deadlines list.csv --lang en
)"};

constinit const CommandText why_help = {
    R"(Legt uit hoe een datum of toestand tot stand kwam: de regel met artikel en
tekstversie, de gebeurtenis waarmee de termijn begint, hoe er is geteld, elke
dag die is overgeslagen en waarom, en wat er ontbreekt. De naam van een regel
staat in `termijn check` en `termijn deadlines`; het begin is genoeg als in het
dossier maar een regel speelt die zo begint. Hebben meer raden een dossier met
deze naam, schrijf dan RAAD/DOSSIER.

  --as-of DAG     reken alsof het deze dag is; anders vandaag
  --known-on DAG  alleen met wat op deze dag was vastgelegd; zonder --as-of ook
                  gerekend alsof het deze dag is
  --json          antwoord voor programma's (docs/json.md)
  --rules MAP     andere regels dan de ingebouwde
  --paper BESTAND een stuk van de raad, zoals het reglement; mag vaker

Voorbeeld:
  $ termijn why lijst.csv A-12 beroep_ondernemingskamer
)",
    R"(Explains how a day or a state came about: the rule with its article and text
version, the event that starts the term, how it was counted, every day that was
passed over and why, and what is missing. The name of a rule is in
`termijn check` and `termijn deadlines`; its beginning is enough when only one
rule that is about in the dossier begins so. Write COUNCIL/DOSSIER when several
councils have a dossier of this name.

  --as-of DAY     count as if it were this day; otherwise today
  --known-on DAY  only with what was recorded by this day; without --as-of also
                  counted as if it were this day
  --json          an answer for programs (docs/json.md)
  --rules FOLDER  other rules than the built-in ones
  --paper FILE    a paper of the council, such as its rules; may be repeated

Example:
  $ termijn why list.csv A-12 beroep_ondernemingskamer --lang en
)"};

constinit const CommandText log_import_help = {
    R"(Leest een of meer lijsten en zet ze in het logboek DATABASE, dat zo nodig wordt
gemaakt. Eerst wordt alles nagekeken; is er iets mis of staat iets er al in, dan
gaat er niets in.

  --preview       laat zien wat erbij zou komen, per dossier, met de eerste regels
                  en de dagen zoals ze gelezen zijn, of alle problemen met hun rij
                  en kolom; bewaart niets
  --rules MAP     andere regels dan de ingebouwde
  --json          antwoord voor programma's

Voorbeeld:
  $ termijn log import or.db lijst.csv
)",
    R"(Reads one or more lists and puts them into the log DATABASE, which is made when
needed. Everything is checked first; if something is wrong or there already,
nothing goes in.

  --preview       shows what would be added, by dossier, with the first lines and
                  the days as they were read, or every problem with its row and
                  column; stores nothing
  --rules FOLDER  other rules than the built-in ones
  --json          an answer for programs

Example:
  $ termijn log import or.db list.csv --lang en
)"};

constinit const CommandText log_add_help = {
    R"(Voegt een gebeurtenis toe aan het logboek DATABASE, dat zo nodig wordt gemaakt.
Het logboek vergeet niets: verbeteren en intrekken zijn nieuwe regels die naar
de oude verwijzen. Namen en velden zijn die van een lijst: veld=waarde, en ook
titel=, procedure=, vorm=, kenmerk=, bron= en opmerking=.

  --dossier D       van welk dossier; zonder: voor alle dossiers van de raad
  --council RAAD    van welke raad; nodig als het logboek er meer heeft en het
                    dossier het niet al zegt
  --event GEBEURTENIS   wat er gebeurde
  --date DAG        wanneer (2026-04-07 of 07-04-2026); niet precies bekend:
                    'tussen 1-4-2026 en 7-4-2026' of 'uiterlijk 7-4-2026'
  --by ROL          wie het deed
  --replaces NR     dit verbetert de gebeurtenis met dit nummer: wat hier niet
                    staat, blijft zoals het was; veld= maakt een veld leeg. Met
                    een andere --event vervallen de oude velden en --by. Met een
                    ander --dossier gaat de gebeurtenis daarheen.
  --withdraw NR     trek deze gebeurtenis in; dan zonder --event en velden. Een
                    intrekking blijft: voeg de gebeurtenis zo nodig opnieuw toe.
  --attachment BESTAND  een stuk dat erbij hoort; mag vaker. Het logboek bewaart
                    het pad en de SHA-256 ervan (veld bijlagen), niet het stuk.
  --rules MAP       andere regels dan de ingebouwde
  --json            antwoord voor programma's

Voorbeelden:
  $ termijn log add or.db --dossier A-12 --event kennisgeving \
      --date 07-04-2026 --by ondernemer vorm=schriftelijk gemotiveerd=ja
  $ termijn log add or.db --replaces 7 --date 08-04-2026
  $ termijn log add or.db --withdraw 7
)",
    R"(Adds an event to the log DATABASE, which is made when needed. The log forgets
nothing: corrections and withdrawals are new lines that point at the old ones.
Names and fields are those of a list: field=value, and also title=, procedure=,
form=, reference=, source= and remark=.

  --dossier D       of which dossier; without: for all dossiers of the council
  --council COUNCIL of which council; needed when the log has several and the
                    dossier does not tell
  --event EVENT     what happened
  --date DAY        when (2026-04-07 or 07-04-2026); not known exactly:
                    2026-04-01/2026-04-07 or 'not after 2026-04-07'
  --by ROLE         who did it
  --replaces NR     this corrects the event with this number: what is not given
                    stays as it was; field= empties a field. With another
                    --event the old fields and --by are dropped. With another
                    --dossier the event moves there.
  --withdraw NR     take back this event; then without --event and fields. A
                    withdrawal stays: if need be, add the event again.
  --attachment FILE a document that belongs to it; may be repeated. The log keeps
                    its path and SHA-256 (field bijlagen), not the document.
  --rules FOLDER    other rules than the built-in ones
  --json            an answer for programs

Examples:
  $ termijn log add or.db --dossier A-12 --event kennisgeving \
      --date 2026-04-07 --by ondernemer vorm=schriftelijk gemotiveerd=ja
  $ termijn log add or.db --replaces 7 --date 2026-04-08
  $ termijn log add or.db --withdraw 7
)"};

constinit const CommandText log_show_help = {
    R"(Toont wat er in een logboek staat: nummer, dag, dossier, gebeurtenis, door wie
en de velden, met verbeteringen en intrekkingen.

  --dossier D     alleen dit dossier; hebben meer raden er een met deze naam,
                  dan RAAD/DOSSIER
  --known-on DAG  alleen wat op deze dag was vastgelegd
  --json          antwoord voor programma's

Voorbeeld:
  $ termijn log show or.db
)",
    R"(Shows what is in a log: number, day, dossier, event, by whom and the fields, with
corrections and withdrawals.

  --dossier D     this dossier only; COUNCIL/DOSSIER when several councils have
                  one of this name
  --known-on DAY  only what was recorded by this day
  --json          an answer for programs

Example:
  $ termijn log show or.db --lang en
)"};

constinit const CommandText rules_check_help = {
    R"(Kijkt de regels na: of ze goed geschreven zijn, of elke naam en elk artikel
bestaat, en of de voorbeelden en gepubliceerde uitspraken die erin staan
uitkomen zoals ze beschreven zijn.

Met --tables ook de rijen van tabellen (.csv): een geval per rij, met wat er
gebeurd is, een dag en wat eruit moet komen. Komt iets niet uit, dan is de
eindcode 3. Met --row erbij alleen die rij, met de uitleg.

  --rules MAP     andere regels dan de ingebouwde
  --tables MAP    de tabellen in deze map en haar mappen, of een tabel
  --row RIJ       alleen de rij met dit id, met waarom het zo uitkomt
  --paper BESTAND een stuk van de raad, zoals het reglement; mag vaker
  --json          fouten als antwoord voor programma's

Voorbeeld:
  $ termijn rules check --rules rules
)",
    R"(Checks the rules: whether they are well written, whether every name and article
exists, and whether the examples and published decisions in them come out as
they are described.

With --tables the rows of tables (.csv) too: a case a row, with what happened, a
day and what must come out. When something does not, the exit code is 3. With
--row only that row, with the explanation.

  --rules FOLDER  other rules than the built-in ones
  --tables FOLDER the tables in this folder and its folders, or one table
  --row ROW       only the row with this id, with why it comes out so
  --paper FILE    a paper of the council, such as its rules; may be repeated
  --json          faults as an answer for programs

Example:
  $ termijn rules check --rules rules --lang en
)"};

constinit const CommandText rules_events_help = {
    R"(Noemt de gebeurtenissen die de regels kennen, wie ze doet, en de gegevens die
erbij horen, zoals ze in een logboek staan. Met een naam erachter: alleen die.

  --procedure P   alleen wat bij deze procedure hoort
  --rules MAP     andere regels dan de ingebouwde
  --json          antwoord voor programma's

Voorbeeld:
  $ termijn rules events kennisgeving
)",
    R"(Lists the events that the rules know, who does them, and the fields that go with
them, as they stand in a log. With a name behind it: only that one.

  --procedure P   only what belongs to this procedure
  --rules FOLDER  other rules than the built-in ones
  --json          an answer for programs

Example:
  $ termijn rules events kennisgeving --lang en
)"};

}  // namespace termijn::cli
