// SPDX-License-Identifier: Apache-2.0
// The rules that a command works with.
#include "cli/load_rules.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <thread>

#include "base/code.h"
#include "base/nearest.h"
#include "cli/load_papers.h"
#include "cli/rule_files.h"
#include "dsl/check.h"
#include "dsl/parse.h"
#include "engine/compile.h"
#include "rules/builtin_program.h"

namespace termijn::cli {
namespace {

namespace fs = std::filesystem;

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
  ast::File file{Span::no_file, {}, Surface::dutch};
  file.declarations.emplace_back().broken = true;
  return file;
}

/// Files know nothing of each other until check(), so the cores share them. In order of the
/// sources.
std::vector<Result<ast::File>> parse_all(const Sources& sources) {
  std::vector<Result<ast::File>> parsed(sources.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (auto i = next++; i < sources.size(); i = next++)
      parsed[i] = parse(sources[i], static_cast<std::uint32_t>(i));
  };
  constexpr std::size_t files_worth_a_thread = 16;
  const auto most = sources.size() / files_worth_a_thread;
  std::vector<std::thread> others;
  try {
    for (std::size_t i = 1; i < std::min<std::size_t>(std::thread::hardware_concurrency(), most);
         ++i)
      others.emplace_back(work);
  } catch (const std::system_error&) {  // no thread to be had: then this one does it all
  }
  work();
  for (auto& other : others) other.join();
  return parsed;
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

RuleSet load_rules(const Options& options, Cases cases, Form form) {
  RuleSet rules;
  const std::string folder = chosen_folder(options);
  std::vector<ast::File> files;
  if (folder.empty()) {
    rules.sources = builtin_rules(cases);
    if (cases == Cases::left_out && form == Form::compiled && options.papers.empty()) {
      rules.first_paper = rules.sources.size();
      rules.program = builtin_program();
      return rules;
    }
  } else if (!read_folder(folder, rules)) {
    files.push_back(unknown_file());
  }
  if (rules.sources.empty()) return rules;
  rules.first_paper = rules.sources.size();
  if (!read_papers(options.papers, rules.sources, rules.diagnostics))
    files.push_back(unknown_file());
  auto parsed = parse_all(rules.sources);
  for (std::uint32_t index = 0; index < rules.sources.size(); ++index) {
    auto& file = parsed[index];
    append(rules.diagnostics, file.diagnostics);
    const bool is_paper = index >= rules.first_paper;
    if (file && is_paper && file.diagnostics.empty())
      append(rules.diagnostics, only_papers(*file, rules.sources[index]));
    if (file && !is_paper && file->declarations.empty() && file.diagnostics.empty()) {
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

std::optional<Diagnostic> unknown_act(const Program& program, const std::string& act) {
  std::vector<std::string> acts;
  for (const Act& each : program.acts) acts.push_back(each.id);
  if (act.empty() || std::ranges::find(acts, act) != acts.end()) return std::nullopt;
  const auto near = nearest(act, acts);
  return Diagnostic{Code::cli_unknown_act, {}, {act, quoted_list(near.empty() ? acts : near)}, {}};
}

}  // namespace termijn::cli
