// SPDX-License-Identifier: Apache-2.0
// The text of `termijn hours --help`.
#include "cli/help.h"

namespace termijn::cli {

constinit const CommandText hours_help = {
    R"(Schat hoeveel uren ondersteuning een raad nodig heeft, op twee manieren naast
elkaar: wat een gepubliceerde norm zegt, en waar het werk op uitkomt. Er wordt
geen gemiddelde van gemaakt. Bij elk getal staat de bron. Wat geen gepubliceerde
bron heeft, vult u zelf in, als naam=getal, en heet dan een eigen schatting; wat u
niet invult, telt niet mee. Onderaan staat een alinea voor een brief.

  --council SOORT or, mr of cr
  --cao NAAM      de cao, als die een norm heeft, zoals vvt
  --seats N       het aantal zetels, vacante zetels meegeteld
  --log LOGBOEK   tel vergaderingen, dossiers en brieven in dit logboek
  --year JAAR     in dit jaar; anders in de twaalf maanden tot en met vandaag.
                  Ook voor de norm: die moet dan al gelden.
  --rules MAP     andere regels dan de ingebouwde, om het logboek mee te lezen
  --json          antwoord voor programma's (docs/json.md)

Zonder invoer noemt het antwoord alle namen. docs/hours.md legt uit hoe er wordt
gerekend.

Voorbeelden:
  $ termijn hours --council or --cao vvt --seats 9
  $ termijn hours --council or --seats 9 --log or.db --year 2026 duur=3 \
      voorbereiding=2 verslag=samenvatting nawerk=1 uren_per_dossier=10
)",
    R"(Estimates how many hours of support a council needs, in two ways beside each
other: what a published norm says, and what the work comes to. No average is made.
Each number has its source. What has no published source you give yourself, as
name=number, and is then called an own estimate; what you do not give does not
count. At the end stands a paragraph for a letter.

  --council KIND  or, mr or cr
  --cao NAME      the collective agreement, when it has a norm, such as vvt
  --seats N       the number of seats, vacant seats included
  --log LOG       count meetings, dossiers and letters in this log
  --year YEAR     in this year; otherwise in the twelve months up to today. For the
                  norm too: it must hold by then.
  --rules FOLDER  other rules than the built-in ones, to read the log with
  --json          an answer for programs (docs/json.md)

Without input the answer lists all names. docs/hours.md explains how it reckons.

Examples:
  $ termijn hours --council or --cao vvt --seats 9 --lang en
  $ termijn hours --council or --seats 9 --log or.db --year 2026 duur=3 \
      voorbereiding=2 verslag=samenvatting nawerk=1 uren_per_dossier=10 --lang en
)"};

}  // namespace termijn::cli
