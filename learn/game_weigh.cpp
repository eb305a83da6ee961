// SPDX-License-Identifier: Apache-2.0
#include "learn/game_weigh.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/names.h"

namespace termijn {

std::string_view class_id(ChoiceClass kind) {
  constexpr std::array ids = {"required", "allowed", "risky", "wrong"};
  return ids[static_cast<std::size_t>(kind)];
}

ChoiceClass class_of(std::span<const Effect> effects, const Program& program, Index role) {
  const auto has = [&](auto test) { return std::ranges::any_of(effects, test); };
  using Kind = Effect::Kind;
  if (has([](const Effect& effect) { return effect.kind == Kind::wrong; }))
    return ChoiceClass::wrong;
  if (has([](const Effect& effect) {
        return effect.kind == Kind::risky || effect.kind == Kind::without_mark;
      }))
    return ChoiceClass::risky;
  const bool is_duty = has([&](const Effect& effect) {
    return effect.kind == Kind::done && effect.was_live && effect.holder == role &&
           program.norms[effect.norm].kind == NormKind::duty;
  });
  return is_duty ? ChoiceClass::required : ChoiceClass::allowed;
}

std::optional<Standing> Referee::stand(std::vector<EventRecord> records, Date day) const {
  auto judged = judge_records(program_, names_, exercise_.procedure, records, day);
  if (!judged) return std::nullopt;
  return Standing{std::move(records), day, std::move(*judged)};
}

std::int64_t Referee::next_number(const Standing& standing) const {
  std::int64_t number = 0;
  for (const auto& record : standing.records) number = std::max(number, record.number);
  return number + 1;
}

/// What had to be done the same day is not missed before that day is over.
void Referee::add_end_of_day(const Standing& before, const Standing& after, const Attempt& attempt,
                             std::vector<Effect>& effects) const {
  const auto evening = stand(after.records, attempt.day + 1);
  if (!evening) return;
  for (auto& effect : effects_between(dossier(before), dossier(*evening), attempt.day + 1)) {
    const bool is_of_act = std::ranges::any_of(attempt.records, [&](const EventRecord& record) {
      return record.number == effect.trigger;
    });
    const bool is_told = std::ranges::any_of(
        effects, [&](const Effect& other) { return is_same(program_, effect, other); });
    if (effect.is_bad() && is_of_act && !is_told) effects.push_back(std::move(effect));
  }
  std::ranges::stable_sort(effects, {}, &Effect::kind);
}

/// Of an act that only uses rights, when none of them is there.
void Referee::add_absent_rights(const Standing& before, const Standing& after,
                                const Attempt& attempt, std::vector<Effect>& effects) const {
  const NameIndex events(program_.events);
  for (const EventRecord& record : attempt.records) {
    auto absent = without_right(dossier(before), dossier(after), attempt.role,
                                events.find(record.event), attempt.day);
    // A right that was lost on the way says so itself.
    std::erase_if(absent, [&](const Effect& effect) {
      return std::ranges::any_of(effects, [&](const Effect& other) {
        return other.is_bad() && other.norm == effect.norm;
      });
    });
    effects.insert(effects.end(), absent.begin(), absent.end());
  }
  std::ranges::stable_sort(effects, {}, &Effect::kind);
}

std::optional<Weighed> Referee::weigh(const Standing& before, const Attempt& attempt) const {
  auto records = before.records;
  records.insert(records.end(), attempt.records.begin(), attempt.records.end());
  auto after = stand(std::move(records), attempt.day);
  if (!after) return std::nullopt;
  Weighed out;
  out.effects = effects_between(dossier(before), dossier(*after), attempt.day);
  const bool time_passes = attempt.day != before.day;
  std::optional<Standing> alone;
  if (time_passes) alone = stand(before.records, attempt.day);
  if (alone) {
    const auto by_itself = effects_between(dossier(before), dossier(*alone), attempt.day);
    std::erase_if(out.effects, [&](const Effect& effect) {
      const bool comes_anyway = std::ranges::any_of(
          by_itself, [&](const Effect& other) { return is_same(program_, effect, other); });
      return effect.is_bad() && effect.holder != attempt.role && comes_anyway;
    });
  }
  if (!attempt.records.empty()) {
    if (!attempt.day_goes_on) add_end_of_day(before, *after, attempt, out.effects);
    add_absent_rights(alone ? *alone : before, *after, attempt, out.effects);
    const auto differs = difference(dossier(alone ? *alone : before), dossier(*after));
    out.changes = std::ranges::any_of(differs.pairs,
                                      [](const NormPair& pair) { return pair.state || pair.days; });
  }
  out.kind = class_of(out.effects, program_, attempt.role);
  out.after = std::move(*after);
  return out;
}

}  // namespace termijn
