// SPDX-License-Identifier: Apache-2.0
// Repair over the cases of the rules, of every act: what it proposes can be recorded, comes out as
// it is said, and no day before a lawful day is lawful. Judged here without the search's own
// trials.
#include <algorithm>
#include <functional>

#include <gtest/gtest.h>

#include "engine/cases.h"
#include "engine/evaluate.h"
#include "explore/repair.h"
#include "tests/support/log_text.h"

namespace termijn::testing {
namespace {

const Program& program() {
  static const Program compiled = repository_program();
  return compiled;
}

/// Of one case, on the day after its last event.
struct CaseRepair {
  BoundLog log;
  Date as_of;
  DossierVerdict judged;
  DossierRepairs repairs;

  const Dossier& dossier() const { return log.dossiers.front(); }

  DossierVerdict with(std::span<const Proposed> events, Date day) const {
    Dossier changed = dossier();
    std::int64_t number = 0;
    for (const Event& event : changed.events) number = std::max(number, event.number);
    for (const Proposed& one : events) {
      Event event;
      event.number = ++number;
      event.type = one.type;
      event.actor = one.actor;
      event.day = one.day;
      event.values = one.values;
      changed.events.push_back(event);
    }
    sort_by_day(changed.events);
    BoundLog lengths;
    lengths.lengths = repairs.lengths;
    return evaluate(program(), lengths, changed, day);
  }

  /// As the line of a log.
  bool can_be_recorded(const Proposed& event) const {
    EventRecord record;
    record.number = 1;
    record.dossier = "D";
    record.event = program().events[event.type].id;
    record.day = event.day;
    record.fields.push_back({"procedure", program().procedures[judged.procedure].id, {}});
    if (event.actor != nothing) record.actor = program().roles[event.actor].id;
    for (const FieldValue& one : event.values) {
      const Field& field = program().fields[one.field];
      record.fields.push_back({field.id, value_text(field, one.value, repairs.lengths), {}});
    }
    const std::vector<EventRecord> records{record};
    return termijn::bind(program(), records).value.has_value();
  }
};

void each_case(const std::function<void(const CaseRepair&)>& visit) {
  constexpr std::size_t step = 3;
  for (std::size_t i = 0; i < program().cases.size(); i += step) {
    const Case& example = program().cases[i];
    auto log = log_of(program(), example);
    ASSERT_TRUE(log) << example.id;
    if (log->dossiers.empty() || log->dossiers.front().events.empty()) continue;
    SCOPED_TRACE(example.id);
    CaseRepair repair{std::move(*log), {}, {}, {}};
    repair.as_of = repair.dossier().events.back().day + 1;
    repair.judged = evaluate(program(), repair.log, repair.dossier(), repair.as_of);
    repair.repairs = repairs(program(), repair.log, repair.dossier(), repair.judged, repair.as_of);
    visit(repair);
  }
}

TEST(RepairOfCases, CuresCanBeRecordedAndComeOut) {
  std::size_t cures = 0, cut_off = 0;
  each_case([&](const CaseRepair& one) {
    for (const Repair& repair : one.repairs.repairs) {
      cut_off += repair.is_cut_off ? 1 : 0;
      if (!repair.cure) continue;
      ++cures;
      const NormVerdict& norm = one.judged.norms[repair.verdict];
      SCOPED_TRACE(program().norms[norm.norm].id);
      const auto state_on = [&](std::span<const Proposed> events, Date day) {
        const auto after = one.with(events, day);
        const auto* now = same_instance(one.judged, norm, after, program());
        return now == nullptr ? State::dormant : now->state;
      };
      for (const Proposed& event : repair.cure->events) {
        EXPECT_GE(event.day, one.as_of);
        EXPECT_TRUE(one.can_be_recorded(event)) << program().events[event.type].id;
      }
      EXPECT_EQ(state_on(repair.cure->events, one.as_of), repair.cure->state);
      if (!repair.cure->last_day) continue;
      const Date last = *repair.cure->last_day;
      const State state = state_on(moved_to(program(), repair.cure->events, last), last);
      EXPECT_FALSE(state == State::violated || state == State::undetermined)
          << iso(last) << ' ' << state_id(state);
    }
  });
  EXPECT_GT(cures, 300u);
  EXPECT_EQ(cut_off, 0u);
}

TEST(RepairOfCases, NoDayBeforeALawfulDayIsLawful) {
  constexpr std::int32_t most_days = 12;
  std::size_t found = 0;
  each_case([&](const CaseRepair& one) {
    for (const LawfulDay& lawful : one.repairs.lawful) {
      const auto forbidden_on = [&](Date day, std::vector<Proposed> events) {
        events.push_back({lawful.events.front(), lawful.actor, day, {}});
        const auto after = one.with(events, day);
        const auto last = std::ranges::max_element(after.events, {}, &Event::number);
        const auto act = static_cast<EventIndex>(last - after.events.begin());
        return std::ranges::any_of(after.norms, [&](const NormVerdict& norm) {
          const Norm& rule = program().norms[norm.norm];
          if (rule.kind != NormKind::prohibition || rule.class_ != NormClass::statute) return false;
          return std::ranges::any_of(norm.outcomes, [&](const Outcome& outcome) {
            return std::ranges::any_of(outcome.causes, [&](const Cause& cause) {
              return cause.event == act && (cause.what == Cause::What::forbidden_act ||
                                            cause.what == Cause::What::possibly_forbidden_act);
            });
          });
        });
      };
      SCOPED_TRACE(program().events[lawful.events.front()].id);
      const Date until = std::min(lawful.safe.value_or(Date::last()), one.as_of + most_days);
      for (Date day = one.as_of; day < until; day = day + 1)
        EXPECT_TRUE(forbidden_on(day, {})) << iso(day);
      if (lawful.safe) {
        EXPECT_FALSE(forbidden_on(*lawful.safe, {})) << iso(*lawful.safe);
      }
      if (lawful.sooner) {
        EXPECT_FALSE(forbidden_on(*lawful.sooner, lawful.first)) << iso(*lawful.sooner);
      }
      ++found;
    }
  });
  EXPECT_GT(found, 100u);
}

}  // namespace
}  // namespace termijn::testing
