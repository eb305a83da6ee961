// SPDX-License-Identifier: Apache-2.0
#include "report/overview_text.h"

#include <algorithm>

#include "report/describe.h"
#include "report/layout.h"
#include "report/next_text.h"

namespace termijn {
namespace {

struct Counts {
  std::size_t breaches = 0, lapsed = 0, near = 0, attention = 0, questions = 0;
  std::optional<Date> first_day;  ///< the first safe day that is not over

  void add(const Counts& other) {
    breaches += other.breaches;
    lapsed += other.lapsed;
    near += other.near;
    attention += other.attention;
    questions += other.questions;
  }
};

Counts count(const Program& program, const DossierVerdict& dossier, Date as_of) {
  Counts counts;
  counts.questions = dossier.questions.size();
  // Which procedure it is, is the first question of all.
  if (dossier.procedure >= program.procedures.size()) ++counts.questions;
  for (const Finding& finding : dossier.findings) {
    switch (finding.kind) {
      case FindingKind::breach:
        ++counts.breaches;
        break;
      case FindingKind::disputed_breach:
      case FindingKind::right_lost:
      case FindingKind::right_at_risk:
        ++counts.lapsed;
        break;
      case FindingKind::agreement_missed:
      case FindingKind::possible_breach:
      case FindingKind::attention:
        ++counts.attention;
        break;
      case FindingKind::question:
        break;
    }
  }
  for (const std::uint32_t position : dossier.next) {
    const NormVerdict& live = dossier.norms[position];
    const Norm& norm = program.norms[live.norm];
    const Urgency urgency = urgency_of(norm, live, as_of);
    if (urgency == Urgency::near) ++counts.near;
    if (is_harmless(norm) || urgency == Urgency::waiting) continue;
    const auto day = holder_days(norm, live).safe;
    if (day && *day >= as_of && (!counts.first_day || *day < *counts.first_day))
      counts.first_day = day;
  }
  return counts;
}

std::string_view sign_of(const Counts& counts) {
  if (counts.breaches > 0) return urgency_sign(Urgency::overdue);
  if (counts.lapsed > 0 || counts.near > 0) return urgency_sign(Urgency::near);
  return urgency_sign(counts.questions > 0 ? Urgency::unknown : Urgency::later);
}

std::string remarks(const Counts& counts, Date as_of, Language language) {
  std::vector<std::string> parts;
  const auto add = [&](std::size_t number, Word one, Word many) {
    if (number > 0) parts.push_back(counted(number, one, many, language));
  };
  add(counts.breaches, Word::one_breach, Word::breaches);
  add(counts.lapsed, Word::one_lapsed, Word::many_lapsed);
  add(counts.attention, Word::one_attention, Word::many_attention);
  add(counts.questions, Word::one_question, Word::questions);
  if (counts.first_day) {
    parts.push_back(say(
        Word::overview_day, language,
        {short_date(*counts.first_day, language), days_left(*counts.first_day, as_of, language)}));
  }
  if (parts.empty()) parts.emplace_back(word(Word::nothing_now, language));
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

}  // namespace

std::string overview_text(const Program& program, const Verdict& verdict, Language language) {
  constexpr std::size_t widest = 28;
  std::size_t width = 0;
  for (const DossierVerdict& dossier : verdict.dossiers)
    width = std::max(width, columns(dossier_text(verdict, dossier)));
  width = std::min(width, widest);
  std::string out;
  for (const DossierVerdict& dossier : verdict.dossiers) {
    const Counts counts = count(program, dossier, verdict.as_of);
    const std::string id = padded(clipped(dossier_text(verdict, dossier), width), width);
    out += paragraph("  " + std::string(sign_of(counts)) + ' ' + id + "  ",
                     dossier.not_covered ? std::string(word(Word::dossier_not_covered, language))
                                         : remarks(counts, verdict.as_of, language));
  }
  return out;
}

std::string summary_text(const Program& program, const Verdict& verdict, Language language) {
  Counts counts;
  for (const DossierVerdict& dossier : verdict.dossiers)
    counts.add(count(program, dossier, verdict.as_of));
  return paragraph(
      "", say(Word::summary, language,
              {counted(counts.breaches, Word::one_breach, Word::breaches, language),
               std::to_string(counts.lapsed), std::to_string(counts.near),
               counted(counts.questions, Word::one_question, Word::questions, language),
               counted(verdict.dossiers.size(), Word::one_dossier, Word::dossiers, language)}));
}

}  // namespace termijn
