// SPDX-License-Identifier: Apache-2.0
#include "cli/progress_line.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

#include "report/layout.h"

namespace termijn::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto before_first = 300ms, between = 100ms;

/// A terminal that says of itself that it can go back to the beginning of a line.
bool can_write_over() {
  const char* const terminal = std::getenv("TERM");
  return ::isatty(STDERR_FILENO) != 0 && terminal != nullptr && *terminal != '\0' &&
         std::string_view(terminal) != "dumb";
}

/// One less than fits, so that the cursor stays on the line.
std::size_t columns_of_terminal() {
  winsize size{};
  const bool is_known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
  return is_known ? size.ws_col - 1U : 79U;
}

std::string percent(std::size_t done, std::size_t all) {
  return std::to_string(all == 0 ? 100 : done * 100 / all) + '%';
}

}  // namespace

ProgressLine::ProgressLine(const Console& console, const CommandText& what)
    : language_(console.language()),
      what_(what.in(language_)),
      is_seen_(!console.is_overheard() && can_write_over()),
      next_(Clock::now() + before_first) {}

ProgressLine::~ProgressLine() {
  if (width_ > 0) write("");
}

Progress ProgressLine::progress() {
  if (!is_seen_) return {};
  return [this](std::size_t done, std::size_t all) { show(done, all); };
}

void ProgressLine::show(std::size_t done, std::size_t all) {
  const auto now = Clock::now();
  if (now < next_) return;
  next_ = now + between;
  const std::string_view of = language_ == Language::dutch ? " van " : " of ";
  write(what_ + ": " + std::to_string(done) + std::string(of) + std::to_string(all) + " (" +
        percent(done, all) + ')');
}

void ProgressLine::write(const std::string& text) {
  const std::string shown = clipped(text, columns_of_terminal());
  const std::size_t width = columns(shown);
  std::string line = '\r' + shown;
  if (width < width_) line += std::string(width_ - width, ' ') + '\r' + shown;
  write_all(STDERR_FILENO, line);
  width_ = width;
}

}  // namespace termijn::cli
