// SPDX-License-Identifier: Apache-2.0
// The receipt as text and back.
#include "log/seal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace termijn {
namespace {

constexpr std::string_view first_line = "termijn-seal 1\n";
constexpr std::array<std::string_view, 7> names = {"program", "schema", "events",  "number",
                                                   "head",    "rules",  "calendar"};

constexpr std::string_view paper_word = "paper ";

std::int64_t number_in(std::string_view text) {
  std::int64_t number = -1;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

bool is_hash(std::string_view text) {
  return text.size() == first_hash.size() &&
         text.find_first_not_of("0123456789abcdef") == text.npos;
}

/// The lines behind the others; nothing when one is something else.
std::optional<std::vector<SealedPaper>> papers_in(std::string_view rest) {
  std::vector<SealedPaper> papers;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const std::size_t name_at = paper_word.size() + first_hash.size() + 1;
    if (!line.starts_with(paper_word) || line.size() <= name_at) return std::nullopt;
    const std::string_view digest = line.substr(paper_word.size(), first_hash.size());
    if (!is_hash(digest)) return std::nullopt;
    papers.push_back({std::string(line.substr(name_at)), std::string(digest)});
  }
  return papers;
}

}  // namespace

std::string seal_text(const Seal& seal) {
  const std::array<std::string, names.size()> values = {seal.program,
                                                        std::to_string(seal.schema),
                                                        std::to_string(seal.rows),
                                                        std::to_string(seal.number),
                                                        seal.head,
                                                        seal.rules,
                                                        seal.calendar};
  std::string text(first_line);
  for (std::size_t i = 0; i < names.size(); ++i) {
    text += std::string(names[i]) + ' ' + values[i] + '\n';
  }
  std::vector<SealedPaper> papers = seal.papers;
  std::ranges::sort(papers);
  for (const SealedPaper& paper : papers)
    text += std::string(paper_word) + paper.digest + ' ' + paper.name + '\n';
  return text;
}

std::optional<Seal> read_seal(std::string_view text) {
  std::array<std::string, names.size()> values;
  std::string_view rest = text.substr(std::min(first_line.size(), text.size()));
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const std::size_t blank = line.find(' ');
    if (line.substr(0, blank) != names[i] || blank == line.npos) return std::nullopt;
    values[i] = line.substr(blank + 1);
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  Seal seal{values[0],
            number_in(values[1]),
            number_in(values[2]),
            number_in(values[3]),
            values[4],
            values[5],
            values[6]};
  auto papers = papers_in(rest);
  if (!papers) return std::nullopt;
  seal.papers = std::move(*papers);
  if (seal.schema < 1 || seal.rows < 0 || seal.number < 0) return std::nullopt;
  if (!is_hash(seal.head) || !is_hash(seal.rules) || !is_hash(seal.calendar)) return std::nullopt;
  if (seal_text(seal) != text) return std::nullopt;
  return seal;
}

std::string digest_of(std::vector<NamedText> files) {
  std::ranges::sort(files, {}, &NamedText::name);
  std::string list;
  for (const NamedText& file : files) list += sha256(file.text) + "  " + file.name + '\n';
  return sha256(list);
}

}  // namespace termijn
