// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "base/code.h"
#include "report/deadlines_json.h"
#include "report/diagnostics_json.h"
#include "report/verdict_json.h"
#include "report/why_json.h"
#include "tests/unit/report/sample.h"

namespace termijn {
namespace {

using nlohmann::json;
using testing::day;
using testing::sample_dossier;
using testing::sample_norm;
using testing::sample_outcome;
using testing::sample_program;
using testing::sample_verdict;

Verdict with_power() {
  DossierVerdict dossier = sample_dossier();
  Outcome outcome = sample_outcome(State::open);
  outcome.missing = {{0, 1}};
  outcome.readings = {{{0, 1}}};
  outcome.causes = {{Cause::What::arose, day(2026, 3, 3), 1, {{0, 0, 1, Truth::no}}}};
  dossier.norms = {sample_norm(testing::sample_power, State::open, {outcome})};
  dossier.next = {0};
  dossier.questions = {{{0, 1}, {0}}};
  dossier.findings = {{FindingKind::question, 0, 0, std::nullopt}};
  return sample_verdict(std::move(dossier), day(2026, 3, 24));
}

TEST(VerdictJson, HoldsTheWholeVerdict) {
  const json out = json::parse(verdict_json(sample_program(), with_power()));
  EXPECT_EQ(out["format"], "termijn.verdict/1");
  EXPECT_EQ(out["as_of"], "2026-03-24");
  EXPECT_EQ(out["wrong"], false);
  EXPECT_EQ(out["rules"]["acts"][0]["text_version"], "2023-02-18");
  const json& dossier = out["dossiers"][0];
  EXPECT_EQ(dossier["procedure"], "advies");
  EXPECT_EQ(dossier["phase"], "besloten");
  EXPECT_EQ(dossier["findings"][0]["kind"], finding_id(FindingKind::question));
  EXPECT_EQ(dossier["findings"][0]["day"], nullptr);
  EXPECT_EQ(dossier["next"][0]["norm"], "beroep");
  EXPECT_EQ(dossier["questions"][0]["field"], "gemotiveerd");
  EXPECT_EQ(dossier["questions"][0]["event"]["number"], 2);
  EXPECT_EQ(dossier["questions"][0]["decides"][0]["norm"], "beroep");
}

TEST(VerdictJson, ANormHasItsDaysAndItsLedger) {
  const json out = json::parse(verdict_json(sample_program(), with_power()));
  const json& norm = out["dossiers"][0]["norms"][0];
  EXPECT_EQ(norm["kind"], kind_id(NormKind::power));
  EXPECT_EQ(norm["class"], "wet");
  EXPECT_EQ(norm["state"], "open");
  EXPECT_EQ(norm["holder"], "or");
  EXPECT_EQ(norm["last_day"], "2026-04-07");
  EXPECT_EQ(norm["safe"]["or"], "2026-04-07");
  EXPECT_EQ(norm["citation"], json::array({"WET 5(6)"}));
  const json& outcome = norm["outcomes"][0];
  const json& deadline = outcome["deadline"];
  EXPECT_EQ(deadline["raw_end"], "2026-04-03");
  EXPECT_EQ(deadline["length"]["unit"], "months");
  EXPECT_EQ(deadline["shifts"][0]["day"], "2026-04-03");
  EXPECT_EQ(deadline["shifts"][0]["reasons"][0]["citation"], "WET 3(2)");
  EXPECT_EQ(outcome["possible"], nullptr);
  EXPECT_EQ(outcome["readings"][0][0]["choice"], "vroeg");
  EXPECT_EQ(outcome["causes"][0]["what"], "arose");
  EXPECT_EQ(outcome["causes"][0]["atoms"][0]["truth"], "no");
}

TEST(VerdictJson, BytesThatAreNotTextDoNotStopIt) {
  Verdict verdict = with_power();
  verdict.dossiers[0].title = "\xff\xfe";
  EXPECT_TRUE(json::accept(verdict_json(sample_program(), verdict)));
}

TEST(DeadlinesJson, GivesDaysLeftAndUrgency) {
  const json out = json::parse(deadlines_json(sample_program(), with_power()));
  EXPECT_EQ(out["format"], "termijn.deadlines/1");
  const json& line = out["deadlines"][0];
  EXPECT_EQ(line["day"], "2026-04-07");
  EXPECT_EQ(line["arguable"], nullptr);
  EXPECT_EQ(line["days_left"], 14);
  EXPECT_EQ(line["urgency"], "near");
  EXPECT_EQ(line["norm"], "beroep");
}

TEST(WhyJson, HoldsTheInstancesAndTheTextInBothLanguages) {
  const Verdict verdict = with_power();
  const json out =
      json::parse(why_json(sample_program(), verdict.dossiers[0], "beroep", verdict.as_of));
  EXPECT_EQ(out["format"], "termijn.why/1");
  EXPECT_EQ(out["norm"], "beroep");
  EXPECT_EQ(out["instances"].size(), 1U);
  EXPECT_TRUE(out["text"]["nl"].get<std::string>().starts_with("De raad mag in beroep."));
  EXPECT_TRUE(out["text"]["en"].get<std::string>().starts_with("The council may appeal."));
}

TEST(DiagnosticsJson, SaysCodeMessageAndPlace) {
  const Sources sources = {{"a.trm", "eerste\n  moon\n"}};
  const Diagnostics faults = {{Code::syntax_unknown_unit, {0, 9, 13}, {"moon"}, {}},
                              {Code::cli_bad_language, {}, {"fr"}, {}}};
  const json out = json::parse(diagnostics_json(faults, sources, Language::english));
  EXPECT_EQ(out["format"], "termijn.diagnostics/1");
  const json& first = out["diagnostics"][0];
  EXPECT_EQ(first["code"], "syntax.unknown-unit");
  EXPECT_EQ(first["severity"], "error");
  EXPECT_EQ(first["message"], "`moon` is not a unit of time");
  EXPECT_EQ(first["file"], "a.trm");
  EXPECT_EQ(first["line"], 2);
  EXPECT_EQ(first["column"], 3);
  EXPECT_EQ(out["diagnostics"][1]["file"], nullptr);
}

TEST(DiagnosticsJson, TellsTheFirstThousandAndHowManyThereAreMore) {
  const std::string line(4'000'000, 'a');  // looked for from its start, each place takes as long
  const Sources sources = {{"een-regel.json", line}, {"ander.json", line}};
  Diagnostics faults(1500, {Code::log_json_moment, {0, 3'999'999, 4'000'000}, {"a", "b"}, {}});
  faults.insert(faults.begin(), 200, {Code::log_date_from_number, {0, 1, 2}, {"a", "b"}, {}});
  faults.push_back({Code::log_more_faults, {}, {"40"}, {}});
  faults.push_back({Code::log_json_moment, {1, 0, 1}, {"a", "b"}, {}});
  const json out = json::parse(diagnostics_json(faults, sources, Language::english));
  ASSERT_EQ(out["diagnostics"].size(), 1002U);
  EXPECT_EQ(out["diagnostics"][0]["code"], "log.json-moment");
  EXPECT_EQ(out["diagnostics"][999]["column"], 4'000'000);
  EXPECT_EQ(out["diagnostics"][1000]["file"], "ander.json");
  EXPECT_EQ(out["diagnostics"][1001]["code"], "log.more-faults");
  EXPECT_EQ(out["diagnostics"][1001]["message"], "there are 740 more faults, which are not told");
}

}  // namespace
}  // namespace termijn
