// SPDX-License-Identifier: Apache-2.0
// Which declarations are read: those with a name, or those of a file.
#include <algorithm>

#include "report/reading/reader.h"

namespace termijn {
namespace {

/// Versions of one norm stand behind each other in a file.
void append(const Checked& checked, const ast::Declaration& declaration, Language language,
            Readings& out) {
  auto reading = read_declaration(checked, declaration, language);
  const bool is_version = is_norm(declaration.keyword) && !out.empty() &&
                          out.back().front().id == reading.id && out.back().front().from;
  if (!is_version) out.emplace_back();
  out.back().push_back(std::move(reading));
}

int rank(const ast::Declaration& declaration) {
  if (declaration.keyword == Keyword::procedure) return 0;
  return is_norm(declaration.keyword) ? 1 : 2;
}

}  // namespace

Readings read_named(const Checked& checked, std::string_view name, Language language) {
  std::vector<const ast::Declaration*> found;
  for (const auto& file : checked.files()) {
    for (const auto& declaration : file.declarations) {
      if (declaration.name.text == name) found.push_back(&declaration);
    }
  }
  std::ranges::stable_sort(found, {}, [](const auto* each) { return rank(*each); });
  Readings out;
  for (const auto* declaration : found) append(checked, *declaration, language, out);
  return out;
}

Readings read_file(const Checked& checked, std::uint32_t file, Language language) {
  Readings out;
  for (const auto& each : checked.files()) {
    if (each.source != file) continue;
    for (const auto& declaration : each.declarations) append(checked, declaration, language, out);
  }
  return out;
}

std::vector<std::string> declared_names(const Checked& checked) {
  std::vector<std::string> names;
  for (const auto& file : checked.files()) {
    for (const auto& declaration : file.declarations) {
      if (!declaration.name.text.empty()) names.push_back(declaration.name.text);
    }
  }
  return names;
}

}  // namespace termijn
