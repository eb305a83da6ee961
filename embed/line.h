// SPDX-License-Identifier: Apache-2.0
// A dossier as one line of JSON, judged to one line of JSON: `termijn.line/1`. For streams of any
// length: nothing is kept from line to line. docs/json.md has the shape.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "embed/dossier_judge.h"
#include "embed/plain_line.h"
#include "embed/questions.h"

namespace termijn::embed {

/// Longer lines are refused: a dossier has a few hundred events at most.
inline constexpr std::size_t line_most_mebibytes = 16;

struct JudgedLine {
  bool is_sound = false;  ///< otherwise the answer lists its faults
  bool is_wrong = false;  ///< something is breached or overdue
};

/// One line after the other. For one thread.
class LineJudge {
 public:
  explicit LineJudge(const Plan& plan) : judge_(plan) {}

  /// Appends the answer to `out`, without a line end. The plan is of the rules of `asker`.
  JudgedLine judge(const Asker& asker, std::string_view line, Date as_of, std::uint64_t number,
                   std::string& out);
  /// For dossiers that are no lines.
  DossierJudge& dossiers() { return judge_; }

 private:
  DossierJudge judge_;
  PlainLine plain_;
};

/// The answer to a line that was not looked at, such as on a day that is none.
void write_refused_line(std::uint64_t number, const Diagnostics& faults, Language language,
                        std::string& out);
/// The answer of a verdict that is there already: without the number of a line.
void write_dossier_line(const Program& program, const DossierVerdict& dossier, Date as_of,
                        std::string& out);
/// The same of a dossier that could not be judged; the faults have their places in `source`.
void write_faulty_line(std::string_view council, std::string_view dossier,
                       const Diagnostics& faults, const Source& source, Language language,
                       std::string& out);

}  // namespace termijn::embed
