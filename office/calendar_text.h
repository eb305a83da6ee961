// SPDX-License-Identifier: Apache-2.0
// What an entry of a calendar says of a day. Part of calendar_export.h.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "office/due.h"
#include "report/describe.h"

namespace termijn {

/// `UITERLIJK: beroep ondernemingskamer – dossier A-12`, at most 60 characters; of a secret dossier
/// only its number.
std::string entry_summary(const Norm& norm, bool waits, const std::string& dossier, bool is_secret,
                          Language language);

/// `UITERLIJK: kiezerslijst maken – verkiezing 2026`: of a plan that is no dossier.
std::string plan_summary(const std::string& what, bool waits, const std::string& plan,
                         Language language);

/// The rule, its articles, where the term began, how it was counted, the arguable day with who
/// defends it, what follows when it is missed, and as of when this was made with which rules.
/// `made` is made_text().
std::string entry_description(const Scene& scene, const Due& due, const std::string& made);

/// `Stand op di 24-03-2026; regels: ...; termijn 0.1.0.`
std::string made_text(const Program& program, const Verdict& verdict, std::string_view version,
                      Language language);

/// What may be said of a day of a secret dossier.
std::string secret_description(Date as_of, Language language);

/// `Wettelijk`, `Eigen afspraak`
std::string_view category_text(DueKind kind, Language language);

/// `Termijnen OR-Noord`
std::string calendar_name(std::span<const std::string> councils, Language language);

}  // namespace termijn
