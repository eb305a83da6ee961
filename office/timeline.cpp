// SPDX-License-Identifier: Apache-2.0
#include "office/timeline.h"

#include <algorithm>

#include "office/html.h"
#include "office/phrase.h"
#include "office/record_words.h"
#include "report/next_text.h"

namespace termijn {
namespace {

constexpr Phrase day_range = {"{0} t/m {1}", "{0} to {1}"};
constexpr Phrase not_after = {"uiterlijk {0}; sinds wanneer is niet bekend",
                              "{0} at the latest; since when is not known"};
constexpr Phrase somewhere = {"op een dag van {0} t/m {1}", "on a day from {0} to {1}"};
constexpr Phrase safe_days = {"{0} t/m {1}; verdedigbaar t/m {2}",
                              "{0} to {1}; arguable until {2}"};
constexpr Phrase safe_wait = {"{0} t/m {1}; verdedigbaar is t/m {2}",
                              "{0} to {1}; until {2} is arguable"};
constexpr Phrase one_day = {"uiterlijk {0}", "{0} at the latest"};
constexpr Phrase if_it_runs = {"{0} (mogelijk: een antwoord op een vraag beslist)",
                               "{0} (possibly: an answer to a question decides)"};
constexpr Phrase event_row = {"gebeurtenis", "event"};

TimelineRow event_row_of(const Scene& scene, const Event& event,
                         std::span<const EventRecord> records, bool with_words) {
  const Language language = scene.language;
  TimelineRow row;
  row.since_unknown = event.earliest == Date::first();
  row.from = row.since_unknown ? event.day : event.earliest.value_or(event.day);
  row.until = event.day;
  row.what = event.type < scene.program.events.size()
                 ? scene.program.events[event.type].name.in(language)
                 : std::string();
  std::string last = long_date(event.day, language);
  if (event.time) last = say(Word::day_at_time, language, {last, clock_text(*event.time)});
  row.days = row.since_unknown ? fill(not_after, language, {last})
             : event.earliest  ? fill(somewhere, language, {long_date(row.from, language), last})
                               : last;
  row.who = role_text(scene.program, event.actor, language);
  row.reference = reference_text(event.number, language);
  const EventRecord* record = record_numbered(records, event.number);
  if (record == nullptr) return row;
  row.form = field_text(scene.program, *record, "vorm", language);
  if (with_words) row.source = record->source;
  return row;
}

/// The earliest start of the terms of a norm that are counted over more than a day.
std::optional<Date> term_start(const NormVerdict& verdict) {
  std::optional<Date> start;
  for (const Outcome& outcome : verdict.outcomes) {
    for (const auto* deadline : {&outcome.deadline, &outcome.possible}) {
      if (!*deadline) continue;
      const Date day = std::min((*deadline)->start_day, (*deadline)->last_day);
      const bool is_counted =
          (*deadline)->limit.length.amount != 0 || (*deadline)->start_day != (*deadline)->last_day;
      if (is_counted && (!start || day < *start)) start = day;
    }
  }
  return start;
}

std::vector<std::pair<Date, Date>> pauses_of(const NormVerdict& verdict, Date as_of) {
  std::vector<std::pair<Date, Date>> pauses;
  for (const Cause& cause : verdict.outcomes.front().causes) {
    if (cause.what == Cause::What::suspended) pauses.emplace_back(cause.day, as_of);
    if (cause.what == Cause::What::resumed && !pauses.empty()) pauses.back().second = cause.day;
  }
  return pauses;
}

std::string term_days(const TimelineRow& row, Language language) {
  const std::string from = long_date(row.from, language), until = long_date(row.until, language);
  std::string out = row.from == row.until ? fill(one_day, language, {until})
                                          : fill(day_range, language, {from, until});
  if (row.arguable) {
    const Phrase& words = row.kind == TimelineRow::Kind::wait ? safe_wait : safe_days;
    out = fill(words, language, {from, until, long_date(*row.arguable, language)});
  }
  return row.certain ? out : fill(if_it_runs, language, {out});
}

std::optional<TimelineRow> term_row_of(const Scene& scene, const NormVerdict& verdict) {
  const Norm& norm = scene.program.norms[verdict.norm];
  const auto start = verdict.state == State::dormant ? std::nullopt : term_start(verdict);
  const HolderDays days = holder_days(norm, verdict);
  if (!start || !days.safe) return std::nullopt;
  TimelineRow row;
  row.kind = norm.kind == NormKind::prohibition ? TimelineRow::Kind::wait : TimelineRow::Kind::term;
  row.from = std::min(*start, *days.safe);
  row.until = *days.safe;
  row.arguable = days.arguable;
  row.certain = days.certain;
  row.pauses = pauses_of(verdict, scene.as_of);
  row.what = norm_text(scene.program, verdict.norm, scene.language) + " (" +
             std::string(state_label(verdict.state, scene.language)) + ')';
  row.days = term_days(row, scene.language);
  row.who = role_text(scene.program, norm.holder, scene.language);
  row.source = citations_text(norm.citations, scene.language);
  row.reference = norm.id;
  return row;
}

}  // namespace

Timeline timeline_of(const Scene& scene, std::span<const EventRecord> records, bool with_words) {
  Timeline timeline{{}, scene.as_of};
  for (const Event& event : scene.dossier.events) {
    // What holds for every dossier of a council is no event of this one.
    if (!event.council_wide)
      timeline.rows.push_back(event_row_of(scene, event, records, with_words));
  }
  for (const NormVerdict& verdict : scene.dossier.norms) {
    if (auto row = term_row_of(scene, verdict)) timeline.rows.push_back(std::move(*row));
  }
  std::ranges::stable_sort(timeline.rows, {}, &TimelineRow::from);
  return timeline;
}

PageTable timeline_table(const Timeline& timeline, Language language) {
  constexpr Phrase caption = {"Wat er gebeurde en welke termijnen liepen, in volgorde van tijd",
                              "What happened and which terms ran, in order of time"};
  constexpr Phrase days = {"Dag", "Day"}, kind = {"Soort", "Kind"}, what = {"Wat", "What"},
                   who = {"Wie", "Who"}, form = {"Vorm", "Form"}, source = {"Bron", "Source"},
                   number = {"Nr of regel", "No. or rule"};
  constexpr Phrase term = {"termijn", "term"}, wait = {"wachten", "wait"};
  PageTable table{caption.text(language), {}, {}};
  for (const Phrase& head : {days, kind, what, who, form, source, number})
    table.heads.push_back(head.text(language));
  for (const TimelineRow& row : timeline.rows) {
    const Phrase& sort = row.kind == TimelineRow::Kind::event  ? event_row
                         : row.kind == TimelineRow::Kind::term ? term
                                                               : wait;
    std::vector<std::string> cells;
    for (const std::string& text :
         {row.days, sort.text(language), row.what, row.who, row.form, row.source, row.reference})
      cells.push_back(html_text(text));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace termijn
