// SPDX-License-Identifier: Apache-2.0
// Texts, citations, lengths and event patterns.
#include "dsl/grammar/clause.h"

namespace termijn::grammar {

using K = Keyword;

struct text_id {};
struct citation_id {};
struct length_id {};
struct pattern_id {};

namespace {

struct UnitLeaf : Leaf<UnitLeaf, Unit> {
  bool read(const char*& at, const char* last, ParseState& state, Unit& out) const {
    static constexpr std::pair<K, Unit> units[] = {{K::hours, Unit::hours},
                                                   {K::days, Unit::days},
                                                   {K::weeks, Unit::weeks},
                                                   {K::months, Unit::months},
                                                   {K::quarters, Unit::quarters},
                                                   {K::years, Unit::years},
                                                   {K::working_days, Unit::working_days}};
    for (const auto& [keyword, unit] : units) {
      if (const auto size = state.match(keyword, at, last)) {
        at += size;
        out = unit;
        return true;
      }
    }
    return false;
  }
};
const UnitLeaf unit{};

/// Where the second language of a text belongs.
struct SecondLanguage : Leaf<SecondLanguage, x3::unused_type> {
  bool read(const char*& at, const char* last, ParseState&, x3::unused_type&) const {
    if (at == last || *at != '/') return false;
    ++at;
    return true;
  }
};
const SecondLanguage slash{};

struct OpenBracket : Leaf<OpenBracket, x3::unused_type> {
  // Only directly behind the article: `WET 25 (…)` would be a group of something else.
  template <class It, class Ctx, class RuleCtx, class Attr>
  bool parse(It& first, const It& last, const Ctx&, RuleCtx&, Attr&) const {
    if (first == last || *first != '(') return false;
    ++first;
    return true;
  }
};
const OpenBracket open_bracket{};

}  // namespace
}  // namespace termijn::grammar

namespace boost::spirit::x3 {
template <>
struct get_info<termijn::grammar::UnitLeaf> {
  using result_type = std::string;
  std::string operator()(const termijn::grammar::UnitLeaf&) const { return "expect_unit"; }
};
template <>
struct get_info<termijn::grammar::SecondLanguage> {
  using result_type = std::string;
  std::string operator()(const termijn::grammar::SecondLanguage&) const {
    return "second_language";
  }
};
}  // namespace boost::spirit::x3

namespace termijn::grammar {

// clang-format off
const auto text_def = placed(
    quote[([](auto& context) { x3::_val(context).dutch = std::move(x3::_attr(context).text); })]
    > slash
    > quote[([](auto& context) { x3::_val(context).english = std::move(x3::_attr(context).text); })]);

const auto citation_def = placed(
    name[set(&ast::Citation::act)]
    > article[set(&ast::Citation::article)]
    > -(open_bracket > article[set(&ast::Citation::paragraph)] > Sign{')'}
        > -adjacent_letter[set(&ast::Citation::letter)])
    > -(kw(K::sentence) > number[set(&ast::Citation::sentence)]));

const auto length_def = placed(
    (number[([](auto& context) { x3::_val(context).period.amount = x3::_attr(context).value; })]
       > -kw(K::clear)[([](auto& context) { x3::_val(context).clear = true; })]
       > unit[([](auto& context) { x3::_val(context).period.unit = x3::_attr(context); })])
    | name[set(&ast::Length::parameter)]);

const auto which = [](ast::EventPattern::Which chosen) {
  return [chosen](auto& context) { x3::_val(context).which = chosen; };
};
const auto pattern_def = placed(
    (  (  (  kw(K::each)[which(ast::EventPattern::Which::each)]
              | kw(K::first)[which(ast::EventPattern::Which::first)])
            > (name[set(&ast::EventPattern::event)] | Wanted{"expect_event"}))
        | (number[set(&ast::EventPattern::times)] > kw(K::times)
            > (name[set(&ast::EventPattern::event)] | Wanted{"expect_event"}))
        | name[set(&ast::EventPattern::event)])
    >> -(kw(K::if_) > condition[push(&ast::EventPattern::condition)]));
// clang-format on

BOOST_SPIRIT_DEFINE(text, citation, length, pattern)
BOOST_SPIRIT_INSTANTIATE(TextRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(CitationRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(LengthRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(PatternRule, Iterator, Context)

}  // namespace termijn::grammar
