// SPDX-License-Identifier: Apache-2.0
// Long work shows how far it is on a terminal, on one line that is gone at the end; in a pipe not
// one byte of it is there.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/golden.h"

namespace termijn {
namespace {

namespace fs = std::filesystem;

struct Shown {
  std::string terminal;  ///< what came on standard error
  std::string output;
  int code = 0;
};

std::string drain(int handle) {
  std::string all;
  std::array<char, 4096> buffer{};
  // At the end of a terminal reading is an error, not an end.
  for (ssize_t count = 0; (count = ::read(handle, buffer.data(), buffer.size())) > 0;)
    all.append(buffer.data(), static_cast<std::size_t>(count));
  ::close(handle);
  return all;
}

class LongWork : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("termijn_progress_" + std::to_string(::getpid()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    fs::current_path(folder_);
    ::unsetenv("TERMIJN_RULES");
  }
  void TearDown() override {
    fs::current_path("/");
    fs::remove_all(folder_);
  }

  /// A list with so many events that judging and storing takes a while.
  void make_list(int events) const {
    std::ofstream list("lijst.csv");
    list << "datum;dossier;gebeurtenis;door;vorm;vastgelegd\n";
    for (int i = 0; i < events; ++i)
      list << "2026-03-02;D-" << i << ";adviesaanvraag;ondernemer;schriftelijk;2026-03-02\n";
  }

  /// Runs `command` with its standard error on `handle`.
  static int run(const std::string& command, int handle, const char* terminal) {
    const pid_t child = ::fork();
    if (child == 0) {
      ::setenv("TERM", terminal, 1);
      ::dup2(handle, STDERR_FILENO);
      const std::string line = std::string(TERMIJN_BIN) + ' ' + command + " > uit.txt";
      ::execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
      ::_exit(127);
    }
    ::close(handle);
    return child;
  }

  static Shown finish(int reading, pid_t child) {
    Shown shown;
    shown.terminal = drain(reading);
    int status = 0;
    ::waitpid(child, &status, 0);
    shown.code = WEXITSTATUS(status);
    shown.output = testing::read_text("uit.txt");
    return shown;
  }

  /// Nothing where there are no terminals to be had.
  static std::optional<Shown> on_terminal(const std::string& command, const char* terminal) {
    const int ours = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (ours < 0 || ::grantpt(ours) != 0 || ::unlockpt(ours) != 0) return std::nullopt;
    const int theirs = ::open(::ptsname(ours), O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (theirs < 0) return std::nullopt;
    return finish(ours, run(command, theirs, terminal));
  }

  static Shown in_pipe(const std::string& command) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    return finish(ends[0], run(command, ends[1], "xterm"));
  }

  /// What is left to see: each carriage return goes back to the beginning of the line.
  static std::string left_on_line(const std::string& terminal) {
    std::string line;
    std::size_t at = 0;
    for (const char sign : terminal) {
      if (sign == '\r') {
        at = 0;
        continue;
      }
      if ((static_cast<unsigned char>(sign) & 0xC0U) == 0x80U) continue;  // within a letter
      line.resize(std::max(line.size(), at + 1), ' ');
      line[at++] = sign;
    }
    return line.substr(0, line.find_last_not_of(' ') + 1);
  }

  /// On a terminal `progress` passes by and leaves nothing; the answer is that of a pipe, where
  /// nothing is said. `may_be_short`: on a fast computer there may be nothing to show.
  void expect_progress(
      const std::string& command, const std::string& progress,
      const std::function<void()>& before = [] {}, bool may_be_short = false) {
    SCOPED_TRACE(command);
    before();
    const auto shown = on_terminal(command, "xterm");
    if (!shown) GTEST_SKIP() << "no pseudo terminal here: progress was NOT tested";
    const bool is_there = shown->terminal.find('\r' + progress + ": ") != std::string::npos;
    EXPECT_TRUE(is_there || (may_be_short && shown->terminal.empty())) << shown->terminal;
    EXPECT_EQ(left_on_line(shown->terminal), "");
    EXPECT_EQ(shown->terminal.find('\n'), std::string::npos);
    before();
    const Shown piped = in_pipe(command);
    EXPECT_EQ(piped.terminal, "");
    EXPECT_EQ(piped.output, shown->output);
    EXPECT_EQ(piped.code, shown->code);
  }

 private:
  fs::path folder_;
};

constexpr int many = 20000;

TEST_F(LongWork, OfALogShowsHowFarItIs) {
  make_list(many);
  expect_progress(
      "log import or.db lijst.csv", "vastleggen", [] { fs::remove("or.db"); }, true);
  expect_progress(
      "log import or.db lijst.csv --lang en", "recording", [] { fs::remove("or.db"); }, true);
  expect_progress(
      "log backup or.db kopie.db", "kopiëren en nakijken", [] { fs::remove("kopie.db"); }, true);
  expect_progress(
      "log restore or.db terug.db", "kopiëren en nakijken", [] { fs::remove("terug.db"); }, true);
}

TEST_F(LongWork, OfJudgingShowsHowFarItIs) {
  make_list(many / 4);
  for (const std::string command : {"check", "overview", "csv"})
    expect_progress(
        command + " lijst.csv --as-of 2026-03-20", "dossiers beoordelen", [] {}, true);
  expect_progress(
      "ics lijst.csv --soft --as-of 2026-03-20 --lang en", "judging dossiers", [] {}, true);
}

TEST_F(LongWork, OfRulesShowsHowFarItIs) {
  // All rules: long on every computer.
  expect_progress("rules explore", "regels onderzoeken");
  expect_progress(
      "test", "voorbeelden uitvoeren", [] {}, true);
}

TEST_F(LongWork, IsSilentOnATerminalThatCannotWriteOver) {
  for (const char* terminal : {"dumb", ""}) {
    const auto shown = on_terminal("rules explore advies", terminal);
    if (!shown) GTEST_SKIP() << "no pseudo terminal here: progress was NOT tested";
    EXPECT_EQ(shown->terminal, "") << terminal;
  }
}

TEST_F(LongWork, ThatIsShortShowsNothing) {
  make_list(1);
  const auto shown = on_terminal("check lijst.csv --as-of 2026-03-20", "xterm");
  if (!shown) GTEST_SKIP() << "no pseudo terminal here: progress was NOT tested";
  EXPECT_EQ(shown->terminal, "");
}

}  // namespace
}  // namespace termijn
