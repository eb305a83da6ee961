// SPDX-License-Identifier: Apache-2.0
// Questions about what was done wrong: which line breaks the law, and what a paper lacks.
#include <algorithm>

#include "engine/names.h"
#include "learn/quiz_parts.h"
#include "office/record_words.h"
#include "report/finding_text.h"
#include "report/words.h"

namespace termijn {
namespace {

constexpr Phrase ask_line = {
    "Het is {0}. In welke regel van het logboek wordt de wet niet gevolgd?",
    "It is {0}. In which line of the log is the law not followed?"};
constexpr Phrase line_option = {"nummer {0}: {1} op {2}", "number {0}: {1} on {2}"};
constexpr Phrase no_line = {"in geen van de regels", "in none of the lines"};
constexpr Phrase lawful_why = {
    "In deze regel is niets gebeurd dat de wet verbiedt of anders vraagt.",
    "Nothing happened in this line that the law forbids or asks otherwise."};
constexpr Phrase overlooked_why = {"Er is wel iets mis, in nummer {0}.",
                                   "Something is wrong, in number {0}."};
constexpr Phrase all_well = {"Alles in dit logboek past binnen de regels van deze procedure.",
                             "Everything in this log keeps to the rules of this procedure."};
constexpr Phrase checked_line = {"gekeken naar: {0} · {1}", "looked at: {0} · {1}"};
constexpr Phrase mistake_line = {"vaak gemaakte fout: {0} ({1})", "a common mistake: {0} ({1})"};
constexpr Phrase remedy_line = {"wat nog kan: {0}", "what can still be done: {0}"};
constexpr Phrase ask_complete = {
    "Is nummer {0} ({1}) zoals de wet het vraagt? Kies wat eraan ontbreekt.",
    "Is number {0} ({1}) as the law asks? Choose what it lacks."};
constexpr Phrase is_complete = {"er ontbreekt niets", "it lacks nothing"};
constexpr Phrase lacks_field = {"dit is niet in orde: {0}", "this is not in order: {0}"};
constexpr Phrase is_there_why = {"`{0}` is in orde: er staat {1}.",
                                 "`{0}` is in order: it says {1}."};
constexpr Phrase not_asked_why = {"Bij `{0}` staat {1}, en dat maakt voor de wet hier niets uit.",
                                  "`{0}` says {1}, and to the law that makes no difference here."};
constexpr Phrase lacking_why = {"Er is wel iets niet in orde: {0}.",
                                "Something is not in order: {0}."};

const Finding& finding_of(const DossierVerdict& dossier, const Blame& blame) {
  return dossier.findings[blame.finding];
}

/// Article and explanation from a breach, with the common mistake that it shows.
void explain_breach(const QuizDraw& draw, QuizQuestion& question, const Stage& stage,
                    const Blame& blame) {
  const auto& dossier = stage.verdict;
  const Finding& finding = finding_of(dossier, blame);
  explain_norm(draw.program, question, stage, dossier.norms[finding.verdict], true);
  for (const auto& shown : dossier.mistakes) {
    const bool is_here = std::ranges::any_of(
        shown.sightings, [&](const Sighting& one) { return one.verdict == finding.verdict; });
    if (!is_here) continue;
    const Mistake& mistake = draw.program.mistakes[shown.mistake];
    question.explanation.push_back(
        filled(mistake_line, {mistake.name, citation_label(mistake.citations)}));
    if (!mistake.remedy.dutch.empty() && !mistake.remedy.english.empty())
      question.explanation.push_back(filled(remedy_line, {mistake.remedy}));
  }
}

/// A step as somebody could have done it instead: a choice of the exercise, or one of its own
/// values turned round.
std::optional<Step> other_way(QuizDraw& draw, const Moment& moment) {
  if (!moment.choices.empty() && !draw.random.one_in(3)) {
    const Step& chosen = moment.choices[draw.random.below(moment.choices.size())];
    if (!chosen.is_waiting()) return chosen;
  }
  Step step = moment.step;
  std::vector<std::string*> turned;
  for (auto& [name, value] : step.fields) {
    if (value == "ja" || value == "nee") turned.push_back(&value);
  }
  if (turned.empty()) return std::nullopt;
  std::string& value = *turned[draw.random.below(turned.size())];
  value = value == "ja" ? "nee" : "ja";
  return step;
}

bool days_differ(std::span<const EventRecord> records) {
  return std::ranges::adjacent_find(records, {}, &EventRecord::day) == records.end();
}

/// Lets one step of the dossier go otherwise, or come earlier; false when that one has no other
/// way.
bool spoil(QuizDraw& draw, Stage& stage) {
  const std::size_t at = draw.random.below(stage.records.size());
  EventRecord& record = stage.records[at];
  if (at > 0 && draw.random.one_in(3)) {
    const auto gap = record.day - stage.records[at - 1].day;
    if (gap < 2) return false;
    record.day =
        record.day -
        (1 + static_cast<std::int32_t>(draw.random.below(static_cast<std::size_t>(gap) - 1)));
    return true;
  }
  std::size_t seen = 0;
  for (const auto& placed : stage.steps) {
    if (placed.record.event.empty() || seen++ != at) continue;
    const Moment& moment = stage.exercise->moments[placed.moment];
    const auto step = other_way(draw, moment);
    if (!step) return false;
    record = record_of(*stage.exercise, *step, record.day, record.number);
    return true;
  }
  return false;
}

/// 3: a matter of days; 1: few lines; else, and when nothing is wrong, 2.
int mistake_level(const Stage& stage, const std::vector<Blame>& blames) {
  if (blames.empty()) return 2;
  for (const auto& blame : blames) {
    const Finding& finding = finding_of(stage.verdict, blame);
    const auto& outcome = stage.verdict.norms[finding.verdict].outcomes[finding.outcome];
    if (has_cause(outcome, Cause::What::forbidden_act) ||
        has_cause(outcome, Cause::What::done_late))
      return 3;
  }
  return stage.records.size() <= 3 ? 1 : 2;
}

QuizOption line_of(const Program& program, const EventRecord& record, Slip slip, Label why) {
  const Label number = number_label(record.number);
  return {filled(line_option, {number, event_label(program, record), short_label(record.day)}),
          std::to_string(record.number), slip, std::move(why)};
}

/// What the rules look at in a dossier in which all goes well: its first statutory duty that is
/// fulfilled.
const NormVerdict* shown_norm(const QuizDraw& draw, const DossierVerdict& dossier) {
  for (const auto& one : dossier.norms) {
    const Norm& norm = draw.program.norms[one.norm];
    const bool is_kept = one.state == State::fulfilled || one.state == State::observed ||
                         one.state == State::exercised;
    if (is_kept && is_askable(draw, norm) && norm.class_ == NormClass::statute) return &one;
  }
  return nullptr;
}

bool explain_well(const QuizDraw& draw, QuizQuestion& question, const Stage& stage) {
  const NormVerdict* shown = shown_norm(draw, stage.verdict);
  if (shown == nullptr) return false;
  const Norm& norm = draw.program.norms[shown->norm];
  question.topic = norm.id;
  question.article = citation_label(norm.citations);
  question.explanation.push_back(filled(all_well));
  for (const auto& one : stage.verdict.norms) {
    const Norm& looked = draw.program.norms[one.norm];
    if (one.state == State::dormant || looked.citations.empty()) continue;
    question.explanation.push_back(
        filled(checked_line, {{looked.id, looked.id}, citation_label(looked.citations)}));
  }
  return true;
}

/// The day after the last line: what had to be done on its day is broken then.
bool judge_next_day(const Program& program, Stage& stage) {
  stage.as_of = stage.records.back().day + 1;
  return judge(program, stage);
}

/// Nothing was done wrong in the dossier.
bool is_sound(const Program& program, Stage& stage) {
  if (!judge_next_day(program, stage)) return false;
  const auto blames = blames_of(stage.verdict);
  return blames && blames->empty();
}

// What a paper lacks.

bool is_turned(const std::string& value) {
  return value == "ja" || value == "nee";
}

/// One value of the paper.
struct PaperValue {
  std::size_t field = 0;  ///< in EventRecord::fields
  Index index = nothing;  ///< in Program::fields
  bool breaks = false;    ///< turned round alone it is a breach
};

/// How many breaches the paper in the last record makes; nothing when something else is wrong.
std::optional<std::size_t> breaches(const Program& program, Stage& stage) {
  if (!judge_next_day(program, stage)) return std::nullopt;
  const auto blames = blames_of(stage.verdict);
  if (!blames) return std::nullopt;
  const auto number = stage.records.back().number;
  const bool all_here =
      std::ranges::all_of(*blames, [&](const Blame& one) { return one.number == number; });
  return all_here ? std::optional(blames->size()) : std::nullopt;
}

void turn(FieldText& field) {
  field.value = field.value == "ja" ? "nee" : "ja";
}

/// What turning each of its values alone makes of a paper that is complete.
std::vector<PaperValue> parts_of(const Program& program, const Stage& stage) {
  std::vector<PaperValue> parts;
  const NameIndex fields(program.fields);
  const EventRecord& paper = stage.records.back();
  for (std::size_t i = 0; i < paper.fields.size(); ++i) {
    const Index index = fields.find(paper.fields[i].name);
    if (index == nothing || !is_turned(paper.fields[i].value)) continue;
    Stage other = stage;
    turn(other.records.back().fields[i]);
    const auto found = breaches(program, other);
    if (found) parts.push_back({i, index, *found > 0});
  }
  return parts;
}

Label value_of(const Program& program, const EventRecord& record, const std::string& field) {
  return label_by([&](Language language) { return field_text(program, record, field, language); });
}

QuizOption part_option(const Program& program, const EventRecord& paper, const PaperValue& part,
                       bool is_key) {
  const Field& field = program.fields[part.index];
  QuizOption option{filled(lacks_field, {field.name}), field.id, Slip::none, {}};
  if (is_key) return option;
  option.slip = part.breaks ? Slip::is_there : Slip::not_asked;
  option.why = filled(part.breaks ? is_there_why : not_asked_why,
                      {field.name, value_of(program, paper, field.id)});
  return option;
}

/// The chosen values of a paper turned round, one of which breaks the law, or none.
struct Spoiled {
  std::optional<PaperValue> key;
  std::vector<PaperValue> others;  ///< named by the other options
};

std::optional<Spoiled> spoil_paper(QuizDraw& draw, Stage& stage, std::vector<PaperValue> parts) {
  Spoiled out;
  draw.random.shuffle(std::span(parts));
  auto& fields = stage.records.back().fields;
  const bool wants_key = draw.level == 1 || !draw.random.one_in(3);
  for (const PaperValue& part : parts) {
    const bool is_key = part.breaks && wants_key && !out.key;
    // From the second level on, what the law does not ask is turned round too.
    const bool is_lure = !part.breaks && draw.level > 1 && draw.random.one_in(2);
    if (is_key || is_lure) turn(fields[part.field]);
    if (is_key)
      out.key = part;
    else if (part.breaks || draw.level > 1)
      out.others.push_back(part);
  }
  if (wants_key != out.key.has_value()) return std::nullopt;
  return out;
}

/// 3: nothing is lacking, or the paper is not the first line; 2: with values that do not matter.
int complete_level(const Stage& stage, const Spoiled& spoiled) {
  if (!spoiled.key || stage.records.size() > 2) return 3;
  const bool has_lure =
      std::ranges::any_of(spoiled.others, [](const PaperValue& one) { return !one.breaks; });
  return has_lure ? 2 : 1;
}

}  // namespace

std::optional<QuizQuestion> draw_mistake(QuizDraw& draw) {
  auto stage = draw_stage(draw);
  if (!stage || stage->records.size() < 2) return std::nullopt;
  const bool goes_wrong = draw.level != 2 || !draw.random.one_in(3);
  if (goes_wrong && (!is_sound(draw.program, *stage) || !spoil(draw, *stage))) return std::nullopt;
  if (!days_differ(stage->records) || !judge_next_day(draw.program, *stage)) return std::nullopt;
  const auto blames = blames_of(stage->verdict);
  if (!blames || blames->empty() == goes_wrong) return std::nullopt;
  const std::int64_t key = goes_wrong ? blames->front().number : 0;
  const bool one_line =
      std::ranges::all_of(*blames, [&](const Blame& one) { return one.number == key; });
  if (!one_line || (goes_wrong && key == 0) || mistake_level(*stage, *blames) != draw.level)
    return std::nullopt;

  auto question = begin_question(draw, *stage, QuizKind::mistake);
  question.text = filled(ask_line, {day_label(stage->as_of)});
  std::vector<QuizOption> wrong;
  std::optional<QuizOption> right;
  for (const auto& record : stage->records) {
    if (record.number == key)
      right = line_of(draw.program, record, Slip::none, {});
    else
      wrong.push_back(line_of(draw.program, record, Slip::lawful_line, filled(lawful_why)));
  }
  draw.random.shuffle(std::span(wrong));
  if (goes_wrong) {
    explain_breach(draw, question, *stage, blames->front());
    if (wrong.size() > 2) wrong.resize(2);
    wrong.push_back(
        {filled(no_line), "-", Slip::overlooked, filled(overlooked_why, {number_label(key)})});
  } else {
    right = QuizOption{filled(no_line), "-", Slip::none, {}};
    if (!explain_well(draw, question, *stage)) return std::nullopt;
  }
  if (!draw.wish.topic.empty() && question.topic != draw.wish.topic) return std::nullopt;
  if (!right || question.article.dutch.empty()) return std::nullopt;
  if (!set_options(draw, question, std::move(*right), std::move(wrong), true)) return std::nullopt;
  return question;
}

std::optional<QuizQuestion> draw_complete(QuizDraw& draw) {
  auto stage = draw_stage(draw);
  if (!stage) return std::nullopt;
  const auto sound = breaches(draw.program, *stage);
  if (!sound || *sound != 0) return std::nullopt;
  auto parts = parts_of(draw.program, *stage);
  if (parts.size() < 2 || std::ranges::none_of(parts, &PaperValue::breaks)) return std::nullopt;
  const auto spoiled = spoil_paper(draw, *stage, std::move(parts));
  if (!spoiled || complete_level(*stage, *spoiled) != draw.level) return std::nullopt;
  const auto found = breaches(draw.program, *stage);
  if (!found || (*found > 0) != spoiled->key.has_value()) return std::nullopt;

  auto question = begin_question(draw, *stage, QuizKind::complete);
  const EventRecord& paper = stage->records.back();
  question.text =
      filled(ask_complete, {number_label(static_cast<std::int64_t>(stage->records.size())),
                            event_label(draw.program, paper)});
  std::vector<QuizOption> wrong;
  for (const PaperValue& part : spoiled->others) {
    wrong.push_back(part_option(draw.program, paper, part, false));
    if (wrong.size() == (spoiled->key ? 2U : 3U)) break;
  }
  QuizOption nothing_lacks{filled(is_complete), "-", Slip::none, {}};
  QuizOption right = nothing_lacks;
  if (spoiled->key) {
    right = part_option(draw.program, paper, *spoiled->key, true);
    nothing_lacks.slip = Slip::overlooked;
    nothing_lacks.why = filled(lacking_why, {draw.program.fields[spoiled->key->index].name});
    wrong.push_back(std::move(nothing_lacks));
    explain_breach(draw, question, *stage, blames_of(stage->verdict)->front());
  } else if (!explain_well(draw, question, *stage)) {
    return std::nullopt;
  }
  if (!draw.wish.topic.empty() && question.topic != draw.wish.topic) return std::nullopt;
  if (question.article.dutch.empty()) return std::nullopt;
  if (!set_options(draw, question, std::move(right), std::move(wrong), false)) return std::nullopt;
  return question;
}

}  // namespace termijn
