// SPDX-License-Identifier: Apache-2.0
// Clauses of cases: what happened, and what is expected.
#include "dsl/grammar/clause.h"

namespace termijn::grammar {

using K = Keyword;

struct case_clause_id {};
struct field_value_id {};

const x3::rule<field_value_id, ast::FieldValue> field_value{"expect_value"};

// clang-format off
const auto field_value_def = placed(
    name[set(&ast::FieldValue::field)] > Sign{'='} > value[([](auto& context) {
      x3::_val(context).value = std::move(x3::_attr(context).text);
      x3::_val(context).value_span = x3::_attr(context).span;
    })]);

const auto day_and_time =
    day[push(&ast::Clause::days)] > -(adjacent_t > time_of_day[set(&ast::Clause::time)]);

// `2026-03-02`, `2026-03-02T14:30`, `tussen 2026-03-02 en 2026-03-09`, `uiterlijk 2026-03-09`
const auto when_ =
    (flag(K::between) > day[push(&ast::Clause::days)] > kw(K::and_) > day[push(&ast::Clause::days)])
    | (flag(K::at_latest) > day[push(&ast::Clause::days)])
    | day_and_time;
const auto in_reading =
    kw(K::in_reading) > (condition[push(&ast::Clause::readings)]);

// `fout M07`, `geen fout M07`, `norm is lopend`
const auto mistake =
    -flag(K::no) >> flag(K::mistake) > name[push(&ast::Clause::names)];
const auto state =
    name[push(&ast::Clause::names)] > kw(K::is) > name[push(&ast::Clause::more_names)];

const auto case_clause_def = placed(
    (clause(K::on) > when_ > name[push(&ast::Clause::names)]
       > -list_of(field_value[push(&ast::Clause::values)]))
    | (clause(K::expect)
       > (  (kw(K::on) > day[push(&ast::Clause::days)] > (mistake | state))
          | (flag(K::end) > name[push(&ast::Clause::names)] > day_and_time)
          | Wanted{"expect_expectation"})
       > -(kw(K::in_period) > day[push(&ast::Clause::days)])
       > -in_reading));
// clang-format on

BOOST_SPIRIT_DEFINE(field_value, case_clause)
BOOST_SPIRIT_INSTANTIATE(ClauseRule<case_clause_id>, Iterator, Context)

}  // namespace termijn::grammar
