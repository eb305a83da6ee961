// SPDX-License-Identifier: Apache-2.0
// The page of `read`: rules in sentences that can be signed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/program.h"
#include "report/reading.h"
#include "report/words.h"

namespace termijn {

/// A declaration; of several versions the last in full and of the others what was otherwise.
std::string reading_text(const std::vector<DeclarationReading>& versions, Language language);

/// How a change is marked: a sentence that only one side has, and a list of which items differ.
struct ChangeSigns {
  std::string gone, fresh, items;
};

/// Sentences that differ, in lines of which the first begins with `indent` and a sign.
std::string changes_text(const std::vector<ReadChange>& changes, std::string_view indent,
                         const ChangeSigns& signs);
/// Sentences that another version of a rule has or lacks: those of `before` it has.
std::string version_changes_text(const std::vector<ReadChange>& changes, std::string_view indent,
                                 Language language);
/// `vanaf 01-01-2020 tot 01-01-2022`
std::string validity_text(const DeclarationReading& reading, Language language);

/// The steps of a procedure: who, how, within which term, by which article.
std::string steps_text(const Program& program, Index procedure, Language language);

/// All of it as JSON, `termijn.reading/1`; the shape is docs/json.md.
std::string reading_json(const std::vector<std::vector<DeclarationReading>>& declarations,
                         const Program& program, const std::vector<Index>& procedures,
                         Language language);

/// The line and its list, broken for a terminal, behind `first`.
std::string read_line_text(std::string_view first, const ReadLine& line);

}  // namespace termijn
