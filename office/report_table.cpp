// SPDX-License-Identifier: Apache-2.0
#include "office/report_table.h"

#include <algorithm>

#include "log/csv.h"
#include "office/phrase.h"
#include "office/spreadsheet.h"
#include "report/layout.h"

namespace termijn {
namespace {

constexpr std::string_view indent = "    ";

constexpr Phrase title = {"Dossiers van {0}, voor het jaarverslag",
                          "Dossiers of {0}, for the annual report"};
constexpr Phrase course = {"{0} t/m {1} ({2})", "{0} to {1} ({2})"};
constexpr Phrase one_day = {"1 dag", "1 day"};
constexpr Phrase many_days = {"{0} dagen", "{0} days"};
constexpr Phrase running = {"loopt", "running"};
constexpr Phrase ended = {"afgerond", "ended"};
constexpr Phrase unknown_kind = {"niet bekend", "not known"};
constexpr Phrase secret_kind = {"vertrouwelijk", "confidential"};
constexpr Phrase one_breach = {"1 fout", "1 breach"};
constexpr Phrase many_breaches = {"{0} fouten", "{0} breaches"};
constexpr Phrase no_lines = {"er zijn geen dossiers in dit jaar",
                             "there are no dossiers in this year"};
constexpr Phrase total = {"dossiers: {0}, waarvan lopend: {1}", "dossiers: {0}, running: {1}"};
constexpr Phrase columns_of_csv = {
    "raad;dossier;titel;soort;begin;einde;dagen;uitkomst;stand;fouten",
    "council;dossier;title;kind;begin;end;days;outcome;state;breaches"};

std::string kind_text(const AgendaScene& scene, const ReportRow& row) {
  const DossierVerdict& dossier = scene.verdict.dossiers[row.dossier];
  if (is_secret(scene, row.dossier)) return std::string(secret_kind.in(scene.language));
  if (dossier.procedure >= scene.program.procedures.size())
    return std::string(unknown_kind.in(scene.language));
  return scene.program.procedures[dossier.procedure].name.in(scene.language);
}

std::string outcome_text(const AgendaScene& scene, const ReportRow& row) {
  const DossierVerdict& dossier = scene.verdict.dossiers[row.dossier];
  if (is_secret(scene, row.dossier) || dossier.procedure >= scene.program.procedures.size())
    return {};
  const auto& phases = scene.program.procedures[dossier.procedure].phases;
  return dossier.phase < phases.size() ? phases[dossier.phase].name.in(scene.language)
                                       : std::string();
}

std::string state_text(const AgendaScene& scene, const ReportRow& row) {
  return std::string((row.is_running ? running : ended).in(scene.language));
}

std::string row_text(const AgendaScene& scene, const ReportRow& row) {
  const Language language = scene.language;
  std::string text = '\n' + paragraph("", agenda_dossier(scene, row.dossier));
  text += paragraph(indent, kind_text(scene, row));
  text += paragraph(
      indent, fill(course, language,
                   {short_date(row.first, language), short_date(row.last, language),
                    counted(static_cast<std::size_t>(row.days), one_day, many_days, language)}));
  std::string end = outcome_text(scene, row);
  end += (end.empty() ? "" : " · ") + state_text(scene, row);
  if (row.breaches > 0) end += " · " + counted(row.breaches, one_breach, many_breaches, language);
  return text + paragraph(indent, end);
}

}  // namespace

bool is_running(const Program& program, const DossierVerdict& dossier) {
  return std::ranges::any_of(dossier.next, [&](std::uint32_t position) {
    const NormVerdict& live = dossier.norms[position];
    const NormKind kind = program.norms[live.norm].kind;
    const bool acts = kind == NormKind::duty || kind == NormKind::power;
    return acts && live.state != State::undetermined;
  });
}

ReportTable report_table(const Program& program, const Verdict& verdict, int year) {
  ReportTable table{year, {}};
  for (std::uint32_t at = 0; at < verdict.dossiers.size(); ++at) {
    const DossierVerdict& dossier = verdict.dossiers[at];
    std::optional<ReportRow> row;
    bool is_of_year = false;
    for (const Event& event : dossier.events) {
      if (event.council_wide) continue;
      if (!row) row = ReportRow{at, event.day, event.day, 0, false, 0};
      row->last = event.day;
      is_of_year |= event.day.year() == year;
    }
    if (!row || !is_of_year) continue;
    row->days = row->last - row->first;
    row->is_running = is_running(program, dossier);
    for (const Finding& finding : dossier.findings)
      row->breaches += finding.kind == FindingKind::breach ? 1 : 0;
    table.rows.push_back(*row);
  }
  std::ranges::stable_sort(table.rows, {}, &ReportRow::first);
  return table;
}

std::string report_page(const AgendaScene& scene, const ReportTable& table) {
  const Language language = scene.language;
  std::string text =
      paragraph("", fill(title, language, {std::to_string(table.year)}) + " · " +
                        say(Word::as_of, language, {long_date(scene.verdict.as_of, language)})) +
      rule_line("=");
  if (table.rows.empty()) text += std::string(no_lines.in(language)) + '\n';
  for (const ReportRow& row : table.rows) text += row_text(scene, row);
  const auto open = std::ranges::count(table.rows, true, &ReportRow::is_running);
  text += rule_line("-") +
          paragraph(
              "", fill(total, language, {std::to_string(table.rows.size()), std::to_string(open)}));
  return text + paragraph("", agenda_foot(scene));
}

std::string report_csv(const AgendaScene& scene, const ReportTable& table) {
  std::string file =
      std::string(csv_start) + std::string(columns_of_csv.in(scene.language)) + "\r\n";
  for (const ReportRow& row : table.rows) {
    const DossierVerdict& dossier = scene.verdict.dossiers[row.dossier];
    const std::string title_text = is_secret(scene, row.dossier) ? std::string() : dossier.title;
    const std::vector<std::string> cells = {dossier.council,
                                            dossier.dossier,
                                            title_text,
                                            kind_text(scene, row),
                                            iso(row.first),
                                            iso(row.last),
                                            std::to_string(row.days),
                                            outcome_text(scene, row),
                                            state_text(scene, row),
                                            std::to_string(row.breaches)};
    file += spreadsheet_row(cells);
  }
  return file;
}

}  // namespace termijn
