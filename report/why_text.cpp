// SPDX-License-Identifier: Apache-2.0
// Why one norm of one dossier stands as it does.
#include "report/why_text.h"

#include <algorithm>
#include <vector>

#include "report/asked_fields.h"
#include "report/describe.h"
#include "report/layout.h"
#include "report/ledger_text.h"
#include "report/mistakes_text.h"
#include "report/next_text.h"
#include "report/papers_text.h"
#include "report/period_text.h"
#include "report/shared_ledger.h"

namespace termijn {
namespace {

std::string text_versions(const Scene& scene, const Norm& norm) {
  std::vector<std::string> days;
  for (const Citation& citation : norm.citations) {
    if (citation.act >= scene.program.acts.size()) continue;
    const bool has_own = norm.text_version && citation.act == norm.citations.front().act;
    const auto day =
        has_own ? norm.text_version : parse_iso(scene.program.acts[citation.act].text_version);
    if (!day) continue;
    std::string text = say(has_own ? Word::why_read_in : Word::why_text_of, scene.language,
                           {plain_date(*day, scene.language)});
    if (std::ranges::find(days, text) == days.end()) days.push_back(std::move(text));
  }
  if (days.empty()) return std::string(word(Word::why_text_unknown, scene.language));
  return listed(days, Word::and_word, scene.language);
}

/// Id, article, text version, force and certainty; and the source.
LedgerLines rule_entries(const Scene& scene, Index number) {
  const Norm& norm = scene.program.norms[number];
  const Language language = scene.language;
  std::string mark(mark_id(norm.mark));
  mark += ", " + std::string(mark_label(norm.mark, language));
  std::string rule = norm.id + " · " + citations_text(norm.citations, language);
  rule +=
      " · " + text_versions(scene, norm) + " · " + std::string(class_label(norm.class_, language));
  rule += " · " + say(Word::why_certainty, language, {mark});
  LedgerLines out;
  add_entry(out, Word::why_rule, rule);
  add_entry(out, Word::why_source, norm.source);
  return out;
}

/// Under the label of the norm.
std::string with_label(const Scene& scene, Index number, const LedgerLines& entries) {
  return paragraph("", sentence(norm_text(scene.program, number, scene.language))) +
         ledger_lines(entries, scene.language);
}

void add_state(LedgerLines& into, const Scene& scene, const Outcome& outcome) {
  const std::string state(state_label(outcome.state, scene.language));
  const std::string text = outcome.since && outcome.state != State::dormant
                               ? say(Word::why_since, scene.language,
                                     {state, short_date(*outcome.since, scene.language)})
                               : state;
  add_entry(into, Word::why_state, text);
}

/// Where readings differ: what each party can count on.
void add_parties(LedgerLines& into, const Scene& scene, const NormVerdict& verdict) {
  const std::string other = other_party_text(scene, verdict);
  if (other.empty()) return;
  add_entry(into, Word::why_holder, holder_text(scene, verdict));
  add_entry(into, Word::why_holder, other);
}

/// The period of a recurring norm, where no ledger tells it.
void add_period(LedgerLines& into, const Scene& scene, const NormVerdict& verdict) {
  const bool is_told = std::ranges::any_of(verdict.outcomes, [](const Outcome& outcome) {
    return outcome.deadline || outcome.possible;
  });
  if (!verdict.period || is_told) return;
  add_entry(into, Word::why_period, instance_text(scene, verdict));
  add_entries(into, origin_entries(scene, verdict.period->origin, false));
}

/// Steps that the ledger has told already.
bool is_told(const Cause& cause, const Outcome& outcome) {
  const auto& counted = outcome.deadline ? outcome.deadline : outcome.possible;
  if (!counted) return false;
  if (cause.what == Cause::What::arose) return cause.event == counted->start;
  if (cause.what == Cause::What::period_began) return true;
  if (!outcome.deadline) return false;
  return cause.what == Cause::What::clock_started || cause.what == Cause::What::expired;
}

void add_causes(LedgerLines& into, const Scene& scene, const Outcome& outcome) {
  std::vector<std::string> texts;
  for (const Cause& cause : outcome.causes) {
    if (is_told(cause, outcome) || is_choice_of_reading(scene, cause, outcome)) continue;
    const std::string text = cause_text(scene, cause);
    if (std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
  }
  for (const std::string& text : texts) add_entry(into, Word::why_because, text);
}

/// What leads to an outcome, with the last day that the shared ledger tells of it.
LedgerLines outcome_head(const Scene& scene, const Outcome& outcome, const std::string& label) {
  const std::string readings = readings_text(scene, outcome.readings);
  const std::string assumed = assumed_text(scene, outcome.assumed);
  const auto with_label = [&](const std::string& text) {
    return label.empty() || text.empty() ? text : label + ": " + text;
  };
  LedgerLines out;
  if (!readings.empty()) {
    add_entry(out, Word::why_reading, with_label(readings));
    add_entry(out, Word::why_assumed, assumed);
  } else {
    add_entry(out, Word::why_assumed, with_label(assumed));
  }
  return out;
}

void add_outcome(LedgerLines& out, const Scene& scene, const Norm& norm, const Outcome& outcome) {
  const Language language = scene.language;
  if (!outcome.deadline && !outcome.possible && is_live(outcome.state)) {
    const std::string words = open_term_text(norm, language);
    if (!words.empty()) {
      add_entry(out, Word::why_length, say(Word::why_open_term, language, {words}));
    }
  }
  add_state(out, scene, outcome);
  add_entry(out, Word::why_because, times_text(norm, outcome, language));
  add_causes(out, scene, outcome);
  const std::string unknown_length = unknown_length_text(scene, outcome);
  add_entry(out, Word::why_because, unknown_length);
  const bool waits_for_clock = unknown_length.empty() && outcome.state != State::not_covered &&
                               !outcome.deadline &&
                               std::ranges::none_of(outcome.causes, [](const Cause& cause) {
                                 return cause.what == Cause::What::clock_not_started ||
                                        cause.what == Cause::What::clock_possibly_started;
                               });
  if (waits_for_clock) {
    add_entry(out, Word::why_because, standing_clock_text(scene, norm, outcome));
  }
  for (const Missing& missing : outcome.missing) {
    std::string asked = question_text(scene, missing);
    if (missing.event != no_event) asked += " (" + event_text(scene, missing.event) + ')';
    add_entry(out, Word::why_question, asked);
  }
}

/// Why a norm that nothing brought up does not count here: another procedure, or no trigger.
std::string dormant_text(const Scene& scene, const Norm& norm) {
  const Language language = scene.language;
  const bool belongs =
      std::ranges::find(norm.procedures, scene.dossier.procedure) != norm.procedures.end();
  if (!belongs && !norm.procedures.empty()) {
    std::vector<std::string> names;
    for (const Index procedure : norm.procedures) {
      names.push_back(scene.program.procedures[procedure].name.in(language));
    }
    const bool known = scene.dossier.procedure < scene.program.procedures.size();
    const std::string here =
        known ? scene.program.procedures[scene.dossier.procedure].name.in(language)
              : std::string(word(Word::unclear, language));
    return ledger_line(
        Word::why_because,
        say(Word::why_other_procedure, language, {listed(names, Word::or_word, language), here}),
        language);
  }
  const std::string triggers = triggers_text(scene, norm);
  return ledger_line(Word::why_because,
                     triggers.empty() ? std::string(word(Word::why_no_such, language))
                                      : say(Word::why_waits_for, language, {triggers}),
                     language);
}

bool tells_why_not(const NormVerdict& verdict) {
  return std::ranges::any_of(verdict.outcomes,
                             [](const Outcome& outcome) { return !outcome.causes.empty(); });
}

}  // namespace

WhyParts why_parts(const Scene& scene, const NormVerdict& verdict) {
  WhyParts parts{rule_entries(scene, verdict.norm), {}, {}};
  add_period(parts.rule, scene, verdict);
  add_parties(parts.rule, scene, verdict);
  for (const std::string& tag : mistakes_of_norm(scene, verdict))
    add_entry(parts.rule, Word::why_mistake, tag);
  const SharedLedger ledger(scene, verdict);
  parts.days = ledger.entries();
  const Norm& norm = scene.program.norms[verdict.norm];
  for (const Outcome& outcome : verdict.outcomes) {
    LedgerLines way;
    if (verdict.outcomes.size() > 1) way = outcome_head(scene, outcome, ledger.label(outcome));
    add_outcome(way, scene, norm, outcome);
    if (outcome.state == State::violated)
      add_entry(way, Word::why_because, denied_text(scene, verdict));
    parts.ways.push_back(std::move(way));
  }
  return parts;
}

std::string why_text(const Program& program, const DossierVerdict& dossier, std::string_view norm,
                     Date as_of, Language language) {
  const Scene scene{program, dossier, as_of, language};
  std::string out;
  for (const NormVerdict& verdict : dossier.norms) {
    const Norm& rule = program.norms[verdict.norm];
    if (rule.id != norm) continue;
    if (!out.empty()) out += '\n';
    const WhyParts parts = why_parts(scene, verdict);
    out += with_label(scene, verdict.norm, parts.rule) + ledger_lines(parts.days, language);
    for (const LedgerLines& way : parts.ways) {
      // Readings stand apart from each other.
      if (parts.ways.size() > 1) out += '\n';
      out += ledger_lines(way, language);
    }
    if (verdict.state == State::dormant && !tells_why_not(verdict))
      out += dormant_text(scene, rule);
  }
  if (!out.empty()) return out;
  for (std::size_t number = 0; number < program.norms.size(); ++number) {
    if (program.norms[number].id != norm) continue;
    const auto position = static_cast<Index>(number);
    return with_label(scene, position, rule_entries(scene, position)) +
           dormant_text(scene, program.norms[number]);
  }
  return out;
}

}  // namespace termijn
