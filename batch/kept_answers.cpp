// SPDX-License-Identifier: Apache-2.0
#include "batch/kept_answers.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <utility>

#include "log/event_store.h"

namespace termijn::batch {
namespace {

/// A text is read and written with its dossier, in one place of the file; a page holds some ten.
constexpr const char* schema = R"(
  PRAGMA page_size = 16384;
  PRAGMA application_id = 1414679883;  -- TRMK
)";
constexpr const char* tables = R"(
  CREATE TABLE IF NOT EXISTS mark (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    rules    TEXT NOT NULL,
    as_of    INTEGER NOT NULL,  -- days since 1 January 1970
    number   INTEGER NOT NULL,
    hash     TEXT NOT NULL,
    erased   INTEGER NOT NULL,
    dossiers INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS common (number INTEGER PRIMARY KEY) STRICT;
  CREATE TABLE IF NOT EXISTS answer (
    council TEXT NOT NULL,
    dossier TEXT NOT NULL,
    turn    INTEGER NOT NULL,  -- days since 1 January 1970
    state   INTEGER NOT NULL,  -- 1: wrong, 2: faulty
    lines   TEXT NOT NULL,
    numbers TEXT NOT NULL,
    PRIMARY KEY (council, dossier)
  ) STRICT, WITHOUT ROWID;
)";

Database opened(const std::string& path) {
  Database database(path, Database::Access::create, default_wait_ms);
  // What was read of the file by another night is on the page where it is.
  database.execute("PRAGMA mmap_size = 17179869184; PRAGMA cache_size = -16384");
  if (database.number("PRAGMA application_id") == 0) database.execute(schema);
  return database;
}

}  // namespace

KeptAnswers::KeptAnswers(const std::string& path)
    : database_(opened(path)), transaction_(database_) {
  database_.execute(tables);
  put_ = database_.prepare("INSERT OR REPLACE INTO answer VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
}

std::optional<KeptMark> KeptAnswers::mark() const {
  auto row = database_.prepare("SELECT rules, as_of, number, hash, erased, dossiers FROM mark");
  if (!row.step()) return std::nullopt;
  return KeptMark{row.text(0),   Date::from_days(row.number(1)),
                  row.number(2), row.text(3),
                  row.number(4), static_cast<std::uint64_t>(row.number(5))};
}

std::vector<std::int64_t> KeptAnswers::common() const {
  std::vector<std::int64_t> numbers;
  auto rows = database_.prepare("SELECT number FROM common ORDER BY number");
  while (rows.step()) numbers.push_back(rows.number(0));
  return numbers;
}

void KeptAnswers::clear() {
  database_.execute("DELETE FROM answer; DELETE FROM common; DELETE FROM mark");
}

void KeptAnswers::put(const KeptAnswer& answer) {
  put_.reset();
  put_.bind(1, answer.council).bind(2, answer.dossier);
  put_.bind(3, std::int64_t{answer.turn});
  put_.bind(4, std::int64_t{(answer.wrong ? 1 : 0) + (answer.faulty ? 2 : 0)});
  put_.bind(5, answer.lines).bind(6, answer.numbers).step();
}

void KeptAnswers::each(const DossierKey& after,
                       const std::function<bool(const KeptAnswer&)>& take) const {
  auto rows = database_.prepare(
      "SELECT council, dossier, turn, state, lines, numbers FROM answer"
      " WHERE (council, dossier) > (?1, ?2) ORDER BY council, dossier");
  rows.bind(1, std::string_view(after.first)).bind(2, std::string_view(after.second));
  while (rows.step()) {
    const auto state = rows.number(3);
    const KeptAnswer answer{
        rows.view(0),     rows.view(1),     static_cast<std::int32_t>(rows.number(2)),
        (state & 1) != 0, (state & 2) != 0, rows.view(4),
        rows.view(5)};
    if (!take(answer)) return;
  }
}

void KeptAnswers::commit(const KeptMark& mark, const std::vector<std::int64_t>& common) {
  database_.execute("DELETE FROM common; DELETE FROM mark");
  auto number = database_.prepare("INSERT OR IGNORE INTO common VALUES (?1)");
  for (const std::int64_t each : common) {
    number.reset();
    number.bind(1, each).step();
  }
  auto row = database_.prepare("INSERT INTO mark VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)");
  row.bind(1, std::string_view(mark.rules)).bind(2, std::int64_t{mark.as_of.days()});
  row.bind(3, mark.number).bind(4, std::string_view(mark.hash)).bind(5, mark.erased);
  row.bind(6, static_cast<std::int64_t>(mark.dossiers)).step();
  row.reset();
  transaction_.commit();
}

bool is_kept(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code none;
  if (!fs::exists(path, none) || fs::is_empty(path, none)) return true;
  // Not asked of SQLite: that refuses all of a file of which a part is damaged.
  std::array<char, 72> head{};
  std::ifstream(path, std::ios::binary).read(head.data(), head.size());
  const std::string_view text(head.data(), head.size());
  return text.starts_with("SQLite format 3") && text.ends_with("TRMK");
}

}  // namespace termijn::batch
