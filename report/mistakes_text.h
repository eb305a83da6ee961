// SPDX-License-Identifier: Apache-2.0
// Common mistakes in words: those that a dossier shows, and the list of all.
#pragma once

#include <string>
#include <vector>

#include "report/describe.h"

namespace termijn {

/// `[M07] Uitvoeren binnen de opschorting (overtreding; ondernemer)`, one for each mistake that
/// the finding is about.
std::vector<std::string> mistake_tags(const Scene& scene, const Finding& finding);
/// What can still be done about those mistakes.
std::vector<std::string> mistake_remedies(const Scene& scene, const Finding& finding);
/// A mistake that the dossier shows, in parts, for those who lay it out themselves.
struct MistakeParts {
  std::string tag;
  std::vector<std::string> lines;
};
MistakeParts mistake_parts(const Scene& scene, const ShownMistake& shown);
/// The mistakes that no finding is about, in full.
std::string mistakes_apart_text(const Scene& scene);
/// The tags of the mistakes that one norm of the dossier shows.
std::vector<std::string> mistakes_of_norm(const Scene& scene, const NormVerdict& verdict);

/// All mistakes of the rules by act.
std::string mistakes_text(const Program& program, Language language);
/// The same as JSON, `termijn.mistakes/1`; the shape is docs/json.md.
std::string mistakes_json(const Program& program);

std::string_view severity_label(MistakeSeverity severity, Language language);

}  // namespace termijn
