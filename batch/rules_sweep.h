// SPDX-License-Identifier: Apache-2.0
// Each dossier under two sets of rules: the rows of its tables that differ.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "batch/dossier_judge.h"
#include "batch/rules_overlap.h"
#include "batch/writers.h"

namespace termijn::batch {

/// Each row of TableWriter that only one of the two sets of rules gives, behind whose it is: `oud`
/// or `nieuw`. By dossier; first why it cannot be judged; rows of one rule stand
/// together, the old ones first.
class RulesSweep : public DossierWork {
 public:
  enum class Form { table, counts };

  /// What did not change is not judged. All that is given must outlive it.
  RulesSweep(const Plan& old_rules, const Plan& new_rules, const RulesOverlap& overlap, Date as_of,
             Form form)
      : overlap_(overlap), as_of_(as_of), form_(form), sides_{Side(old_rules), Side(new_rules)} {}

  /// The names of the columns.
  static std::string head();
  /// The dossier as the old rules read it, and as the new rules do.
  void take(std::span<StreamedDossier> dossier, std::string& out) override;
  void merge(const DossierWork& other) override;
  /// After the last dossier: how many are the same and how many differ, and how often which row is
  /// on one side only: whose, kind, id and count.
  std::string text() const;

 private:
  struct Row {
    std::size_t side = 0;
    std::string_view line, kind, id;
    std::uint32_t occurrence = 0;
  };
  struct Side {
    explicit Side(const Plan& plan) : judge(plan), writer(plan) {}
    DossierJudge judge;
    TableWriter writer;
    std::string text;
    std::vector<Row> rows;
  };
  bool may_differ(std::span<const StreamedDossier> dossier);
  void read(std::size_t side);
  void keep_differences();
  void tell(std::string& out);

  const RulesOverlap& overlap_;
  Date as_of_;
  Form form_;
  std::array<Side, 2> sides_;
  std::uint64_t differ_ = 0;
  std::map<std::pair<std::size_t, std::string>, std::uint64_t> counts_;  ///< side, kind and id
};

}  // namespace termijn::batch
