// SPDX-License-Identifier: Apache-2.0
// Names, events, authorities and readings in words. Conditions and causes: describe_cause.cpp.
#include "report/describe.h"

#include <algorithm>

#include "report/period_text.h"

namespace termijn {
namespace {

std::string joined(std::span<const std::string> parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

std::string choice_text(const Scene& scene, const ReadingPick& pick) {
  const ReadingChoice& choice = scene.program.readings[pick.reading].choices[pick.choice];
  const std::string behind = authority_text({}, choice.source, choice.mark, scene.language);
  const std::string& name = choice.name.in(scene.language);
  return behind.empty() ? name : name + " (" + behind + ')';
}

bool in_every(const std::vector<std::vector<ReadingPick>>& combinations, const ReadingPick& pick) {
  return std::ranges::all_of(combinations, [&](const auto& combination) {
    return std::ranges::find(combination, pick) != combination.end();
  });
}

std::string combination_text(const Scene& scene, const std::vector<ReadingPick>& combination) {
  std::vector<std::string> parts;
  for (const ReadingPick& pick : combination) parts.push_back(choice_text(scene, pick));
  return joined(parts, " + ");
}

}  // namespace

std::string listed(std::span<const std::string> words, Word last, Language language) {
  if (words.empty()) return {};
  if (words.size() == 1) return words.front();
  return joined(words.first(words.size() - 1), ", ") + ' ' + std::string(word(last, language)) +
         ' ' + words.back();
}

std::string citation_text(const Citation& citation, Language language) {
  if (citation.sentence == 0) return citation.text;
  return say(Word::citation_sentence, language, {citation.text, std::to_string(citation.sentence)});
}

std::string citations_text(std::span<const Citation> citations, Language language) {
  std::vector<std::string> parts;
  for (const Citation& citation : citations) parts.push_back(citation_text(citation, language));
  return joined(parts, ", ");
}

std::string doubt_text(Mark mark, Language language) {
  if (mark == Mark::verified || mark == Mark::computed) return {};
  return std::string(mark_label(mark, language));
}

std::string authority_text(std::span<const Citation> citations, std::string_view source, Mark mark,
                           Language language) {
  const std::vector<std::string> parts = {citations_text(citations, language), std::string(source),
                                          doubt_text(mark, language)};
  return joined(parts, "; ");
}

std::string role_text(const Program& program, Index role, Language language) {
  if (role >= program.roles.size()) return {};
  const Role& found = program.roles[role];
  const std::string& name = found.name.in(language);
  return name.empty() ? found.id : name;
}

std::string roles_text(const Program& program, std::span<const Index> roles, Language language) {
  std::vector<std::string> names;
  for (const Index role : roles) names.push_back(role_text(program, role, language));
  return listed(names, Word::or_word, language);
}

std::string event_text(const Scene& scene, EventIndex event) {
  if (event >= scene.dossier.events.size()) {
    return std::string(word(Word::first_day_of_dossier, scene.language));
  }
  const Event& found = scene.dossier.events[event];
  const std::string name = found.type < scene.program.events.size()
                               ? scene.program.events[found.type].name.in(scene.language)
                               : std::string();
  return say(Word::event_reference, scene.language,
             {name, event_day_text(found, scene.language), std::to_string(found.number)});
}

std::string event_day_text(const Event& event, Language language) {
  return day_text(event.day, event.earliest, event.time, language);
}

std::string day_text(Date day, const std::optional<Date>& earliest,
                     std::optional<std::int32_t> time, Language language) {
  const std::string last = end_text(day, time, language);
  if (!earliest) return last;
  if (*earliest == Date::first()) return say(Word::day_not_after, language, {last});
  return say(Word::day_between, language, {short_date(*earliest, language), last});
}

std::string assumed_text(const Scene& scene, std::span<const AssumedDay> assumed) {
  std::vector<std::string> parts;
  for (const AssumedDay& day : assumed) {
    const Event& event = scene.dossier.events[day.event];
    const std::string name = event.type < scene.program.events.size()
                                 ? scene.program.events[event.type].name.in(scene.language)
                                 : std::string();
    const std::string number = std::to_string(event.number);
    const std::string from = short_date(day.from, scene.language);
    parts.push_back(day.from == day.until
                        ? say(Word::assumed_on, scene.language, {name, number, from})
                        : say(Word::assumed_between, scene.language,
                              {name, number, from, short_date(day.until, scene.language)}));
  }
  return listed(parts, Word::and_word, scene.language);
}

std::string patterns_text(const Scene& scene, std::span<const Pattern> patterns) {
  std::vector<std::string> names;
  for (const Pattern& pattern : patterns) {
    if (pattern.event >= scene.program.events.size()) continue;
    const std::string& name = scene.program.events[pattern.event].name.in(scene.language);
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  return listed(names, Word::or_word, scene.language);
}

std::string triggers_text(const Scene& scene, const Norm& norm) {
  std::vector<Pattern> patterns;
  for (const Trigger& trigger : norm.triggers) patterns.push_back(trigger.pattern);
  if (norm.recurrence && !norm.recurrence->is_yearly()) patterns.push_back(norm.recurrence->anchor);
  return patterns_text(scene, patterns);
}

std::string question_text(const Scene& scene, const Missing& missing) {
  if (missing.field == nothing) {
    const Word what = missing.time ? Word::question_time : Word::question_day;
    return std::string(word(what, scene.language));
  }
  if (missing.field >= scene.program.fields.size()) return {};
  const Field& field = scene.program.fields[missing.field];
  const std::string& asked = field.question.in(scene.language);
  return asked.empty() ? field.name.in(scene.language) + '?' : asked;
}

std::string question_numbers(const Scene& scene, std::span<const Missing> missing) {
  std::vector<std::string> numbers;
  const auto& questions = scene.dossier.questions;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (std::ranges::find(missing, questions[i].missing) == missing.end()) continue;
    numbers.push_back(std::to_string(i + 1));
  }
  return listed(numbers, Word::and_word, scene.language);
}

std::string readings_text(const Scene& scene,
                          const std::vector<std::vector<ReadingPick>>& combinations) {
  if (combinations.empty()) return {};
  // Choices that every combination shares say it all; the others make no difference here.
  std::vector<ReadingPick> shared;
  for (const ReadingPick& pick : combinations.front()) {
    if (in_every(combinations, pick)) shared.push_back(pick);
  }
  if (!shared.empty()) return combination_text(scene, shared);
  std::vector<std::string> parts;
  for (const auto& combination : combinations) {
    parts.push_back(combination_text(scene, combination));
  }
  return listed(parts, Word::or_word, scene.language);
}

std::string norm_text(const Program& program, Index norm, Language language) {
  const Norm& found = program.norms[norm];
  const std::string& label = found.label.in(language);
  return label.empty() ? found.id : label;
}

std::string dossier_text(const Verdict& verdict, const DossierVerdict& dossier) {
  const bool several = std::ranges::any_of(verdict.dossiers, [&](const DossierVerdict& other) {
    return other.council != verdict.dossiers.front().council;
  });
  if (!several || dossier.council.empty()) return dossier.dossier;
  return dossier.council + '/' + dossier.dossier;
}

std::string instance_text(const Scene& scene, const NormVerdict& verdict) {
  if (verdict.period) {
    const std::string name =
        period_name(scene.program.norms[verdict.norm], *verdict.period, scene.language);
    if (verdict.trigger == no_event) return name;
    return say(Word::period_after, scene.language, {name, event_text(scene, verdict.trigger)});
  }
  if (verdict.trigger == no_event) return {};
  const std::string& id = scene.program.norms[verdict.norm].id;
  const bool has_others = std::ranges::any_of(scene.dossier.norms, [&](const NormVerdict& other) {
    return &other != &verdict && other.state != State::dormant &&
           scene.program.norms[other.norm].id == id;
  });
  if (!has_others) return {};
  return say(Word::instance, scene.language, {event_text(scene, verdict.trigger)});
}

std::string provisional_text(const Scene& scene, const NormVerdict& verdict) {
  if (!verdict.provisional) return {};
  for (const Outcome& outcome : verdict.outcomes) {
    for (const auto& deadline : {outcome.deadline, outcome.possible}) {
      if (!deadline || deadline->counting_rule >= scene.program.counting_rules.size()) continue;
      const Index calendar = scene.program.counting_rules[deadline->counting_rule].calendar;
      if (calendar >= scene.program.calendars.size()) continue;
      const Date until = scene.program.calendars[calendar].days.known_until();
      return say(Word::provisional, scene.language, {plain_date(until, scene.language)});
    }
  }
  return std::string(word(Word::why_provisional, scene.language));
}

std::string open_term_text(const Norm& norm, Language language) {
  for (const Term& term : norm.terms) {
    if (term.form == Term::Form::open) return term.words.in(language);
  }
  return {};
}

}  // namespace termijn
