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
  return here[([k](auto& context) { x3::_val(context).kind = k; })];
}
const auto negate = [](auto& context) { x3::_val(context).negated = !x3::_val(context).negated; };

/// Reads into the node that is being made, and not into one of its parts.
template <class Subject>
struct Itself : x3::unary_parser<Subject, Itself<Subject>> {
  using base = x3::unary_parser<Subject, Itself<Subject>>;
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  static constexpr bool has_action = true;
  explicit constexpr Itself(const Subject& inner) : base(inner) {}

  template <class It, class Ctx, class Node, class Attr>
  bool parse(It& first, const It& last, const Ctx& context, Node& node, Attr&) const {
    return this->subject.parse(first, last, context, x3::unused, node);
  }
};

template <class Parser>
auto itself(const Parser& parser) {
  return Itself<Parser>{parser};
}

/// What was read so far is the first of a group.
auto group(Kind k) {
  return here[([k](auto& context) {
    ast::Expression first = std::move(x3::_val(context));
    x3::_val(context) = {};
    x3::_val(context).kind = k;
    x3::_val(context).children.push_back(std::move(first));
  })];
}

/// `a`, or `a of b of c`: a group only where there are several.
template <class Item>
auto one_or_group(const Item& item, Keyword joined_by, Kind k) {
  const auto more = kw(joined_by) > item[push(&ast::Expression::children)];
  return itself(item) >> -(&kw(joined_by) >> group(k) >> +more);
}

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
const auto condition_def = placed(one_or_group(all, K::or_, Kind::any));

const auto all_def = placed(one_or_group(negation, K::and_, Kind::all));

const auto negation_def = placed(bounded(
      (kw(K::not_) > kind(Kind::negation) > negation[push(&ast::Expression::children)])
    | itself(primary)));

const auto event_name = name[push(&ast::Expression::names)] | Wanted{"expect_event"};

const auto primary_def = placed(
    (Sign{'('} > itself(condition) > Sign{')'})
    | (kw(K::there_is) > kind(Kind::happened) > -kw(K::no)[negate]
       > event_name
       > -(kw(K::where) > Sign{'('} > condition[push(&ast::Expression::children)] > Sign{')'})
       > -(kw(K::after) > event_name))
    | (kw(K::reading) > kind(Kind::reading) > name[push(&ast::Expression::names)] > kw(K::is)
       > name[push(&ast::Expression::values)])
    | itself(reference));

const auto one_of =
    kw(K::one_of) > Sign{'('} > list_of(name[push(&ast::Expression::values)]) > Sign{')'};

const auto reference_def = placed(
    name[push(&ast::Expression::names)]
    >> -(adjacent_dot > name[([](auto& context) {
           auto& node = x3::_val(context);
           node.owner = std::move(node.names.front());
           node.names.front() = std::move(x3::_attr(context));
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
