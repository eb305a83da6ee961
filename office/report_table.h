// SPDX-License-Identifier: Apache-2.0
// The table for the annual report: of each dossier of a year its kind, its days, how long it took
// and how it ended.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "office/agenda.h"

namespace termijn {

struct ReportRow {
  std::uint32_t dossier = 0;   ///< position in Verdict::dossiers
  Date first, last;            ///< of its own events, until the end of the year
  std::int32_t days = 0;       ///< from the first to the last
  bool is_running = false;     ///< something can or must still be done
  std::uint32_t breaches = 0;  ///< of an act
};

struct ReportTable {
  int year = 0;
  std::vector<ReportRow> rows;  ///< by first day
};

/// Somebody still must or may act. What perhaps was done long ago keeps no dossier open, and nor
/// does what nobody may do.
bool is_running(const Program& program, const DossierVerdict& dossier);

/// The dossiers in which something happened in `year`.
ReportTable report_table(const Program& program, const Verdict& verdict, int year);

std::string report_page(const AgendaScene& scene, const ReportTable& table);
/// As a Dutch spreadsheet opens it: `;`, a byte order mark, CRLF, and no cell that is a formula.
std::string report_csv(const AgendaScene& scene, const ReportTable& table);
/// `termijn.annual_report/1`; the shape is docs/json.md.
std::string report_json(const AgendaScene& scene, const ReportTable& table);

}  // namespace termijn
