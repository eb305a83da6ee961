// SPDX-License-Identifier: Apache-2.0
#include "explore/explore.h"

#include <algorithm>
#include <tuple>

#include "engine/evaluate.h"
#include "explore/checks.h"

namespace termijn {
namespace {

bool is_chosen(const Norm& norm, std::span<const Index> procedures) {
  return procedures.empty() || std::ranges::any_of(norm.procedures, [&](Index procedure) {
           return std::ranges::find(procedures, procedure) != procedures.end();
         });
}

std::vector<Index> chosen_norms(const Program& program, std::span<const Index> procedures) {
  std::vector<Index> chosen;
  for (std::size_t i = 0; i < program.norms.size(); ++i) {
    if (is_chosen(program.norms[i], procedures)) chosen.push_back(static_cast<Index>(i));
  }
  return chosen;
}

}  // namespace

namespace checks {

Exhibit exhibit_of(const Program& program, Index procedure, Sketch sketch, Date as_of,
                   std::span<const Index> norms) {
  const auto log = log_of(program, sketch, procedure);
  Exhibit exhibit{procedure, std::move(sketch), as_of, {}};
  for (const auto norm : norms) {
    const auto verdict =
        evaluate(program, log, log.dossiers.front(), as_of, program.norms[norm].name);
    // Of its last instance, as cases in rules speak of it.
    if (!verdict.norms.empty()) exhibit.shows.push_back({norm, verdict.norms.back().state});
  }
  return exhibit;
}

}  // namespace checks

Exploration explore(const Program& program, std::span<const Index> procedures,
                    const SearchLimits& limits, const Progress& progress) {
  Exploration out;
  const auto chosen = chosen_norms(program, procedures);
  for (const auto norm : chosen) {
    if (progress) progress(out.versions.size(), chosen.size());
    out.versions.push_back(search(program, norm, limits));
    out.evaluations += out.versions.back().evaluations;
  }
  if (progress) progress(chosen.size(), chosen.size());
  checks::Exploring exploring{program, out};
  checks::never_arises(exploring);
  checks::lawful_ways(exploring);
  checks::powers_without_end(exploring);
  checks::idle_events(exploring, procedures);
  checks::never_fulfilled(exploring);
  checks::same_day_order(exploring);
  checks::readings_without_authority(exploring);
  checks::idle_parameters(exploring, procedures);
  checks::uncovered_days(exploring);
  std::ranges::stable_sort(out.findings, {}, [](const ExploreFinding& finding) {
    const auto& place = finding.diagnostic.span;
    return std::pair(place.file, place.begin);
  });
  return out;
}

}  // namespace termijn
