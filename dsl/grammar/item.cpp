// SPDX-License-Identifier: Apache-2.0
#include "dsl/grammar/item.h"

#include "dsl/grammar/recovery.h"

namespace termijn::grammar {

using K = Keyword;

struct header_id : Spanned {};

struct item_id {
  template <class Exception, class Ctx>
  x3::error_handler_result on_error(const char*& first, const char* const&, const Exception& fault,
                                    const Ctx& context) {
    auto& state = state_of(context);
    state.depth = 0;
    if (state.diagnostics.size() < most_errors) report_expected(state, fault.where(), fault.which());
    if (!state.declarations.empty()) state.declarations.back().broken = true;
    auto resume = next_start(state, fault.where());
    // `first` is not the start of the rule here, so progress is measured between recoveries.
    if (resume == state.last_recovery && resume != state.end) resume = next_start(state, resume + 1);
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
    state.diagnostics.push_back({Code::syntax_loose_clause, node.keyword_span, {}, {}});
    return;
  }
  state.declarations.back().span.end = node.span.end;
  state.declarations.back().clauses.push_back(std::move(node));
};

}  // namespace

// clang-format off
const auto label = text[set(&ast::Declaration::label)];
const auto named = name[set(&ast::Declaration::name)];

// `procedure` also starts a clause; only a declaration has a label behind its name.
const auto header_def =
      (declares(K::procedure) >> named >> &x3::lit('"') > label)
    | (declares(K::not_modelled) > (citation[push(&ast::Declaration::citations)] % ','))
    | ((  declares(K::act) | declares(K::counting_rule) | declares(K::role)
        | declares(K::field) | declares(K::fact) | declares(K::parameter) | declares(K::event)
        | declares(K::concept_) | declares(K::reading) | declares(K::duty) | declares(K::prohibition)
        | declares(K::power) | declares(K::open_norm) | declares(K::decided_case) | declares(K::example))
       > named > label)
    // so does `kalender`
    | (declares(K::calendar) >> named >> &x3::lit('"') > label);

const auto item_def =
      header[add_declaration]
    | source_clause[add_clause]
    | norm_clause[add_clause]
    | vocabulary_clause[add_clause]
    | calendar_clause[add_clause]
    | case_clause[add_clause]
    | (x3::eps > Wanted{"expect_declaration"});
// clang-format on

BOOST_SPIRIT_DEFINE(header, item)
BOOST_SPIRIT_INSTANTIATE(ItemRule, Iterator, Context)

}  // namespace termijn::grammar
