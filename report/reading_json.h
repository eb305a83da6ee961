// SPDX-License-Identifier: Apache-2.0
// Sentences as JSON.
#pragma once

#include "report/norm_json.h"
#include "report/reading.h"

namespace termijn {

/// `text`, whether it only says where a rule comes from, and the items of its list.
Json line_json(const ReadLine& line);

}  // namespace termijn
