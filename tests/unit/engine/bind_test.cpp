// SPDX-License-Identifier: Apache-2.0
// Logs bound to rules: the messages as people read them, corrections, and values of every type.
#include "engine/bind.h"

#include <array>

#include <gtest/gtest.h>

#include "base/code.h"
#include "tests/support/golden.h"
#include "tests/support/log_text.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

constexpr const char* second_procedure =
    "procedure snoeien \"Snoeien\" / \"Pruning\"\n  grond  Tuinwet 2\n  fase  klaar \"klaar\" / "
    "\"ready\"\n";

/// Two procedures that call different things the same, and a word that only other names share.
constexpr const char* same_words = R"(
rol hovenier "hovenier" / "grower"
  ook  vakman
rol smid "smid" / "smith"
  ook  vakman, bestuur
gebeurtenis tuin_aanvraag "aanvraag voor de tuin" / "request for the garden"
  ook   aanvraag, verzoek
  door  hovenier
gebeurtenis smederij_aanvraag "aanvraag voor de smederij" / "request for the smithy"
  ook   verzoek
  door  smid
procedure tuinieren "Tuinieren" / "Gardening"
  grond        Tuinwet 2
  herkend aan  tuin_aanvraag
  fase         klaar "klaar" / "ready"
procedure smeden "Smeden" / "Forging"
  grond        Tuinwet 2
  fase         klaar "klaar" / "ready"  als aangevraagd
begrip aangevraagd "aangevraagd" / "requested"
  grond      Tuinwet 2
  zekerheid  V
  als        er is smederij_aanvraag
procedure vellen "Vellen" / "Cutting"
  grond        Tuinwet 2
  herkend aan  aanvraag
  fase         klaar "klaar" / "ready"
)";

const Program& program() {
  static const Program program = program_of({test_source("golden/vocabulary.trm"),
                                             {"tweede.trm", second_procedure},
                                             {"woorden.trm", same_words}});
  return program;
}

class BadLogs : public ::testing::TestWithParam<std::string> {};

TEST_P(BadLogs, AreExplained) {
  const Sources sources = {test_source(GetParam())};
  const auto log = termijn::bind(program(), records_of(sources[0]));
  EXPECT_FALSE(log);
  const auto message = in_both_languages(log.diagnostics, sources);
  EXPECT_EQ(message.find('@'), std::string::npos);
  EXPECT_TRUE(matches_golden(message, golden_of(GetParam())));
}

INSTANTIATE_TEST_SUITE_P(Bind, BadLogs, ::testing::ValuesIn(files_below("golden/bind/bad", ".log")),
                         [](const auto& tested) { return case_name(tested.param); });

TEST(BadLogs, ShowEveryCodeOfTheirStage) {
  constexpr std::array codes = {
#define TERMIJN_CODE(id, ...) Code::id,
#include "base/codes/bind.def"
#undef TERMIJN_CODE
  };
  std::string all;
  for (const auto& file : files_below("golden/bind", ".golden")) all += test_source(file).text;
  for (const auto code : codes) {
    const auto shown = "[" + std::string(code_name(code)) + "]";
    EXPECT_NE(all.find(shown), std::string::npos) << shown << " is in no golden file";
  }
}

/// `2024-01-02 aanvraag` of each event of the only dossier.
std::vector<std::string> events_of(const BoundLog& log, std::size_t dossier = 0) {
  std::vector<std::string> events;
  for (const auto& event : log.dossiers.at(dossier).events) {
    events.push_back(iso(event.day) + " " + program().events[event.type].id);
  }
  return events;
}

using Events = std::vector<std::string>;

/// The value of a field of the first event, nothing when it is not known.
std::optional<std::int32_t> value(const BoundLog& log, std::string_view field) {
  for (const auto& one : log.dossiers.at(0).events.at(0).values) {
    if (program().fields[one.field].id == field) return one.value;
  }
  return std::nullopt;
}

TEST(Bind, EventsStandInOrderOfTheirDays) {
  EXPECT_EQ(events_of(bound(program(), "2024-01-03 kap | 2024-01-02 aanvraag")),
            (Events{"2024-01-02 aanvraag", "2024-01-03 kap"}));
}

TEST(Bind, ACorrectionTakesThePlaceOfTheEvent) {
  const auto log = bound(
      program(), "1 2024-01-02 aanvraag | 2 2024-01-05 kap | 3 2024-01-04 aanvraag vervangt=1");
  EXPECT_EQ(events_of(log), (Events{"2024-01-04 aanvraag", "2024-01-05 kap"}));
}

TEST(Bind, AWithdrawalTakesTheEventAway) {
  EXPECT_EQ(events_of(bound(
                program(), "1 2024-01-02 aanvraag | 2 2024-01-05 kap | 3 2024-01-06 - vervangt=2")),
            Events{"2024-01-02 aanvraag"});
}

TEST(Bind, ACorrectionCanBeCorrectedAndWithdrawn) {
  const std::string corrected = "1 2024-01-02 aanvraag | 2 2024-01-03 aanvraag vervangt=1 | ";
  EXPECT_EQ(events_of(bound(program(), corrected + "3 2024-01-04 aanvraag vervangt=2")),
            Events{"2024-01-04 aanvraag"});
  // Withdrawing a correction does not bring back what it replaced.
  EXPECT_EQ(events_of(bound(program(), corrected + "3 2024-01-04 - vervangt=2 | 4 2024-01-05 kap")),
            Events{"2024-01-05 kap"});
}

TEST(Bind, WhatIsCorrectedNeedNotBeSound) {
  EXPECT_EQ(events_of(bound(program(), "1 2024-01-02 aanvrag | 2 2024-01-02 aanvraag vervangt=1")),
            Events{"2024-01-02 aanvraag"});
}

TEST(Bind, ACorrectionWithoutADossierIsOfTheDossierOfTheOldEvent) {
  const auto log =
      bound(program(),
            "1 2024-01-02 aanvraag raad=R dossier=E | 2 2024-01-03 kap raad=R dossier=F "
            "| 3 2024-01-04 aanvraag dossier= vervangt=1 | 4 2024-01-05 aanvraag "
            "dossier= vervangt=3");
  ASSERT_EQ(log.dossiers.size(), 2U);
  EXPECT_EQ(log.dossiers.at(1).dossier, "E");
  EXPECT_EQ(events_of(log, 1), Events{"2024-01-05 aanvraag"});
  EXPECT_EQ(events_of(log, 0), Events{"2024-01-03 kap"});
}

TEST(Bind, ALogOfWithdrawnEventsIsEmpty) {
  const auto log = bound(program(), "1 2024-01-02 aanvraag | 2 2024-01-02 - vervangt=1");
  EXPECT_TRUE(log.dossiers.empty());
}

TEST(Bind, AnEventOfTheCouncilIsInEachOfItsDossiers) {
  const auto log = bound(
      program(),
      "2024-01-02 aanvraag dossier=A raad=X | 2024-01-03 aanvraag dossier=B raad=X |"
      "2024-01-04 aanvraag dossier=A raad=Y | 2024-01-01 oordeel dossier= raad=X monument=ja");
  ASSERT_EQ(log.dossiers.size(), 3u);
  EXPECT_EQ(events_of(log, 0), (Events{"2024-01-01 oordeel", "2024-01-02 aanvraag"}));
  EXPECT_EQ(events_of(log, 1), (Events{"2024-01-01 oordeel", "2024-01-03 aanvraag"}));
  EXPECT_EQ(events_of(log, 2), Events{"2024-01-04 aanvraag"});
}

TEST(Bind, ADossierHasTheProcedureAndTitleThatAnyLineGives) {
  const auto log =
      bound(program(), "2024-01-02 aanvraag | 2024-01-03 kap procedure=kappen titel=\"Oude eik\"");
  EXPECT_EQ(program().procedures[log.dossiers[0].procedure].id, "kappen");
  EXPECT_EQ(log.dossiers[0].title, "Oude eik");
}

TEST(Bind, OtherNamesMeanTheSame) {
  const auto log = bound(program(), "2024-01-02 aanvraag door=huurder");
  EXPECT_EQ(program().roles[log.dossiers[0].events[0].actor].id, "tuinder");
}

TEST(Bind, AWordOfSeveralEventsIsThatOfTheProcedure) {
  const std::string verzoek = "2024-01-02 verzoek | 2024-01-03 kap procedure=";
  EXPECT_EQ(events_of(bound(program(), verzoek + "tuinieren")).front(), "2024-01-02 tuin_aanvraag");
  EXPECT_EQ(events_of(bound(program(), verzoek + "smeden")).front(),
            "2024-01-02 smederij_aanvraag");
  EXPECT_EQ(events_of(bound(program(), "2024-01-02 aanvraag procedure=tuinieren")),
            Events{"2024-01-02 tuin_aanvraag"});
  EXPECT_EQ(events_of(bound(program(), "2024-01-02 aanvraag procedure=vellen")),
            Events{"2024-01-02 aanvraag"});
}

TEST(Bind, AWordThatIsTheNameOfAnEventIsThatEventWhenTheProcedureDoesNotTell) {
  for (const char* log : {"2024-01-02 aanvraag", "2024-01-02 aanvraag procedure=smeden"})
    EXPECT_EQ(events_of(bound(program(), log)), Events{"2024-01-02 aanvraag"}) << log;
}

TEST(Bind, ACorrectionWithoutADossierReadsWordsAsItsDossierDoes) {
  const auto log = bound(program(),
                         "1 2024-01-02 kap procedure=smeden dossier=E | 2 2024-01-02 kap dossier=E "
                         "| 3 2024-01-04 verzoek dossier= vervangt=2");
  EXPECT_EQ(events_of(log), (Events{"2024-01-02 kap", "2024-01-04 smederij_aanvraag"}));
}

TEST(Bind, AWordOfSeveralPartiesIsTheOneThatCanDoIt) {
  const auto actor = [](const std::string& log) {
    return program().roles[bound(program(), log).dossiers[0].events[0].actor].id;
  };
  EXPECT_EQ(actor("2024-01-02 tuin_aanvraag door=vakman"), "hovenier");
  EXPECT_EQ(actor("2024-01-02 smederij_aanvraag door=vakman"), "smid");
  EXPECT_EQ(actor("2024-01-02 oordeel door=vakman procedure=smeden"), "smid");
  EXPECT_EQ(actor("2024-01-02 oordeel door=bestuur"), "bestuur");
}

TEST(Bind, TheOnlyPossibleActorNeedNotBeNamed) {
  const auto log = bound(program(), "2024-01-02 aanvraag | 2024-01-03 oordeel");
  EXPECT_EQ(program().roles[log.dossiers[0].events[0].actor].id, "tuinder");
  EXPECT_EQ(log.dossiers[0].events[1].actor, nothing);
}

/// Who reads a log refuses it sooner; events as values come here unread.
TEST(Bind, OfTwoValuesNobodyCanSayWhichItIs) {
  std::vector<EventRecord> records = records_of({"log", "2024-01-02 aanvraag vorm=onbekend"});
  records.front().fields.push_back({"vorm", "schriftelijk", {}});
  const auto log = termijn::bind(program(), records);
  EXPECT_FALSE(log);
  ASSERT_EQ(log.diagnostics.size(), 1);
  EXPECT_EQ(log.diagnostics.front().code, Code::log_field_twice);
}

TEST(Bind, UnknownIsNoValue) {
  for (const char* word : {"onbekend", "?", "unknown", "Onbekend", ""}) {
    const auto log =
        bound(program(), std::string("2024-01-02 aanvraag vorm=") + word + " monument=" + word);
    EXPECT_TRUE(log.dossiers[0].events[0].values.empty()) << word;
  }
}

TEST(Bind, ValuesOfEveryType) {
  const auto log =
      bound(program(),
            "2024-01-02 antwoord vorm=mondeling gemotiveerd=nee uiterste_dag=1970-01-11 "
            "monument=yes boomsoort=ander aandacht=\"2 weken\"");
  EXPECT_EQ(value(log, "vorm"), 1);
  EXPECT_EQ(value(log, "gemotiveerd"), 0);
  EXPECT_EQ(value(log, "uiterste_dag"), 10);
  EXPECT_EQ(value(log, "monument"), 1);
  EXPECT_EQ(value(log, "boomsoort"), 2);
  ASSERT_TRUE(value(log, "aandacht"));
  EXPECT_EQ(log.lengths.at(static_cast<std::size_t>(*value(log, "aandacht"))),
            (Period{2, Unit::weeks}));
}

TEST(Bind, AChoiceMayBeNamedByItsLabel) {
  EXPECT_EQ(value(bound(program(), "2024-01-02 aanvraag vorm=\"In writing\""), "vorm"), 0);
  EXPECT_EQ(
      value(bound(program(), "2024-01-02 aanvraag boomsoort=\"een andere soort\""), "boomsoort"),
      2);
  EXPECT_EQ(value(bound(program(), "2024-01-02 aanvraag boomsoort=Another-Kind"), "boomsoort"), 2);
}

TEST(Bind, ZeroAndNegativeNumbersAreNumbers) {
  EXPECT_EQ(value(bound(program(), "2024-01-02 aanvraag aantal=0"), "aantal"), 0);
  EXPECT_EQ(value(bound(program(), "2024-01-02 aanvraag aantal=-3"), "aantal"), -3);
}

}  // namespace
}  // namespace termijn::testing
