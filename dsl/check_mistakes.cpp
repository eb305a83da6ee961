// SPDX-License-Identifier: Apache-2.0
// Mistakes: the states that show them, and whom they concern; norms have one party.
#include <algorithm>

#include "base/code.h"
#include "dsl/checks.h"

namespace termijn::checks {
namespace {

using K = Keyword;

/// What a norm of this kind can have come to. Not having arisen, or not being known, shows nothing.
std::vector<std::string> telling_states(K kind) {
  switch (kind) {
    case K::duty:
      return {"lopend", "geschorst", "vervuld", "geschonden", "te_laat_vervuld", "vervallen"};
    case K::prohibition:
      return {"geldend", "nageleefd", "geschonden", "opgeheven"};
    case K::power:
      return {"open", "geschorst", "uitgeoefend", "vervallen", "uitgeput"};
    default:
      return {"te_beoordelen", "beoordeeld", "vervallen"};
  }
}

/// A sign: a norm and a state of it, or `signaal` when the norm can draw attention.
void sign(Context& context, const ast::Name& norm, const ast::Name& state) {
  if (!known_norm(context, norm)) return;
  const auto& positions = context.symbols.norm_versions.find(norm.text)->second;
  const auto& first = context.at(context.symbols.norms[positions.front()]);
  auto words = telling_states(first.keyword);
  const bool has_signal = std::any_of(positions.begin(), positions.end(), [&](const auto position) {
    const auto& version = context.at(context.symbols.norms[position]);
    return version.broken || clause_of(version, K::signal) != nullptr;
  });
  if (has_signal) words.emplace_back(spelling(K::signal, Surface::dutch));
  if (std::find(words.begin(), words.end(), state.text) != words.end()) return;
  if (has_signal) words.back() = context.word(K::signal, state.span);
  context.report(Code::check_not_a_state_of, state.span,
                 {norm.text, state.text, quoted_list(words)}, {first.name.span});
}

void parties(Context& context, const ast::Declaration& declaration) {
  const auto* clause = clause_of(declaration, K::party);
  if (clause == nullptr) return;
  if (is_norm(declaration.keyword) && clause->names.size() > 1) {
    context.report(Code::check_two_parties, clause->names[1].span, {declaration.name.text});
  } else if (declaration.keyword == K::mistake && !clause->more_names.empty()) {
    context.report(Code::check_mistake_towards, clause->more_names.front().span);
  }
}

}  // namespace

void mistakes(Context& context) {
  context.each_sound([&](const ast::Declaration& declaration) {
    parties(context, declaration);
    for (const auto* clause : clauses_of(declaration, K::shown)) {
      for (std::size_t i = 0; i < clause->names.size(); ++i)
        sign(context, clause->names[i], clause->more_names[i]);
    }
  });
}

}  // namespace termijn::checks
