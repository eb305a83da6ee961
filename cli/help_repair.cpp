// SPDX-License-Identifier: Apache-2.0
// The text of `termijn repair --help`.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText repair_help = {
    R"(Zegt bij alles wat niet volgens de regels ging, wat in gevaar is en wat loopt:
de kleinste gebeurtenis die het herstelt, wie haar doet, de laatste veilige dag,
en wat er dan van de regel wordt. Bij wat nog verboden is: de eerste dag waarop
het mag, en wat dat vervroegt. Bij wat ontbreekt: wat elk antwoord verandert.

Elk voorstel is beoordeeld in het dossier zelf. Achter "proef" staat hoe
`termijn whatif` het naspeelt. Er wordt niets opgeslagen. docs/whatif-and-repair.md
zegt precies wat het bewijst en wat niet.

Zonder DOSSIER gaat het over alle dossiers.

  --as-of DAG     reken alsof het deze dag is; anders vandaag
  --json          antwoord voor programma's (docs/json.md)
  --rules MAP     andere regels dan de ingebouwde
  --paper BESTAND een stuk van de raad, zoals het reglement; mag vaker

Voorbeeld:
  $ termijn repair or.db A-12 --as-of 15-9-2026
)",
    R"(Says of everything that did not go by the rules, is at risk or is running: the
smallest event that cures it, who does it, the latest safe day, and what becomes
of the rule then. Of what is still forbidden: the first day on which it is
allowed, and what makes that sooner. Of what is missing: what each answer changes.

Each proposal was judged in the dossier itself. Behind "try" stands how
`termijn whatif` plays it back. Nothing is stored. docs/whatif-and-repair.md says
precisely what it proves and what not.

Without DOSSIER it is about all dossiers.

  --as-of DAY     count as if it were this day; otherwise today
  --json          an answer for programs (docs/json.md)
  --rules FOLDER  other rules than the built-in ones
  --paper FILE    a paper of the council, such as its rules; may be repeated

Example:
  $ termijn repair or.db A-12 --as-of 2026-09-15 --lang en
)"};

}  // namespace termijn::cli
