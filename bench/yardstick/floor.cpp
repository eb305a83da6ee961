// SPDX-License-Identifier: Apache-2.0
// The floor: the rows that `check --all` reads, stepped through in the same order and decoded, and
// nothing else. What SQLite itself costs, and so what no evaluator on top of it can be below.
//   floor DATABASE [THREADS]
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include <sqlite3.h>

namespace {

constexpr const char* rows =
    "SELECT dossier, number, event, date, fields FROM termijn_event WHERE dossier >= ?1 AND "
    "dossier < ?2"
    " ORDER BY dossier, date, number";

std::int64_t number(const unsigned char* text, int digits) {
  std::int64_t value = 0;
  for (int i = 0; i < digits; ++i) value = value * 10 + (text[i] - '0');
  return value;
}

/// All that is read comes into the sum, so that nothing can be left out.
std::uint64_t scan(const char* path, std::int64_t from, std::int64_t until) {
  sqlite3* database = nullptr;
  sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
  sqlite3_exec(database, "PRAGMA mmap_size = 17179869184", nullptr, nullptr, nullptr);
  sqlite3_stmt* row = nullptr;
  if (sqlite3_prepare_v2(database, rows, -1, &row, nullptr) != SQLITE_OK) std::exit(3);
  sqlite3_bind_int64(row, 1, from);
  sqlite3_bind_int64(row, 2, until);
  std::uint64_t sum = 0;
  while (sqlite3_step(row) == SQLITE_ROW) {
    sum += static_cast<std::uint64_t>(sqlite3_column_int64(row, 0) + sqlite3_column_int64(row, 1));
    const unsigned char* event = sqlite3_column_text(row, 2);
    for (int i = sqlite3_column_bytes(row, 2); i-- > 0;) sum = sum * 31 + event[i];
    const unsigned char* day = sqlite3_column_text(row, 3);
    sum += static_cast<std::uint64_t>(number(day, 4) * 372 + number(day + 5, 2) * 31 +
                                      number(day + 8, 2));
    const unsigned char* fields = sqlite3_column_text(row, 4);
    for (int i = sqlite3_column_bytes(row, 4); i-- > 0;)
      sum += fields[i] == ':' ? fields[i + 1] : 0U;
  }
  sqlite3_finalize(row);
  sqlite3_close(database);
  return sum;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fputs("floor DATABASE [THREADS]\n", stderr), 2;
  sqlite3* database = nullptr;
  sqlite3_open_v2(argv[1], &database, SQLITE_OPEN_READONLY, nullptr);
  sqlite3_stmt* last = nullptr;
  sqlite3_prepare_v2(database, "SELECT max(dossier) FROM termijn_event", -1, &last, nullptr);
  sqlite3_step(last);
  const std::int64_t end = sqlite3_column_int64(last, 0) + 1;
  sqlite3_finalize(last);
  sqlite3_close(database);
  const int threads = argc > 2 ? std::atoi(argv[2]) : 1;
  std::vector<std::uint64_t> sums(static_cast<std::size_t>(threads));
  std::vector<std::thread> workers;
  for (int i = 0; i < threads; ++i)
    workers.emplace_back([&, i] {
      sums[static_cast<std::size_t>(i)] = scan(argv[1], end * i / threads, end * (i + 1) / threads);
    });
  for (auto& worker : workers) worker.join();
  std::printf("%llu\n", static_cast<unsigned long long>(sums[0]));
  return 0;
}
