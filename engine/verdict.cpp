// SPDX-License-Identifier: Apache-2.0
#include "engine/verdict.h"

#include <algorithm>
#include <array>
#include <utility>

namespace termijn {
namespace {

constexpr std::array<std::string_view, 17> state_words = {
#define TERMIJN_STATE(id, word) word,
#include "base/states.def"
#undef TERMIJN_STATE
};
#define TERMIJN_STATE(id, word) \
  static_assert(state_words[static_cast<std::size_t>(State::id)] == word);
#include "base/states.def"
#undef TERMIJN_STATE

bool counts_on_earliest(const Norm& norm, Index role) {
  const bool must_act = norm.kind != NormKind::prohibition && role == norm.holder;
  // Who is protected by a prohibition counts on it no longer than every reading grants.
  const bool protected_by = norm.kind == NormKind::prohibition && role != norm.holder;
  return must_act || protected_by;
}

}  // namespace

std::string_view state_id(State state) {
  return state_words[static_cast<std::size_t>(state)];
}

std::optional<State> state_of(std::string_view id) {
  const auto found = std::find(state_words.begin(), state_words.end(), id);
  if (found == state_words.end()) return std::nullopt;
  return static_cast<State>(found - state_words.begin());
}

std::string_view move_id(Move::What what) {
  constexpr std::array<std::string_view, 4> ids = {"extended", "shortened", "suspended",
                                                   "restarted"};
  return ids[static_cast<std::size_t>(what)];
}

void sort_by_day(std::vector<Event>& events) {
  std::stable_sort(events.begin(), events.end(), [](const auto& a, const auto& b) {
    return std::pair(a.day, a.number) < std::pair(b.day, b.number);
  });
}

bool has_cause(const Outcome& outcome, Cause::What what) {
  return std::any_of(outcome.causes.begin(), outcome.causes.end(),
                     [&](const auto& cause) { return cause.what == what; });
}

std::string_view certainty_id(Sighting::Certainty certainty) {
  constexpr std::array<std::string_view, 3> ids = {"certain", "to_judge", "depends"};
  return ids[static_cast<std::size_t>(certainty)];
}

std::string_view finding_id(FindingKind kind) {
  switch (kind) {
    case FindingKind::breach:
      return "schending";
    case FindingKind::disputed_breach:
      return "betwiste_schending";
    case FindingKind::right_lost:
      return "recht_verlopen";
    case FindingKind::right_at_risk:
      return "recht_in_gevaar";
    case FindingKind::agreement_missed:
      return "afspraak_gemist";
    case FindingKind::possible_breach:
      return "mogelijke_schending";
    case FindingKind::attention:
      return "aandacht";
    case FindingKind::question:
      return "vraag";
  }
  return "";
}

std::optional<Date> safe_day(const Norm& norm, const NormVerdict& verdict, Index role) {
  if (counts_on_earliest(norm, role)) return verdict.earliest;
  return verdict.open_ended ? std::nullopt : verdict.latest;
}

std::optional<std::int32_t> safe_time(const Norm& norm, const NormVerdict& verdict, Index role) {
  if (counts_on_earliest(norm, role)) return verdict.earliest_time;
  return verdict.open_ended ? std::nullopt : verdict.latest_time;
}

void take_end(NormVerdict& verdict, Date day, std::optional<std::int32_t> time) {
  const auto key = [](Date on, std::optional<std::int32_t> at) {
    return LocalTime{on, at.value_or(seconds_of_a_day)};
  };
  const auto end = key(day, time);
  if (!verdict.earliest || end < key(*verdict.earliest, verdict.earliest_time)) {
    verdict.earliest = day;
    verdict.earliest_time = time;
  }
  if (!verdict.latest || end > key(*verdict.latest, verdict.latest_time)) {
    verdict.latest = day;
    verdict.latest_time = time;
  }
}

bool anything_wrong(const DossierVerdict& dossier) {
  return std::any_of(dossier.findings.begin(), dossier.findings.end(), [](const auto& finding) {
    return finding.kind <= FindingKind::agreement_missed;
  });
}

bool anything_wrong(const Verdict& verdict) {
  return std::any_of(verdict.dossiers.begin(), verdict.dossiers.end(),
                     [](const auto& dossier) { return anything_wrong(dossier); });
}

}  // namespace termijn
