// SPDX-License-Identifier: Apache-2.0
// Part of bind: the text of one field value becomes a number of the field's type.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/program.h"

namespace termijn {

struct BoundValue {
  bool known = false;  ///< false for `onbekend` and `?`: as if nobody had said anything
  std::int32_t number = 0;
  std::string fault;  ///< what would have fitted, for the message; empty when it fits
};

/// `day` is what `text` means when the field holds a day. Lengths are added to `lengths`; their
/// number is the position there.
BoundValue value_of(const Field& field, std::string_view text, std::optional<Date> day,
                    std::vector<Period>& lengths);

}  // namespace termijn
