// SPDX-License-Identifier: Apache-2.0
// The time line, the steps with their states, and why each day is what it is.
#include <algorithm>
#include <set>

#include "office/dossier_sections.h"
#include "office/html.h"
#include "office/phrase.h"
#include "office/timeline.h"
#include "report/layout.h"
#include "report/next_text.h"
#include "report/procedure_steps.h"
#include "report/why_text.h"

namespace termijn {
namespace {

/// What the signs of the picture mean.
std::string key(Language language) {
  struct Sign {
    std::string_view drawing;
    Phrase words;
  };
  constexpr Sign signs[] = {
      {"<circle class=\"event\" cx=\"16\" cy=\"8\" r=\"5\"/>", {"gebeurtenis", "event"}},
      {"<rect class=\"term\" x=\"1\" y=\"2\" width=\"30\" height=\"12\"/>",
       {"termijn tot de veilige dag", "term until the safe day"}},
      {"<rect class=\"arguable\" x=\"1\" y=\"2\" width=\"30\" height=\"12\"/>",
       {"verdedigbaar", "arguable"}},
      {"<rect class=\"wait\" x=\"1\" y=\"2\" width=\"30\" height=\"12\"/>",
       {"wachten: mag nog niet", "wait: not allowed yet"}},
      {"<rect class=\"maybe\" x=\"1\" y=\"2\" width=\"30\" height=\"12\" stroke=\"#1b1b1b\"/>",
       {"staat niet vast", "not certain"}}};
  std::string out = "<ul class=\"key\">\n";
  for (const Sign& sign : signs) {
    out += "<li><svg aria-hidden=\"true\" viewBox=\"0 0 32 16\">";
    out.append(sign.drawing).append("</svg>");
    out += html_text(sign.words.text(language)) + "</li>\n";
  }
  return out + "</ul>\n";
}

/// The verdicts of one norm, whichever version applies, that have arisen.
std::vector<const NormVerdict*> verdicts_of(const Scene& scene, Index norm) {
  std::vector<const NormVerdict*> out;
  for (const NormVerdict& verdict : scene.dossier.norms) {
    const bool is_same = scene.program.norms[verdict.norm].name == scene.program.norms[norm].name;
    if (is_same && verdict.state != State::dormant) out.push_back(&verdict);
  }
  return out;
}

std::string last_day_cell(const Scene& scene, const NormVerdict& verdict,
                          const ProcedureStep& step) {
  constexpr Phrase two = {"{0}; verdedigbaar {1}", "{0}; arguable {1}"};
  const HolderDays days = holder_days(scene.program.norms[verdict.norm], verdict);
  if (!days.safe) return html_text(step.term);
  const std::string safe = long_date(*days.safe, scene.language);
  if (!days.arguable) return html_text(safe);
  return html_text(fill(two, scene.language, {safe, long_date(*days.arguable, scene.language)}));
}

std::string link_to(const Scene& scene, const NormVerdict& verdict, const std::string& text) {
  const Norm& norm = scene.program.norms[verdict.norm];
  return "<a href=\"#why-" + html_text(norm.id) + '-' + std::to_string(verdict.occurrence) + "\">" +
         html_text(text) + "</a>";
}

struct Entry {
  std::string name, text;
};

/// Names that stand under each other are told once.
std::string values_of(const Scene& scene, const LedgerLines& entries) {
  std::vector<NamedValue> values;
  const LedgerLine* former = nullptr;
  for (const LedgerLine& entry : entries) {
    const std::string text = html_text(with_long_days(entry.text, scene.language));
    if (former != nullptr && former->name == entry.name && !values.empty())
      values.back().value += "<br>" + text;
    else
      values.push_back({std::string(word(entry.name, scene.language)), text});
    former = &entry;
  }
  return page_values(values);
}

std::string reasons_of(const Scene& scene, const NormVerdict& verdict) {
  const Norm& norm = scene.program.norms[verdict.norm];
  const WhyParts parts = why_parts(scene, verdict);
  const std::string instance = instance_text(scene, verdict);
  std::string label = norm_text(scene.program, verdict.norm, scene.language);
  if (!instance.empty()) label += " (" + with_long_days(instance, scene.language) + ')';
  // A link to what is within opens the details; a link to the details does not.
  std::string out = "<details>\n<summary>" + state_mark(scene, verdict) + " " + html_text(label) +
                    "</summary>\n<div id=\"why-" + html_text(norm.id) + '-' +
                    std::to_string(verdict.occurrence) + "\">\n";
  out += values_of(scene, parts.days);
  for (const LedgerLines& way : parts.ways) {
    const std::string values = values_of(scene, way);
    out += parts.ways.size() > 1 ? "<div class=\"way\">\n" + values + "</div>\n" : values;
  }
  return out + values_of(scene, parts.rule) + "</div>\n</details>\n";
}

Tone tone_of(State state) {
  switch (state) {
    case State::violated:
      return Tone::bad;
    case State::lapsed:
    case State::fulfilled_late:
      return Tone::near;
    case State::undetermined:
      return Tone::ask;
    case State::fulfilled:
    case State::observed:
    case State::exercised:
    case State::judged:
      return Tone::good;
    default:
      return Tone::plain;
  }
}

std::string_view sign_of(State state) {
  switch (tone_of(state)) {
    case Tone::bad:
      return "■";
    case Tone::near:
      return "▲";
    case Tone::ask:
      return "?";
    case Tone::good:
      return "✓";
    case Tone::plain:
      break;
  }
  return is_live(state) ? "●" : "–";
}

}  // namespace

std::string state_mark(const Scene& scene, const NormVerdict& verdict) {
  return marked(sign_of(verdict.state), state_label(verdict.state, scene.language),
                tone_of(verdict.state));
}

std::string timeline_section(const DossierPaper& paper) {
  constexpr Phrase label = {"Tijdlijn; schuift opzij op een smal scherm",
                            "Time line; scrolls sideways on a narrow screen"};
  const Language language = paper.scene.language;
  const Timeline timeline = timeline_of(paper.scene, paper.records, paper.with_words());
  const std::string picture = timeline_svg(timeline, language);
  if (picture.empty()) return {};
  return "<figure>\n<div class=\"timeline\" tabindex=\"0\" role=\"group\" aria-label=\"" +
         html_text(label.in(language)) + "\">\n" + picture +
         "</div>\n<figcaption class=\"timeline\">" + key(language) + "</figcaption>\n</figure>\n" +
         page_table(timeline_table(timeline, language));
}

std::string steps_section(const DossierPaper& paper) {
  constexpr Phrase caption = {"Stappen die aan de orde zijn of waren", "Steps that have come up"};
  constexpr Phrase later = {"Stappen die niet aan de orde zijn ({0})",
                            "Steps that have not come up ({0})"};
  constexpr Phrase step = {"Stap", "Step"}, state = {"Toestand", "State"}, who = {"Wie", "Who"},
                   day = {"Laatste dag of termijn", "Last day or term"}, how = {"Hoe", "How"},
                   article = {"Artikel", "Article"};
  const Scene& scene = paper.scene;
  const Language language = scene.language;
  if (scene.dossier.procedure >= scene.program.procedures.size()) return {};
  PageTable now{caption.text(language), {}, {}}, rest{{}, {}, {}};
  for (const Phrase& head : {step, state, who, day, article})
    now.heads.push_back(head.text(language));
  for (const Phrase& head : {step, who, how, article}) rest.heads.push_back(head.text(language));
  for (const ProcedureStep& each : steps_of(scene.program, scene.dossier.procedure, language)) {
    const auto found = verdicts_of(scene, each.norm);
    const std::string label = norm_text(scene.program, each.norm, language);
    for (const NormVerdict* verdict : found) {
      now.rows.push_back({link_to(scene, *verdict, label), state_mark(scene, *verdict),
                          html_text(each.actor), last_day_cell(scene, *verdict, each),
                          html_text(each.citations)});
    }
    if (found.empty())
      rest.rows.push_back({html_text(label), html_text(each.actor), html_text(each.form),
                           html_text(each.citations)});
  }
  rest.caption = fill(later, language, {std::to_string(rest.rows.size())});
  std::string out = now.rows.empty() ? std::string() : page_table(now);
  if (rest.rows.empty()) return out;
  return out + "<details class=\"screen\">\n<summary>" + html_text(rest.caption) + "</summary>\n" +
         page_table(rest) + "</details>\n";
}

std::string reasons_section(const DossierPaper& paper) {
  constexpr Phrase intro = {
      "Bij elke regel staat hoe de laatste dag is geteld, in welke toestand de "
      "regel is en waarom.",
      "Each rule tells how its last day was counted, in which state it is and why."};
  std::string out;
  for (const NormVerdict& verdict : paper.scene.dossier.norms) {
    if (verdict.state != State::dormant) out += reasons_of(paper.scene, verdict);
  }
  return out.empty() ? out : page_line(intro.text(paper.scene.language)) + out;
}

}  // namespace termijn
