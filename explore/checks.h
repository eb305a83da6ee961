// SPDX-License-Identifier: Apache-2.0
// The checks behind explore(). Each adds what it finds.
#pragma once

#include <string>
#include <vector>

#include "explore/explore.h"

namespace termijn::checks {

struct Exploring {
  const Program& program;
  Exploration& out;

  const Norm& norm(Index version) const { return program.norms[version]; }

  void report(Code code, Span span, std::vector<std::string> args,
              std::optional<Exhibit> exhibit = std::nullopt, std::vector<Span> others = {}) {
    out.findings.push_back({{code, span, std::move(args), std::move(others)}, std::move(exhibit)});
  }
};

/// The dossier with the states in which the norms are in it on that day.
Exhibit exhibit_of(const Program& program, Index procedure, Sketch sketch, Date as_of,
                   std::span<const Index> norms);

// By what the clauses say.
void never_arises(Exploring& exploring);
void never_fulfilled(Exploring& exploring);
void powers_without_end(Exploring& exploring);
void idle_events(Exploring& exploring, std::span<const Index> procedures);
void idle_parameters(Exploring& exploring, std::span<const Index> procedures);
void uncovered_days(Exploring& exploring);
// By what dossiers become.
void lawful_ways(Exploring& exploring);
void same_day_order(Exploring& exploring);
void readings_without_authority(Exploring& exploring);

}  // namespace termijn::checks
