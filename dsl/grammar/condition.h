// SPDX-License-Identifier: Apache-2.0
// Conditions: `niet a en (b of er is c na d)`.
#pragma once

#include "dsl/grammar/tokens.h"

namespace termijn::grammar {

struct condition_id;
using Condition = x3::rule<condition_id, ast::Expression>;
inline const Condition condition{"expect_condition"};
BOOST_SPIRIT_DECLARE(Condition)

}  // namespace termijn::grammar
