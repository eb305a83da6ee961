// SPDX-License-Identifier: Apache-2.0
// checked -> program. Total: a checked rule set always compiles.
#pragma once

#include "dsl/check.h"
#include "engine/program.h"

namespace termijn {

Program compile(const Checked& checked);

}  // namespace termijn
