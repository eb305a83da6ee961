// SPDX-License-Identifier: Apache-2.0
// The words of a source in their order, for those who must keep how a file is written: the
// formatter and editors. The tree (ast.h) says what they mean.
#pragma once

#include <optional>
#include <vector>

#include "base/source.h"
#include "dsl/keywords.h"

namespace termijn {

/// A name, number, day, quoted text or word of the language. Signs such as `,` and `(` are not
/// kept.
struct Word {
  Span span;
  std::optional<Keyword> keyword;  ///< when the grammar read it as one
  bool is_name = false;            ///< a declared name, which can be no word of the language
};

}  // namespace termijn
