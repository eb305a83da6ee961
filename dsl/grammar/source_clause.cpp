// SPDX-License-Identifier: Apache-2.0
// Clauses that say where something comes from and what it means to people.
#include "dsl/grammar/clause.h"

namespace termijn::grammar {

using K = Keyword;

struct source_clause_id {};

namespace {

/// The id of a step in a step table: `ADV-14`.
struct StepLeaf : Leaf<StepLeaf, ast::Name> {
  bool read(const char*& at, const char* last, ParseState& state, ast::Name& out) const {
    if (!is_on_line_of_previous(state.begin, at)) return false;
    auto to = at;
    while (to != last && (is_name_char(*to) || *to == '-')) ++to;
    if (to == at) return false;
    out.text = rest_of(at, to);
    out.span = state.span(at, to);
    at = to;
    return true;
  }
};
const StepLeaf step{};

}  // namespace
}  // namespace termijn::grammar

namespace boost::spirit::x3 {
template <>
struct get_info<termijn::grammar::StepLeaf> {
  using result_type = std::string;
  std::string operator()(const termijn::grammar::StepLeaf&) const { return "expect_step"; }
};
}  // namespace boost::spirit::x3

namespace termijn::grammar {

// clang-format off
// `lid 1 - 6`, `lid 1`: the paragraphs that may be cited.
const auto paragraphs =
    kw(K::paragraph) > number[push(&ast::Clause::numbers)]
                     > -(Sign{'-'} > number[push(&ast::Clause::numbers)]);

const auto source_clause_def = placed(
    (clause(K::step) > list_of(step[push(&ast::Clause::names)]))
    | (clause(K::citation) > list_of(citation[push(&ast::Clause::citations)]))
    | (clause(K::source) > quote[set(&ast::Clause::quote)])
    | (clause(K::mark) > mark_part)
    | (clause(K::kind) > any_word[push(&ast::Clause::names)])
    | (clause(K::valid) > kw(K::from) > day[push(&ast::Clause::days)]
       > -(kw(K::until) > day[push(&ast::Clause::days)]))
    | (clause(K::note) > text[set(&ast::Clause::text)])
    | (clause(K::reason) > text[set(&ast::Clause::text)])
    | (clause(K::consequence) > text[set(&ast::Clause::text)])
    | (clause(K::remedy) > text[set(&ast::Clause::text)])
    | (clause(K::bwb) > name[push(&ast::Clause::names)])
    | (clause(K::text_version) > day[push(&ast::Clause::days)])
    | (clause(K::article) > article[([](auto& context) {
         ast::Name id;
         id.text = std::move(x3::_attr(context));
         x3::_val(context).names.push_back(std::move(id));
       })] > -paragraphs));
// clang-format on

BOOST_SPIRIT_DEFINE(source_clause)
BOOST_SPIRIT_INSTANTIATE(ClauseRule<source_clause_id>, Iterator, Context)

}  // namespace termijn::grammar
