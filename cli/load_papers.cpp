// SPDX-License-Identifier: Apache-2.0
#include "cli/load_papers.h"

#include <set>
#include <string_view>

#include "base/code.h"
#include "base/nearest.h"
#include "rules/rule_folder.h"

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
