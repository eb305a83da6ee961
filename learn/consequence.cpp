// SPDX-License-Identifier: Apache-2.0
#include "learn/consequence.h"

#include <algorithm>
#include <utility>

#include "engine/mistakes.h"
#include "report/describe.h"
#include "report/finding_text.h"
#include "report/next_text.h"
#include "report/words.h"

namespace termijn {
namespace {

bool is_done(State state) {
  return state == State::fulfilled || state == State::exercised || state == State::judged;
}

Effect::Kind kind_of(FindingKind kind) {
  switch (kind) {
    case FindingKind::breach:
    case FindingKind::right_lost:
    case FindingKind::agreement_missed:
      return Effect::Kind::wrong;
    default:
      return Effect::Kind::risky;
  }
}

std::int64_t number_of(const DossierVerdict& verdict, EventIndex event) {
  return event < verdict.events.size() ? verdict.events[event].number : 0;
}

/// The number of the last act of `holder` that broke the prohibition; 0 when none did. What others
/// note of it is no act.
std::int64_t last_forbidden(const DossierVerdict& verdict, std::uint32_t at, Index holder) {
  std::int64_t last = 0;
  for (const Outcome& outcome : verdict.norms[at].outcomes) {
    for (const Cause& cause : outcome.causes) {
      const bool is_act =
          cause.what == Cause::What::forbidden_act && verdict.events[cause.event].actor == holder;
      if (is_act) last = std::max(last, number_of(verdict, cause.event));
    }
  }
  return last;
}

std::string article_text(const Norm& norm, Mark mark, Language language) {
  const std::string_view source = norm.citations.empty() ? std::string_view(norm.source) : "";
  return authority_text(norm.citations, source, mark, language);
}

/// Makes the entries of one verdict.
class Teller {
 public:
  Teller(const JudgedDossier& judged, Date as_of)
      : program_(judged.program), dossier_(judged.verdict), as_of_(as_of) {}

  Effect effect(Effect::Kind kind, std::uint32_t at) const {
    const NormVerdict& verdict = dossier_.norms[at];
    const Norm& norm = program_.norms[verdict.norm];
    Effect out;
    out.kind = kind;
    out.norm = verdict.norm;
    out.holder = norm.holder;
    out.verdict = at;
    out.seen = as_of_;
    out.is_right = norm.kind == NormKind::power;
    out.is_opinion = !is_settled_by_holder(norm);
    out.trigger = number_of(dossier_, verdict.trigger);
    out.rule =
        in_both([&](Language language) { return norm_text(program_, verdict.norm, language); });
    out.authority = in_both([&](Language language) { return authority(norm, language); });
    out.article = in_both([&](Language language) { return article_text(norm, language); });
    if (kind == Effect::Kind::came_up || kind == Effect::Kind::without_mark)
      out.last_day = holder_days(norm, verdict).safe;
    if (kind == Effect::Kind::came_up) {
      // Without a day, a right or a prohibition says it all itself.
      if (out.last_day || norm.kind == NormKind::duty)
        out.who = in_both([&](Language language) { return holder_text(scene(language), verdict); });
      if (!out.last_day && asks_for_act(norm))
        out.starts = in_both([&](Language language) { return starts(norm, language); });
    }
    return out;
  }

  /// What was done of the right sort and does not count; `at` asks for it still.
  Effect uncounted(std::uint32_t at) const {
    Effect out = effect(Effect::Kind::without_mark, at);
    const Norm& norm = program_.norms[out.norm];
    out.is_sure = dossier_.norms[at].state != State::undetermined;
    out.harm = norm.consequence;
    out.remedy = norm.remedy;
    return out;
  }

  Effect of_finding(const Finding& finding) const {
    Effect out = effect(kind_of(finding.kind), finding.verdict);
    const Norm& norm = program_.norms[out.norm];
    out.finding = finding.kind;
    out.act = last_forbidden(dossier_, finding.verdict, norm.holder);
    out.day = finding.day;
    out.happened = in_both([&](Language language) { return happened(scene(language), finding); });
    out.harm = norm.consequence;
    if (can_be_mended(finding.kind)) out.remedy = norm.remedy;
    for (const ShownMistake* shown : mistakes_of(dossier_, finding)) add(out, *shown);
    return out;
  }

  Effect of_mistake(const ShownMistake& shown) const {
    const Sighting& sighting = shown.sightings.front();
    Effect out = effect(Effect::Kind::risky, sighting.verdict);
    out.day = sighting.day;
    add(out, shown);
    return out;
  }

 private:
  Scene scene(Language language) const { return {program_, dossier_, as_of_, language, true}; }

  /// An open norm that its holder settles by an act of its own: there is nothing to judge.
  bool is_settled_by_holder(const Norm& norm) const {
    return norm.kind == NormKind::open_norm && !norm.acts.empty() &&
           std::ranges::all_of(norm.acts, [&](const Pattern& act) {
             return std::ranges::count(program_.events[act.event].actors, norm.holder) != 0;
           });
  }

  /// The events of which the day may start the count.
  std::string starts(const Norm& norm, Language language) const {
    std::vector<std::string> names;
    for (const Pattern& pattern : norm.clock) {
      const std::string& name = program_.events[pattern.event].name.in(language);
      if (std::ranges::count(names, name) == 0) names.push_back(name);
    }
    return listed(names, Word::or_word, language);
  }

  /// What people must judge is said to be so; the rest says what sort of rule it is.
  static std::string authority(const Norm& norm, Language language) {
    const std::string behind = article_text(norm, norm.mark, language) + " · " + norm.id;
    if (norm.class_ == NormClass::open) return behind;
    return std::string(class_label(norm.class_, language)) + " · " + behind;
  }

  void add(Effect& out, const ShownMistake& shown) const {
    const Mistake& mistake = program_.mistakes[shown.mistake];
    out.mistakes.push_back(shown.mistake);
    out.shown.push_back(in_both(
        [&](Language language) { return '[' + mistake.id + "] " + mistake.name.in(language); }));
    if (out.remedy.dutch.empty()) out.remedy = mistake.remedy;
  }

  /// The acts that make the finding, else the last day that is over.
  static std::string happened(const Scene& scene, const Finding& finding) {
    const NormVerdict& verdict = scene.dossier.norms[finding.verdict];
    const std::size_t shown = std::min<std::size_t>(finding.outcome, verdict.outcomes.size() - 1);
    const Outcome& outcome = verdict.outcomes[shown];
    std::string out;
    const auto is_of_holder = [&](const Cause& cause) {
      const Index holder = scene.program.norms[verdict.norm].holder;
      return cause.what == Cause::What::forbidden_act &&
             scene.dossier.events[cause.event].actor == holder;
    };
    // What others note of a forbidden act is no other act.
    const bool has_own = std::ranges::any_of(outcome.causes, is_of_holder);
    for (const Cause& cause : outcome.causes) {
      const bool is_note =
          cause.what == Cause::What::forbidden_act && has_own && !is_of_holder(cause);
      const bool tells = cause.what == Cause::What::forbidden_act ||
                         cause.what == Cause::What::possibly_forbidden_act ||
                         cause.what == Cause::What::lapsed_with ||
                         cause.what == Cause::What::done_late;
      if (tells && !is_note) out += (out.empty() ? "" : "; ") + cause_text(scene, cause);
    }
    const auto& deadline = outcome.deadline ? outcome.deadline : outcome.possible;
    if (!out.empty() || !deadline) return out;
    const auto end = end_text(deadline->last_day, deadline->end_time(), scene.language);
    return say(Word::finding_last_day, scene.language, {end});
  }

  const Program& program_;
  const DossierVerdict& dossier_;
  Date as_of_;
};

class Comparison {
 public:
  Comparison(const JudgedDossier& before, const JudgedDossier& after, Date as_of)
      : before_(before),
        after_(after),
        difference_(difference(before, after)),
        teller_(after, as_of) {}

  std::vector<Effect> run() {
    add_findings();
    add_mistakes();
    for (const NormPair& pair : difference_.pairs) {
      if (pair.state && pair.after != NormPair::none) add_pair(pair);
    }
    drop_other_ways();
    std::ranges::stable_sort(out_, {}, &Effect::kind);
    return std::move(out_);
  }

 private:
  void add_findings() {
    for (std::uint32_t at = 0; at < after_.verdict.findings.size(); ++at) {
      const Finding& finding = after_.verdict.findings[at];
      const bool is_new = std::ranges::count(difference_.new_findings, at) != 0;
      const bool is_news = (is_new && !was_as_bad(finding)) || is_done_again(finding);
      if (finding.kind != FindingKind::question && is_news)
        out_.push_back(teller_.of_finding(finding));
    }
  }

  /// A prohibition that was broken before, by another act.
  bool is_done_again(const Finding& finding) const {
    const auto pair = std::ranges::find(difference_.pairs, finding.verdict, &NormPair::after);
    if (pair == difference_.pairs.end() || pair->before == NormPair::none) return false;
    const Index holder = after_.program.norms[after_.verdict.norms[pair->after].norm].holder;
    return last_forbidden(after_.verdict, pair->after, holder) >
           last_forbidden(before_.verdict, pair->before, holder);
  }

  /// What was broken before and is now done too late is no new harm.
  bool was_as_bad(const Finding& finding) const {
    const auto pair = std::ranges::find(difference_.pairs, finding.verdict, &NormPair::after);
    if (pair == difference_.pairs.end() || pair->before == NormPair::none) return false;
    return std::ranges::any_of(before_.verdict.findings, [&](const Finding& old) {
      return old.verdict == pair->before && old.kind <= finding.kind;
    });
  }

  /// A mistake that no finding is about.
  void add_mistakes() {
    const auto apart = mistakes_apart(after_.verdict);
    for (const std::uint32_t at : difference_.new_mistakes) {
      const ShownMistake* shown = &after_.verdict.mistakes[at];
      const bool is_told = std::ranges::any_of(out_, [&](const Effect& effect) {
        return std::ranges::count(effect.mistakes, shown->mistake) != 0;
      });
      if (!is_told && std::ranges::count(apart, shown) != 0)
        out_.push_back(teller_.of_mistake(*shown));
    }
  }

  void add_pair(const NormPair& pair) {
    const NormVerdict& verdict = after_.verdict.norms[pair.after];
    const Norm& norm = after_.program.norms[verdict.norm];
    const State old =
        pair.before == NormPair::none ? State::dormant : before_.verdict.norms[pair.before].state;
    const auto add = [&](Effect::Kind kind) {
      const bool is_told = std::ranges::any_of(
          out_, [&](const Effect& effect) { return effect.verdict == pair.after; });
      if (is_told) return;
      out_.push_back(teller_.effect(kind, pair.after));
      out_.back().was_live = is_live(old);
    };
    const bool was_live = is_live(old);
    // Who answers a question of judgement did nothing that a rule asked.
    if (norm.kind == NormKind::open_norm && is_done(verdict.state)) return;
    if (is_done(verdict.state) && !is_done(old)) return add(Effect::Kind::done);
    if (verdict.state == State::fulfilled_late && !is_done(old))
      return add(Effect::Kind::done_late);
    if (verdict.state == State::observed && was_live && waited_out(pair))
      return add(Effect::Kind::done);
    const bool asks = is_live(verdict.state) && verdict.state != State::undetermined;
    if (asks && old == State::dormant) return add(Effect::Kind::came_up);
    if (was_live && is_given_up(verdict)) add_given_up(pair);
  }

  /// A right that another act ended, or a task that its holder ended by an act that only it can do:
  /// withdrawing a plan is for both.
  bool is_given_up(const NormVerdict& verdict) const {
    const Norm& norm = after_.program.norms[verdict.norm];
    if (norm.kind == NormKind::power)
      return verdict.state == State::exhausted && !is_withdrawn_by_holder(verdict);
    if (norm.kind != NormKind::duty || verdict.state != State::lapsed) return false;
    return std::ranges::any_of(verdict.outcomes, [&](const Outcome& outcome) {
      return std::ranges::any_of(outcome.causes, [&](const Cause& cause) {
        if (cause.what != Cause::What::ended) return false;
        const auto& type = after_.program.events[after_.verdict.events[cause.event].type];
        return type.actors == std::vector<Index>{norm.holder};
      });
    });
  }

  /// Its holder ended by an act of its own what both parties had rights about: that is no loss.
  bool is_withdrawn_by_holder(const NormVerdict& verdict) const {
    const Program& program = after_.program;
    const Norm& norm = program.norms[verdict.norm];
    const auto ends_for_both = [&](Index event) {
      return std::ranges::any_of(after_.verdict.norms, [&](const NormVerdict& one) {
        const Norm& other = program.norms[one.norm];
        return other.kind == NormKind::power && other.holder == norm.claimant &&
               std::ranges::count(other.ends, event, &Pattern::event) != 0;
      });
    };
    return std::ranges::any_of(verdict.outcomes, [&](const Outcome& outcome) {
      return std::ranges::any_of(outcome.causes, [&](const Cause& cause) {
        if (cause.what != Cause::What::ended) return false;
        const Event& event = after_.verdict.events[cause.event];
        return event.actor == norm.holder && ends_for_both(event.type);
      });
    });
  }

  void add_given_up(const NormPair& pair) {
    const NormVerdict& old = before_.verdict.norms[pair.before];
    const Norm& norm = before_.program.norms[old.norm];
    Effect effect = teller_.effect(Effect::Kind::given_up, pair.after);
    effect.was_live = true;
    effect.last_day = holder_days(norm, old).safe;
    effect.harm = norm.consequence;
    out_.push_back(std::move(effect));
  }

  /// Who does a duty in one of the ways that it leaves gives nothing up by not taking another.
  void drop_other_ways() {
    std::erase_if(out_, [&](const Effect& effect) {
      const bool is_right = effect.kind == Effect::Kind::given_up && effect.is_right;
      return is_right && std::ranges::any_of(out_, [&](const Effect& other) {
               return other.kind == Effect::Kind::done && other.was_live && !other.is_right &&
                      other.holder == effect.holder &&
                      after_.program.norms[other.norm].kind == NormKind::duty;
             });
    });
  }

  /// A prohibition that ended because its last day is over.
  bool waited_out(const NormPair& pair) const {
    const NormVerdict& verdict = after_.verdict.norms[pair.after];
    return std::ranges::any_of(verdict.outcomes, [](const Outcome& outcome) {
      return outcome.deadline && has_cause(outcome, Cause::What::expired);
    });
  }

  const JudgedDossier& before_;
  const JudgedDossier& after_;
  VerdictDifference difference_;
  Teller teller_;
  std::vector<Effect> out_;
};

}  // namespace

std::string article_text(const Norm& norm, Language language) {
  // What was verified in an older text is told where a rule is explained.
  const bool is_sure = norm.mark == Mark::verified_older;
  return article_text(norm, is_sure ? Mark::verified : norm.mark, language);
}

std::vector<Effect> rights_left(const JudgedDossier& judged, Index role, Date as_of) {
  std::vector<Effect> out;
  const Teller teller(judged, as_of);
  for (std::uint32_t at = 0; at < judged.verdict.norms.size(); ++at) {
    const NormVerdict& verdict = judged.verdict.norms[at];
    const Norm& norm = judged.program.norms[verdict.norm];
    if (verdict.state != State::open || norm.holder != role || !asks_for_act(norm)) continue;
    out.push_back(teller.effect(Effect::Kind::given_up, at));
    out.back().is_left = out.back().was_live = true;
    out.back().last_day = holder_days(norm, verdict).safe;
    out.back().harm = norm.consequence;
  }
  return out;
}

std::vector<Effect> effects_between(const JudgedDossier& before, const JudgedDossier& after,
                                    Date as_of) {
  return Comparison(before, after, as_of).run();
}

std::vector<Effect> lacking(const StepVerdicts& verdicts, Date as_of) {
  const auto& [before, model, tried] = verdicts;
  std::vector<Effect> out;
  const Teller teller(tried, as_of);
  const auto got = difference(before, model), apart = difference(model, tried);
  for (const NormPair& pair : got.pairs) {
    if (!pair.state || pair.before == NormPair::none || pair.after == NormPair::none) continue;
    if (!is_live(before.verdict.norms[pair.before].state) ||
        !is_done(model.verdict.norms[pair.after].state))
      continue;
    const auto other = std::ranges::find(apart.pairs, pair.after, &NormPair::before);
    if (other == apart.pairs.end() || other->after == NormPair::none) continue;
    if (is_live(tried.verdict.norms[other->after].state))
      out.push_back(teller.uncounted(other->after));
  }
  return out;
}

std::vector<Effect> without_right(const JudgedDossier& before, const JudgedDossier& after,
                                  Index role, Index event, Date as_of) {
  const Program& program = after.program;
  const auto is_use = [&](const NormVerdict& verdict) {
    const Norm& norm = program.norms[verdict.norm];
    // What the act itself brings about and fulfils is about its form.
    const bool is_of_form = std::ranges::any_of(norm.triggers, [&](const Trigger& trigger) {
      return norm.kind == NormKind::duty && trigger.pattern.event == event;
    });
    return norm.holder == role && !is_of_form &&
           std::ranges::count(norm.acts, event, &Pattern::event) != 0;
  };
  const auto may_be_used = [](State state) { return is_live(state) || is_done(state); };
  // On some reading it is over: then it counts on the others only.
  for (std::uint32_t at = 0; at < after.verdict.norms.size(); ++at) {
    const NormVerdict& verdict = after.verdict.norms[at];
    if (!is_use(verdict) || program.norms[verdict.norm].kind != NormKind::power) continue;
    const auto has = [&](State state) {
      return std::ranges::count(verdict.outcomes, state, &Outcome::state) != 0;
    };
    if (!has(State::lapsed) || !has(State::exercised)) continue;
    std::vector<Effect> out{Teller(after, as_of).uncounted(at)};
    out.back().last_day.reset();
    return out;
  }
  std::optional<std::uint32_t> shown;
  for (const NormVerdict& verdict : before.verdict.norms) {
    if (is_use(verdict) && may_be_used(verdict.state)) return {};
  }
  for (std::uint32_t at = 0; at < after.verdict.norms.size(); ++at) {
    const NormVerdict& verdict = after.verdict.norms[at];
    if (!is_use(verdict)) continue;
    const Norm& norm = program.norms[verdict.norm];
    const bool is_right = norm.kind == NormKind::power;
    if (!is_right || may_be_used(verdict.state) || verdict.state == State::not_covered) return {};
    // Of what people must judge the rules do not say that it is not there.
    if (norm.class_ == NormClass::open) continue;
    // What is over says more than what never was.
    if (!shown || after.verdict.norms[*shown].state == State::dormant) shown = at;
  }
  if (!shown) return {};
  std::vector<Effect> out{Teller(after, as_of).effect(Effect::Kind::without_mark, *shown)};
  out.back().last_day.reset();
  out.back().is_absent = true;
  return out;
}

std::vector<Effect> without_claim(const StepVerdicts& verdicts, Index role, Date as_of) {
  const auto& [before, model, tried] = verdicts;
  std::vector<Effect> out;
  const Teller teller(model, as_of);
  const auto state_in = [](const JudgedDossier& judged, std::uint32_t at) {
    return at == NormPair::none ? State::dormant : judged.verdict.norms[at].state;
  };
  const auto apart = difference(model, tried);
  for (const NormPair& pair : difference(before, model).pairs) {
    if (pair.after == NormPair::none || state_in(before, pair.before) != State::dormant) continue;
    const NormVerdict& verdict = model.verdict.norms[pair.after];
    const Norm& norm = model.program.norms[verdict.norm];
    const bool binds = norm.kind == NormKind::duty || norm.kind == NormKind::prohibition;
    if (!binds || norm.claimant != role || norm.holder == role || !is_live(verdict.state)) continue;
    const auto other = std::ranges::find(apart.pairs, pair.after, &NormPair::before);
    if (other == apart.pairs.end() || state_in(tried, other->after) != State::dormant) continue;
    out.push_back(teller.effect(Effect::Kind::without_mark, pair.after));
    out.back().last_day.reset();
    out.back().is_claim = true;
  }
  return out;
}

}  // namespace termijn
