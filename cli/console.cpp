// SPDX-License-Identifier: Apache-2.0
// What the program says, and whether it landed.
#include "cli/console.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include "base/code.h"
#include "base/render.h"
#include "report/diagnostics_json.h"
#include "report/words.h"

namespace termijn::cli {

int write_all(int stream, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(stream, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return written < 0 ? errno : EIO;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

std::string reason_text(int error) {
  struct Reason {
    int error;
    std::string_view text;
  };
  static constexpr std::array<Reason, 9> reasons = {{
      {ENOENT, "@no_such_folder"},
      {ENOTDIR, "@no_such_folder"},
      {EACCES, "@not_allowed"},
      {EPERM, "@not_allowed"},
      {EROFS, "@not_allowed"},
      {EISDIR, "@is_a_folder"},
      {ENOSPC, "@no_space"},
      {EDQUOT, "@no_space"},
      {ENAMETOOLONG, "@name_too_long"},
  }};
  const auto known = std::ranges::find(reasons, error, &Reason::error);
  return std::string(known == reasons.end() ? std::strerror(error) : known->text);
}

void Console::report(const Diagnostics& diagnostics, const std::string& text) {
  if (overheard_ == nullptr) {
    write_all(STDERR_FILENO, text);
    return;
  }
  overheard_->text += text;
  overheard_->diagnostics.insert(overheard_->diagnostics.end(), diagnostics.begin(),
                                 diagnostics.end());
}

void Console::hint(const Diagnostics& diagnostics) const {
  if (overheard_ != nullptr || ::isatty(STDERR_FILENO) == 0) return;
  const auto first = std::ranges::find(
      diagnostics, Severity::error, [](const Diagnostic& each) { return severity_of(each.code); });
  if (first == diagnostics.end()) return;
  write_all(STDERR_FILENO,
            termijn::say(Word::explain_hint, language_, {code_name(first->code)}) + '\n');
}

ExitCode Console::fail(const Diagnostics& diagnostics, const Sources& sources, ExitCode code) {
  if (json_) {
    text_ = diagnostics_json(diagnostics, sources, language_);
  } else {
    const bool one = diagnostics.size() == 1;
    report(diagnostics, one ? render(diagnostics.front(), sources, language_)
                            : render(diagnostics, sources, language_));
    hint(diagnostics);
  }
  return code;
}

void Console::warn(const Diagnostics& diagnostics, const Sources& sources) {
  if (!diagnostics.empty()) report(diagnostics, render(diagnostics, sources, language_));
}

bool Console::show() {
  if (overheard_ != nullptr || write_all(STDOUT_FILENO, text_) != 0) return false;
  text_.clear();
  return true;
}

ExitCode Console::finish(ExitCode code) {
  const int error = write_all(STDOUT_FILENO, text_);
  if (error == 0 || error == EPIPE) return code;
  const Code what = saved_ ? Code::cli_saved_output_failed : Code::cli_output_failed;
  const Diagnostic failed{what, {}, {reason_text(error)}, {}};
  write_all(STDERR_FILENO, render(failed, {}, language_));
  return exit_environment;
}

void prepare_streams() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    // Read-only on purpose: writing to a closed standard output must still be an error.
    if (::fcntl(stream, F_GETFD) == -1 && ::open("/dev/null", O_RDONLY) == -1) return;
  }
}

}  // namespace termijn::cli
