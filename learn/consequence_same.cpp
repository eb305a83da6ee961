// SPDX-License-Identifier: Apache-2.0
// Names of consequences, and which of them say the same.
#include <algorithm>
#include <array>

#include "learn/consequence.h"
#include "report/next_text.h"

namespace termijn {

std::string_view effect_id(Effect::Kind kind) {
  constexpr std::array ids = {"wrong",     "risky",    "without_mark", "done",
                              "done_late", "given_up", "came_up"};
  return ids[static_cast<std::size_t>(kind)];
}

bool asks_for_act(const Norm& norm) {
  if (norm.kind == NormKind::power) return !is_harmless(norm);
  return norm.kind == NormKind::duty;
}

namespace {

bool is_same_instance(const Program& program, const Effect& a, const Effect& b) {
  return program.norms[a.norm].name == program.norms[b.norm].name && a.trigger == b.trigger;
}

int severity(const Effect& effect) {
  if (effect.kind == Effect::Kind::wrong) return 2;
  return effect.kind == Effect::Kind::risky || effect.kind == Effect::Kind::without_mark ? 1 : 0;
}

}  // namespace

bool is_same(const Program& program, const Effect& a, const Effect& b) {
  return is_same_instance(program, a, b) && a.finding == b.finding && a.mistakes == b.mistakes;
}

bool says_already(const Program& program, const Effect& told, const Effect& news) {
  // That a right is over was told; that somebody uses it all the same was not.
  if (news.is_absent || !news.is_sure || severity(news) == 0 || severity(told) < severity(news) ||
      told.act < news.act)
    return false;
  const bool is_mistake_alone = !news.finding && news.kind == Effect::Kind::risky;
  return is_same_instance(program, told, news) &&
         (!is_mistake_alone || told.mistakes == news.mistakes);
}

}  // namespace termijn
