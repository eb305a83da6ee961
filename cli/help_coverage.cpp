// SPDX-License-Identifier: Apache-2.0
// The text of `termijn rules coverage --help`.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText rules_coverage_help = {
    R"(Zegt van elk artikel en lid dat bij een wet staat wat de regels ermee doen: in
regels (welke), alleen in een open norm, weggelaten (met de reden), of niet
ingedeeld. Blijft er een lid over dat niet is ingedeeld, dan is de eindcode 3.

Met --states: welke toestanden elke norm kan hebben, en welke daarvan geen
enkele proef bereikt. De proeven zijn de uitspraken en voorbeelden in de regels;
met --tables ook de rijen van de tabellen (.csv) in een map.

  --act WET       alleen deze wet, of de normen die haar aanhalen
  --states        de toestanden in plaats van de leden
  --tables MAP    tel ook de tabellen in deze map en haar mappen mee
  --rules MAP     andere regels dan de ingebouwde
  --json          antwoord voor programma's

Voorbeeld:
  $ termijn rules coverage --act WET
)",
    R"(Tells of each article and paragraph that an act lists what the rules do with it:
in rules (which), in an open norm only, left out (with the reason), or not
classified. When a paragraph is not classified the exit code is 3.

With --states: which states each norm can have, and which of them no case
reaches. The cases are the decisions and examples in the rules; with --tables
also the rows of the tables (.csv) in a folder.

  --act ACT       this act only, or the norms that cite it
  --states        the states instead of the paragraphs
  --tables FOLDER count the tables in this folder and its folders too
  --rules FOLDER  other rules than the built-in ones
  --json          an answer for programs

Example:
  $ termijn rules coverage --act WET --lang en
)"};

}  // namespace termijn::cli
