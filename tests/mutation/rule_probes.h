// SPDX-License-Identifier: Apache-2.0
// Everything that cases and tables expect of the norms, ready to be asked again and again.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "cli/rule_tables.h"
#include "engine/bind.h"
#include "engine/program.h"
#include "engine/verdict.h"
#include "tests/mutation/rule_mutants.h"

namespace termijn::testing {

/// What of one norm or concept no test notices.
struct MutationScore {
  std::size_t all = 0, noticed = 0;
  std::vector<std::string> survivors;  ///< what was changed
};

/// The expectations about each norm.
class RuleProbes {
 public:
  /// `program` is changed by run() and put back.
  explicit RuleProbes(Program& program);

  void add_cases();
  /// `tables` must outlive the probes.
  void add_rows(const cli::RuleTables& tables);

  /// The expectations that fail as things are, by place; nothing can be measured then.
  std::vector<std::string> failures();

  /// Puts the change in, asks what is expected of the norms that can show it, and takes it out.
  bool notices(RuleMutant& mutant);

  /// All of them, by norm or concept.
  std::map<std::string, MutationScore> run(std::vector<RuleMutant> mutants);

 private:
  struct Probe {
    std::string place;
    const BoundLog* log;
    Date as_of;
    const Dossier* dossier;
    std::function<bool(const DossierVerdict&)> holds;
  };

  void add_mistake(const std::string& id, const Probe& probe);
  bool holds(const Probe& probe, Index norm_name) const;
  bool all_hold(Index norm_name) const;
  /// The norms that a change can show in: itself, and those that follow its end.
  std::vector<Index> shown_in(const RuleMutant& mutant) const;
  Index norm_name_of(const std::string& id) const;

  Program& program_;
  std::deque<BoundLog> logs_;
  std::map<Index, std::vector<Probe>> probes_;  // by number in Program::norm_names
  std::vector<std::vector<Index>> uses_;        // concepts, by number in Program::norm_names
};

}  // namespace termijn::testing
