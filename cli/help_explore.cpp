// SPDX-License-Identifier: Apache-2.0
// The text of `termijn rules explore --help`.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText rules_explore_help = {
    R"(Bedenkt zelf dossiers bij de regels, laat ze beoordelen, en zegt wat er mis kan
gaan: een stap die nooit kan, een plicht op een dag waarop zij verboden is, een
te korte termijn, een bevoegdheid zonder einde, een gebeurtenis waar niets naar
kijkt, een norm die nooit kan worden vervuld, een uitkomst die van de volgorde
op een dag afhangt, een lezing zonder gezag, een parameter die niets verandert,
en een dag zonder versie. Bij elke fout hoort een dossier dat haar laat zien.
docs/exploring.md zegt precies wat het bewijst en wat niet.

Zonder PROCEDURE gaat het over alle. Een fout geeft eindcode 3, een waarschuwing
niet.

  --log MAP       schrijf elk dossier als logboek (CSV) voor `termijn check`
  --rules MAP     andere regels dan de ingebouwde
  --json          antwoord voor programma's (docs/json.md)

Voorbeeld:
  $ termijn rules explore advies --rules mijn-regels --log gevonden
)",
    R"(Makes up dossiers for the rules, has them judged, and says what can go wrong: a
step that can never be, a duty on a day on which it is forbidden, a term that is
too short, a power without end, an event at which nothing looks, a norm that can
never be fulfilled, an outcome that depends on the order of a day, a reading
without authority, a parameter that changes nothing, and a day without version.
Each fault comes with a dossier that shows it. docs/exploring.md says precisely
what it proves and what not.

Without PROCEDURE it is about all. A fault gives exit code 3, a warning does not.

  --log FOLDER    write each dossier as a log (CSV) for `termijn check`
  --rules FOLDER  other rules than the built-in ones
  --json          an answer for programs (docs/json.md)

Example:
  $ termijn rules explore advies --rules my-rules --log found --lang en
)"};

}  // namespace termijn::cli
