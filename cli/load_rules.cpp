// SPDX-License-Identifier: Apache-2.0
// The rules that a command works with.
#include "cli/load_rules.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "dsl/check.h"
#include "dsl/parse.h"
#include "engine/compile.h"
#include "rules/builtin_rules.h"

namespace termijn::cli {
namespace {

namespace fs = std::filesystem;

// One byte more than the parser accepts, so that it can say that the file is too long.
constexpr std::size_t most_bytes = (std::size_t{1} << 20) + 1;

std::vector<fs::path> rule_files(const fs::path& folder, std::error_code& error) {
  std::vector<fs::path> files;
  // A folder that may not be read is an error: law that is left out unseen gives wrong answers.
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    if (at->path().extension() == ".trm") files.push_back(at->path());
  }
  std::ranges::sort(files);
  return files;
}

std::optional<std::string> read_start(const fs::path& path) {
  std::error_code ignored;
  if (!fs::is_regular_file(path, ignored)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string text(most_bytes, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (file.bad()) return std::nullopt;
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

/// False when a file could not be read.
bool read_folder(const std::string& folder, RuleSet& rules) {
  bool unread = false;
  std::error_code error;
  const auto files = rule_files(folder, error);
  if (error) {
    rules.diagnostics.push_back({Code::cli_rules_not_found, {}, {folder}, {}});
    return true;
  }
  if (files.empty()) {
    rules.diagnostics.push_back({Code::cli_no_rule_files, {}, {folder}, {}});
  }
  for (const fs::path& path : files) {
    auto text = read_start(path);
    if (text) {
      rules.sources.push_back({path.string(), std::move(*text)});
    } else {
      rules.diagnostics.push_back({Code::cli_rule_file_unreadable, {}, {path.string()}, {}});
      unread = true;
    }
  }
  return !unread;
}

/// A file of which nothing is known: names that nobody declares may be in it.
ast::File unknown_file() {
  ast::File file{Span::no_file, {}};
  file.declarations.emplace_back().broken = true;
  return file;
}

void append(Diagnostics& into, const Diagnostics& more) {
  into.insert(into.end(), more.begin(), more.end());
}

std::string chosen_folder(const Options& options) {
  if (!options.rules.empty()) return options.rules;
  const char* folder = std::getenv("TERMIJN_RULES");
  return folder != nullptr ? folder : "";
}

}  // namespace

RuleSet load_rules(const Options& options) {
  RuleSet rules;
  const std::string folder = chosen_folder(options);
  std::vector<ast::File> files;
  if (folder.empty()) {
    rules.sources = builtin_rules();
  } else if (!read_folder(folder, rules)) {
    files.push_back(unknown_file());
  }
  if (rules.sources.empty()) return rules;
  for (std::uint32_t index = 0; index < rules.sources.size(); ++index) {
    auto file = parse(rules.sources[index], index);
    append(rules.diagnostics, file.diagnostics);
    if (file && file->declarations.empty() && file.diagnostics.empty()) {
      rules.diagnostics.push_back(
          {Code::cli_empty_rule_file, {index, 0, 0}, {rules.sources[index].name}, {}});
    }
    if (file) files.push_back(std::move(*file));
  }
  auto checked = check(std::move(files));
  append(rules.diagnostics, checked.diagnostics);
  if (!checked || has_errors(rules.diagnostics)) return rules;
  rules.program = compile(*checked);
  rules.program->folder = folder;
  rules.checked = std::move(checked.value);
  // Nothing is asked of anybody: every log would seem to be in order.
  if (rules.program->norms.empty())
    rules.diagnostics.push_back({Code::cli_no_norms, {}, {folder}, {}});
  return rules;
}

}  // namespace termijn::cli
