// SPDX-License-Identifier: Apache-2.0
// Where one verdict differs from another: of the compiled evaluator from the plain one's; empty
// when nowhere.
#pragma once

#include <string>

#include "engine/verdict.h"

namespace termijn::testing {

/// The first line that two texts do not share, with what each is called; empty when they are alike.
std::string first_difference(const std::string& wanted, const std::string& got,
                             const std::string& wanted_is, const std::string& got_is);

std::string brief_differences(const Program& program, const DossierVerdict& plain,
                              const DossierVerdict& brief);

}  // namespace termijn::testing
