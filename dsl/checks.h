// SPDX-License-Identifier: Apache-2.0
// The separate checks that check() runs, each over the whole rule set. Private to dsl/.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "dsl/ast.h"
#include "dsl/symbols.h"

namespace termijn::checks {

struct Context {
  const std::vector<ast::File>& files;
  Symbols& symbols;
  Diagnostics& diagnostics;
  /// A syntax error may have swallowed declarations: do not call names unknown then.
  bool incomplete = false;

  void report(Code code, Span span, std::vector<std::string> args = {},
              std::vector<Span> others = {}) {
    diagnostics.push_back({code, span, std::move(args), std::move(others)});
  }
  const ast::Declaration& at(DeclarationPlace place) const {
    return files[place.file].declarations[place.declaration];
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

void collect(Context& context);     ///< fills the symbols; duplicates and clashing names
void shape(Context& context);       ///< which clauses, how often, in which order
void names(Context& context);       ///< every name that a clause uses is declared
void conditions(Context& context);  ///< names and types inside conditions; cycles of concepts
void citations(Context& context);   ///< acts list what is cited
void norms(Context& context);       ///< certainty, counting, versions, duty against prohibition
void cases(Context& context);       ///< norms, states and readings that cases expect

/// Reports `name` unless it is in `table`; `kind` is a phrase key such as `kind_event`.
bool known(Context& context, const SymbolTable& table, const ast::Name& name, const char* kind);

/// `uiterlijk 7 dagen voor vergadering`: back from the event itself and not from a day in a field.
bool counts_back_from_event(const Context& context, const ast::Clause& clause);

/// The event types whose fields a bare name in this clause may mean.
std::vector<std::string> fields_of(const Context& context, std::string_view event);

}  // namespace termijn::checks
