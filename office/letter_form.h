// SPDX-License-Identifier: Apache-2.0
// A letter as it is written in office/letters: what it needs from the log, and its text in both
// languages. docs/letters.md says how such a file reads.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "engine/program.h"

namespace termijn {

/// Something that the log may have; told apart in the text by its name.
struct LetterSlot {
  enum class Use : std::uint8_t {
    needed,   ///< without it there is no letter
    allowed,  ///< the letter tells more with it
    absent,   ///< with it there is no letter
  };
  Use use = Use::needed;
  std::string name;
  std::vector<std::string> events;  ///< ids or other names; the last event of any of them
  std::string field, value;         ///< of `absent`: only events with this value
};

/// A norm whose last day or articles the text gives.
struct LetterRule {
  enum class Use : std::uint8_t {
    needs_day,  ///< without a last day there is no letter
    tells_day,  ///< a last day is told when there is one
    allowed,    ///< what the dossier says of the norm is told when there is something
    law,        ///< only what the norm says, whether or not it has come up
  };
  std::string name;
  Use use = Use::allowed;
  std::vector<std::string> norms;  ///< ids; the first that has something to say in the dossier
};

struct LetterCondition {
  bool negated = false;
  std::string name, part;           ///< `aanvraag`, or `aanvraag.vorm`
  std::vector<std::string> values;  ///< any of them; none: that it is there
};

struct LetterBlock {
  enum class Kind : std::uint8_t {
    paragraph,
    heading,
    item,
    list,  ///< `text` names a list; an item for each entry
  };
  Kind kind = Kind::paragraph;
  bool goes_on = false;  ///< no empty line before it: it joins the paragraph that stands there
  std::vector<LetterCondition> conditions;  ///< all must hold
  std::string text;
};

struct LetterForm {
  std::string id, english_id;
  Label name;
  std::vector<std::string> procedures;
  std::string to;  ///< `ander`, a role, or one of the readers in letter_facts.cpp
  std::vector<LetterSlot> slots;
  std::vector<LetterRule> rules;
  /// A concept until the council has decided: an event `raadsbesluit` on or after the day of
  /// `decided_after`, or one of `decided_by`.
  std::string decided_after;
  std::vector<std::string> decided_by;
  std::vector<std::string> offered_at;  ///< norms that are a reason to send it
  std::vector<std::string> makes;       ///< events to record when it was sent, the first that fits
  bool in_writing = false;  ///< the law or prudence asks for a paper with proof of receipt
  bool is_note = false;     ///< for the council itself: no address, salutation and signature
  std::vector<LetterBlock> dutch, english;

  const std::vector<LetterBlock>& text(Language language) const {
    return language == Language::dutch ? dutch : english;
  }
};

/// What is wrong with the file of a letter; for those who write one.
struct LetterFault {
  std::size_t line = 0;
  std::string what;
};

struct ParsedLetter {
  LetterForm form;
  std::vector<LetterFault> faults;
};
ParsedLetter parse_letter(std::string_view text);

/// The letters in the program, by id. Their files have no faults: a test sees to that.
std::span<const LetterForm> builtin_letters();

/// The letters for which a norm is a reason, by id.
std::vector<const LetterForm*> letters_offered_at(std::string_view norm);

/// By either name; null when there is none.
const LetterForm* letter_named(std::string_view id);

}  // namespace termijn
