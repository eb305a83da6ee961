// SPDX-License-Identifier: Apache-2.0
// Days on which somebody comes out who counts a term in one of the usual wrong ways. Part of
// quiz.h.
#pragma once

#include <vector>

#include "engine/program.h"
#include "engine/verdict.h"
#include "learn/quiz_slip.h"

namespace termijn {

struct WrongDay {
  Date day;
  Slip slip = Slip::none;
  Label why;
};

/// The rule by which the term was counted.
CountingRule counting_of(const Program& program, const Deadline& deadline);

/// One for each mistake that leads to another day; the most telling first. None when the term was
/// not counted as a length from a day. Days that some reading of the law gives may be among them.
std::vector<WrongDay> wrong_days(const Program& program, const DossierVerdict& dossier,
                                 const NormVerdict& verdict, const Deadline& deadline);

/// The rule is certain, and somebody loses something after its last day. A power that is merely of
/// no use any more then has no last day to ask for: no act says when it ends.
bool has_sure_day(const Norm& norm);

/// No right that another party can lose ends the prohibition as well. Where one does, what holds
/// after the last day hangs on whether it was used, and no act says that it is over then.
bool ends_by_itself(const Program& program, const Norm& norm);

/// How little a wrong day tells about counting: 0 the least.
int dullness(const WrongDay& wrong);

}  // namespace termijn
