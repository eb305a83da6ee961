// SPDX-License-Identifier: Apache-2.0
// Rules and free days as hashes; docs/log.md says how to make them by hand.
#include "cli/rule_digest.h"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace termijn::cli {

std::string rule_digest(const RuleSet& rules) {
  namespace fs = std::filesystem;
  std::vector<NamedText> files;
  for (std::size_t i = 0; i < rules.first_paper; ++i) {
    const Source& source = rules.sources[i];
    std::string name = source.name;
    if (!rules.program->folder.empty()) {
      name =
          (fs::path("rules") / fs::path(name).lexically_relative(rules.program->folder)).string();
    }
    files.push_back({std::move(name), source.text});
  }
  return digest_of(std::move(files));
}

std::vector<SealedPaper> paper_digests(const RuleSet& rules) {
  std::vector<SealedPaper> papers;
  for (std::size_t i = rules.first_paper; i < rules.sources.size(); ++i) {
    const Source& source = rules.sources[i];
    const std::string name = std::filesystem::path(source.name).filename().string();
    papers.push_back({printable(name), sha256(source.text)});
  }
  std::ranges::sort(papers);
  return papers;
}

std::string calendar_digest(const Program& program) {
  const Date from = parse_iso("2000-01-01").value();
  const Date until = parse_iso("2099-12-31").value();
  std::vector<std::string> lines;
  for (const Calendar& calendar : program.calendars) {
    const DaySet& days = calendar.days;
    lines.push_back(calendar.id + " known " + iso(days.known_from()) + ' ' +
                    iso(days.known_until()) + '\n');
    for (const FreeDate& free : days.free_dates(from, until)) {
      lines.push_back(calendar.id + ' ' + iso(free.day) + '\n');
    }
  }
  std::ranges::sort(lines);
  std::string text;
  for (const std::string& line : lines) text += line;
  return sha256(text);
}

}  // namespace termijn::cli
