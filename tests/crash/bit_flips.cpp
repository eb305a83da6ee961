// SPDX-License-Identifier: Apache-2.0
// Turns over single bits of a small log: each is found, or changes nothing of what the log says.
//   bit_flips [STEP [FIRST]]   every STEP-th bit from FIRST on; 1 and 0 for all of them
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "calendar/date.h"
#include "log/event_row.h"
#include "log/event_store.h"
#include "log/verify.h"

namespace {

using namespace termijn;
namespace fs = std::filesystem;

std::vector<EventRecord> some_events() {
  std::vector<EventRecord> records(3);
  for (std::size_t i = 0; i < records.size(); ++i) {
    records[i].council = "OR";
    records[i].dossier = "A-1";
    records[i].event = "gebeurtenis";
    records[i].day = *parse_iso("2026-03-02") + static_cast<std::int32_t>(i);
    records[i].actor = "or";
    records[i].recorded = "2026-03-05";
    records[i].fields = {{"vorm", "brief", {}}};
    records[i].remark = "een opmerking";
  }
  records[2].number = 3;
  records[1].number = 2;
  records[0].number = 1;
  records[2].replaces = 1;
  return records;
}

/// Everything that a log says, as one text; empty when it cannot be read.
std::string said_by(const std::string& path) {
  const auto store = EventStore::open(path, EventStore::Access::read, 0);
  if (!store) return "";
  const auto records = store->read();
  if (!records) return "";
  std::string all;
  for (const EventRecord& record : *records) {
    for (const auto& text : row_of(record, record.number, record.replaces)) {
      all += text ? '=' + *text : "-";
    }
  }
  return all;
}

bool is_intact(const std::string& path) {
  const auto result = verify_log(path);
  return result && result->is_intact();
}

void write(const std::string& path, const std::string& bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  const bool done = ::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
  ::close(file);
  if (!done) std::exit(2);
}

}  // namespace

int main(int count, char** words) {
  const std::size_t step = count > 1 ? std::strtoul(words[1], nullptr, 10) : 1;
  const std::size_t first = count > 2 ? std::strtoul(words[2], nullptr, 10) : 0;
  const fs::path base = fs::exists("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path();
  const fs::path folder = base / ("termijn_bits_" + std::to_string(::getpid()));
  fs::create_directories(folder);
  const std::string path = (folder / "log.termijn").string();
  if (!EventStore::make(path, some_events())) return 2;
  std::ifstream in(path, std::ios::binary);
  const std::string whole{std::istreambuf_iterator<char>(in), {}};
  const std::string said = said_by(path);
  if (!is_intact(path) || said.empty()) return 2;
  std::size_t tried = 0, found = 0, missed = 0;
  for (std::size_t bit = first; bit < whole.size() * 8; bit += step) {
    std::string bytes = whole;
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << bit % 8));
    for (const char* end : {"-wal", "-shm", "-journal"}) fs::remove(path + end);
    write(path, bytes);
    ++tried;
    if (!is_intact(path)) {
      ++found;
    } else if (said_by(path) != said) {
      ++missed;
      std::printf("MISSED: bit %zu of byte %zu\n", bit % 8, bit / 8);
    }
  }
  fs::remove_all(folder);
  std::printf("%zu of %zu bits turned over in %zu bytes: %zu found, %zu harmless, %zu missed\n",
              tried, whole.size() * 8, whole.size(), found, tried - found - missed, missed);
  return missed == 0 && found > 0 ? 0 : 1;
}
