// SPDX-License-Identifier: Apache-2.0
// A letter filled from the log and the verdict. It tells what is there and asks for the rest;
// nothing is sent and nothing is recorded.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "office/letter_facts.h"
#include "office/letter_form.h"

namespace termijn {

struct LetterParagraph {
  enum class Kind : std::uint8_t { plain, heading, item };
  Kind kind = Kind::plain;
  std::string text;
};

struct Letter {
  Language language = Language::dutch;
  std::string title;                        ///< of the file
  std::vector<std::string> marks;           ///< on every page: a concept, confidential
  std::vector<std::string> from, to, head;  ///< lines above the letter; of a note only `head`
  std::vector<LetterParagraph> body;
  std::vector<std::string> signature;
  std::vector<std::string> notes;  ///< for the secretary, not in the letter
};

/// The letter, or everything that it lacks. A warning when its last day is over.
Result<Letter> make_letter(const LetterForm& form, const LetterInput& input);

/// The forms that fit a procedure, in order of their names.
std::vector<const LetterForm*> letters_for(const Program& program, Index procedure);

std::string letter_text(const Letter& letter);  ///< plain text, to paste
std::string letter_rtf(const Letter& letter);   ///< for Word and LibreOffice; pure ASCII

/// `ontvangstbevestiging (receipt)  Ontvangstbevestiging`, a line for each; with a dossier only
/// those that fit, and what they still lack.
std::string letter_list_text(Language language);
std::string letter_list_text(const LetterInput& input);

}  // namespace termijn
