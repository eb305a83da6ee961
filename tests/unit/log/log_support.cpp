// SPDX-License-Identifier: Apache-2.0
// Folders, child processes and texts of records.
#include "tests/unit/log/log_support.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "calendar/clock.h"
#include "calendar/date.h"
#include "log/event_store.h"

namespace termijn::testing {
namespace {

std::string in_child(const std::function<std::string()>& work) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
  const pid_t child = fork();
  if (child == 0) {
    const std::string answer = work();
    const ssize_t written = write(ends[1], answer.data(), answer.size());
    _exit(written == static_cast<ssize_t>(answer.size()) ? 0 : 1);
  }
  close(ends[1]);
  std::string answer;
  std::array<char, 256> piece{};
  for (ssize_t size = 0; (size = read(ends[0], piece.data(), piece.size())) > 0;) {
    answer.append(piece.data(), static_cast<std::size_t>(size));
  }
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  return status == 0 ? answer : "child ended with status " + std::to_string(status);
}

}  // namespace

std::vector<std::string> codes(const Diagnostics& diagnostics) {
  std::vector<std::string> names;
  for (const Diagnostic& diagnostic : diagnostics) names.emplace_back(code_name(diagnostic.code));
  return names;
}

std::string_view at(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

std::string data_of(const EventRecord& record) {
  const std::string earliest = record.earliest ? iso(*record.earliest) + "/" : "";
  std::string data = std::to_string(record.number) + "|" + earliest + iso(record.day) +
                     (record.time ? "T" + clock_text(*record.time) : "") + "|" + record.council +
                     "|" + record.dossier + "|" + record.event + "|" + record.actor + "|" +
                     record.recorded + "|";
  if (record.replaces) data += std::to_string(*record.replaces);
  data += "|" + record.reference + "|" + record.source + "|" + record.remark + "|";
  for (const FieldText& field : record.fields) data += field.name + "=" + field.value + ",";
  return data;
}

std::vector<std::string> data_of(const std::vector<EventRecord>& records) {
  std::vector<std::string> all;
  for (const EventRecord& record : records) all.push_back(data_of(record));
  return all;
}

EventRecord event(std::int64_t number, std::string name, std::string_view day) {
  EventRecord record;
  record.number = number;
  record.dossier = "A-1";
  record.event = std::move(name);
  record.day = parse_iso(day).value();
  return record;
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "termijn-XXXXXX").string();
  if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
  path_ = name;
  std::filesystem::permissions(path_, std::filesystem::perms::all);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::permissions(path_, std::filesystem::perms::all, ignored);
  std::filesystem::remove_all(path_, ignored);
}

void write_file(const std::string& path, std::string_view text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  if (!file.flush()) throw std::runtime_error("cannot write " + path);
}

std::string as_ordinary_user(const std::function<std::string()>& work) {
  return in_child([&] {
    constexpr uid_t nobody = 65534;
    if (geteuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0)) return std::string("root");
    return work();
  });
}

std::string with_full_disk(std::size_t bytes, const std::function<std::string()>& work) {
  return in_child([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) return std::string("no limit");
    return work();
  });
}

std::string events_in(const std::string& path) {
  const auto store = EventStore::open(path, EventStore::Access::read);
  if (!store) return codes(store.diagnostics).at(0);
  const auto records = store->read();
  if (!records) return codes(records.diagnostics).at(0);
  std::string all;
  for (const EventRecord& record : *records) all += record.event + ' ';
  return all;
}

}  // namespace termijn::testing
