// SPDX-License-Identifier: Apache-2.0
// Clauses of duties, prohibitions, powers and open norms.
#include "dsl/grammar/clause.h"

namespace termijn::grammar {

using K = Keyword;

struct norm_clause_id {};

// clang-format off
const auto patterns = list_of(pattern[push(&ast::Clause::events)]);
const auto when = -(kw(K::if_) > condition[push(&ast::Clause::condition)]);
const auto counted =
    length[set(&ast::Clause::length)] > -(kw(K::counted_by) > name[set(&ast::Clause::counting_rule)]) > when;

const auto norm_clause_def = placed(
    (clause(K::procedure) > list_of(name[push(&ast::Clause::names)]))
    | (clause(K::party) > name[push(&ast::Clause::names)]
       > -(kw(K::towards) > name[push(&ast::Clause::more_names)]))
    | (clause(K::arises) > pattern[push(&ast::Clause::events)])
    | (clause(K::per) > name[push(&ast::Clause::names)])
    | (clause(K::unless) > condition[push(&ast::Clause::condition)])
    | (clause(K::while_) > condition[push(&ast::Clause::condition)])
    | (clause(K::forbidden) > patterns)
    | (clause(K::within) > counted)
    | (clause(K::through) > counted)
    | (clause(K::until) > counted)
    | (clause(K::at_latest)
       > (  flag(K::same_day)
          | text[set(&ast::Clause::text)]
          | (name[push(&ast::Clause::names)] > -(kw(K::counted_by) > name[set(&ast::Clause::counting_rule)]))
          | Wanted{"expect_latest"})
       > when)
    | (clause(K::clock) > pattern[push(&ast::Clause::events)] > -source_part)
    | (clause(K::suspended) > pattern[push(&ast::Clause::events)] > kw(K::until)
       > pattern[push(&ast::Clause::events)] > kw(K::shifts))
    | (clause(K::fulfilled) > patterns)
    | (clause(K::exercised) > patterns)
    | (clause(K::judged) > patterns)
    | (clause(K::lifted) > patterns)
    | (clause(K::lapses) > patterns)
    | (clause(K::exhausted) > patterns)
    | (clause(K::signal)
       > (  (kw(K::after) > length[set(&ast::Clause::length)])
          | (kw(K::if_) > condition[push(&ast::Clause::condition)])
          | Wanted{"expect_signal"})));
// clang-format on

BOOST_SPIRIT_DEFINE(norm_clause)
BOOST_SPIRIT_INSTANTIATE(ClauseRule<norm_clause_id>, Iterator, Context)

}  // namespace termijn::grammar
