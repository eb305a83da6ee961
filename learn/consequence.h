// SPDX-License-Identifier: Apache-2.0
// What a step, or time that passes, changes in a dossier: what went wrong, what was done well, what
// came up and what it takes away. Values first, with their texts in both languages beside them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/program.h"
#include "engine/verdict.h"
#include "engine/verdict_diff.h"

namespace termijn {

/// One thing that changed.
struct Effect {
  enum class Kind : std::uint8_t {
    wrong,         ///< a rule was broken, a right was lost, an agreement was missed
    risky,         ///< so on some readings or answers only, or a point for people to judge
    without_mark,  ///< done of the right sort, but it does not count for the rule; see lacking()
    done,          ///< a duty was fulfilled, a right used, a point judged, a wait waited out
    done_late,     ///< done all the same, of what was missed already
    given_up,      ///< a right that another act put an end to, or a task that was waived
    came_up,       ///< a rule that began to ask for action or patience
  };
  Kind kind = Kind::wrong;
  Index norm = nothing;  ///< in Program::norms
  Index holder = nothing;
  std::uint32_t verdict = 0;           ///< in DossierVerdict::norms of the verdict after
  std::optional<FindingKind> finding;  ///< of wrong and risky; nothing: a mistake alone shows it
  std::int64_t trigger = 0;            ///< number of the event from which the rule arose; or 0
  std::int64_t act = 0;                ///< number of the last act that was forbidden; or 0
  std::optional<Date> day;             ///< of the act or the expiry
  std::optional<Date> last_day;        ///< that the holder can count on; not of what is done
  Date seen;                           ///< of the verdict that shows it
  bool is_right = false;               ///< a power, and no duty
  bool was_live = false;               ///< the rule asked for it before
  bool is_opinion = true;              ///< of what draws attention: people judge it
  bool is_left = false;                ///< of given_up: it is still there, and nobody uses it
  bool is_claim = false;               ///< of without_mark: another party is not bound by it
  bool is_sure = true;                 ///< of without_mark: it does not count on any reading
  bool is_absent = false;              ///< of without_mark: the right that was used is not there
  std::vector<Index> mistakes;         ///< in Program::mistakes: those that it shows
  Label rule;                          ///< what the rule asks
  Label who;                 ///< of came_up: who must or may, before when; empty without a day
  Label starts;              ///< of came_up without a last day: what starts the count; may be empty
  Label happened;            ///< which act, last day or form; may be empty
  Label authority;           ///< article and name of the rule; never empty
  Label article;             ///< the article, else the source; never empty
  Label harm, remedy;        ///< what it leads to, what can still be done; may be empty
  std::vector<Label> shown;  ///< the mistakes in words

  bool is_bad() const { return kind == Kind::wrong || kind == Kind::risky; }
};
std::string_view effect_id(Effect::Kind kind);  ///< `wrong` ...

/// Worst first, then in the order of the rules.
std::vector<Effect> effects_between(const JudgedDossier& before, const JudgedDossier& after,
                                    Date as_of);

/// Verdicts on one dossier: before a step, after it as it should be, and after it as it was taken.
struct StepVerdicts {
  const JudgedDossier& before;
  const JudgedDossier& model;
  const JudgedDossier& tried;
};

/// Rules that `model` got done and `tried` did not, though they ask it of the same party still:
/// what was done was of the right sort and does not count.
std::vector<Effect> lacking(const StepVerdicts& verdicts, Date as_of);

/// Rules by which `model` binds another party towards `role` and `tried` does not.
std::vector<Effect> without_claim(const StepVerdicts& verdicts, Index role, Date as_of);

/// Rights that `role` used by an event of that type, where the rules know it as nothing else, and
/// none of them was there: one of them, else nothing.
std::vector<Effect> without_right(const JudgedDossier& before, const JudgedDossier& after,
                                  Index role, Index event, Date as_of);

/// Rights of `role` that are open and are lost with harm.
std::vector<Effect> rights_left(const JudgedDossier& judged, Index role, Date as_of);

/// The article, else the source; how sure it is where that is not a text that was read.
std::string article_text(const Norm& norm, Language language);

/// The same change: of the same instance of the same rule.
bool is_same(const Program& program, const Effect& a, const Effect& b);

/// Whether `told` says of that instance of the rule already what `news` says, or worse.
bool says_already(const Program& program, const Effect& told, const Effect& news);

/// A norm that asks for an act: a duty, or a power that is lost with harm.
bool asks_for_act(const Norm& norm);

/// The text of a function of a language, in both.
template <class Text>
Label in_both(Text text) {
  return {text(Language::dutch), text(Language::english)};
}

}  // namespace termijn
