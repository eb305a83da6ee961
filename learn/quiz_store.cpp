// SPDX-License-Identifier: Apache-2.0
#include "learn/quiz_store.h"

#include <algorithm>

namespace termijn {

std::int32_t days_in_box(int box) {
  return 1 << (std::clamp(box, 1, highest_box) - 1);
}

void take_answer(QuizStore& store, const QuizQuestion& question, bool is_right, Date today) {
  const auto found = std::ranges::find_if(store.cards, [&](const QuizCard& card) {
    return card.kind == question.kind && card.topic == question.topic;
  });
  if (found == store.cards.end()) {
    if (!is_right)
      store.cards.push_back(
          {question.lesson, question.kind, question.topic, 1, today + days_in_box(1)});
    return;
  }
  if (!is_right) {
    found->box = 1;
  } else if (found->due > today) {
    return;  // asked before its time: it says nothing about remembering
  } else if (found->box == highest_box) {
    store.cards.erase(found);
    return;
  } else {
    ++found->box;
  }
  found->due = today + days_in_box(found->box);
}

std::vector<QuizCard> due_cards(const QuizStore& store, Date today) {
  std::vector<QuizCard> out;
  for (const QuizCard& card : store.cards) {
    if (card.due <= today) out.push_back(card);
  }
  std::ranges::stable_sort(out, {}, &QuizCard::due);
  return out;
}

}  // namespace termijn
