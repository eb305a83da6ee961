// SPDX-License-Identifier: Apache-2.0
// The texts of `--help` for who writes rules: `fmt` and `lsp`.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText fmt_help = {
    R"(Zet regelbestanden in de ene opmaak: inspringen, spaties en kolommen. Woorden,
commentaar, lege regels en regeleinden binnen een bepaling blijven staan. Van een
MAP alle bestanden .trm; `-` leest van de standaardinvoer en schrijft naar de
standaarduitvoer. Een bestand dat al goed is, wordt niet geschreven; een bestand
met schrijffouten ook niet, en de fouten komen met hun plaats. De namen van wat
anders is geworden staan in het antwoord.

  --check         schrijf niets; noem de bestanden die anders zouden worden, met
                  eindcode 1 als die er zijn
  --to nl|en      zet de woorden van de taal om in Nederlandse of Engelse; namen
                  en teksten blijven zoals ze zijn

Voorbeelden:
  $ termijn fmt rules
  $ termijn fmt rules --check
  $ termijn fmt - --to en < rules/wor/rollen.trm
)",
    R"(Gives rule files the one layout: indentation, blanks and columns. Words, comments,
empty lines and line ends inside a clause stay. Of a FOLDER all files .trm; `-`
reads standard input and writes standard output. A file that is right already is
not written; nor is one with syntax errors, which are told with their place. The
answer names the files that have changed.

  --check         write nothing; list the files that would change, with exit
                  code 1 when there are any
  --to nl|en      turn the keywords into Dutch or English ones; names and texts
                  stay as they are

Examples:
  $ termijn fmt rules
  $ termijn fmt rules --check
  $ termijn fmt - --to en < rules/wor/rollen.trm
)"};

}  // namespace termijn::cli
