// SPDX-License-Identifier: Apache-2.0
// Days of the year, and how a norm comes back in each period.
#include "dsl/grammar/clause.h"
#include "dsl/grammar/month.h"

namespace termijn::grammar {

using K = Keyword;

struct year_day_id {};
struct recurring_clause_id {};
struct anchor_id {};

const x3::rule<anchor_id, ast::EventPattern> anchor{"expect_event"};

// clang-format off
const auto year_day_def = placed(
    number[([](auto& context) { x3::_val(context).day = x3::_attr(context).value; })]
    > month[set(&ast::YearDay::month)]);

const auto anchor_def = placed(
    (name[set(&ast::EventPattern::event)] | Wanted{"expect_event"})
    >> -(kw(K::if_) > condition[push(&ast::EventPattern::condition)]));

const auto recurring_clause_def = placed(
    (clause(K::each_year) > year_day[set(&ast::Clause::year_day)]
       > -text[set(&ast::Clause::text)])
    | (clause(K::every) > length[set(&ast::Clause::length)] > kw(K::after)
       > anchor[push(&ast::Clause::events)]));
// clang-format on

BOOST_SPIRIT_DEFINE(year_day, anchor, recurring_clause)
BOOST_SPIRIT_INSTANTIATE(YearDayRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(ClauseRule<recurring_clause_id>, Iterator, Context)

}  // namespace termijn::grammar
