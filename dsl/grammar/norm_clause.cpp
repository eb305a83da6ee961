// SPDX-License-Identifier: Apache-2.0
// Clauses of duties, prohibitions, powers and open norms.
#include "dsl/grammar/clause.h"
#include "dsl/grammar/month.h"

namespace termijn::grammar {

using K = Keyword;

struct norm_clause_id {};

// clang-format off
const auto patterns = list_of(pattern[push(&ast::Clause::events)]);
const auto when = -(kw(K::if_) > condition[push(&ast::Clause::condition)]);
/// Looks ahead: `8 dagen voor`, `aanlevertermijn voor`; a number alone can be nothing else. Behind a
/// name the clause `voor 1 mei` may follow.
const auto length_then_before = &(number | (name >> kw(K::before) >> !number));
const auto by_rule = -(kw(K::counted_by) > name[set(&ast::Clause::counting_rule)]);
const auto counted = length[set(&ast::Clause::length)] > by_rule > when;
const auto on_year_day = year_day[set(&ast::Clause::year_day)];
// `tot 1 mei` starts in the same way as `tot 1 maand`.
const auto until_day = (&(number >> month) >> on_year_day > by_rule > when) | counted;

const auto before = length_then_before >> length[set(&ast::Clause::length)] > kw(K::before)
    > name[push(&ast::Clause::names)];
const auto change = pattern[push(&ast::Clause::events)]
    > (  (kw(K::with) > length[set(&ast::Clause::length)])
       | (kw(K::until) > name[push(&ast::Clause::names)])
       | Wanted{"expect_change"});
const auto rest =
    kw(K::rest) > -flag(K::at_least) > length[set(&ast::Clause::length)];

const auto receipt =
    -(kw(K::on) > name[push(&ast::Clause::more_names)])
    > -(kw(K::received_after) > time_of_day[set(&ast::Clause::time)] > kw(K::as_next_day))
    > -(kw(K::from_next_not_free) > kw(K::counted_by) > name[set(&ast::Clause::counting_rule)]);

const auto norm_clause_def = placed(
    (clause(K::procedure) > list_of(name[push(&ast::Clause::names)]))
    | (clause(K::party) > list_of(name[push(&ast::Clause::names)])
       > -(kw(K::towards) > name[push(&ast::Clause::more_names)]))
    | (clause(K::arises) > pattern[push(&ast::Clause::events)])
    | (clause(K::per) > name[push(&ast::Clause::names)]
       > -(kw(K::on) > name[push(&ast::Clause::more_names)]))
    | (clause(K::unless) > condition[push(&ast::Clause::condition)])
    | (clause(K::while_) > condition[push(&ast::Clause::condition)])
    | (clause(K::forbidden) > patterns)
    | (clause(K::within) > counted)
    | (clause(K::through) > until_day)
    | (clause(K::until) > until_day)
    | (clause(K::before) > on_year_day > by_rule > when)
    | (clause(K::at_latest)
       > (  flag(K::same_day)
          | (kw(K::on) > on_year_day > by_rule)
          | (flag(K::end_of_period) > by_rule)
          | text[set(&ast::Clause::text)]
          | (before > by_rule)
          | (name[push(&ast::Clause::names)] > by_rule)
          | Wanted{"expect_latest"})
       > when)
    | (clause(K::clock)
       > (  (kw(K::end) > name[push(&ast::Clause::names)] > -flag(K::as_extended))
          | (pattern[push(&ast::Clause::events)] > receipt > -source_part)))
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
