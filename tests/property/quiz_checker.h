// SPDX-License-Identifier: Apache-2.0
// What the checks of questions of every kind share. They judge a question again on a way of their
// own: from the lines of the log, by binding and evaluating them here, and not by what made it.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "engine/bind.h"
#include "engine/evaluate.h"
#include "engine/names.h"
#include "learn/exercise_file.h"
#include "learn/exercise_log.h"
#include "learn/quiz.h"
#include "tests/support/rules.h"

namespace termijn::testing {

/// The lessons, and for each procedure an example of the rules.
inline const std::vector<Exercise>& all_exercises() {
  static const std::vector<Exercise> all = [] {
    std::vector<Exercise> out(builtin_exercises().begin(), builtin_exercises().end());
    const Program& program = repository_rules();
    for (Index i = 0; i < program.procedures.size(); ++i) {
      if (auto example = best_example(program, i)) out.push_back(std::move(*example));
    }
    return out;
  }();
  return all;
}
class QuizChecker {
 public:
  QuizChecker(const Program& program, const LogNames& names, const QuizQuestion& question)
      : program_(program), names_(names), question_(question), proof_(question.proof) {}

  std::vector<std::string> faults() { return std::move(faults_); }

 protected:
  void fault(std::string what) { faults_.push_back(std::move(what)); }
  const std::string& key() const { return question_.options[question_.right].value; }

  DossierVerdict judged(std::span<const EventRecord> records, Date as_of) const {
    const auto log = termijn::bind(names_, records);
    if (!log || log->dossiers.size() != 1) return {};
    return std::move(evaluate(program_, *log, as_of).dossiers.front());
  }

  const Exercise* exercise() const {
    const auto found = std::ranges::find_if(all_exercises(), [&](const Exercise& one) {
      return one.id == question_.lesson && one.title.dutch == question_.title.dutch;
    });
    return found == all_exercises().end() ? nullptr : &*found;
  }

  /// The dossier with the act in it, of which nothing is known but who did it.
  DossierVerdict with_act(Index event, Index role) const {
    auto records = proof_.records;
    EventRecord record;
    record.number = static_cast<std::int64_t>(records.size()) + 1;
    record.dossier = records.back().dossier;
    record.day = proof_.as_of;
    record.event = program_.events[event].id;
    if (role != nothing) record.actor = program_.roles[role].id;
    records.push_back(std::move(record));
    return judged(records, proof_.as_of);
  }

  /// The norm has a cause of this kind by the last event.
  static bool is_caused(const DossierVerdict& dossier, const NormVerdict& one,
                        std::initializer_list<Cause::What> kinds) {
    for (const auto& outcome : one.outcomes) {
      for (const auto& cause : outcome.causes) {
        const bool is_last = cause.event != no_event && cause.event + 1 == dossier.events.size();
        if (is_last && std::ranges::count(kinds, cause.what) != 0) return true;
      }
    }
    return false;
  }

  std::set<std::string> breaches(std::vector<EventRecord> records, Date as_of) const {
    std::set<std::string> out;
    const auto dossier = judged(records, as_of);
    for (const auto& finding : dossier.findings) {
      if (finding.kind >= FindingKind::attention) continue;
      const NormVerdict& one = dossier.norms[finding.verdict];
      out.insert(program_.norms[one.norm].id + '/' + std::to_string(one.occurrence) + '/' +
                 std::string(state_id(one.state)));
    }
    return out;
  }

  const Program& program_;
  const LogNames& names_;
  const QuizQuestion& question_;
  const QuizProof& proof_;
  std::vector<std::string> faults_;
};

}  // namespace termijn::testing
