// SPDX-License-Identifier: Apache-2.0
// All open last days of all dossiers, one line each.
#include "report/deadlines_text.h"

#include <algorithm>
#include <array>

#include "report/check_text.h"
#include "report/deadlines.h"
#include "report/describe.h"
#include "report/layout.h"
#include "report/period_text.h"

namespace termijn {
namespace {

constexpr std::size_t cell_count = 7;
using Row = std::array<std::string, cell_count>;

std::string left_text(const DeadlineLine& line, Date as_of, Language language) {
  const bool is_over = *line.days.safe < as_of;
  const std::string left = days_left(*line.days.safe, as_of, language);
  switch (line.urgency) {
    case Urgency::overdue:
      return std::string(word(Word::overdue_mark, language));
    case Urgency::at_risk:
      return std::string(word(Word::safe_day_over, language));
    case Urgency::unknown:
      return std::string(word(Word::not_certain, language));
    case Urgency::waiting:
      return std::string(word(Word::deadlines_wait, language)) + ", " +
             (is_over ? std::string(word(Word::not_certain, language)) : left);
    case Urgency::near:
    case Urgency::later:
      break;
  }
  return left;
}

/// What follows on the line when the day is not all there is to say.
std::string remarks(const Scene& scene, const DeadlineLine& line, const Norm& norm,
                    const NormVerdict& verdict) {
  const Language language = scene.language;
  std::string out;
  const auto add = [&out](std::string_view text) {
    if (!text.empty()) out += "; " + std::string(text);
  };
  if (verdict.period) add(period_name(norm, *verdict.period, language));
  add(advice_text(scene, verdict));
  if (line.days.arguable) {
    add(say(Word::deadlines_until, language,
            {end_text(*line.days.arguable, line.days.arguable_time, language)}));
  }
  if (line.days.open_ended) add(word(Word::deadlines_open, language));
  if (!line.days.certain) add(word(Word::deadlines_possible, language));
  if (verdict.provisional) add(word(Word::deadlines_provisional, language));
  add(doubt_text(norm.mark, language));
  return out;
}

Row row_of(const Program& program, const Verdict& verdict, const DeadlineLine& line,
           Language language) {
  const DossierVerdict& dossier = verdict.dossiers[line.dossier];
  const NormVerdict& found = dossier.norms[line.verdict];
  const Norm& norm = program.norms[found.norm];
  const std::string sign(urgency_sign(line.urgency));
  return {sign + ' ' + end_text(*line.days.safe, line.days.safe_time, language),
          left_text(line, verdict.as_of, language),
          clipped(dossier_text(verdict, dossier), 24),
          norm.id,
          role_text(program, norm.holder, language),
          std::string(class_label(norm.class_, language)),
          citations_text(norm.citations, language) +
              remarks({program, dossier, verdict.as_of, language}, line, norm, found)};
}

}  // namespace

std::string deadlines_text(const Program& program, const Verdict& verdict, Language language) {
  std::string out =
      paragraph("", say(Word::as_of, language, {long_date(verdict.as_of, language)})) +
      paragraph("", rules_text(program, verdict, language));
  std::vector<Row> rows;
  for (const DeadlineLine& line : deadlines(program, verdict)) {
    rows.push_back(row_of(program, verdict, line, language));
  }
  if (rows.empty()) out += std::string(word(Word::deadlines_none, language)) + '\n';
  std::array<std::size_t, cell_count> widths{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i + 1 < cell_count; ++i) {
      widths[i] = std::max(widths[i], columns(row[i]));
    }
  }
  for (const Row& row : rows) {
    for (std::size_t i = 0; i + 1 < cell_count; ++i) out += padded(row[i], widths[i]) + "  ";
    out += row.back() + '\n';
  }
  std::vector<std::string> unclear;
  for (const std::size_t i : not_judged(program, verdict)) {
    unclear.push_back(dossier_text(verdict, verdict.dossiers[i]));
  }
  if (!unclear.empty()) {
    const std::string names = listed(unclear, Word::and_word, language);
    out += paragraph("", say(Word::deadlines_not_judged, language, {names}));
  }
  const std::size_t more = without_day(program, verdict);
  if (more == 1) out += paragraph("", word(Word::deadlines_one_more, language));
  if (more > 1) out += paragraph("", say(Word::deadlines_more, language, {std::to_string(more)}));
  return out;
}

}  // namespace termijn
