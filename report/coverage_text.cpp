// SPDX-License-Identifier: Apache-2.0
#include "report/coverage_text.h"

#include <array>

#include "report/layout.h"

namespace termijn {
namespace {

constexpr std::size_t article_width = 12, status_width = 22, norm_width = 34;

constexpr std::array statuses = {LedgerStatus::modelled, LedgerStatus::open_norm,
                                 LedgerStatus::left_out, LedgerStatus::mentioned,
                                 LedgerStatus::unclassified};

Word word_of(LedgerStatus status) {
  switch (status) {
    case LedgerStatus::modelled:
      return Word::coverage_modelled;
    case LedgerStatus::open_norm:
      return Word::coverage_open;
    case LedgerStatus::left_out:
      return Word::coverage_left_out;
    case LedgerStatus::mentioned:
      return Word::coverage_mentioned;
    case LedgerStatus::unclassified:
      break;
  }
  return Word::coverage_unclassified;
}

/// The rules that speak of it, or why there are none.
std::string uses_text(const LedgerEntry& entry, Language language) {
  std::string rules, reasons;
  for (const LedgerUse& use : entry.uses) {
    if (use.name.empty()) {
      reasons += (reasons.empty() ? "" : " ") + use.reason.in(language);
    } else {
      rules += (rules.empty() ? "" : ", ") + use.kind.in(language) + ' ' + use.name;
    }
  }
  if (rules.empty() || reasons.empty()) return rules + reasons;
  return rules + ". " + reasons;
}

std::string act_text(const LedgerAct& act, Language language) {
  const std::string name = act.id + ": " + act.name.in(language);
  std::string out = paragraph("", act.text_version.empty()
                                      ? name
                                      : say(Word::rules_text, language, {name, act.text_version}));
  for (const LedgerEntry& entry : act.entries) {
    const std::string text = uses_text(entry, language);
    out += paragraph("  " + padded(entry.text(), article_width - 2) +
                         padded(word(word_of(entry.status()), language), status_width),
                     text.empty() ? "-" : text);
  }
  std::string counts;
  for (const LedgerStatus status : statuses) {
    counts += (counts.empty() ? "" : ", ") + std::to_string(act.count(status)) + ' ' +
              std::string(word(word_of(status), language));
  }
  return out + paragraph("  ", say(Word::coverage_counts, language,
                                   {std::to_string(act.entries.size()), counts}));
}

}  // namespace

std::string coverage_text(std::span<const LedgerAct> acts, Language language) {
  std::string out;
  std::size_t unclassified = 0;
  for (const LedgerAct& act : acts) {
    out += act_text(act, language) + '\n';
    unclassified += act.count(LedgerStatus::unclassified);
  }
  return out + paragraph("", unclassified == 0 ? std::string(word(Word::coverage_all, language))
                                               : counted(unclassified, Word::coverage_one_gap,
                                                         Word::coverage_gaps, language));
}

std::string states_text(const Program& program, std::span<const NormStates> norms,
                        Language language) {
  std::string gaps, excused;
  std::size_t reached = 0, reachable = 0, excuses = 0;
  for (const NormStates& norm : norms) {
    const std::string head = padded(program.norm_names[norm.norm].id + ' ', norm_width);
    excuses += norm.excused.size();
    reached += norm.reachable.size() - norm.missing().size();
    reachable += norm.reachable.size() - norm.excused.size();
    std::string missing;
    for (const State state : norm.gaps())
      missing += (missing.empty() ? "" : ", ") + std::string(state_id(state));
    gaps += paragraph(head, missing);
    for (const ExcusedState& one : norm.excused)
      excused += paragraph(head, std::string(state_id(one.state)) + ": " + one.reason);
  }
  std::string out;
  if (!excused.empty())
    out += paragraph("", word(Word::coverage_excused_states, language)) + excused + '\n';
  if (!gaps.empty())
    out += paragraph("", word(Word::coverage_missing_states, language)) + gaps + '\n';
  const std::size_t permille = reachable == 0 ? 1000 : reached * 1000 / reachable;
  out +=
      paragraph("", say(Word::coverage_states, language,
                        {std::to_string(reached), std::to_string(reachable),
                         std::to_string(permille / 10) + (language == Language::dutch ? ',' : '.') +
                             std::to_string(permille % 10)}));
  if (excuses == 0) return out;
  return out + paragraph("", counted(excuses, Word::coverage_one_excuse, Word::coverage_excuses,
                                     language));
}

}  // namespace termijn
