// SPDX-License-Identifier: Apache-2.0
#include "dsl/format.h"

#include "base/code.h"
#include "dsl/format_layout.h"
#include "dsl/format_pieces.h"
#include "dsl/parse.h"

namespace termijn {
namespace {

/// Names that `to` reads as words of the language.
Diagnostics taken_names(const std::vector<SourceWord>& words, std::string_view text, Surface to) {
  Diagnostics faults;
  for (const auto& word : words) {
    const auto name = text.substr(word.span.begin, word.span.end - word.span.begin);
    if (word.is_name && is_reserved(name, to))
      faults.push_back({Code::format_name_is_keyword, word.span, {std::string(name)}, {}});
  }
  return faults;
}

}  // namespace

Result<std::string> format(const Source& source, std::uint32_t index, std::optional<Surface> to) {
  std::vector<SourceWord> words;
  const auto file = parse(source, index, std::nullopt, &words);
  if (!file.diagnostics.empty()) return {std::nullopt, file.diagnostics};
  const auto from = file->surface;
  if (to && *to != from) {
    auto faults = taken_names(words, source.text, *to);
    if (!faults.empty()) return {std::nullopt, std::move(faults)};
  }
  return {formatting::laid_out(
              formatting::pieces_of(source.text, *file, words, from, to.value_or(from))),
          {}};
}

}  // namespace termijn
