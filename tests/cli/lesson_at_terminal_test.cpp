// SPDX-License-Identifier: Apache-2.0
// A lesson at a terminal stops after each moment; in a pipe nothing is asked.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace termijn {
namespace {

constexpr const char* prompt = "[Enter]";

std::string drain(int handle) {
  std::string all;
  std::array<char, 4096> buffer{};
  // At the end of a terminal reading is an error, not an end.
  for (ssize_t count = 0; (count = ::read(handle, buffer.data(), buffer.size())) > 0;)
    all.append(buffer.data(), static_cast<std::size_t>(count));
  ::close(handle);
  return all;
}

/// What somebody sees who types `keys`; nothing where there are no terminals to be had.
std::optional<std::string> at_terminal(const std::string& command, const std::string& keys) {
  const int ours = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (ours < 0 || ::grantpt(ours) != 0 || ::unlockpt(ours) != 0) return std::nullopt;
  const int theirs = ::open(::ptsname(ours), O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (theirs < 0) return std::nullopt;
  termios mode{};
  ::tcgetattr(theirs, &mode);
  mode.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  mode.c_oflag &= ~static_cast<tcflag_t>(OPOST);
  ::tcsetattr(theirs, TCSANOW, &mode);
  const pid_t child = ::fork();
  if (child == 0) {
    ::unsetenv("TERMIJN_RULES");
    ::dup2(theirs, STDIN_FILENO);
    ::dup2(theirs, STDOUT_FILENO);
    ::execl("/bin/sh", "sh", "-c", (std::string(TERMIJN_BIN) + ' ' + command).c_str(), nullptr);
    ::_exit(127);
  }
  ::close(theirs);
  EXPECT_EQ(::write(ours, keys.data(), keys.size()), static_cast<ssize_t>(keys.size()));
  std::string seen = drain(ours);
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), 0);
  return seen;
}

std::string in_pipe(const std::string& command) {
  std::FILE* pipe = ::popen((std::string(TERMIJN_BIN) + ' ' + command).c_str(), "r");
  std::string all;
  std::array<char, 4096> buffer{};
  for (std::size_t count = 0; (count = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    all.append(buffer.data(), count);
  EXPECT_EQ(::pclose(pipe), 0);
  return all;
}

std::size_t times(const std::string& text, const std::string& word) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(word, at)) != std::string::npos; at += word.size())
    ++count;
  return count;
}

class LessonAtTerminal : public ::testing::Test {
 protected:
  void read(const std::string& command, const std::string& keys) {
    const auto seen = at_terminal(command, keys);
    if (!seen) GTEST_SKIP() << "no pseudo terminal here: the lesson was NOT tested";
    seen_ = *seen;
  }
  std::string seen_;
};

TEST_F(LessonAtTerminal, StopsAfterEachMomentAndNotAfterTheLast) {
  read("learn advies", "\n\n\n\n");
  EXPECT_EQ(times(seen_, prompt), 4U);
  for (int i = 1; i <= 5; ++i)
    EXPECT_EQ(times(seen_, "Moment " + std::to_string(i) + " van 5"), 1U) << i;
  EXPECT_NE(seen_.find("geen juridisch advies"), std::string::npos);
  // The same as in a pipe, but for the questions.
  EXPECT_LT(in_pipe("learn advies").size(), seen_.size());
}

TEST_F(LessonAtTerminal, ShowsAMomentInFullOnDemandAndThenGoesOn) {
  read("learn advies", "w\n\nq\n");
  EXPECT_EQ(times(seen_, "Moment 1 van 5"), 2U);
  EXPECT_EQ(times(seen_, "In een logboek: adviesaanvraag"), 1U);
  EXPECT_EQ(times(seen_, "Moment 2 van 5"), 1U);
  EXPECT_EQ(times(seen_, "Moment 3 van 5"), 0U);
  EXPECT_NE(seen_.find("U bent gestopt na moment 2 van 5."), std::string::npos);
}

TEST_F(LessonAtTerminal, SaysWhatCanBeTyped) {
  read("learn advice --lang en", "x\nq\n");
  EXPECT_EQ(times(seen_, prompt), 2U);
  EXPECT_NE(seen_.find("or type w or q."), std::string::npos);
  EXPECT_EQ(times(seen_, "Moment 2 of 5"), 0U);
}

TEST_F(LessonAtTerminal, EndsWithTheInput) {
  read("learn advies", "\n\x04");
  EXPECT_NE(seen_.find("U bent gestopt na moment 2 van 5."), std::string::npos);
}

TEST_F(LessonAtTerminal, DoesNotAskAboutOneMoment) {
  read("learn advies --moment 2", "");
  EXPECT_EQ(times(seen_, prompt), 0U);
}

TEST(LessonInAPipe, AsksNothing) {
  const std::string text = in_pipe("learn advies < /dev/null");
  EXPECT_EQ(times(text, prompt), 0U);
  EXPECT_EQ(times(text, "Moment 5 van 5"), 1U);
  // Who only answers through a pipe, or only reads one, is not at a terminal.
  const auto half = at_terminal("learn advies < /dev/null", "");
  if (!half) GTEST_SKIP() << "no pseudo terminal here: the lesson was NOT tested";
  EXPECT_EQ(*half, text);
}

}  // namespace
}  // namespace termijn
