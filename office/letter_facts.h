// SPDX-License-Identifier: Apache-2.0
// What a letter may tell of a dossier, by the names that its text uses. Part of letter.h.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/record.h"
#include "office/addresses.h"
#include "office/letter_form.h"
#include "office/secrecy.h"
#include "report/describe.h"

namespace termijn {

struct LetterInput {
  const Scene& scene;  ///< as of the day of the letter
  std::span<const EventRecord> records;
  const Addresses& addresses;
  std::optional<Secrecy> secrecy;
};

class LetterFacts {
 public:
  LetterFacts(const LetterForm& form, const LetterInput& input);

  const LetterInput& input() const { return input_; }
  /// The last event of a slot; null when the log has none.
  const Event* event(std::string_view slot) const;
  /// The norm of a rule that has something to say; null when none has.
  const NormVerdict* norm(std::string_view rule) const;

  /// `aanvraag.dag`, `nietigheid.artikel`, `raad`; nothing when it is not known.
  std::optional<std::string> text(std::string_view name) const;
  bool holds(const LetterCondition& condition) const;
  /// The entries of a list such as `eisen`; empty for one that nobody knows.
  std::vector<std::string> list(std::string_view name) const;

  /// The party whose council this is about, and the other; nothing when the procedure has none.
  Index council() const { return council_; }
  Index other() const { return other_; }
  std::string role_name(Index role) const;

  /// The last event of any of these types, that is not after the day of the letter.
  const Event* last_event(std::span<const std::string> names) const;
  bool is_type(const Event& event, std::string_view name) const;
  const EventRecord* record(const Event& event) const;
  std::string day_text(const Event& event) const;
  /// Whether the council has decided, so that the letter is no concept.
  bool is_decided() const;

 private:
  std::optional<std::string> event_part(const Event& event, std::string_view part) const;
  std::optional<std::string> norm_part(const NormVerdict& verdict, std::string_view part) const;
  std::optional<std::string> law_part(Index norm, std::string_view part) const;
  std::optional<std::string> own_text(std::string_view name) const;
  std::string raw_value(const Event& event, std::string_view field) const;
  const NormVerdict* find_norm(std::span<const std::string> ids) const;
  std::optional<Index> find_law(std::span<const std::string> ids) const;
  Index role_called(std::string_view name) const;

  const LetterForm& form_;
  const LetterInput& input_;
  Index council_ = nothing, other_ = nothing;
  std::map<std::string, const Event*, std::less<>> events_;
  std::map<std::string, const NormVerdict*, std::less<>> norms_;
  std::map<std::string, Index, std::less<>> laws_;
};

/// Where a list comes from; letter_lists.cpp.
std::vector<std::string> letter_list(const LetterFacts& facts, std::string_view name);
/// Whether `text` names a list, and whether a letter knows it.
bool is_letter_list(std::string_view name);

}  // namespace termijn
