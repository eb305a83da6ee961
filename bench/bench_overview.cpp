// SPDX-License-Identifier: Apache-2.0
// How long the page of the morning takes for many dossiers, as a whole process: rules, reading the
// file, judging, writing. Medians, printed; nothing is asserted.
//   bench_overview COMMAND FOLDER [DOSSIERS]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include "calendar/date.h"

extern char** environ;

namespace {

using termijn::Date;

constexpr int default_dossiers = 10000;
constexpr std::string_view as_of = "2026-03-24";

/// Advice in half of them, consent and agreements in the rest; begun over two years.
class Writer {
 public:
  explicit Writer(const std::string& path) : out_(path, std::ios::binary) {
    out_ << "nr;datum;dossier;gebeurtenis;door;velden;titel\n";
  }

  void dossier(int number, Date start) {
    name_ = "D-" + std::to_string(number);
    start_ = start;
    switch (number % 4) {
      case 0:
        return advice("nee");
      case 1:
        return advice("geheel");
      case 2:
        return consent();
      default:
        line(0, "afspraak_gemaakt", "or", "uiterste_dag=" + iso(start + 365));
    }
  }

 private:
  void advice(const std::string& follows) {
    line(0, "adviesaanvraag", "ondernemer",
         "vorm=schriftelijk beweegredenen=ja gevolgen=ja maatregelen=ja");
    line(21, "overlegvergadering", "ondernemer", "");
    line(35, "advies", "or", "");
    line(49, "kennisgeving", "ondernemer",
         "vorm=schriftelijk gemotiveerd=ja definitief=ja aan_de_raad=ja volgt_advies=" + follows);
  }

  void consent() {
    line(0, "instemmingsaanvraag", "ondernemer", "vorm=schriftelijk beweegredenen=ja gevolgen=ja");
    line(30, "instemmingsbesluit", "or", "uitkomst=ingestemd");
    line(40, "kennisgeving", "ondernemer",
         "vorm=schriftelijk gemotiveerd=ja definitief=ja aan_de_raad=ja");
  }

  void line(int days, const char* event, const char* by, const std::string& fields) {
    out_ << ++number_ << ';' << iso(start_ + days) << ';' << name_ << ';' << event << ';' << by
         << ';' << fields << ";Dossier " << name_ << '\n';
  }

  std::ofstream out_;
  std::string name_;
  Date start_;
  int number_ = 0;
};

void write_log(const std::string& path, int dossiers) {
  Writer writer(path);
  std::mt19937 random(1);  // NOLINT: the same log every time
  const Date first = *termijn::parse_iso("2024-01-01");
  for (int i = 0; i < dossiers; ++i)
    writer.dossier(i, first + static_cast<std::int32_t>(random() % 800));
}

double run_ms(const char* command, std::vector<const char*> words) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  words.insert(words.begin(), command);
  words.push_back(nullptr);
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  if (posix_spawn(&child, command, &actions, nullptr, const_cast<char* const*>(words.data()),
                  environ) == 0) {
    waitpid(child, nullptr, 0);
  }
  posix_spawn_file_actions_destroy(&actions);
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

void report(const char* what, const char* command, const std::vector<const char*>& words) {
  constexpr int runs = 9;
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) times.push_back(run_ms(command, words));
  std::ranges::sort(times);
  std::printf("%-22s %8.1f ms  (of %d runs: %.1f to %.1f)\n", what, times[runs / 2], runs,
              times.front(), times.back());
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) {
    std::fputs("bench_overview COMMAND FOLDER [DOSSIERS]\n", stderr);
    return EXIT_FAILURE;
  }
  const char* const command = words[1];
  const int dossiers = count > 3 ? std::atoi(words[3]) : default_dossiers;
  const std::string path = std::string(words[2]) + "/overview.csv";
  write_log(path, dossiers);
  const std::string day(as_of);
  std::printf("%d dossiers, whole process, output thrown away\n", dossiers);
  report("overview", command, {"overview", path.c_str(), "--as-of", day.c_str()});
  report("overview --json", command, {"overview", path.c_str(), "--as-of", day.c_str(), "--json"});
  report("week", command, {"week", path.c_str(), "--as-of", day.c_str()});
  report("ics", command, {"ics", path.c_str(), "--as-of", day.c_str()});
  std::remove(path.c_str());
  return EXIT_SUCCESS;
}
