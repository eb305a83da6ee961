// SPDX-License-Identifier: Apache-2.0
// What was known when.
#include "report/hindsight.h"

#include <algorithm>

#include "report/layout.h"

namespace termijn {
namespace {

/// Something went wrong or was lost; of the others there is nothing to be late with.
bool is_loss(FindingKind kind) {
  switch (kind) {
    case FindingKind::breach:
    case FindingKind::disputed_breach:
    case FindingKind::right_lost:
    case FindingKind::right_at_risk:
    case FindingKind::agreement_missed:
      return true;
    case FindingKind::possible_breach:
    case FindingKind::attention:
    case FindingKind::question:
      break;
  }
  return false;
}

/// Without a last day only what came before the act decides: the act is the finding itself.
bool decides(Cause::What what, bool has_last_day) {
  switch (what) {
    case Cause::What::arose:
    case Cause::What::clock_started:
      return true;
    case Cause::What::forbidden_act:
    case Cause::What::ended:
      return has_last_day;
    default:
      return false;
  }
}

std::string text_of(Language language, std::string_view dutch, std::string_view english) {
  return std::string(language == Language::dutch ? dutch : english);
}

std::string numbers_text(const std::vector<std::int64_t>& numbers, Language language) {
  constexpr std::size_t most_shown = 12;
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < std::min(numbers.size(), most_shown); ++i) {
    texts.push_back(std::to_string(numbers[i]));
  }
  if (numbers.size() > most_shown) texts.push_back("...");
  return listed(texts, Word::and_word, language);
}

std::string later_text(const Knowledge& knowledge, Language language) {
  const std::string count = std::to_string(knowledge.count);
  const std::string later = std::to_string(knowledge.later.size());
  if (knowledge.later.empty()) {
    return text_of(language, "geen van de " + count + " regels van het logboek is later vastgelegd",
                   "none of the " + count + " records of the log was recorded later");
  }
  const std::string numbers = numbers_text(knowledge.later, language);
  const bool is_one = knowledge.later.size() == 1;
  return text_of(language,
                 later + " van de " + count + " regels van het logboek: later vastgelegd, " +
                     (is_one ? "telt" : "tellen") + " niet mee (nr " + numbers + ")",
                 later + " of the " + count + " records of the log: recorded later, " +
                     (is_one ? "does" : "do") + " not count (no. " + numbers + ")");
}

}  // namespace

std::optional<Hindsight> hindsight(const Scene& scene, const Finding& finding) {
  if (scene.knowledge == nullptr || !is_loss(finding.kind)) return std::nullopt;
  const NormVerdict& verdict = scene.dossier.norms[finding.verdict];
  const std::size_t shown = std::min<std::size_t>(finding.outcome, verdict.outcomes.size() - 1);
  const Outcome& outcome = verdict.outcomes[shown];
  const bool has_last_day = outcome.deadline.has_value();
  if (!has_last_day && !finding.day) return std::nullopt;
  const Date last_day = has_last_day ? outcome.deadline->last_day : *finding.day;
  std::optional<Hindsight> found;
  const auto look_at = [&](EventIndex event) {
    if (event >= scene.dossier.events.size()) return;
    const std::int64_t number = scene.dossier.events[event].number;
    const auto since = scene.knowledge->since.find(number);
    if (since == scene.knowledge->since.end() || since->second <= last_day) return;
    if (!found || found->recorded < since->second) found = {number, since->second, last_day};
  };
  look_at(verdict.trigger);
  if (has_last_day) look_at(outcome.deadline->start);
  for (const Cause& cause : outcome.causes) {
    if (decides(cause.what, has_last_day)) look_at(cause.event);
  }
  return found;
}

std::string hindsight_text(const Hindsight& hindsight, Language language) {
  const std::string number = std::to_string(hindsight.number);
  const std::string recorded = short_date(hindsight.recorded, language);
  const std::string last_day = short_date(hindsight.last_day, language);
  return text_of(language,
                 "achteraf bekend: nr " + number + " is vastgelegd op " + recorded +
                     ", na de laatste dag die telde (" + last_day + ")",
                 "known afterwards: no. " + number + " was recorded on " + recorded +
                     ", after the last day that counted (" + last_day + ")");
}

std::string knowledge_text(const Knowledge& knowledge, Language language) {
  if (!knowledge.day) return {};
  std::string out =
      text_of(language, "bekend op ", "known on ") + short_date(*knowledge.day, language) + ": ";
  out = paragraph("", out + later_text(knowledge, language));
  if (knowledge.assumed.empty()) return out;
  const std::string numbers = numbers_text(knowledge.assumed, language);
  return out +
         paragraph("  ? ", text_of(language,
                                   "niet gezegd is wanneer deze zijn vastgelegd: nr " + numbers +
                                       "; zij tellen als bekend op de dag waarop zij gebeurden",
                                   "nobody said when these were recorded: no. " + numbers +
                                       "; they count as known on the day on which they happened"));
}

}  // namespace termijn
