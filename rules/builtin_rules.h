// SPDX-License-Identifier: Apache-2.0
// The rule files of this repository, put into the program when it is built.
#pragma once

#include "base/source.h"

namespace termijn {

/// The files in folders called `voorbeelden` hold cases only. They are half of the text, and only
/// who runs cases has to read them.
enum class Cases { left_out, included };

/// The files below rules/, named as in the repository (`rules/<folder>/<file>.trm`), by name.
Sources builtin_rules(Cases cases);

/// Those of Cases::left_out. Who asks for no others has no others in his program.
Sources builtin_law();

}  // namespace termijn
