// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "engine/mistakes.h"
#include "office/letter_form.h"
#include "office/repair.h"
#include "office/repair_words.h"
#include "report/describe.h"
#include "report/finding_text.h"
#include "report/layout.h"
#include "report/mistakes_text.h"
#include "report/next_text.h"

namespace termijn {
namespace {

namespace words = repair_words;

constexpr std::string_view indent = "    ";

std::string labelled(const Phrase& label, std::string_view text, Language language) {
  std::size_t width = 0;
  for (const auto* one :
       {&words::do_this, &words::before, &words::last_day, &words::becomes, &words::replay,
        &words::left, &words::now, &words::wait, &words::sooner, &words::letter})
    width = std::max(width, columns(one->in(language)));
  return paragraph(std::string(indent) + padded(label.in(language), width) + "  ", text);
}

std::string section(const Phrase& title, const std::string& body, Language language) {
  return body.empty() ? body : '\n' + std::string(title.in(language)) + '\n' + body;
}

/// One dossier.
class Page {
 public:
  Page(const RepairReport& report, const RepairedDossier& dossier, Language language)
      : report_(report),
        program_(report.program),
        dossier_(dossier),
        language_(language),
        scene_{report.program, dossier.judged, report.as_of, language, true} {}

  std::string text() const {
    std::string wrong, running, lawful, asked;
    for (const Repair& repair : dossier_.repairs.repairs)
      (repair.finding ? wrong : running) += repair_lines(repair);
    for (const LawfulDay& day : dossier_.repairs.lawful) lawful += lawful_lines(day);
    for (const AskedRepair& question : dossier_.repairs.asked) asked += asked_lines(question);
    std::string out = dossier_.judged.title.empty()
                          ? dossier_.name + '\n'
                          : paragraph(dossier_.name + "  ", dossier_.judged.title);
    const std::string body = section(words::section_wrong, wrong, language_) +
                             section(words::section_running, running, language_) +
                             section(words::section_lawful, lawful, language_) +
                             section(words::section_asked, asked, language_);
    if (body.empty()) out += paragraph("  ● ", words::nothing.in(language_));
    return out + body + '\n';
  }

 private:
  std::string authority(const Norm& norm) const {
    return paragraph(indent, std::string(class_label(norm.class_, language_)) + " · " +
                                 authority_text(norm.citations, {}, norm.mark, language_) + " · " +
                                 norm.id);
  }

  std::string head(const Repair& repair) const {
    const NormVerdict& verdict = dossier_.judged.norms[repair.verdict];
    const Norm& norm = program_.norms[verdict.norm];
    const std::string label = sentence(norm_text(program_, verdict.norm, language_));
    std::string out;
    if (repair.finding) {
      const auto kind = dossier_.judged.findings[*repair.finding].kind;
      const std::string_view word = finding_label(kind, language_);
      const std::size_t behind_sign = word.find(' ') + 1;
      out = paragraph("  " + std::string(word.substr(0, behind_sign)),
                      std::string(word.substr(behind_sign)) + ": " + label);
    } else {
      const auto sign = urgency_sign(urgency_of(norm, verdict, report_.as_of));
      out = paragraph("  " + std::string(sign) + ' ', label);
    }
    return out + paragraph(indent, instance_text(scene_, verdict)) + authority(norm);
  }

  std::string proposal(const Proposed& event) const {
    return proposed_text(program_, event, dossier_.repairs.lengths, language_);
  }

  std::string event_words(const Proposed& event) const {
    const EventType& type = program_.events[event.type];
    std::string name = type.name.in(language_);
    if (name != type.id) name += " (" + type.id + ')';
    for (const FieldValue& one : event.values) {
      const Field& field = program_.fields[one.field];
      name += ", " + field.id + '=' + value_text(field, one.value, dossier_.repairs.lengths);
    }
    if (event.actor >= program_.roles.size()) return name;
    return fill(words::by, language_, {name, role_text(program_, event.actor, language_)});
  }

  std::string replay(std::span<const Proposed> events) const {
    std::string text;
    for (const Proposed& event : events)
      text += (text.empty() ? "--add \"" : " --add \"") + proposal(event) + '"';
    return labelled(words::replay, text, language_);
  }

  /// A letter that may be a first step; none for a right that is lost.
  std::string letters(const Repair& repair) const {
    std::string out;
    if (repair.finding && !can_be_mended(dossier_.judged.findings[*repair.finding].kind))
      return out;
    const Norm& norm = program_.norms[dossier_.judged.norms[repair.verdict].norm];
    for (const LetterForm* form : letters_offered_at(norm.id)) {
      const std::string& name = language_ == Language::dutch ? form->id : form->english_id;
      out += labelled(words::letter, fill(words::letter_command, language_, {name, dossier_.name}),
                      language_);
    }
    return out;
  }

  std::string repair_lines(const Repair& repair) const {
    return cure_lines(repair) + letters(repair);
  }

  std::string cure_lines(const Repair& repair) const {
    std::string out = head(repair);
    if (!repair.cure)
      return out + labelled(words::do_this, why_none(repair), language_) + left(repair);
    const Cure& cure = *repair.cure;
    const Norm& norm = program_.norms[dossier_.judged.norms[repair.verdict].norm];
    for (std::size_t i = 0; i < cure.events.size(); ++i) {
      const bool is_last = i + 1 == cure.events.size();
      out += labelled(is_last ? words::do_this : words::before, event_words(cure.events[i]),
                      language_);
    }
    if (cure.last_day) {
      out += labelled(words::last_day,
                      short_date(*cure.last_day, language_) + " (" +
                          days_left(*cure.last_day, report_.as_of, language_) + ')',
                      language_);
    } else {
      out += labelled(words::last_day, words::no_last_day.in(language_), language_);
    }
    const auto& becomes = cure.is_whole ? words::state : words::partly;
    out += labelled(words::becomes,
                    fill(becomes, language_, {norm.id, state_label(cure.state, language_)}),
                    language_);
    return out + replay(cure.events) + (cure.is_whole ? "" : left(repair));
  }

  std::string why_none(const Repair& repair) const {
    if (!repair.questions.empty()) {
      std::vector<std::string> numbers;
      for (const std::uint32_t at : repair.questions) numbers.push_back(std::to_string(at + 1));
      return fill(words::answer_first, language_, {listed(numbers, Word::and_word, language_)});
    }
    if (repair.is_cut_off) return std::string(words::cut_off.in(language_));
    const bool is_lost =
        repair.finding && dossier_.judged.findings[*repair.finding].kind == FindingKind::right_lost;
    return std::string((is_lost ? words::lost : words::none).in(language_));
  }

  /// The remedies of the mistakes and of the norm, and what is still open.
  std::string left(const Repair& repair) const {
    std::vector<std::string> texts;
    const auto add = [&](const std::string& text) {
      if (!text.empty() && std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
    };
    if (repair.finding) {
      const Finding& finding = dossier_.judged.findings[*repair.finding];
      for (const ShownMistake* shown : mistakes_of(dossier_.judged, finding)) {
        const Mistake& mistake = program_.mistakes[shown->mistake];
        if (!mistake.remedy.dutch.empty())
          add('[' + mistake.id + "] " + mistake.remedy.in(language_));
      }
      const Norm& norm = program_.norms[dossier_.judged.norms[repair.verdict].norm];
      if (can_be_mended(finding.kind)) add(norm.remedy.in(language_));
    }
    for (const std::uint32_t position : repair.left) {
      const NormVerdict& open = dossier_.judged.norms[position];
      add(fill(words::still_open, language_,
               {norm_text(program_, open.norm, language_), holder_text(scene_, open)}));
    }
    if (texts.empty() && repair.finding) add(std::string(words::nothing_left.in(language_)));
    std::string out;
    for (const std::string& text : texts) out += labelled(words::left, text, language_);
    return out;
  }

  std::string lawful_lines(const LawfulDay& day) const {
    std::string acts;
    for (const Index event : day.events)
      acts += (acts.empty() ? "" : ", ") + event_words({event, nothing, report_.as_of, {}});
    std::string out = paragraph(
        "  ● ", fill(words::by, language_, {acts, role_text(program_, day.actor, language_)}));
    for (const std::uint32_t position : day.forbidden_by) {
      const Norm& norm = program_.norms[dossier_.judged.norms[position].norm];
      const std::string behind = authority_text(norm.citations, {}, norm.mark, language_);
      out += labelled(words::now,
                      fill(words::forbidden_by, language_, {norm.id + " (" + behind + ')'}),
                      language_);
    }
    out += waiting_lines(day);
    if (!day.sooner) return out;
    std::string first;
    for (const Proposed& event : day.first)
      first += (first.empty() ? "" : "; ") + event_words(event);
    out +=
        labelled(words::sooner,
                 fill(words::sooner_from, language_, {first, short_date(*day.sooner, language_)}),
                 language_);
    std::vector<Proposed> all = day.first;
    all.push_back({day.events.front(), day.actor, *day.sooner, {}});
    return out + replay(all);
  }

  std::string waiting_lines(const LawfulDay& day) const {
    std::string out =
        day.safe
            ? labelled(words::wait,
                       fill(words::from, language_, {short_date(*day.safe, language_)}), language_)
            : labelled(
                  words::wait,
                  fill(words::not_by_waiting, language_, {std::to_string(report_.limits.days)}),
                  language_);
    if (day.if_known) {
      std::string asked;
      for (const Index field : day.unknown)
        asked += (asked.empty() ? "" : " ") + program_.fields[field].question.in(language_);
      out +=
          labelled(words::wait,
                   fill(words::if_known, language_, {short_date(*day.if_known, language_), asked}),
                   language_);
    }
    if (!day.arguable) return out;
    return out +
           labelled(words::wait,
                    fill(words::arguable_from, language_, {short_date(*day.arguable, language_)}),
                    language_);
  }

  std::string asked_lines(const AskedRepair& asked) const {
    const Question& question = dossier_.judged.questions[asked.question];
    std::string text =
        std::to_string(asked.question + 1) + ". " + question_text(scene_, question.missing);
    if (question.missing.event != no_event)
      text += " (" + event_text(scene_, question.missing.event) + ')';
    std::string out = paragraph("  ? ", text);
    if (asked.answers.empty()) return out + paragraph(indent, words::any_value.in(language_));
    const Field& field = program_.fields[question.missing.field];
    for (const auto& [result, values] : results(asked, question, field))
      out += paragraph(std::string(indent), field.id + '=' + values + ": " + result);
    return out + labelled(words::replay,
                          "--change " + std::to_string(asked.number) + ':' + field.id + '=' +
                              value_text(field, asked.answers.front().value, {}),
                          language_);
  }

  /// What an answer leads to, and the values that lead there: `ja of nee`.
  std::vector<std::pair<std::string, std::string>> results(const AskedRepair& asked,
                                                           const Question& question,
                                                           const Field& field) const {
    std::vector<std::pair<std::string, std::vector<std::string>>> grouped;
    for (const AnsweredBy& answer : asked.answers) {
      const std::string text = result_of(answer, question);
      const std::string value = value_text(field, answer.value, {});
      const auto same = std::ranges::find(grouped, text, [](const auto& one) { return one.first; });
      if (same == grouped.end()) {
        grouped.push_back({text, {value}});
      } else {
        same->second.push_back(value);
      }
    }
    std::vector<std::pair<std::string, std::string>> out;
    for (const auto& [text, values] : grouped)
      out.emplace_back(text, listed(values, Word::or_word, language_));
    return out;
  }

  std::string result_of(const AnsweredBy& answer, const Question& question) const {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < answer.states.size(); ++i) {
      const Norm& norm = program_.norms[dossier_.judged.norms[question.verdicts[i]].norm];
      std::string state = norm.id + ' ' + std::string(state_label(answer.states[i], language_));
      if (answer.last_days[i]) {
        state = fill(words::state_until, language_,
                     {state, short_date(*answer.last_days[i], language_)});
      }
      texts.push_back(std::move(state));
    }
    const std::string sign = answer.is_wrong ? "■ " : "";
    return sign + listed(texts, Word::and_word, language_);
  }

  const RepairReport& report_;
  const Program& program_;
  const RepairedDossier& dossier_;
  Language language_;
  Scene scene_;
};

std::string summary(const RepairReport& report, Language language) {
  std::array<std::size_t, 4> counts{};
  for (const RepairedDossier& dossier : report.dossiers) {
    for (const Repair& repair : dossier.repairs.repairs) {
      ++counts[repair.finding ? 0 : 2];
      if (repair.finding && repair.cure && repair.cure->is_whole) ++counts[1];
    }
    counts[3] += dossier.repairs.lawful.size();
  }
  return paragraph("", fill(words::summary, language,
                            {std::to_string(counts[0]), std::to_string(counts[1]),
                             std::to_string(counts[2]), std::to_string(counts[3])}));
}

}  // namespace

std::string proposed_text(const Program& program, const Proposed& event,
                          std::span<const Period> lengths, Language language) {
  std::string text = program.events[event.type].id;
  text += words::on_day.in(language);
  text += plain_date(event.day, language);
  if (event.actor < program.roles.size()) {
    text += words::by_role.in(language);
    text += program.roles[event.actor].id;
  }
  for (const FieldValue& one : event.values) {
    const Field& field = program.fields[one.field];
    text += ' ' + field.id + '=' + value_text(field, one.value, lengths);
  }
  return text;
}

std::string repair_text(const RepairReport& report, Language language) {
  std::string out =
      paragraph("", fill(words::head, language, {long_date(report.as_of, language)})) +
      paragraph("", words::note.in(language)) + rule_line("=");
  for (const RepairedDossier& dossier : report.dossiers)
    out += Page(report, dossier, language).text() + rule_line("-");
  return out + summary(report, language);
}

}  // namespace termijn
