// SPDX-License-Identifier: Apache-2.0
// The top of the grammar: a file is a row of declaration headers and clauses.
#pragma once

#include "dsl/grammar/clause.h"

namespace termijn::grammar {

struct item_id;
using ItemRule = x3::rule<item_id>;
/// One header or clause, put into ParseState::declarations; a faulty one is reported and skipped.
inline const ItemRule item{"expect_declaration"};
BOOST_SPIRIT_DECLARE(ItemRule)

}  // namespace termijn::grammar
