// SPDX-License-Identifier: Apache-2.0
// Which dossiers are secret on which days, by the rules of this repository.
#include "office/secrecy.h"

#include <gtest/gtest.h>

#include "tests/support/log_text.h"
#include "tests/support/rules.h"

namespace termijn::testing {
namespace {

struct Row {
  const char *name, *log, *day;
  const char* expected;  ///< `from/until`; empty: not secret
};

constexpr Row rows[] = {
    {"nothing_said", "2026-03-02 adviesaanvraag", "2026-03-02", ""},
    {"any_event", "2026-03-02 adviesaanvraag geheim=ja", "2027-03-02", "2026-03-02/"},
    {"a_day_is_enough", "2026-03-02 adviesaanvraag geheim_tot=2026-06-30", "2026-06-30",
     "2026-03-02/2026-06-30"},
    {"over_the_day_after", "2026-03-02 adviesaanvraag geheim_tot=2026-06-30", "2026-07-01", ""},
    {"denied", "2026-03-02 adviesaanvraag geheim=nee", "2026-03-02", ""},
    {"unknown_is_not_said", "2026-03-02 adviesaanvraag geheim=onbekend", "2026-03-02", ""},
    {"imposed_by_its_event", "2026-03-02 geheimhouding_opgelegd", "2026-03-02", "2026-03-02/"},
    {"imposed_with_its_end", "2026-03-02 geheimhouding_opgelegd geheim_tot=2026-03-31",
     "2026-04-01", ""},
    {"announced_is_not_imposed", "2026-03-02 voornemen_geheimhouding", "2026-03-02", ""},
    {"lifted", "2026-03-02 geheimhouding_opgelegd | 2026-06-01 geheimhouding_opgeheven",
     "2026-06-01", ""},
    {"not_yet_lifted", "2026-03-02 geheimhouding_opgelegd | 2026-06-01 geheimhouding_opgeheven",
     "2026-05-31", "2026-03-02/2026-05-31"},
    {"lifted_from_a_later_day",
     "2026-03-02 geheimhouding_opgelegd | "
     "2026-06-01 geheimhouding_opgeheven openbaar_vanaf=2026-07-01",
     "2026-06-30", "2026-03-02/2026-06-30"},
    {"lifting_never_prolongs",
     "2026-03-02 adviesaanvraag geheim_tot=2026-03-31 | 2026-06-01 gegevens geheim=nee",
     "2026-04-01", ""},
    {"prolonged",
     "2026-03-02 adviesaanvraag geheim_tot=2026-03-31 | 2026-03-20 gegevens geheim_tot=2026-12-31",
     "2026-04-01", "2026-03-02/2026-12-31"},
    {"again_after_its_end",
     "2026-03-02 adviesaanvraag geheim_tot=2026-03-31 | 2026-05-01 gegevens geheim=ja",
     "2026-05-01", "2026-05-01/"},
    {"who_looks_back_keeps_quiet", "2026-03-02 adviesaanvraag | 2026-05-01 gegevens geheim=ja",
     "2026-03-02", "2026-05-01/"},
    {"a_day_in_doubt_counts_early", "2026-03-02/2026-03-09 adviesaanvraag geheim=ja", "2026-03-02",
     "2026-03-02/"},
    {"another_act", "2026-06-02 fusie_geheimhouding_aanvaard", "2026-06-02", "2026-06-02/"},
};

class Secret : public ::testing::TestWithParam<Row> {};

TEST_P(Secret, OnThatDay) {
  const BoundLog log = bound(repository_rules(), GetParam().log);
  ASSERT_EQ(log.dossiers.size(), 1u);
  const Dossier& dossier = log.dossiers.front();
  const SecretDossiers secret(repository_rules(), log.dossiers, *parse_iso(GetParam().day));
  const Secrecy* found = secret.find(dossier.council, dossier.dossier);
  const std::string text =
      found == nullptr
          ? ""
          : iso(found->from) + '/' + (found->until ? iso(*found->until) : std::string());
  EXPECT_EQ(text, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Dossiers, Secret, ::testing::ValuesIn(rows),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(SecrecyText, SaysUntilWhen) {
  EXPECT_EQ(secrecy_text({}, Language::dutch), "geheim");
  EXPECT_EQ(secrecy_text({{}, parse_iso("2026-12-31"), 3}, Language::dutch),
            "geheim tot en met 31-12-2026");
  EXPECT_EQ(secrecy_text({{}, parse_iso("2026-12-31"), 3}, Language::english),
            "secret up to and including 2026-12-31");
}

}  // namespace
}  // namespace termijn::testing
