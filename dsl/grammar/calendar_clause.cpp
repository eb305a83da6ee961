// SPDX-License-Identifier: Apache-2.0
// Clauses of calendars and counting rules.
#include "dsl/grammar/clause.h"
#include "dsl/grammar/month.h"

namespace termijn::grammar {

using K = Keyword;
using Kind = ast::FreeDay::Kind;

struct calendar_clause_id {};
struct free_day_id {};

namespace {

struct WeekdayLeaf : Leaf<WeekdayLeaf, Weekday> {
  bool read(const char*& at, const char* last, ParseState& state, Weekday& out) const {
    static constexpr std::pair<K, int> days[] = {
        {K::monday, 1}, {K::tuesday, 2},  {K::wednesday, 3}, {K::thursday, 4},
        {K::friday, 5}, {K::saturday, 6}, {K::sunday, 7}};
    const auto found = position_of(days, at, last, state);
    if (found) out = static_cast<Weekday>(*found);
    return found.has_value();
  }
};
const WeekdayLeaf weekday{};

auto is_kind(Kind kind) {
  return here[([kind](auto& context) { x3::_val(context).kind = kind; })];
}
template <class Member>
auto set_number(Member ast::FreeDay::*member, int sign = 1) {
  return [member, sign](auto& context) {
    x3::_val(context).*member = sign * x3::_attr(context).value;
  };
}
template <Unit unit>
const auto whole_unit = [](auto& context) {
  x3::_val(context).limits.push_back({0, unit});
};
template <Unit unit>
const auto limit_unit = [](auto& context) {
  auto& clause = x3::_val(context);
  clause.limits.push_back({clause.numbers.back().value, unit});
  clause.numbers.pop_back();
};

}  // namespace
}  // namespace termijn::grammar

namespace boost::spirit::x3 {
template <>
struct get_info<termijn::grammar::WeekdayLeaf> {
  using result_type = std::string;
  std::string operator()(const termijn::grammar::WeekdayLeaf&) const { return "expect_weekday"; }
};
}  // namespace boost::spirit::x3

namespace termijn::grammar {

const x3::rule<free_day_id, ast::FreeDay> free_day{"expect_free_day"};

// clang-format off
const auto dates = day[push(&ast::FreeDay::dates)]
    >> (  (kw(K::through) > day[push(&ast::FreeDay::dates)] > is_kind(Kind::range))
        | (*(comma > day[push(&ast::FreeDay::dates)]) >> is_kind(Kind::enumerated)));

/// Dates have a year of their own; what comes back each year may begin and end in one.
const auto each_year = (
    (  (weekday[set(&ast::FreeDay::weekday)] >> is_kind(Kind::weekday))
        | (kw(K::easter) > is_kind(Kind::easter)
           > -(  (kw(K::plus) > number[set_number(&ast::FreeDay::offset)] > kw(K::days))
               | (kw(K::minus) > number[set_number(&ast::FreeDay::offset, -1)] > kw(K::days))))
        | (number[set_number(&ast::FreeDay::day)] > month[set(&ast::FreeDay::month)] > is_kind(Kind::fixed)
           > -(comma > kw(K::falling_on) > weekday[set(&ast::FreeDay::unless_weekday)] > kw(K::then)
               > number[set_number(&ast::FreeDay::instead_day)] > month[set(&ast::FreeDay::instead_month)])))
    >> -(kw(K::from) > number[set_number(&ast::FreeDay::from_year)])
    >> -(kw(K::through) > number[set_number(&ast::FreeDay::until_year)]));

const auto free_day_def = placed(dates | each_year);

const auto limit =
      kw(K::hours)[whole_unit<Unit::hours>]
    | kw(K::years)[whole_unit<Unit::years>]
    | (kw(K::more_than) > number[push(&ast::Clause::numbers)]
       > (  kw(K::days)[limit_unit<Unit::days>] | kw(K::weeks)[limit_unit<Unit::weeks>]
          | kw(K::months)[limit_unit<Unit::months>] | Wanted{"expect_unit"}));

/// What a counting rule leaves out of its calendar: a day of the week, or what an article frees.
const auto left_out =
      weekday[([](auto& context) {
        x3::_val(context).numbers.push_back({{}, static_cast<int>(x3::_attr(context))});
      })]
    | citation[push(&ast::Clause::citations)] | Wanted{"expect_left_out"};

const auto calendar_clause_def = placed(
    (clause(K::free) > kw(K::on) > free_day[set(&ast::Clause::free_day)]
       > text[set(&ast::Clause::text)]
       > ((basis_part > -source_part) | source_part | Wanted{"expect_authority"})
       > -(kw(K::mark) > mark_part))
    | (clause(K::complete) > kw(K::from) > day[push(&ast::Clause::days)] > kw(K::through)
       > day[push(&ast::Clause::days)])
    | (clause(K::calendar) > name[push(&ast::Clause::names)] > -(kw(K::without) > list_of(left_out)))
    | (clause(K::roll) > ((flag(K::next_not_free) > authority_part) | flag(K::none) | Wanted{"expect_roll"}))
    | (clause(K::advance) > ((flag(K::last_not_free) > authority_part) | flag(K::none)
                             | Wanted{"expect_advance"}))
    | (clause(K::stands_still) > name[push(&ast::Clause::names)] > kw(K::per)
       > (flag(K::days) | flag(K::holiday_week) | flag(K::school_week) | Wanted{"expect_standstill"})
       > -source_part > -(kw(K::if_) > condition[push(&ast::Clause::condition)]))
    | (clause(K::least) > number[push(&ast::Clause::numbers)] > kw(K::days) > kw(K::from)
       > number[push(&ast::Clause::numbers)] > kw(K::days) > authority_part)
    | (clause(K::excluded) > list_of(limit | Wanted{"expect_limit"}) > authority_part));
// clang-format on

BOOST_SPIRIT_DEFINE(free_day, calendar_clause)
BOOST_SPIRIT_INSTANTIATE(ClauseRule<calendar_clause_id>, Iterator, Context)

}  // namespace termijn::grammar
