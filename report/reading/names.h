// SPDX-License-Identifier: Apache-2.0
// What the names in rule files are called by people: the labels of their declarations.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dsl/check.h"
#include "report/words.h"

namespace termijn::reading {

/// The labels of one rule set in one language. The rules must outlive it.
class Names {
 public:
  Names(const Checked& checked, Language language) : checked_(checked), language_(language) {}

  Language language() const { return language_; }
  const Symbols& symbols() const { return checked_.symbols(); }

  /// The label of the declaration with this name in the table.
  std::string label(const SymbolTable& table, std::string_view name) const;
  std::string label(const Rare<ast::Text>& text) const;
  /// The label of the last version of a norm.
  std::string norm(std::string_view name) const;
  /// What a value of a field, a fact or a reading is called: of a choice its label.
  std::string value(const SymbolTable& table, std::string_view owner, std::string_view value) const;
  const ast::Declaration& declared(const SymbolTable& table, std::string_view name) const;
  const ast::Declaration& at(DeclarationPlace place) const;

  std::string_view word(Word id) const { return termijn::word(id, language_); }
  std::string say(Word id, std::initializer_list<std::string_view> arguments) const {
    return termijn::say(id, language_, arguments);
  }
  /// “label”: what is mentioned and not used in a sentence.
  std::string quoted(std::string_view text) const { return say(Word::read_quoted, {text}); }
  /// Labels of the names in one table, joined: `“a”, “b” en “c”`.
  std::string all(const SymbolTable& table, std::span<const ast::Name> names, Word last) const;

 private:
  const Checked& checked_;
  Language language_;
};

}  // namespace termijn::reading
