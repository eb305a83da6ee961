// SPDX-License-Identifier: Apache-2.0
// The rule files of this repository, put into the program when it is built.
#pragma once

#include "base/source.h"

namespace termijn {

/// Every file below rules/, named as in the repository (`rules/<folder>/<file>.trm`), by name.
Sources builtin_rules();

}  // namespace termijn
