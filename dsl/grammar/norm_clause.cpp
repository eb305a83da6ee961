// SPDX-License-Identifier: Apache-2.0
// Clauses of duties, prohibitions, powers and open norms.
#include "dsl/grammar/clause.h"

namespace termijn::grammar {

using K = Keyword;

struct norm_clause_id {};

// clang-format off
const auto patterns = list_of(pattern[push(&ast::Clause::events)]);
const auto when = -(kw(K::if_) > condition[push(&ast::Clause::condition)]);
/// Looks ahead: `8 dagen voor`, `aanlevertermijn voor`; a number alone can be nothing else.
const auto length_then_before = &(number | (name >> kw(K::before)));
const auto counted =
    length[set(&ast::Clause::length)] > -(kw(K::counted_by) > name[set(&ast::Clause::counting_rule)]) > when;

const auto before = length_then_before >> length[set(&ast::Clause::length)] > kw(K::before)
    > name[push(&ast::Clause::names)];
const auto change = pattern[push(&ast::Clause::events)]
    > (  (kw(K::with) > length[set(&ast::Clause::length)])
       | (kw(K::until) > name[push(&ast::Clause::names)])
       | Wanted{"expect_change"});
const auto rest =
    kw(K::rest) > -flag(K::at_least) > length[set(&ast::Clause::length)];

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
          | (before > -(kw(K::counted_by) > name[set(&ast::Clause::counting_rule)]))
          | (name[push(&ast::Clause::names)] > -(kw(K::counted_by) > name[set(&ast::Clause::counting_rule)]))
          | Wanted{"expect_latest"})
       > when)
    | (clause(K::clock)
       > (  (kw(K::end) > name[push(&ast::Clause::names)] > -flag(K::as_extended))
          | (pattern[push(&ast::Clause::events)] > -source_part)))
    | (clause(K::suspended) > pattern[push(&ast::Clause::events)] > kw(K::until)
       > pattern[push(&ast::Clause::events)]
       > (flag(K::shifts) | flag(K::restarts) | rest | Wanted{"expect_rest"}))
    | (clause(K::extended) > change)
    | (clause(K::shortened) > change)
    | (clause(K::fulfilled) > patterns)
    | (clause(K::exercised) > patterns)
    | (clause(K::judged) > patterns)
    | (clause(K::lifted) > patterns)
    | (clause(K::lapses) > patterns)
    | (clause(K::lapses_with) > name[push(&ast::Clause::names)])
    | (clause(K::exhausted) > patterns)
    | (clause(K::signal)
       > (  (kw(K::after) > length[set(&ast::Clause::length)]
             > -(kw(K::counted_by) > name[set(&ast::Clause::counting_rule)]))
          | (kw(K::if_) > condition[push(&ast::Clause::condition)])
          | Wanted{"expect_signal"})));
// clang-format on

BOOST_SPIRIT_DEFINE(norm_clause)
BOOST_SPIRIT_INSTANTIATE(ClauseRule<norm_clause_id>, Iterator, Context)

}  // namespace termijn::grammar
