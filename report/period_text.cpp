// SPDX-License-Identifier: Apache-2.0
#include "report/period_text.h"

namespace termijn {
namespace {

std::string year_name(const Recurrence& recurrence, const NormPeriod& period, Language language) {
  const YearDay first = recurrence.first_day;
  const bool is_calendar_year = first.month == 1 && first.day == 1;
  std::string name = recurrence.name.in(language);
  if (name.empty()) name = word(is_calendar_year ? Word::calendar_year : Word::some_year, language);
  const std::string from = std::to_string(period.from.year());
  const std::string until = std::to_string(period.until.year());
  return name + ' ' + (from == until ? from : from + '-' + until);
}

}  // namespace

std::string period_name(const Norm& norm, const NormPeriod& period, Language language) {
  if (period.number == 0 && norm.recurrence) return year_name(*norm.recurrence, period, language);
  return say(Word::period_of_rhythm, language,
             {std::to_string(period.number), plain_date(period.from, language),
              plain_date(period.until, language)});
}

std::string year_day_text(YearDay day, Language language) {
  const auto month = static_cast<Word>(static_cast<int>(Word::january) + day.month - 1);
  return std::to_string(day.day) + ' ' + std::string(word(month, language));
}

std::string times_text(const Norm& norm, const Outcome& outcome, Language language) {
  if (outcome.times_done == 0) return {};
  for (const Pattern& act : norm.acts) {
    if (act.times <= 1) continue;
    return say(Word::times_done, language,
               {std::to_string(outcome.times_done), std::to_string(act.times)});
  }
  return {};
}

std::string unjudged_text(const Scene& scene, const NormVerdict& verdict) {
  for (const Outcome& outcome : verdict.outcomes) {
    for (const Cause& cause : outcome.causes) {
      if (cause.what == Cause::What::began_before_log ||
          cause.what == Cause::What::too_many_periods)
        return cause_text(scene, cause);
    }
  }
  return {};
}

std::string advice_text(const Scene& scene, const NormVerdict& verdict) {
  std::optional<Date> advice;
  for (const Outcome& outcome : verdict.outcomes) {
    if (!is_live(outcome.state)) continue;
    for (const auto* deadline : {&outcome.deadline, &outcome.possible}) {
      if (!*deadline || !(*deadline)->advice || (*deadline)->last_day < scene.as_of) continue;
      if (!advice || *(*deadline)->advice < *advice) advice = (*deadline)->advice;
    }
  }
  if (!advice) return {};
  return say(Word::term_act_before, scene.language, {short_date(*advice, scene.language)});
}

}  // namespace termijn
