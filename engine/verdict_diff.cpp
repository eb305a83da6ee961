// SPDX-License-Identifier: Apache-2.0
// Instances are put together first; findings, questions and next steps follow their instances.
#include "engine/verdict_diff.h"

#include <algorithm>
#include <compare>
#include <string_view>
#include <tuple>

namespace termijn {
namespace {

using Positions = std::vector<std::uint32_t>;
constexpr auto none = NormPair::none;

/// What makes an instance the same in both: its norm, what brought it up, and its period.
struct Key {
  std::string_view id;
  std::int64_t trigger = 0;
  std::int32_t period = 0;
  friend std::strong_ordering operator<=>(const Key&, const Key&) = default;
};

struct Keyed {
  Key key;
  std::uint32_t at = 0;
};

std::string_view id_in(const auto& table, Index row) {
  return row < table.size() ? std::string_view(table[row].id) : std::string_view();
}

bool same_end(const std::optional<Deadline>& a, const std::optional<Deadline>& b) {
  if (a.has_value() != b.has_value()) return false;
  return !a || a->end() == b->end();
}

bool same_state(const NormVerdict& a, const NormVerdict& b) {
  return a.state == b.state &&
         std::ranges::equal(a.outcomes, b.outcomes, {}, &Outcome::state, &Outcome::state);
}

bool same_days(const NormVerdict& a, const NormVerdict& b) {
  return a.earliest == b.earliest && a.latest == b.latest && a.earliest_time == b.earliest_time &&
         a.latest_time == b.latest_time && a.open_ended == b.open_ended &&
         std::ranges::equal(a.outcomes, b.outcomes, [](const Outcome& one, const Outcome& other) {
           return same_end(one.deadline, other.deadline) && same_end(one.possible, other.possible);
         });
}

bool same_effect(const NormVerdict& a, const NormVerdict& b) {
  return std::ranges::equal(a.outcomes, b.outcomes, [](const Outcome& one, const Outcome& other) {
    return one.since == other.since && one.signalled == other.signalled &&
           one.maybe_broken == other.maybe_broken && one.times_done == other.times_done;
  });
}

class Comparison {
 public:
  Comparison(const JudgedDossier& before, const JudgedDossier& after,
             std::span<const Renumbered> renumbered)
      : before_(before), after_(after), renumbered_(renumbered) {}

  VerdictDifference run() {
    out_.procedure = procedure_of(before_) != procedure_of(after_);
    out_.phase = out_.procedure || phase_of(before_) != phase_of(after_);
    pair_norms();
    compare_findings();
    compare_questions();
    compare_next();
    compare_mistakes();
    return std::move(out_);
  }

 private:
  static std::string_view procedure_of(const JudgedDossier& judged) {
    return id_in(judged.program.procedures, judged.verdict.procedure);
  }

  static std::string_view phase_of(const JudgedDossier& judged) {
    const auto& procedures = judged.program.procedures;
    if (judged.verdict.procedure >= procedures.size()) return {};
    return id_in(procedures[judged.verdict.procedure].phases, judged.verdict.phase);
  }

  /// The number of an event as the first verdict has it; 0: no event.
  std::int64_t number_of(const DossierVerdict& verdict, EventIndex event) const {
    if (event >= verdict.events.size()) return 0;
    const auto number = verdict.events[event].number;
    if (&verdict != &after_.verdict) return number;
    const auto found = std::ranges::find(renumbered_, number, &Renumbered::after);
    return found == renumbered_.end() ? number : found->before;
  }

  std::vector<Keyed> keys_of(const JudgedDossier& judged) const {
    std::vector<Keyed> keys;
    const auto& norms = judged.verdict.norms;
    keys.reserve(norms.size());
    for (std::uint32_t i = 0; i < norms.size(); ++i) {
      const auto& id = judged.program.norms[norms[i].norm].id;
      const auto period = norms[i].period ? norms[i].period->from.days() : 0;
      keys.push_back({{id, number_of(judged.verdict, norms[i].trigger), period}, i});
    }
    std::ranges::stable_sort(keys, {}, &Keyed::key);
    return keys;
  }

  void pair_norms() {
    partner_of_before_.assign(before_.verdict.norms.size(), none);
    partner_of_after_.assign(after_.verdict.norms.size(), none);
    const auto old_keys = keys_of(before_), new_keys = keys_of(after_);
    match(old_keys, new_keys, [](const Key& key) { return key; });
    match(old_keys, new_keys, [](const Key& key) { return key.id; });
    for (std::uint32_t i = 0; i < partner_of_after_.size(); ++i) add_pair(partner_of_after_[i], i);
    for (std::uint32_t i = 0; i < partner_of_before_.size(); ++i) {
      if (partner_of_before_[i] == none) add_pair(i, none);
    }
  }

  /// Puts together, in order, what has no partner yet and is alike.
  template <class Part>
  void match(const std::vector<Keyed>& olds, const std::vector<Keyed>& news, Part part) {
    std::size_t at = 0;
    for (const auto& old : olds) {
      if (partner_of_before_[old.at] != none) continue;
      const auto wanted = part(old.key);
      while (at < news.size() && (part(news[at].key) < wanted || is_taken(news[at]))) ++at;
      if (at == news.size()) return;
      if (part(news[at].key) != wanted) continue;
      partner_of_before_[old.at] = news[at].at;
      partner_of_after_[news[at].at] = old.at;
    }
  }

  bool is_taken(const Keyed& keyed) const { return partner_of_after_[keyed.at] != none; }

  void add_pair(std::uint32_t before, std::uint32_t after) {
    static const NormVerdict dormant = [] {
      NormVerdict verdict;
      verdict.outcomes.emplace_back();
      return verdict;
    }();
    const auto& a = before == none ? dormant : before_.verdict.norms[before];
    const auto& b = after == none ? dormant : after_.verdict.norms[after];
    out_.pairs.push_back({before, after, !same_state(a, b), !same_days(a, b), !same_effect(a, b)});
  }

  template <class Item, class Same>
  static Positions only_in(const std::vector<Item>& these, const std::vector<Item>& others,
                           Same same) {
    Positions only;
    for (std::uint32_t i = 0; i < these.size(); ++i) {
      const bool is_there =
          std::ranges::any_of(others, [&](const Item& other) { return same(these[i], other); });
      if (!is_there) only.push_back(i);
    }
    return only;
  }

  void compare_findings() {
    const auto same = [&](const Finding& old, const Finding& other) {
      return old.kind == other.kind && old.day == other.day &&
             partner_of_before_[old.verdict] == other.verdict;
    };
    const auto& olds = before_.verdict.findings;
    const auto& news = after_.verdict.findings;
    out_.gone_findings = only_in(olds, news, same);
    out_.new_findings =
        only_in(news, olds, [&](const Finding& a, const Finding& b) { return same(b, a); });
  }

  bool same_question(const Question& old, const Question& other) const {
    const auto& a = old.missing;
    const auto& b = other.missing;
    return a.time == b.time &&
           id_in(before_.program.fields, a.field) == id_in(after_.program.fields, b.field) &&
           number_of(before_.verdict, a.event) == number_of(after_.verdict, b.event);
  }

  void compare_questions() {
    const auto& olds = before_.verdict.questions;
    const auto& news = after_.verdict.questions;
    out_.gone_questions = only_in(
        olds, news, [&](const Question& a, const Question& b) { return same_question(a, b); });
    out_.new_questions = only_in(
        news, olds, [&](const Question& a, const Question& b) { return same_question(b, a); });
  }

  void compare_next() {
    const auto has = [](const Positions& all, std::uint32_t one) {
      return std::ranges::find(all, one) != all.end();
    };
    for (const auto at : before_.verdict.next) {
      if (!has(after_.verdict.next, partner_of_before_[at])) out_.gone_next.push_back(at);
    }
    for (const auto at : after_.verdict.next) {
      if (!has(before_.verdict.next, partner_of_after_[at])) out_.new_next.push_back(at);
    }
  }

  void compare_mistakes() {
    const auto same = [&](const ShownMistake& old, const ShownMistake& other) {
      return old.certainty == other.certainty && id_in(before_.program.mistakes, old.mistake) ==
                                                     id_in(after_.program.mistakes, other.mistake);
    };
    const auto& olds = before_.verdict.mistakes;
    const auto& news = after_.verdict.mistakes;
    out_.gone_mistakes = only_in(olds, news, same);
    out_.new_mistakes = only_in(
        news, olds, [&](const ShownMistake& a, const ShownMistake& b) { return same(b, a); });
  }

  const JudgedDossier& before_;
  const JudgedDossier& after_;
  std::span<const Renumbered> renumbered_;
  Positions partner_of_before_, partner_of_after_;
  VerdictDifference out_;
};

}  // namespace

bool VerdictDifference::is_empty() const {
  return !procedure && !phase && std::ranges::none_of(pairs, &NormPair::differs) &&
         gone_findings.empty() && new_findings.empty() && gone_questions.empty() &&
         new_questions.empty() && gone_next.empty() && new_next.empty() && gone_mistakes.empty() &&
         new_mistakes.empty();
}

VerdictDifference difference(const JudgedDossier& before, const JudgedDossier& after,
                             std::span<const Renumbered> renumbered) {
  return Comparison(before, after, renumbered).run();
}

}  // namespace termijn
