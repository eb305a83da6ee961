// SPDX-License-Identifier: Apache-2.0
// The texts of `--help` of lessons and courses.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText learn_help = {
    R"(Vertelt een procedure stap voor stap: wat er gebeurt, wie dan wat moet of mag, in
welke vorm, voor welke dag, wat er misgaat als het niet gebeurt, het artikel, en
de fouten die vaak worden gemaakt. Alles over de wet komt uit de regels waarmee
ook echte dossiers worden beoordeeld; de dagen zijn berekend.

Zonder LES staat er een lijst: eerst de lessen met een verhaal, dan de andere
procedures, met een voorbeeld uit de regels.

De les is kort: het verhaal, wat er in orde is, en wat er vanaf dan moet of mag.
In een terminal stopt zij na elk moment: Enter gaat verder, w toont alles over
dat moment, q stopt.

  --full          vertel alles: ook bronnen, hoe het in een logboek komt, de
                  verschillen van uitleg en wat er na een fout nog kan
  --moment N      alleen moment N van de les
  --start DAG     laat het verhaal op deze dag beginnen; alle dagen schuiven mee
  --log LOGBOEK   vertel een eigen dossier in plaats van een les
  --dossier D     welk dossier van het logboek
  --paper BESTAND een stuk van de raad, zoals het reglement, als de wet van de
                  les; mag vaker
  --html BESTAND  schrijf de les als pagina om te lezen en af te drukken (A4)
  --coverage      bedenk dossiers voor elke norm van elke procedure en zeg welke
                  toestanden ze bereiken; dit duurt even
  --rules MAP     andere regels dan de ingebouwde
  --json          antwoord voor programma's (docs/json.md)

Voorbeelden:
  $ termijn learn
  $ termijn learn advies --start 2027-03-01
  $ termijn learn advies --moment 4 --full
  $ termijn learn mr_instemming --html les.html
  $ termijn learn --log lijst.csv --dossier A-12
)",
    R"(Tells a procedure step by step: what happens, who must or may then do what, in
which form, before which day, what goes wrong if not, the article, and the
mistakes that are often made. Everything about law comes from the rules that
judge real dossiers too; the days are computed.

Without LESSON there is a list: first the lessons with a story, then the other
procedures, with an example from the rules.

The lesson is short: the story, what is in order, and what must or may be done
from then on. In a terminal it stops after each moment: Enter goes on, w shows
all about that moment, q quits.

  --full          tell everything: also sources, how a log records it, how
                  readings differ and what can still be done after a mistake
  --moment N      only moment N of the lesson
  --start DAY     let the story begin on this day; all days move along
  --log LOG       tell a dossier of your own instead of a lesson
  --dossier D     which dossier of the log
  --paper FILE    a paper of the council, such as its rules, as the law of the
                  lesson; may be repeated
  --html FILE     write the lesson as a page to read and to print (A4)
  --coverage      make up dossiers for every norm of every procedure and say
                  which states they reach; this takes a while
  --rules FOLDER  other rules than the built-in ones
  --json          an answer for programs (docs/json.md)

Examples:
  $ termijn learn --lang en
  $ termijn learn advice --start 2027-03-01 --lang en
  $ termijn learn advice --moment 4 --full --lang en
  $ termijn learn mr_consent --html lesson.html --lang en
  $ termijn learn --log list.csv --dossier A-12 --lang en
)"};

constinit const CommandText course_help = {
    R"(Toont het programma van een cursus: een bestand waarin een trainer lessen, eigen
casussen (logboeken) en quizzen achter elkaar zet. docs/learning.md zegt hoe het
eruitziet. Namen van bestanden tellen vanaf de map van de cursus.

  --html BESTAND  schrijf alles als een pagina om af te drukken (A4), zonder
                  antwoorden: de verhalen en de vragen
  --key           met --html: de uitgave voor de trainer, met de lessen in het
                  kort, de antwoorden en wat u er zelf bij schreef
  --paper BESTAND nog een stuk van de raad als de wet van de cursus; mag vaker
  --rules MAP     andere regels dan de ingebouwde
  --json          antwoord voor programma's (docs/json.md)

Voorbeelden:
  $ termijn course nieuw-in-de-raad.cursus
  $ termijn course nieuw-in-de-raad.cursus --html blad.html
  $ termijn course nieuw-in-de-raad.cursus --html antwoorden.html --key
)",
    R"(Shows the programme of a course: a file in which a trainer strings lessons, own
cases (logs) and quizzes together. docs/learning.md says what it looks like.
Names of files count from the folder of the course.

  --html FILE     write everything as one page to print (A4), without answers:
                  the stories and the questions
  --key           with --html: the trainer's edition, with the lessons in brief,
                  the answers and what you wrote beside it yourself
  --paper FILE    one more paper of the council as the law of the course; may be
                  repeated
  --rules FOLDER  other rules than the built-in ones
  --json          an answer for programs (docs/json.md)

Examples:
  $ termijn course new-on-the-council.cursus --lang en
  $ termijn course new-on-the-council.cursus --html sheet.html --lang en
  $ termijn course new-on-the-council.cursus --html answers.html --key --lang en
)"};

}  // namespace termijn::cli
