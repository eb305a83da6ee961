// SPDX-License-Identifier: Apache-2.0
#include "dsl/grammar/item.h"

#include <algorithm>
#include <cstring>

#include "base/code.h"
#include "dsl/grammar/clause_group.h"
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
  return HeadLeaf{keyword}[([keyword](auto& context) {
    x3::_val(context).keyword = keyword;
    x3::_val(context).keyword_span = x3::_attr(context);
  })];
}

/// How many clauses a declaration has in the usual layout: the lines up to the next that starts at
/// the margin, without those that go on with the line above and so start further in. Looks at so
/// many lines and no more, or a file of headers would be read again for each.
std::size_t lines_below(const char* at, const char* last) {
  constexpr int most_lines = 64;
  std::size_t lines = 0;
  std::ptrdiff_t margin = 0;
  for (int i = 0; i < most_lines; ++i) {
    at = line_end(at, last);
    if (last - at < 2 || !is_space(*++at)) break;
    if (margin == 0) margin = skip_blanks(at, last) - at;
    const bool is_clause = margin < last - at && is_letter(at[margin]) && is_space(at[margin - 1]);
    lines += is_clause ? 1 : 0;
  }
  return lines;
}

/// Looks up the word with which an item starts, for all alternatives. At the end there is none.
struct ItemStart : x3::parser<ItemStart> {
  using attribute_type = x3::unused_type;
  [[maybe_unused]] static constexpr bool has_attribute = false;

  template <class It, class Ctx, class RuleCtx, class Attr>
  bool parse(It& first, const It& last, const Ctx& context, RuleCtx&, Attr&) const {
    auto& state = state_of(context);
    state.item = first = state.behind_blanks(first, last);
    if (first == last) return false;
    const auto found = clause_keyword(rest_of(first, last), state.surface);
    state.head = found.size == 0 ? std::nullopt : std::optional(found.keyword);
    state.head_end = first + found.size;
    return true;
  }
};

struct HeaderItem : x3::parser<HeaderItem> {
  using attribute_type = x3::unused_type;
  [[maybe_unused]] static constexpr bool has_attribute = false;

  template <class It, class Ctx, class RuleCtx, class Attr>
  bool parse(It& first, const It& last, const Ctx& context, RuleCtx&, Attr&) const {
    auto& state = state_of(context);
    if (!state.head || *state.head > K::example) return false;
    ast::Declaration declaration;
    if (!header.parse(first, last, context, x3::unused, declaration)) return false;
    declaration.clauses.reserve(lines_below(first, last));
    state.declarations.push_back(std::move(declaration));
    return true;
  }
};

/// A clause that is made in its place; gone again when it cannot be read.
class NewClause {
 public:
  explicit NewClause(std::vector<ast::Clause>& clauses) : clauses_(&clauses) {
    clauses.emplace_back();
  }
  NewClause(const NewClause&) = delete;
  NewClause& operator=(const NewClause&) = delete;
  ~NewClause() {
    if (clauses_ != nullptr) clauses_->pop_back();
  }
  ast::Clause& operator*() { return clauses_->back(); }
  void keep() { clauses_ = nullptr; }

 private:
  std::vector<ast::Clause>* clauses_;
};

struct ClauseItem : x3::parser<ClauseItem> {
  using attribute_type = x3::unused_type;
  [[maybe_unused]] static constexpr bool has_attribute = false;

  template <class It, class Ctx, class RuleCtx, class Attr>
  bool parse(It& first, const It& last, const Ctx& context, RuleCtx&, Attr&) const {
    auto& state = state_of(context);
    if (!state.head) return false;
    if (state.declarations.empty()) return loose(first, last, context);
    auto& declaration = state.declarations.back();
    NewClause made(declaration.clauses);
    if (!parse_clause(first, last, context, *made)) return false;
    declaration.span.end = (*made).span.end;
    declaration.kinds.set(static_cast<std::size_t>((*made).keyword));
    made.keep();
    return true;
  }

 private:
  template <class It, class Ctx>
  static bool parse_clause(It& first, const It& last, const Ctx& context, ast::Clause& out) {
    const auto read = [&](const auto& clauses) {
      return clauses.parse(first, last, context, x3::unused, out);
    };
    switch (group_of(*state_of(context).head)) {
      case ClauseGroup::source:
        return read(source_clause);
      case ClauseGroup::norm:
        return read(norm_clause);
      case ClauseGroup::recurring:
        return read(recurring_clause);
      case ClauseGroup::vocabulary:
        return read(vocabulary_clause);
      case ClauseGroup::calendar:
        return read(calendar_clause);
      case ClauseGroup::decided_case:
        return read(case_clause);
      case ClauseGroup::table:
        return read(table_clause);
      case ClauseGroup::paper:
        return read(paper_clause);
      case ClauseGroup::none:
        return false;
    }
    return false;
  }

  /// One that stands before every declaration.
  template <class It, class Ctx>
  static bool loose(It& first, const It& last, const Ctx& context) {
    auto& state = state_of(context);
    ast::Clause clause;
    if (!parse_clause(first, last, context, clause)) return false;
    const auto at = state.begin + clause.keyword_span.begin;
    state.report(Code::syntax_loose_clause, at, state.begin + clause.keyword_span.end);
    add_broken(state, at);
    state.declarations.back().span.end = clause.span.end;
    state.declarations.back().kinds.set(static_cast<std::size_t>(clause.keyword));
    state.declarations.back().clauses.push_back(std::move(clause));
    return true;
  }
};

}  // namespace

// clang-format off
const auto label = text[set(&ast::Declaration::label)];
const auto named = name[set(&ast::Declaration::name)];
const auto new_name = named | Wanted{"expect_new_name"};
const auto text_ahead = &Sign{'"'};

// `procedure` also starts a clause; only a declaration has a label behind its name.
const auto header_def = placed(
    (declares(K::procedure) >> named >> text_ahead > label)
    | (declares(K::not_modelled) > list_of(citation[push(&ast::Declaration::citations)]))
    | ((  declares(K::act) | declares(K::counting_rule) | declares(K::role)
        | declares(K::field) | declares(K::fact) | declares(K::parameter) | declares(K::event)
        | declares(K::concept_) | declares(K::reading) | declares(K::duty) | declares(K::prohibition)
        | declares(K::power) | declares(K::open_norm) | declares(K::decided_case) | declares(K::example)
        | declares(K::mistake) | declares(K::subject) | declares(K::paper))
       > new_name > label)
    // so does `kalender`
    | (declares(K::calendar) >> named >> text_ahead > label));

const auto item_def =
    ItemStart{} >> (HeaderItem{} | ClauseItem{} | (here > Wanted{"expect_declaration"}));
// clang-format on

BOOST_SPIRIT_DEFINE(header, item)
BOOST_SPIRIT_INSTANTIATE(ItemRule, Iterator, Context)

}  // namespace termijn::grammar
