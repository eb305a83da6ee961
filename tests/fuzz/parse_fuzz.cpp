// SPDX-License-Identifier: Apache-2.0
// Any text as a rule file, in both languages of the keywords.
#include "dsl/parse.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace termijn;
  const Sources sources = {{"fuzz.trm", testing::text_of(data, size)}};
  for (const auto surface : {Surface::dutch, Surface::english}) {
    const auto file = parse(sources.front(), 0, surface);
    testing::must(file.value.has_value() || !file.diagnostics.empty());
    testing::must_be_showable(file.diagnostics, sources);
  }
  return 0;
}
