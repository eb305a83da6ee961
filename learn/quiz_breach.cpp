// SPDX-License-Identifier: Apache-2.0
#include "learn/quiz_breach.h"

#include <algorithm>

namespace termijn {
namespace {

constexpr Phrase all_well = {"Alles in dit logboek past binnen de regels van deze procedure.",
                             "Everything in this log keeps to the rules of this procedure."};
constexpr Phrase rule_line = {"regel: {0} · {1}", "rule: {0} · {1}"};
constexpr Phrase remedy_line = {"wat nog kan: {0}", "what can still be done: {0}"};
constexpr std::size_t most_rules = 4;

bool is_kept(State state) {
  return state == State::fulfilled || state == State::observed || state == State::exercised;
}

std::int64_t number_of(const DossierVerdict& dossier, EventIndex event) {
  return event == no_event ? 0 : dossier.events[event].number;
}

/// Of what had to be done on the day of an event and was not, the event; of what was not done in a
/// longer term no event is to blame.
std::int64_t number_at_once(const DossierVerdict& dossier, const NormVerdict& verdict,
                            std::uint32_t outcome) {
  const auto& deadline = verdict.outcomes[outcome].deadline;
  if (verdict.trigger == no_event || !deadline) return 0;
  const bool is_at_once = deadline->last_day == dossier.events[verdict.trigger].day;
  return is_at_once ? number_of(dossier, verdict.trigger) : 0;
}

}  // namespace

std::optional<std::vector<Blame>> blames_of(const DossierVerdict& dossier) {
  std::vector<Blame> out;
  for (std::uint32_t i = 0; i < dossier.findings.size(); ++i) {
    const Finding& finding = dossier.findings[i];
    if (finding.kind == FindingKind::attention || finding.kind == FindingKind::question) continue;
    if (finding.kind != FindingKind::breach) return std::nullopt;
    const NormVerdict& verdict = dossier.norms[finding.verdict];
    bool is_act = false;
    for (const auto& cause : verdict.outcomes[finding.outcome].causes) {
      if (cause.what != Cause::What::forbidden_act && cause.what != Cause::What::done_late)
        continue;
      out.push_back({i, number_of(dossier, cause.event)});
      is_act = true;
    }
    // What had to be done at once and was done later is wrong from its beginning too.
    const std::int64_t at_once = number_at_once(dossier, verdict, finding.outcome);
    if (!is_act || at_once != 0) out.push_back({i, at_once});
  }
  return out;
}

bool judge_next_day(const Program& program, Stage& stage) {
  stage.as_of = stage.records.back().day + 1;
  return judge(program, stage);
}

bool is_sound(const Program& program, Stage& stage) {
  if (!judge_next_day(program, stage)) return false;
  const auto blames = blames_of(stage.verdict);
  return blames && blames->empty();
}

std::optional<std::string> turned_value(std::string_view value) {
  if (value == "ja" || value == "yes") return "nee";
  if (value == "nee" || value == "no") return "ja";
  return std::nullopt;
}

void explain_breach(const Program& program, QuizQuestion& question, const Stage& stage,
                    const Blame& blame) {
  const auto& dossier = stage.verdict;
  const Finding& finding = dossier.findings[blame.finding];
  explain_norm(program, question, stage, dossier.norms[finding.verdict], true);
  for (const auto& shown : dossier.mistakes) {
    const bool is_here = std::ranges::any_of(
        shown.sightings, [&](const Sighting& one) { return one.verdict == finding.verdict; });
    const Mistake& mistake = program.mistakes[shown.mistake];
    if (is_here && !mistake.remedy.dutch.empty() && !mistake.remedy.english.empty())
      question.explanation.push_back(filled(remedy_line, {mistake.remedy}));
  }
}

bool explain_sound(const QuizDraw& draw, QuizQuestion& question, const Stage& stage,
                   std::span<const Index> first) {
  question.explanation.push_back(filled(all_well));
  std::vector<Index> kept;
  for (const auto& one : stage.verdict.norms) {
    if (is_kept(one.state) && is_askable(draw, draw.program.norms[one.norm]) &&
        std::ranges::count(kept, one.norm) == 0)
      kept.push_back(one.norm);
  }
  const auto is_first = [&](Index norm) { return std::ranges::count(first, norm) != 0; };
  std::ranges::stable_partition(kept, is_first);
  if (kept.empty() || (!first.empty() && !is_first(kept.front()))) return false;
  if (kept.size() > most_rules) kept.resize(most_rules);
  for (const Index at : kept) {
    const Norm& norm = draw.program.norms[at];
    question.explanation.push_back(norm_label(draw.program, at));
    question.explanation.push_back(
        filled(rule_line, {{norm.id, norm.id}, citation_label(norm.citations)}));
  }
  question.topic = draw.program.norms[kept.front()].id;
  question.article = citation_label(draw.program.norms[kept.front()].citations);
  return true;
}

}  // namespace termijn
