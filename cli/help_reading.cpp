// SPDX-License-Identifier: Apache-2.0
// The text of `--help` of `read`.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText read_help = {
    R"(Zegt in gewone zinnen wat een regel vraagt, met het artikel, de bron en hoe zeker
het is. Zo kan iemand die de taal van de regels niet kent, de regel nalezen en
ondertekenen. De laatste versie staat er heel; van eerdere versies wat anders was.

REGEL is de naam van een norm, gebeurtenis, begrip, telregel of iets anders uit
de regels; BESTAND de naam van een bestand met regels, zoals wor/art25-advies.
Van een procedure komt er een lijst van stappen bij: wie, wat, termijn, artikel.

  --svg BESTAND    teken de procedure in dit bestand, om af te drukken
  --mermaid        de tekening van de procedure als tekst (Mermaid)
  --paper BESTAND  lees ook dit stuk van de raad; mag vaker
  --rules MAP      andere regels dan de ingebouwde
  --json           antwoord voor programma's

Voorbeelden:
  $ termijn read beroep_ondernemingskamer
  $ termijn read advies --svg advies.svg
)",
    R"(Says in plain sentences what a rule asks, with the article, the source and how
sure it is. So somebody who does not know the language of the rules can review
and sign it. The last version is told in full; of earlier ones what was otherwise.

RULE is the name of a norm, event, concept, counting rule or anything else in the
rules; FILE the name of a file with rules, such as wor/art25-advies. With a
procedure comes a list of its steps: who, what, time limit, article.

  --svg FILE       draw the procedure in this file, for printing
  --mermaid        the picture of the procedure as text (Mermaid)
  --paper FILE     read this paper of the council too; may be given more often
  --rules FOLDER   other rules than the built-in ones
  --json           an answer for programs

Examples:
  $ termijn read beroep_ondernemingskamer --lang en
  $ termijn read advies --svg advice.svg
)"};

}  // namespace termijn::cli
