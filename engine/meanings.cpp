// SPDX-License-Identifier: Apache-2.0
#include "engine/meanings.h"

#include <algorithm>

namespace termijn {
namespace {

using Names = std::vector<Index> Procedure::*;

bool belongs(const Program& program, Index procedure, Names names, Index index) {
  return std::ranges::binary_search(program.procedures[procedure].*names, index);
}

bool belongs(const Program& program, const ProcedureSet& among, Names names, Index index) {
  for (std::size_t i = 0; i < among.size(); ++i) {
    if (among[i] && belongs(program, static_cast<Index>(i), names, index)) return true;
  }
  return false;
}

void narrow(const Program& program, Names names, std::span<const Index> meanings,
            ProcedureSet& among) {
  if (meanings.empty()) return;
  for (std::size_t i = 0; i < among.size(); ++i) {
    among[i] = among[i] && std::ranges::any_of(meanings, [&](Index index) {
                 return belongs(program, static_cast<Index>(i), names, index);
               });
  }
}

/// The only one of which `fits` holds; nothing when there are none or several.
template <class Fits>
Index only(std::span<const Index> meanings, Fits fits) {
  Index found = nothing;
  for (const auto index : meanings) {
    if (!fits(index)) continue;
    if (found != nothing) return nothing;
    found = index;
  }
  return found;
}

template <class Items>
Index meant(const Program& program, const Items& items, Names names,
            std::span<const Index> meanings, std::string_view word, const ProcedureSet& among) {
  if (meanings.size() < 2) return meanings.empty() ? nothing : meanings.front();
  const auto found =
      only(meanings, [&](Index index) { return belongs(program, among, names, index); });
  if (found != nothing) return found;
  return items[meanings.front()].id == word ? meanings.front() : nothing;
}

std::ptrdiff_t norms_of(const Program& program, Index procedure) {
  return std::ranges::count_if(program.norms, [&](const Norm& norm) {
    return std::ranges::find(norm.procedures, procedure) != norm.procedures.end();
  });
}

template <class Items>
std::vector<std::string> choices(const Program& program, const Items& items, Names names,
                                 std::span<const Index> meanings, const std::string& word) {
  std::string list, example;
  std::ptrdiff_t largest = 0;
  for (const auto index : meanings) {
    list += (list.empty() ? "`" : ", `") + items[index].id + '`';
    std::string procedures;
    for (std::size_t i = 0; i < program.procedures.size(); ++i) {
      if (!belongs(program, static_cast<Index>(i), names, index)) continue;
      const auto& id = program.procedures[i].id;
      procedures += (procedures.empty() ? " (`" : ", `") + id + '`';
      const auto size = norms_of(program, static_cast<Index>(i));
      if (example.empty() || size > largest) example = id, largest = size;
    }
    if (!procedures.empty()) list += procedures + ')';
  }
  return {word, list, example};
}

}  // namespace

ProcedureSet every_procedure(const Program& program) {
  return ProcedureSet(program.procedures.size(), true);
}

ProcedureSet only_procedure(const Program& program, Index procedure) {
  ProcedureSet among(program.procedures.size(), false);
  among.at(procedure) = true;
  return among;
}

void narrow_by_event(const Program& program, std::span<const Index> meanings, ProcedureSet& among) {
  narrow(program, &Procedure::events, meanings, among);
}

void narrow_by_role(const Program& program, std::span<const Index> meanings, ProcedureSet& among) {
  narrow(program, &Procedure::roles, meanings, among);
}

Index event_meant(const Program& program, std::span<const Index> meanings, std::string_view word,
                  const ProcedureSet& among) {
  return meant(program, program.events, &Procedure::events, meanings, word, among);
}

Index role_meant(const Program& program, std::span<const Index> meanings, std::string_view word,
                 Index event, const ProcedureSet& among) {
  if (event != nothing) {
    const auto& actors = program.events[event].actors;
    const auto found =
        only(meanings, [&](Index role) { return std::ranges::find(actors, role) != actors.end(); });
    if (found != nothing) return found;
  }
  return meant(program, program.roles, &Procedure::roles, meanings, word, among);
}

std::vector<std::string> event_choices(const Program& program, std::span<const Index> meanings,
                                       const std::string& word) {
  return choices(program, program.events, &Procedure::events, meanings, word);
}

std::vector<std::string> role_choices(const Program& program, std::span<const Index> meanings,
                                      const std::string& word) {
  return choices(program, program.roles, &Procedure::roles, meanings, word);
}

}  // namespace termijn
