// SPDX-License-Identifier: Apache-2.0
#include "office/agenda_page.h"

#include "report/describe.h"

namespace termijn {

Tone tone_of(AgendaState state) {
  switch (state) {
    case AgendaState::overdue:
      return Tone::bad;
    case AgendaState::near:
      return Tone::near;
    case AgendaState::missing:
      return Tone::ask;
    case AgendaState::on_track:
      break;
  }
  return Tone::good;
}

std::string agenda_who(const AgendaScene& scene, const AgendaLine& line) {
  const NormVerdict& verdict = scene.verdict.dossiers[line.dossier].norms[line.due.verdict];
  const std::string who =
      role_text(scene.program, scene.program.norms[verdict.norm].holder, scene.language);
  return page_line(who + " · " + agenda_remarks(scene, line), "small");
}

}  // namespace termijn
