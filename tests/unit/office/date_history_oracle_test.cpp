// SPDX-License-Identifier: Apache-2.0
// The history of days, for which only the lines of a dossier are looked at, beside the simple one:
// after each line of the log the whole log is judged. Four hundred logs made up with a fixed seed.
#include <algorithm>
#include <array>
#include <random>
#include <tuple>

#include <gtest/gtest.h>

#include "engine/evaluate.h"
#include "office/date_history.h"
#include "tests/support/rules.h"

namespace termijn::testing {
namespace {

constexpr std::uint32_t logs = 400;

class RandomLog {
 public:
  RandomLog(const Program& program, std::uint32_t seed) : program_(program), random_(seed) {}

  std::vector<EventRecord> records() {
    const int count = 6 + pick(9);
    for (int number = 1; number <= count; ++number) {
      const int kind = pick(8);
      if (kind <= 1 && !left_.empty()) {
        correct(number);
      } else if (kind == 2) {
        for_the_council(number);
      } else {
        add(number);
      }
    }
    return made_;
  }

  Date as_of() { return first_ + 20 + pick(60); }

 private:
  int pick(int below) { return static_cast<int>(random_() % static_cast<std::uint32_t>(below)); }

  /// A few dossiers in two councils, each of one procedure.
  void add(int number) {
    static constexpr std::array<std::array<const char*, 3>, 4> dossiers = {
        {{"Noord", "A", "advies"},
         {"Noord", "B", "afspraken"},
         {"Zuid", "A", "afspraken"},
         {"Zuid", "C", "initiatief"}}};
    const auto& [council, dossier, name] = dossiers[static_cast<std::size_t>(pick(4))];
    EventRecord record = line(number, council, dossier);
    const auto procedure = std::ranges::find(program_.procedures, name, &Procedure::id);
    const auto& events = procedure->recognised.empty() ? procedure->events : procedure->recognised;
    // The first one begins the procedure.
    const int which = pick(2) == 0 ? 0 : pick(static_cast<int>(events.size()));
    const EventType& type = program_.events[events[static_cast<std::size_t>(which)]];
    record.event = type.id;
    record.fields.push_back({"procedure", name, {}});
    for (const Index field : type.fields) {
      if (pick(5) != 0) give(record, program_.fields[field]);
    }
    left_.push_back(made_.size());
    made_.push_back(std::move(record));
  }

  void give(EventRecord& record, const Field& field) {
    if (field.type == ValueType::yes_no)
      record.fields.push_back({field.id, pick(3) == 0 ? "nee" : "ja", {}});
    if (field.type == ValueType::choice)
      record.fields.push_back({field.id, field.choices.front().id, {}});
    if (field.type == ValueType::date)
      record.fields.push_back({field.id, iso(record.day + 30 + pick(90)), {}});
    if (field.type == ValueType::number)
      record.fields.push_back({field.id, std::to_string(1 + pick(2)), {}});
    if (field.type == ValueType::words) record.fields.push_back({field.id, "verslag", {}});
  }

  void for_the_council(int number) {
    EventRecord record = line(number, pick(2) == 0 ? "Noord" : "Zuid", "");
    record.event = "gegevens";
    record.fields.push_back({"toezicht", pick(2) == 0 ? "ja" : "nee", {}});
    made_.push_back(std::move(record));
  }

  /// Another day, without its dossier, or nothing at all in the place of a line that still counts.
  void correct(int number) {
    const auto at = static_cast<std::size_t>(pick(static_cast<int>(left_.size())));
    const EventRecord old = made_[left_[at]];
    EventRecord record = old;
    record.number = number;
    record.replaces = old.number;
    record.day = first_ + pick(60);
    left_.erase(left_.begin() + static_cast<std::ptrdiff_t>(at));
    if (pick(3) == 0) {
      record.event.clear();
      record.fields.clear();
    } else {
      left_.push_back(made_.size());
    }
    if (pick(4) == 0) record.dossier.clear();
    made_.push_back(std::move(record));
  }

  EventRecord line(int number, std::string council, std::string dossier) {
    EventRecord record;
    record.number = number;
    record.council = std::move(council);
    record.dossier = std::move(dossier);
    record.day = first_ + pick(60);
    return record;
  }

  const Program& program_;
  std::mt19937 random_;
  Date first_ = *parse_iso("2026-01-05");
  std::vector<EventRecord> made_;
  std::vector<std::size_t> left_;  ///< of an event of a dossier, and not corrected yet
};

/// Nothing when the log makes no sense after some line.
std::optional<DateHistories> simple(const Program& program, std::span<const EventRecord> records,
                                    const DossierKey& dossier, Date as_of) {
  DateHistories all;
  const FirstLines first(records);
  for (std::size_t count = 1; count <= records.size(); ++count) {
    const auto bound = termijn::bind(program, records.first(count));
    if (!bound) return std::nullopt;
    const Verdict verdict = evaluate(program, *bound, as_of);
    const auto found = std::ranges::find_if(verdict.dossiers, [&](const DossierVerdict& each) {
      return DossierKey{each.council, each.dossier} == dossier;
    });
    const DossierVerdict nothing_yet;
    take_verdict(all, program, found == verdict.dossiers.end() ? nothing_yet : *found, first, as_of,
                 records[count - 1].number);
  }
  return all;
}

TEST(DateHistoryOracle, OnlyTheLinesOfADossierMatter) {
  const Program& program = repository_rules();
  const LogNames names(program);
  std::size_t compared = 0, with_days = 0, changed = 0;
  for (std::uint32_t seed = 1; seed <= logs; ++seed) {
    RandomLog random(program, seed);
    const auto records = random.records();
    const Date as_of = random.as_of();
    const LinesOfDossiers lines(records);
    for (const DossierKey& dossier : lines.dossiers()) {
      const auto expected = simple(program, records, dossier, as_of);
      if (!expected) continue;
      const auto own = lines.of(dossier);
      const auto found = date_history(program, names, own, dossier, as_of);
      ASSERT_EQ(found, *expected) << "seed " << seed << ", " << dossier.council << '/'
                                  << dossier.dossier;
      ++compared;
      for (const auto& [instance, history] : found) {
        with_days += history.last ? 1 : 0;
        changed += history.changes > 0 ? 1 : 0;
      }
    }
  }
  // Enough of everything, or the test would say little.
  EXPECT_GT(compared, 300U);
  EXPECT_GT(with_days, 500U);
  EXPECT_GT(changed, 50U);
}

using Told = std::tuple<std::string, std::uint32_t, std::optional<Date>, std::size_t>;

/// What is told of norms, by their names and not by their places.
struct Answer {
  std::vector<std::tuple<std::string, std::uint32_t, State, std::optional<Date>,
                         std::optional<Date>, std::size_t>>
      norms;
  std::vector<Told> findings, questions, next;
  Index procedure = nothing, phase = nothing;
  std::size_t events = 0;
  friend bool operator==(const Answer&, const Answer&) = default;
};

Answer answer_of(const Program& program, const DossierVerdict& dossier) {
  Answer answer;
  const auto told = [&](std::uint32_t at, std::optional<Date> day, std::size_t more) {
    const NormVerdict& norm = dossier.norms[at];
    return Told{program.norms[norm.norm].id, norm.occurrence, day, more};
  };
  for (const NormVerdict& norm : dossier.norms) {
    if (norm.state == State::dormant) continue;
    answer.norms.emplace_back(program.norms[norm.norm].id, norm.occurrence, norm.state,
                              norm.earliest, norm.latest, norm.outcomes.size());
  }
  for (const Finding& finding : dossier.findings)
    answer.findings.push_back(
        told(finding.verdict, finding.day, static_cast<std::size_t>(finding.kind)));
  for (const Question& question : dossier.questions) {
    for (const std::uint32_t at : question.verdicts)
      answer.questions.push_back(told(at, std::nullopt, question.missing.field));
  }
  for (const std::uint32_t at : dossier.next) answer.next.push_back(told(at, std::nullopt, 0));
  answer.procedure = dossier.procedure;
  answer.phase = dossier.phase;
  answer.events = dossier.events.size();
  return answer;
}

TEST(EvaluateArisen, SaysTheSameOfWhatArose) {
  const Program& program = repository_rules();
  std::size_t compared = 0;
  for (std::uint32_t seed = 1; seed <= logs; ++seed) {
    RandomLog random(program, seed);
    const auto bound = termijn::bind(program, random.records());
    const Date as_of = random.as_of();
    if (!bound) continue;
    for (const Dossier& dossier : bound->dossiers) {
      const DossierVerdict arisen = evaluate_arisen(program, *bound, dossier, as_of);
      EXPECT_TRUE(std::ranges::none_of(
          arisen.norms, [](const NormVerdict& norm) { return norm.state == State::dormant; }));
      const DossierVerdict whole = evaluate(program, *bound, dossier, as_of);
      EXPECT_TRUE(answer_of(program, arisen) == answer_of(program, whole)) << "seed " << seed;
      ++compared;
    }
  }
  EXPECT_GT(compared, 300U);
}

TEST(DateHistoryOracle, WhatIsKnownOfTheWholeLogIsNotJudgedAgain) {
  const Program& program = repository_rules();
  const LogNames names(program);
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    RandomLog random(program, seed);
    const auto records = random.records();
    const Date as_of = random.as_of();
    const auto bound = termijn::bind(program, records);
    if (!bound) continue;
    const LinesOfDossiers lines(records);
    for (const Dossier& dossier : bound->dossiers) {
      const DossierVerdict last = evaluate(program, *bound, dossier, as_of);
      const DossierKey key{dossier.council, dossier.dossier};
      const auto own = lines.of(key);
      EXPECT_EQ(date_history(program, names, own, key, as_of, &last),
                date_history(program, names, own, key, as_of))
          << "seed " << seed;
    }
  }
}

}  // namespace
}  // namespace termijn::testing
