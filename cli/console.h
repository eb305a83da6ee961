// SPDX-License-Identifier: Apache-2.0
// What the program says: answers on standard output, faults on standard error. Checks that it
// lands.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cli/exit_code.h"
#include "cli/options.h"

namespace termijn::cli {

/// The faults of a command that was run to see what it says.
struct Overheard {
  std::string text;
  Diagnostics diagnostics;
};

class Console {
 public:
  explicit Console(const Options& options) : language_(options.language), json_(options.json) {}
  /// Writes nothing: faults go to `overheard`.
  Console(const Options& options, Overheard& overheard)
      : language_(options.language), overheard_(&overheard) {}

  Language language() const { return language_; }
  bool json() const { return json_; }
  /// Nobody reads what it says.
  bool is_overheard() const { return overheard_ != nullptr; }

  /// Collects text for standard output.
  void say(std::string_view text) { text_ += text; }

  /// Writes what was said so far, for somebody who is to answer. False when nobody reads any more.
  bool show();

  /// Reports the faults and gives `code` back. With --json they are the answer on standard output.
  ExitCode fail(const Diagnostics& diagnostics, const Sources& sources, ExitCode code);
  ExitCode fail(Diagnostic diagnostic, ExitCode code) {
    return fail(Diagnostics{std::move(diagnostic)}, {}, code);
  }
  /// Warnings go to standard error and stop nothing.
  void warn(const Diagnostics& diagnostics, const Sources& sources);

  /// From here on a failing output must not look as if nothing was done.
  void saved() { saved_ = true; }

  /// Writes what was said. A reader that went away (`| head`) is no fault; a full disk is.
  ExitCode finish(ExitCode code);

 private:
  void report(const Diagnostics& diagnostics, const std::string& text);
  /// One line, once, and only for a person at a terminal.
  void hint(const Diagnostics& diagnostics) const;

  Language language_;
  bool json_ = false;
  Overheard* overheard_ = nullptr;
  bool saved_ = false;
  std::string text_;
};

/// Writes all of `text`: 0, or the error number.
int write_all(int stream, std::string_view text);

/// Why something cannot be written, for a message in the language of the reader.
std::string reason_text(int error);

/// Opens what is missing of the standard streams, so that no file gets the number of one of them,
/// and lets writing to a closed pipe, or beyond the limit for a file, be an error and no signal.
void prepare_streams();

}  // namespace termijn::cli
