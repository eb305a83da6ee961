// SPDX-License-Identifier: Apache-2.0
// Every dossier of a database at once against each of them alone: the same table, whatever the
// number of threads, from a log that has corrections, days that are not exact and facts of a whole
// council, and from a view of an app's own table.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "log/event_store.h"
#include "log/json_fields.h"
#include "tests/support/many_dossiers.h"

namespace termijn::testing {
namespace {

using JudgeAll = ManyDossiers;

TEST_F(JudgeAll, SaysOfEachDossierWhatItIsAlone) {
  const auto all = records(1);
  const auto path = own_place("log.db");
  ASSERT_TRUE(EventStore::make(path, all));
  const Date as_of = Date::from_civil(2022, 6, 1).value();
  const std::string wanted = expected(all, as_of);
  EXPECT_GT(wanted.size(), 10'000U);
  EXPECT_EQ(table(path, as_of, 1), wanted);
  EXPECT_EQ(table(path, as_of, 3), wanted);
}

TEST_F(JudgeAll, ReadsAnAppsOwnTableThroughAView) {
  auto all = records(2000);
  // An app that keeps no corrections and no ranges of days.
  std::erase_if(all, [](const EventRecord& record) { return record.replaces.has_value(); });
  for (EventRecord& record : all) record.earliest.reset();
  const auto path = own_place("app.db");
  const Date as_of = Date::from_civil(2023, 1, 1).value();
  {
    const Database database(path, Database::Access::create, 0);
    database.execute(
        "CREATE TABLE step (id INTEGER PRIMARY KEY, raad TEXT, zaak TEXT, wat TEXT, dag TEXT,"
        " meer TEXT);"
        "CREATE INDEX step_by_case ON step (raad, zaak, dag, id);"
        "CREATE VIEW termijn_event AS SELECT id AS number, raad AS council, zaak AS dossier,"
        " wat AS event, dag AS date, meer AS fields FROM step");
    Transaction transaction(database);
    auto insert = database.prepare("INSERT INTO step VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    for (const EventRecord& record : all) {
      insert.reset();
      const std::string day = iso(record.day), fields = json_fields(record.fields);
      insert.bind(1, record.number).bind(2, std::string_view(record.council));
      insert.bind(3, std::string_view(record.dossier)).bind(4, std::string_view(record.event));
      insert.bind(5, std::string_view(day)).bind(6, std::string_view(fields)).step();
    }
    transaction.commit();
  }
  const std::string wanted = expected(all, as_of);
  EXPECT_EQ(table(path, as_of, 1), wanted);
  EXPECT_EQ(table(path, as_of, 4), wanted);
}

}  // namespace
}  // namespace termijn::testing
