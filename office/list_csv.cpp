// SPDX-License-Identifier: Apache-2.0
// Lists of a verdict: dossiers and last days.
#include "office/list_csv.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "calendar/clock.h"
#include "office/phrase.h"
#include "report/deadlines.h"
#include "report/describe.h"
#include "report/words.h"

namespace termijn {
namespace {

using Cells = std::vector<std::string>;

struct Words {
  std::string_view dutch, english;
};

Cells heading(std::span<const Words> words, Language language) {
  Cells cells;
  for (const Words& each : words)
    cells.emplace_back(language == Language::dutch ? each.dutch : each.english);
  return cells;
}

std::string urgency_cell(Urgency urgency, Language language) {
  const bool dutch = language == Language::dutch;
  switch (urgency) {
    case Urgency::overdue:
      return dutch ? "verlopen" : "overdue";
    case Urgency::at_risk:
      return dutch ? "veilige dag voorbij" : "safe day over";
    case Urgency::near:
      return dutch ? "binnen 14 dagen" : "within 14 days";
    case Urgency::later:
      return dutch ? "loopt" : "running";
    case Urgency::waiting:
      return dutch ? "wachten" : "waiting";
    case Urgency::unknown:
      break;
  }
  return dutch ? "staat niet vast" : "not certain";
}

std::string time_cell(const std::optional<std::int32_t>& time) {
  return time ? clock_text(*time) : std::string();
}

constexpr Phrase confidential = {"vertrouwelijk dossier", "confidential dossier"};

std::string title_cell(const DossierVerdict& dossier, const Secrecy* secrecy) {
  return secrecy == nullptr ? dossier.title : std::string();
}

std::string secret_cell(const Secrecy* secrecy, Language language) {
  return secrecy == nullptr ? std::string() : secrecy_text(*secrecy, language);
}

std::size_t losses(const DossierVerdict& dossier) {
  const auto is_loss = [](const Finding& finding) {
    return finding.kind == FindingKind::breach || finding.kind == FindingKind::disputed_breach ||
           finding.kind == FindingKind::right_lost || finding.kind == FindingKind::right_at_risk ||
           finding.kind == FindingKind::agreement_missed;
  };
  return static_cast<std::size_t>(std::ranges::count_if(dossier.findings, is_loss));
}

/// The last event of the dossier itself, by day.
const Event* last_event(const DossierVerdict& dossier) {
  for (auto event = dossier.events.rbegin(); event != dossier.events.rend(); ++event) {
    if (!event->council_wide) return &*event;
  }
  return nullptr;
}

Cells dossier_row(const Program& program, const DossierVerdict& dossier, const DeadlineLine* first,
                  Date as_of, const Secrecy* secrecy, Language language) {
  std::string procedure, phase;
  if (secrecy != nullptr) {
    procedure = confidential.in(language);
  } else if (dossier.procedure < program.procedures.size()) {
    const Procedure& known = program.procedures[dossier.procedure];
    procedure = known.name.in(language);
    if (dossier.phase < known.phases.size()) phase = known.phases[dossier.phase].name.in(language);
  }
  const Event* last = last_event(dossier);
  const std::optional<Date> happened = last ? std::optional(last->day) : std::nullopt;
  const bool tells = secrecy == nullptr;
  const std::optional<Date> due = first != nullptr ? first->days.safe : std::nullopt;
  return {dossier.council,
          dossier.dossier,
          title_cell(dossier, secrecy),
          procedure,
          phase,
          last && tells ? program.events[last->type].name.in(language) : std::string(),
          day_cell(happened),
          weekday_cell(happened, language),
          first && tells ? norm_text(program, dossier.norms[first->verdict].norm, language)
                         : std::string(),
          day_cell(due),
          weekday_cell(due, language),
          due ? std::to_string(*due - as_of) : std::string(),
          std::to_string(losses(dossier)),
          std::to_string(dossier.questions.size()),
          secret_cell(secrecy, language)};
}

Cells deadline_row(const Program& program, const Verdict& verdict, const DeadlineLine& line,
                   const Secrecy* secrecy, Language language) {
  const DossierVerdict& dossier = verdict.dossiers[line.dossier];
  const Index found = dossier.norms[line.verdict].norm;
  const Norm& norm = program.norms[found];
  const bool dutch = language == Language::dutch, tells = secrecy == nullptr;
  return {dossier.council,
          dossier.dossier,
          title_cell(dossier, secrecy),
          day_cell(line.days.safe),
          weekday_cell(line.days.safe, language),
          time_cell(line.days.safe_time),
          std::to_string(*line.days.safe - verdict.as_of),
          urgency_cell(line.urgency, language),
          tells ? norm.id : std::string(),
          tells ? norm_text(program, found, language) : std::string(confidential.in(language)),
          tells ? role_text(program, norm.holder, language) : std::string(),
          std::string(class_label(norm.class_, language)),
          tells ? citations_text(norm.citations, language) : std::string(),
          day_cell(line.days.arguable),
          weekday_cell(line.days.arguable, language),
          line.days.certain ? (dutch ? "ja" : "yes") : (dutch ? "nee" : "no"),
          secret_cell(secrecy, language)};
}

constexpr Words dossier_heading[] = {{"raad", "council"},
                                     {"dossier", "dossier"},
                                     {"titel", "title"},
                                     {"procedure", "procedure"},
                                     {"stand", "state"},
                                     {"laatste gebeurtenis", "last event"},
                                     {"datum", "date"},
                                     {"weekdag", "weekday"},
                                     {"eerste termijn", "first deadline"},
                                     {"uiterlijk", "last day"},
                                     {"weekdag uiterlijk", "weekday of last day"},
                                     {"dagen", "days left"},
                                     {"bevindingen", "findings"},
                                     {"vragen", "questions"},
                                     {"geheim", "secret"}};

constexpr Words deadline_heading[] = {{"raad", "council"},
                                      {"dossier", "dossier"},
                                      {"titel", "title"},
                                      {"uiterlijk", "last day"},
                                      {"weekdag", "weekday"},
                                      {"tijd", "time"},
                                      {"dagen", "days left"},
                                      {"stand", "state"},
                                      {"regel", "rule"},
                                      {"wat", "what"},
                                      {"wie", "who"},
                                      {"soort", "kind"},
                                      {"artikel", "article"},
                                      {"verdedigbaar tot en met", "arguable until"},
                                      {"weekdag verdedigbaar", "weekday arguable"},
                                      {"zeker", "certain"},
                                      {"geheim", "secret"}};

}  // namespace

Sheet dossiers_sheet(const Program& program, const Verdict& verdict, const SecretDossiers& secret,
                     Language language) {
  const std::vector<DeadlineLine> lines = deadlines(program, verdict);
  Sheet sheet;
  sheet.row(heading(dossier_heading, language));
  for (std::size_t i = 0; i < verdict.dossiers.size(); ++i) {
    const DossierVerdict& dossier = verdict.dossiers[i];
    const auto first = std::ranges::find(lines, i, &DeadlineLine::dossier);
    sheet.row(dossier_row(program, dossier, first == lines.end() ? nullptr : &*first, verdict.as_of,
                          secret.find(dossier.council, dossier.dossier), language));
  }
  return sheet;
}

Sheet deadlines_sheet(const Program& program, const Verdict& verdict, const SecretDossiers& secret,
                      Language language) {
  Sheet sheet;
  sheet.row(heading(deadline_heading, language));
  for (const DeadlineLine& line : deadlines(program, verdict)) {
    const DossierVerdict& dossier = verdict.dossiers[line.dossier];
    sheet.row(deadline_row(program, verdict, line, secret.find(dossier.council, dossier.dossier),
                           language));
  }
  return sheet;
}

}  // namespace termijn
