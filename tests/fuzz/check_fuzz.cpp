// SPDX-License-Identifier: Apache-2.0
// Any text beside a vocabulary: what the check lets through can be compiled.
#include "engine/compile.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace termijn;
  static const Source vocabulary = testing::test_source("golden/vocabulary.trm");
  const auto texts = testing::check_texts({vocabulary, {"fuzz.trm", testing::text_of(data, size)}});
  testing::must(texts.checked.has_value() != has_errors(texts.diagnostics));
  testing::must_be_showable(texts.diagnostics, texts.sources);
  if (texts.checked) compile(*texts.checked);
  return 0;
}
