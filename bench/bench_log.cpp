// SPDX-License-Identifier: Apache-2.0
// Adding an event to a log beside a bare durable insert of the same row in a table without chain or
// triggers: the same file system, settings and run, by turns. Prints medians; asserts nothing.
//   bench_log [FOLDER [ROUNDS]]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <unistd.h>

#include "calendar/date.h"
#include "log/event_row.h"
#include "log/event_store.h"
#include "log/verify.h"

namespace {

using namespace termijn;
namespace fs = std::filesystem;

constexpr int events_a_round = 200;

double microseconds(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start)
      .count();
}

double median(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

EventRecord an_event() {
  EventRecord record;
  record.council = "OR-Noord";
  record.dossier = "A-12";
  record.event = "adviesaanvraag";
  record.day = *parse_iso("2026-03-02");
  record.actor = "ondernemer";
  record.recorded = "2026-03-03";
  record.fields = {{"titel", "Verhuizing van de locatie", {}}, {"vorm", "brief", {}}};
  return record;
}

/// The same columns and settings, and nothing else.
class BareTable {
 public:
  explicit BareTable(const std::string& path) : database_(path, Database::Access::create, 0) {
    std::string columns, places;
    for (const std::string_view column : chained_columns) {
      const bool is_key = column == "number";
      columns += std::string(column) + (is_key ? " INTEGER PRIMARY KEY, " : " TEXT, ");
      places += "?, ";
    }
    database_.execute("PRAGMA journal_mode = WAL; CREATE TABLE event (" + columns +
                      "digest TEXT, hash TEXT)");
    insert_.emplace(database_.prepare("INSERT INTO event VALUES (" + places + "?, ?)"));
  }

  void add(const EventRecord& record) {
    RowTexts row = row_of(record, ++number_, std::nullopt);
    row[salt_column] = std::string(32, '0');
    Transaction transaction(database_);
    insert_->reset();
    insert_->bind(1, number_);
    for (std::size_t i = 1; i < row.size(); ++i)
      insert_->bind_text(static_cast<int>(i) + 1, row[i]);
    insert_->bind(17, first_hash).bind(18, first_hash).step();
    transaction.commit();
  }

 private:
  Database database_;
  std::optional<Statement> insert_;
  std::int64_t number_ = 0;
};

}  // namespace

int main(int count, char** words) {
  const fs::path base = count > 1 ? fs::path(words[1]) : fs::temp_directory_path();
  const int rounds = count > 2 ? std::atoi(words[2]) : 5;
  const fs::path folder = base / ("termijn_bench_log_" + std::to_string(::getpid()));
  fs::create_directories(folder);
  const EventRecord record = an_event();
  const std::string path = (folder / "log.termijn").string();
  std::vector<double> ratios;
  {
    BareTable bare((folder / "bare.db").string());
    auto store = EventStore::open(path, EventStore::Access::create);
    if (!store) return 2;
    const std::vector<EventRecord> batch = {record};
    for (int round = 0; round < rounds; ++round) {
      std::vector<double> plain, chained;
      for (int i = 0; i < events_a_round; ++i) {
        plain.push_back(microseconds([&] { bare.add(record); }));
        chained.push_back(microseconds([&] { store->append(batch); }));
      }
      ratios.push_back(median(chained) / median(plain));
      std::printf("bare durable insert %8.1f us, append to the log %8.1f us: %.2f times\n",
                  median(plain), median(chained), ratios.back());
    }
  }
  const double verified = microseconds([&] { verify_log(path); });
  std::printf("median of %d rounds: %.2f times; verify of %d events: %.1f ms\n", rounds,
              median(ratios), rounds * events_a_round, verified / 1000);
  fs::remove_all(folder);
  return 0;
}
