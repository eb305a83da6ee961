// SPDX-License-Identifier: Apache-2.0
// A letter as plain text, and the list of letters.
#include "base/render.h"
#include "office/letter.h"
#include "office/phrase.h"
#include "report/layout.h"

namespace termijn {
namespace {

std::string block_of(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + '\n';
  return out.empty() ? out : out + '\n';
}

std::string entry(const LetterForm& form, Language language) {
  return paragraph("  " + padded(form.id, 24) + "  ",
                   form.name.in(language) + " (" + form.english_id + ')');
}

}  // namespace

std::string letter_text(const Letter& letter) {
  std::string out =
      block_of(letter.marks) + block_of(letter.from) + block_of(letter.to) + block_of(letter.head);
  bool in_list = false;
  for (const LetterParagraph& paragraph : letter.body) {
    const bool is_item = paragraph.kind == LetterParagraph::Kind::item;
    if (in_list && !is_item) out += '\n';
    in_list = is_item;
    out += (is_item ? "- " : "") + paragraph.text + (is_item ? "\n" : "\n\n");
  }
  if (in_list && !letter.signature.empty()) out += '\n';
  for (std::size_t i = 0; i < letter.signature.size(); ++i)
    out += letter.signature[i] + (i == 0 ? "\n\n" : "\n");
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

std::string letter_list_text(Language language) {
  std::string out;
  for (const LetterForm& form : builtin_letters()) out += entry(form, language);
  return out;
}

std::string letter_list_text(const LetterInput& input) {
  constexpr Phrase none = {"Bij dit dossier hoort geen brief.",
                           "No letter goes with this dossier."};
  const Language language = input.scene.language;
  std::string out;
  for (const LetterForm* form : letters_for(input.scene.program, input.scene.dossier.procedure)) {
    out += entry(*form, language);
    const auto made = make_letter(*form, input);
    for (const Diagnostic& diagnostic : made.diagnostics)
      out += paragraph("      - ", message_of(diagnostic, language));
  }
  return out.empty() ? none.text(language) + '\n' : out;
}

}  // namespace termijn
