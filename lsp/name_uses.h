// SPDX-License-Identifier: Apache-2.0
// Every place in a rule file where a name is declared or used, with what the name is a name of.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dsl/ast.h"

namespace termijn::lsp {

/// Scopes of names. Events, fields, facts, parameters and concepts never share a name.
enum class Scope : std::uint8_t {
  value,  ///< an event, field, fact, parameter or concept
  act,
  role,
  reading,
  calendar,
  counting_rule,
  procedure,
  norm,
  mistake,
  subject,
  paper,
  example,
  choice,  ///< of the field or reading `owner`
};

struct NameUse {
  Scope scope = Scope::value;
  std::string name;
  std::string owner;  ///< only of a choice
  Span span;
  bool declares = false;
  std::uint32_t declaration = 0;  ///< in the file: where it stands

  bool is_same_name(const NameUse& other) const {
    return scope == other.scope && name == other.name && owner == other.owner;
  }
};

/// In the order of the tree.
std::vector<NameUse> name_uses(const ast::File& file);

}  // namespace termijn::lsp
