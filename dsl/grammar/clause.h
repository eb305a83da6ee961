// SPDX-License-Identifier: Apache-2.0
// Clauses, in groups that are compiled apart: who says so, vocabulary, norms, calendars, cases.
#pragma once

#include "dsl/grammar/condition.h"
#include "dsl/grammar/tokens.h"

namespace termijn::grammar {

// Parts that several groups use.
struct text_id;
struct citation_id;
struct length_id;
struct pattern_id;
struct year_day_id;
using TextRule = x3::rule<text_id, ast::Text>;
using CitationRule = x3::rule<citation_id, ast::Citation>;
using LengthRule = x3::rule<length_id, ast::Length>;
using PatternRule = x3::rule<pattern_id, ast::EventPattern>;
using YearDayRule = x3::rule<year_day_id, ast::YearDay>;
inline const TextRule text{"expect_text"};
inline const CitationRule citation{"expect_citation"};
inline const LengthRule length{"expect_length"};
inline const PatternRule pattern{"expect_event"};
inline const YearDayRule year_day{"expect_year_day"};
BOOST_SPIRIT_DECLARE(TextRule, CitationRule, LengthRule, PatternRule, YearDayRule)

struct source_clause_id;
struct vocabulary_clause_id;
struct norm_clause_id;
struct recurring_clause_id;
struct calendar_clause_id;
struct case_clause_id;
struct table_clause_id;
struct paper_clause_id;
template <class Id>
using ClauseRule = x3::rule<Id, ast::Clause>;
inline const ClauseRule<source_clause_id> source_clause{"expect_clause"};
inline const ClauseRule<vocabulary_clause_id> vocabulary_clause{"expect_clause"};
inline const ClauseRule<norm_clause_id> norm_clause{"expect_clause"};
inline const ClauseRule<recurring_clause_id> recurring_clause{"expect_clause"};
inline const ClauseRule<calendar_clause_id> calendar_clause{"expect_clause"};
inline const ClauseRule<case_clause_id> case_clause{"expect_clause"};
inline const ClauseRule<table_clause_id> table_clause{"expect_clause"};
inline const ClauseRule<paper_clause_id> paper_clause{"expect_clause"};
BOOST_SPIRIT_DECLARE(ClauseRule<source_clause_id>, ClauseRule<vocabulary_clause_id>,
                     ClauseRule<norm_clause_id>, ClauseRule<recurring_clause_id>,
                     ClauseRule<calendar_clause_id>, ClauseRule<case_clause_id>,
                     ClauseRule<table_clause_id>, ClauseRule<paper_clause_id>)

/// The keyword with which a clause starts.
inline auto clause(Keyword keyword) {
  return HeadLeaf{keyword}[([keyword](auto& context) {
    x3::_val(context).keyword = keyword;
    x3::_val(context).keyword_span = x3::_attr(context);
  })];
}

inline const auto mark_part = name[set(&ast::Clause::mark)];
inline const auto source_part = kw(Keyword::source) > quote[set(&ast::Clause::quote)];
inline const auto basis_part = kw(Keyword::citation) > citation[push(&ast::Clause::citations)];

/// An article, or for what stands in no act the source that says so.
inline const auto authority_part = basis_part | source_part | Wanted{"expect_authority"};

}  // namespace termijn::grammar
