// SPDX-License-Identifier: Apache-2.0
// Is what was sent complete?
#include <algorithm>
#include <array>

#include "learn/quiz_breach.h"
#include "office/record_words.h"

namespace termijn {
namespace {

constexpr Phrase ask_complete = {
    "Is nummer {0} ({1}) zoals de wet het vraagt? Kies wat niet in orde is.",
    "Is number {0} ({1}) as the law asks? Choose what is not in order."};
constexpr Phrase is_complete = {"alles is in orde", "all is in order"};
constexpr Phrase lacks_field = {"niet in orde: {0}", "not in order: {0}"};
constexpr Phrase is_there_why = {"`{0}` is in orde: er staat {1}. Met {2} was het fout.",
                                 "`{0}` is in order: it says {1}. With {2} it would be wrong."};
constexpr Phrase key_why = {"Bij `{0}` staat {1}. Met {2} was alles in orde.",
                            "`{0}` says {1}. With {2} all would be in order."};
constexpr Phrase not_asked_why = {"Bij `{0}` staat {1}, en dat maakt voor de wet hier niets uit.",
                                  "`{0}` says {1}, and to the law that makes no difference here."};
constexpr Phrase lacking_why = {"Er is wel iets niet in orde: {0}.",
                                "Something is not in order: {0}."};

/// A yes or no in the paper.
struct PaperValue {
  std::size_t at = 0;     ///< in EventRecord::fields
  Index field = nothing;  ///< in Program::fields
  bool breaks = false;    ///< turned round alone it is a breach; otherwise it changes nothing
  Index rule = nothing;   ///< in Program::norms: the one that it breaks
};

void turn(EventRecord& record, std::size_t at) {
  record.fields[at].value = *turned_value(record.fields[at].value);
}

/// How many breaches the paper in the last record makes; nothing when something else is wrong.
std::optional<std::size_t> breaches(const Program& program, Stage& stage) {
  if (!judge_next_day(program, stage)) return std::nullopt;
  const auto blames = blames_of(stage.verdict);
  const auto number = stage.records.back().number;
  const bool all_here = blames && std::ranges::all_of(*blames, [&](const Blame& one) {
                          return one.number == number;
                        });
  return all_here ? std::optional(blames->size()) : std::nullopt;
}

/// Everything that a dossier comes down to.
bool is_same(const DossierVerdict& one, const DossierVerdict& other) {
  const auto same = [](const NormVerdict& a, const NormVerdict& b) {
    return a.norm == b.norm && a.state == b.state && a.earliest == b.earliest &&
           a.latest == b.latest && a.outcomes.size() == b.outcomes.size();
  };
  return one.phase == other.phase && std::ranges::equal(one.norms, other.norms, same);
}

/// A dossier as it is and as the exercise goes on, each judged on the day after its last line.
struct Course {
  Stage now, then;
};

std::optional<Course> course_of(const Program& program, const Stage& stage) {
  Course course{stage, stage};
  course.then.records = records_of(stage.steps);
  const bool is_judged =
      judge_next_day(program, course.now) && judge_next_day(program, course.then);
  return is_judged ? std::optional(std::move(course)) : std::nullopt;
}

/// The value turned round changes nothing, now and when the dossier goes on as the exercise does.
bool changes_nothing(const Program& program, const Course& course, std::size_t at) {
  const std::size_t paper = course.now.records.size() - 1;
  return std::ranges::all_of(std::array{&course.now, &course.then}, [&](const Stage* one) {
    Stage turned = *one;
    turn(turned.records[paper], at);
    return judge_next_day(program, turned) && is_same(one->verdict, turned.verdict);
  });
}

/// Of a dossier in which something is broken.
Index rule_broken(const DossierVerdict& dossier) {
  const auto& finding = dossier.findings[blames_of(dossier)->front().finding];
  return dossier.norms[finding.verdict].norm;
}

/// The rules that the wrong answers are about.
std::vector<Index> rules_asked(const std::vector<PaperValue>& values) {
  std::vector<Index> out;
  for (const PaperValue& value : values) {
    if (value.breaks && std::ranges::count(out, value.rule) == 0) out.push_back(value.rule);
  }
  return out;
}

/// The values of a paper that are a yes or no about how it was made.
std::vector<PaperValue> turnable(const Program& program, const EventRecord& paper) {
  std::vector<PaperValue> out;
  for (std::size_t i = 0; i < paper.fields.size(); ++i) {
    if (!turned_value(paper.fields[i].value)) continue;
    const auto field = std::ranges::find(program.fields, paper.fields[i].name, &Field::id);
    if (field != program.fields.end() && field->kind == Field::Kind::field)
      out.push_back({i, static_cast<Index>(field - program.fields.begin()), false, nothing});
  }
  return out;
}

/// What turning each value of a sound paper alone comes to; those that do something else than break
/// the law or nothing are left out. The first level has only those that break it.
std::vector<PaperValue> values_of(const QuizDraw& draw, const Stage& stage) {
  std::vector<PaperValue> out, harmless;
  for (PaperValue value : turnable(draw.program, stage.records.back())) {
    Stage other = stage;
    turn(other.records.back(), value.at);
    const auto found = breaches(draw.program, other);
    if (!found) continue;
    value.breaks = *found > 0;
    if (value.breaks) value.rule = rule_broken(other.verdict);
    (value.breaks ? out : harmless).push_back(value);
  }
  if (out.empty() || draw.level == 1 || harmless.empty()) return out;
  const auto course = course_of(draw.program, stage);
  if (!course) return {};
  for (const PaperValue& value : harmless) {
    if (changes_nothing(draw.program, *course, value.at)) out.push_back(value);
  }
  return out;
}

/// As far as that can be seen before it is judged: it may be of the level.
bool may_be_of_level(const QuizDraw& draw, const Stage& stage) {
  return (stage.records.size() > 2) == (draw.level == 3) &&
         turnable(draw.program, stage.records.back()).size() > 1;
}

struct Spoiled {
  std::optional<PaperValue> key;   ///< turned round, and breaks the law
  std::vector<PaperValue> others;  ///< named by the other options
};

Spoiled spoil_paper(QuizDraw& draw, Stage& stage, std::vector<PaperValue> values) {
  Spoiled out;
  draw.random.shuffle(std::span(values));
  EventRecord& paper = stage.records.back();
  for (const PaperValue& value : values) {
    const bool is_key = value.breaks && !draw.wants_none && !out.key;
    // From the second level on, what the law does not ask is turned round too.
    const bool is_lure = !value.breaks && draw.level > 1 && draw.random.one_in(2);
    if (is_key || is_lure) turn(paper, value.at);
    if (is_key)
      out.key = value;
    else if (value.breaks || draw.level > 1)
      out.others.push_back(value);
  }
  return out;
}

/// 3: the paper comes late in the dossier; 2: values that do not matter stand in it, or it is
/// behind another line; else 1.
int level_of(const Stage& stage, const Spoiled& spoiled) {
  if (stage.records.size() > 2) return 3;
  const bool has_lure =
      std::ranges::any_of(spoiled.others, [](const PaperValue& one) { return !one.breaks; });
  return has_lure || stage.records.size() > 1 ? 2 : 1;
}

/// As a wrong answer, or as the right one.
QuizOption option_of(const Program& program, const EventRecord& paper, const PaperValue& value,
                     bool is_key = false) {
  const Field& field = program.fields[value.field];
  const auto said_in = [&](const EventRecord& in) {
    return label_by([&](Language language) { return field_text(program, in, field.id, language); });
  };
  EventRecord other = paper;
  turn(other, value.at);
  const Phrase& why = is_key ? key_why : value.breaks ? is_there_why : not_asked_why;
  const Slip slip = value.breaks ? Slip::is_there : Slip::not_asked;
  return {filled(lacks_field, {field.name}), field.id, is_key ? Slip::none : slip,
          filled(why, {field.name, said_in(paper), said_in(other)})};
}

bool set_paper_options(QuizDraw& draw, QuizQuestion& question, const Stage& stage,
                       const Spoiled& spoiled) {
  const EventRecord& paper = stage.records.back();
  std::vector<QuizOption> wrong;
  for (const PaperValue& value : spoiled.others) {
    if (wrong.size() < (spoiled.key ? 2U : 3U))
      wrong.push_back(option_of(draw.program, paper, value));
  }
  QuizOption all_well{filled(is_complete), "-", Slip::none, {}};
  if (!spoiled.key) return set_options(draw, question, all_well, std::move(wrong), false);
  all_well.slip = Slip::overlooked;
  all_well.why = filled(lacking_why, {draw.program.fields[spoiled.key->field].name});
  wrong.push_back(std::move(all_well));
  QuizOption right = option_of(draw.program, paper, *spoiled.key, true);
  return set_options(draw, question, right, std::move(wrong), false);
}

}  // namespace

std::optional<QuizQuestion> draw_complete(QuizDraw& draw) {
  auto stage = draw_stage(draw, may_be_of_level);
  if (!stage || !is_sound(draw.program, *stage)) return std::nullopt;
  auto values = values_of(draw, *stage);
  if (values.size() < 2) return std::nullopt;
  const auto spoiled = spoil_paper(draw, *stage, std::move(values));
  if (level_of(*stage, spoiled) != draw.level) return std::nullopt;
  const auto found = breaches(draw.program, *stage);
  if (!found || (*found > 0) != spoiled.key.has_value()) return std::nullopt;

  auto question = begin_question(draw, *stage, QuizKind::complete);
  const Label number = number_label(static_cast<std::int64_t>(stage->records.size()));
  question.text = filled(ask_complete, {number, event_label(draw.program, stage->records.back())});
  if (spoiled.key)
    explain_breach(draw.program, question, *stage, blames_of(stage->verdict)->front());
  else if (!explain_sound(draw, question, *stage, rules_asked(spoiled.others)))
    return std::nullopt;
  if (!is_wished(draw, question)) return std::nullopt;
  if (!set_paper_options(draw, question, *stage, spoiled)) return std::nullopt;
  return question;
}

}  // namespace termijn
