// SPDX-License-Identifier: Apache-2.0
// Questions about the next step and about whose turn it is.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/property/quiz_checker.h"

namespace termijn::testing {

class QuizStepChecker : public QuizChecker {
 public:
  using QuizChecker::QuizChecker;

  void check() { question_.kind == QuizKind::who ? who() : next_step(); }

 private:
  bool runs(const DossierVerdict& dossier, const std::string& norm) const {
    return std::ranges::any_of(dossier.next, [&](std::uint32_t at) {
      const NormVerdict& one = dossier.norms[at];
      const bool is_step = one.state == State::running || one.state == State::open;
      return is_step && program_.norms[one.norm].id == norm;
    });
  }

  /// The evaluator says of the act itself that it breaks a prohibition of who does it, or may: one
  /// that was there before the act.
  bool is_breach(Index event, Index role) const {
    using What = Cause::What;
    const auto before = judged(proof_.records, proof_.as_of);
    const auto dossier = with_act(event, role);
    return std::ranges::any_of(dossier.norms, [&](const NormVerdict& one) {
      const Norm& norm = program_.norms[one.norm];
      const bool was_there = std::ranges::any_of(before.norms, [&](const NormVerdict& other) {
        return other.norm == one.norm && other.state != State::dormant;
      });
      return norm.kind == NormKind::prohibition && norm.holder == role && was_there &&
             is_caused(dossier, one, {What::forbidden_act, What::possibly_forbidden_act});
    });
  }

  /// Nobody is told to do long before its day what waits for a day.
  void soon(const DossierVerdict& dossier) {
    for (const auto& one : dossier.norms) {
      const Norm& norm = program_.norms[one.norm];
      if (norm.id != question_.topic || norm.kind != NormKind::duty || !one.latest) continue;
      for (const auto& outcome : one.outcomes) {
        const bool waits =
            outcome.deadline &&
            (outcome.deadline->limit.backward || outcome.deadline->start_day > proof_.as_of ||
             norm.terms[outcome.deadline->term].form == Term::Form::field);
        if (waits && *one.latest - proof_.as_of > 31) fault("long before its day");
      }
    }
  }

  static bool has_arisen(const Program& program, const DossierVerdict& dossier,
                         const std::string& norm) {
    return std::ranges::any_of(dossier.norms, [&](const NormVerdict& one) {
      return one.state != State::dormant && program.norms[one.norm].id == norm;
    });
  }

  /// The norm arises when the story goes on, or may from one more event.
  bool can_come_up(const std::string& norm) const {
    if (const Exercise* story = exercise()) {
      const auto all = records_of(place(program_, *story, proof_.records.front().day));
      if (has_arisen(program_, judged(all, all.back().day), norm)) return true;
    }
    return std::ranges::any_of(program_.norms, [&](const Norm& one) {
      return one.id == norm && std::ranges::any_of(one.triggers, [&](const Trigger& trigger) {
               const auto then = with_act(trigger.pattern.event, nothing);
               return has_arisen(program_, then, norm);
             });
    });
  }

  /// What is said to come up later can, and what is said not to come up here cannot.
  void comes_up(const QuizOption& option, const std::string& norm) {
    if (option.slip == Slip::not_yet && !can_come_up(norm)) fault("it never comes up: " + norm);
    if (option.slip == Slip::not_here && can_come_up(norm)) fault("it can come up: " + norm);
  }

  void next_step() {
    for (const auto& option : question_.options) comes_up(option, option.value);
    const auto dossier = judged(proof_.records, proof_.as_of);
    std::size_t right = 0;
    for (const auto& option : question_.options) right += runs(dossier, option.value);
    if (right != 1) fault(std::to_string(right) + " options are a next step");
    if (!runs(dossier, key())) fault("the key is no next step");
    soon(dossier);
    const Norm& norm = *std::ranges::find(program_.norms, key(), &Norm::id);
    std::size_t acts = 0, forbidden = 0;
    for (const auto& act : norm.acts) {
      if (std::ranges::count(program_.events[act.event].actors, norm.holder) == 0) continue;
      ++acts;
      forbidden += is_breach(act.event, norm.holder);
    }
    if (acts > 0 && acts == forbidden) fault("the key is forbidden now");
  }

  /// For whom something runs of which the step is an act; nobody when it counts for nothing now.
  void who() {
    for (const auto& option : question_.options) {
      comes_up(option, question_.topic);
      if (key() == "-" && option.slip == Slip::other_party) fault("another party, of nobody");
    }
    const auto dossier = judged(proof_.records, proof_.as_of);
    const Index event = NameIndex(program_.events).find(proof_.compared.front());
    if (program_.events[event].actors.size() != 1) fault("others may take the step too");
    std::size_t takers = 0;
    for (const auto& option : question_.options) {
      const Index role = NameIndex(program_.roles).find(option.value);
      const bool takes_it = std::ranges::any_of(dossier.next, [&](std::uint32_t at) {
        const Norm& norm = program_.norms[dossier.norms[at].norm];
        return role != nothing && norm.holder == role && norm.kind != NormKind::prohibition &&
               std::ranges::count(norm.acts, event, &Pattern::event) != 0;
      });
      takers += takes_it;
      if (takes_it && option.value != key()) fault("also right: " + option.value);
      if (!takes_it && option.value == key() && key() != "-") fault("not right: " + key());
    }
    if (takers != (key() == "-" ? 0U : 1U)) fault(std::to_string(takers) + " take the step");
    const Index actor = program_.events[event].actors.front();
    if (key() == "-") {
      counts_for_nothing(event, actor);
    } else {
      soon(dossier);
      if (is_breach(event, actor)) fault("the step is forbidden now");
    }
  }

  /// Done all the same, the step fulfils no duty and exercises no power.
  void counts_for_nothing(Index event, Index role) {
    using What = Cause::What;
    const auto dossier = with_act(event, role);
    for (const auto& one : dossier.norms) {
      const Norm& norm = program_.norms[one.norm];
      const bool is_step = norm.kind == NormKind::duty || norm.kind == NormKind::power;
      if (is_step && is_caused(dossier, one, {What::done, What::possibly_done}))
        fault("somebody may take the step: " + norm.id);
    }
  }
};

}  // namespace termijn::testing
