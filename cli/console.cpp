// SPDX-License-Identifier: Apache-2.0
// What the program says, and whether it landed.
#include "cli/console.h"

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include "base/render.h"
#include "report/diagnostics_json.h"

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

ExitCode Console::fail(const Diagnostics& diagnostics, const Sources& sources, ExitCode code) {
  if (json_) {
    text_ = diagnostics_json(diagnostics, sources, language_);
  } else {
    const bool one = diagnostics.size() == 1;
    write_all(STDERR_FILENO, one ? render(diagnostics.front(), sources, language_)
                                 : render(diagnostics, sources, language_));
  }
  return code;
}

void Console::warn(const Diagnostics& diagnostics, const Sources& sources) {
  if (!diagnostics.empty()) write_all(STDERR_FILENO, render(diagnostics, sources, language_));
}

ExitCode Console::finish(ExitCode code) {
  const int error = write_all(STDOUT_FILENO, text_);
  if (error == 0 || error == EPIPE) return code;
  const Code what = saved_ ? Code::cli_saved_output_failed : Code::cli_output_failed;
  const Diagnostic failed{what, {}, {std::strerror(error)}, {}};
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
