// SPDX-License-Identifier: Apache-2.0
// The separate checks that check() runs, each over the whole rule set. Private to dsl/.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "base/code.h"
#include "base/diagnostic.h"
#include "base/nearest.h"
#include "calendar/length_bound.h"
#include "dsl/ast.h"
#include "dsl/symbols.h"

namespace termijn::checks {

struct Context {
  const std::vector<ast::File>& files;
  Symbols& symbols;
  Diagnostics& diagnostics;
  /// A syntax error may have swallowed declarations: do not call names unknown then.
  bool incomplete = false;
  Suggestions suggestions;

  void report(Code code, Span span, std::vector<std::string> args = {},
              std::vector<Span> others = {}) {
    diagnostics.push_back({code, span, std::move(args), std::move(others)});
  }
  /// `kind` is a phrase key such as `kind_event`; `names()` gives the names that could be meant.
  template <class Names>
  void report_unknown(const ast::Name& name, const char* kind, Names names) {
    report_unknown(name, kind, kind, names);
  }
  /// The same, where one kind of name may stand for several: `pool` tells the lists apart.
  template <class Names>
  void report_unknown(const ast::Name& name, const std::string& kind, const char* pool,
                      Names names) {
    if (incomplete) return;
    const auto near = suggestions.near(pool, name.text, names);
    report(Code::check_unknown_name, name.span,
           {"@" + kind, name.text, near.empty() ? "@no_suggestion" : near});
  }
  /// `keyword` as it is spelt in the file of `place`.
  std::string word(Keyword keyword, Span place) const {
    const auto file = std::ranges::find(files, place.file, &ast::File::source);
    return std::string(spelling(keyword, file == files.end() ? Surface::dutch : file->surface));
  }
  const ast::Declaration& at(DeclarationPlace place) const {
    return files[place.file].declarations[place.declaration];
  }
  /// The declaration of `name`, or null.
  const ast::Declaration* find(const SymbolTable& table, std::string_view name) const {
    const auto index = table.find(name);
    return index ? &at(table.places()[*index]) : nullptr;
  }
  template <class Visit>
  void each_sound(Visit visit) const {
    for (const auto& file : files) {
      for (const auto& declaration : file.declarations) {
        if (!declaration.broken) visit(declaration);
      }
    }
  }
};

// In the order in which check() runs them.
void collect(Context& context);          ///< fills the symbols; duplicates and clashing names
void shape(Context& context);            ///< which clauses, how often, in which order
void procedure_names(Context& context);  ///< which events and roles belong to which procedure
void names(Context& context);            ///< every name that a clause uses is declared
void aliases(Context& context);          ///< `ook`: one meaning in each procedure
void conditions(Context& context);       ///< names and types inside conditions; cycles of concepts
void citations(Context& context);        ///< acts list what is cited
void sources(Context& context);          ///< texts in both languages; who says so
void norms(Context& context);            ///< certainty, counting, versions, the ends of other norms
void recurring(Context& context);  ///< norms of every period, fixed days, acts that are counted
void receipts(Context& context);   ///< times that the clock shows, days of receipt
void clashes(Context& context);    ///< duty against prohibition
void papers(Context& context);     ///< parameters and what papers set them to; texts and coverage
void calendars(Context& context);  ///< days that exist; calendars where one is needed
void cases(Context& context);      ///< norms, states and readings that cases expect
void mistakes(Context& context);   ///< severities, states that norms can have, parties
void subjects(Context& context);   ///< rights, rows that say too little or are never reached
/// What a clause `grens` or `toegestaan` says.
struct WrittenBound {
  BoundKind kind;
  std::vector<Period> lengths;
};
WrittenBound bound_of(const ast::Clause& clause);

/// Lengths in papers that an act forbids. Of sound rules the compiled program tells them, beside
/// the act; this is for rules that have other faults, so that all come at once.
void settings(Context& context);
void limits(Context& context);  ///< numbers that compile has room for

/// Reports `name` unless it is in `table`; `kind` is a phrase key such as `kind_event`.
bool known(Context& context, const SymbolTable& table, const ast::Name& name, const char* kind);

/// Reports `norm` unless some norm has that name.
bool known_norm(Context& context, const ast::Name& norm);

/// `uiterlijk 7 dagen voor vergadering`: back from the event itself and not from a day in a field.
bool counts_back_from_event(const Context& context, const ast::Clause& clause);

/// The days on which a version of a norm holds: from, and until but not on.
struct Validity {
  Date from;
  std::optional<Date> until;
};
std::optional<Validity> validity(const ast::Declaration& norm);
bool overlap(const Validity& a, const Validity& b);

/// A clause that gives a norm its last day, in a length or otherwise.
bool is_term(const ast::Clause& clause);

}  // namespace termijn::checks
