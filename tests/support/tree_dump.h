// SPDX-License-Identifier: Apache-2.0
// A rule file's tree as text without places, to compare two ways of writing the same rules.
#pragma once

#include <string>

#include "dsl/ast.h"

namespace termijn::testing {

std::string dump(const ast::File& file);

}  // namespace termijn::testing
