// SPDX-License-Identifier: Apache-2.0
// Names of the rules begin in lower case; a sentence does not.
#pragma once

#include <string>

namespace termijn {

/// `text` with its first letter as a capital.
inline std::string capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

}  // namespace termijn
