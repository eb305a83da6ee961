// SPDX-License-Identifier: Apache-2.0
#include "rules/rule_set.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <iterator>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/code.h"
#include "base/share_work.h"
#include "dsl/parse.h"
#include "engine/compile.h"
#include "engine/papers.h"

namespace termijn {
namespace {

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
  constexpr std::size_t files_worth_a_thread = 16;
  const auto most = std::min<std::size_t>(std::thread::hardware_concurrency(),
                                          sources.size() / files_worth_a_thread);
  share_work(most, [&](std::size_t) {
    for (auto i = next++; i < sources.size(); i = next++)
      parsed[i] = parse(sources[i], static_cast<std::uint32_t>(i));
  });
  return parsed;
}

/// A paper sets what the rules leave to it; it declares nothing else.
Diagnostics only_papers(const ast::File& file, const Source& source) {
  Diagnostics faults;
  for (const auto& declaration : file.declarations) {
    if (declaration.broken || declaration.keyword == Keyword::paper) continue;
    const std::string word(spelling(declaration.keyword, file.surface));
    faults.push_back({Code::cli_paper_declares, declaration.keyword_span, {word}, {}});
  }
  if (file.declarations.empty())
    faults.push_back({Code::cli_paper_empty, {file.source, 0, 0}, {source.name}, {}});
  for (auto& fault : faults) name_words_in(file.surface, fault);
  return faults;
}

void append(Diagnostics& into, const Diagnostics& more) {
  into.insert(into.end(), more.begin(), more.end());
}

/// What a sound file has to hold beside being sound.
Diagnostics faults_of(const ast::File& file, const RuleSet& rules, std::uint32_t index) {
  const Source& source = rules.sources[index];
  if (index >= rules.first_paper) return only_papers(file, source);
  if (!file.declarations.empty()) return {};
  return {{Code::cli_empty_rule_file, {index, 0, 0}, {source.name}, {}}};
}

}  // namespace

RuleSet compile_rules(RuleSet rules, bool has_gaps) {
  if (rules.sources.empty()) return rules;
  std::vector<ast::File> files;
  if (has_gaps) files.push_back(unknown_file());
  auto parsed = parse_all(rules.sources);
  for (std::uint32_t index = 0; index < rules.sources.size(); ++index) {
    auto& file = parsed[index];
    append(rules.diagnostics, file.diagnostics);
    if (!file) continue;
    if (file.diagnostics.empty()) append(rules.diagnostics, faults_of(*file, rules, index));
    files.push_back(std::move(*file));
  }
  auto checked = check(std::move(files));
  append(rules.diagnostics, checked.diagnostics);
  if (!checked || has_errors(rules.diagnostics)) return rules;
  rules.program = compile(*checked);
  rules.program->folder = rules.folder;
  rules.checked = std::move(checked.value);
  // Nothing is asked of anybody: every log would seem to be in order.
  if (rules.program->norms.empty())
    rules.diagnostics.push_back({Code::cli_no_norms, {}, {rules.folder}, {}});
  return rules;
}

void hold_against_acts(RuleSet& rules) {
  if (!rules.program) return;
  const Diagnostics told = against_acts(*rules.program);
  append(rules.diagnostics, told);
  if (has_errors(told)) rules.program.reset();
}

}  // namespace termijn
