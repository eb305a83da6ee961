// SPDX-License-Identifier: Apache-2.0
// Any text through the layout: what parses keeps its tree, is its own layout, and comes back from
// the other language of keywords with the same bytes; what does not parse is left alone.
#include "base/code.h"
#include "dsl/format.h"
#include "dsl/parse.h"
#include "tests/fuzz/target.h"
#include "tests/support/tree_dump.h"

namespace {

using namespace termijn;

Source source_of(std::string text) {
  return {"fuzz.trm", std::move(text)};
}

/// The layout of `source`, which must keep `tree` and be its own layout.
std::string laid_out(const Source& source, const std::string& tree,
                     std::optional<Surface> to = std::nullopt) {
  const auto once = format(source, 0, to);
  testing::must(once.value.has_value() && once.diagnostics.empty());
  const Source result = source_of(*once);
  const auto file = parse(result, 0);
  testing::must(file.diagnostics.empty() && testing::dump(*file) == tree);
  const auto again = format(result, 0);
  testing::must(again.value == once.value);
  return *once;
}

/// Only a name that is a word of the other language may keep a file from going there.
void must_be_taken_names(const Diagnostics& faults) {
  testing::must(!faults.empty());
  for (const auto& fault : faults) testing::must(fault.code == Code::format_name_is_keyword);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Source source = source_of(testing::text_of(data, size));
  const auto file = parse(source, 0);
  if (!file.diagnostics.empty()) {
    const auto refused = format(source, 0);
    testing::must(!refused && !refused.diagnostics.empty());
    return 0;
  }
  const auto tree = testing::dump(*file);
  const auto once = laid_out(source, tree);
  const auto from = file->surface;
  const auto to = from == Surface::dutch ? Surface::english : Surface::dutch;
  if (const auto there = format(source, 0, to); !there) {
    must_be_taken_names(there.diagnostics);
    testing::must_be_showable(there.diagnostics, {source});
    return 0;
  }
  const Source there = source_of(laid_out(source, tree, to));
  testing::must(laid_out(there, tree, from) == once);
  return 0;
}
