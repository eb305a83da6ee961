// SPDX-License-Identifier: Apache-2.0
// A small set of made-up rules with readings, for tests of what a verdict says beside states.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/program.h"
#include "engine/verdict.h"

namespace termijn::testing {

/// The words of golden/evaluate/vocabulary.trm with a norm or two of each kind.
const Program& bridge();

/// Of the only dossier of a log as log_text.h reads it.
DossierVerdict judged(const std::string& log, std::string_view as_of);

/// The verdicts on one norm, by occurrence.
std::vector<NormVerdict> of(const DossierVerdict& dossier, std::string_view norm);
const Norm& norm_of(const NormVerdict& verdict);

Index role(std::string_view id);
Date day(std::string_view text);

/// An ISO day, or `-`.
std::string text(const std::optional<Date>& date);

/// `schending antwoorden 2024-01-17` of each finding.
std::vector<std::string> findings_of(const DossierVerdict& dossier);

using Texts = std::vector<std::string>;

}  // namespace termijn::testing
