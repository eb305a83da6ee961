// SPDX-License-Identifier: Apache-2.0
// The texts of faults, in tables of which a program may leave out those that it cannot need: who
// links another rule_code_texts() or command_code_texts() in front of the library has those. Part
// of diagnostic.cpp.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "base/diagnostic.h"

namespace termijn {

/// An identifier as a stable name: the first `_` is a dot, the others are hyphens.
template <std::size_t Size>
struct StableName {
  std::array<char, Size> text{};

  explicit constexpr StableName(const char (&id)[Size]) {
    bool first = true;
    for (std::size_t i = 0; i < Size; ++i) {
      text[i] = id[i];
      if (id[i] != '_') continue;
      text[i] = first ? '.' : '-';
      first = false;
    }
  }
  constexpr std::string_view view() const { return {text.data(), Size - 1}; }
};

struct CodeText {
  std::string_view name;
  Severity severity = Severity::error;
  std::string_view dutch, english, dutch_help, english_help;
};

template <StableName name>
inline constexpr StableName stable_name = name;

/// A row of the registry as a CodeText.
#define TERMIJN_CODE_TEXT(id, severity, dutch, english, dutch_help, english_help) \
  CodeText{stable_name<StableName(#id)>.view(),                                   \
           Severity::severity,                                                    \
           dutch,                                                                 \
           english,                                                               \
           dutch_help,                                                            \
           english_help},

/// In the order of codes_of_rules.def, and of codes_of_commands.def.
std::span<const CodeText> rule_code_texts();
std::span<const CodeText> command_code_texts();

}  // namespace termijn
