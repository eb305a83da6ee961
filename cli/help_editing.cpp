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

constinit const CommandText lsp_help = {
    R"(Helpt een editor met regels: fouten tijdens het typen, uitleg bij een naam, waar
die staat en gebruikt wordt, aanvullen, hernoemen in alle bestanden en opmaken.
Praat het Language Server Protocol over de standaardinvoer en -uitvoer; de editor
start het zelf. docs/editor.md zegt hoe, voor VS Code, Neovim, Helix en Kate.

  --rules MAP     de map met regels; zonder: de map `rules` in de map van de
                  editor of die map zelf, en anders de ingebouwde regels
  --lang nl|en    de taal van de uitleg; zonder: die van de editor

Voorbeeld:
  $ termijn lsp --rules rules
)",
    R"(Helps an editor with rules: faults while typing, what a name means, where it is
declared and used, completion, renaming in all files, and the layout. Speaks the
Language Server Protocol on standard input and output; the editor starts it.
docs/editor.md says how, for VS Code, Neovim, Helix and Kate.

  --rules FOLDER  the folder with rules; without: the folder `rules` in that of
                  the editor or that folder itself, else the built-in rules
  --lang nl|en    the language of the explanations; without: that of the editor

Example:
  $ termijn lsp --rules rules
)"};

}  // namespace termijn::cli
