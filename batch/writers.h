// SPDX-License-Identifier: Apache-2.0
// The texts of `check --all`: a table for other programs, or what it comes to.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "batch/judge_all.h"

namespace termijn::batch {

/// A line for each finding, mistake and next step, with TABs between the columns:
/// council, dossier, kind, id, occurrence, state, day, last_day, arguable.
/// A forbidden act that was done again has a line for each day.
class TableWriter : public DossierWriter {
 public:
  explicit TableWriter(const Plan& plan) : plan_(plan) {}

  /// The names of the columns.
  static std::string head();
  void write(const JudgedDossier& dossier, std::string& out) override;
  void merge(const DossierWriter& other) override;

 private:
  struct Line {
    std::string_view kind, id, state;
    std::uint32_t occurrence = 0;
    bool has_day = false;
    std::int32_t day = 0;
    BriefDays days;
  };
  void line(const Line& line, std::string& out);
  void lines(Line line, const BriefFinding& found, const JudgedDossier& dossier, std::string& out);
  char* put_day(std::int32_t day, char* text);

  const Plan& plan_;
  std::string start_;  ///< of the lines of one dossier
  std::string room_;   ///< of one line
  struct DayText {
    std::int32_t day = INT32_MIN;
    char text[10] = {};
  };
  std::vector<DayText> day_texts_ = std::vector<DayText>(4096);
};

/// Counts: dossiers by procedure, findings by kind and rule, mistakes.
class SummaryWriter : public DossierWriter {
 public:
  explicit SummaryWriter(const Plan& plan) : plan_(plan) {}

  void write(const JudgedDossier& dossier, std::string& out) override;
  void merge(const DossierWriter& other) override;
  /// After the last dossier: kind, id and count, with TABs between them.
  std::string text() const;

 private:
  const Plan& plan_;
  std::uint64_t not_judged_ = 0, unknown_procedure_ = 0;
  std::map<Index, std::uint64_t> procedures_;
  std::map<std::pair<FindingKind, Index>, std::uint64_t> findings_;  ///< by norm name
  std::map<Index, std::uint64_t> mistakes_;
};

}  // namespace termijn::batch
