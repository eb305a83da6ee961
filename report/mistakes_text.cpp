// SPDX-License-Identifier: Apache-2.0
#include "report/mistakes_text.h"

#include <algorithm>

#include "engine/mistakes.h"
#include "report/layout.h"

namespace termijn {
namespace {

constexpr std::string_view indent = "    ";

/// The word `steps` behind `first`: groups of words stand in the order of their enumeration.
std::string_view word_behind(Word first, int steps, Language language) {
  return word(static_cast<Word>(static_cast<int>(first) + steps), language);
}

std::string label_with(const Program& program, const Mistake& mistake, std::string_view certainty,
                       Language language) {
  std::string about(severity_label(mistake.severity, language));
  std::vector<std::string> parties;
  for (const Index role : mistake.parties) parties.push_back(role_text(program, role, language));
  about += "; " + listed(parties, Word::and_word, language);
  if (!certainty.empty()) about += "; " + std::string(certainty);
  return say(Word::mistake_tag, language, {mistake.id, mistake.name.in(language), about});
}

std::string tag(const Scene& scene, const Mistake& mistake, Sighting::Certainty certainty) {
  return label_with(scene.program, mistake,
                    word_behind(Word::shown_certain, static_cast<int>(certainty), scene.language),
                    scene.language);
}

/// The norm, its state or signal, and since when.
std::string sighting_text(const Scene& scene, const Sighting& sighting) {
  const Language language = scene.language;
  const NormVerdict& verdict = scene.dossier.norms[sighting.verdict];
  const Outcome& outcome = verdict.outcomes[sighting.outcome];
  std::string state(sighting.is_signal ? word(Word::mistake_signal, language)
                                       : state_label(outcome.state, language));
  if (sighting.day)
    state = say(Word::mistake_seen_since, language, {state, short_date(*sighting.day, language)});
  std::string norm = scene.program.norms[verdict.norm].id;
  const std::string instance = instance_text(scene, verdict);
  if (!instance.empty()) norm += " (" + instance + ')';
  return norm + ": " + state;
}

/// The reading or the days on which the sighting hangs; empty for one that is certain.
std::string condition_text(const Scene& scene, const Sighting& sighting) {
  if (sighting.certainty != Sighting::Certainty::depends) return {};
  const Outcome& outcome = scene.dossier.norms[sighting.verdict].outcomes[sighting.outcome];
  std::string out = assumed_text(scene, outcome.assumed);
  if (outcome.readings.empty()) return out;
  const std::string reading =
      say(Word::finding_if_reading, scene.language, {readings_text(scene, outcome.readings)});
  return out.empty() ? reading : out + "; " + reading;
}

std::string full_text(const Scene& scene, const ShownMistake& shown) {
  const MistakeParts parts = mistake_parts(scene, shown);
  std::string out = paragraph("  ▲ ", parts.tag);
  for (const std::string& line : parts.lines) out += paragraph(indent, line);
  return out;
}

/// The label of the act that the mistake is against, by its first article.
Index act_of(const Mistake& mistake) {
  return mistake.citations.empty() ? nothing : mistake.citations.front().act;
}

std::string signs_text(const Program& program, const Mistake& mistake, Language language) {
  std::vector<std::string> signs;
  for (const Mistake::Sign& sign : mistake.signs) {
    const std::string_view state =
        sign.is_signal ? word(Word::mistake_signal, language) : state_label(sign.state, language);
    signs.push_back(program.norm_names[sign.norm].id + " (" + std::string(state) + ')');
  }
  return listed(signs, Word::or_word, language);
}

std::string entry(const Program& program, const Mistake& mistake, Language language) {
  std::string out = paragraph("  ", label_with(program, mistake, {}, language));
  out +=
      paragraph(indent, authority_text(mistake.citations, mistake.source, mistake.mark, language));
  out += paragraph(indent,
                   say(Word::mistake_seen, language, {signs_text(program, mistake, language)}));
  out += paragraph(indent, say(Word::remedy, language, {mistake.remedy.in(language)}));
  const std::string& note = mistake.note.in(language);
  return note.empty() ? out : out + paragraph(indent, say(Word::note, language, {note}));
}

}  // namespace

std::string_view severity_label(MistakeSeverity severity, Language language) {
  return word_behind(Word::severity_breach, static_cast<int>(severity), language);
}

MistakeParts mistake_parts(const Scene& scene, const ShownMistake& shown) {
  const Language language = scene.language;
  const Mistake& mistake = scene.program.mistakes[shown.mistake];
  MistakeParts parts{tag(scene, mistake, shown.certainty), {}};
  const auto add = [&](std::string text) {
    if (!text.empty()) parts.lines.push_back(std::move(text));
  };
  for (const Sighting& sighting : shown.sightings) {
    add(say(Word::mistake_seen, language, {sighting_text(scene, sighting)}));
    add(condition_text(scene, sighting));
  }
  add(authority_text(mistake.citations, mistake.source, mistake.mark, language));
  add(say(Word::remedy, language, {mistake.remedy.in(language)}));
  return parts;
}

std::vector<std::string> mistake_tags(const Scene& scene, const Finding& finding) {
  std::vector<std::string> out;
  for (const ShownMistake* shown : mistakes_of(scene.dossier, finding)) {
    const Sighting* sighting = sighting_of(*shown, finding.verdict);
    out.push_back(tag(scene, scene.program.mistakes[shown->mistake], sighting->certainty));
  }
  return out;
}

std::vector<std::string> mistake_remedies(const Scene& scene, const Finding& finding) {
  const Norm& norm = scene.program.norms[scene.dossier.norms[finding.verdict].norm];
  std::vector<std::string> out;
  for (const ShownMistake* shown : mistakes_of(scene.dossier, finding)) {
    const Mistake& mistake = scene.program.mistakes[shown->mistake];
    const std::string& remedy = mistake.remedy.in(scene.language);
    if (remedy == norm.remedy.in(scene.language)) continue;
    out.push_back(say(Word::mistake_remedy, scene.language, {mistake.id, remedy}));
  }
  return out;
}

std::string mistakes_apart_text(const Scene& scene) {
  std::string out;
  for (const ShownMistake* shown : mistakes_apart(scene.dossier)) out += full_text(scene, *shown);
  return out;
}

std::vector<std::string> mistakes_of_norm(const Scene& scene, const NormVerdict& verdict) {
  const auto position = static_cast<std::uint32_t>(&verdict - scene.dossier.norms.data());
  std::vector<std::string> tags;
  for (const ShownMistake& shown : scene.dossier.mistakes) {
    if (const Sighting* sighting = sighting_of(shown, position))
      tags.push_back(tag(scene, scene.program.mistakes[shown.mistake], sighting->certainty));
  }
  return tags;
}

std::string mistakes_text(const Program& program, Language language) {
  std::string out;
  for (std::size_t act = 0; act < program.acts.size(); ++act) {
    std::string of_act;
    for (const Mistake& mistake : program.mistakes) {
      if (act_of(mistake) == act) of_act += entry(program, mistake, language);
    }
    if (of_act.empty()) continue;
    const Act& head = program.acts[act];
    if (!out.empty()) out += '\n';
    out += paragraph("", head.id + ": " + head.name.in(language)) + of_act;
  }
  return out.empty() ? std::string(word(Word::mistakes_none, language)) + '\n' : out;
}

}  // namespace termijn
