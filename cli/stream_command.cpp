// SPDX-License-Identifier: Apache-2.0
// `termijn stream`: one dossier a line in, one verdict a line out, for pipelines of any length.
#include <cstdint>
#include <fstream>
#include <iostream>
#include <string>

#include "base/code.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "embed/line.h"
#include "embed/log_forms.h"
#include "log/names.h"
#include "log/read_text.h"

namespace termijn::cli {
namespace {

/// The next line without its end, but no more of it than is needed to see that it is too long.
bool next_line(std::istream& in, std::string& line) {
  constexpr std::size_t most = (embed::line_most_mebibytes << 20U) + 1;
  line.clear();
  auto* const buffer = in.rdbuf();
  constexpr auto end = std::char_traits<char>::eof();
  auto c = buffer->sbumpc();
  if (c == end) return false;
  for (; c != end && c != '\n'; c = buffer->sbumpc()) {
    if (line.size() < most) line += static_cast<char>(c);
  }
  return true;
}

class Stream {
 public:
  Stream(const Program& program, Date as_of, Console& console)
      : names_(program, log_forms()),
        asker_{program, names_, console.language()},
        plan_(make_plan(program)),
        judge_(plan_),
        as_of_(as_of),
        console_(console) {}

  /// Until the input ends, or nobody reads the output any more.
  ExitCode run(std::istream& in) {
    std::string line;
    while (next_line(in, line)) {
      ++number_;
      if (trimmed(line).empty()) continue;
      take(line);
      constexpr std::size_t enough = std::size_t{1} << 16U;
      // Who waits for an answer before asking on gets it at once.
      const bool is_waited_for = in.rdbuf()->in_avail() <= 0;
      if ((is_waited_for || unshown_ >= enough) && !show()) return exit_fine;
    }
    if (has_faults_) return exit_input;
    return is_wrong_ ? exit_something_wrong : exit_fine;
  }

 private:
  void take(const std::string& line) {
    answer_.clear();
    const auto judged = judge_.judge(asker_, line, as_of_, number_, answer_);
    has_faults_ = has_faults_ || !judged.is_sound;
    is_wrong_ = is_wrong_ || judged.is_wrong;
    answer_ += '\n';
    unshown_ += answer_.size();
    console_.say(answer_);
  }

  bool show() {
    unshown_ = 0;
    return console_.show();
  }

  LogNames names_;
  embed::Asker asker_;
  Plan plan_;
  embed::LineJudge judge_;
  Date as_of_;
  Console& console_;
  std::string answer_;
  std::uint64_t number_ = 0;
  std::size_t unshown_ = 0;
  bool has_faults_ = false, is_wrong_ = false;
};

}  // namespace

ExitCode run_stream(const Options& options, Console& console) {
  const std::string path = options.words.empty() ? "-" : options.words[0];
  ExitCode code = exit_fine;
  const auto rules = load_rules_or_fail(options, console, code);
  if (!rules) return code;
  Stream stream(*rules->program, judged_day(options), console);
  if (is_standard_input(path)) {
    std::ios::sync_with_stdio(false);  // else each character takes a lock
    return stream.run(std::cin);
  }
  // Says in its own words what is wrong with a file that is none.
  if (const auto start = read_text(path, 1);
      !start && start.diagnostics.front().code != Code::log_too_large)
    return console.fail(start.diagnostics, {}, exit_code_for(start.diagnostics));
  std::ifstream file(path, std::ios::binary);
  return stream.run(file);
}

}  // namespace termijn::cli
