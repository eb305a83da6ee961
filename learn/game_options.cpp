// SPDX-License-Identifier: Apache-2.0
#include "learn/game_options.h"

#include <algorithm>
#include <string>
#include <utility>

#include "calendar/date.h"
#include "engine/names.h"
#include "explore/repair_parts.h"
#include "learn/game_text.h"
#include "learn/game_words.h"
#include "office/record_words.h"
#include "report/next_text.h"
#include "report/words.h"

namespace termijn {
namespace {

using From = GameOption::From;
using Found = std::optional<GameOption>;

/// How long somebody waits when no last day is near.
constexpr std::int32_t usual_wait = 14;
constexpr std::int32_t most_wait = 62;
/// Evaluations for what cures one norm.
constexpr std::size_t cure_evaluations = 24;

/// What happens, without what is said about the dossier; equal for options that mean the same.
std::string meaning_of(const GameOption& option) {
  if (option.records.empty()) return "wait";
  std::string out = iso(option.day);
  for (const auto& record : option.records) {
    out += '|' + record.event + '|' + record.actor;
    std::vector<std::string> fields;
    for (const auto& field : record.fields) fields.push_back(field.name + '=' + field.value);
    std::ranges::sort(fields);
    for (const auto& field : fields) out += '|' + field;
  }
  return out;
}

const NormVerdict* instance(const Referee& referee, const Standing& standing,
                            const Effect& effect) {
  const Program& program = referee.program();
  const DossierVerdict& verdict = standing.judged.verdict;
  for (const auto& one : verdict.norms) {
    const std::int64_t number =
        one.trigger < verdict.events.size() ? verdict.events[one.trigger].number : 0;
    if (program.norms[one.norm].name == program.norms[effect.norm].name && number == effect.trigger)
      return &one;
  }
  return nullptr;
}

/// Options that stand beside each other.
class Choices {
 public:
  explicit Choices(const OptionTask& task, std::size_t moment = 0)
      : task_(task), referee_(task.referee), program_(task.referee.program()), moment_(moment) {}

  std::vector<GameOption> take() { return std::move(options_); }
  std::size_t size() const { return options_.size(); }
  bool has(auto test) const { return std::ranges::any_of(options_, test); }

  void add(Found option) {
    if (!option) return;
    const std::string meaning = meaning_of(*option);
    const bool is_there = has([&](const GameOption& other) {
      return meaning_of(other) == meaning || other.text.dutch == option->text.dutch ||
             other.text.english == option->text.english;
    });
    if (!is_there) options_.push_back(std::move(*option));
  }

  /// Judged. Nothing when it does not bind, or `wanted` refuses it.
  template <class Wanted>
  Found judged(From from, Attempt attempt, Label text, Wanted wanted) const {
    attempt.role = task_.role;
    auto weighed = referee_.weigh(task_.now, attempt);
    if (!weighed || !wanted(*weighed)) return std::nullopt;
    GameOption option;
    option.from = from;
    option.moment = moment_;
    option.text = std::move(text);
    option.day = attempt.day;
    option.records = std::move(attempt.records);
    option.kind = weighed->kind;
    option.effects = std::move(weighed->effects);
    return option;
  }

  Found step(From from, const Step& step) const {
    if (step.is_waiting()) return wait(step.text, from);
    const auto record = record_of(step);
    const Label text = step.text.dutch.empty() ? act_text(record, game_words::act) : step.text;
    const Attempt attempt{{record}, task_.now.day, task_.role, day_goes_on()};
    return judged(from, attempt, text,
                  [&](const Weighed& weighed) { return weighed.changes || !task_.off_script; });
  }

  /// The exercise has its next moment on the same day.
  bool day_goes_on() const {
    const auto& moments = referee_.exercise().moments;
    if (moment_ + 1 >= moments.size()) return false;
    const When& next = moments[moment_ + 1].when;
    return next.kind == When::Kind::after_days && next.days == 0;
  }

  EventRecord record_of(const Step& step) const {
    return termijn::record_of(referee_.exercise(), step, task_.now.day,
                              referee_.next_number(task_.now));
  }

  /// A written wait lasts until the next moment comes; another until something is over.
  Found wait(const Label& text, From from) const {
    const Date until = from == From::written ? task_.now.day : wait_until();
    return judged(from, {{}, until}, text, [](const Weighed&) { return true; });
  }

  Date wait_until() const {
    const auto last = awaited_ ? awaited_ : last_day_before(task_);
    if (last && *last - task_.now.day <= most_wait) return *last + 1;
    return task_.now.day + usual_wait;
  }

  /// The last day of what a step gets done; waiting then means letting that day pass.
  void await(const GameOption& option) {
    for (const auto& effect : option.effects) {
      if (effect.kind != Effect::Kind::done || !effect.was_live || effect.holder != task_.role)
        continue;
      const auto* verdict = instance(referee_, task_.now, effect);
      if (verdict == nullptr) continue;
      const auto days = holder_days(program_.norms[verdict->norm], *verdict);
      if (days.safe && *days.safe >= task_.now.day && (!awaited_ || *days.safe < *awaited_))
        awaited_ = days.safe;
    }
  }

  /// A written step of an earlier moment, when it does no harm now.
  void add_put_off(std::size_t moment) {
    const Moment& at = referee_.exercise().moments[moment];
    // What is told of a last day is not so on another one.
    const bool has_own_day = at.when.kind == When::Kind::on_last_day;
    if (at.step.is_waiting() || has_own_day || !makes_sense(at, task_.now.records)) return;
    auto option = step(From::put_off, at.step);
    if (!option || option->kind == ChoiceClass::wrong) return;
    option->moment = moment;
    add(std::move(option));
  }

  void add_late(const Step& step) {
    if (!awaited_ || step.is_waiting()) return;
    auto record = record_of(step);
    record.day = *awaited_ + 1;
    const Label text = in_both([&](Language language) {
      return fill(game_words::later, language,
                  {event_name(program_, record.event, language), long_date(record.day, language)});
    });
    add(judged(From::late, {{record}, record.day}, text,
               [](const Weighed& weighed) { return weighed.kind >= ChoiceClass::risky; }));
  }

  /// The step with one value otherwise, where that makes it worse.
  void add_flawed(const GameOption& written, std::size_t most) {
    if (written.records.empty() || written.kind >= ChoiceClass::risky) return;
    const auto model = referee_.weigh(task_.now, {written.records, written.day, task_.role, false});
    if (!model) return;
    const auto& fields = written.records.front().fields;
    for (std::size_t i = 0; i < fields.size() && most > 0; ++i) {
      for (const auto& value : other_values(fields[i])) {
        auto option = flawed(*model, written, i, value);
        if (!option) continue;
        add(std::move(option));
        --most;
        break;
      }
    }
  }

  void add_forbidden() {
    if (task_.now.judged.verdict.events.empty()) return;
    Trial trial = trial_now();
    for (const auto& verdict : task_.now.judged.verdict.norms) {
      const Norm& norm = program_.norms[verdict.norm];
      if (norm.kind != NormKind::prohibition || norm.holder != task_.role ||
          verdict.state != State::in_force)
        continue;
      for (const auto& act : norm.acts) {
        const auto sketches = with_event(program_, trial.sketch(), act, task_.now.day, Truth::yes);
        if (auto option = forbidden(trial, sketches)) return add(std::move(option));
      }
    }
  }

  /// What the role can do about what is wrong, and, when asked, about what still runs.
  void add_cures(bool also_running, std::size_t most) {
    const DossierVerdict& verdict = task_.now.judged.verdict;
    if (verdict.events.empty()) return;
    std::vector<std::pair<std::uint32_t, bool>> norms;
    for (const auto& finding : verdict.findings) {
      if (finding.kind <= FindingKind::possible_breach && concerns(finding.verdict))
        norms.emplace_back(finding.verdict, true);
    }
    for (const auto at : verdict.next) {
      const Norm& norm = program_.norms[verdict.norms[at].norm];
      if (also_running && norm.holder == task_.role && asks_for_act(norm))
        norms.emplace_back(at, false);
    }
    Trial trial = trial_now();
    for (std::size_t i = 0; i < norms.size() && most > 0; ++i) {
      const std::size_t count = size();
      add_unless_there(cure(trial, norms[i].first, norms[i].second));
      if (size() > count) --most;
    }
  }

  /// At least one must not be wrong: to do nothing today never is.
  void add_waiting(const Phrase& words) {
    const bool waits = has([](const GameOption& option) { return option.records.empty(); });
    if (!waits)
      add(wait(in_both([&](Language language) { return std::string(words.in(language)); }),
               From::waiting));
    if (has([](const GameOption& option) { return option.kind != ChoiceClass::wrong; })) return;
    std::erase_if(options_, [](const GameOption& option) { return option.records.empty(); });
    add(judged(From::rest, {{}, task_.now.day}, in_both([](Language language) {
                 return std::string(game_words::rest.in(language));
               }),
               [](const Weighed&) { return true; }));
  }

  Trial trial_now() const {
    const JudgedRecords& judged = task_.now.judged;
    return {program_, judged.log, judged.log.dossiers.front(), judged.verdict.procedure,
            task_.now.day};
  }

  Found proposal(const Trial& trial, std::span<const Proposed> events, From from) const {
    std::vector<EventRecord> records;
    std::int64_t number = referee_.next_number(task_.now);
    for (const auto& event : events) {
      if (event.actor != task_.role || event.day != task_.now.day) return std::nullopt;
      Step step{program_.events[event.type].id, program_.roles[event.actor].id, {}, {}};
      for (const auto& one : event.values) {
        const Field& field = program_.fields[one.field];
        step.fields.emplace_back(field.id, value_text(field, one.value, trial.lengths()));
      }
      records.push_back(termijn::record_of(referee_.exercise(), step, event.day, number++));
    }
    if (records.empty()) return std::nullopt;
    const auto& words = from == From::forbidden ? game_words::already : game_words::act;
    const Label text = in_both([&](Language language) {
      return fill(words, language, {events_words(program_, records, language)});
    });
    const auto wanted = [&](const Weighed& weighed) {
      return from == From::forbidden ? weighed.kind == ChoiceClass::wrong : weighed.changes;
    };
    return judged(from, {records, task_.now.day}, text, wanted);
  }

 private:
  bool concerns(std::uint32_t at) const {
    const Norm& norm = program_.norms[task_.now.judged.verdict.norms[at].norm];
    return norm.holder == task_.role || norm.claimant == task_.role;
  }

  Label act_text(const EventRecord& record, const Phrase& words) const {
    return in_both([&](Language language) {
      return fill(words, language, {events_words(program_, std::span(&record, 1), language)});
    });
  }

  /// Not beside a step that does the same sort of thing without harm.
  void add_unless_there(Found option) {
    if (!option) return;
    const bool is_there = has([&](const GameOption& other) {
      return !other.records.empty() && other.kind <= ChoiceClass::allowed &&
             other.records.back().event == option->records.back().event;
    });
    if (!is_there) add(std::move(option));
  }

  Found cure(Trial& trial, std::uint32_t at, bool is_wrong) const {
    const RepairLimits limits{cure_evaluations, 0};
    repair_parts::Patient patient{program_, task_.now.judged.verdict, trial, limits};
    bool is_cut_off = false;
    const auto found = repair_parts::find_cure(patient, at, is_wrong, is_cut_off);
    return found ? proposal(trial, found->events, From::cure) : std::nullopt;
  }

  Found forbidden(Trial& trial, const std::vector<Sketch>& sketches) const {
    for (const auto& sketch : sketches) {
      const auto events = trial.proposed(sketch, task_.role);
      if (!events || events->size() != 1) continue;
      const std::string& id = program_.events[events->front().type].id;
      const bool is_told = has([&](const GameOption& option) {
        return !option.records.empty() && option.records.front().event == id;
      });
      if (!is_told) {
        if (auto option = proposal(trial, *events, From::forbidden)) return option;
      }
    }
    return std::nullopt;
  }

  std::vector<std::string> other_values(const FieldText& text) const {
    const Index at = NameIndex(program_.fields).find(text.name);
    if (at == nothing || program_.fields[at].kind != Field::Kind::field) return {};
    const Field& field = program_.fields[at];
    if (field.type == ValueType::yes_no && (text.value == "ja" || text.value == "nee"))
      return {text.value == "ja" ? "nee" : "ja"};
    std::vector<std::string> values;
    if (field.type != ValueType::choice) return values;
    constexpr std::size_t most_values = 2;
    for (const auto& choice : field.choices) {
      if (choice.id != text.value && values.size() < most_values) values.push_back(choice.id);
    }
    return values;
  }

  Found flawed(const Weighed& model, const GameOption& written, std::size_t field,
               const std::string& value) const {
    auto records = written.records;
    records.front().fields[field].value = value;
    EventRecord changed = records.front();
    changed.fields = {records.front().fields[field]};
    const Label text = in_both([&](Language language) {
      return fill(game_words::otherwise, language,
                  {event_name(program_, changed.event, language),
                   fields_text(program_, changed, language)});
    });
    auto option =
        judged(From::flawed, {records, written.day}, text, [](const Weighed&) { return true; });
    if (!option) return option;
    add_lacking(*option, model);
    return option->kind >= ChoiceClass::risky ? option : std::nullopt;
  }

  void add_lacking(GameOption& option, const Weighed& model) const {
    auto records = task_.now.records;
    records.insert(records.end(), option.records.begin(), option.records.end());
    const auto tried = referee_.stand(std::move(records), option.day);
    if (!tried) return;
    for (auto& effect : lacking(referee_.dossier(task_.now), referee_.dossier(model.after),
                                referee_.dossier(*tried), option.day))
      option.effects.push_back(std::move(effect));
    std::ranges::stable_sort(option.effects, {}, &Effect::kind);
    option.kind = class_of(option.effects, program_, task_.role);
  }

  const OptionTask& task_;
  const Referee& referee_;
  const Program& program_;
  std::size_t moment_;
  std::vector<GameOption> options_;
  std::optional<Date> awaited_;
};

}  // namespace

std::optional<Date> last_day_before(const OptionTask& task) {
  const Program& program = task.referee.program();
  std::optional<Date> first;
  const DossierVerdict& verdict = task.now.judged.verdict;
  for (const auto at : verdict.next) {
    const Norm& norm = program.norms[verdict.norms[at].norm];
    if (norm.holder != task.role || !asks_for_act(norm)) continue;
    const auto days = holder_days(norm, verdict.norms[at]);
    const bool is_sooner =
        days.safe && *days.safe >= task.now.day && (!first || *days.safe < *first);
    if (is_sooner) first = days.safe;
  }
  return first;
}

std::optional<GameOption> written_option(const OptionTask& task, std::size_t moment) {
  const Step& step = task.referee.exercise().moments[moment].step;
  return Choices(task, moment).step(From::written, step);
}

std::vector<GameOption> written_choices(const OptionTask& task, std::size_t moment) {
  Choices choices(task, moment);
  for (const auto& step : task.referee.exercise().moments[moment].choices)
    choices.add(choices.step(From::choice, step));
  return choices.take();
}

std::vector<GameOption> options_at(const OptionTask& task, std::size_t moment,
                                   std::span<const std::size_t> put_off) {
  const Exercise& exercise = task.referee.exercise();
  const Moment& at = exercise.moments[moment];
  Choices choices(task, moment);
  const auto written = choices.step(From::written, at.step);
  if (written) choices.await(*written);
  choices.add(written);
  for (const auto& step : at.choices) choices.add(choices.step(From::choice, step));
  for (const auto earlier : put_off) {
    const bool is_own = exercise.moments[earlier].step.actor == at.step.actor;
    if (is_own && choices.size() + 1 < most_options) choices.add_put_off(earlier);
  }
  if (task.off_script && choices.size() + 1 < most_options)
    choices.add_cures(false, std::min<std::size_t>(2, most_options - 1 - choices.size()));
  const bool has_sense = !task.off_script || choices.has([](const GameOption& option) {
    return !option.records.empty();
  });
  if (!has_sense) return {};
  choices.add_waiting(game_words::waiting);
  if (choices.size() < most_options) choices.add_late(at.step);
  if (choices.size() < most_options) choices.add_forbidden();
  constexpr std::size_t enough = 5;
  if (written && choices.size() < enough)
    choices.add_flawed(*written, std::min<std::size_t>(2, enough - choices.size()));
  return choices.take();
}

std::vector<GameOption> options_after(const OptionTask& task,
                                      std::span<const std::size_t> put_off) {
  const Exercise& exercise = task.referee.exercise();
  const Program& program = task.referee.program();
  Choices choices(task);
  constexpr std::size_t most_put_off = 2;
  for (const auto moment : put_off) {
    const std::string& actor = exercise.moments[moment].step.actor;
    const bool is_own = NameIndex(program.roles).find(actor) == task.role;
    if (is_own && choices.size() < most_put_off) choices.add_put_off(moment);
  }
  choices.add_cures(true, 3);
  if (choices.size() == 0) return {};
  choices.add_waiting(game_words::leave_it);
  return choices.take();
}

std::optional<GameOption> right_to_use(const OptionTask& task) {
  const Program& program = task.referee.program();
  const DossierVerdict& verdict = task.now.judged.verdict;
  if (verdict.events.empty()) return std::nullopt;
  Choices choices(task);
  Trial trial = choices.trial_now();
  for (const auto at : verdict.next) {
    const Norm& norm = program.norms[verdict.norms[at].norm];
    if (norm.kind != NormKind::power || norm.holder != task.role || !asks_for_act(norm)) continue;
    for (const auto& act : norm.acts) {
      for (const auto& sketch : with_acts(program, trial.sketch(), act, task.now.day, Truth::yes)) {
        const auto events = trial.proposed(sketch, task.role);
        auto option = events ? choices.proposal(trial, *events, From::cure) : std::nullopt;
        if (option && option->kind <= ChoiceClass::allowed) return option;
      }
    }
  }
  return std::nullopt;
}

}  // namespace termijn
