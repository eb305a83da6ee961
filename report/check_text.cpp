// SPDX-License-Identifier: Apache-2.0
// The whole verdict as text for a terminal.
#include "report/check_text.h"

#include <algorithm>
#include <set>

#include "report/describe.h"
#include "report/finding_text.h"
#include "report/layout.h"
#include "report/mistakes_text.h"
#include "report/next_text.h"
#include "report/overview_text.h"
#include "report/papers_text.h"

namespace termijn {
namespace {

/// `left` and `right` on one line when they fit, else under each other.
std::string spread(std::string_view left, std::string_view right) {
  const std::size_t used = columns(left) + columns(right);
  if (left.empty()) return paragraph("", right);
  if (used + 2 > page_width) return paragraph("", left) + paragraph("", right);
  return padded(left, page_width - columns(right)) + std::string(right) + '\n';
}

std::string page_head(const Program& program, const Verdict& verdict, Language language) {
  const std::string council = verdict.dossiers.empty() ? "" : verdict.dossiers.front().council;
  const bool one = std::ranges::all_of(
      verdict.dossiers, [&](const DossierVerdict& dossier) { return dossier.council == council; });
  const std::string day = say(Word::as_of, language, {long_date(verdict.as_of, language)});
  return spread(one ? clipped(council, page_width) : "", day) +
         paragraph("", rules_text(program, verdict, language)) + rule_line("=");
}

/// The procedures in which most of the events of the dossier occur.
std::vector<const Procedure*> likely_procedures(const Scene& scene) {
  std::vector<const Procedure*> likely;
  std::ptrdiff_t most = 0;
  for (const Procedure& procedure : scene.program.procedures) {
    const auto occur = std::ranges::count_if(scene.dossier.events, [&](const Event& event) {
      return std::ranges::binary_search(procedure.events, event.type);
    });
    if (occur < most) continue;
    if (occur > most) likely.clear();
    most = occur;
    likely.push_back(&procedure);
  }
  return likely;
}

/// `advies (Advies over een besluit), ...`: what may stand behind `procedure=`, the likely ones.
std::string procedures_text(const Scene& scene) {
  constexpr std::size_t most_shown = 8;
  const auto likely = likely_procedures(scene);
  const std::size_t shown = std::min(likely.size(), most_shown);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < shown; ++i) {
    names.push_back(say(Word::procedure_choice, scene.language,
                        {likely[i]->id, likely[i]->name.in(scene.language)}));
  }
  const std::string list = listed(names, Word::or_word, scene.language);
  if (shown == likely.size()) return list;
  return say(Word::procedures_more, scene.language, {list, std::to_string(likely.size() - shown)});
}

std::string dossier_head(const Scene& scene, const Verdict& verdict) {
  const DossierVerdict& dossier = scene.dossier;
  const std::string id = clipped(dossier_text(verdict, dossier), page_width / 2);
  std::string out = dossier.title.empty() ? id + '\n' : paragraph(id + "  ", dossier.title);
  if (dossier.procedure >= scene.program.procedures.size()) {
    out += paragraph("  ? ", say(Word::no_procedure, scene.language, {procedures_text(scene)}));
  } else {
    const Procedure& procedure = scene.program.procedures[dossier.procedure];
    const std::string behind = citations_text(procedure.citations, scene.language);
    const std::string& name = procedure.name.in(scene.language);
    out += paragraph("  ", behind.empty() ? name : name + " (" + behind + ')');
    if (dossier.phase < procedure.phases.size()) {
      const std::string& phase = procedure.phases[dossier.phase].name.in(scene.language);
      out += paragraph("  ", say(Word::phase, scene.language, {phase}));
    }
  }
  if (dossier.later_events > 0) {
    out += paragraph("  ", counted(dossier.later_events, Word::one_later_event, Word::later_events,
                                   scene.language));
  }
  if (dossier.not_covered && dossier.uncovered.empty())
    out += paragraph("  ", word(Word::not_covered, scene.language));
  return out + uncovered_lines(scene);
}

std::string section(Word title, const std::string& body, Language language) {
  if (body.empty()) return {};
  return '\n' + std::string(word(title, language)) + '\n' + body;
}

/// What the questions below it are about; empty when it is the same as of the one before.
std::string subject_line(const Scene& scene, std::size_t at) {
  const auto& questions = scene.dossier.questions;
  const EventIndex event = questions[at].missing.event;
  if (at > 0 && questions[at - 1].missing.event == event) return {};
  if (event == no_event) return paragraph("  ", word(Word::asked_of_dossier, scene.language));
  return paragraph("  ", say(Word::asked_about, scene.language, {event_text(scene, event)}));
}

std::string question_lines(const Scene& scene, std::size_t at) {
  const Question& question = scene.dossier.questions[at];
  const std::string number = std::to_string(at + 1);
  std::string out = subject_line(scene, at);
  out += paragraph("  ? " + number + ". ", question_text(scene, question.missing));
  std::vector<std::string> norms;
  for (const std::uint32_t verdict : question.verdicts) {
    const std::string& id = scene.program.norms[scene.dossier.norms[verdict].norm].id;
    if (std::ranges::find(norms, id) == norms.end()) norms.push_back(id);
  }
  if (norms.empty()) return out;
  return out + paragraph("       ", say(Word::decides, scene.language,
                                        {listed(norms, Word::and_word, scene.language)}));
}

std::string dossier_page(const Scene& scene, const Verdict& verdict) {
  const DossierVerdict& dossier = scene.dossier;
  std::string findings, next, waiting, questions;
  for (const Finding& finding : dossier.findings) {
    // Questions have their own place, with everything that hangs on them.
    if (finding.kind != FindingKind::question) findings += finding_text(scene, finding);
  }
  for (const std::uint32_t position : next_in_order(scene.program, dossier)) {
    const NormVerdict& live = dossier.norms[position];
    const bool waits = scene.program.norms[live.norm].kind == NormKind::prohibition;
    (waits ? waiting : next) += next_text(scene, live);
  }
  for (std::size_t at = 0; at < dossier.questions.size(); ++at) {
    questions += question_lines(scene, at);
  }
  // Prohibitions that need no event began on the first covered day: there is nothing to judge yet.
  if (dossier.not_covered) waiting = questions = std::string();
  const bool is_judged =
      dossier.procedure < scene.program.procedures.size() && !dossier.not_covered;
  if (is_judged && findings.empty() && next.empty() && waiting.empty() && questions.empty()) {
    next = paragraph("  ● ", word(Word::nothing_now, scene.language));
  }
  return dossier_head(scene, verdict) + section(Word::section_findings, findings, scene.language) +
         section(Word::section_mistakes, mistakes_apart_text(scene), scene.language) +
         section(Word::section_next, next, scene.language) +
         section(Word::section_not_yet, waiting, scene.language) +
         section(Word::section_questions, questions, scene.language);
}

/// The acts that the norms cite which have something to say, and those by which their terms are
/// counted.
std::set<Index> acts_behind(const Program& program, const Verdict& verdict) {
  std::set<Index> norms, acts;
  for (const DossierVerdict& dossier : verdict.dossiers) {
    for (const NormVerdict& norm : dossier.norms) {
      if (norm.state != State::dormant) norms.insert(norm.norm);
    }
  }
  const auto cite = [&](const std::vector<Citation>& citations) {
    for (const Citation& citation : citations) acts.insert(citation.act);
  };
  for (const Index i : norms) {
    cite(program.norms[i].citations);
    for (const Term& term : program.norms[i].terms) {
      if (term.counting_rule != nothing) cite(program.counting_rules[term.counting_rule].citations);
    }
  }
  return acts;
}

/// Whether terms stand still in this calendar: its days are no free days of the law.
bool has_holidays(const Program& program, Index calendar) {
  return std::ranges::any_of(program.counting_rules, [&](const CountingRuleInfo& info) {
    return std::ranges::any_of(info.standstills,
                               [&](const Standstill& still) { return still.calendar == calendar; });
  });
}

}  // namespace

std::string rules_text(const Program& program, const Verdict& verdict, Language language) {
  std::vector<std::string> parts;
  const std::set<Index> asked = acts_behind(program, verdict);
  for (std::size_t i = 0; i < program.acts.size(); ++i) {
    const Act& act = program.acts[i];
    const auto day = parse_iso(act.text_version);
    if (!day || !asked.contains(static_cast<Index>(i))) continue;
    parts.push_back(say(Word::rules_text, language, {act.id, plain_date(*day, language)}));
  }
  std::optional<Date> known;
  for (std::size_t i = 0; i < program.calendars.size(); ++i) {
    if (has_holidays(program, static_cast<Index>(i))) continue;
    const Date until = program.calendars[i].days.known_until();
    if (!known || until < *known) known = until;
  }
  std::string out = listed(parts, Word::and_word, language);
  if (!program.folder.empty()) {
    const std::string folder = say(Word::rules_folder, language, {program.folder});
    out = out.empty() ? folder : folder + "; " + out;
  }
  if (known) {
    out += out.empty() ? "" : "; ";
    out += say(Word::rules_free_days, language, {plain_date(*known, language)});
  }
  return out.empty() ? out : say(Word::rules_line, language, {out});
}

std::string check_text(const Program& program, const Verdict& verdict, Language language,
                       const Knowledge& knowledge) {
  std::string out = page_head(program, verdict, language) + knowledge_text(knowledge, language);
  if (knowledge.day) out += rule_line("-");
  if (verdict.dossiers.empty()) return out + std::string(word(Word::empty_log, language)) + '\n';
  if (verdict.dossiers.size() > 1)
    out += overview_text(program, verdict, language) + rule_line("-");
  for (const DossierVerdict& dossier : verdict.dossiers) {
    out +=
        dossier_page({program, dossier, verdict.as_of, language, true, &knowledge}, verdict) + '\n';
    out += rule_line("-");
  }
  return out + summary_text(program, verdict, language);
}

}  // namespace termijn
