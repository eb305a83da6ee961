// SPDX-License-Identifier: Apache-2.0
// Clauses of parameters, of the papers of a council, and since when an act is covered.
#include "dsl/grammar/clause.h"

namespace termijn::grammar {

using K = Keyword;

struct paper_clause_id {};

namespace {

/// Looks ahead: `6 weken` is a length, `6` a number, and `6 bron "..."` a number with its source.
struct LengthAhead : Leaf<LengthAhead, x3::unused_type> {
  bool read(const char*& at, const char* last, ParseState& state, x3::unused_type&) const {
    auto to = at;
    while (to != last && is_digit(*to)) ++to;
    if (to == at) return false;
    while (to != last && (*to == ' ' || *to == '\t')) ++to;
    const auto rest = rest_of(to, last);
    const bool ends_here = match_keyword(K::source, state.surface, rest) != 0 ||
                           match_keyword(K::counted_by, state.surface, rest) != 0;
    return !ends_here && to != last && is_letter(*to);
  }
};
const LengthAhead length_ahead{};

/// `stelt regio op noord`: a value of the name that stands before it.
const auto set_value = [](auto& context) {
  auto& clause = x3::_val(context);
  const auto& read = x3::_attr(context);
  ast::FieldValue value;
  value.span = read.span;
  value.field = clause.names.front();
  value.value = read.text;
  value.value_span = read.span;
  clause.values.push_back(std::move(value));
};

}  // namespace

// clang-format off
const auto force = flag(K::mandatory) | flag(K::waivable) | Wanted{"expect_force"};
const auto marked = -(kw(K::mark) > mark_part);

const auto paper_clause_def = placed(
    (clause(K::standard) > length[set(&ast::Clause::length)] > -flag(K::waivable)
       > -(basis_part | source_part) > marked)
    | (clause(K::bound) > (flag(K::at_least) | flag(K::at_most) | Wanted{"expect_bound"})
       > length[set(&ast::Clause::length)] > force > basis_part > marked)
    | (clause(K::allowed) > list_of(length[push(&ast::Clause::lengths)]) > force > basis_part
       > marked)
    | (clause(K::sets) > name[push(&ast::Clause::names)] > kw(K::on)
       > (  (&length_ahead > length[set(&ast::Clause::length)])
          | value[set_value]
          | Wanted{"expect_value"})
       > -(kw(K::counted_by) > name[set(&ast::Clause::counting_rule)]) > -source_part)
    | (clause(K::council) > quote[set(&ast::Clause::quote)])
    | (clause(K::covered) > kw(K::from) > day[push(&ast::Clause::days)]
       > -(kw(K::until) > day[push(&ast::Clause::days)])));
// clang-format on

BOOST_SPIRIT_DEFINE(paper_clause)
BOOST_SPIRIT_INSTANTIATE(ClauseRule<paper_clause_id>, Iterator, Context)

}  // namespace termijn::grammar
