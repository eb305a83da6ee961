// SPDX-License-Identifier: Apache-2.0
// `termijn fmt`: rule files in the one layout, and from one language of keywords to the other.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <iterator>

#include "base/code.h"
#include "cli/command.h"
#include "cli/write_file.h"
#include "dsl/format.h"
#include "rules/rule_folder.h"

namespace termijn::cli {
namespace {

namespace fs = std::filesystem;

class Formatter {
 public:
  Formatter(const Options& options, Console& console) : options_(options), console_(console) {}

  ExitCode run() {
    if (is_input_asked()) {
      if (options_.words.size() > 1)
        return console_.fail({Code::cli_input_alone, {}, {}, {}}, exit_usage);
      format_input();
    } else {
      for (const auto& word : options_.words) take(word);
    }
    if (faults_.empty()) return differs_ && options_.check ? exit_something_wrong : exit_fine;
    return console_.fail(faults_, sources_, unread_ ? exit_environment : exit_input);
  }

 private:
  bool is_input_asked() const {
    return std::ranges::find(options_.words, "-") != options_.words.end();
  }

  void take(const fs::path& path) {
    std::error_code error;
    if (!fs::is_directory(path, error)) return format_file(path);
    const auto files = rule_files(path, error);
    if (error) return fail({Code::cli_rules_not_found, {}, {path.string()}, {}});
    if (files.empty()) return fail({Code::cli_no_rule_files, {}, {path.string()}, {}});
    for (const auto& file : files) format_file(file);
  }

  void format_file(const fs::path& path) {
    auto text = read_start(path);
    if (!text) return fail({Code::cli_rule_file_unreadable, {}, {path.string()}, {}});
    sources_.push_back({path.string(), std::move(*text)});
    const auto formatted = format_last();
    if (!formatted || *formatted == sources_.back().text) return;
    differs_ = true;
    if (!options_.check) {
      if (auto fault = write_file(path.string(), *formatted)) return fail(std::move(*fault));
    }
    console_.say(path.string() + '\n');
  }

  void format_input() {
    sources_.push_back({"-", {std::istreambuf_iterator<char>(std::cin), {}}});
    const auto formatted = format_last();
    if (!formatted) return;
    differs_ = *formatted != sources_.back().text;
    if (!options_.check) console_.say(*formatted);
  }

  std::optional<std::string> format_last() {
    const auto index = static_cast<std::uint32_t>(sources_.size() - 1);
    auto result = format(sources_.back(), index, options_.keywords);
    faults_.insert(faults_.end(), result.diagnostics.begin(), result.diagnostics.end());
    return std::move(result.value);
  }

  void fail(Diagnostic fault) {
    faults_.push_back(std::move(fault));
    unread_ = true;
  }

  const Options& options_;
  Console& console_;
  Sources sources_;
  Diagnostics faults_;
  bool differs_ = false, unread_ = false;
};

}  // namespace

ExitCode run_fmt(const Options& options, Console& console) {
  return Formatter(options, console).run();
}

}  // namespace termijn::cli
