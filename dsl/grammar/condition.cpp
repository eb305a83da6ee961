// SPDX-License-Identifier: Apache-2.0
#include "dsl/grammar/condition.h"

namespace termijn::grammar {
namespace {

using K = Keyword;
using Kind = ast::Expression::Kind;

inline constexpr int deepest = 64;

/// Counts nesting, so that a hostile file meets a message and not the end of the stack.
template <class Subject>
struct Bounded : x3::unary_parser<Subject, Bounded<Subject>> {
  using base = x3::unary_parser<Subject, Bounded<Subject>>;
  static constexpr bool is_pass_through_unary = true;
  explicit constexpr Bounded(const Subject& inner) : base(inner) {}

  template <class It, class Ctx, class RuleCtx, class Attr>
  bool parse(It& first, const It& last, const Ctx& context, RuleCtx& rule_context,
             Attr& out) const {
    auto& state = state_of(context);
    if (state.depth >= deepest) {
      boost::throw_exception(x3::expectation_failure<It>(first, "too_deep"));
    }
    ++state.depth;
    const bool matched = this->subject.parse(first, last, context, rule_context, out);
    --state.depth;
    return matched;
  }
};

template <class Parser>
auto bounded(const Parser& parser) {
  return Bounded<Parser>{parser};
}

auto kind(Kind k) {
  return x3::eps[([k](auto& context) { x3::_val(context).kind = k; })];
}
const auto negate = [](auto& context) { x3::_val(context).negated = !x3::_val(context).negated; };

/// A group of one is the thing itself.
const auto collapse = [](auto& context) {
  auto& node = x3::_val(context);
  if (node.children.size() == 1) {
    auto only = std::move(node.children.front());
    node = std::move(only);
  }
};

}  // namespace

struct all_id {};
struct negation_id {};
struct primary_id {};
struct reference_id {};
struct condition_id {};

const x3::rule<all_id, ast::Expression> all{"expect_condition"};
const x3::rule<negation_id, ast::Expression> negation{"expect_condition"};
const x3::rule<primary_id, ast::Expression> primary{"expect_condition"};
const x3::rule<reference_id, ast::Expression> reference{"expect_condition"};

// clang-format off
const auto condition_def = placed(
    kind(Kind::any) >> all[push(&ast::Expression::children)]
    >> *(kw(K::or_) > all[push(&ast::Expression::children)]) >> x3::eps[collapse]);

const auto all_def = placed(
    kind(Kind::all) >> negation[push(&ast::Expression::children)]
    >> *(kw(K::and_) > negation[push(&ast::Expression::children)]) >> x3::eps[collapse]);

const auto negation_def = placed(bounded(
      (kw(K::not_) > kind(Kind::negation) > negation[push(&ast::Expression::children)])
    | primary[([](auto& context) { x3::_val(context) = x3::_attr(context); })]));

const auto event_name = name[push(&ast::Expression::names)] | Wanted{"expect_event"};

const auto primary_def = placed(
    ('(' > condition[([](auto& context) { x3::_val(context) = x3::_attr(context); })] > ')')
    | (kw(K::there_is) > kind(Kind::happened) > -kw(K::no)[negate]
       > event_name
       > -(kw(K::where) > '(' > condition[push(&ast::Expression::children)] > ')')
       > -(kw(K::after) > event_name))
    | (kw(K::reading) > kind(Kind::reading) > name[push(&ast::Expression::names)] > kw(K::is)
       > name[push(&ast::Expression::values)])
    | reference[([](auto& context) { x3::_val(context) = x3::_attr(context); })]);

const auto one_of =
    kw(K::one_of) > '(' > list_of(name[push(&ast::Expression::values)]) > ')';

const auto reference_def = placed(
    name[push(&ast::Expression::names)]
    >> -(adjacent_dot > name[([](auto& context) {
           auto& node = x3::_val(context);
           node.owner = std::move(node.names.front());
           node.names.front() = x3::_attr(context);
         })])
    >> (  (kw(K::is) > (-kw(K::not_)[negate])
           > (  (kw(K::known) >> kind(Kind::known))
              | (one_of >> kind(Kind::equals))
              | (kw(K::at_least) > number[set(&ast::Expression::number)] > kind(Kind::at_least))
              | (kw(K::at_most) > number[set(&ast::Expression::number)] > kind(Kind::at_most))
              | (name[push(&ast::Expression::values)] >> kind(Kind::equals))
              | Wanted{"expect_value_name"}))
        | kind(Kind::name)));
// clang-format on

BOOST_SPIRIT_DEFINE(condition, all, negation, primary, reference)
BOOST_SPIRIT_INSTANTIATE(Condition, Iterator, Context)

}  // namespace termijn::grammar
