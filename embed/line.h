// SPDX-License-Identifier: Apache-2.0
// A dossier as one line of JSON, judged to one line of JSON: `termijn.line/1`. For streams of any
// length: nothing is kept from line to line. docs/json.md has the shape.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "embed/questions.h"

namespace termijn::embed {

/// Appends the answer to `out`, without a line end. Faults of the line are an answer too. False
/// then.
bool judge_line(const Asker& asker, std::string_view line, Date as_of, std::uint64_t number,
                std::string& out);

}  // namespace termijn::embed
