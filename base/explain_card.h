// SPDX-License-Identifier: Apache-2.0
// The card of a code: why it is a fault, an example, and its cure. The cards are the files
// base/codes/explain/<stage>/<what-is-wrong>.card; CONTRIBUTING.md says what is in one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace termijn {

struct BothLanguages {
  std::string dutch, english;
  const std::string& in(Language language) const {
    return language == Language::dutch ? dutch : english;
  }
  bool complete() const { return !dutch.empty() && !english.empty(); }
};

enum class ExampleSide : std::uint8_t { fault, cure };

struct ExplainCard {
  std::string name;                         ///< `check.no-counting`
  std::vector<BothLanguages> placeholders;  ///< what {0}, {1}, ... of the message stand for
  BothLanguages why;
  BothLanguages no_example;        ///< why there is none; empty when there is one
  std::vector<std::string> lines;  ///< of the example, with their sign in front

  bool has_example() const { return !lines.empty(); }
  /// The example with its fault, or cured.
  std::string example(ExampleSide side) const;
};

/// A card from its text; `faults` in English, for who writes cards.
struct ReadCard {
  ExplainCard card;
  std::vector<std::string> faults;
};
ReadCard read_card(std::string_view name, std::string_view text);

/// All cards of the program, by name.
const std::vector<ReadCard>& explain_cards();
/// Nothing for a code without a card, which a test does not allow.
const ExplainCard* explain_card(std::string_view code_name);
/// The declarations that the examples of rules share.
std::string_view explain_vocabulary();

/// In the order of the registry.
std::vector<Code> all_codes();
/// A diagnostic whose arguments are the placeholders in words: `<norm>`.
Diagnostic in_words(Code code, const ExplainCard* card, Language language);

}  // namespace termijn
