// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/engine/bridge.h"

#include <algorithm>

#include "engine/evaluate.h"
#include "tests/support/log_text.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

constexpr const char* rules = R"(
plicht antwoorden "antwoorden" / "answer"
  grond         Brugwet 1(1)
  zekerheid     V
  soort         wet
  geldig        vanaf 2010-01-01
  procedure     brug
  partij        brugwachter jegens schipper
  ontstaat bij  eerste verzoek
  behalve als   haast is bekend en haast
  binnen        2 weken volgens verlengd
  klok vanaf    verzoek als lezing twee is vroeg
  klok vanaf    aanvulling als in_stijl
  vervuld door  antwoord

begrip in_stijl "in stijl" / "in style"
  grond      Brugwet 1(2)
  zekerheid  S
  als        vorm is schriftelijk en gemotiveerd

verbod doorvaren "doorvaren" / "pass"
  grond           Brugwet 1(2)
  zekerheid       V
  soort           wet
  geldig          vanaf 2010-01-01
  procedure       brug
  partij          schipper jegens brugwachter
  ontstaat bij    eerste verzoek
  verboden        doorvaart
  tot en met      1 week volgens kaal als lezing drie is kort
  tot en met      2 weken volgens kaal als lezing drie is middel
  tot en met      3 weken volgens kaal

bevoegdheid bezwaar_maken "bezwaar maken" / "object"
  grond         Brugwet 1(3)
  zekerheid     V
  soort         wet
  geldig        vanaf 2010-01-01
  procedure     brug
  partij        schipper jegens brugwachter
  ontstaat bij  eerste besluit
  binnen        1 week volgens kaal als lezing twee is vroeg
  binnen        2 weken volgens kaal
  uitgeoefend door  bezwaar
  gevolg        "Te laat." / "Too late."

bevoegdheid zonder_gevolg "zonder gevolg" / "without consequence"
  grond         Brugwet 1(3)
  zekerheid     V
  soort         wet
  geldig        vanaf 2010-01-01
  procedure     brug
  partij        schipper
  ontstaat bij  eerste besluit
  binnen        1 week volgens kaal
  uitgeoefend door  bezwaar

plicht afgesproken "afgesproken" / "agreed"
  grond         Brugwet 1(4)
  zekerheid     V
  soort         afspraak
  geldig        vanaf 2010-01-01
  procedure     brug
  partij        brugwachter
  ontstaat bij  eerste mist
  binnen        3 dagen volgens kaal
  vervuld door  antwoord

plicht terugkomen "terugkomen" / "come back"
  grond         Brugwet 1(7)
  zekerheid     V
  soort         wet
  geldig        vanaf 2010-01-01
  procedure     brug
  partij        brugwachter jegens schipper
  ontstaat bij  eerste intrekking
  binnen        2 weken volgens kaal
  geschorst vanaf  stremming als gemotiveerd tot hervatting schuift op
  vervuld door  antwoord

open norm zorg "zorg" / "care"
  grond            Brugwet 1(5)
  zekerheid        U
  soort            open
  geldig           vanaf 2010-01-01
  procedure        brug
  partij           brugwachter
  ontstaat bij     eerste verzoek
  beoordeeld door  oordeel
  signaal          na 3 weken
  signaal          als er is bezwaar

plicht elk_besluit "elk besluit" / "every decision"
  grond         Brugwet 1(6)
  zekerheid     V
  soort         wet
  geldig        vanaf 2010-01-01
  procedure     brug
  partij        brugwachter
  ontstaat bij  elke besluit als gemotiveerd
  uiterlijk     dezelfde dag
  vervuld door  antwoord als gemotiveerd
)";

}  // namespace

const Program& bridge() {
  static const Program program =
      program_of({test_source("golden/evaluate/vocabulary.trm"), {"regels.trm", rules}});
  return program;
}

Date day(std::string_view text) {
  return parse_iso(text).value();
}

DossierVerdict judged(const std::string& log, std::string_view as_of) {
  const auto bound_log = bound(bridge(), log);
  return evaluate(bridge(), bound_log, bound_log.dossiers.at(0), day(as_of));
}

/// The verdicts on one norm, by occurrence.
std::vector<NormVerdict> of(const DossierVerdict& dossier, std::string_view norm) {
  std::vector<NormVerdict> found;
  for (const auto& verdict : dossier.norms) {
    if (bridge().norms[verdict.norm].id == norm) found.push_back(verdict);
  }
  return found;
}

const Norm& norm_of(const NormVerdict& verdict) {
  return bridge().norms[verdict.norm];
}

Index role(std::string_view id) {
  const auto found = std::find_if(bridge().roles.begin(), bridge().roles.end(),
                                  [&](const Role& r) { return r.id == id; });
  return static_cast<Index>(found - bridge().roles.begin());
}

std::string text(const std::optional<Date>& date) {
  return date ? iso(*date) : "-";
}

/// `schending antwoorden 2024-01-17` of each finding.
std::vector<std::string> findings_of(const DossierVerdict& dossier) {
  std::vector<std::string> found;
  for (const auto& finding : dossier.findings) {
    found.push_back(std::string(finding_id(finding.kind)) + " " +
                    norm_of(dossier.norms[finding.verdict]).id + " " + text(finding.day));
  }
  return found;
}

}  // namespace termijn::testing
