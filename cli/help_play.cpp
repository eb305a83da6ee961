// SPDX-License-Identifier: Apache-2.0
// The text of `termijn play --help`.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText play_help = {
    R"(Laat u een zaak spelen. U kiest wie u bent: bijvoorbeeld de voorzitter, de
secretaris of de bestuurder. De anderen worden door de regels gespeeld. Bij elk
moment kiest u wat u doet; daarna hoort u meteen wat ervan komt, met de regel en
het artikel. U kunt terug en het anders proberen. Aan het eind staat wat goed
ging, wat misging, wat u liet liggen en wat dat had gekost. Een secretaris
schrijft ook stappen en laatste dagen op.

Wat goed en fout is, staat niet in de les: dat rekenen de regels uit, zoals bij
een echt dossier. docs/learning.md zegt precies hoe.

Zonder LES vraagt de opdracht welke zaak u wilt spelen. Voor een procedure zonder
les wordt het voorbeeld uit de regels gespeeld. Tijdens het spel: een nummer
kiest, t gaat terug, w zegt waarom, d toont het dossier, ? helpt, q stopt. Wie de
antwoorden uit een bestand laat komen, krijgt een verslag.

  --part DEEL      wie u bent; anders vraagt de opdracht het
  --start DAG      begin op deze dag; anders de dag van de les
  --seed N         een andere volgorde van de keuzes, en andere fouten
  --mistakes some  de anderen maken soms een fout; anders niet (none)
  --log BESTAND    speel een eigen zaak uit een logboek; met --dossier D
  --paper BESTAND  een stuk van de raad, zoals het reglement; mag vaker
  --store BESTAND  bewaar het spel na elke keuze
  --resume BESTAND speel verder met een bewaard spel
  --json           waar u staat, voor programma's (docs/json.md)
  --choose 2,1     met --json: na deze keuzes
  --rules MAP      andere regels dan de ingebouwde

Voorbeeld:
  $ termijn play advies --part voorzitter
)",
    R"(Lets you play a case. You choose who you are: the chair, the secretary or the
director, for example. The rules play the others. At each moment you choose what
you do; at once you hear what comes of it, with the rule and the article. You can
go back and try otherwise. At the end you see what went well, what went wrong,
what you let go and what that would have cost. A secretary also writes down steps
and last days.

What is right and wrong is not in the lesson: the rules work it out, as for a
real dossier. docs/learning.md says precisely how.

Without LESSON the command asks which case you want to play. Of a procedure
without a lesson the example in the rules is played. While you play: a number
chooses, b goes back, w says why, d shows the dossier, ? helps, q quits. Answers
that come from a file give a transcript.

  --part PART      who you are; otherwise the command asks
  --start DAY      begin on this day; otherwise the day of the lesson
  --seed N         another order of the options, and other mistakes
  --mistakes some  the others make a mistake now and then; otherwise not (none)
  --log FILE       play a case of your own from a log; with --dossier D
  --paper FILE     a paper of the council, such as its rules; may be repeated
  --store FILE     keep the game after each choice
  --resume FILE    go on with a game that was kept
  --json           where you stand, for programs (docs/json.md)
  --choose 2,1     with --json: after these choices
  --rules FOLDER   other rules than the built-in ones

Example:
  $ termijn play advice --part chair --lang en
)"};

}  // namespace termijn::cli
