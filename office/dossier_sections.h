// SPDX-License-Identifier: Apache-2.0
// The sections of the page of a dossier, as HTML; each is empty when there is nothing to tell.
// Part of dossier_page.h.
#pragma once

#include <string>
#include <string_view>

#include "office/dossier_page.h"
#include "office/page.h"

namespace termijn {

/// `text` of a report with its short days (`di 07-04-2026`) written out (`dinsdag 7 april 2026`).
std::string with_long_days(std::string_view text, Language language);

std::string next_section(const DossierPaper& paper);
std::string timeline_section(const DossierPaper& paper);
std::string letters_section(const DossierPaper& paper);
std::string steps_section(const DossierPaper& paper);
std::string findings_section(const DossierPaper& paper);
std::string mistakes_section(const DossierPaper& paper);
std::string questions_section(const DossierPaper& paper);
std::string reasons_section(const DossierPaper& paper);
std::string chronology_section(const DossierPaper& paper);
std::string sources_section(const DossierPaper& paper);

/// Sign, word and colour of a state; `■ verlopen` for what must be done and is late.
std::string state_mark(const Scene& scene, const NormVerdict& verdict);

}  // namespace termijn
