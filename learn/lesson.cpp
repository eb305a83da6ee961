// SPDX-License-Identifier: Apache-2.0
#include "learn/lesson.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/mistakes.h"
#include "engine/names.h"
#include "learn/capital.h"
#include "learn/lesson_days.h"
#include "learn/lesson_words.h"
#include "report/finding_text.h"
#include "report/layout.h"
#include "report/mistakes_text.h"
#include "report/next_text.h"
#include "report/period_text.h"
#include "report/procedure_steps.h"

namespace termijn {
namespace {

namespace words = lesson_words;

/// One instance of a norm, the same from moment to moment.
using Key = std::pair<Index, std::uint32_t>;

Key key_of(const Program& program, const NormVerdict& verdict) {
  return {program.norms[verdict.norm].name, verdict.occurrence};
}

bool is_silent(State state) {
  return state == State::dormant || state == State::not_covered;
}

/// What of an instance makes it worth telling again.
struct Seen {
  State state = State::dormant;
  std::optional<Date> earliest, latest;

  /// It came up, got another day, or is certain now. That its day came nearer is no news.
  bool is_news_after(const Seen& before) const {
    if (is_silent(before.state) || !is_live(before.state)) return true;
    const bool is_sure_now = before.state == State::undetermined && state != State::undetermined;
    return is_sure_now || earliest != before.earliest || latest != before.latest;
  }
};

LessonRule::Kind kind_of(NormKind kind) {
  switch (kind) {
    case NormKind::duty:
      return LessonRule::Kind::must;
    case NormKind::prohibition:
      return LessonRule::Kind::must_not;
    case NormKind::power:
      return LessonRule::Kind::may;
    case NormKind::open_norm:
      break;
  }
  return LessonRule::Kind::judge;
}

std::vector<std::string> capitals(std::vector<std::string> texts) {
  for (std::string& text : texts) text = capital(std::move(text));
  return texts;
}

/// Each line once, and none that is empty.
void add(std::vector<std::string>& lines, std::string text) {
  if (!text.empty() && std::ranges::find(lines, text) == lines.end())
    lines.push_back(std::move(text));
}

/// Whether the condition, or a concept that it rests on, looks at such an event.
bool looks_at(const Program& program, ConditionId at, Index event) {
  if (at == no_condition) return false;
  const Condition& condition = program.conditions[at];
  if (condition.op == Condition::Op::happened && condition.a == event) return true;
  if (condition.op == Condition::Op::concept_)
    return looks_at(program, program.concepts[condition.a].condition, event);
  for (std::uint32_t i = 0; i < condition.child_count; ++i) {
    if (looks_at(program, program.children[condition.first_child + i], event)) return true;
  }
  return false;
}

/// Such a step could have ended the prohibition.
bool could_end(const Program& program, const Norm& norm, Index event) {
  return norm.kind == NormKind::prohibition &&
         (looks_at(program, norm.while_, event) ||
          std::ranges::count(norm.ends, event, &Pattern::event) != 0);
}

/// Tells the moments one after the other, and remembers what was told.
class Teller {
 public:
  Teller(const Program& program, Language language) : program_(program), language_(language) {}

  /// `step`: type of the event of this moment; or nothing.
  LessonMoment tell(const DossierVerdict& dossier, Date day, Index step) {
    const Scene scene{program_, dossier, day, language_, true};
    LessonMoment moment;
    moment.day = day;
    step_ = step;
    if (dossier.phase != nothing)
      moment.phase =
          program_.procedures[dossier.procedure].phases[dossier.phase].name.in(language_);
    std::set<Key> told = tell_findings(scene, moment);
    for (const std::uint32_t position : next_in_order(program_, dossier))
      tell_live(scene, dossier.norms[position], told, moment);
    for (const NormVerdict& verdict : dossier.norms) tell_ended(scene, verdict, told, moment);
    tell_questions(scene, moment);
    std::ranges::stable_sort(moment.ahead, {}, &LessonRule::kind);
    seen_ = seen_in(dossier);
    return moment;
  }

 private:
  Seen before(const Key& key) const {
    const auto found = seen_.find(key);
    return found == seen_.end() ? Seen{} : found->second;
  }

  std::map<Key, Seen> seen_in(const DossierVerdict& dossier) const {
    std::map<Key, Seen> seen;
    for (const NormVerdict& verdict : dossier.norms)
      seen[key_of(program_, verdict)] = {verdict.state, verdict.earliest, verdict.latest};
    return seen;
  }

  /// The instances that a new finding is about: it says all that there is to say.
  std::set<Key> tell_findings(const Scene& scene, LessonMoment& moment) {
    std::set<Key> told;
    for (const Finding& finding : scene.dossier.findings) {
      const Key key = key_of(program_, scene.dossier.norms[finding.verdict]);
      if (finding.kind == FindingKind::question) continue;
      told.insert(key);
      if (!found_.insert({key, finding.kind}).second) continue;
      moment.findings.push_back(told_finding(scene, finding));
    }
    return told;
  }

  LessonFinding told_finding(const Scene& scene, const Finding& finding) const {
    const Norm& norm = program_.norms[scene.dossier.norms[finding.verdict].norm];
    FindingParts parts = finding_parts(scene, finding);
    ask_in_words(scene, finding, parts.lines);
    const auto authority = std::ranges::find_if(
        parts.lines, [&](const std::string& line) { return line.ends_with(" · " + norm.id); });
    std::vector<std::string> codes = mistake_tags(scene, finding), brief;
    for (std::string& remedy : mistake_remedies(scene, finding)) codes.push_back(std::move(remedy));
    if (authority != parts.lines.end()) codes.push_back(*authority);
    const bool is_wrong = finding.kind < FindingKind::attention;
    // Since when something draws attention is no lesson.
    const std::string day = is_wrong ? std::string() : finding_day_text(scene, finding);
    std::ranges::copy_if(parts.lines, std::back_inserter(brief), [&](const std::string& line) {
      return std::ranges::count(codes, line) == 0 && (day.empty() || !line.starts_with(day));
    });
    if (authority != parts.lines.end()) *authority = authority_line(norm, {});
    for (const ShownMistake* shown : mistakes_of(scene.dossier, finding)) {
      const Label& name = program_.mistakes[shown->mistake].name;
      brief.push_back(fill(words::often_wrong, language_, {name.in(language_)}));
    }
    return {norm.id,
            std::move(parts.sign),
            std::move(parts.word),
            std::move(parts.sentence),
            article_text(norm),
            std::move(parts.lines),
            capitals(std::move(brief)),
            is_wrong};
  }

  /// A lesson has no numbered list of questions: in place of their numbers the questions.
  void ask_in_words(const Scene& scene, const Finding& finding,
                    std::vector<std::string>& lines) const {
    const auto& outcomes = scene.dossier.norms[finding.verdict].outcomes;
    const auto& missing =
        outcomes[std::min<std::size_t>(finding.outcome, outcomes.size() - 1)].missing;
    const std::string numbers = question_numbers(scene, missing);
    std::ranges::replace(lines, say(Word::depends_on, language_, {numbers}),
                         depends_text(scene, missing));
  }

  void tell_live(const Scene& scene, const NormVerdict& verdict, std::set<Key>& told,
                 LessonMoment& moment) {
    const Key key = key_of(program_, verdict);
    if (!told.insert(key).second) return;
    const Seen now{verdict.state, verdict.earliest, verdict.latest};
    // A no that could have been a yes: that it stays forbidden is news.
    const bool is_still_so =
        now.state == State::in_force && could_end(program_, program_.norms[verdict.norm], step_);
    if (!is_still_so && !now.is_news_after(before(key))) {
      moment.running.push_back(line(scene, verdict));
      return;
    }
    moment.ahead.push_back(rule(scene, verdict));
  }

  void tell_ended(const Scene& scene, const NormVerdict& verdict, const std::set<Key>& told,
                  LessonMoment& moment) {
    const Key key = key_of(program_, verdict);
    if (is_silent(verdict.state) || is_live(verdict.state) || told.contains(key)) return;
    const Seen was = before(key);
    if (was.state == verdict.state) return;
    if (is_silent(was.state) && ended_well(verdict.state))
      moment.asked.push_back(rule(scene, verdict));
    else
      moment.ended.push_back(line(scene, verdict));
  }

  void tell_questions(const Scene& scene, LessonMoment& moment) {
    std::vector<std::string> questions;
    for (const Question& question : scene.dossier.questions)
      questions.push_back(question_text(scene, question.missing));
    if (questions != questions_) moment.questions = questions;
    questions_ = std::move(questions);
  }

  LessonLine line(const Scene& scene, const NormVerdict& verdict) const {
    const Norm& norm = program_.norms[verdict.norm];
    LessonLine line;
    line.norm = program_.norm_names[norm.name].id;
    const std::string asked = sentence(norm_text(program_, verdict.norm, language_));
    line.text = asked;
    for (const std::string& part : when_lines(scene, verdict)) line.text += ' ' + sentence(part);
    line.is_met = ended_well(verdict.state);
    if (is_live(verdict.state)) line.day = holder_days(norm, verdict).safe;
    if (line.day) line.brief = short_date(*line.day, language_) + ": " + asked;
    if (!is_live(verdict.state))
      line.brief = asked + ' ' + sentence(capital(ended_text(norm.kind, verdict.state, language_)));
    return line;
  }

  /// What the acts of the norm are, each once.
  std::string acts_text(const Norm& norm) const {
    std::vector<std::string> acts;
    for (const Pattern& act : norm.acts) {
      std::string text = pattern_text(program_, act, language_);
      if (std::ranges::find(acts, text) == acts.end()) acts.push_back(std::move(text));
    }
    return listed(acts, Word::or_word, language_);
  }

  std::string form_text(const Scene& scene, const Norm& norm) const {
    std::string who = role_text(program_, norm.holder, language_);
    if (who.empty()) who = words::somebody.text(language_);
    // Of a prohibition the acts say enough; under which conditions is for `termijn read`.
    const std::string acts =
        norm.kind == NormKind::prohibition ? patterns_text(scene, norm.acts) : acts_text(norm);
    switch (norm.kind) {
      case NormKind::duty:
        return fill(words::must, language_, {who, acts});
      case NormKind::prohibition:
        return fill(words::must_not, language_, {who, acts});
      case NormKind::power:
        return fill(words::may, language_, {who, acts});
      case NormKind::open_norm:
        break;
    }
    return acts.empty() ? words::judged_by_people.text(language_)
                        : fill(words::judged_by, language_, {acts});
  }

  /// What must be so about the acts, when the sentence does not say it: `vorm: schriftelijk`.
  std::string brief_form(const Norm& norm, const std::string& told) const {
    std::vector<std::string> conditions;
    const bool is_asked = norm.kind == NormKind::duty || norm.kind == NormKind::power;
    for (const Pattern& act : norm.acts) {
      const std::string& name = program_.events[act.event].name.in(language_);
      const std::string text = pattern_text(program_, act, language_);
      const std::size_t begin =
          text.find('(', std::min(text.find(name) + name.size(), text.size()));
      if (!is_asked || begin == std::string::npos) continue;
      std::string condition = text.substr(begin + 1, text.rfind(')') - begin - 1);
      const bool is_new = told.find(condition) == std::string::npos &&
                          std::ranges::count(conditions, condition) == 0;
      if (is_new) conditions.push_back(std::move(condition));
    }
    if (conditions.empty()) return {};
    return conditions.size() == 1 ? fill(words::form, language_, {conditions.front()})
                                  : fill(words::ways, language_, {acts_text(norm)});
  }

  std::vector<std::string> when_lines(const Scene& scene, const NormVerdict& verdict) const {
    return capitals(is_live(verdict.state) ? running_lines(scene, verdict)
                                           : ended_lines(scene, verdict));
  }

  std::vector<std::string> waits(const Scene& scene, const NormVerdict& verdict) const {
    std::vector<std::string> lines;
    std::vector<Missing> asked;
    for (const Outcome& outcome : verdict.outcomes) {
      asked.insert(asked.end(), outcome.missing.begin(), outcome.missing.end());
      if (is_live(verdict.state))
        add(lines, standing_clock_text(scene, program_.norms[verdict.norm], outcome));
    }
    add(lines, provisional_text(scene, verdict));
    add(lines, depends_text(scene, asked));
    return capitals(std::move(lines));
  }

  /// The questions on which it depends; empty without any.
  std::string depends_text(const Scene& scene, std::span<const Missing> asked) const {
    std::vector<std::string> questions;
    for (const Missing& missing : asked) add(questions, question_text(scene, missing));
    std::string all;
    for (const std::string& question : questions) all += (all.empty() ? "" : " ") + question;
    return all.empty() ? all : fill(words::depends, language_, {all});
  }

  std::vector<std::string> doubts(const Scene& scene, const NormVerdict& verdict) const {
    std::vector<std::string> lines;
    for (const Outcome& outcome : verdict.outcomes)
      add(lines, times_text(program_.norms[verdict.norm], outcome, language_));
    add(lines, unjudged_text(scene, verdict));
    add(lines, advice_text(scene, verdict));
    return capitals(std::move(lines));
  }

  std::string authority_line(const Norm& norm, std::string_view source) const {
    const std::string_view force = norm.class_ == NormClass::open
                                       ? words::judged_by_people.in(language_)
                                       : class_label(norm.class_, language_);
    return std::string(force) + " · " +
           authority_text(norm.citations, source, norm.mark, language_) + " · " + norm.id;
  }

  /// `WET 25(1), 25(2)`: the act once. That it is uncertain is never left out.
  std::string article_text(const Norm& norm) const {
    std::string out, act_before;
    for (const Citation& citation : norm.citations) {
      const std::string text = citation_text(citation, language_);
      const std::string act = text.substr(0, text.find(' ') + 1);
      out += (out.empty() ? "" : ", ") + (act == act_before ? text.substr(act.size()) : text);
      act_before = act;
    }
    if (norm.citations.empty()) out = norm.source;
    if (norm.mark == Mark::uncertain) out += "; " + doubt_text(norm.mark, language_);
    return out;
  }

  LessonRule rule(const Scene& scene, const NormVerdict& verdict) {
    const Norm& norm = program_.norms[verdict.norm];
    LessonRule rule;
    rule.kind = kind_of(norm.kind);
    rule.norm = norm.id;
    rule.sentence = sentence(norm_text(program_, verdict.norm, language_));
    rule.form = capital(form_text(scene, norm));
    rule.brief_form = capital(brief_form(norm, rule.sentence));
    rule.when = when_lines(scene, verdict);
    if (is_live(verdict.state)) rule.readings = next_parts(scene, verdict).readings;
    rule.waits = waits(scene, verdict);
    rule.doubts = doubts(scene, verdict);
    rule.day = holder_days(norm, verdict).safe;
    rule.provisional = verdict.provisional;
    rule.consequence = norm.consequence.in(language_);
    rule.remedy = norm.remedy.in(language_);
    rule.note = norm.note.in(language_);
    rule.article = article_text(norm);
    rule.authority = authority_line(norm, norm.source);
    rule.mark = mark_id(norm.mark);
    tell_mistakes(norm, rule);
    return rule;
  }

  void tell_mistakes(const Norm& norm, LessonRule& rule) {
    for (const Mistake& mistake : program_.mistakes) {
      const bool is_of_norm =
          std::ranges::count(mistake.signs, norm.name, &Mistake::Sign::norm) > 0;
      if (!is_of_norm || !mistakes_.insert(mistake.id).second) continue;
      std::string about(severity_label(mistake.severity, language_));
      std::vector<std::string> parties;
      for (const Index role : mistake.parties)
        parties.push_back(role_text(program_, role, language_));
      if (!parties.empty()) about += "; " + listed(parties, Word::and_word, language_);
      rule.mistakes.push_back(
          {mistake.id, mistake.name.in(language_), std::move(about), mistake.remedy.in(language_),
           authority_text(mistake.citations, mistake.source, mistake.mark, language_)});
    }
  }

  const Program& program_;
  Language language_;
  Index step_ = nothing;
  std::map<Key, Seen> seen_;
  std::set<std::pair<Key, FindingKind>> found_;
  std::set<std::string> mistakes_;
  std::vector<std::string> questions_;
};

/// `adviesaanvraag door ondernemer; vorm=schriftelijk, beweegredenen=ja`
std::string record_text(const EventRecord& record, Language language) {
  std::string out = record.event;
  if (!record.actor.empty()) out = fill(words::in_log, language, {record.event, record.actor});
  std::string fields;
  for (const auto& field : record.fields) {
    if (field.name == "procedure") continue;
    fields += (fields.empty() ? "" : ", ") + field.name + '=' + field.value;
  }
  return fields.empty() ? out : out + "; " + fields;
}

void add_head(const Program& program, const Exercise& exercise, Lesson& lesson) {
  const Language language = lesson.language;
  lesson.id = language == Language::dutch ? exercise.id : exercise.english_id;
  lesson.name = exercise.name.in(language);
  lesson.title = exercise.title.in(language);
  lesson.intro = exercise.intro.in(language);
  lesson.procedure = exercise.procedure;
  const Index procedure = NameIndex(program.procedures).find(exercise.procedure);
  if (procedure != nothing) {
    lesson.procedure_name = program.procedures[procedure].name.in(language);
    lesson.authority = citations_text(program.procedures[procedure].citations, language);
  }
  for (const Part& part : exercise.parts) lesson.parts.push_back(part.name.in(language));
  for (const Paper& paper : program.papers) lesson.papers.push_back(paper.name.in(language));
}

}  // namespace

Lesson lesson_of(const Program& program, const Exercise& exercise, Date first_day,
                 Language language) {
  Lesson lesson;
  lesson.language = language;
  lesson.first_day = first_day;
  add_head(program, exercise, lesson);
  const auto placed = place(program, exercise, first_day);
  lesson.is_cut_off = placed.size() < exercise.moments.size();
  Teller teller(program, language);
  const NameIndex events(program.events);
  std::vector<EventRecord> records;
  for (const PlacedStep& step : placed) {
    if (!step.record.event.empty()) records.push_back(step.record);
    const auto judged = judge_records(program, exercise.procedure, records, step.day);
    if (!judged) break;
    LessonMoment moment = teller.tell(judged->verdict, step.day, events.find(step.record.event));
    moment.story = exercise.moments[step.moment].step.text.in(language);
    if (!step.record.event.empty()) moment.record = record_text(step.record, language);
    lesson.moments.push_back(std::move(moment));
  }
  return lesson;
}

}  // namespace termijn
