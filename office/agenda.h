// SPDX-License-Identifier: Apache-2.0
// Everything that is due in all dossiers, most urgent first: what an overview, a week sheet and a
// handover are made of.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/bind.h"
#include "engine/verdict.h"
#include "office/due.h"
#include "office/paper_end.h"
#include "office/secrecy.h"

namespace termijn {

/// How urgent a line is, worst first. A fact that is missing goes before all that is well.
enum class AgendaState : std::uint8_t { overdue, near, missing, on_track };
std::string_view state_id(AgendaState state);    ///< `overdue` ...
std::string_view state_sign(AgendaState state);  ///< `■`, `▲`, `?`, `●`
/// `■ 1 verlopen`, `▲ 2 binnen 14 dagen`, ...
std::string counter_text(AgendaState state, std::size_t number, Language language);

struct AgendaLine {
  std::uint32_t dossier = 0;  ///< position in Verdict::dossiers
  AgendaState state = AgendaState::on_track;
  Due due;
  bool is_lost = false;  ///< over, and nobody can do it any more; what is late can still be done
};

/// To do now: its day comes near, or it is late and can still be done.
bool is_to_do_now(const AgendaLine& line);

/// A dossier in which something was done that an act forbids, or not done in time and not mended.
struct AgendaBreach {
  std::uint32_t dossier = 0;
  std::uint32_t count = 0;
  std::uint32_t first = 0;  ///< position in DossierVerdict::findings
};

/// A dossier of which nobody recorded what decides.
struct AgendaQuestions {
  std::uint32_t dossier = 0;
  std::size_t count = 0;  ///< with the question which procedure it is
};

struct Agenda {
  Date as_of;
  /// For somebody to act on, most urgent first: what comes near, what is late, what is lost, the
  /// rest. In each by day, and on one day a right that is lost after it before anything else.
  std::vector<AgendaLine> lines;
  std::vector<AgendaLine> waiting;  ///< until when somebody must not act
  std::vector<AgendaBreach> breaches;
  std::vector<AgendaQuestions> questions;
  std::vector<PaperEnd> papers;         ///< in no count: nothing is missed when one ends
  std::array<std::size_t, 4> counts{};  ///< by state; of `missing` the facts
};

Agenda agenda_of(const Program& program, const Verdict& verdict);

/// What the pages of a log are made from. Borrowed.
struct AgendaScene {
  const Program& program;
  const Verdict& verdict;
  const SecretDossiers& secrets;
  Language language;
  std::string_view version;  ///< of the program
  bool several_councils = false;
};
AgendaScene agenda_scene(const Program& program, const Verdict& verdict,
                         const SecretDossiers& secrets, Language language,
                         std::string_view version);

bool is_secret(const AgendaScene& scene, std::uint32_t dossier);
/// Of an agreement: whether it has come into view.
bool is_agreement_in_view(const AgendaScene& scene, const AgendaLine& line);
/// How urgent the end of a paper is.
AgendaState state_of(const PaperEnd& end, Date as_of);
/// `convenant · afgesproken op 15-12-2025`: its kind, council and source.
std::string paper_remarks(const AgendaScene& scene, const PaperEnd& end);
/// `A-9`, with its title and council; of a secret dossier the number alone.
std::string agenda_dossier(const AgendaScene& scene, std::uint32_t dossier);
/// What the rule of the line says; of a secret dossier that it is one.
std::string agenda_rule(const AgendaScene& scene, const AgendaLine& line);
/// `wet · artikel · verdedigbaar t/m ma 20-04-2026`: kind, articles, and what must be known of
/// the day.
std::string agenda_remarks(const AgendaScene& scene, const AgendaLine& line);
/// `nog 7 dagen`, `verlopen`, `veilige dag voorbij`
std::string agenda_left(const AgendaScene& scene, const AgendaLine& line);
/// The foot of every page: which program, and which rules until when.
std::string agenda_foot(const AgendaScene& scene);

}  // namespace termijn
