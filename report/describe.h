// SPDX-License-Identifier: Apache-2.0
// Pieces of a verdict in words: events, citations, conditions, causes, readings. Shared by the
// texts.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/program.h"
#include "engine/verdict.h"
#include "report/words.h"

namespace termijn {

struct Knowledge;

/// What every sentence about one dossier needs. Borrowed; shorter-lived than its parts.
struct Scene {
  const Program& program;
  const DossierVerdict& dossier;
  Date as_of;
  Language language;
  bool brief = false;  ///< without the authorities of concepts: those are for `why`
  const Knowledge* knowledge = nullptr;  ///< see hindsight.h; null: nobody asks what was known when
};

/// `a, b en c`.
std::string listed(std::span<const std::string> words, Word last, Language language);

std::string citation_text(const Citation& citation, Language language);
std::string citations_text(std::span<const Citation> citations, Language language);
/// What stands between brackets behind a statement: citations, source and a mark that is not V.
std::string authority_text(std::span<const Citation> citations, std::string_view source, Mark mark,
                           Language language);
/// `, secundaire bron` in words for a mark that readers must know; empty for V and C.
std::string doubt_text(Mark mark, Language language);
std::string role_text(const Program& program, Index role, Language language);
std::string roles_text(const Program& program, std::span<const Index> roles, Language language);

/// `mededeling van het besluit van ma 02-03-2026 (nr 4)`.
std::string event_text(const Scene& scene, EventIndex event);
/// `ma 02-03-2026`; for a day that is not known exactly between which days it lies.
std::string event_day_text(const Event& event, Language language);
std::string day_text(Date day, const std::optional<Date>& earliest,
                     std::optional<std::int32_t> time, Language language);
/// `als het besluit (nr 4) valt op ...`: the days that lead to an outcome.
std::string assumed_text(const Scene& scene, std::span<const AssumedDay> assumed);
/// The label of an event type that may be one of several.
std::string patterns_text(const Scene& scene, std::span<const Pattern> patterns);
std::string triggers_text(const Scene& scene, const Norm& norm);

/// The question, without the event that it is about.
std::string question_text(const Scene& scene, const Missing& missing);
/// The numbers that the page gives to the questions: `1, 2 en 4`; empty when none is among them.
std::string question_numbers(const Scene& scene, std::span<const Missing> missing);

/// What the dossier says about one leaf of a condition, with the concept around it and its source.
std::string atom_text(const Scene& scene, const Atom& atom);
std::string atoms_text(const Scene& scene, std::span<const Atom> atoms);
/// Only the choice of a reading decided, and where readings are told that is told with them.
bool is_choice_of_reading(const Scene& scene, const Cause& cause, const Outcome& outcome);
std::string cause_text(const Scene& scene, const Cause& cause);

/// The choices that lead to an outcome: their names and who defends them. Of several combinations
/// only what they share, when they share anything.
std::string readings_text(const Scene& scene,
                          const std::vector<std::vector<ReadingPick>>& combinations);

/// Label of a norm; its id when there is none.
std::string norm_text(const Program& program, Index norm, Language language);

/// Which of several instances of one rule this is, by the event that it arose from; empty when the
/// dossier has only one. Of a recurring norm always its period.
std::string instance_text(const Scene& scene, const NormVerdict& verdict);

/// The dossier as people call it: with its council when several are in one log.
std::string dossier_text(const Verdict& verdict, const DossierVerdict& dossier);

/// `de vrije dagen zijn bekend t/m ...`; empty when the verdict is not provisional.
std::string provisional_text(const Scene& scene, const NormVerdict& verdict);

/// The words of an open term (`zo spoedig mogelijk`), of the first that has them; may be empty.
std::string open_term_text(const Norm& norm, Language language);

}  // namespace termijn
