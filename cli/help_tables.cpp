// SPDX-License-Identifier: Apache-2.0
// The texts of `--help` for the commands that read tables in the rules.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText right_help = {
    R"(Zegt welk recht een raad heeft op een onderwerp: advies, instemming, informatie of
geen, met het artikel, de procedure en de uitzonderingen. Zonder onderwerp: een
lijst. Een onderwerp heet zoals in die lijst, of wordt gezocht met woorden. Wat
niemand weet, blijft open: dan staan er de rechten die mogelijk zijn, en de
vragen die het uitmaken. Zet het antwoord erbij als feit=waarde; `onbekend` is
ook een antwoord.

  --body ROL      alleen deze raad
  --as-of DAG     het recht op deze dag; anders vandaag
  --json          antwoord voor programma's (docs/json.md)
  --rules MAP     andere regels dan de ingebouwde

Voorbeeld:
  $ termijn right plaats van het werk politiek_primaat=nee
)",
    R"(Says which right a council has on a subject: advice, consent, information or none,
with the article, the procedure and the exceptions. Without a subject: a list. A
subject is called as in that list, or is looked up with words. What nobody knows
stays open: then the rights that are possible are shown, and the questions that
settle it. Give the answer as fact=value; `onbekend` (unknown) is an answer too.

  --body ROLE     this council only
  --as-of DAY     the right on this day; otherwise today
  --json          an answer for programs (docs/json.md)
  --rules FOLDER  other rules than the built-in ones

Example:
  $ termijn right place of the work politiek_primaat=nee --lang en
)"};

constinit const CommandText stream_help = {
    R"(Beoordeelt een stroom van dossiers: elke regel JSON erin is een dossier, elke
regel JSON eruit het oordeel daarover, in dezelfde volgorde. Een regel met fouten
krijgt een antwoord met die fouten, en de stroom gaat door. Er is geen grens aan
het aantal regels. Zonder BESTAND, of met `-`, van de standaardinvoer.

Erin: {"dossier": "A-1", "events": [{"date": ..., "event": ...}]}, zoals een
logboek in JSON (docs/log.md). Eruit: termijn.line/1 (docs/json.md).

  --as-of DAG     beoordeel op deze dag; anders vandaag
  --paper BESTAND een stuk van de raad, zoals het reglement; mag vaker
  --rules MAP     andere regels dan de ingebouwde

De uitkomst is 3 als een regel fouten had, anders 1 als ergens iets mis is.

Voorbeeld:
  $ termijn stream dossiers.jsonl --as-of 2026-03-12 > oordelen.jsonl
)",
    R"(Judges a stream of dossiers: each line of JSON that comes in is a dossier, each
line of JSON that goes out its verdict, in the same order. A line with faults gets
an answer with those faults, and the stream goes on. There is no bound to the
number of lines. Without FILE, or with `-`, from standard input.

In: {"dossier": "A-1", "events": [{"date": ..., "event": ...}]}, as a log in JSON
(docs/log.md). Out: termijn.line/1 (docs/json.md).

  --as-of DAY     judge on this day; otherwise today
  --paper FILE    a paper of the council, such as its rules; may be repeated
  --rules FOLDER  other rules than the built-in ones

The exit code is 3 when a line had faults, else 1 when something is wrong somewhere.

Example:
  $ termijn stream dossiers.jsonl --as-of 2026-03-12 --lang en > verdicts.jsonl
)"};

constinit const CommandText completion_help = {
    R"(Schrijft wat een shell nodig heeft om opdrachten en opties aan te vullen. Het
pakket van Debian zet het op zijn plaats; anders:

Voorbeelden:
  $ termijn completion bash > ~/.local/share/bash-completion/completions/termijn
  $ termijn completion fish > ~/.config/fish/completions/termijn.fish
  $ termijn completion zsh > een map van $fpath, met de naam _termijn
)",
    R"(Writes what a shell needs to complete commands and options. The package of Debian
puts it in its place; otherwise:

Examples:
  $ termijn completion bash > ~/.local/share/bash-completion/completions/termijn
  $ termijn completion fish > ~/.config/fish/completions/termijn.fish
  $ termijn completion zsh > a folder of $fpath, with the name _termijn
)"};

constinit const CommandText test_help = {
    R"(Rekent de voorbeelden en gepubliceerde uitspraken in de regels na, en toont bij
elk dat niet klopt wat er verwacht en gevonden is, en waarom. Daarna staat er in
welke toestanden van regels geen voorbeeld komt. Met woorden erachter: alleen de
voorbeelden waarvan naam, bestand, procedure of regel zo heet.

  --junit BESTAND de uitslag ook als JUnit-bestand, voor een bouwserver
  --rules MAP     andere regels dan de ingebouwde
  --json          antwoord voor programma's (docs/json.md)

Voorbeeld:
  $ termijn test beroep_ondernemingskamer --rules rules
)",
    R"(Runs the examples and published decisions in the rules, and shows for each that
does not hold what was expected and found, and why. Then it lists the states of
rules that no example reaches. With words behind it: only the examples of which
the name, file, procedure or rule is called so.

  --junit FILE    the outcome also as a JUnit file, for a build server
  --rules FOLDER  other rules than the built-in ones
  --json          an answer for programs (docs/json.md)

Example:
  $ termijn test beroep_ondernemingskamer --rules rules --lang en
)"};

constinit const CommandText rules_mistakes_help = {
    R"(Noemt de fouten die vaak worden gemaakt, per wet: hoe ernstig, wie het aangaat,
het artikel, waaruit de fout blijkt en wat er nog kan. `termijn check` zet ze bij
wat zij in een dossier laat zien.

  --rules MAP     andere regels dan de ingebouwde
  --json          antwoord voor programma's (docs/json.md)

Voorbeeld:
  $ termijn rules mistakes
)",
    R"(Lists the mistakes that are often made, by act: how bad, whom it concerns, the
article, what shows the mistake and what can still be done. `termijn check` puts
them with what it shows in a dossier.

  --rules FOLDER  other rules than the built-in ones
  --json          an answer for programs (docs/json.md)

Example:
  $ termijn rules mistakes --lang en
)"};

}  // namespace termijn::cli
