// SPDX-License-Identifier: Apache-2.0
#include "report/reading/names.h"

#include <algorithm>
#include <span>

#include "report/describe.h"

namespace termijn::reading {

using K = Keyword;

const ast::Declaration& Names::at(DeclarationPlace place) const {
  return checked_.files()[place.file].declarations[place.declaration];
}

const ast::Declaration& Names::declared(const SymbolTable& table, std::string_view name) const {
  return at(table.places()[table.find(name).value()]);
}

std::string Names::label(const Rare<ast::Text>& text) const {
  if (!text) return {};
  return language_ == Language::dutch ? text->dutch : text->english;
}

std::string Names::label(const SymbolTable& table, std::string_view name) const {
  return label(declared(table, name).label);
}

std::string Names::norm(std::string_view name) const {
  const auto& versions = symbols().norm_versions.find(std::string(name))->second;
  return label(at(symbols().norms[versions.back()]).label);
}

namespace {

/// In logs a choice may also go by its label, with `_` for blanks.
bool is_called(const ast::Clause& choice, std::string_view value) {
  std::string name(value);
  std::ranges::replace(name, '_', ' ');
  return choice.names.front().text == value || choice.text->dutch == name ||
         choice.text->english == name;
}

}  // namespace

std::string Names::value(const SymbolTable& table, std::string_view owner,
                         std::string_view value) const {
  for (const auto* choice : clauses_of(declared(table, owner), K::choice)) {
    if (is_called(*choice, value)) return quoted(label(choice->text));
  }
  if (value == spelling(K::yes, Surface::dutch)) return std::string(word(Word::yes));
  if (value == termijn::word(Word::no, Language::dutch)) return std::string(word(Word::no));
  return std::string(value);
}

std::string Names::all(const SymbolTable& table, std::span<const ast::Name> names,
                       Word last) const {
  std::vector<std::string> labels;
  for (const auto& name : names) labels.push_back(quoted(label(table, name.text)));
  return listed(labels, last, language_);
}

}  // namespace termijn::reading
