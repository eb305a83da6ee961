// SPDX-License-Identifier: Apache-2.0
// The lists that a letter can have; each name is one in docs/letters.md.
#include <algorithm>
#include <array>

#include "office/letter_facts.h"
#include "office/phrase.h"
#include "office/record_words.h"
#include "report/asked_fields.h"
#include "report/finding_text.h"
#include "report/next_text.h"

namespace termijn {
namespace {

/// What must be in the request, by the norm that the letter calls `volledig`.
std::vector<Index> demands(const LetterFacts& facts) {
  const NormVerdict* verdict = facts.norm("volledig");
  if (verdict == nullptr) return {};
  const Program& program = facts.input().scene.program;
  return asked_fields(program, program.norms[verdict->norm]);
}

/// What the lines of the log say of it, a supplement as well as the request; nothing: nobody did.
std::optional<bool> answer(const LetterFacts& facts, Index field) {
  std::optional<bool> found;
  for (const Event& event : facts.input().scene.dossier.events) {
    for (const FieldValue& value : event.values) {
      if (value.field == field) found = found.value_or(false) || value.value != 0;
    }
  }
  return found;
}

std::vector<std::string> demand_list(const LetterFacts& facts) {
  constexpr Phrase there = {"{0}: ja", "{0}: yes"}, missing = {"{0}: nee", "{0}: no"},
                   unknown = {"{0}: niet vastgelegd", "{0}: not recorded"};
  const Scene& scene = facts.input().scene;
  std::vector<std::string> out;
  for (const Index field : demands(facts)) {
    const auto known = answer(facts, field);
    const Phrase& words = !known ? unknown : *known ? there : missing;
    out.push_back(
        fill(words, scene.language, {scene.program.fields[field].name.in(scene.language)}));
  }
  return out;
}

std::vector<std::string> lacking(const LetterFacts& facts, bool unknown) {
  const Scene& scene = facts.input().scene;
  std::vector<std::string> out;
  for (const Index field : demands(facts)) {
    const auto known = answer(facts, field);
    const bool is_listed = unknown ? !known : known && !*known;
    if (is_listed) out.push_back(scene.program.fields[field].name.in(scene.language));
  }
  return out;
}

std::vector<std::string> chronology(const LetterFacts& facts) {
  constexpr Phrase line = {"{0}: {1}{2}{3} ({4})", "{0}: {1}{2}{3} ({4})"};
  const Scene& scene = facts.input().scene;
  std::vector<std::string> out;
  for (const Event& event : scene.dossier.events) {
    if (event.council_wide) continue;
    const EventRecord* record = facts.record(event);
    const std::string who = facts.role_name(event.actor);
    std::string details =
        record == nullptr ? "" : fields_text(scene.program, *record, scene.language);
    if (!details.empty()) details = "; " + details;
    out.push_back(fill(
        line, scene.language,
        {facts.day_text(event), scene.program.events[event.type].name.in(scene.language),
         who.empty() ? "" : ", " + who, details, reference_text(event.number, scene.language)}));
  }
  return out;
}

std::vector<std::string> exhibits(const LetterFacts& facts) {
  const Scene& scene = facts.input().scene;
  std::vector<std::string> out;
  for (const Event& event : scene.dossier.events) {
    const EventRecord* record = facts.record(event);
    if (record == nullptr || event.council_wide) continue;
    for (const std::string& name : {record->source, record->reference}) {
      if (!name.empty())
        out.push_back(name + " (" + scene.program.events[event.type].name.in(scene.language) +
                      ", " + facts.day_text(event) + ')');
    }
  }
  return out;
}

std::vector<std::string> days_of(const LetterFacts& facts, std::span<const std::string> names) {
  std::vector<std::string> out;
  for (const Event& event : facts.input().scene.dossier.events) {
    const bool is_one = std::ranges::any_of(
        names, [&](const std::string& name) { return facts.is_type(event, name); });
    if (is_one) out.push_back(facts.day_text(event));
  }
  return out;
}

/// `Tell the council ...: werkgever, uiterlijk ... (article)`.
std::string term_line(const Scene& scene, const NormVerdict& verdict) {
  constexpr Phrase before = {"{0}: uiterlijk {1} ({2})", "{0}: at the latest {1} ({2})"},
                   safe = {"{0}: veilig t/m {1}, verdedigbaar t/m {3} ({2})",
                           "{0}: safe until {1}, arguable until {3} ({2})"},
                   open = {"{0} ({2})", "{0} ({2})"};
  const Norm& norm = scene.program.norms[verdict.norm];
  const HolderDays days = holder_days(norm, verdict);
  std::string what = norm_text(scene.program, verdict.norm, scene.language);
  while (what.ends_with('.')) what.pop_back();
  const Phrase& words = !days.safe ? open : days.arguable ? safe : before;
  return fill(words, scene.language,
              {what, days.safe ? long_date(*days.safe, scene.language) : "",
               citations_text(norm.citations, scene.language),
               days.arguable ? long_date(*days.arguable, scene.language) : ""});
}

std::vector<std::string> terms(const LetterFacts& facts, Index holder, bool dated_only) {
  const Scene& scene = facts.input().scene;
  std::vector<std::string> out;
  for (const std::uint32_t position : next_in_order(scene.program, scene.dossier)) {
    const NormVerdict& verdict = scene.dossier.norms[position];
    const Norm& norm = scene.program.norms[verdict.norm];
    const bool is_about = holder == nothing || norm.holder == holder;
    const bool is_dated = holder_days(norm, verdict).safe.has_value();
    if (is_about && (is_dated || !dated_only)) out.push_back(term_line(scene, verdict));
  }
  return out;
}

std::vector<std::string> first_three(std::vector<std::string> all) {
  constexpr std::size_t most = 3;
  if (all.size() > most) all.resize(most);
  return all;
}

std::vector<std::string> findings(const LetterFacts& facts) {
  const Scene& scene = facts.input().scene;
  std::vector<std::string> out;
  for (const Finding& finding : scene.dossier.findings) {
    if (finding.kind == FindingKind::question) continue;
    const FindingParts parts = finding_parts(scene, finding);
    const Norm& norm = scene.program.norms[scene.dossier.norms[finding.verdict].norm];
    out.push_back(parts.sentence + " (" + citations_text(norm.citations, scene.language) + ')');
  }
  return out;
}

std::vector<std::string> questions(const LetterFacts& facts) {
  const Scene& scene = facts.input().scene;
  std::vector<std::string> out;
  for (const Question& question : scene.dossier.questions)
    out.push_back(question_text(scene, question.missing));
  return out;
}

/// What the norms of the procedure leave to the council's own paper, with what the act says.
std::vector<std::string> parameters(const LetterFacts& facts) {
  constexpr Phrase standard = {"{0}: [in te vullen; zonder afspraak {1}]",
                               "{0}: [to be filled in; {1} without an agreement]"},
                   open = {"{0}: [in te vullen]", "{0}: [to be filled in]"};
  const Scene& scene = facts.input().scene;
  std::vector<Index> seen;
  for (const Norm& norm : scene.program.norms) {
    const bool is_here =
        std::ranges::find(norm.procedures, scene.dossier.procedure) != norm.procedures.end();
    if (!is_here) continue;
    for (const Term& term : norm.terms) {
      if (term.parameter != nothing && std::ranges::find(seen, term.parameter) == seen.end())
        seen.push_back(term.parameter);
    }
  }
  std::vector<std::string> out;
  for (const Index each : seen) {
    const Field& field = scene.program.fields[each];
    const std::string length =
        field.standard ? period_text(*field.standard, scene.language) : std::string();
    const Phrase& words = field.standard ? standard : open;
    out.push_back(fill(words, scene.language, {field.name.in(scene.language), length}));
  }
  return out;
}

struct List {
  std::string_view name;
  std::vector<std::string> (*make)(const LetterFacts&);
};

constexpr std::array lists = {
    List{"eisen", demand_list},
    List{"ontbreekt", [](const LetterFacts& facts) { return lacking(facts, false); }},
    List{"onbekend", [](const LetterFacts& facts) { return lacking(facts, true); }},
    List{"chronologie", chronology},
    List{"stukken", exhibits},
    List{"overleg",
         [](const LetterFacts& facts) {
           const std::array<std::string, 3> names = {"overlegvergadering", "cr_overleg",
                                                     "pvt_overleg"};
           return days_of(facts, names);
         }},
    List{"informatie",
         [](const LetterFacts& facts) {
           const std::array<std::string, 1> names = {"informatie"};
           return days_of(facts, names);
         }},
    List{"vragen_gesteld",
         [](const LetterFacts& facts) {
           const std::array<std::string, 1> names = {"informatieverzoek"};
           return days_of(facts, names);
         }},
    List{"termijnen", [](const LetterFacts& facts) { return terms(facts, nothing, true); }},
    List{"termijnen_ander",
         [](const LetterFacts& facts) { return terms(facts, facts.other(), false); }},
    List{"drie_termijnen",
         [](const LetterFacts& facts) { return first_three(terms(facts, facts.other(), false)); }},
    List{"bevindingen", findings},
    List{"drie_bevindingen", [](const LetterFacts& facts) { return first_three(findings(facts)); }},
    List{"vragen", questions},
    List{"parameters", parameters}};

}  // namespace

bool is_letter_list(std::string_view name) {
  return std::ranges::find(lists, name, &List::name) != lists.end();
}

std::vector<std::string> letter_list(const LetterFacts& facts, std::string_view name) {
  const auto found = std::ranges::find(lists, name, &List::name);
  return found == lists.end() ? std::vector<std::string>() : found->make(facts);
}

}  // namespace termijn
