// SPDX-License-Identifier: Apache-2.0
#include "learn/quiz_parts.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/fill.h"
#include "learn/free_days.h"
#include "learn/quiz_days.h"
#include "office/record_words.h"
#include "report/layout.h"
#include "report/why_text.h"

namespace termijn {
namespace {

/// Days between the first day of an exercise and the last on which it may be made to begin.
constexpr std::size_t days_of_start = 365;

constexpr Phrase line_form = {"{0}: {1}", "{0}: {1}"};
constexpr Phrase by_form = {"{0}, door {1}", "{0}, by {1}"};
constexpr Phrase with_form = {"{0} ({1})", "{0} ({1})"};

const Role* role_named(const Program& program, std::string_view id) {
  const auto found = std::ranges::find(program.roles, id, &Role::id);
  return found == program.roles.end() ? nullptr : &*found;
}

std::vector<Label> entries_of(const LedgerLines& dutch, const LedgerLines& english) {
  std::vector<Label> out;
  const auto text = [](const LedgerLine& line, Language language) {
    return std::string(word(line.name, language)) + ": " + line.text;
  };
  for (std::size_t i = 0; i < std::min(dutch.size(), english.size()); ++i)
    out.push_back({text(dutch[i], Language::dutch), text(english[i], Language::english)});
  return out;
}

/// As the example of a procedure or a dossier of a log: every step so many days after another.
bool only_counts_days(const Exercise& exercise) {
  return std::ranges::all_of(exercise.moments, [](const Moment& moment) {
    return moment.when.kind == When::Kind::after_days;
  });
}

/// Nobody does on a day off what could be done on another; the days of the week of an exercise that
/// only counts days are its own.
bool is_natural(const Program& program, const Stage& stage) {
  const bool keeps_weekdays = only_counts_days(*stage.exercise);
  return std::ranges::none_of(stage.steps, [&](const PlacedStep& step) {
    const auto kind = stage.exercise->moments[step.moment].when.kind;
    if (step.record.event.empty() || kind == When::Kind::on_last_day) return false;
    const bool is_kept = keeps_weekdays && step.day.weekday() >= Weekday::saturday;
    return !is_kept && is_day_off(program, step.day);
  });
}

void append(std::vector<Label>& into, std::vector<Label> more) {
  for (auto& each : more) into.push_back(std::move(each));
}

}  // namespace

Label filled(const Phrase& phrase, std::initializer_list<Label> arguments) {
  const auto one = [&](Language language) {
    std::array<std::string_view, 6> words;
    std::size_t count = 0;
    for (const Label& argument : arguments) words.at(count++) = argument.in(language);
    return filled_in(phrase.in(language), std::span(words).first(count));
  };
  return label_by(one);
}

Label day_label(Date day) {
  return label_by([&](Language language) { return long_date(day, language); });
}

Label short_label(Date day) {
  return label_by([&](Language language) { return short_date(day, language); });
}

Label number_label(std::int64_t number) {
  return {std::to_string(number), std::to_string(number)};
}

Label norm_label(const Program& program, Index norm) {
  return label_by([&](Language language) { return sentence(norm_text(program, norm, language)); });
}

Label role_label(const Program& program, Index role) {
  return label_by([&](Language language) { return role_text(program, role, language); });
}

Label citation_label(std::span<const Citation> citations) {
  return label_by([&](Language language) { return citations_text(citations, language); });
}

const std::vector<PlacedStep>& QuizTools::placed(const Exercise& exercise, Date first_day) {
  const auto [found, is_new] = placed_.try_emplace({&exercise, first_day});
  if (is_new) found->second = place(program_, names_, exercise, first_day);
  return found->second;
}

bool QuizDraw::is_fresh(std::string_view topic) const {
  const auto found = asked.find(topic);
  return found == asked.end() || found->second <= most_often;
}

Date draw_first_day(QuizDraw& draw) {
  const Exercise& exercise = draw.exercise;
  const Date from = draw.wish.start.value_or(exercise.first_day);
  auto days = static_cast<std::int32_t>(draw.random.below(days_of_start));
  if (only_counts_days(exercise)) days -= ((from + days) - exercise.first_day) % 7;
  return only_counts_days(exercise) ? from + days : first_working_day(draw.program, from + days);
}

bool judge(const Program& program, Stage& stage) {
  auto judged = judge_records(program, *stage.names, program.procedures[stage.procedure].id,
                              stage.records, stage.as_of);
  if (!judged) return false;
  stage.verdict = std::move(judged->verdict);
  return !stage.verdict.not_covered && stage.verdict.uncovered.empty();
}

std::optional<Stage> draw_stage(QuizDraw& draw, bool (*is_wanted)(const QuizDraw&, const Stage&)) {
  Stage stage;
  stage.names = &draw.tools.names();
  stage.exercise = &draw.exercise;
  stage.procedure = row_of(draw.program.procedures, stage.exercise->procedure);
  if (stage.procedure == nothing) return std::nullopt;
  stage.steps = draw.tools.placed(*stage.exercise, draw_first_day(draw));
  if (!is_natural(draw.program, stage)) return std::nullopt;
  const auto records = records_of(stage.steps);
  if (records.empty()) return std::nullopt;
  const std::size_t kept = 1 + draw.random.below(records.size());
  stage.records.assign(records.begin(), records.begin() + static_cast<std::ptrdiff_t>(kept));
  stage.as_of = stage.records.back().day;
  if (is_wanted != nullptr && !is_wanted(draw, stage)) return std::nullopt;
  if (!judge(draw.program, stage)) return std::nullopt;
  return stage;
}

std::vector<const NormVerdict*> instances_of(const Program& program, const DossierVerdict& dossier,
                                             std::string_view norm) {
  std::vector<const NormVerdict*> out;
  for (const auto& each : dossier.norms) {
    if (program.norms[each.norm].id == norm && each.state != State::dormant) out.push_back(&each);
  }
  return out;
}

Label event_label(const Program& program, const EventRecord& record) {
  const auto type = std::ranges::find(program.events, record.event, &EventType::id);
  return type == program.events.end() ? Label{record.event, record.event} : type->name;
}

std::vector<QuizLine> lines_of(const Program& program, std::span<const EventRecord> records) {
  std::vector<QuizLine> out;
  for (const auto& record : records) {
    Label what = event_label(program, record);
    if (const Role* role = role_named(program, record.actor))
      what = filled(by_form, {what, role->name});
    const Label fields =
        label_by([&](Language language) { return fields_text(program, record, language); });
    if (!fields.dutch.empty()) what = filled(with_form, {what, fields});
    out.push_back({static_cast<std::int64_t>(out.size()) + 1,
                   filled(line_form, {short_label(record.day), what})});
  }
  return out;
}

QuizQuestion begin_question(const QuizDraw& draw, const Stage& stage, QuizKind kind) {
  QuizQuestion question;
  question.kind = kind;
  question.level = draw.level;
  question.lesson = stage.exercise->id;
  question.title = stage.exercise->title;
  question.procedure = stage.procedure;
  question.today = stage.as_of;
  question.log = lines_of(draw.program, stage.records);
  question.proof.records = stage.records;
  question.proof.as_of = stage.as_of;
  return question;
}

void explain_norm(const Program& program, QuizQuestion& question, const Stage& stage,
                  const NormVerdict& verdict, bool with_state) {
  const Norm& norm = program.norms[verdict.norm];
  question.topic = norm.id;
  question.article = citation_label(norm.citations);
  question.explanation.push_back(norm_label(program, verdict.norm));
  std::array<WhyParts, 2> parts;
  for (std::size_t i = 0; i < parts.size(); ++i)
    parts.at(i) = why_parts({program, stage.verdict, stage.as_of, both_languages.at(i)}, verdict);
  append(question.explanation, entries_of(parts[0].rule, parts[1].rule));
  // A power of which nothing is lost has no last day that an act names.
  if (has_sure_day(norm)) append(question.explanation, entries_of(parts[0].days, parts[1].days));
  if (!with_state) return;
  for (std::size_t i = 0; i < std::min(parts[0].ways.size(), parts[1].ways.size()); ++i)
    append(question.explanation, entries_of(parts[0].ways[i], parts[1].ways[i]));
}

bool is_askable(const QuizDraw& draw, const Norm& norm) {
  if (norm.mark == Mark::uncertain || norm.citations.empty() || norm.label.dutch.empty() ||
      norm.label.english.empty())
    return false;
  return draw.is_fresh(norm.id) && (draw.wish.topic.empty() || draw.wish.topic == norm.id);
}

bool is_wished(const QuizDraw& draw, const QuizQuestion& question) {
  const bool is_topic = draw.wish.topic.empty() || draw.wish.topic == question.topic;
  return is_topic && draw.is_fresh(question.topic) && !question.article.dutch.empty();
}

bool set_options(QuizDraw& draw, QuizQuestion& question, QuizOption right,
                 std::vector<QuizOption> wrong, bool in_order) {
  constexpr std::size_t most_wrong = 3;
  if (wrong.size() < 2) return false;
  if (wrong.size() > most_wrong) wrong.resize(most_wrong);
  const std::string key = right.value;
  question.options = std::move(wrong);
  question.options.push_back(std::move(right));
  const auto rank = [](const QuizOption& one) {
    return std::tuple(one.value == "-", one.value.size(), one.value);
  };
  if (in_order)
    std::ranges::sort(question.options, {}, rank);
  else
    draw.random.shuffle(std::span(question.options));
  const auto found = std::ranges::find(question.options, key, &QuizOption::value);
  question.right = static_cast<std::size_t>(found - question.options.begin());
  return true;
}

}  // namespace termijn
