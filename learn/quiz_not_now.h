// SPDX-License-Identifier: Apache-2.0
// Steps that nobody has to, or may, take now, and why. Part of quiz.h.
#pragma once

#include <vector>

#include "learn/quiz_parts.h"

namespace termijn {

/// A duty or power by law. What the parties agreed or wish is none.
bool is_step(const Norm& norm);

/// A step that surely does not come up now.
struct NotNow {
  const NormVerdict* verdict = nullptr;
  Slip slip = Slip::not_yet;
  Label why = {};  ///< see tell_why
};

/// Each norm once, without the reasons.
std::vector<NotNow> not_now(const Program& program, const Stage& stage);

/// Says why it does not come up, and whether it will: `not_yet` becomes `not_here` when the facts
/// of this dossier rule it out. False when neither can be said: it does not arise as the exercise
/// goes on, nor from one more event.
bool tell_why(const Program& program, const Stage& stage, NotNow& one);

}  // namespace termijn
