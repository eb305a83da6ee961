// SPDX-License-Identifier: Apache-2.0
// The text of `--help` of `explain`.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText explain_help = {
    R"(Legt een melding van termijn uit: waarom het een fout is, een klein voorbeeld
ermee, wat termijn daarvan zegt, en hoe het goed is. De CODE staat tussen haken
in de melding: `fout[check.no-counting]`. Hoofdletters doen er niet toe, en `_`
mag voor `-`. Zonder code komen alle codes, elk met de melding.

  --json          antwoord voor programma's (docs/json.md)
  --lang nl|en    taal van de uitleg

Voorbeeld:
  $ termijn explain check.no-counting
)",
    R"(Explains a message of termijn: why it is a fault, a small example that has it,
what termijn says of that, and how it is put right. The CODE stands between
brackets in the message: `error[check.no-counting]`. Capitals do not matter, and
`_` may stand for `-`. Without a code all codes are listed, each with its message.

  --json          an answer for programs (docs/json.md)
  --lang nl|en    language of the explanation

Example:
  $ termijn explain check.no-counting --lang en
)"};

}  // namespace termijn::cli
