// SPDX-License-Identifier: Apache-2.0
#include "report/dossier_name.h"

#include <algorithm>
#include <optional>

#include "base/code.h"
#include "base/nearest.h"

namespace termijn {
namespace {

/// `OR-Noord/A-12`
std::string full_name(const DossierName& name) {
  return name.council + '/' + name.dossier;
}

/// The fault for a dossier that is not in the log, with the names like it.
Diagnostic unknown_dossier(std::span<const DossierName> all, const std::string& word) {
  if (all.empty()) return {Code::cli_no_dossiers, {}, {word}, {}};
  std::vector<std::string> names;
  for (const DossierName& name : all) names.push_back(name.dossier);
  auto near = nearest(word, names);
  if (near.empty()) {
    constexpr std::size_t most = 10;
    names.resize(std::min(names.size(), most));
    near = names;
  }
  return {Code::cli_unknown_dossier, {}, {word, quoted_list(near)}, {}};
}

}  // namespace

std::vector<DossierName> dossier_names(const BoundLog& log) {
  std::vector<DossierName> names;
  for (const Dossier& dossier : log.dossiers) names.push_back({dossier.council, dossier.dossier});
  return names;
}

Result<std::size_t> find_dossier(std::span<const DossierName> all, const std::string& word) {
  std::vector<std::size_t> found;
  std::vector<std::string> choices;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].dossier != word) continue;
    found.push_back(i);
    choices.push_back(full_name(all[i]));
  }
  if (found.size() > 1) {
    return {std::nullopt, {{Code::cli_ambiguous_dossier, {}, {word, quoted_list(choices)}, {}}}};
  }
  if (found.size() == 1) return {found.front(), {}};
  const auto full = std::ranges::find(all, word, full_name);
  if (full != all.end()) return {static_cast<std::size_t>(full - all.begin()), {}};
  return {std::nullopt, {unknown_dossier(all, word)}};
}

}  // namespace termijn
