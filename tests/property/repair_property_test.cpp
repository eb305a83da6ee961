// SPDX-License-Identifier: Apache-2.0
// What repair proposes for the example councils, recorded in their logs as people would and judged
// again: the cures come out as they are said, and no day before a lawful day is lawful.
#include <algorithm>
#include <functional>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/evaluate.h"
#include "explore/repair.h"
#include "log/date_text.h"
#include "log/read_log.h"
#include "tests/support/log_text.h"

namespace termijn::testing {
namespace {

const Program& program() {
  static const Program compiled = repository_program();
  return compiled;
}

std::vector<EventRecord> example(const std::string& name) {
  Sources sources;
  auto records = read_log(TERMIJN_TESTS_DIR "/../examples/" + name + ".csv", sources);
  if (!records) throw std::runtime_error(name);
  return std::move(*records);
}

BoundLog bound_records(const std::vector<EventRecord>& records) {
  auto log = bind(program(), records, {read_date, {}});
  if (!log) throw std::runtime_error(message_of(log.diagnostics.front(), Language::english));
  return std::move(*log);
}

/// A dossier of a log, with what repair says of it.
struct Repaired {
  const std::vector<EventRecord>& records;
  const Dossier& dossier;
  DossierVerdict judged;
  DossierRepairs repairs;
  Date as_of;

  /// The verdict as of a day with the events in the log too, in words and back.
  DossierVerdict with(std::span<const Proposed> events, Date day) const {
    auto all = records;
    for (const Proposed& event : events) all.push_back(record_of(event, all.back().number + 1));
    const BoundLog log = bound_records(all);
    for (const Dossier& other : log.dossiers) {
      if (other.dossier == dossier.dossier && other.council == dossier.council)
        return evaluate(program(), log, other, day);
    }
    throw std::runtime_error("the dossier is gone");
  }

  EventRecord record_of(const Proposed& event, std::int64_t number) const {
    EventRecord record;
    record.number = number;
    record.council = dossier.council;
    record.dossier = dossier.dossier;
    record.event = program().events[event.type].id;
    record.day = event.day;
    if (event.actor != nothing) record.actor = program().roles[event.actor].id;
    for (const FieldValue& one : event.values) {
      const Field& field = program().fields[one.field];
      record.fields.push_back({field.id, value_text(field, one.value, repairs.lengths), {}});
    }
    return record;
  }
};

void each_dossier(const std::string& name, const char* as_of,
                  const std::function<void(const Repaired&)>& visit) {
  const auto records = example(name);
  const BoundLog log = bound_records(records);
  const Date day = parse_iso(as_of).value();
  for (const Dossier& dossier : log.dossiers) {
    SCOPED_TRACE(name + ' ' + dossier.dossier + ' ' + as_of);
    auto judged = evaluate(program(), log, dossier, day);
    auto found = repairs(program(), log, dossier, judged, day);
    visit({records, dossier, std::move(judged), std::move(found), day});
  }
}

struct Council {
  const char* name;
  const char* as_of;
  bool has_prohibition;  ///< one that holds on that day
};

class RepairProperty : public ::testing::TestWithParam<Council> {};

TEST_P(RepairProperty, EveryCureComesOutAsItIsSaid) {
  std::size_t cures = 0;
  each_dossier(GetParam().name, GetParam().as_of, [&](const Repaired& repaired) {
    for (const Repair& repair : repaired.repairs.repairs) {
      if (!repair.cure) continue;
      ++cures;
      const NormVerdict& norm = repaired.judged.norms[repair.verdict];
      SCOPED_TRACE(program().norms[norm.norm].id);
      const auto state_on = [&](std::span<const Proposed> events, Date day) {
        const auto after = repaired.with(events, day);
        const auto* now = same_instance(repaired.judged, norm, after, program());
        return now == nullptr ? State::dormant : now->state;
      };
      EXPECT_EQ(state_on(repair.cure->events, repaired.as_of), repair.cure->state);
      if (!repair.cure->last_day) continue;
      const Date last = *repair.cure->last_day;
      EXPECT_GE(last, repaired.as_of);
      EXPECT_EQ(state_on(moved_to(program(), repair.cure->events, last), last), repair.cure->state);
    }
  });
  EXPECT_GT(cures, 0u);
}

TEST_P(RepairProperty, NoCureMakesAnythingElseWorse) {
  each_dossier(GetParam().name, GetParam().as_of, [&](const Repaired& repaired) {
    for (const Repair& repair : repaired.repairs.repairs) {
      if (!repair.cure) continue;
      const NormVerdict& norm = repaired.judged.norms[repair.verdict];
      const auto after = repaired.with(repair.cure->events, repaired.as_of);
      const auto* own = same_instance(repaired.judged, norm, after, program());
      for (const Finding& finding : after.findings) {
        if (finding.kind > FindingKind::possible_breach) continue;
        if (&after.norms[finding.verdict] == own) continue;
        const bool was_there =
            std::ranges::any_of(repaired.judged.findings, [&](const Finding& old) {
              return old.kind == finding.kind &&
                     same_instance(repaired.judged, repaired.judged.norms[old.verdict], after,
                                   program()) == &after.norms[finding.verdict];
            });
        EXPECT_TRUE(was_there) << program().norms[after.norms[finding.verdict].norm].id;
      }
    }
  });
}

/// Whether the event with the highest number breaks a prohibition, or may.
bool is_forbidden(const DossierVerdict& verdict) {
  const auto last = std::ranges::max_element(verdict.events, {}, &Event::number);
  const auto act = static_cast<EventIndex>(last - verdict.events.begin());
  for (const NormVerdict& norm : verdict.norms) {
    const Norm& rule = program().norms[norm.norm];
    if (rule.kind != NormKind::prohibition || rule.class_ != NormClass::statute) continue;
    for (const Outcome& outcome : norm.outcomes) {
      for (const Cause& cause : outcome.causes) {
        const bool forbids = cause.what == Cause::What::forbidden_act ||
                             cause.what == Cause::What::possibly_forbidden_act;
        if (forbids && cause.event == act) return true;
      }
    }
  }
  return false;
}

TEST_P(RepairProperty, ALawfulDayIsTheFirstDayByDay) {
  constexpr std::int32_t most_days = 45;
  std::size_t found = 0;
  each_dossier(GetParam().name, GetParam().as_of, [&](const Repaired& repaired) {
    for (const LawfulDay& lawful : repaired.repairs.lawful) {
      const auto forbidden_on = [&](Date day, std::vector<Proposed> events) {
        events.push_back({lawful.events.front(), lawful.actor, day, {}});
        return is_forbidden(repaired.with(events, day));
      };
      SCOPED_TRACE(program().events[lawful.events.front()].id);
      const Date until = std::min(lawful.safe.value_or(Date::last()), repaired.as_of + most_days);
      for (Date day = repaired.as_of; day < until; day = day + 1)
        EXPECT_TRUE(forbidden_on(day, {})) << iso(day);
      if (lawful.safe) {
        EXPECT_FALSE(forbidden_on(*lawful.safe, {}));
      }
      if (lawful.sooner) {
        EXPECT_FALSE(forbidden_on(*lawful.sooner, lawful.first));
      }
      ++found;
    }
  });
  EXPECT_EQ(found > 0, GetParam().has_prohibition);
}

INSTANTIATE_TEST_SUITE_P(Examples, RepairProperty,
                         ::testing::Values(Council{"raad-voorbeeld", "2026-03-24", true},
                                           Council{"raad-voorbeeld", "2026-02-10", true},
                                           Council{"mr-voorbeeld", "2026-04-01", true},
                                           Council{"clientenraad-voorbeeld", "2026-02-10", false}),
                         [](const auto& each) {
                           std::string name = std::string(each.param.name) + each.param.as_of;
                           std::erase(name, '-');
                           return name;
                         });

TEST(Repair, TheSameQuestionGivesTheSameAnswer) {
  std::vector<DossierRepairs> once, again;
  each_dossier("raad-voorbeeld", "2026-03-24",
               [&](const Repaired& repaired) { once.push_back(repaired.repairs); });
  each_dossier("raad-voorbeeld", "2026-03-24",
               [&](const Repaired& repaired) { again.push_back(repaired.repairs); });
  ASSERT_EQ(once.size(), again.size());
  for (std::size_t i = 0; i < once.size(); ++i) {
    EXPECT_EQ(once[i].evaluations, again[i].evaluations);
    ASSERT_EQ(once[i].repairs.size(), again[i].repairs.size());
    for (std::size_t r = 0; r < once[i].repairs.size(); ++r) {
      ASSERT_EQ(once[i].repairs[r].cure.has_value(), again[i].repairs[r].cure.has_value());
      if (once[i].repairs[r].cure) {
        EXPECT_EQ(once[i].repairs[r].cure->events, again[i].repairs[r].cure->events);
      }
    }
  }
}

}  // namespace
}  // namespace termijn::testing
