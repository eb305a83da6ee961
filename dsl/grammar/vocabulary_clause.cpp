// SPDX-License-Identifier: Apache-2.0
// Clauses of roles, events, fields, facts, concepts, readings and procedures.
#include "dsl/grammar/clause.h"

namespace termijn::grammar {

using K = Keyword;

struct vocabulary_clause_id {};

// clang-format off
const auto names = list_of(name[push(&ast::Clause::names)]);

const auto new_name = name[push(&ast::Clause::names)] | Wanted{"expect_new_name"};

const auto vocabulary_clause_def = placed(
    (clause(K::also) > names)
    | (clause(K::by) > names)
    | (clause(K::to) > names)
    | (clause(K::with) > names)
    | (clause(K::recognised) > names)
    | (clause(K::value) > (flag(K::yes_or_no) | flag(K::date) | flag(K::number) | flag(K::words)
                           | Wanted{"expect_type"}))
    | (clause(K::choice) > new_name > text[set(&ast::Clause::text)]
       > -flag(K::standard) > -source_part > -(kw(K::mark) > mark_part))
    | (clause(K::question) > text[set(&ast::Clause::text)])
    | (clause(K::phase) > new_name > text[set(&ast::Clause::text)]
       > -(kw(K::if_) > condition[push(&ast::Clause::condition)]))
    | (clause(K::if_) > condition[push(&ast::Clause::condition)]));
// clang-format on

BOOST_SPIRIT_DEFINE(vocabulary_clause)
BOOST_SPIRIT_INSTANTIATE(ClauseRule<vocabulary_clause_id>, Iterator, Context)

}  // namespace termijn::grammar
