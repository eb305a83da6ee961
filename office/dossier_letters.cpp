// SPDX-License-Identifier: Apache-2.0
// Which letters can be made of a dossier now, with the command for each. A page needs nothing
// beside it, so these are commands to type and no links.
#include <algorithm>
#include <string_view>

#include "office/dossier_sections.h"
#include "office/html.h"
#include "office/letter.h"
#include "office/phrase.h"

namespace termijn {
namespace {

constexpr Phrase told = {
    "Alles wat deze brieven nodig hebben, staat in het logboek. In de opdracht komt het logboek "
    "van "
    "de raad op de plaats van LOGBOEK. Er wordt niets verstuurd.",
    "The log has all that these letters need. In the command the log of the council takes the "
    "place of LOG. Nothing is sent."};
constexpr Phrase caption = {"Brieven die nu gemaakt kunnen worden", "Letters that can be made now"};
constexpr Phrase letter_head = {"Brief", "Letter"};
constexpr Phrase command_head = {"Opdracht", "Command"};
constexpr Phrase is_over = {"{0} (de laatste dag is voorbij)", "{0} (its last day is over)"};
constexpr Phrase log_word = {"LOGBOEK", "LOG"};

bool has_several_councils(const DossierPaper& paper) {
  return std::ranges::any_of(paper.records, [&](const EventRecord& record) {
    return !record.council.empty() && record.council != paper.scene.dossier.council;
  });
}

/// As a shell takes it for one word.
std::string word_of(const std::string& text) {
  const bool is_plain = std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-_./").find(c) != std::string_view::npos;
  });
  return is_plain ? text : '"' + text + '"';
}

std::string command_of(const DossierPaper& paper, const LetterForm& form) {
  const Language language = paper.scene.language;
  const DossierVerdict& dossier = paper.scene.dossier;
  const bool is_dutch = language == Language::dutch;
  const std::string name = is_dutch ? form.id : form.english_id;
  const std::string which =
      has_several_councils(paper) ? dossier.council + '/' + dossier.dossier : dossier.dossier;
  return "termijn letter " + name + ' ' + log_word.text(language) + ' ' + word_of(which) + " -o " +
         name + ".rtf" + (is_dutch ? "" : " --lang en");
}

}  // namespace

std::string letters_section(const DossierPaper& paper) {
  const Language language = paper.scene.language;
  const Addresses nobody;
  const LetterInput input{paper.scene, paper.records, nobody, paper.secrecy};
  PageTable table{
      caption.text(language), {letter_head.text(language), command_head.text(language)}, {}};
  for (const LetterForm* form : letters_for(paper.scene.program, paper.scene.dossier.procedure)) {
    const auto letter = make_letter(*form, input);
    if (!letter) continue;
    const std::string name = form->name.in(language);
    const std::string shown = letter.diagnostics.empty() ? name : fill(is_over, language, {name});
    table.rows.push_back(
        {html_text(shown), "<code>" + html_text(command_of(paper, *form)) + "</code>"});
  }
  if (table.rows.empty()) return {};
  return page_line(told.text(language)) + page_table(table);
}

}  // namespace termijn
