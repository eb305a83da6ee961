// SPDX-License-Identifier: Apache-2.0
// The SQL of schema/, put in by the build.
#pragma once

#include <span>

#include "base/embedded.h"

namespace termijn {

/// The parts of the schema in order of version.
std::span<const EmbeddedText> schema_parts();

}  // namespace termijn
