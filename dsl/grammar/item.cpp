// SPDX-License-Identifier: Apache-2.0
#include "dsl/grammar/item.h"

#include "base/code.h"
#include "dsl/grammar/recovery.h"

namespace termijn::grammar {

using K = Keyword;

struct header_id {};

/// Stands for a declaration that could not be read, so that its clauses are not called loose.
void add_broken(ParseState& state, const char* at) {
  ast::Declaration declaration;
  declaration.broken = true;
  declaration.span = declaration.keyword_span = state.span(at, at);
  state.declarations.push_back(std::move(declaration));
}

struct item_id {
  template <class Exception, class Ctx>
  x3::error_handler_result on_error(const char*& first, const char* const&, const Exception& fault,
                                    const Ctx& context) {
    auto& state = state_of(context);
    state.depth = 0;
    report_expected(state, fault.where(), fault.which());
    if (state.declarations.empty() || starts_declaration(state, state.item))
      add_broken(state, state.item);
    state.declarations.back().broken = true;
    auto resume = next_start(state, fault.where());
    if (resume == state.last_recovery && resume != state.end)
      resume = next_start(state, resume + 1);
    first = state.last_recovery = resume;
    return x3::error_handler_result::accept;
  }
};

const x3::rule<header_id, ast::Declaration> header{"expect_declaration"};

namespace {

auto declares(Keyword keyword) {
  return KeywordLeaf{keyword}[([keyword](auto& context) {
    x3::_val(context).keyword = keyword;
    x3::_val(context).keyword_span = x3::_attr(context);
  })];
}

const auto add_declaration = [](auto& context) {
  state_of(context).declarations.push_back(std::move(x3::_attr(context)));
};

const auto add_clause = [](auto& context) {
  auto& state = state_of(context);
  auto& node = x3::_attr(context);
  if (state.declarations.empty()) {
    const auto at = state.begin + node.keyword_span.begin;
    state.report(Code::syntax_loose_clause, at, state.begin + node.keyword_span.end);
    add_broken(state, at);
  }
  state.declarations.back().span.end = node.span.end;
  state.declarations.back().clauses.push_back(std::move(node));
};

const auto remember_start = [](auto& context) {
  state_of(context).item = x3::_where(context).begin();
};

}  // namespace

// clang-format off
const auto label = text[set(&ast::Declaration::label)];
const auto named = name[set(&ast::Declaration::name)];
const auto new_name = named | Wanted{"expect_new_name"};

// `procedure` also starts a clause; only a declaration has a label behind its name.
const auto header_def = placed(
    (declares(K::procedure) >> named >> &x3::lit('"') > label)
    | (declares(K::not_modelled) > list_of(citation[push(&ast::Declaration::citations)]))
    | ((  declares(K::act) | declares(K::counting_rule) | declares(K::role)
        | declares(K::field) | declares(K::fact) | declares(K::parameter) | declares(K::event)
        | declares(K::concept_) | declares(K::reading) | declares(K::duty) | declares(K::prohibition)
        | declares(K::power) | declares(K::open_norm) | declares(K::decided_case) | declares(K::example)
        | declares(K::mistake) | declares(K::subject) | declares(K::paper))
       > new_name > label)
    // so does `kalender`
    | (declares(K::calendar) >> named >> &x3::lit('"') > label));

const auto item_def = x3::eps[remember_start] >>
    ( header[add_declaration]
    | source_clause[add_clause]
    | norm_clause[add_clause]
    | recurring_clause[add_clause]
    | vocabulary_clause[add_clause]
    | calendar_clause[add_clause]
    | case_clause[add_clause]
    | table_clause[add_clause]
    | paper_clause[add_clause]
    | (x3::eps > Wanted{"expect_declaration"}));
// clang-format on

BOOST_SPIRIT_DEFINE(header, item)
BOOST_SPIRIT_INSTANTIATE(ItemRule, Iterator, Context)

}  // namespace termijn::grammar
