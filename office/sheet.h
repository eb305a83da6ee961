// SPDX-License-Identifier: Apache-2.0
// A list that Dutch Excel opens right: UTF-8 with a byte order mark, `;`, CR LF, quotes doubled.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "base/diagnostic.h"
#include "calendar/date.h"

namespace termijn {

class Sheet {
 public:
  /// Text from people is guarded (log/guard.h), so no cell is a formula.
  void row(std::span<const std::string> cells);
  const std::string& text() const { return text_; }
  std::size_t rows() const { return rows_; }

 private:
  std::string text_;
  std::size_t rows_ = 0;
};

/// A day for a program; empty without one.
std::string day_cell(const std::optional<Date>& day);
/// The same for people: `di 07-04-2026`.
std::string weekday_cell(const std::optional<Date>& day, Language language);

}  // namespace termijn
