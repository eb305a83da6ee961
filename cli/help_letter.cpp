// SPDX-License-Identifier: Apache-2.0
// The text of `--help` of `letter`.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText letter_help = {
    R"(Een brief van de raad, gevuld met wat in het logboek staat en met de artikelen en
laatste dagen uit de regels. Ontbreekt er een dag die de brief nodig heeft, dan is
er geen brief, maar een lijst van wat er ontbreekt. Wat alleen de raad kan
schrijven (zijn oordeel, zijn vragen) staat als plaats tussen [ ] in de tekst.

Boven de brief staat CONCEPT zolang het besluit van de raad niet in het logboek
staat (gebeurtenis `raadsbesluit`). Alleen bij `instemming` en `afzien` telt ook het
besluit zelf (`instemmingsbesluit`, `afzien_van_advies`). Er wordt niets verzonden
en niets vastgelegd; aan het eind staat welke gebeurtenis u zelf toevoegt als de
brief weg is, of dat zij al in het logboek staat.

  --list           alle brieven; met LOGBOEK DOSSIER die bij dit dossier horen, en
                   wat er nog voor ontbreekt
  -o BESTAND, --output BESTAND
                   .rtf (Word, LibreOffice) of .txt; zonder deze optie komt de
                   tekst op het scherm
  --addresses BESTAND
                   namen en adressen: een lijst rol;naam;functie;adres. Zonder
                   deze lijst staan er rollen, zoals "ondernemer"
  --as-of DAG      de dag van de brief; zonder deze optie: vandaag
  --paper BESTAND  ook het reglement of convenant van de raad; mag vaker
  --rules MAP      andere regels dan de ingebouwde
  --lang nl|en     taal van de brief

Voorbeeld:
  $ termijn letter ontvangstbevestiging raad.db A-12 -o brief.rtf
)",
    R"(A letter of the council, filled with what is in the log and with the articles and
last days from the rules. When a day that the letter needs is missing there is no
letter, but a list of what is missing. What only the council can write (its
opinion, its questions) stands as a place between [ ] in the text.

Above the letter stands CONCEPT as long as the decision of the council is not in
the log (event `raadsbesluit`). With `consent` and `waive` alone the decision itself
counts too (`instemmingsbesluit`, `afzien_van_advies`). Nothing is sent and nothing
is recorded; at the end it says which event you add yourself when the letter has
gone, or that it is in the log already.

  --list           all letters; with LOG DOSSIER those that go with this dossier,
                   and what is still missing for them
  -o FILE, --output FILE
                   .rtf (Word, LibreOffice) or .txt; without this option the text
                   goes to the screen
  --addresses FILE
                   names and addresses: a list role;name;function;address. Without
                   it there are roles, such as "employer"
  --as-of DAY      the day of the letter; without this option: today
  --paper FILE     also the regulation or covenant of the council; may be repeated
  --rules FOLDER   other rules than the built-in ones
  --lang nl|en     language of the letter

Example:
  $ termijn letter receipt raad.db A-12 -o letter.rtf
)"};

}  // namespace termijn::cli
