// SPDX-License-Identifier: Apache-2.0
#include "dsl/symbols.h"

#include <algorithm>
#include <cstring>

namespace termijn {

namespace {

/// Names that differ in the middle only get the same; that costs a comparison.
std::size_t hash_of(std::string_view name) {
  if (name.empty()) return 0;
  std::uint64_t first = 0, last = 0;
  const auto size = std::min(name.size(), sizeof first);
  std::memcpy(&first, name.data(), size);
  std::memcpy(&last, name.data() + name.size() - size, size);
  const auto mixed = (first ^ (last << 7U) ^ (last >> 57U) ^ name.size()) * 0x9e3779b97f4a7c15U;
  return static_cast<std::size_t>(mixed ^ (mixed >> 32U));
}

}  // namespace

bool SymbolTable::add(const std::string& name, DeclarationPlace place) {
  if (2 * (names_.size() + 1) > slots_.size()) grow();
  const auto hash = hash_of(name);
  auto& slot = slots_[slot_of(name, hash)];
  if (slot.number != none) return false;
  slot = {hash, static_cast<std::uint32_t>(names_.size())};
  names_.push_back(name);
  places_.push_back(place);
  return true;
}

std::optional<std::uint16_t> SymbolTable::find(std::string_view name) const {
  if (slots_.empty()) return std::nullopt;
  const auto& slot = slots_[slot_of(name, hash_of(name))];
  if (slot.number == none) return std::nullopt;
  return static_cast<std::uint16_t>(slot.number);
}

void SymbolTable::grow() {
  constexpr std::size_t fewest = 16;
  auto old = std::vector<Slot>(std::max(fewest, 2 * slots_.size()));
  old.swap(slots_);
  for (const auto& slot : old) {
    if (slot.number != none) slots_[slot_of(names_[slot.number], slot.hash)] = slot;
  }
}

std::size_t SymbolTable::slot_of(std::string_view name, std::size_t hash) const {
  auto at = hash & (slots_.size() - 1);
  while (slots_[at].number != none &&
         (slots_[at].hash != hash || names_[slots_[at].number] != name))
    at = (at + 1) & (slots_.size() - 1);
  return at;
}

bool has_flag(const ast::Clause& clause, Keyword flag) {
  return std::ranges::find(clause.flags, flag) != clause.flags.end();
}

bool is_norm(Keyword keyword) {
  return keyword == Keyword::duty || keyword == Keyword::prohibition || keyword == Keyword::power ||
         keyword == Keyword::open_norm;
}

}  // namespace termijn
