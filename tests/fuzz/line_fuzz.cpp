// SPDX-License-Identifier: Apache-2.0
// Any text as a dossier on a line, through termijn.h: the answer is one line of JSON, and says what
// is wrong or what the verdict is.
#include "embed/termijn.h"
#include "tests/fuzz/target.h"

namespace {

using termijn::testing::must;

termijn_session* session() {
  static termijn_session* const made = [] {
    termijn_rules* rules = nullptr;
    termijn_session* out = nullptr;
    must(termijn_rules_builtin(TERMIJN_ABI, &rules, nullptr) == TERMIJN_OK);
    must(termijn_session_new(rules, TERMIJN_DUTCH, &out) == TERMIJN_OK);
    termijn_rules_free(rules);
    return out;
  }();
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string line = termijn::testing::text_of(data, size);
  termijn_text answer{};
  must(termijn_judge_line(session(), {line.data(), line.size()}, {"2026-03-12", 10}, 1, &answer) ==
       TERMIJN_OK);
  const std::string_view text(answer.data, answer.size);
  must(text.starts_with("{\"format\":\"termijn.line/1\"") && text.ends_with('}'));
  must(text.find('\n') == text.npos);
  must((text.find("\"diagnostics\":[{") != text.npos) != (text.find("\"as_of\":") != text.npos));
  return 0;
}
