// SPDX-License-Identifier: Apache-2.0
// For each kind of clause the function that says it. A clause without one is a fault of ours, and
// read_clause() throws: nothing of a rule is skipped in silence.
#pragma once

#include <span>

#include "report/reading/pieces.h"

namespace termijn::reading {

using ClauseReader = ReadLine (*)(const Names&, const ast::Declaration&, const ast::Clause&);

struct ClauseRow {
  Keyword clause;
  ClauseReader read;
  std::optional<Keyword> only_in = {};  ///< a declaration in which the clause means something else
};

std::span<const ClauseRow> source_rows();      ///< where a rule comes from
std::span<const ClauseRow> norm_rows();        ///< who, when, and what they must do or leave
std::span<const ClauseRow> term_rows();        ///< until when
std::span<const ClauseRow> vocabulary_rows();  ///< acts, roles, events, fields, readings, phases
std::span<const ClauseRow> calendar_rows();    ///< calendars and counting rules
std::span<const ClauseRow> table_rows();       ///< mistakes, subjects, parameters, papers
std::span<const ClauseRow> case_rows();        ///< what happened and what is expected

/// What the clause says.
ReadLine read_clause(const Names& names, const ast::Declaration& declaration,
                     const ast::Clause& clause);

/// Whether an earlier clause of the declaration has one of these keywords.
bool has_before(const ast::Declaration& declaration, const ast::Clause& clause,
                std::initializer_list<Keyword> keywords);

/// What a line of a calendar frees: `elke zaterdag`, `eerste paasdag`.
std::string free_day_text(const Names& names, const ast::FreeDay& line);
/// The label of a state by its word in the rules.
std::string state_text(const Names& names, std::string_view id);

/// `De plicht`, `Het verbod`, ...: one of four words, the first for a duty.
std::string of_kind(const Names& names, const ast::Declaration& norm, Word of_duty);

}  // namespace termijn::reading
