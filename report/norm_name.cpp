// SPDX-License-Identifier: Apache-2.0
#include "report/norm_name.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <vector>

#include "base/code.h"
#include "base/nearest.h"

namespace termijn {
namespace {

/// By its name, or by what it says in either language.
std::vector<std::string> norms_near(const std::string& id, const Program& program,
                                    std::span<const Index> among) {
  std::vector<Suggestion> names;
  for (const Index index : among) {
    const Norm& norm = program.norms[index];
    for (const std::string& text : {norm.id, norm.label.dutch, norm.label.english})
      names.push_back({text, norm.id});
  }
  return nearest(id, names);
}

}  // namespace

bool has_norm(const Program& program, std::string_view id) {
  return std::ranges::any_of(program.norms, [&](const Norm& norm) { return norm.id == id; });
}

Diagnostic unknown_norm(const Program& program, const std::string& id,
                        const DossierVerdict* dossier) {
  std::vector<Index> came_up, of_dossier, all(program.norms.size());
  std::iota(all.begin(), all.end(), Index{0});
  if (dossier != nullptr) {
    for (const NormVerdict& verdict : dossier->norms) {
      of_dossier.push_back(verdict.norm);
      if (verdict.state != State::dormant) came_up.push_back(verdict.norm);
    }
  }
  for (const auto* among : {&came_up, &of_dossier, &all}) {
    const auto near = norms_near(id, program, *among);
    if (!near.empty()) return {Code::cli_unknown_norm, {}, {id, quoted_list(near)}, {}};
  }
  return {Code::cli_unknown_norm_far, {}, {id}, {}};
}

}  // namespace termijn
