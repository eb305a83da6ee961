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

/// An earlier version: its days, and what was otherwise than in a later one, in lines behind
/// `first`.
std::string version_text(const DeclarationReading& earlier, const std::vector<ReadChange>& differs,
                         std::string_view first, Language language);

/// The steps of a procedure: who, how, within which term, by which article.
std::string steps_text(const Program& program, Index procedure, Language language);

/// All of it as JSON, `termijn.reading/1`; the shape is docs/json.md.
std::string reading_json(const std::vector<std::vector<DeclarationReading>>& declarations,
                         const Program& program, const std::vector<Index>& procedures,
                         Language language);

/// The line and its list, broken for a terminal, behind `first`.
std::string read_line_text(std::string_view first, const ReadLine& line);

}  // namespace termijn
