// SPDX-License-Identifier: Apache-2.0
#include "rules/builtin_program.h"

#include <span>
#include <utility>

#include "base/embedded.h"
#include "engine/program_image.h"

namespace termijn {

std::span<const EmbeddedText> builtin_image();  // made by termijn_embed_text()

Program builtin_program() {
  auto program = program_from(builtin_image().front().text);
  return program ? std::move(*program) : Program();
}

}  // namespace termijn
