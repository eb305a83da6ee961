// SPDX-License-Identifier: Apache-2.0
// The rules of this repository, compiled when the house was built.
#pragma once

#include "engine/program.h"

namespace termijn {

/// The same as compiling builtin_rules(Cases::left_out): places in it are places in those sources.
/// Takes milliseconds where parsing takes a fifth of a second.
Program builtin_program();

}  // namespace termijn
