// SPDX-License-Identifier: Apache-2.0
// One dossier that stays open: events come in, are corrected or withdrawn, days go by, and only the
// answers that hang on it are found again. The same answers as QuickJudge gives from scratch.
#pragma once

#include <cstdint>
#include <functional>
#include <queue>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "fast/quick_judge.h"

namespace termijn {

/// Owns the rows of its dossier. For one thread; the plan must outlive it, and may be shared.
///
/// What a change costs: an event at the end as much as the instances that it touches, whatever the
/// length of the dossier; another day as much as the last days that have gone by; an event before
/// the last one, a correction and a withdrawal a pass over the rows, and each norm whose words name
/// the event; an as-of day before the one of last time everything. A norm that lapses with another
/// is judged whole, as from scratch, when an event comes that either names or a last day of either
/// is over: that costs as much as they have instances. One that is left to the plain evaluator is
/// asked whole likewise.
class Snapshot {
 public:
  explicit Snapshot(const Plan& plan);

  /// Another dossier, without events. The procedure may be nothing: then the events tell it.
  void reset(Index procedure = nothing, std::string council = {});

  /// The value of a field of type length: what stands in a FieldValue for it.
  std::int32_t length(Period length);

  /// An event as it was recorded: numbers are unique, and tell the order within a day.
  void add(std::int64_t number, std::int32_t day, Index type, bool council_wide,
           std::span<const FieldValue> values);
  /// Takes an event out; false when there is none with that number. A correction is a withdrawal
  /// and another event.
  bool remove(std::int64_t number);

  /// Finds again what hangs on what has changed. Of these the instances whose answer is another
  /// now are in news(). Between a change and this there are no answers: what the rows were is gone.
  void judge(Date as_of);

  /// Each as in BriefVerdict::norms, without its occurrence and its outcomes. One that is dormant
  /// is there no more; one that is dormant and has no trigger says that all of that norm is told
  /// anew, and the rest follows.
  const std::vector<BriefNorm>& news() const { return news_; }

  /// All answers as of the day of the last judge(), as QuickJudge::judge() gives them. Put
  /// together when it is asked: that costs as much as there are instances. Valid until the next
  /// judge().
  const BriefVerdict& verdict();

  /// The procedure, and the number of its phase; nothing when no event tells.
  Index procedure() const { return is_changed_ ? nothing : procedure_; }
  Index phase() { return procedure() == nothing ? nothing : quick_.phase(procedure_); }

  EventRows rows() const { return {rows_.events, rows_.values, rows_.lengths, council_}; }
  /// How often an instance was lived so far, or a norm as a whole, and how often the plain
  /// evaluator was asked of a norm.
  std::uint64_t lived() const { return lived_; }
  std::uint64_t left_to_plain() const { return left_; }
  /// How much is written down of what answers hang on, also of those that count no more.
  std::size_t written_down() const;

 private:
  using Round = fast::Lives::Round;

  /// One place where an instance of a norm may arise: the start of a round, or an event.
  struct Part {
    std::uint32_t round = 0;
    EventIndex key = no_event;  ///< the event of a norm that arises from each
    std::uint64_t life = 0;     ///< what was written down for another life does not count
    BriefNorm one;              ///< dormant: nothing arose
    std::vector<BriefOutcome> outcomes;
    std::vector<std::int32_t> acts;
    std::vector<std::pair<std::uint64_t, fast::Lives::Kept>> kept;  ///< by way to read the law
  };
  enum class Mode : std::uint8_t {
    asleep,    ///< nothing in the dossier can make it arise
    in_parts,  ///< each part is lived by itself
    whole,     ///< in one life, since it lapses with another norm
    plain,     ///< by the plain evaluator, as a whole
  };
  /// One norm of the procedure.
  struct Slot {
    const PlanNorm* norm = nullptr;
    Mode mode = Mode::asleep;
    bool is_dirty = false;
    std::uint64_t life = 0;
    std::vector<Round> rounds;
    std::vector<Part> parts;
    BriefVerdict all;  ///< of a norm that is not in parts
  };
  /// Who is to be lived again.
  struct Who {
    static constexpr std::uint32_t whole = 0xffffffff;
    std::uint32_t slot = 0, part = whole;
    std::uint64_t life = 0;
    friend bool operator<(const Who& a, const Who& b) { return a.life < b.life; }
  };
  struct Watcher {
    Who who;
    std::int32_t until = 0;
  };
  using Deadline = std::pair<std::int32_t, Who>;

  void silence();
  void pack_values();
  void begin();
  void take_procedure(Index procedure);
  Index told_procedure() const;
  bool take_edits();
  void shift(std::size_t from, int by);
  void note_edit(Index type, std::span<const FieldValue> values);
  void grow();
  void consume(EventIndex event);
  void meet(std::uint32_t number, EventIndex event);
  void start_round(std::uint32_t number, EventIndex event);

  bool is_stale(const Who& who) const;
  void mark(const Who& who);
  std::int32_t last_border(const PlanNorm& norm) const;
  void mark_slot(std::uint32_t number);
  void mark_for_days();

  void live_marked();
  void live_slot(std::uint32_t number);
  bool live_whole(std::uint32_t number);
  bool live_parts(std::uint32_t number);
  void add_parts(std::uint32_t number, const Round& round);
  Who add_part(std::uint32_t number, EventIndex key, std::uint32_t round);
  bool live_part(std::uint32_t number, std::uint32_t part);
  bool live_in_worlds(const Slot& slot, Part& part);
  void ask_plain(std::uint32_t number);
  std::int32_t plain_until(const Slot& slot) const;
  void write_down(const Who& who);
  void forget_stale();
  void put_all(const BriefVerdict& all);
  void put_parts(const Slot& slot);

  const Plan& plan_;
  const Program& program_;
  fast::Mentions mentions_;
  fast::Trace trace_;
  QuickJudge quick_;

  RowBuffer rows_;
  std::size_t unused_values_ = 0;      ///< of rows that were taken out
  std::vector<std::int64_t> numbers_;  ///< of the rows
  std::string council_;
  Index given_procedure_ = nothing, procedure_ = nothing;

  bool is_begun_ = false, is_changed_ = true;
  std::int32_t as_of_ = 0;
  std::uint32_t consumed_ = 0;          ///< rows that were on or before the as-of day
  std::int32_t frontier_ = 0;           ///< the last day of any row that was consumed
  std::int32_t front_ = 0, first_ = 0;  ///< the first day, and the first of the dossier itself
  std::int32_t last_ = 0;
  bool is_edited_ = false, is_restless_ = false;
  std::vector<Index> edited_types_, edited_facts_, changed_facts_;

  std::vector<Slot> slots_;  ///< by place in Procedure::norms
  std::vector<std::vector<std::uint32_t>> slots_of_type_, slots_of_fact_;
  std::vector<std::vector<Watcher>> watchers_;  ///< by event type
  std::priority_queue<Deadline, std::vector<Deadline>, std::greater<>> deadlines_;
  std::vector<Who> restless_;
  std::vector<Who> marked_;
  std::vector<std::uint32_t> marked_slots_;
  static constexpr std::size_t few = 1000;
  std::size_t written_ = 0, most_written_ = few;  ///< since the stale were looked for, and until
  std::uint64_t lives_ = 0, lived_ = 0, left_ = 0;

  std::vector<std::int32_t> acts_;
  BriefVerdict one_, before_, verdict_;
  std::vector<const Part*> order_;
  bool is_put_together_ = false;
  std::vector<BriefNorm> news_;
};

}  // namespace termijn
