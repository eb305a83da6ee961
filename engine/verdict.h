// SPDX-License-Identifier: Apache-2.0
// What the evaluator answers: for each dossier and norm its state, days, causes and doubts.
// Data only; report/ turns it into text and JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "calendar/clock.h"
#include "calendar/time_limit.h"
#include "engine/program.h"

namespace termijn {

enum class Truth : std::uint8_t { no, unknown, yes };
constexpr Truth negate(Truth truth) {
  return static_cast<Truth>(2 - static_cast<int>(truth));
}

/// The closed life cycles of norms.
enum class State : std::uint8_t {
  dormant,         ///< slapend: not arisen
  running,         ///< lopend (duty)
  suspended,       ///< geschorst: its term stands still
  fulfilled,       ///< vervuld (duty)
  violated,        ///< geschonden (duty, prohibition)
  fulfilled_late,  ///< te_laat_vervuld (duty)
  lapsed,          ///< vervallen: a power after its term, a duty ended without being fulfilled
  in_force,        ///< geldend (prohibition)
  observed,        ///< nageleefd (prohibition that ended unbroken)
  lifted,          ///< opgeheven (prohibition)
  open,            ///< open (power)
  exercised,       ///< uitgeoefend (power)
  exhausted,       ///< uitgeput (power ended by another act)
  to_judge,        ///< te_beoordelen (open norm)
  judged,          ///< beoordeeld (open norm)
  undetermined,    ///< onbepaald: a missing fact or a reading decides
  not_covered,     ///< niet_gedekt: it is about a day of which the rules do not know the law
};
std::string_view state_id(State state);  ///< `slapend` ...
std::optional<State> state_of(std::string_view id);
/// Still asking for somebody's action or patience.
constexpr bool is_live(State state) {
  return state == State::running || state == State::suspended || state == State::in_force ||
         state == State::open || state == State::to_judge || state == State::undetermined;
}

/// An event of the dossier, bound to a Program. Sorted by day, then by number.
struct Event {
  using Value = FieldValue;
  std::int64_t number = 0;  ///< of the record
  Index type = nothing;
  Index actor = nothing;  ///< role; nothing: not said
  Date day;               ///< when it happened; the last day that it can have been
  std::vector<Value> values;
  /// The first day that it can have been. Nothing: `day` is exact; Date::first(): nobody knows
  /// since when.
  std::optional<Date> earliest = std::nullopt;
  bool council_wide = false;  ///< recorded for the council, not for this dossier
  /// The time on an exact day, in seconds, by the clock of Amsterdam. It counts for terms in hours
  /// and for receipt; it never orders events.
  std::optional<std::int32_t> time = std::nullopt;
};
/// By day, and within a day as they were recorded.
void sort_by_day(std::vector<Event>& events);
using EventIndex = std::uint32_t;  ///< position in the dossier's events
inline constexpr EventIndex no_event = 0xffffffff;

/// A fact that nobody recorded and on which an answer hangs.
struct Missing {
  Index field = nothing;        ///< nothing: the exact day of the event, or its time
  EventIndex event = no_event;  ///< the event whose field it is; no_event: a fact of the dossier
  bool time = false;            ///< the time of the day of the event
  friend bool operator==(const Missing&, const Missing&) = default;
};

/// A leaf of a condition that made it false or unknown: "because the notice gives no reasons".
struct Atom {
  ConditionId condition = no_condition;
  Index concept_ = nothing;  ///< innermost concept around it, for its source
  EventIndex subject = no_event;
  Truth truth = Truth::unknown;
};

/// One step of a norm's life, enough to tell it later. Kept always; rendered when asked.
struct Cause {
  enum class What : std::uint8_t {
    arose,           ///< by `event`
    possibly_arose,  ///< as above, but a missing fact decides
    did_not_arise,   ///< `event` was of the right type; `atoms` say why it did not count
    clock_started,
    clock_possibly_started,
    clock_not_started,  ///< by `event`; `atoms` say why not
    done,               ///< fulfilled, exercised, judged by `event`
    possibly_done,
    done_late,
    forbidden_act,
    possibly_forbidden_act,
    ended,  ///< lifted, exhausted, lapsed by `event`
    possibly_ended,
    condition_ended,  ///< the `zolang` of a prohibition no longer holds
    excepted,         ///< an exception applies; `atoms`
    expired,          ///< the last day is over; `day`
    lapsed_with,      ///< another norm was missed, and this one ended with it; `day`
    possibly_lapsed_with,
    suspended,
    resumed,
    signalled,         ///< an open norm draws attention
    not_covered,       ///< no version of the rule holds on `day`
    period_began,      ///< a recurring norm arose with its period, on `day`
    began_before_log,  ///< the period had begun before the first event of the dossier, on `day`
    period_over,       ///< the period ended, on `day`, without the norm having a last day
    too_many_periods,  ///< the rhythm began so long ago, on `day`, that nothing is judged
    act_not_covered,   ///< the act of the norm is not known for `day`
  };
  What what = What::arose;
  Date day;
  EventIndex event = no_event;
  std::vector<Atom> atoms;
  Index norm = nothing;  ///< in Program::norm_names: the other norm of `lapsed_with`
  Index act = nothing;   ///< of `act_not_covered`
};

/// A running term got another end.
struct Move {
  enum class What : std::uint8_t {
    extended,
    shortened,
    suspended,  ///< it stood still until `event`
    restarted,  ///< it stood still until `event` and began again
  };
  What what = What::extended;
  EventIndex event = no_event;
  Date from, to;  ///< the last day before and after
  Date raw_end;   ///< of `to`, before the counting rule extended it
};

/// Where the length of a term came from.
struct LengthOrigin {
  enum class From : std::uint8_t { rules, log, paper };
  From from = From::rules;
  Index parameter = nothing;  ///< nothing: the norm says the length itself
  Index paper = nothing;  ///< in Program::papers: the one that sets it, also when a log goes first
  EventIndex event = no_event;  ///< of the log
  Period length;
};

/// The days of one instance of a recurring norm.
struct NormPeriod {
  Date from, until;               ///< as planned, both included
  std::uint32_t number = 0;       ///< of a rhythm, counted from 1; 0: a year
  bool is_partial = false;        ///< the dossier begins after `from`
  EventIndex restart = no_event;  ///< the event that began the rhythm anew before `until`
  LengthOrigin origin = {};       ///< of the length of a rhythm

  bool holds(Date day) const { return from <= day && day <= until; }
};

/// The day as of which a clock starts, where that is not simply the day of the event.
struct ReceivedOn {
  Date day;
  Index field = nothing;              ///< the day stands in this field of the event
  std::optional<std::int32_t> after;  ///< it was received after this time: the next day
  Index counting_rule = nothing;      ///< whose free days were passed over
  std::vector<Shift> shifts;          ///< each day that was passed over
  bool provisional = false;           ///< the days off are not known that far
};

/// A counted end, with its ledger.
struct Deadline {
  Date last_day;
  /// Of a term in hours that ends on the clock: `last_day` ends at ends_at() of it.
  std::optional<ClockTerm> hours = std::nullopt;
  TimeLimit limit;  ///< as first counted; empty length for terms without counting
  Index term = 0;   ///< position in Norm::terms
  Index counting_rule = nothing;
  Index standstill = nothing;  ///< which one of the counting rule counted, if any
  EventIndex start = no_event;
  Date start_day;                    ///< on which the clock started
  Index after = nothing;             ///< in Program::norm_names: counted from the end of its term
  std::vector<Move> moves;           ///< in order; the last one leads to last_day
  std::optional<NormPeriod> period;  ///< the start, when that is no event
  LengthOrigin origin;               ///< of the length
  std::optional<Date> advice;  ///< of a day that does not move: the last day before it not free
  std::optional<ReceivedOn> receipt;
  /// The time on the last day at which it ends; nothing: at the end of that day.
  std::optional<std::int32_t> end_time() const {
    return hours ? std::optional(ends_at(*hours).second) : std::nullopt;
  }
  /// In order of time.
  LocalTime end() const { return {last_day, end_time().value_or(seconds_of_a_day)}; }
  /// The end before the counting rule extended it; after the days that stood still, and the moves.
  Date bare_end() const {
    if (!moves.empty()) return moves.back().raw_end;
    return limit.length.amount != 0 ? limit.counted_end : limit.raw_end;
  }
};
std::string_view move_id(Move::What what);  ///< `extended` ...

struct ReadingPick {
  Index reading = nothing;
  Index choice = nothing;
  friend bool operator==(const ReadingPick&, const ReadingPick&) = default;
};

/// The days of an event, not known exactly, that lead to an outcome.
struct AssumedDay {
  EventIndex event = no_event;
  Date from, until;
  friend bool operator==(const AssumedDay&, const AssumedDay&) = default;
};

/// The life of a norm under one way to read the law.
struct Outcome {
  State state = State::dormant;
  std::optional<Date> since;         ///< the day on which it came into that state
  std::optional<Deadline> deadline;  ///< certain start
  std::optional<Deadline> possible;  ///< if a missing fact turns out to have started the clock
  bool maybe_broken = false;         ///< undetermined, and one of the answers makes it a breach
  bool signalled = false;            ///< an open norm or open term asks attention
  std::optional<Date> signal_day;
  std::int32_t times_done = 0;  ///< of an act that must happen more often, and is not done yet
  std::vector<Missing> missing;
  std::vector<Cause> causes;
  /// The choices that lead here; every combination listed gives this outcome. Empty: all do.
  std::vector<std::vector<ReadingPick>> readings;
  std::vector<AssumedDay> assumed;  ///< empty: the days that are not known make no difference
};

bool has_cause(const Outcome& outcome, Cause::What what);

struct NormVerdict {
  Index norm = nothing;          ///< in Program::norms (the version that applies)
  std::uint32_t occurrence = 1;  ///< counts the instances of one norm id in the dossier
  EventIndex trigger = no_event;
  std::optional<NormPeriod> period;  ///< of a recurring norm
  std::vector<Outcome> outcomes;     ///< at least one; more when readings differ
  State state = State::dormant;      ///< of all outcomes together: undetermined when they differ
  std::optional<Date> earliest, latest;  ///< last days over outcomes and possible starts
  /// Of a term in hours: when on those days it ends.
  std::optional<std::int32_t> earliest_time, latest_time;
  bool open_ended = false;   ///< some outcome goes on without a sure last day
  bool provisional = false;  ///< some last day lies beyond the days the calendar knows
};

enum class FindingKind : std::uint8_t {
  breach,           ///< a statute was broken, on every reading and whatever is still unknown
  disputed_breach,  ///< broken on some readings only
  right_lost,       ///< a power lapsed and the law attaches a consequence
  right_at_risk,    ///< lapsed on some readings only: the safe day is over
  agreement_missed,
  possible_breach,  ///< what is unknown decides whether it was broken
  attention,        ///< an open norm: for people to judge
  question,         ///< unknown, because a fact is missing
};
std::string_view finding_id(FindingKind kind);

struct Finding {
  FindingKind kind = FindingKind::attention;
  std::uint32_t verdict = 0;  ///< position in DossierVerdict::norms
  std::uint32_t outcome = 0;  ///< the outcome that shows it
  std::optional<Date> day;    ///< of the act or the expiry
};

/// A norm of the dossier that shows a mistake.
struct Sighting {
  std::uint32_t verdict = 0;    ///< position in DossierVerdict::norms
  std::uint32_t outcome = 0;    ///< the outcome that shows it
  bool is_signal = false;       ///< the norm draws attention
  std::optional<Date> day;      ///< since when
  EventIndex event = no_event;  ///< the act on that day, else what the norm arose from
  /// How sure it is, surest first.
  enum class Certainty : std::uint8_t {
    certain,
    to_judge,  ///< an open or uncertain norm, or one that draws attention: for people to judge
    depends,   ///< on the reading, or on a day that is not known exactly
  };
  Certainty certainty = Certainty::certain;
};
std::string_view certainty_id(Sighting::Certainty certainty);

/// A mistake that the dossier shows; as sure as the surest of its sightings.
struct ShownMistake {
  Index mistake = nothing;  ///< in Program::mistakes
  Sighting::Certainty certainty = Sighting::Certainty::certain;
  std::vector<Sighting> sightings;  ///< at least one, in the order of the norms
};

/// A fact to ask for, and the norms whose answer hangs on it.
struct Question {
  Missing missing;
  std::vector<std::uint32_t> verdicts;
};

/// Events on days for which an act is not known.
struct Uncovered {
  Index act = nothing;
  std::uint32_t events = 0;
};

struct DossierVerdict {
  std::string council, dossier, title;
  Index procedure = nothing;  ///< nothing: no event says which
  Index phase = nothing;
  std::vector<Event> events;           ///< those that count on the as-of day
  std::uint32_t later_events = 0;      ///< happened after the as-of day, left out
  std::vector<NormVerdict> norms;      ///< in the order of the rules; dormant ones too
  std::vector<Finding> findings;       ///< worst first
  std::vector<ShownMistake> mistakes;  ///< worst first
  std::vector<Question> questions;
  std::vector<std::uint32_t> next;   ///< live norms, most urgent first
  bool not_covered = false;          ///< no event lies on a day that the rules cover
  std::vector<Uncovered> uncovered;  ///< the acts of the procedure that do not cover all events
};

struct Verdict {
  Date as_of;
  std::vector<DossierVerdict> dossiers;
};

/// The last day by which `role` can safely count on this norm: who must act, the earliest;
/// who must wait, the latest. Nothing when no day is known.
std::optional<Date> safe_day(const Norm& norm, const NormVerdict& verdict, Index role);
/// When on that day the term ends; nothing: at the end of the day.
std::optional<std::int32_t> safe_time(const Norm& norm, const NormVerdict& verdict, Index role);

/// Widens `earliest` and `latest` so that an end lies within them.
void take_end(NormVerdict& verdict, Date day, std::optional<std::int32_t> time);

/// Something is breached or overdue, for sure or on the safe reading.
bool anything_wrong(const DossierVerdict& dossier);
bool anything_wrong(const Verdict& verdict);

}  // namespace termijn
