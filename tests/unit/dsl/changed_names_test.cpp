// SPDX-License-Identifier: Apache-2.0
// What a change of the rules reaches: each row changes one piece of a made-up set of rules and says
// which names may decide otherwise.
#include "dsl/changed_names.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "base/render.h"
#include "dsl/parse.h"

namespace termijn::testing {
namespace {

constexpr std::string_view rules = R"(
wet Tuinwet "Tuinwet" / "Gardens Act"
  tekst    2024-01-01
  gedekt   vanaf 1998-03-04
  artikel  1

kalender vrij_ "vrije dagen" / "free days"
  vrij  op zondag  "zondag" / "Sunday"  grond Tuinwet 1

telregel heel "hele dagen" / "whole days"
  kalender  vrij_

veld vorm "vorm" / "form"
  waarde  ja of nee

begrip goed "goed" / "right"
  als  vorm

begrip compleet "volledig" / "complete"
  als  goed

parameter rust "rust" / "rest"
  standaard  2 weken

gebeurtenis vraag_ "vraag" / "question"
  met  vorm

plicht antwoorden
  "Antwoordt op vorm en vraag_" / "Answers"  # niet: rust
  geldig  vanaf 2020-01-01 tot 2022-01-01
  binnen  2 weken volgens heel

plicht antwoorden
  "Antwoordt" / "Answers"
  geldig  vanaf 2022-01-01
  binnen  3 weken volgens heel

plicht beslissen
  "Beslist" / "Decides"
  ontstaat bij  eerste vraag_ als compleet

plicht rusten
  "Rust" / "Rests"
  binnen  rust

fout M01 "Te laat" / "Too late"
  blijkt uit  antwoorden is geschonden, rusten is geschonden

voorbeeld e "rust" / "rest"
  verwacht  op 2021-01-01 rusten is lopend
)";

constexpr std::string_view paper = R"(
papier reglement "Reglement" / "Regulation"
  stelt  rust op 6 weken volgens heel
)";

struct Row {
  std::string_view what, with, changed;
};

std::string changed(std::string before, const Row& row) {
  std::string after = before;
  const auto at = after.find(row.what);
  EXPECT_NE(at, after.npos) << row.what;
  after.replace(at, row.what.size(), row.with);
  const Sources old_sources{{"a.trm", std::move(before)}}, new_sources{{"a.trm", after}};
  const auto old_file = parse(old_sources[0], 0), new_file = parse(new_sources[0], 0);
  EXPECT_EQ(render(old_file.diagnostics, old_sources, Language::english), "");
  EXPECT_EQ(render(new_file.diagnostics, new_sources, Language::english), "");
  const std::vector<ast::File> old_files{*old_file}, new_files{*new_file};
  const auto names = changed_names({old_files, old_sources}, {new_files, new_sources});
  if (!names) return "everything";
  std::string text;
  for (const auto& name : *names) text += (text.empty() ? "" : " ") + name;
  return text;
}

TEST(ChangedNames, AreThoseThatAChangeReaches) {
  const Row rows[] = {
      {"2 weken volgens heel", "4 weken volgens heel", "antwoorden"},
      {"vanaf 2022-01-01", "vanaf 2022-02-01", "antwoorden"},
      {"op zondag", "op zaterdag", "antwoorden heel vrij_"},
      {"als  vorm", "als  niet vorm", "beslissen compleet goed"},
      {"ja of nee", "getal", "beslissen compleet goed vorm vraag_"},
      {"standaard  2 weken", "standaard  3 weken", "rust rusten"},
      {"\"Te laat\"", "\"Later\"", "M01 antwoorden rusten"},
      {"rusten is lopend", "rusten is vervuld", ""},
      {"plicht rusten", "plicht uitrusten", "rusten uitrusten"},
      {"plicht beslissen", "bevoegdheid beslissen", "beslissen"},
      {"# niet: rust", "# niet: rusten", ""},
      {"2024-01-01", "2025-01-01", ""},
      {"1998-03-04", "1999-03-04", "Tuinwet antwoorden heel vrij_"},
      {"\n  binnen  rust", "  # rust\n\n   binnen\trust  ", ""},
      {"Antwoordt op vorm", "Antwoordt  op vorm", "antwoorden"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(changed(std::string(rules), row), row.changed) << row.what << " -> " << row.with;
  EXPECT_EQ(changed(std::string(rules), {"", "", {}}), "");
}

TEST(ChangedNames, AreAllWhenAPaperDiffersOrCountsInAnotherWay) {
  const std::string both = std::string(rules) + std::string(paper);
  EXPECT_EQ(changed(both, {"op 6 weken", "op 5 weken", {}}), "everything");
  EXPECT_EQ(changed(both, {"op zondag", "op zaterdag", {}}), "everything");
  EXPECT_EQ(changed(both, {"3 weken volgens", "4 weken volgens", {}}), "antwoorden");
  EXPECT_EQ(changed(std::string(rules), {"\nfout M01", std::string(paper) + "\nfout M01", {}}),
            "everything");
}

}  // namespace
}  // namespace termijn::testing
