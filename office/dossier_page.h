// SPDX-License-Identifier: Apache-2.0
// A dossier as one page: what now, what happened, why each day is what it is, and from which
// sources. For a secretary, a successor, the other party or a lawyer.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "engine/record.h"
#include "office/secrecy.h"
#include "report/describe.h"
#include "report/hindsight.h"

namespace termijn {

struct DossierPaper {
  const Scene& scene;
  std::span<const EventRecord> records;  ///< of the whole log
  std::string rules;                     ///< which rules judged: rules_text()
  std::string version;                   ///< of the program
  std::optional<Secrecy> secrecy;
  /// Whether the page of a secret dossier has its title and what people wrote in it.
  bool tells_secrets = false;
  /// Of the lines of this dossier, when only what was known on a day counts; null: everything does.
  const Knowledge* knowledge = nullptr;
  /// What whoever relies on the page must know of the log first; empty when it is in order.
  std::string not_intact = {};

  bool with_words() const { return !secrecy || tells_secrets; }
};

/// The whole page.
std::string dossier_page(const DossierPaper& paper);

}  // namespace termijn
