// SPDX-License-Identifier: Apache-2.0
// Rule text as a tree, exactly as written. Made by parse.h; given meaning by check.h.
//
// The tree is uniform on purpose: a file is a list of declarations, a declaration a list of
// clauses, and a clause says with its keyword which of its parts count. Which declaration takes
// which clauses is a table in check, not a grammar.
#pragma once

#include <bitset>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/rare.h"
#include "base/short_list.h"
#include "base/source.h"
#include "calendar/date.h"
#include "calendar/time_limit.h"
#include "dsl/keywords.h"

namespace termijn::ast {

struct Node {
  Span span;
};

struct Name : Node {
  std::string text;
};

/// A text in both languages: `"..." / "..."`.
struct Text : Node {
  std::string dutch, english;
};

/// A text in one language, for sources: `"Jurisprudentie 2012, 34"`.
struct Quote : Node {
  std::string text;
};

struct Number : Node {
  std::int32_t value = 0;
};

/// `WET 25(5) zin 2`: act, article, paragraph, letter, sentence; all but the first two optional.
struct Citation : Node {
  Name act;
  std::string article;
  std::string paragraph;
  std::string letter;
  std::optional<Number> sentence;
};

struct Day : Node {
  Date date;
};

/// `14:30`, in seconds of the day.
struct Time : Node {
  std::int32_t second = 0;
};

/// A condition; which members count depends on `kind`.
struct Expression : Node {
  enum class Kind : std::uint8_t {
    any,       ///< children joined by `of`
    all,       ///< children joined by `en`
    negation,  ///< not children[0]
    name,      ///< names[0]: a yes/no field or fact, or a concept
    equals,    ///< names[0] is values[0] (or one of the values)
    known,     ///< names[0] is bekend
    at_least,  ///< names[0] is ten minste number
    at_most,
    happened,  ///< er is [geen] names[0] [waarbij children[0]] [na names[1]]
    reading,   ///< lezing names[0] is values[0]
  };
  Kind kind = Kind::name;
  bool negated = false;  ///< `is niet`, `er is geen`
  Name owner;            ///< `kennisgeving` in `kennisgeving.vorm`; empty text when not given
  OneOrMore<Name> names;
  ShortList<Name> values;
  Number number;
  ShortList<Expression> children;
};

/// `1 mei`, of every year.
struct YearDay : Node {
  int month = 0, day = 0;
};

/// `elke kennisgeving als ...`, `2 keer kennisgeving`
struct EventPattern : Node {
  enum class Which : std::uint8_t { any, each, first };
  Which which = Which::any;
  std::optional<Number> times;
  Name event;
  ShortList<Expression> condition;  ///< none or one
};

/// `1 maand`, `8 volle dagen`, or the name of a parameter.
struct Length : Node {
  Period period;
  bool clear = false;
  Name parameter;  ///< empty text when a period is written
};

/// One value in a log line: `gemotiveerd=ja`.
struct FieldValue : Node {
  Name field;
  std::string value;
  Span value_span;
};

/// What kinds of day a `vrij` clause frees.
struct FreeDay : Node {
  enum class Kind : std::uint8_t { weekday, fixed, easter, enumerated, range };
  Kind kind = Kind::weekday;
  Weekday weekday = Weekday::monday;
  int month = 0, day = 0;
  std::optional<Weekday> unless_weekday;
  int instead_month = 0, instead_day = 0;
  int offset = 0;
  ShortList<Day> dates;               ///< of a range: the first and the last
  int from_year = 0, until_year = 0;  ///< 0: no bound
};

struct Clause : Node {
  Keyword keyword{};
  Span keyword_span;
  OneOrMore<Name> names;
  ShortList<Name> more_names;  ///< `jegens`, the state in `verwacht`
  ShortList<Citation> citations;
  Rare<Text> text;
  Rare<Quote> quote;
  Rare<Name> mark;
  ShortList<EventPattern> events;
  ShortList<Expression> condition;  ///< none or one
  Rare<Length> length;
  ShortList<Length> lengths;  ///< `toegestaan 2 jaar, 3 jaar`
  Rare<Name> counting_rule;
  ShortList<Day> days;
  Rare<YearDay> year_day;
  Rare<Time> time;  ///< on the last of `days`, or after which something is received
  ShortList<Number> numbers;
  ShortList<Period> limits;  ///< `meer dan 90 dagen`; amount 0: the whole unit
  ShortList<FieldValue> values;
  Rare<FreeDay> free_day;
  ShortList<Keyword> flags;  ///< small words that decide: standard, same_day, none, ja of nee ...
  ShortList<Expression> readings;  ///< `in lezing x is y`
};

struct Declaration : Node {
  Keyword keyword{};
  Span keyword_span;
  Name name;  ///< empty for `niet gemodelleerd`
  Rare<Text> label;
  ShortList<Citation> citations;  ///< only `niet gemodelleerd WET 26(4)`
  std::vector<Clause> clauses;
  std::bitset<192>
      kinds;            ///< by Keyword: which clauses it has; who asks for one seldom has to look
  bool broken = false;  ///< a syntax error fell inside; some clauses may be missing
};

struct File {
  std::uint32_t source = 0;  ///< index in the Sources
  std::vector<Declaration> declarations;
  Surface surface = Surface::dutch;  ///< in which its keywords are written
};

}  // namespace termijn::ast
