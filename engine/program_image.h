// SPDX-License-Identifier: Apache-2.0
// A compiled Program as bytes, so that the rules of the house need not be parsed each time they are
// used. Made when the house is built, and read by the library of the same build: no format for
// files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/program.h"

namespace termijn {

/// Where in the rule files everything stands: asked for by who looks at the rules themselves, and a
/// tenth of the image.
enum class Places { kept, left_out };

/// Without `folder` and without cases.
std::string image_of(const Program& program, Places places = Places::kept);

/// Nothing when the bytes are no whole image. They are trusted beyond that: only what image_of()
/// made in this build is for this function.
std::optional<Program> program_from(std::string_view image);

}  // namespace termijn
