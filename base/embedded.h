// SPDX-License-Identifier: Apache-2.0
// A file that was put into the program when it was built; see cmake/embed_text.cmake.
#pragma once

#include <string_view>

namespace termijn {

struct EmbeddedText {
  std::string_view name;  ///< relative to the folder it came from: `wor/art25.trm`
  std::string_view text;
};

}  // namespace termijn
