// SPDX-License-Identifier: Apache-2.0
// Kills writers of a log at random moments. Afterwards every event that was acknowledged is there,
// no batch is there in part, nothing else is there, and the chain holds.
//   crash_harness KILLS [SEED]
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "calendar/date.h"
#include "log/event_store.h"
#include "log/verify.h"

namespace {

using namespace termijn;
namespace fs = std::filesystem;

constexpr int kills_a_log = 15;  // rounds; then a new one, so that its making is interrupted too

[[noreturn]] void fail(const std::string& what) {
  std::printf("FAILED: %s\n", what.c_str());
  std::exit(1);
}

/// Of which batch and which place in it an event is, so that half a batch shows.
EventRecord event_of(const std::string& batch, int size, int place) {
  EventRecord record;
  record.dossier = "A-1";
  record.event = "e" + std::to_string(place);
  record.day = *parse_iso("2026-03-02");
  record.source = batch + '/' + std::to_string(size);
  record.remark.assign(static_cast<std::size_t>(place) * 700, 'x');
  return record;
}

bool write_all(int to, const std::string& text) {
  return ::write(to, text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

/// Adds batches for ever and writes the name of each to `acknowledge` once the log has said yes.
[[noreturn]] void write_on(const std::string& path, const std::string& name, int acknowledge,
                           std::uint32_t seed) {
  std::mt19937 random(seed);
  for (int i = 0;; ++i) {
    const std::string batch = name + '-' + std::to_string(i);
    const int size = 1 + static_cast<int>(random() % 4);
    std::vector<EventRecord> records;
    for (int place = 0; place < size; ++place) records.push_back(event_of(batch, size, place));
    bool added = false;
    if (!fs::exists(path)) added = EventStore::make(path, records).value.has_value();
    if (!added) {
      auto store = EventStore::open(path, EventStore::Access::create);
      added = store && store->append(records).value.has_value();
    }
    if (added && !write_all(acknowledge, batch + '\n')) _exit(1);
  }
}

struct Writer {
  pid_t process;
  int acknowledged;
};

Writer start(const std::string& path, const std::string& name, std::uint32_t seed) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("no pipe");
  const pid_t child = ::fork();
  if (child < 0) fail("no process");
  if (child == 0) write_on(path, name, ends[1], seed);
  ::close(ends[1]);
  return {child, ends[0]};
}

std::vector<std::string> acknowledged_by(const Writer& writer) {
  std::string text;
  std::array<char, 4096> piece{};
  for (ssize_t size = 0; (size = ::read(writer.acknowledged, piece.data(), piece.size())) > 0;) {
    text.append(piece.data(), static_cast<std::size_t>(size));
  }
  ::close(writer.acknowledged);
  std::vector<std::string> names;
  for (std::size_t at = 0, end = 0; (end = text.find('\n', at)) != text.npos; at = end + 1) {
    names.push_back(text.substr(at, end - at));
  }
  return names;
}

/// How many events of each batch are in the log, and how many there have to be.
std::map<std::string, std::pair<int, int>> batches_in(const std::string& path) {
  const auto store = EventStore::open(path, EventStore::Access::read);
  if (!store) fail("cannot open " + message_of(store.diagnostics.at(0), Language::english));
  const auto records = store->read();
  if (!records) fail("cannot read " + message_of(records.diagnostics.at(0), Language::english));
  std::map<std::string, std::pair<int, int>> batches;
  for (const EventRecord& record : *records) {
    const std::size_t slash = record.source.find('/');
    auto& [count, size] = batches[record.source.substr(0, slash)];
    size = std::atoi(record.source.c_str() + slash + 1);
    if (record.event != "e" + std::to_string(count) ||
        record.remark.size() != static_cast<std::size_t>(count) * 700) {
      fail("event " + std::to_string(record.number) + " is not what was written");
    }
    ++count;
  }
  return batches;
}

/// `known`: what was acknowledged in this log so far. `in_flight`: at most so many others.
void check(const std::string& path, const std::set<std::string>& known,
           std::set<std::string>& others, std::size_t in_flight) {
  if (known.empty() && !fs::exists(path)) return;
  if (known.empty() && fs::file_size(path) == 0) return;
  const auto batches = batches_in(path);
  std::set<std::string> unknown;
  for (const auto& [name, counts] : batches) {
    if (counts.first != counts.second) fail("batch " + name + " is there in part");
    if (!known.contains(name)) unknown.insert(name);
  }
  for (const std::string& name : known) {
    if (!batches.contains(name)) fail("batch " + name + " was acknowledged and is gone");
  }
  for (const std::string& name : others) {
    if (!unknown.contains(name)) fail("batch " + name + " was there and is gone");
  }
  if (unknown.size() > others.size() + in_flight) fail("there is more than was written");
  others = unknown;
  const auto result = verify_log(path);
  if (!result) fail("cannot verify " + message_of(result.diagnostics.at(0), Language::english));
  if (!result->is_intact()) fail(message_of(result->findings.at(0), Language::english));
}

void remove_log(const std::string& path) {
  for (const char* end : {"", "-wal", "-shm", "-journal"}) fs::remove(path + end);
}

class Harness {
 public:
  Harness(std::string path, std::uint32_t seed) : path_(std::move(path)), random_(seed) {}

  /// Starts one writer, or two that wait for each other, and kills them; how many that were.
  int kill_some(int round) {
    if (round % kills_a_log == 0) begin_a_log();
    std::vector<Writer> running;
    for (const char* each : round % 2 == 0 ? std::vector{"a"} : std::vector{"a", "b"}) {
      running.push_back(start(path_, std::to_string(round) + each, number()));
    }
    std::this_thread::sleep_for(std::chrono::microseconds(number() % 40000));
    for (const Writer& writer : running) ::kill(writer.process, SIGKILL);
    for (const Writer& writer : running) {
      ::waitpid(writer.process, nullptr, 0);
      for (std::string& name : acknowledged_by(writer)) {
        known_.insert(std::move(name));
        ++total_;
      }
    }
    check(path_, known_, others_, running.size());
    return static_cast<int>(running.size());
  }
  std::size_t acknowledged() const { return total_; }

 private:
  void begin_a_log() {
    remove_log(path_);
    known_.clear();
    others_.clear();
  }
  std::uint32_t number() { return static_cast<std::uint32_t>(random_()); }

  std::string path_;
  std::mt19937 random_;
  std::set<std::string> known_, others_;
  std::size_t total_ = 0;
};

}  // namespace

int main(int count, char** words) {
  const int kills = count > 1 ? std::atoi(words[1]) : 40;
  const auto seed = static_cast<std::uint32_t>(count > 2 ? std::atoi(words[2]) : 1);
  const std::string folder =
      (fs::temp_directory_path() / ("termijn_crash_" + std::to_string(::getpid()))).string();
  fs::create_directories(folder);
  Harness harness(folder + "/log.termijn", seed);
  int killed = 0;
  for (int round = 0; killed < kills; ++round) killed += harness.kill_some(round);
  fs::remove_all(folder);
  std::printf("%d writers killed, %zu acknowledged batches, all of them there\n", killed,
              harness.acknowledged());
  return 0;
}
