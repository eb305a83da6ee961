// SPDX-License-Identifier: Apache-2.0
// text -> row, for who binds millions of events: what is written as the rules write it. Everything
// else, and everything that is wrong, is left to bind(), which knows other words and tells faults.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "fast/rows.h"

namespace termijn {

struct TextField {
  std::string_view name, value;
};

/// An event as somebody wrote it down. Borrowed.
struct TextEvent {
  std::string_view event, actor;  ///< no actor: not said
  std::int32_t day = 0;
  std::span<const TextField> fields;
};

class QuickBinder {
 public:
  /// The program must outlive it.
  explicit QuickBinder(const Program& program);

  /// The procedure with that id; nothing when there is none.
  Index procedure(std::string_view id) const;

  /// Appends a row that is the same as what bind() makes of the event in a dossier of `procedure`,
  /// or of any when that is nothing. False, and nothing appended: bind() must look at it.
  bool add(const TextEvent& event, Index procedure, RowBuffer& rows) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  template <class Value>
  using Names = std::unordered_map<std::string_view, Value, Hash, std::equal_to<>>;

  Index event_of(std::string_view name, Index procedure) const;
  bool fits(std::string_view actor, const EventType& type) const;
  bool value(const TextField& field, const EventType& type, RowBuffer& rows) const;

  const Program& program_;
  Names<std::vector<Index>> events_;  ///< by id and other names
  std::vector<bool> knows_;           ///< by procedure and event: whether it is one of its own
  Names<Index> facts_;                ///< by id: facts and parameters
  Names<Index> procedures_;
  std::unordered_set<std::string_view, Hash, std::equal_to<>> roles_;  ///< by id
};

}  // namespace termijn
