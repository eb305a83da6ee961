// SPDX-License-Identifier: Apache-2.0
// The texts of `--help` for copies of a log.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText log_backup_help = {
    R"(Maakt een kopie van het logboek in een nieuw bestand, ook terwijl anderen erin
schrijven, en kijkt de kopie na. Een bestand dat er al is, blijft zoals het is.

  --json          antwoord voor programma's (docs/json.md)

Voorbeeld:
  $ termijn log backup or.db kopie-2026-04-07.db
)",
    R"(Copies the log to a new file, also while others write in it, and verifies the
copy. A file that is there already stays as it is.

  --json          an answer for programs (docs/json.md)

Example:
  $ termijn log backup or.db copy-2026-04-07.db --lang en
)"};

constinit const CommandText log_restore_help = {
    R"(Zet een kopie terug als logboek. De kopie wordt eerst nagekeken. Staat er al een
logboek, dan gebeurt er niets, tenzij u --replace zegt; het oude blijft dan
bewaard naast het nieuwe, als DATABASE.oud-DAG.

  --replace       vervang het logboek dat er staat
  --json          antwoord voor programma's (docs/json.md)

Voorbeeld:
  $ termijn log restore kopie-2026-04-07.db or.db
)",
    R"(Puts a copy back as the log. The copy is verified first. When there is a log
already, nothing happens, unless you say --replace; then the old one is kept
beside the new one, as DATABASE.oud-DAY.

  --replace       replace the log that is there
  --json          an answer for programs (docs/json.md)

Example:
  $ termijn log restore copy-2026-04-07.db or.db --lang en
)"};

constinit const CommandText log_merge_help = {
    R"(Voegt toe wat in de ANDERE kopie van hetzelfde logboek staat en in DATABASE niet.
Het gemeenschappelijke begin wordt herkend; wat erbij komt, krijgt nieuwe nummers,
en verbeteringen verwijzen daarnaar. Zeggen de twee iets anders over hetzelfde,
of staat dezelfde gebeurtenis na het begin in allebei, dan is dat een botsing: die
staat in een lijst, en er wordt niets toegevoegd.

  --dry-run       laat alleen zien wat erbij zou komen
  --skip-conflicts  voeg wel toe wat niet botst
  --by-content    vergelijk op inhoud wat geen gemeenschappelijke keten heeft:
                  lijsten, en kopieën die los van elkaar een nieuwe vorm kregen
  --rules MAP     andere regels dan de ingebouwde
  --json          antwoord voor programma's (docs/json.md)

Voorbeeld:
  $ termijn log merge or.db laptop.db --dry-run
)",
    R"(Adds what the OTHER copy of the same log has and DATABASE has not. The common
beginning is recognised; what is added gets new numbers, and corrections follow
them. When the two say different things of the same, or both have the same event
behind the beginning, that is a conflict: it is listed, and nothing is added.

  --dry-run       only show what would be added
  --skip-conflicts  do add what does not clash
  --by-content    compare by content what has no chain in common: lists, and
                  copies that got a new form apart from each other
  --rules FOLDER  other rules than the built-in ones
  --json          an answer for programs (docs/json.md)

Example:
  $ termijn log merge or.db laptop.db --dry-run --lang en
)"};

}  // namespace termijn::cli
