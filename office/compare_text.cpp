// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "office/compare.h"
#include "office/compare_words.h"
#include "office/report_table.h"
#include "office/what_if.h"
#include "report/counting_text.h"
#include "report/describe.h"
#include "report/layout.h"

namespace termijn {
namespace {

namespace words = compare_words;

constexpr std::string_view indent = "    ";

/// Positions of the pairs that differ.
std::size_t count_of(const VerdictDifference& difference) {
  return static_cast<std::size_t>(std::ranges::count_if(difference.pairs, &NormPair::differs));
}

/// `    oud    lopend; ...`, the words in one column.
std::string labelled(const Phrase& label, std::string_view text, Language language) {
  const std::size_t width =
      std::max({columns(words::before.in(language)), columns(words::after.in(language)),
                columns(words::because.in(language))});
  return paragraph(std::string(indent) + padded(label.in(language), width) + "  ", text);
}

std::string name_of(const ComparedRules& compared, const ComparedDossier& dossier) {
  const DossierVerdict& judged = dossier.before;
  return compared.several_councils ? judged.council + '/' + judged.dossier : judged.dossier;
}

bool has_norm(const Program& program, const std::string& id) {
  return std::ranges::find(program.norms, id, &Norm::id) != program.norms.end();
}

/// The last deadline of an instance; null when it has none.
const Deadline* deadline_of(const JudgedDossier& judged, std::uint32_t at) {
  const Deadline* last = nullptr;
  if (at == NormPair::none) return last;
  for (const Outcome& outcome : judged.verdict.norms[at].outcomes) {
    for (const auto* each : {&outcome.deadline, &outcome.possible}) {
      if (*each && (last == nullptr || last->last_day <= (*each)->last_day)) last = &**each;
    }
  }
  return last;
}

Counting counting_of(const Program& program, const Deadline& deadline, Language language) {
  const auto& rules = program.counting_rules;
  const bool has_rule = deadline.counting_rule < rules.size();
  return {program, deadline.limit, has_rule ? &rules[deadline.counting_rule] : nullptr, language};
}

/// The days that only the first counting passes over, with their reasons.
std::string shifts_beyond(const Counting& counting, const Counting& other) {
  TimeLimit rest = counting.limit;
  std::erase_if(rest.shifts, [&](const Shift& shift) {
    return std::ranges::find(other.limit.shifts, shift.from, &Shift::from) !=
           other.limit.shifts.end();
  });
  return shifts_text({counting.program, rest, counting.rule, counting.language});
}

/// The days that are counted otherwise: another length or way, and days passed over.
void add_counting(std::vector<std::string>& out, const ComparedRules& compared,
                  const ComparedDossier& dossier, const NormPair& pair, Language language) {
  const Deadline* was = deadline_of({compared.before, dossier.before}, pair.before);
  const Deadline* is = deadline_of({compared.after, dossier.after}, pair.after);
  if (was == nullptr || is == nullptr) return;
  const Counting old_way = counting_of(compared.before, *was, language);
  const Counting new_way = counting_of(compared.after, *is, language);
  if (counted_by_text(old_way) != counted_by_text(new_way)) {
    out.push_back(fill(words::counted_before, language, {counted_by_text(old_way)}));
    out.push_back(fill(words::counted_after, language, {counted_by_text(new_way)}));
  }
  const std::string more = shifts_beyond(new_way, old_way);
  const std::string fewer = shifts_beyond(old_way, new_way);
  if (!more.empty()) out.push_back(fill(words::passes, language, {more}));
  if (!fewer.empty()) out.push_back(fill(words::passes_no_more, language, {fewer}));
}

class Page {
 public:
  Page(const ComparedRules& compared, Language language)
      : compared_(compared), language_(language) {}

  std::string text() const {
    std::string open, closed;
    for (const ComparedDossier& dossier : compared_.differing)
      (dossier.is_closed ? closed : open) +=
          dossier.is_closed ? closed_text(dossier) : dossier_text(dossier);
    std::string out = head() + rule_line("=");
    if (compared_.dossiers == 0)
      out += paragraph("", words::no_dossiers.in(language_));
    else if (open.empty())
      out += paragraph("", words::same.in(language_));
    out += open;
    if (!closed.empty())
      out += (open.empty() ? "\n" : "") + paragraph("", words::closed_title.in(language_)) + closed;
    return out + rule_line("-") + summary();
  }

 private:
  std::string head() const {
    return paragraph("", fill(words::head, language_, {long_date(compared_.as_of, language_)})) +
           paragraph("", fill(words::old_rules, language_, {source_of(compared_.before)})) +
           paragraph("", fill(words::new_rules, language_, {source_of(compared_.after)}));
  }

  std::string source_of(const Program& program) const {
    if (program.folder.empty()) return std::string(words::built_in.in(language_));
    return fill(words::folder, language_, {program.folder});
  }

  std::string dossier_text(const ComparedDossier& dossier) const {
    std::string out = paragraph("", name_of(compared_, dossier));
    if (dossier.difference.phase) {
      out += paragraph("  ", words::phase.in(language_)) +
             labelled(words::before, phase_of(before(dossier)), language_) +
             labelled(words::after, phase_of(after(dossier)), language_);
    }
    for (const NormPair& pair : dossier.difference.pairs) {
      if (pair.differs()) out += pair_text(dossier, pair);
    }
    return out + mistakes(dossier) + questions(dossier) + '\n';
  }

  std::string pair_text(const ComparedDossier& dossier, const NormPair& pair) const {
    const bool is_there = pair.after != NormPair::none;
    const Scene scene = scene_of(is_there ? after(dossier) : before(dossier));
    const NormVerdict& verdict = scene.dossier.norms[is_there ? pair.after : pair.before];
    const Norm& norm = scene.program.norms[verdict.norm];
    std::string out = paragraph("  ", sentence(norm_text(scene.program, verdict.norm, language_)));
    out += paragraph(indent, instance_text(scene, verdict));
    out += labelled(words::before,
                    standing_text(before(dossier), pair.before, compared_.as_of, language_),
                    language_);
    out +=
        labelled(words::after,
                 standing_text(after(dossier), pair.after, compared_.as_of, language_), language_);
    for (const std::string& reason : compared_reasons(compared_, dossier, pair, language_))
      out += labelled(words::because, reason, language_);
    return out + paragraph(indent, std::string(class_label(norm.class_, language_)) + " · " +
                                       authority_text(norm.citations, {}, norm.mark, language_) +
                                       " · " + norm.id);
  }

  /// Of what is over the last day too, when that is what differs.
  std::string standing(const JudgedDossier& judged, std::uint32_t at, bool days_differ) const {
    const std::string text = standing_text(judged, at, compared_.as_of, language_);
    const Deadline* deadline = deadline_of(judged, at);
    if (!days_differ || deadline == nullptr || is_live(judged.verdict.norms[at].state)) return text;
    return fill(words::last_day, language_, {text, short_date(deadline->last_day, language_)});
  }

  std::string mistakes(const ComparedDossier& dossier) const {
    std::string out;
    const auto add = [&](const JudgedDossier& judged, const auto& positions,
                         const Phrase& sentence) {
      for (const std::uint32_t at : positions) {
        const Mistake& mistake = judged.program.mistakes[judged.verdict.mistakes[at].mistake];
        const std::string name = '[' + mistake.id + "] " + mistake.name.in(language_);
        out += paragraph("  ", fill(sentence, language_, {name}));
      }
    };
    add(before(dossier), dossier.difference.gone_mistakes, words::gone_mistake);
    add(after(dossier), dossier.difference.new_mistakes, words::new_mistake);
    return out;
  }

  std::string questions(const ComparedDossier& dossier) const {
    std::string out;
    const auto add = [&](const JudgedDossier& judged, const auto& positions,
                         const Phrase& sentence) {
      const Scene scene = scene_of(judged);
      for (const std::uint32_t at : positions) {
        const Missing& missing = judged.verdict.questions[at].missing;
        std::string text = question_text(scene, missing);
        if (missing.event != no_event) text += " (" + event_text(scene, missing.event) + ')';
        out += paragraph("  ? ", fill(sentence, language_, {text}));
      }
    };
    add(before(dossier), dossier.difference.gone_questions, words::gone_question);
    add(after(dossier), dossier.difference.new_questions, words::new_question);
    return out;
  }

  std::string closed_text(const ComparedDossier& dossier) const {
    std::string ids;
    for (const NormPair& pair : dossier.difference.pairs) {
      if (!pair.differs()) continue;
      const bool is_there = pair.after != NormPair::none;
      const JudgedDossier judged = is_there ? after(dossier) : before(dossier);
      const NormVerdict& verdict = judged.verdict.norms[is_there ? pair.after : pair.before];
      ids += (ids.empty() ? "" : ", ") + judged.program.norms[verdict.norm].id;
    }
    const std::string name = paragraph("  ", name_of(compared_, dossier));
    return ids.empty() ? name
                       : name + paragraph(indent, fill(words::closed_line, language_, {ids}));
  }

  std::string phase_of(const JudgedDossier& judged) const {
    const auto& procedures = judged.program.procedures;
    if (judged.verdict.procedure >= procedures.size()) return "-";
    const Procedure& procedure = procedures[judged.verdict.procedure];
    const std::string& name = procedure.name.in(language_);
    if (judged.verdict.phase >= procedure.phases.size()) return name;
    return name + ": " + procedure.phases[judged.verdict.phase].name.in(language_);
  }

  std::string summary() const {
    std::size_t dossiers = 0, norms = 0;
    for (const ComparedDossier& dossier : compared_.differing) {
      if (dossier.is_closed) continue;
      ++dossiers;
      norms += count_of(dossier.difference);
    }
    return paragraph(
        "", fill(words::summary, language_,
                 {std::to_string(dossiers), std::to_string(compared_.dossiers - compared_.closed),
                  std::to_string(norms), std::to_string(compared_.closed)}));
  }

  JudgedDossier before(const ComparedDossier& dossier) const {
    return {compared_.before, dossier.before};
  }
  JudgedDossier after(const ComparedDossier& dossier) const {
    return {compared_.after, dossier.after};
  }
  Scene scene_of(const JudgedDossier& judged) const {
    return {judged.program, judged.verdict, compared_.as_of, language_, true};
  }

  const ComparedRules& compared_;
  Language language_;
};

}  // namespace

std::vector<std::string> compared_reasons(const ComparedRules& compared,
                                          const ComparedDossier& dossier, const NormPair& pair,
                                          Language language) {
  const JudgedDossier before{compared.before, dossier.before};
  const JudgedDossier after{compared.after, dossier.after};
  const bool is_there = pair.after != NormPair::none;
  const JudgedDossier& shown = is_there ? after : before;
  const auto at = is_there ? pair.after : pair.before;
  const std::string& id = shown.program.norms[shown.verdict.norms[at].norm].id;
  if (!has_norm(compared.after, id)) return {std::string(words::only_before.in(language))};
  if (!has_norm(compared.before, id)) return {std::string(words::only_after.in(language))};
  std::vector<std::string> out;
  if (pair.days) add_counting(out, compared, dossier, pair, language);
  const WhatIf both{before, after, dossier.difference, {}, {}, compared.as_of, 0};
  for (std::string& reason : reasons_of(both, pair, language)) out.push_back(std::move(reason));
  return out;
}

void add_compared(ComparedRules& compared, DossierVerdict before, DossierVerdict after) {
  ++compared.dossiers;
  const bool is_closed = !is_running(compared.before, before) && !is_running(compared.after, after);
  if (is_closed) ++compared.closed;
  VerdictDifference found = difference({compared.before, before}, {compared.after, after});
  if (found.is_empty()) return;
  compared.differing.push_back({std::move(before), std::move(after), std::move(found), is_closed});
}

std::string compared_text(const ComparedRules& compared, Language language) {
  return Page(compared, language).text();
}

}  // namespace termijn
