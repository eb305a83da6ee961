// SPDX-License-Identifier: Apache-2.0
#include "dsl/check.h"

#include <algorithm>

#include "base/code.h"
#include "dsl/checks.h"
#include "dsl/parse.h"

namespace termijn {
namespace checks {
namespace {

SymbolTable* table_for(Symbols& symbols, Keyword keyword) {
  switch (keyword) {
    case Keyword::act:
      return &symbols.acts;
    case Keyword::role:
      return &symbols.roles;
    case Keyword::event:
      return &symbols.events;
    case Keyword::concept_:
      return &symbols.concepts;
    case Keyword::reading:
      return &symbols.readings;
    case Keyword::calendar:
      return &symbols.calendars;
    case Keyword::counting_rule:
      return &symbols.counting_rules;
    case Keyword::procedure:
      return &symbols.procedures;
    case Keyword::field:
    case Keyword::fact:
    case Keyword::parameter:
      return &symbols.fields;
    case Keyword::paper:
      return &symbols.papers;
    case Keyword::decided_case:
    case Keyword::example:
      return &symbols.cases;
    case Keyword::mistake:
      return &symbols.mistakes;
    case Keyword::subject:
      return &symbols.subjects;
    default:
      return nullptr;
  }
}

/// Numbers of declarations have 16 bits further on; this stays far from it, and from any real law.
constexpr std::size_t most_of_a_kind = 10000;

/// How many there are of the kind of `declaration`, so far.
std::size_t number_of(Symbols& symbols, const ast::Declaration& declaration) {
  if (is_norm(declaration.keyword)) return symbols.norms.size();
  if (declaration.keyword == Keyword::not_modelled) return symbols.not_modelled.size();
  const auto* table = table_for(symbols, declaration.keyword);
  return table == nullptr ? 0 : table->names().size();
}

void add(Context& context, const ast::Declaration& declaration, DeclarationPlace place) {
  auto& symbols = context.symbols;
  const bool is_named = !declaration.name.text.empty();
  if (!is_named && declaration.keyword != Keyword::not_modelled) return;
  if (number_of(symbols, declaration) >= most_of_a_kind) {
    context.incomplete = true;  // names that are left out are not unknown
    const bool is_told = std::ranges::any_of(context.diagnostics, [](const auto& diagnostic) {
      return diagnostic.code == Code::check_too_many;
    });
    if (!is_told)
      context.report(Code::check_too_many, declaration.span, {std::to_string(most_of_a_kind)});
    return;
  }
  if (is_norm(declaration.keyword)) {
    symbols.norm_versions[declaration.name.text].push_back(
        static_cast<std::uint16_t>(symbols.norms.size()));
    symbols.norms.push_back(place);
  } else if (declaration.keyword == Keyword::not_modelled) {
    symbols.not_modelled.push_back(place);
  } else if (auto* table = table_for(symbols, declaration.keyword)) {
    if (!table->add(declaration.name.text, place)) {
      const auto earlier = table->places()[*table->find(declaration.name.text)];
      context.report(Code::check_declared_twice, declaration.name.span, {declaration.name.text},
                     {context.at(earlier).name.span});
    }
  }
}

/// No name of `table` may be that of a field too.
void not_also_fields(Context& context, const SymbolTable& table) {
  for (std::size_t i = 0; i < table.names().size(); ++i) {
    const auto& name = table.names()[i];
    if (const auto* field = context.find(context.symbols.fields, name)) {
      context.report(Code::check_declared_twice, context.at(table.places()[i]).name.span, {name},
                     {field->name.span});
    }
  }
}

}  // namespace

void collect(Context& context) {
  for (std::uint32_t file = 0; file < context.files.size(); ++file) {
    const auto& declarations = context.files[file].declarations;
    for (std::uint32_t i = 0; i < declarations.size(); ++i)
      add(context, declarations[i], {file, i});
  }
  not_also_fields(context, context.symbols.concepts);  // both are bare names in conditions
  not_also_fields(context, context.symbols.events);    // `uiterlijk 7 dagen voor` takes either
}

bool known(Context& context, const SymbolTable& table, const ast::Name& name, const char* kind) {
  if (table.find(name.text)) return true;
  context.report_unknown(name, kind,
                         [&]() -> const std::vector<std::string>& { return table.names(); });
  return false;
}

bool counts_back_from_event(const Context& context, const ast::Clause& clause) {
  return clause.keyword == Keyword::at_latest && clause.length && !clause.names.empty() &&
         context.symbols.events.find(clause.names.front().text);
}

}  // namespace checks

namespace {

/// Fills the symbols and the diagnostics; whether a syntax error may have swallowed declarations.
bool check_all(const std::vector<ast::File>& files, Symbols& symbols, Diagnostics& diagnostics) {
  checks::Context context{files, symbols, diagnostics, false, {}};
  for (const auto& file : files) {
    context.incomplete |= std::any_of(file.declarations.begin(), file.declarations.end(),
                                      [](const auto& declaration) { return declaration.broken; });
  }
  checks::collect(context);
  checks::shape(context);
  checks::procedure_names(context);
  checks::names(context);
  checks::aliases(context);
  checks::conditions(context);
  checks::citations(context);
  checks::sources(context);
  checks::norms(context);
  checks::recurring(context);
  checks::receipts(context);
  checks::clashes(context);
  checks::papers(context);
  checks::calendars(context);
  checks::cases(context);
  checks::mistakes(context);
  checks::subjects(context);
  checks::limits(context);
  if (context.incomplete || has_errors(diagnostics)) checks::settings(context);
  std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const auto& a, const auto& b) {
    return std::pair(a.span.file, a.span.begin) < std::pair(b.span.file, b.span.begin);
  });
  for (auto& diagnostic : diagnostics) {
    const auto file = std::ranges::find(files, diagnostic.span.file, &ast::File::source);
    if (file != files.end()) name_words_in(file->surface, diagnostic);
  }
  return context.incomplete;
}

}  // namespace

Result<Checked> check(std::vector<ast::File> files) {
  Checked checked;
  checked.files_ = std::move(files);
  Diagnostics diagnostics;
  const bool incomplete = check_all(checked.files_, checked.symbols_, diagnostics);
  if (incomplete || has_errors(diagnostics)) return {std::nullopt, std::move(diagnostics)};
  return {std::move(checked), std::move(diagnostics)};
}

Diagnostics faults_of(const std::vector<ast::File>& files) {
  Symbols symbols;
  Diagnostics diagnostics;
  check_all(files, symbols, diagnostics);
  return diagnostics;
}

}  // namespace termijn
