// SPDX-License-Identifier: Apache-2.0
// Diagnostics as JSON, `termijn.diagnostics/1`; the shape is docs/json.md.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "base/source.h"

namespace termijn {

std::string diagnostics_json(const Diagnostics& diagnostics, const Sources& sources,
                             Language language);

}  // namespace termijn
