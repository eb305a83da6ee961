// SPDX-License-Identifier: Apache-2.0
// Clauses of mistakes, and rows of the table that says which right a body has on a subject.
#include "dsl/grammar/clause.h"

namespace termijn::grammar {

using K = Keyword;

struct table_clause_id {};

namespace {

/// A word of a closed list. On its own line, or it would take the beginning of the next clause.
struct ListedWordLeaf : Leaf<ListedWordLeaf, ast::Name> {
  bool read(const char*& at, const char* last, ParseState& state, ast::Name& out) const {
    return is_on_line_of_previous(state.begin, at) && any_word.read(at, last, state, out);
  }
};
const ListedWordLeaf listed_word{};

}  // namespace
}  // namespace termijn::grammar

namespace boost::spirit::x3 {
template <>
struct get_info<termijn::grammar::ListedWordLeaf> {
  using result_type = std::string;
  std::string operator()(const termijn::grammar::ListedWordLeaf&) const { return "expect_word"; }
};
}  // namespace boost::spirit::x3

namespace termijn::grammar {

// clang-format off
/// `signaal` is a word of the language and yet stands where a state may stand.
const auto signal = KeywordLeaf{K::signal}[([](auto& context) {
  ast::Name state;
  state.text = spelling(K::signal, Surface::dutch);
  state.span = x3::_attr(context);
  x3::_val(context).more_names.push_back(std::move(state));
})];

const auto sign = name[push(&ast::Clause::names)] > kw(K::is)
    > (signal | any_word[push(&ast::Clause::more_names)]);

/// Behind a row may come the declaration of a procedure, which has a label.
const auto procedure_ahead = &(kw(K::procedure) >> x3::omit[name] >> !Sign{'"'});

const auto row = name[push(&ast::Clause::names)] > listed_word[push(&ast::Clause::more_names)]
    > -(kw(K::citation) > list_of(citation[push(&ast::Clause::citations)]))
    > -source_part
    > -(kw(K::mark) > mark_part)
    > -(procedure_ahead >> kw(K::procedure) >> name[push(&ast::Clause::names)])
    > -(kw(K::valid) > kw(K::from) > day[push(&ast::Clause::days)]
        > -(kw(K::until) > day[push(&ast::Clause::days)]))
    > -(kw(K::if_) > condition[push(&ast::Clause::condition)]);

const auto table_clause_def = placed(
    (clause(K::severity) > listed_word[push(&ast::Clause::names)])
    | (clause(K::shown) > list_of(sign))
    | (clause(K::right) > row));
// clang-format on

BOOST_SPIRIT_DEFINE(table_clause)
BOOST_SPIRIT_INSTANTIATE(ClauseRule<table_clause_id>, Iterator, Context)

}  // namespace termijn::grammar
