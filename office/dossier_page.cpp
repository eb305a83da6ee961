// SPDX-License-Identifier: Apache-2.0
#include "office/dossier_page.h"

#include <utility>
#include <vector>

#include "office/dossier_sections.h"
#include "office/html.h"
#include "office/page.h"
#include "office/phrase.h"
#include "office/timeline.h"
#include "report/papers_text.h"

namespace termijn {
namespace {

constexpr Phrase confidential = {"Vertrouwelijk: dit dossier is {0}.",
                                 "Confidential: this dossier is {0}."};
constexpr Phrase withheld = {
    "De titel en wat mensen erbij schreven, staan daarom niet op deze pagina.",
    "The title and what people wrote with it are therefore not on this page."};

std::string title_of(const DossierPaper& paper) {
  const DossierVerdict& dossier = paper.scene.dossier;
  if (dossier.title.empty() || !paper.with_words()) return "Dossier " + dossier.dossier;
  return "Dossier " + dossier.dossier + ": " + dossier.title;
}

std::string as_of_text(const DossierPaper& paper) {
  const Language language = paper.scene.language;
  return say(Word::as_of, language, {long_date(paper.scene.as_of, language)});
}

std::string running_text(const DossierPaper& paper) {
  const Language language = paper.scene.language;
  constexpr Phrase known = {" · bekend op {0}", " · known on {0}"};
  std::string out = paper.scene.dossier.dossier + " · " + as_of_text(paper);
  if (paper.knowledge != nullptr && paper.knowledge->day)
    out += fill(known, language, {long_date(*paper.knowledge->day, language)});
  if (paper.secrecy) out += " · " + secrecy_text(*paper.secrecy, language);
  return out;
}

std::string numbers_text(const std::vector<std::int64_t>& numbers) {
  std::string text;
  for (const std::int64_t number : numbers)
    text += (text.empty() ? "" : ", ") + std::to_string(number);
  return text;
}

/// The day, and what of this dossier was written down later or nobody knows when.
std::string known_text(const Knowledge& knowledge, Language language) {
  constexpr Phrase one_later = {
      "; {0} van de {1} regels van dit dossier: later vastgelegd, telt niet mee (nr {2})",
      "; {0} of the {1} records of this dossier: recorded later, does not count (no. {2})"};
  constexpr Phrase many_later = {
      "; {0} van de {1} regels van dit dossier: later vastgelegd, tellen niet mee (nr {2})",
      "; {0} of the {1} records of this dossier: recorded later, do not count (no. {2})"};
  constexpr Phrase none = {"; geen regel van dit dossier is later vastgelegd",
                           "; no record of this dossier was recorded later"};
  constexpr Phrase assumed = {
      "; niet gezegd is wanneer deze zijn vastgelegd: nr {0}; zij tellen als bekend op de dag "
      "waarop zij gebeurden",
      "; nobody said when these were recorded: no. {0}; they count as known on the day on which "
      "they happened"};
  std::string out = long_date(*knowledge.day, language);
  out += knowledge.later.empty()
             ? none.text(language)
             : fill(knowledge.later.size() == 1 ? one_later : many_later, language,
                    {std::to_string(knowledge.later.size()), std::to_string(knowledge.count),
                     numbers_text(knowledge.later)});
  if (knowledge.assumed.empty()) return out;
  return out + fill(assumed, language, {numbers_text(knowledge.assumed)});
}

/// What must be known of a secret dossier before anything else is read.
std::string secrecy_notice(const DossierPaper& paper) {
  if (!paper.secrecy) return {};
  const Language language = paper.scene.language;
  std::string text = fill(confidential, language, {secrecy_text(*paper.secrecy, language)});
  if (!paper.with_words()) text += ' ' + withheld.text(language);
  return "<p class=\"notice\">" + html_text(text) + "</p>\n";
}

std::string head_of(const DossierPaper& paper) {
  constexpr Phrase procedure = {"Procedure", "Procedure"}, act = {"Wet", "Act"},
                   council = {"Raad", "Council"}, phase = {"Stand", "State"},
                   as_of = {"Stand op", "As of"}, secrecy = {"Geheim", "Secret"},
                   later = {"Later", "Later"}, covered = {"Dekking", "Coverage"},
                   known = {"Bekend op", "Known on"};
  const Scene& scene = paper.scene;
  const Language language = scene.language;
  const DossierVerdict& dossier = scene.dossier;
  std::vector<NamedValue> values;
  const auto add = [&](const Phrase& name, const std::string& text) {
    values.push_back({name.text(language), html_text(text)});
  };
  add(council, dossier.council);
  if (dossier.procedure < scene.program.procedures.size()) {
    const Procedure& found = scene.program.procedures[dossier.procedure];
    add(procedure, found.name.in(language));
    add(act, citations_text(found.citations, language));
    if (dossier.phase < found.phases.size())
      add(phase, found.phases[dossier.phase].name.in(language));
  } else {
    constexpr Phrase unknown = {"? niet bekend; daarom is er niet geoordeeld",
                                "? not known; nothing is judged"};
    add(procedure, unknown.text(language));
  }
  constexpr Phrase open = {"nee", "no"};
  add(secrecy, paper.secrecy ? secrecy_text(*paper.secrecy, language) : open.text(language));
  add(as_of, long_date(scene.as_of, language));
  if (paper.knowledge != nullptr && paper.knowledge->day)
    add(known, known_text(*paper.knowledge, language));
  if (dossier.later_events > 0)
    add(later, counted(dossier.later_events, Word::one_later_event, Word::later_events, language));
  if (dossier.not_covered) add(covered, std::string(word(Word::not_covered, language)));
  return secrecy_notice(paper) + page_line(paper.not_intact, "notice") + page_values(values);
}

std::string foot_of(const DossierPaper& paper) {
  constexpr Phrase made = {"Gemaakt met termijn {0} uit het logboek van de raad; {1}. {2}.",
                           "Made with termijn {0} from the log of the council; {1}. {2}."};
  constexpr Phrase no_advice = {
      "Dit is geen juridisch advies. Waar rechters verschillen, staan de veilige en de "
      "verdedigbare "
      "dag er allebei, met hun bron. Wat een mens moet beoordelen, is niet beslist.",
      "This is no legal advice. Where courts differ, both the safe and the arguable day are given, "
      "with their sources. What a person has to judge is not decided."};
  const Language language = paper.scene.language;
  std::string rules = paper.rules;
  if (!rules.empty() && rules.front() >= 'a' && rules.front() <= 'z')
    rules.front() = static_cast<char>(rules.front() - 'a' + 'A');
  return page_line(fill(made, language, {paper.version, as_of_text(paper), rules})) +
         page_line(no_advice.text(language));
}

}  // namespace

std::string dossier_page(const DossierPaper& paper) {
  constexpr Phrase now = {"Nu", "Now"}, line = {"Tijdlijn", "Time line"},
                   steps = {"Stappen", "Steps"}, findings = {"Bevindingen", "Findings"},
                   mistakes = {"Veelgemaakte fouten", "Common mistakes"},
                   questions = {"Vragen", "Questions"}, letters = {"Brieven", "Letters"},
                   reasons = {"Waarom deze dagen", "Why these days"},
                   chronology = {"Chronologie en stukken", "Chronology and exhibits"},
                   sources = {"Bronnen", "Sources"};
  constexpr Phrase contents = {"Inhoud", "Contents"};
  struct Part {
    std::string_view id;
    const Phrase& heading;
    std::string body;
  };
  const Part parts[] = {{"now", now, next_section(paper)},
                        {"findings", findings, findings_section(paper)},
                        {"questions", questions, questions_section(paper)},
                        {"letters", letters, letters_section(paper)},
                        {"timeline", line, timeline_section(paper)},
                        {"steps", steps, steps_section(paper)},
                        {"mistakes", mistakes, mistakes_section(paper)},
                        {"reasons", reasons, reasons_section(paper)},
                        {"chronology", chronology, chronology_section(paper)},
                        {"sources", sources, sources_section(paper)}};
  const Language language = paper.scene.language;
  std::string links, body;
  for (const Part& part : parts) {
    if (part.body.empty()) continue;
    const std::string heading = part.heading.text(language);
    links += "<li><a href=\"#" + std::string(part.id) + "\">" + html_text(heading) + "</a></li>\n";
    body += page_section(part.id, heading, part.body);
  }
  Page made{language, title_of(paper), running_text(paper),          head_of(paper),
            body,     foot_of(paper),  std::string(timeline_style())};
  made.head +=
      "<nav aria-label=\"" + contents.text(language) + "\"><ul>\n" + links + "</ul></nav>\n";
  return page(made);
}

}  // namespace termijn
