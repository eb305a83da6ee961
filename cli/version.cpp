// SPDX-License-Identifier: Apache-2.0
#include "cli/version.h"

namespace termijn::cli {

std::string_view version() {
  return TERMIJN_VERSION;
}

}  // namespace termijn::cli
