// SPDX-License-Identifier: Apache-2.0
#include "learn/game_options.h"

#include "engine/names.h"
#include "learn/game_choices.h"
#include "learn/game_words.h"
#include "report/next_text.h"

namespace termijn {

bool was_told(const Program& program, std::span<const Turn> turns, const Effect& effect) {
  return std::ranges::any_of(turns, [&](const Turn& turn) {
    return std::ranges::any_of(turn.taken.effects, [&](const Effect& told) {
      return says_already(program, told, effect);
    });
  });
}

std::optional<Date> last_day_before(const OptionTask& task) {
  const Program& program = task.referee.program();
  std::optional<Date> first;
  const DossierVerdict& verdict = task.now.judged.verdict;
  for (const auto at : verdict.next) {
    const Norm& norm = program.norms[verdict.norms[at].norm];
    if (norm.holder != task.role || !asks_for_act(norm)) continue;
    const auto days = holder_days(norm, verdict.norms[at]);
    const bool is_sooner =
        days.safe && *days.safe >= task.now.day && (!first || *days.safe < *first);
    if (is_sooner) first = days.safe;
  }
  return first;
}

std::optional<GameOption> written_option(const OptionTask& task, std::size_t moment) {
  return Choices(task, moment).written();
}

std::vector<GameOption> written_choices(const OptionTask& task, std::size_t moment) {
  Choices choices(task, moment);
  const auto written = choices.written();
  if (written) choices.await(*written);
  choices.add_written_choices(written);
  return choices.take();
}

std::vector<GameOption> options_at(const OptionTask& task, std::size_t moment,
                                   std::span<const std::size_t> put_off) {
  const Exercise& exercise = task.referee.exercise();
  const Moment& at = exercise.moments[moment];
  Choices choices(task, moment);
  const auto written = choices.written();
  // What it is about was done already, or changes nothing any more.
  if (!written) return {};
  choices.await(*written);
  choices.add(written);
  choices.add_written_choices(written);
  for (const auto earlier : put_off) {
    const bool is_own = exercise.moments[earlier].step.actor == at.step.actor;
    if (is_own && choices.size() + 1 < most_options) choices.add_put_off(earlier);
  }
  if (task.off_script && task.may_do_more && choices.size() + 1 < most_options)
    choices.add_cures(false, std::min<std::size_t>(2, most_options - 1 - choices.size()));
  choices.add_waiting(game_words::waiting);
  if (choices.size() < most_options) choices.add_late(at.step);
  if (task.may_do_more && choices.size() < most_options) choices.add_forbidden();
  constexpr std::size_t enough = 5;
  if (choices.size() < enough)
    choices.add_flawed(*written, std::min<std::size_t>(2, enough - choices.size()));
  return choices.take();
}

std::vector<GameOption> options_after(const OptionTask& task,
                                      std::span<const std::size_t> put_off) {
  const Exercise& exercise = task.referee.exercise();
  const Program& program = task.referee.program();
  Choices choices(task);
  constexpr std::size_t most_put_off = 2;
  for (const auto moment : put_off) {
    const std::string& actor = exercise.moments[moment].step.actor;
    const bool is_own = NameIndex(program.roles).find(actor) == task.role;
    if (is_own && choices.size() < most_put_off) choices.add_put_off(moment);
  }
  choices.add_cures(true, 3);
  if (choices.size() == 0) return {};
  choices.add_waiting(game_words::leave_it);
  choices.add_rights_left();
  return choices.take();
}

std::vector<GameOption> rights_to_use(const OptionTask& task,
                                      const std::function<bool(const NormVerdict&)>& wants) {
  const Program& program = task.referee.program();
  const DossierVerdict& verdict = task.now.judged.verdict;
  if (verdict.events.empty()) return {};
  Choices choices(task);
  for (const auto at : verdict.next) {
    const Norm& norm = program.norms[verdict.norms[at].norm];
    if (norm.kind == NormKind::power && norm.holder == task.role && wants(verdict.norms[at]))
      choices.add_uses(norm);
  }
  return choices.take();
}

}  // namespace termijn
