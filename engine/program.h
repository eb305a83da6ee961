// SPDX-License-Identifier: Apache-2.0
// Compiled rules: flat tables, names interned, texts by number. Made by compile.h, run by
// evaluate.h. Immutable after compile; share freely between threads.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "calendar/length_bound.h"
#include "calendar/standstill.h"
#include "calendar/time_limit.h"

namespace termijn {

/// Position in one of the tables of a Program.
using Index = std::uint16_t;
inline constexpr Index nothing = 0xffff;

struct Label {
  std::string dutch, english;
  const std::string& in(Language language) const {
    return language == Language::dutch ? dutch : english;
  }
};

/// How sure the text behind a rule is, from most to least.
enum class Mark : std::uint8_t { verified, computed, verified_older, secondary, uncertain };
std::string_view mark_id(Mark mark);  ///< `V`, `C`, `Vo`, `S`, `U`

/// The days that something is about: from the first, up to but not on the second.
struct DaySpan {
  std::optional<Date> from, until;
  bool hold(Date day) const { return (!from || *from <= day) && (!until || day < *until); }
};

struct Act {
  std::string id;
  Label name;
  std::string bwb;           ///< number in the Basiswettenbestand, may be empty
  std::string text_version;  ///< the day of the text that was read, ISO; may be empty
  DaySpan covered;           ///< what happened on another day is not judged by this act
};

struct Citation {
  Index act = nothing;
  std::string text;            ///< `WET 25(6)`
  std::uint16_t sentence = 0;  ///< counted from 1; 0: the whole of it
};

struct Role {
  std::string id;
  Label name;
  std::vector<std::string> also;  ///< other names for the same party in logs
};

enum class ValueType : std::uint8_t { yes_no, choice, date, number, words, length };

struct Choice {
  std::string id;
  Label name;
};

/// What an act lets others make of a length that it sets or leaves open.
struct Bound {
  BoundKind kind = BoundKind::least;
  std::vector<Period> lengths;  ///< one, or all that are allowed
  bool mandatory = false;       ///< what is outside is refused; otherwise it only differs
  Citation citation;
  Mark mark = Mark::verified;
};

/// A field of events, a fact of the dossier, or a parameter (a fact of type length).
struct Field {
  enum class Kind : std::uint8_t { field, fact, parameter };
  std::string id;
  Label name;
  Label question;  ///< asked when the value is missing
  Kind kind = Kind::field;
  ValueType type = ValueType::yes_no;
  std::vector<Choice> choices;
  std::optional<Period> standard;            ///< of a parameter; nothing: only others say how long
  std::vector<Citation> standard_citations;  ///< the act that says so; none: a setting of the rules
  std::string standard_source;
  Mark standard_mark = Mark::verified;
  std::vector<Bound> bounds;
  Span span = {};
};

/// A value of a field.
struct FieldValue {
  Index field;
  std::int32_t value;  ///< yes 1, no 0; choice number; days since 1970; number; index of a Period
};

/// `stelt adviestermijn op 6 weken`
struct Setting {
  FieldValue value;  ///< of a fact; of a parameter the length
  Period length;
  Index counting_rule = nothing;  ///< by which the term is counted
  std::string source;
  Span span;
};

/// What a council and its employer agreed, or made a rule of their own.
struct Paper {
  std::string id;
  Label name;
  std::string kind;                    ///< `reglement`, `convenant`, `cao`, `afspraak`
  std::optional<std::string> council;  ///< nothing: every council
  DaySpan valid;
  std::string source;
  std::vector<Setting> settings;
  Span span;
};

struct EventType {
  std::string id;
  Label name;
  std::vector<std::string> also;
  std::vector<Index> actors;      ///< roles that may do it
  std::vector<Index> addressees;  ///< roles
  std::vector<Index> fields;
  Span span = {};
};

/// One alternative of a reading, with who defends it.
struct ReadingChoice {
  std::string id;
  Label name;
  std::string source;
  Mark mark = Mark::uncertain;
};

/// A point on which authorities differ; choices[standard] is what the rules prefer to show first.
struct Reading {
  std::string id;
  Label question;
  std::vector<ReadingChoice> choices;
  Index standard = 0;
  std::vector<Citation> citations;
  Span span = {};
};

/// A node of a condition; children stand behind each other in Program::children.
struct Condition {
  enum class Op : std::uint8_t {
    any,
    all,
    negation,
    concept_,
    yes,
    one_of,
    known,
    at_least,
    at_most,
    happened,
    reading
  };
  Op op = Op::any;
  bool negated = false;
  Index owner =
      nothing;        ///< event type whose latest occurrence owns the field; nothing: the subject
  Index a = nothing;  ///< field, concept, event type or reading
  Index b = nothing;  ///< choice of a reading; event type after `na`
  std::int32_t number = 0;
  std::uint32_t first_child = 0, child_count = 0;
  std::vector<std::int32_t> values;  ///< one_of
  Span span;
};
using ConditionId = std::uint32_t;
inline constexpr ConditionId no_condition = 0xffffffff;

struct Concept {
  std::string id;
  Label name;
  std::vector<Citation> citations;
  std::string source;
  Mark mark = Mark::verified;
  ConditionId condition = no_condition;
};

/// A free-day line of a calendar: what `FreeDays::reason` points to.
struct FreeDayReason {
  Label name;
  Citation citation;  ///< empty text when no act says so
  std::string source;
  Mark mark = Mark::verified;
};

struct Calendar {
  std::string id;
  Label name;
  DaySet days;
};

/// `staat stil in vakanties per dag als ...`: the rule when the condition holds.
struct Standstill {
  Index calendar = nothing;
  StandstillBy by = StandstillBy::day;
  std::string source;
  ConditionId condition = no_condition;
  CountingRule rule;
};

struct CountingRuleInfo {
  std::string id;
  Label name;
  CountingRule rule;  ///< when no standstill holds; with one that needs no condition, that one
  Index calendar = nothing;
  std::string source;                       ///< authority for the first day and the month end
  std::vector<Citation> citations;          ///< of the rule as a whole
  Citation roll, least, excluded, advance;  ///< of its parts; the source where no act says it
  std::vector<Standstill> standstills;      ///< the first whose condition holds counts
  Mark mark = Mark::verified;
};

/// As of which day something counts as received; without any of them the day of the event.
struct Receipt {
  Index field = nothing;              ///< the day stands in this field of the event
  std::optional<std::int32_t> after;  ///< after this time of the day: the next day
  Index counting_rule = nothing;      ///< on a day free by this rule: the next that is not
};

/// `kennisgeving als ...`; which events of a type count.
struct Pattern {
  Index event = nothing;
  ConditionId condition = no_condition;
  Span span;
  std::string source;      ///< authority of this clause, may be empty
  std::int32_t times = 1;  ///< of an act: it is done when it has happened so often
  Receipt receipt = {};    ///< of an event that starts a clock
};

/// `1 mei`: a day of every year. 29 February stands for the end of that month.
struct YearDay {
  int month = 0, day = 0;
};

/// How a norm comes back: an instance for each period.
struct Recurrence {
  YearDay first_day;          ///< of a year; month 0: a rhythm
  Label name;                 ///< of a year, such as `schooljaar`; may be empty
  Pattern anchor;             ///< a rhythm runs from each such event
  Period length;              ///< of a rhythm
  Index parameter = nothing;  ///< the length is this parameter
  bool is_yearly() const { return first_day.month != 0; }
};

struct Trigger {
  Pattern pattern;
  bool each = false;  ///< an instance for each such event; otherwise one, for the first
};

/// One alternative of a norm's time limit; the first whose condition holds counts.
struct Term {
  enum class Form : std::uint8_t {
    period,         ///< `length` after the clock started
    field,          ///< on the day in `field` of the starting event
    same_day,       ///< the day of the starting event
    before,         ///< `length` back from the day in `field`, or from the starting event
    open,           ///< words without a number: no date
    year_day,       ///< the first `year_day` to come; with `exclusive` the day before it
    end_of_period,  ///< the last day of the period of a recurring norm
  };
  Form form = Form::period;
  Period length;
  Index parameter = nothing;  ///< the length is this parameter
  Index counting_rule = nothing;
  Index field = nothing;
  bool clear = false;  ///< of `before`: so much whole time between the two days
  YearDay year_day;
  bool exclusive = false;  ///< `tot`: the last day is the day before the end
  Label words;             ///< of an open term
  ConditionId condition = no_condition;
  Span span;
};

/// The end of the term of another norm, from which a clock starts.
struct EndOf {
  Index norm = nothing;   ///< in Program::norm_names
  bool extended = false;  ///< from the last day as it was moved; otherwise from the bare end
};

/// An event that gives a running term another end.
struct Change {
  Pattern pattern;
  bool shortens = false;
  Index field = nothing;  ///< the new last day stands in this field of the event ...
  Term more;              ///< ... or so much is added to the term, or taken off
};

/// When a term stands still, and what is left of it afterwards.
struct Suspension {
  enum class Rest : std::uint8_t {
    shifts,    ///< as much as was left
    restarts,  ///< the whole term again
    at_least,  ///< as much as was left, and `rest` at least
    exactly,   ///< `rest`
  };
  Pattern from, until;  ///< from.event is nothing: never
  Rest kind = Rest::shifts;
  Term rest;
};

enum class NormKind : std::uint8_t { duty, prohibition, power, open_norm };
/// Where a norm gets its force. Only a statute can be breached; the others miss or draw attention.
enum class NormClass : std::uint8_t { statute, open, agreement, regulation };
std::string_view kind_id(NormKind kind);      ///< `plicht` ...
std::string_view class_id(NormClass class_);  ///< `wet`, `open`, `afspraak`, `reglement`

/// One version of one norm.
struct Norm {
  std::string id;
  Index name = nothing;  ///< in Program::norm_names: all versions of this norm
  NormKind kind = NormKind::duty;
  NormClass class_ = NormClass::statute;
  Mark mark = Mark::verified;
  Label label;
  Label consequence;               ///< empty: missing it is no loss
  Label remedy;                    ///< what can still be done; may be empty
  Label note;                      ///< may be empty
  std::vector<std::string> steps;  ///< ids of the step tables
  std::vector<Citation> citations;
  std::string source;
  Date valid_from;
  std::optional<Date> valid_until;   ///< the first day on which it no longer holds
  std::optional<Date> text_version;  ///< the text in which it was read, when not that of its act
  DaySpan covered;                   ///< on which all its acts are
  Index covered_by = nothing;        ///< the act that says so first
  std::vector<Index> procedures;
  Index holder = nothing, claimant = nothing;  ///< roles
  std::vector<Trigger> triggers;               ///< none: from the first day of the dossier
  std::optional<Recurrence> recurrence;        ///< instead of triggers
  Index per = nothing;                         ///< event type that starts a new round
  Index told_apart_by = nothing;               ///< a field that says which round an event is of
  std::vector<ConditionId> exceptions;
  ConditionId while_ = no_condition;
  std::vector<Term> terms;
  std::vector<Pattern> clock;  ///< none: the clock starts with the trigger
  std::vector<Pattern>
      acts;  ///< fulfil a duty, exercise a power, judge an open norm, are forbidden
  std::vector<Pattern> ends;      ///< lift a prohibition, exhaust a power, end a duty
  std::vector<EndOf> clock_ends;  ///< starts of the clock beside `clock`
  Suspension suspension;
  std::vector<Change> changes;
  Index lapses_with = nothing;  ///< in Program::norm_names: ends when that one was missed
  std::optional<Term> signal_after;
  std::vector<ConditionId> signal_if;  ///< any of them draws attention
  Span span;
};

struct Phase {
  std::string id;
  Label name;
  ConditionId condition = no_condition;
};

struct Procedure {
  std::string id;
  Label name;
  std::vector<Citation> citations;
  std::vector<Index> recognised;  ///< event types that only this procedure has
  std::vector<Phase> phases;      ///< the last that holds is the state of the procedure
  /// What the procedure and its norms name, and what no procedure names; sorted.
  std::vector<Index> events, roles;
  std::vector<Index> norms;       ///< those that it has, in the order of Program::norms
  std::optional<Date> first_day;  ///< on which some of them holds; nothing: it has none
};

enum class State : std::uint8_t;  // verdict.h

/// How bad a mistake is, worst first.
enum class MistakeSeverity : std::uint8_t { breach, loss, risk, remark };
std::string_view severity_id(MistakeSeverity severity);  ///< `overtreding` ...

/// A mistake that people often make, and the norms that show it.
struct Mistake {
  /// A norm that is in a state, or one that draws attention.
  struct Sign {
    Index norm = nothing;  ///< in Program::norm_names
    State state{};
    bool is_signal = false;  ///< it draws attention; `state` does not count
  };
  std::string id;
  Label name;
  MistakeSeverity severity = MistakeSeverity::remark;
  Mark mark = Mark::verified;
  std::vector<Citation> citations;
  std::string source;
  std::vector<Index> parties;  ///< roles whom it concerns
  Label remedy;                ///< what can still be done
  Label note;                  ///< may be empty
  std::vector<Sign> signs;     ///< any of them shows it
};

enum class Right : std::uint8_t { advice, consent, information, none };
std::string_view right_id(Right right);  ///< `advies` ...

/// What a body may ask on a subject while a condition holds.
struct RightRow {
  Index role = nothing;
  Right right = Right::none;
  Mark mark = Mark::verified;
  std::vector<Citation> citations;
  std::string source;
  Index procedure = nothing;
  std::optional<Date> from, until;  ///< the first day on which it holds, and on which it does not
  ConditionId condition = no_condition;  ///< about facts alone
};

/// A subject of the table that tells which procedure to follow.
struct SubjectTable {
  std::string id;
  Label name;
  std::vector<std::string> also;  ///< other words for it
  std::vector<RightRow> rows;     ///< of each role the first that holds counts
  Label note;                     ///< may be empty
};

struct NotModelled {
  std::vector<Citation> citations;
  Label reason;
};

/// A test written in the rules. Its log is text and is bound like any log.
struct CaseExpectation {
  Date as_of;
  std::string norm;             ///< or the mistake or the phase, when one is expected
  std::string state;            ///< id of a state; empty when something else is expected
  std::optional<bool> mistake;  ///< that the mistake shows, or that it does not
  std::optional<bool> signal;   ///< that the norm draws attention, or that it does not
  bool phase = false;           ///< of the procedure
  bool no_end = false;          ///< that there is no last day
  std::optional<Date> last_day;
  std::optional<std::int32_t> time;  ///< when on the last day
  std::optional<Date> in_period;     ///< about the instance of the period with this day
  std::vector<std::pair<Index, Index>> readings;  ///< (reading, choice); empty: in every reading
  Span span;
};
struct CaseEvent {
  Date day;
  std::optional<Date> earliest;  ///< as in Event
  std::optional<std::int32_t> time;
  std::string event;
  std::vector<std::pair<std::string, std::string>> fields;
  Span span;
};
struct Case {
  std::string id;
  Label name;
  bool decided = false;  ///< a published decision, not a made-up example
  std::string source;
  Mark mark = Mark::secondary;
  Index procedure = nothing;
  std::vector<CaseEvent> events;
  std::vector<CaseExpectation> expectations;
  Span span;
};

/// All versions of one norm.
struct NormName {
  std::string id;
  std::vector<Index> versions;  ///< in Program::norms
};

struct Program {
  std::string folder;  ///< where the rules were read from; empty: built in
  std::vector<Act> acts;
  std::vector<Role> roles;
  std::vector<Field> fields;
  std::vector<EventType> events;
  std::vector<Concept> concepts;
  std::vector<Reading> readings;
  std::deque<Calendar> calendars;  // deques: counting rules point into them
  std::deque<DaySet> day_sets;     // made from calendars for one counting rule
  std::vector<CountingRuleInfo> counting_rules;
  std::vector<FreeDayReason> free_day_reasons;
  std::vector<Procedure> procedures;
  std::vector<Norm> norms;
  std::vector<NormName> norm_names;
  std::vector<Mistake> mistakes;
  std::vector<SubjectTable> subjects;
  std::vector<NotModelled> not_modelled;
  std::vector<Case> cases;
  std::vector<Paper> papers;
  std::vector<Condition> conditions;
  std::vector<ConditionId> children;

  Program() = default;
  Program(Program&&) = default;
  Program& operator=(Program&&) = default;
  Program(const Program&) = delete;  // counting rules point into calendars
  Program& operator=(const Program&) = delete;
};

}  // namespace termijn
