// SPDX-License-Identifier: Apache-2.0
// A snapshot against the compiled evaluator from scratch: the same answers after each of many
// changes to made-up dossiers of every procedure, of the house and of seldom.trm. TERMIJN_STEPS
// says how many changes; a failure prints them.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "engine/bind.h"
#include "fast/snapshot.h"
#include "tests/support/brief_differences.h"
#include "tests/support/log_text.h"
#include "tests/support/random_dossier.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

/// An event with its values, before and after it is in a dossier.
struct Made {
  std::int64_t number = 0;
  std::int32_t day = 0;
  Index type = nothing;
  bool council_wide = false;
  std::vector<FieldValue> values;
};

std::string told(const NormVerdict& full) {
  std::ostringstream out;
  out << " plain";
  for (const Outcome& outcome : full.outcomes) {
    out << " [" << state_id(outcome.state) << " " << (outcome.since ? outcome.since->days() : 0)
        << " " << (outcome.deadline ? outcome.deadline->last_day.days() : 0) << " "
        << (outcome.possible ? outcome.possible->last_day.days() : 0) << " " << outcome.signalled
        << (outcome.signal_day ? outcome.signal_day->days() : 0) << " " << outcome.maybe_broken
        << " " << outcome.missing.size() << " " << outcome.causes.size() << "]";
  }
  return out.str();
}

/// Everything that a brief verdict says, a line for each instance.
std::string told(const Program& program, const BriefVerdict& verdict) {
  std::ostringstream out;
  for (const BriefNorm& one : verdict.norms) {
    out << program.norms[one.norm].id << "." << one.norm << " #" << one.occurrence << " trigger "
        << static_cast<std::int64_t>(one.trigger) << " " << state_id(one.state)
        << (one.open_ended ? " open-ended" : "") << (one.provisional ? " provisional" : "");
    if (one.has_days) out << " " << one.earliest << " to " << one.latest;
    const auto acts = [&](std::uint32_t first, std::uint32_t count) {
      for (std::uint32_t i = 0; i < count; ++i) out << " act " << verdict.acts[first + i];
    };
    if (one.full != BriefNorm::no_full) {
      out << told(verdict.full[one.full]);
      acts(one.first_act, one.act_count);
      out << "\n";
      continue;
    }
    for (const BriefOutcome& outcome : verdict.outcomes_of(one)) {
      out << " [" << state_id(outcome.state) << " since " << outcome.since
          << (outcome.expired ? " expired" : "") << (outcome.lapsed_with ? " lapsed with" : "")
          << (outcome.provisional ? " provisional" : "") << (outcome.signalled ? " signalled" : "");
      if (outcome.has_last_day) out << " end " << outcome.last_day;
      if (outcome.has_signal_day) out << " signal " << outcome.signal_day;
      acts(outcome.first_act, outcome.act_count);
      out << "]";
    }
    out << "\n";
  }
  return out.str();
}

class Dossiers {
 public:
  explicit Dossiers(const Program& program) : program_(program), plan_(make_plan(program)) {}

  void live_through(std::uint32_t seed);
  std::uint64_t steps() const { return steps_; }
  void say() const {
    std::printf("%llu changes: %llu answers, %llu lived again\n",
                static_cast<unsigned long long>(steps_), static_cast<unsigned long long>(kept_),
                static_cast<unsigned long long>(lived_));
  }

 private:
  Index make(RandomDossier& random, bool is_dense, std::vector<Period>& lengths);
  void begin(RandomDossier& random, std::uint32_t seed);
  void step(RandomDossier& random);
  void put(Made made);
  void take_out(std::size_t place);
  void compare();
  void say(const std::string& what) { story_ += what + "\n"; }

  const Program& program_;
  const Plan plan_;
  const LogNames names_{program_};
  QuickJudge scratch_{plan_};
  Snapshot snapshot_{plan_};
  std::uint64_t steps_ = 0, kept_ = 0, lived_ = 0;
  Index procedure_ = nothing;
  Date as_of_;
  std::vector<Made> later_, there_;
  std::int64_t number_ = 0;
  std::string story_;
};

/// Adds the events of a made-up dossier, as bind() makes them, of days that are known.
Index Dossiers::make(RandomDossier& random, bool is_dense, std::vector<Period>& lengths) {
  const auto records = is_dense ? random.dense_records() : random.records();
  as_of_ = random.as_of(records);
  const auto log = termijn::bind(names_, records);
  EXPECT_TRUE(log);
  if (!log) return nothing;
  for (const Event& event : log->dossiers.front().events) {
    Made made{0, event.day.days(), event.type, random.pick(12) == 0, {}};
    for (FieldValue value : event.values) {
      if (program_.fields[value.field].type == ValueType::length) {
        lengths.push_back(log->lengths[static_cast<std::size_t>(value.value)]);
        value.value = static_cast<std::int32_t>(lengths.size()) - 1;
      }
      made.values.push_back(value);
    }
    later_.push_back(made);
  }
  return log->dossiers.front().procedure;
}

/// Often with events of another procedure in it, on days of their own.
void Dossiers::begin(RandomDossier& random, std::uint32_t seed) {
  story_.clear();
  later_.clear();
  there_.clear();
  std::vector<Period> lengths;
  if (seed % 4 == 0) make(random, seed % 8 == 0, lengths);
  procedure_ = make(random, seed % 3 == 0, lengths);
  if (random.pick(5) == 0) procedure_ = nothing;  // then the events must tell it
  snapshot_.reset(procedure_);
  for (Made& made : later_) {
    for (FieldValue& value : made.values) {
      if (program_.fields[value.field].type == ValueType::length)
        value.value = snapshot_.length(lengths[static_cast<std::size_t>(value.value)]);
    }
  }
  say("procedure " + std::to_string(procedure_));
}

void Dossiers::put(Made made) {
  made.number = ++number_;
  say("put " + std::to_string(made.number) + " " + iso(Date::from_days(made.day)) + " " +
      program_.events[made.type].id + (made.council_wide ? " council-wide" : ""));
  for (const FieldValue& value : made.values)
    story_ += "    " + program_.fields[value.field].id + " = " + std::to_string(value.value) + "\n";
  snapshot_.add(made.number, made.day, made.type, made.council_wide, made.values);
  there_.push_back(std::move(made));
}

void Dossiers::take_out(std::size_t place) {
  say("take out " + std::to_string(there_[place].number));
  ASSERT_TRUE(snapshot_.remove(there_[place].number));
  there_.erase(there_.begin() + static_cast<std::ptrdiff_t>(place));
}

/// One change, or some at once.
void Dossiers::step(RandomDossier& random) {
  const auto any = [&](const auto& all) {
    return static_cast<std::size_t>(random.pick(static_cast<int>(all.size())));
  };
  const int what = random.pick(20);
  if (random.pick(100) == 0 && !there_.empty()) {  // on the last day that there is
    Made made = there_[any(there_)];
    as_of_ = Date::last();
    made.day = as_of_.days();
    put(std::move(made));
  } else if (what < 9 && !later_.empty()) {  // the next event, as it comes in an app
    put(later_.front());
    if (random.pick(3) != 0) as_of_ = std::max(as_of_, Date::from_days(later_.front().day));
    later_.erase(later_.begin());
  } else if (what < 11 && !later_.empty()) {  // one of which nobody told before
    const auto place = any(later_);
    put(later_[place]);
    later_.erase(later_.begin() + static_cast<std::ptrdiff_t>(place));
  } else if (what < 13 && !there_.empty()) {
    take_out(any(there_));
  } else if (what < 15 && there_.size() > 1) {  // a correction: of the day, of the values
    const auto place = any(there_);
    Made made = there_[place];
    take_out(place);
    if (random.pick(2) == 0) made.day += random.pick(40) - 20;
    if (random.pick(2) == 0 && !made.values.empty())
      made.values.erase(made.values.begin() + static_cast<std::ptrdiff_t>(any(made.values)));
    if (random.pick(4) == 0) made.values = there_[any(there_)].values;
    put(std::move(made));
  } else if (what < 16 && !there_.empty()) {  // the same again, today
    Made made = there_[any(there_)];
    made.day = as_of_.days();
    put(std::move(made));
  } else if (what < 17) {
    as_of_ = as_of_ + -random.pick(30);
  } else if (what < 19 && !snapshot_.verdict().norms.empty()) {  // about when a term is over
    const BriefNorm& one = snapshot_.verdict().norms[any(snapshot_.verdict().norms)];
    if (one.has_days && one.latest > as_of_.days() - 40)
      as_of_ = Date::from_days(one.latest + random.pick(3));
  } else {
    as_of_ = as_of_ + random.pick(random.pick(4) == 0 ? 400 : 25);
  }
}

void Dossiers::compare() {
  say("as of " + iso(as_of_));
  const auto lived = snapshot_.lived();
  snapshot_.judge(as_of_);
  lived_ += snapshot_.lived() - lived;
  const EventRows rows = snapshot_.rows();
  const bool has_any = !rows.events.empty() && rows.events.front().day <= as_of_.days();
  const Index procedure = !has_any                ? nothing
                          : procedure_ != nothing ? procedure_
                                                  : scratch_.recognise(rows, as_of_);
  ASSERT_EQ(procedure, snapshot_.procedure()) << story_;
  BriefVerdict wanted;
  if (procedure != nothing) scratch_.judge(rows, procedure, as_of_, wanted);
  kept_ += wanted.norms.size();
  ASSERT_EQ("", first_difference(told(program_, wanted), told(program_, snapshot_.verdict()),
                                 "scratch", "snapshot"))
      << story_;
  if (procedure != nothing) {
    ASSERT_EQ(scratch_.phase(procedure), snapshot_.phase()) << story_;
  }
}

void Dossiers::live_through(std::uint32_t seed) {
  RandomDossier random(program_, seed);
  begin(random, seed);
  const int count = 10 + random.pick(30);
  for (int i = 0; i < count; ++i) {
    for (int n = random.pick(2) == 0 ? 2 + random.pick(2) : 1; n > 0; --n) step(random);
    compare();
    ++steps_;
    ASSERT_FALSE(::testing::Test::HasFatalFailure()) << "seed " << seed;
  }
}

std::uint64_t wanted_steps() {
  const char* wanted = std::getenv("TERMIJN_STEPS");
  return wanted != nullptr ? static_cast<std::uint64_t>(std::atoll(wanted)) : 10000;
}

void live_many(Dossiers& dossiers) {
  const char* first = std::getenv("TERMIJN_SEED");
  const auto from = first != nullptr ? static_cast<std::uint32_t>(std::atol(first)) : 1;
  for (std::uint32_t seed = from; dossiers.steps() < wanted_steps(); ++seed) {
    dossiers.live_through(seed);
    ASSERT_FALSE(::testing::Test::HasFatalFailure()) << "seed " << seed;
  }
  dossiers.say();
}

TEST(SnapshotTest, AnswersAsFromScratchAfterAnyChange) {
  const Program program = repository_program();
  Dossiers dossiers(program);
  live_many(dossiers);
}

TEST(SnapshotTest, AnswersAsFromScratchAfterAnyChangeUnderSeldomRules) {
  const Program program =
      program_of({test_source("docs/tuin.trm"), test_source("property/seldom.trm")});
  Dossiers dossiers(program);
  live_many(dossiers);
}

}  // namespace
}  // namespace termijn::testing
