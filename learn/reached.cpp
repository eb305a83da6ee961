// SPDX-License-Identifier: Apache-2.0
#include "learn/reached.h"

#include <algorithm>

#include "engine/state_coverage.h"
#include "explore/search.h"
#include "office/phrase.h"
#include "report/layout.h"
#include "report/words.h"

namespace termijn {
namespace {

constexpr Phrase head = {"Toestanden van de regels die bedachte dossiers bereiken, per procedure:",
                         "States of the rules that made-up dossiers reach, by procedure:"};
constexpr Phrase of = {"{0} van {1}", "{0} of {1}"};
constexpr Phrase total = {"alle regels, elk eenmaal", "all rules, each once"};
constexpr Phrase judged = {"{0} bedachte dossiers beoordeeld.", "{0} made-up dossiers judged."};
constexpr Phrase missed_head = {"Niet bereikt, en wel in een voorbeeld in de regels:",
                                "Not reached, though an example in the rules does:"};
constexpr Phrase out_head = {
    "Deze toestanden laten de bepalingen toe, maar geen dossier en geen voorbeeld komt er; ze "
    "tellen "
    "niet mee:",
    "The clauses allow these states, but no dossier and no example comes there; they do not "
    "count:"};

constexpr std::size_t name_width = 30;
constexpr std::size_t count_width = 14;

/// By norm (all versions) and state.
using States = std::vector<StateSet>;

void mark(States& states, Index norm, State state) {
  states[norm][static_cast<std::size_t>(state)] = true;
}

States searched(const Program& program, const Progress& progress, Reached& reached) {
  States states(program.norm_names.size());
  for (std::size_t i = 0; i < program.norms.size(); ++i) {
    if (progress) progress(i, program.norms.size());
    const VersionSearch found = search(program, static_cast<Index>(i));
    reached.dossiers += found.evaluations;
    for (const Witness& witness : found.witnesses)
      mark(states, program.norms[i].name, witness.state);
  }
  if (progress) progress(program.norms.size(), program.norms.size());
  return states;
}

bool is_in(const Program& program, Index norm_name, std::size_t procedure) {
  return std::ranges::any_of(program.norm_names[norm_name].versions, [&](Index version) {
    return std::ranges::count(program.norms[version].procedures, static_cast<Index>(procedure)) > 0;
  });
}

/// Whole, and never rounded up: only all of it is 100.
std::string percentage(std::size_t part, std::size_t whole) {
  return std::to_string(whole == 0 ? 100 : part * 100 / whole) + " %";
}

std::string row(const std::string& name, std::size_t part, std::size_t whole, Language language) {
  const std::string count = fill(of, language, {std::to_string(part), std::to_string(whole)});
  return "  " + padded(name, name_width) + ' ' + padded(count, count_width) + ' ' +
         percentage(part, whole) + '\n';
}

std::string list(const Program& program, const Phrase& name, std::span<const NormState> states,
                 Language language) {
  if (states.empty()) return {};
  std::string out = '\n' + paragraph("", name.in(language));
  for (const NormState& one : states) {
    out += paragraph("  ", program.norm_names[one.norm].id + ": " +
                               std::string(state_label(one.state, language)));
  }
  return out;
}

}  // namespace

Reached reached_states(const Program& program, const Progress& progress) {
  Reached out;
  for (std::size_t i = 0; i < program.procedures.size(); ++i)
    out.procedures.push_back({static_cast<Index>(i), 0, 0});
  const States made_up = searched(program, progress, out);
  StateCoverage cases(program);
  cases.add_cases();
  for (const NormStates& norm : cases.norms()) {
    for (const State state : norm.reachable) {
      const bool found = made_up[norm.norm][static_cast<std::size_t>(state)];
      if (!found && !norm.has(state)) {
        out.out_of_reach.push_back({norm.norm, state});
        continue;
      }
      if (!found) out.missed.push_back({norm.norm, state});
      ++out.reachable;
      out.reached += found ? 1 : 0;
      for (std::size_t i = 0; i < out.procedures.size(); ++i) {
        if (!is_in(program, norm.norm, i)) continue;
        ++out.procedures[i].reachable;
        out.procedures[i].reached += found ? 1 : 0;
      }
    }
  }
  return out;
}

std::string reached_text(const Program& program, const Reached& reached, Language language) {
  std::string out = paragraph("", head.in(language));
  for (const ReachedIn& one : reached.procedures)
    out += row(program.procedures[one.procedure].id, one.reached, one.reachable, language);
  out += row(total.text(language), reached.reached, reached.reachable, language);
  out += '\n' + paragraph("", fill(judged, language, {std::to_string(reached.dossiers)}));
  return out + list(program, missed_head, reached.missed, language) +
         list(program, out_head, reached.out_of_reach, language);
}

}  // namespace termijn
