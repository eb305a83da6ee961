// SPDX-License-Identifier: Apache-2.0
// What differs between two verdicts on a dossier, as JSON. Only for *_json.cpp.
#pragma once

#include "office/what_if.h"
#include "report/norm_json.h"

namespace termijn {

/// `norms`, `findings`, `mistakes`, `questions` and `next`.
Json difference_json(const WhatIf& what_if);

}  // namespace termijn
