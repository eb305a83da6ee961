// SPDX-License-Identifier: Apache-2.0
#include "cli/load_papers.h"

#include <set>
#include <string_view>

#include "base/code.h"
#include "base/nearest.h"
#include "cli/rule_files.h"
#include "dsl/parse.h"

namespace termijn::cli {

bool read_papers(std::span<const std::string> files, Sources& sources, Diagnostics& diagnostics) {
  bool all_read = true;
  for (const std::string& file : files) {
    auto text = read_start(file);
    if (text) {
      sources.push_back({file, std::move(*text)});
    } else {
      diagnostics.push_back({Code::cli_paper_unreadable, {}, {file}, {}});
      all_read = false;
    }
  }
  return all_read;
}

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

Diagnostics unused_papers(const Program& program, const BoundLog& log) {
  std::vector<std::string> councils;
  std::set<std::string_view> seen;
  for (const Dossier& dossier : log.dossiers) {
    if (seen.insert(dossier.council).second && !dossier.council.empty())
      councils.push_back(dossier.council);
  }
  Diagnostics warnings;
  for (const Paper& paper : program.papers) {
    if (!paper.council || log.dossiers.empty() || seen.contains(*paper.council)) continue;
    warnings.push_back(
        {Code::cli_paper_of_nobody,
         paper.span,
         {paper.id, *paper.council, councils.empty() ? "@no_councils" : quoted_list(councils)},
         {}});
  }
  return warnings;
}

}  // namespace termijn::cli
