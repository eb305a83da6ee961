// SPDX-License-Identifier: Apache-2.0
// The texts of `--help` of `rules paper` and `rules diff`.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText rules_paper_help = {
    R"(Toont wat een stuk van de raad (reglement, convenant, cao, afspraak) stelt, naast
wat de wet zegt: gelijk, wijkt hier af van de wet, of geweigerd omdat de wet het
niet toestaat. Alle fouten komen in een keer, met plaats. Wordt er iets
geweigerd, dan is de eindcode 3.

Hetzelfde bestand geef je bij check, deadlines en why met --paper; dan telt mee
wat erin staat. Zo ziet het eruit (docs/language.md zegt alles):

  papier reglement_2024 "Reglement van de raad" / "Regulation of the council"
    soort   reglement
    geldig  vanaf 2024-01-01
    bron    "vastgesteld 12-12-2023"
    stelt   agendatermijn op 10 dagen  bron "artikel 8"

  --rules MAP     andere regels dan de ingebouwde
  --json          antwoord voor programma's

Voorbeeld:
  $ termijn rules paper reglement.trm
)",
    R"(Shows what a paper of the council (regulation, covenant, collective agreement,
agreement) sets, beside what the act says: equal, differs from the act here, or
refused because the act does not allow it. All faults come at once, with their
place. When something is refused the exit code is 3.

Give the same file to check, deadlines and why with --paper; then what is in it
counts. This is what it looks like (docs/language.md says all):

  papier reglement_2024 "Reglement van de raad" / "Regulation of the council"
    soort   reglement
    geldig  vanaf 2024-01-01
    bron    "vastgesteld 12-12-2023"
    stelt   agendatermijn op 10 dagen  bron "artikel 8"

  --rules FOLDER  other rules than the built-in ones
  --json          an answer for programs

Example:
  $ termijn rules paper regulation.trm --lang en
)"};

constinit const CommandText rules_diff_help = {
    R"(Zegt wat er tussen twee dagen verandert in de wet zoals die in de regels staat:
welke regels er bijkomen, ophouden of anders gaan luiden (en welke zin ervan),
welk recht een raad op een onderwerp krijgt of verliest, welke vrije dagen erbij
komen of vervallen, en met --paper wat de stukken van de raad anders stellen. Ook
wat tussen die dagen kwam en ging. Wat alleen een andere bron heeft, staat apart.

  --from DAG      de eerste dag
  --to DAG        de tweede dag
  --act WET       alleen deze wet
  --paper BESTAND ook wat dit stuk van de raad stelt; mag vaker
  --rules MAP     andere regels dan de ingebouwde
  --json          antwoord voor programma's

Voorbeeld:
  $ termijn rules diff --from 2013-01-01 --to 2026-01-01
)",
    R"(Says what changes between two days in the law as it stands in the rules: which
rules are added, end or read otherwise (and which sentence of them), which right a
council gains or loses on a subject, which free days are added or dropped, and
with --paper what the papers of the council set otherwise. Also what came and went
between those days. What has only another source stands apart.

  --from DAY      the first day
  --to DAY        the second day
  --act ACT       this act only
  --paper FILE    also what this paper of the council sets; may be repeated
  --rules FOLDER  other rules than the built-in ones
  --json          an answer for programs

Example:
  $ termijn rules diff --from 2013-01-01 --to 2026-01-01 --lang en
)"};

}  // namespace termijn::cli
