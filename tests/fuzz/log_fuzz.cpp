// SPDX-License-Identifier: Apache-2.0
// Any text as a log, CSV and JSON: it is read and bound, or every fault can be shown.
#include "engine/bind.h"
#include "engine/compile.h"
#include "log/csv_log.h"
#include "log/date_text.h"
#include "log/json_log.h"
#include "tests/fuzz/target.h"

namespace {

using namespace termijn;

const Program& program() {
  static const Program compiled = [] {
    const auto texts = testing::check_texts({testing::test_source("golden/vocabulary.trm")});
    testing::must(texts.checked.has_value());
    return compile(*texts.checked);
  }();
  return compiled;
}

void bind_all(const ReadRecords& read, const Sources& sources) {
  testing::must_be_showable(read.diagnostics, sources);
  const auto log = termijn::bind(program(), read.value ? *read.value : read.sound, {read_date, {}});
  testing::must_be_showable(log.diagnostics, sources);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Sources sources = {{"fuzz", testing::text_of(data, size)}};
  bind_all(read_csv_log(sources.front(), 0), sources);
  bind_all(read_json_log(sources.front(), 0), sources);
  return 0;
}
