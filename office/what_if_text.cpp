// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "office/what_if.h"
#include "office/what_if_words.h"
#include "report/describe.h"
#include "report/finding_text.h"
#include "report/layout.h"
#include "report/mistakes_text.h"
#include "report/next_text.h"

namespace termijn {
namespace {

namespace words = what_if_words;

constexpr std::string_view indent = "    ";

Scene scene_of(const JudgedDossier& judged, Date as_of, Language language) {
  return {judged.program, judged.verdict, as_of, language, true};
}

std::string section(const Phrase& title, const std::string& body, Language language) {
  if (body.empty()) return {};
  return '\n' + std::string(title.in(language)) + '\n' + body;
}

/// `    nu    lopend; ...`, both words in one column.
std::string labelled(const Phrase& label, std::string_view text, Language language) {
  const std::size_t width =
      std::max({columns(words::now.in(language)), columns(words::then.in(language)),
                columns(words::because.in(language))});
  return paragraph(std::string(indent) + padded(label.in(language), width) + "  ", text);
}

std::vector<std::string> causes_of(const Scene& scene, std::uint32_t at) {
  std::vector<std::string> texts;
  if (at == NormPair::none) return texts;
  for (const Outcome& outcome : scene.dossier.norms[at].outcomes) {
    for (const Cause& cause : outcome.causes) {
      if (is_choice_of_reading(scene, cause, outcome)) continue;
      const std::string text = cause_text(scene, cause);
      if (std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
    }
  }
  return texts;
}

std::vector<std::string> without(std::vector<std::string> these,
                                 const std::vector<std::string>& others) {
  std::erase_if(these, [&](const std::string& text) {
    return std::ranges::find(others, text) != others.end();
  });
  return these;
}

class Page {
 public:
  Page(const WhatIf& what_if, Language language)
      : what_if_(what_if),
        difference_(what_if.difference),
        language_(language),
        before_(scene_of(what_if.before, what_if.as_of, language)),
        after_(scene_of(what_if.after, what_if.as_of, language)) {}

  std::string text(const std::string& records) const {
    std::string out = head(records) + rule_line("=");
    const std::string parts = sections();
    return out + (parts.empty() ? paragraph("", words::same.in(language_)) : parts) +
           rule_line("-") + summary();
  }

 private:
  std::string sections() const {
    return phase_section() +
           section(words::section_gone_findings,
                   findings(before_, difference_.gone_findings, false), language_) +
           section(words::section_new_findings, findings(after_, difference_.new_findings, true),
                   language_) +
           section(words::section_mistakes, mistakes(), language_) +
           section(words::section_norms, norms(), language_) +
           section(words::section_questions, questions(), language_) +
           section(words::section_next, next(), language_);
  }

  std::string head(const std::string& records) const {
    std::string out = paragraph(
        "", fill(words::head, language_, {what_if_.name, long_date(what_if_.as_of, language_)}));
    out += paragraph("", words::not_stored.in(language_));
    out += records;
    if (what_if_.later_records == 1) out += paragraph("", words::later_one.in(language_));
    if (what_if_.later_records > 1) {
      out += paragraph(
          "", fill(words::later_many, language_, {std::to_string(what_if_.later_records)}));
    }
    return out;
  }

  std::string phase_of(const Scene& scene) const {
    const auto& procedures = scene.program.procedures;
    if (scene.dossier.procedure >= procedures.size())
      return std::string(words::no_phase.in(language_));
    const Procedure& procedure = procedures[scene.dossier.procedure];
    const std::string& name = procedure.name.in(language_);
    if (scene.dossier.phase >= procedure.phases.size()) return name;
    return name + ": " + procedure.phases[scene.dossier.phase].name.in(language_);
  }

  std::string phase_section() const {
    if (!difference_.phase) return {};
    return section(words::section_phase,
                   labelled(words::now, phase_of(before_), language_) +
                       labelled(words::then, phase_of(after_), language_),
                   language_);
  }

  /// Questions have their own place.
  std::string findings(const Scene& scene, const std::vector<std::uint32_t>& positions,
                       bool in_full) const {
    std::string out;
    for (const std::uint32_t at : positions) {
      const Finding& finding = scene.dossier.findings[at];
      if (finding.kind == FindingKind::question) continue;
      out += in_full ? finding_text(scene, finding) : finding_line(scene, finding);
    }
    return out;
  }

  std::string finding_line(const Scene& scene, const Finding& finding) const {
    const NormVerdict& verdict = scene.dossier.norms[finding.verdict];
    const std::string_view label = finding_label(finding.kind, language_);
    const std::size_t behind_sign = label.find(' ') + 1;
    std::string out = paragraph("  " + std::string(label.substr(0, behind_sign)),
                                std::string(label.substr(behind_sign)) + ": " +
                                    sentence(norm_text(scene.program, verdict.norm, language_)));
    const std::string day = finding_day_text(scene, finding);
    if (!day.empty())
      out += paragraph(indent, day);
    else if (finding.day)
      out += paragraph(indent, fill(words::day, language_, {short_date(*finding.day, language_)}));
    return out + authority(scene, verdict.norm);
  }

  std::string authority(const Scene& scene, Index number) const {
    const Norm& norm = scene.program.norms[number];
    return paragraph(indent, std::string(class_label(norm.class_, language_)) + " · " +
                                 authority_text(norm.citations, {}, norm.mark, language_) + " · " +
                                 norm.id);
  }

  std::string mistakes() const {
    return mistake_lines(before_, difference_.gone_mistakes, words::dropped) +
           mistake_lines(after_, difference_.new_mistakes, words::added);
  }

  std::string mistake_lines(const Scene& scene, const std::vector<std::uint32_t>& positions,
                            const Phrase& how) const {
    std::string out;
    for (const std::uint32_t at : positions) {
      const Mistake& mistake = scene.program.mistakes[scene.dossier.mistakes[at].mistake];
      out += paragraph("  " + std::string(how.in(language_)),
                       '[' + mistake.id + "] " + mistake.name.in(language_) + " (" +
                           std::string(severity_label(mistake.severity, language_)) + ")");
    }
    return out;
  }

  /// Who reads "now" and "then" word for word the same is told of no difference.
  bool is_told(const NormPair& pair) const {
    return pair.differs() &&
           standing_text(what_if_.before, pair.before, what_if_.as_of, language_) !=
               standing_text(what_if_.after, pair.after, what_if_.as_of, language_);
  }

  std::string norms() const {
    std::string out;
    for (const NormPair& pair : difference_.pairs) {
      if (!is_told(pair)) continue;
      const bool is_there = pair.after != NormPair::none;
      const Scene& scene = is_there ? after_ : before_;
      const NormVerdict& verdict = scene.dossier.norms[is_there ? pair.after : pair.before];
      out += paragraph("  ", sentence(norm_text(scene.program, verdict.norm, language_)));
      out += paragraph(indent, instance_text(scene, verdict));
      out += labelled(words::now,
                      standing_text(what_if_.before, pair.before, what_if_.as_of, language_),
                      language_);
      out +=
          labelled(words::then,
                   standing_text(what_if_.after, pair.after, what_if_.as_of, language_), language_);
      for (const std::string& reason : reasons_of(what_if_, pair, language_))
        out += labelled(words::because, reason, language_);
      out += authority(scene, verdict.norm);
    }
    return out;
  }

  /// The findings name questions by their number in the second verdict.
  std::string questions() const {
    std::string out;
    for (const std::uint32_t at : difference_.gone_questions)
      out += question_line(before_, at, words::dropped, "");
    for (std::uint32_t at = 0; at < after_.dossier.questions.size(); ++at) {
      const bool is_new = contains(difference_.new_questions, at);
      const std::string number = std::to_string(at + 1) + ". ";
      if (is_new || decides_new_finding(after_.dossier.questions[at]))
        out += question_line(after_, at, is_new ? words::added : words::stays, number);
    }
    return out;
  }

  static bool contains(const std::vector<std::uint32_t>& all, std::uint32_t one) {
    return std::ranges::find(all, one) != all.end();
  }

  bool decides_new_finding(const Question& question) const {
    return std::ranges::any_of(difference_.new_findings, [&](std::uint32_t at) {
      return contains(question.verdicts, after_.dossier.findings[at].verdict);
    });
  }

  std::string question_line(const Scene& scene, std::uint32_t at, const Phrase& how,
                            const std::string& number) const {
    const Missing& missing = scene.dossier.questions[at].missing;
    std::string text = number + question_text(scene, missing);
    if (missing.event != no_event) text += " (" + event_text(scene, missing.event) + ')';
    return paragraph("  ? " + std::string(how.in(language_)), text);
  }

  std::string next() const {
    return next_lines(before_, difference_.gone_next, words::dropped) +
           next_lines(after_, difference_.new_next, words::added);
  }

  std::string next_lines(const Scene& scene, const std::vector<std::uint32_t>& positions,
                         const Phrase& how) const {
    std::string out;
    for (const std::uint32_t at : positions) {
      const NormVerdict& verdict = scene.dossier.norms[at];
      const auto sign =
          urgency_sign(urgency_of(scene.program.norms[verdict.norm], verdict, what_if_.as_of));
      out += paragraph("  " + std::string(sign) + ' ' + std::string(how.in(language_)),
                       norm_text(scene.program, verdict.norm, language_) + " (" +
                           holder_text(scene, verdict) + ')');
    }
    return out;
  }

  /// Questions stand among the findings too, and are counted once.
  std::size_t count_of(const Scene& scene, const std::vector<std::uint32_t>& positions) const {
    return static_cast<std::size_t>(std::ranges::count_if(positions, [&](std::uint32_t at) {
      return scene.dossier.findings[at].kind != FindingKind::question;
    }));
  }

  std::string summary() const {
    const auto different = std::ranges::count_if(
        difference_.pairs, [&](const NormPair& pair) { return is_told(pair); });
    return paragraph("", fill(words::summary, language_,
                              {std::to_string(different),
                               std::to_string(count_of(after_, difference_.new_findings)),
                               std::to_string(count_of(before_, difference_.gone_findings)),
                               std::to_string(difference_.new_questions.size()),
                               std::to_string(difference_.gone_questions.size())}));
  }

  const WhatIf& what_if_;
  const VerdictDifference& difference_;
  Language language_;
  Scene before_, after_;
};

}  // namespace

std::string standing_text(const JudgedDossier& judged, std::uint32_t norm, Date as_of,
                          Language language) {
  if (norm == NormPair::none) return std::string(state_label(State::dormant, language));
  const Scene scene = scene_of(judged, as_of, language);
  const NormVerdict& verdict = judged.verdict.norms[norm];
  const std::string state(state_label(verdict.state, language));
  if (is_live(verdict.state)) return state + "; " + holder_text(scene, verdict);
  const auto& since = verdict.outcomes.front().since;
  if (!since || verdict.state == State::dormant) return state;
  return say(Word::why_since, language, {state, short_date(*since, language)});
}

std::vector<std::string> reasons_of(const WhatIf& what_if, const NormPair& pair,
                                    Language language) {
  const auto before = causes_of(scene_of(what_if.before, what_if.as_of, language), pair.before);
  const auto after = causes_of(scene_of(what_if.after, what_if.as_of, language), pair.after);
  auto reasons = without(after, before);
  if (!reasons.empty()) return reasons;
  for (const std::string& text : without(before, after))
    reasons.push_back(fill(words::no_longer, language, {text}));
  return reasons;
}

std::string what_if_text(const WhatIf& what_if, const std::string& records, Language language) {
  return Page(what_if, language).text(records);
}

}  // namespace termijn
