// SPDX-License-Identifier: Apache-2.0
// The texts of `--help` for the commands that count without judging.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText term_help = {
    R"(Telt een termijn zonder logboek: de laatste dag, en elke stap ernaartoe. De dag
van de gebeurtenis telt niet mee. De lengte is bijvoorbeeld 3 dagen, 6 weken,
1 maand, 1 kwartaal, 2 jaar, 10 werkdagen, 72 uur of (terug) 8 volle dagen.
Uren lopen op de klok als er een tijd bij de dag staat: 24-12-2025T12:00.

  --before        tel terug vanaf de dag; een termijn terug schuift nooit op,
                  maar er staat bij wanneer het veiliger is te handelen
  --rule REGEL    de naam van een telregel, of van de wet waarop die rust;
                  none: zonder verlenging; workdays: alleen werkdagen;
                  zonder deze optie: de eerste telregel die verlengt
  --table BESTAND een tabel (CSV) met de kolommen begindatum, termijn,
                  laatste_dag en zo nodig id, richting en telregel: een regel
                  voor elke rij die verschilt, en eindcode 0 als alles klopt
  --json          antwoord voor programma's (docs/json.md)
  --rules MAP     andere regels dan de ingebouwde

Voorbeelden:
  $ termijn term 15-09-2011 1 maand
  $ termijn term 30-06-2025 8 volle dagen --before --rule none
  $ termijn term --table voorbeelden.csv
)",
    R"(Counts a term without a log: the last day, and every step towards it. The day of
the event does not count. A length is for example 3 days, 6 weeks, 1 month,
1 quarter, 2 years, 10 working days, 72 hours or (back) 8 clear days. Hours run
on the clock when the day has a time: 2025-12-24T12:00.

  --before        count back from the day; a term that counts back never moves,
                  but the answer says when it is safer to act
  --rule RULE     the name of a counting rule, or of the act it is based on;
                  none: not extended; workdays: working days only; without
                  this option: the first counting rule that extends
  --table FILE    a table (CSV) with the columns start_date, term,
                  expected_last_day and, when needed, id, direction and rule: a
                  line for each row that differs, exit code 0 if all agree
  --json          an answer for programs (docs/json.md)
  --rules FOLDER  other rules than the built-in ones

Examples:
  $ termijn term 2011-09-15 1 month --lang en
  $ termijn term 2025-06-30 8 clear days --before --rule none --lang en
  $ termijn term --table examples.csv --lang en
)"};

constinit const CommandText calendar_help = {
    R"(Toont de vrije dagen van een jaar: de dag, waarom, het artikel, de bron en hoe
zeker die is. Buiten de jaren die de regels kennen staat er dat het voorlopig
is. Met --diff: welke laatste dagen van een logboek veranderen als andere regels
gelden, bijvoorbeeld met een vrije dag erbij.

  --diff MAP      de andere regels; dan staat er een logboek in plaats van een jaar
  --as-of DAG     bij --diff: reken alsof het deze dag is; anders vandaag
  --json          antwoord voor programma's (docs/json.md)
  --rules MAP     andere regels dan de ingebouwde

Voorbeelden:
  $ termijn calendar 2026
  $ termijn calendar --diff mijn-regels lijst.csv
)",
    R"(Shows the free days of a year: the day, why, the article, the source and how sure
that is. Outside the years that the rules know it says that the answer is
provisional. With --diff: which last days of a log change when other rules
hold, for example with one more free day.

  --diff FOLDER   the other rules; then a log stands in the place of a year
  --as-of DAY     with --diff: count as if it were this day; otherwise today
  --json          an answer for programs (docs/json.md)
  --rules FOLDER  other rules than the built-in ones

Examples:
  $ termijn calendar 2026 --lang en
  $ termijn calendar --diff my-rules list.csv --lang en
)"};

}  // namespace termijn::cli
