// SPDX-License-Identifier: Apache-2.0
#include "office/due.h"

#include <algorithm>
#include <array>

#include "office/phrase.h"
#include "report/deadlines.h"

namespace termijn {
namespace {

constexpr std::array<std::string_view, 5> ids = {"statute", "regulation", "agreement", "wish",
                                                 "open"};
constexpr std::array<Phrase, 5> labels = {{{"wet", "statute"},
                                           {"reglement", "regulation"},
                                           {"afspraak", "agreement"},
                                           {"wens", "wish"},
                                           {"open norm", "open norm"}}};

bool is_wish(const Program& program, const Norm& norm) {
  return std::ranges::any_of(norm.terms, [&](const Term& term) {
    return term.form == Term::Form::field && term.field < program.fields.size() &&
           program.fields[term.field].id == wish_field;
  });
}

bool is_due_at_once(const Norm& norm) {
  return !norm.terms.empty() && std::ranges::all_of(norm.terms, [](const Term& term) {
    return term.form == Term::Form::same_day;
  });
}

bool is_hard(const Norm& norm, DueKind kind, Urgency urgency) {
  return kind == DueKind::statute && urgency != Urgency::waiting && !is_harmless(norm);
}

}  // namespace

std::string_view kind_id(DueKind kind) {
  return ids[static_cast<std::size_t>(kind)];
}

std::string_view kind_label(DueKind kind, Language language) {
  return labels[static_cast<std::size_t>(kind)].in(language);
}

DueKind due_kind(const Program& program, const Norm& norm) {
  if (is_wish(program, norm)) return DueKind::wish;
  switch (norm.class_) {
    case NormClass::statute:
      return DueKind::statute;
    case NormClass::agreement:
      return DueKind::agreement;
    case NormClass::regulation:
      return DueKind::regulation;
    case NormClass::open:
      break;
  }
  return DueKind::open;
}

std::vector<Due> due_days(const Program& program, const DossierVerdict& dossier, Date as_of) {
  std::vector<Due> days;
  for (const DossierDeadline& line : deadlines(program, dossier, as_of)) {
    const Norm& norm = program.norms[dossier.norms[line.verdict].norm];
    if (line.urgency == Urgency::unknown || is_due_at_once(norm)) continue;
    const DueKind kind = due_kind(program, norm);
    days.push_back(
        {line.verdict, line.days, line.urgency, kind, is_hard(norm, kind, line.urgency)});
  }
  return days;
}

}  // namespace termijn
