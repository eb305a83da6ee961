// SPDX-License-Identifier: Apache-2.0
#include "office/calendar_text.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "office/phrase.h"
#include "report/check_text.h"
#include "report/counting_text.h"
#include "report/layout.h"
#include "report/period_text.h"

namespace termijn {
namespace {

constexpr std::size_t most_characters = 60;
constexpr std::size_t most_of_dossier = 24;

constexpr Phrase before = {"UITERLIJK: ", "BY: "};
constexpr Phrase wait = {"WACHTEN T/M: ", "WAIT UNTIL: "};
constexpr Phrase of_dossier = {"dossier {0}", "dossier {0}"};
constexpr Phrase who = {"Wie: {0}.", "Who: {0}."};
constexpr Phrase source = {"Soort: {0}; {1}.", "Kind: {0}; {1}."};
constexpr Phrase about = {"Het gaat om: {0}.", "This is about: {0}."};
constexpr Phrase start = {"Begin: {0}.", "Start: {0}."};
constexpr Phrase length = {"Termijn: {0}.", "Term: {0}."};
constexpr Phrase bare_end = {"Kaal einde: {0}.", "Bare end: {0}."};
constexpr Phrase moves = {"Schuift op: {0}.", "Moves: {0}."};
constexpr Phrase last_day = {"Laatste dag: {0}.", "Last day: {0}."};
constexpr Phrase safe_end = {"Veilige laatste dag: {0}.", "Safe last day: {0}."};
constexpr Phrase possible_day = {"Mogelijke laatste dag: {0}; er ontbreekt nog een gegeven.",
                                 "Possible last day: {0}; a fact is still missing."};
constexpr Phrase because = {"Lezing: {0}.", "Reading: {0}."};
constexpr Phrase arguable_day = {"Verdedigbaar: {0}.", "Arguable: {0}."};
constexpr Phrase arguable_if = {"Verdedigbaar: {0}: {1}.", "Arguable: {0}: {1}."};
constexpr Phrase no_last_day = {"Verdedigbaar is dat er nog geen laatste dag is.",
                                "It is arguable that there is no last day yet."};
constexpr Phrase consequence = {"Gevolg: {0}", "Consequence: {0}"};
constexpr Phrase stand = {"Stand op {0}; {1}; termijn {2}.", "As of {0}; {1}; termijn {2}."};
constexpr Phrase secret = {
    "Vertrouwelijk dossier: wat er speelt, staat alleen in het logboek.\nStand op {0}.",
    "Confidential dossier: what it is about is only in the log.\nAs of {0}."};
constexpr Phrase of_council = {"Termijnen {0}", "Deadlines {0}"};
constexpr Phrase of_councils = {"Termijnen ({0} raden)", "Deadlines ({0} councils)"};
constexpr Phrase of_nobody = {"Termijnen", "Deadlines"};

constexpr std::array<Phrase, 5> categories = {{{"Wettelijk", "Statutory"},
                                               {"Reglement", "Regulation"},
                                               {"Eigen afspraak", "Own agreement"},
                                               {"Wens", "Wish"},
                                               {"Zonder wettelijke dag", "No statutory day"}}};

/// `beroep ondernemingskamer`: the name of a rule is shorter than what it says, and as hard.
std::string short_name(const Norm& norm, Language language) {
  if (language == Language::english && !norm.label.english.empty()) return norm.label.english;
  std::string name = norm.id;
  std::ranges::replace(name, '_', ' ');
  return name;
}

/// What is too long gives way in the middle.
std::string joined(const std::string& head, const std::string& what, const std::string& tail) {
  constexpr std::string_view between = " – ";
  const std::size_t used = columns(head) + columns(between) + columns(tail);
  return head + clipped(what, most_characters - used) + std::string(between) + tail;
}

void add(std::string& text, const std::string& line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

void add_if(std::string& text, const Phrase& phrase, Language language, const std::string& what) {
  if (!what.empty()) add(text, fill(phrase, language, {what}));
}

/// The first outcome that ends on `day`.
const Outcome* outcome_on(const NormVerdict& verdict, Date day) {
  for (const Outcome& outcome : verdict.outcomes) {
    for (const auto* deadline : {&outcome.deadline, &outcome.possible})
      if (*deadline && (*deadline)->last_day == day) return &outcome;
  }
  return nullptr;
}

std::string why_text(const Scene& scene, const Outcome& outcome) {
  const std::string readings = readings_text(scene, outcome.readings);
  const std::string assumed = assumed_text(scene, outcome.assumed);
  return readings + (readings.empty() || assumed.empty() ? "" : "; ") + assumed;
}

/// A day that somebody wrote down, with nothing to count.
bool is_given_day(const Norm& norm, const Deadline& deadline) {
  return deadline.term < norm.terms.size() && norm.terms[deadline.term].form == Term::Form::field;
}

/// Where it began and how it was counted.
void add_counting(std::string& text, const Scene& scene, const Norm& norm,
                  const Deadline& deadline) {
  const Language language = scene.language;
  if (deadline.start != no_event) add_if(text, start, language, event_text(scene, deadline.start));
  const bool is_given = is_given_day(norm, deadline);
  if (deadline.limit.length.amount == 0 || (is_given && deadline.limit.shifts.empty())) return;
  const CountingRuleInfo* rule = deadline.counting_rule < scene.program.counting_rules.size()
                                     ? &scene.program.counting_rules[deadline.counting_rule]
                                     : nullptr;
  const Counting counting{scene.program, deadline.limit, rule, language};
  if (!is_given) add_if(text, length, language, counted_by_text(counting));
  add_if(text, bare_end, language, bare_end_text(counting));
  add_if(text, moves, language, shifts_text(counting));
}

void add_arguable(std::string& text, const Scene& scene, const Due& due,
                  const NormVerdict& verdict) {
  const Language language = scene.language;
  if (due.days.open_ended) add(text, std::string(no_last_day.in(language)));
  if (!due.days.arguable) return;
  const std::string day = end_text(*due.days.arguable, due.days.arguable_time, language);
  const Outcome* outcome = outcome_on(verdict, *due.days.arguable);
  const std::string why = outcome != nullptr ? why_text(scene, *outcome) : std::string();
  add(text,
      why.empty() ? fill(arguable_day, language, {day}) : fill(arguable_if, language, {day, why}));
}

}  // namespace

std::string entry_summary(const Norm& norm, bool waits, const std::string& dossier, bool is_secret,
                          Language language) {
  const std::string head((waits ? wait : before).in(language));
  const std::string tail = fill(of_dossier, language, {clipped(dossier, most_of_dossier)});
  return is_secret ? head + tail : joined(head, short_name(norm, language), tail);
}

std::string plan_summary(const std::string& what, bool waits, const std::string& plan,
                         Language language) {
  return joined(std::string((waits ? wait : before).in(language)), what,
                clipped(plan, most_of_dossier));
}

std::string entry_description(const Scene& scene, const Due& due, const std::string& made) {
  const Language language = scene.language;
  const NormVerdict& verdict = scene.dossier.norms[due.verdict];
  const Norm& norm = scene.program.norms[verdict.norm];
  std::string text = sentence(norm_text(scene.program, verdict.norm, language));
  add_if(text, who, language, role_text(scene.program, norm.holder, language));
  add(text, fill(source, language,
                 {kind_label(due.kind, language),
                  authority_text(norm.citations, norm.source, norm.mark, language)}));
  add_if(text, about, language, instance_text(scene, verdict));
  const Outcome* outcome = outcome_on(verdict, *due.days.safe);
  if (outcome != nullptr) {
    add_counting(text, scene, norm, outcome->deadline ? *outcome->deadline : *outcome->possible);
  }
  const std::string day = end_text(*due.days.safe, due.days.safe_time, language);
  const bool is_unsure = due.days.arguable || due.days.open_ended;
  add(text, fill(!due.days.certain ? possible_day
                 : is_unsure       ? safe_end
                                   : last_day,
                 language, {day}));
  if (outcome != nullptr && is_unsure) add_if(text, because, language, why_text(scene, *outcome));
  add_arguable(text, scene, due, verdict);
  add(text, sentence(provisional_text(scene, verdict)));
  add(text, sentence(advice_text(scene, verdict)));
  add_if(text, consequence, language, norm.consequence.in(language));
  add(text, made);
  return text;
}

std::string made_text(const Program& program, const Verdict& verdict, std::string_view version,
                      Language language) {
  return fill(
      stand, language,
      {short_date(verdict.as_of, language), rules_text(program, verdict, language), version});
}

std::string secret_description(Date as_of, Language language) {
  return fill(secret, language, {short_date(as_of, language)});
}

std::string_view category_text(DueKind kind, Language language) {
  return categories[static_cast<std::size_t>(kind)].in(language);
}

std::string calendar_name(std::span<const std::string> councils, Language language) {
  if (councils.size() > 1) {
    const std::string number = std::to_string(councils.size());
    return fill(of_councils, language, {number});
  }
  if (councils.empty() || councils.front().empty()) return std::string(of_nobody.in(language));
  return fill(of_council, language, {councils.front()});
}

}  // namespace termijn
