// SPDX-License-Identifier: Apache-2.0
// text -> row, for who binds millions of events: what is written as the rules write it. Everything
// else, and everything that is wrong, is left to bind(), which knows other words and tells faults.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "fast/plan.h"
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

  /// Which procedures a dossier can be that tells none: a bit for each in Program::procedures.
  using Among = std::uint64_t;
  /// Of a dossier of which nothing was read; none when the rules have more than fit.
  Among every_procedure() const { return every_; }
  /// Leaves those in which such an event and such an actor occur, as bind() does.
  Among narrowed(Among among, std::string_view event, std::string_view actor) const;

  /// Appends a row that is the same as what bind() makes of the event in a dossier of `procedure`,
  /// or when that is nothing of one of `among`. False, and nothing appended: bind() must look.
  bool add(const TextEvent& event, Index procedure, RowBuffer& rows, Among among = 0) const;

 private:
  /// Names are short, and differ at their beginning, their end or in length.
  struct Hash {
    std::size_t operator()(std::string_view text) const {
      std::uint64_t head = 0, tail = 0;
      const std::size_t part = std::min(text.size(), sizeof head);
      if (part != 0) std::memcpy(&head, text.data(), part);
      if (part != 0) std::memcpy(&tail, text.data() + text.size() - part, part);
      return static_cast<std::size_t>((head * 31 + tail + text.size()) * 0x9e3779b97f4a7c15U >>
                                      32U);
    }
  };
  template <class Value>
  using Names = std::unordered_map<std::string_view, Value, Hash>;

  /// The names of a type of event that decide how one of its own is written, packed.
  struct Written {
    Range actors;  ///< in names_; none: everybody
    Range fields;  ///< in own_fields_
  };
  struct OwnField {
    std::string_view name;
    Index field = nothing;
  };

  /// What a name can mean, and in which procedures something occurs that has it.
  struct Meaning {
    std::vector<Index> types;
    Among procedures = 0;
  };

  Index event_of(std::string_view name, Index procedure, Among among) const;
  void learn_procedures(const Program& program);
  bool fits(std::string_view actor, const Written& type) const;
  bool value(const TextField& field, const Written& type, RowBuffer& rows) const;
  bool value(Index index, std::string_view given, RowBuffer& rows) const;

  const Program& program_;
  Among every_ = 0;
  std::vector<Among> procedures_of_;  ///< by type of event
  Names<Meaning> events_;             ///< by id and other names
  std::vector<Written> written_;      ///< by type
  std::vector<std::string_view> names_;
  std::vector<OwnField> own_fields_;
  Names<Index> facts_;  ///< by id: facts and parameters
  Names<Index> procedures_;
  Names<Among> procedures_of_role_;                   ///< by id and other names
  std::unordered_set<std::string_view, Hash> roles_;  ///< by id
};

}  // namespace termijn
