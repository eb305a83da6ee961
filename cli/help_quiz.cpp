// SPDX-License-Identifier: Apache-2.0
// The text of `termijn quiz --help`.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText quiz_help = {
    R"(Stelt vragen over een dossier en zegt meteen of het antwoord goed is, welke fout
erachter zit, en waarom, met regel en artikel. De vragen komen uit de regels en
een zaad: hetzelfde zaad geeft dezelfde vragen. Een vraag wordt alleen gesteld
als de regels bewijzen dat precies een antwoord goed is.

Als LES kan ook een raad: or, mr of clientenraad. Zonder LES kiest u eerst een raad;
wie niets kan kiezen, krijgt vragen over alle lessen. Antwoord met a, b, c of d; met
? ziet u wat er nog meer kan. Antwoorden kunnen ook uit een pijp komen, een op elke
regel.

  --seed N        het zaad; anders elke dag een ander
  --count K       hoeveel vragen; anders 5
  --level N       1 herkennen, 2 toepassen, 3 moeilijk; anders van elk
  --kind SOORT    last-day (laatste dag), next-step (volgende stap), who (wie),
                  right (welk recht), mistake (zoek de fout), complete (is het
                  volledig), what-if (wat als); mag vaker; anders alle
  --start DAG     de dossiers beginnen in het jaar vanaf deze dag
  --log LOGBOEK   vraag over een eigen dossier in plaats van over lessen
  --dossier D     welk dossier van het logboek
  --paper BESTAND een stuk van de raad, zoals het reglement, als de wet van de
                  vragen; mag vaker
  --print         schrijf de vragen op zonder ze te stellen
  --key           hetzelfde met de antwoorden erachter
  --html BESTAND  schrijf een pagina om te oefenen en om af te drukken (A4, zonder
                  antwoorden); met --key staan de antwoorden aan het einde
  --store BESTAND bewaar wat gemist is, om het later opnieuw te vragen, en ga
                  verder met een quiz die niet af is; anders wordt niets bewaard
  --results BESTAND  zet van elk antwoord een rij in deze lijst (CSV)
  --as-of DAG     de dag waarop u oefent; anders vandaag
  --rules MAP     andere regels dan de ingebouwde
  --json          antwoord voor programma's (docs/json.md)

docs/learning.md zegt wat de soorten en niveaus zijn, en wanneer wat u miste
terugkomt.

Voorbeelden:
  $ termijn quiz
  $ termijn quiz advies instemming --level 1 --store quiz.json
  $ termijn quiz mr_instemming --seed 7 --count 10 --html blad.html --key
)",
    R"(Asks questions about a dossier and says at once whether the answer is right, which
mistake is behind it, and why, with rule and article. The questions come from the
rules and a seed: the same seed gives the same questions. A question is only asked
when the rules prove that exactly one answer is right.

LESSON may be a council too: or, mr or clientenraad. Without LESSON you choose a
council first; who cannot choose gets questions about all lessons. Answer with a, b,
c or d; with ? you see what else you can do. Answers may come from a pipe too, one on
each line.

  --seed N        the seed; otherwise another one every day
  --count K       how many questions; otherwise 5
  --level N       1 recognise, 2 apply, 3 hard; otherwise of each
  --kind KIND     last-day, next-step, who, right (which right), mistake (find the
                  mistake), complete (is it complete), what-if; may be repeated;
                  otherwise all
  --start DAY     the dossiers begin in the year from this day on
  --log LOG       ask about a dossier of your own instead of lessons
  --dossier D     which dossier of the log
  --paper FILE    a paper of the council, such as its rules, as the law of the
                  questions; may be repeated
  --print         write the questions down without asking them
  --key           the same with the answers behind them
  --html FILE     write a page to practise with and to print (A4, without answers);
                  with --key the answers are at the end
  --store FILE    keep what was missed, to ask it again later, and go on with a
                  quiz that is not finished; otherwise nothing is kept
  --results FILE  put a row for each answer in this list (CSV)
  --as-of DAY     the day on which you practise; otherwise today
  --rules FOLDER  other rules than the built-in ones
  --json          an answer for programs (docs/json.md)

docs/learning.md says what the kinds and levels are, and when what you missed
comes back.

Examples:
  $ termijn quiz --lang en
  $ termijn quiz advice consent --level 1 --store quiz.json --lang en
  $ termijn quiz mr_consent --seed 7 --count 10 --html sheet.html --key --lang en
)"};

}  // namespace termijn::cli
