// SPDX-License-Identifier: Apache-2.0
// Made-up dossiers of three councils as a log, for tests of batch/: with corrections, days that are
// not exact and a fact of a whole council; and what the plain evaluator says of them.
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "batch/judge_all.h"
#include "batch/writers.h"
#include "engine/evaluate.h"
#include "tests/support/library_plan.h"
#include "tests/support/own_place.h"
#include "tests/support/random_dossier.h"

namespace termijn::testing {

class ManyDossiers : public LibraryPlan {
 protected:
  static constexpr int dossiers = 300;

  /// Dossiers of three councils; of one a fact holds for all its dossiers.
  static std::vector<EventRecord> records(std::uint32_t first_seed) {
    std::vector<EventRecord> all;
    for (std::uint32_t seed = first_seed; seed < first_seed + dossiers; ++seed) {
      RandomDossier random(program(), seed);
      auto own = random.records();
      for (EventRecord& record : own) {
        record.council = "R" + std::to_string(seed % 3);
        record.dossier = "D-" + std::to_string(seed);
        if (random.pick(40) == 0)
          record.earliest = random.pick(3) == 0 ? Date::first() : record.day - 3;
      }
      const auto first = all.size();
      all.insert(all.end(), own.begin(), own.end());
      if (random.pick(8) == 0) correct(all, first, random.pick(3));
    }
    EventRecord fact;
    fact.council = "R1";
    fact.event = "gegevens";
    fact.day = all.front().day;
    fact.fields = {{"toezicht", "nee", {}}};
    all.push_back(fact);
    fact.replaces = static_cast<std::int64_t>(all.size());
    fact.fields = {{"toezicht", "ja", {}}};
    all.push_back(fact);
    for (std::size_t i = 0; i < all.size(); ++i) all[i].number = static_cast<std::int64_t>(i) + 1;
    return all;
  }

  /// The last event of a dossier was on another day; that was wrong too; or it never was. Said with
  /// or without naming the dossier.
  static void correct(std::vector<EventRecord>& all, std::size_t first, int how) {
    if (all.size() - first < 2) return;
    for (int times = how == 1 ? 2 : 1; times > 0; --times) {
      EventRecord corrected = all.back();
      corrected.replaces = static_cast<std::int64_t>(all.size());
      corrected.day = corrected.day + 2;
      corrected.earliest.reset();
      if (first % 2 == 0) corrected.dossier.clear();
      if (how == 2) corrected.event.clear();
      if (how == 2) corrected.fields.clear();
      if (how == 2) corrected.actor.clear();
      all.push_back(corrected);
    }
  }

  static std::string table(const std::string& path, Date as_of, std::size_t jobs,
                           const Plan& rules = plan()) {
    std::string text;
    batch::TableWriter first(rules);
    const auto counts = batch::judge_all(
        rules, {}, {path, as_of, jobs, std::nullopt}, first,
        [&] { return std::make_unique<batch::TableWriter>(rules); },
        [&](const std::string& part) {
          text += part;
          return true;
        },
        {});
    EXPECT_TRUE(counts);
    return text;
  }

  /// The plain evaluator, on the log as a whole.
  static std::string expected(const std::vector<EventRecord>& records, Date as_of) {
    const auto log = termijn::bind(program(), records);
    EXPECT_TRUE(log);
    std::map<batch::DossierKey, const Dossier*> sorted;
    for (const Dossier& dossier : log->dossiers)
      sorted[{dossier.council, dossier.dossier}] = &dossier;
    std::string text;
    batch::TableWriter writer(plan());
    Conclusions conclusions(plan());
    struct Nobody : batch::WholeVerdict {
      DossierVerdict whole() override { return {}; }
    } nobody;
    for (const auto& [key, dossier] : sorted) {
      auto verdict = evaluate_arisen(program(), *log, *dossier, as_of);
      const BriefVerdict brief = brief_of(std::move(verdict.norms));
      conclusions.draw(brief);
      writer.write({key, verdict.procedure, brief, conclusions, {}, {}, nobody}, text);
    }
    return text;
  }
};

}  // namespace termijn::testing
