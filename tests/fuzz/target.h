// SPDX-License-Identifier: Apache-2.0
// A fuzz target: any bytes through one stage of the pipeline. It stops the process when something
// that must always hold does not; what crashes or hangs is found by itself. Run by libFuzzer
// (scripts/fuzz.sh) and, on the seeds and on small changes of them, by replay.cpp in every test
// run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/render.h"
#include "tests/support/rule_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace termijn::testing {

inline std::string text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Not assert(): it must also stop an optimised build.
inline void must(bool holds) {
  if (!holds) std::abort();
}

/// Every fault has a place inside its source and can be shown in both languages.
inline void must_be_showable(const Diagnostics& diagnostics, const Sources& sources) {
  for (const auto& diagnostic : diagnostics) {
    if (diagnostic.span.file == Span::no_file) continue;
    must(diagnostic.span.file < sources.size());
    must(diagnostic.span.begin <= diagnostic.span.end);
    must(diagnostic.span.end <= sources[diagnostic.span.file].text.size());
  }
  must(diagnostics.empty() || !in_both_languages(diagnostics, sources).empty());
}

}  // namespace termijn::testing
