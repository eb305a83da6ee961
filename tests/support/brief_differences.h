// SPDX-License-Identifier: Apache-2.0
// Where the compiled evaluator's verdict differs from the plain one's; empty when nowhere.
#pragma once

#include <string>

#include "engine/verdict.h"

namespace termijn::testing {

std::string brief_differences(const Program& program, const DossierVerdict& plain,
                              const DossierVerdict& brief);

}  // namespace termijn::testing
