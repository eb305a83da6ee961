// SPDX-License-Identifier: Apache-2.0
// Which group of clauses a keyword belongs to, so that a line is read by one group and not tried by
// all. A keyword that is missing here starts no clause.
#pragma once

#include <cstdint>

#include "dsl/keywords.h"

namespace termijn::grammar {

enum class ClauseGroup : std::uint8_t {
  none,
  source,
  norm,
  recurring,
  vocabulary,
  calendar,
  decided_case,
  table,
  paper
};

ClauseGroup group_of(Keyword keyword);

}  // namespace termijn::grammar
