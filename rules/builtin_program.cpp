// SPDX-License-Identifier: Apache-2.0
#include "rules/builtin_program.h"

#include <span>
#include <string_view>
#include <utility>

#include "base/embedded.h"
#include "engine/program_image.h"
#include "rules/packed.h"

namespace termijn {

std::span<const EmbeddedText> builtin_image();  // made by termijn_embed_text()

Program builtin_program() {
  std::string_view image = builtin_image().front().text;
#ifndef __EMSCRIPTEN__  // a module of WebAssembly is packed as a whole by who serves it
  const auto whole = unpacked(image);
  image = whole ? std::string_view(*whole) : std::string_view();
#endif
  auto program = program_from(image);
  return program ? std::move(*program) : Program();
}

}  // namespace termijn
