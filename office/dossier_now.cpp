// SPDX-License-Identifier: Apache-2.0
// What can or must be done now, what was found, and what must be asked.
#include <algorithm>
#include <array>

#include "office/dossier_sections.h"
#include "office/html.h"
#include "office/phrase.h"
#include "report/finding_text.h"
#include "report/mistakes_text.h"
#include "report/next_text.h"

namespace termijn {
namespace {

Tone tone_of(Urgency urgency) {
  switch (urgency) {
    case Urgency::overdue:
      return Tone::bad;
    case Urgency::at_risk:
    case Urgency::near:
      return Tone::near;
    case Urgency::unknown:
      return Tone::ask;
    case Urgency::later:
    case Urgency::waiting:
      break;
  }
  return Tone::good;
}

std::string urgency_word(Urgency urgency, Language language) {
  constexpr std::array<Phrase, 6> words = {{{"Verlopen", "Overdue"},
                                            {"Veilige dag voorbij", "Safe day over"},
                                            {"Binnen 14 dagen", "Within 14 days"},
                                            {"Loopt", "Running"},
                                            {"Wachten", "Wait"},
                                            {"Gegeven ontbreekt", "Fact missing"}}};
  return words[static_cast<std::size_t>(urgency)].text(language);
}

Tone tone_of(FindingKind kind) {
  switch (kind) {
    case FindingKind::breach:
    case FindingKind::disputed_breach:
    case FindingKind::right_lost:
      return Tone::bad;
    case FindingKind::question:
      return Tone::ask;
    case FindingKind::right_at_risk:
    case FindingKind::agreement_missed:
    case FindingKind::possible_breach:
    case FindingKind::attention:
      break;
  }
  return Tone::near;
}

std::string lines_of(const std::vector<std::string>& lines, std::string_view style_class,
                     Language language) {
  std::string out;
  for (const std::string& line : lines)
    out += page_line(with_long_days(line, language), style_class);
  return out;
}

std::string list_of(const std::vector<std::string>& lines, Language language) {
  std::string out;
  for (const std::string& line : lines)
    out += "<li>" + html_text(with_long_days(line, language)) + "</li>\n";
  return out.empty() ? out : "<ul>\n" + out + "</ul>\n";
}

std::string next_item(const Scene& scene, const NormVerdict& verdict) {
  const Norm& norm = scene.program.norms[verdict.norm];
  const Urgency urgency = urgency_of(norm, verdict, scene.as_of);
  const NextParts parts = next_parts(scene, verdict);
  std::string out = "<li>\n<p>";
  out += marked(urgency_sign(urgency), urgency_word(urgency, scene.language), tone_of(urgency)) +
         " " + html_text(parts.sentence) + "</p>\n";
  out += lines_of(parts.who, {}, scene.language) + list_of(parts.readings, scene.language) +
         lines_of(parts.rest, "small", scene.language);
  return out + "</li>\n";
}

std::string finding_item(const Scene& scene, const Finding& finding) {
  const FindingParts parts = finding_parts(scene, finding);
  return "<li>\n<p>" + marked(parts.sign, parts.word, tone_of(finding.kind)) + " " +
         html_text(parts.sentence) + "</p>\n" + lines_of(parts.lines, "small", scene.language) +
         "</li>\n";
}

std::string plain_list(const std::string& items) {
  return items.empty() ? items : "<ul class=\"plain\">\n" + items + "</ul>\n";
}

std::string counter(std::string_view sign, const std::string& text, Tone tone) {
  return "<li>" + marked(sign, text, tone) + "</li>\n";
}

/// `■ 1 verlopen  ▲ 2 binnen 14 dagen ...`: the first thing to see.
std::string counters(const Scene& scene) {
  constexpr Phrase wrong = {"{0} verlopen of fout", "{0} overdue or breached"},
                   soon = {"{0} binnen 14 dagen", "{0} within 14 days"},
                   later = {"{0} later of zonder dag", "{0} later or without a day"},
                   asked = {"{0} keer ontbreekt een gegeven", "{0} times a fact is missing"};
  std::size_t near = 0, rest = 0, bad = 0;
  for (const Finding& finding : scene.dossier.findings) bad += tone_of(finding.kind) == Tone::bad;
  for (const std::uint32_t position : scene.dossier.next) {
    const NormVerdict& live = scene.dossier.norms[position];
    const Urgency urgency = urgency_of(scene.program.norms[live.norm], live, scene.as_of);
    near += urgency == Urgency::near || urgency == Urgency::at_risk;
    rest += urgency == Urgency::later;
  }
  const Language language = scene.language;
  const auto text = [&](const Phrase& words, std::size_t number) {
    return fill(words, language, {std::to_string(number)});
  };
  const std::size_t questions = scene.dossier.questions.size();
  return "<ul class=\"counters\">\n" +
         counter("■", text(wrong, bad), bad > 0 ? Tone::bad : Tone::plain) +
         counter("▲", text(soon, near), near > 0 ? Tone::near : Tone::plain) +
         counter("●", text(later, rest), Tone::plain) +
         counter("?", text(asked, questions), questions > 0 ? Tone::ask : Tone::plain) + "</ul>\n";
}

}  // namespace

std::string next_section(const DossierPaper& paper) {
  constexpr Phrase act = {"Wat nu kan of moet", "What can or must be done now"};
  constexpr Phrase wait = {"Wat nog niet mag", "What may not be done yet"};
  const Scene& scene = paper.scene;
  const Language language = scene.language;
  std::string acting, waiting;
  for (const std::uint32_t position : next_in_order(scene.program, scene.dossier)) {
    const NormVerdict& live = scene.dossier.norms[position];
    const bool waits = scene.program.norms[live.norm].kind == NormKind::prohibition;
    (waits ? waiting : acting) += next_item(scene, live);
  }
  if (scene.dossier.not_covered) waiting.clear();
  std::string out = counters(scene);
  if (acting.empty() && waiting.empty())
    out += page_line(std::string(word(Word::nothing_now, language)));
  if (!acting.empty()) out += "<h3>" + act.text(language) + "</h3>\n" + plain_list(acting);
  if (!waiting.empty()) out += "<h3>" + wait.text(language) + "</h3>\n" + plain_list(waiting);
  return out;
}

std::string findings_section(const DossierPaper& paper) {
  std::string items;
  for (const Finding& finding : paper.scene.dossier.findings) {
    if (finding.kind != FindingKind::question) items += finding_item(paper.scene, finding);
  }
  constexpr Phrase none = {"Geen bevindingen op deze dag.", "No findings on this day."};
  return items.empty() ? page_line(none.text(paper.scene.language)) : plain_list(items);
}

std::string mistakes_section(const DossierPaper& paper) {
  constexpr Phrase shown = {"Blijkt", "Shown"}, judge = {"Ter beoordeling", "To be judged"},
                   depends = {"Mogelijk", "Possible"};
  const Language language = paper.scene.language;
  std::string items;
  for (const ShownMistake& mistake : paper.scene.dossier.mistakes) {
    const bool is_sure = mistake.certainty == Sighting::Certainty::certain;
    const Phrase& word = is_sure                                              ? shown
                         : mistake.certainty == Sighting::Certainty::to_judge ? judge
                                                                              : depends;
    const MistakeParts parts = mistake_parts(paper.scene, mistake);
    items += "<li>\n<p>" +
             marked(is_sure ? "■" : "▲", word.text(language), is_sure ? Tone::bad : Tone::near) +
             " " + html_text(parts.tag) + "</p>\n" + lines_of(parts.lines, "small", language) +
             "</li>\n";
  }
  return plain_list(items);
}

std::string questions_section(const DossierPaper& paper) {
  constexpr Phrase about = {"Gaat over: {0}.", "About: {0}."};
  constexpr Phrase whole = {"Gaat over het hele dossier.", "About the whole dossier."};
  constexpr Phrase decides = {"Bepaalt: {0}.", "Decides: {0}."};
  const Scene& scene = paper.scene;
  const Language language = scene.language;
  std::string items;
  if (scene.dossier.not_covered) return items;
  for (const Question& question : scene.dossier.questions) {
    std::vector<std::string> norms;
    for (const std::uint32_t position : question.verdicts) {
      std::string text = norm_text(scene.program, scene.dossier.norms[position].norm, language);
      while (text.ends_with('.')) text.pop_back();
      if (std::ranges::find(norms, text) == norms.end()) norms.push_back(std::move(text));
    }
    const EventIndex event = question.missing.event;
    const std::string subject = event == no_event
                                    ? whole.text(language)
                                    : fill(about, language, {event_text(scene, event)});
    items +=
        "<li>\n<p>" + marked("?", question_text(scene, question.missing), Tone::ask) + "</p>\n";
    items += page_line(with_long_days(subject, language), "small");
    std::string list;
    for (const std::string& norm : norms) list += (list.empty() ? "" : "; ") + norm;
    if (!list.empty()) items += page_line(fill(decides, language, {list}), "small");
    items += "</li>\n";
  }
  return items.empty() ? items : "<ol>\n" + items + "</ol>\n";
}

}  // namespace termijn
