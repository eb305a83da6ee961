// SPDX-License-Identifier: Apache-2.0
// Duty against prohibition: the same party must do and may not do the same act from the same event
// on, without a condition that could keep the two apart.
#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "base/code.h"
#include "dsl/checks.h"

namespace termijn::checks {
namespace {

using K = Keyword;
using Words = std::vector<std::string_view>;

/// Events that a clause names without any condition.
Words plain_events(const ast::Declaration& norm, K keyword) {
  Words found;
  for (const auto* clause : clauses_of(norm, keyword)) {
    for (const auto& event : clause->events) {
      if (event.condition.empty()) found.push_back(event.event.text);
    }
  }
  return found;
}

Words clause_names(const ast::Declaration& norm, K keyword) {
  Words found;
  for (const auto* clause : clauses_of(norm, keyword)) {
    for (const auto& name : clause->names) found.push_back(name.text);
  }
  return found;
}

bool share(const Words& a, const Words& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const auto x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

/// What of a norm can clash, looked up once.
struct Rule {
  const ast::Declaration* norm;
  Validity valid;
  Words procedures, parties, triggers, acts;
};

bool is_conditional(const ast::Declaration& norm) {
  return clause_of(norm, K::unless) != nullptr || clause_of(norm, K::while_) != nullptr;
}

std::vector<Rule> rules_of(const Context& context, K kind, K acts) {
  std::vector<Rule> found;
  context.each_sound([&](const ast::Declaration& norm) {
    const auto valid = validity(norm);
    if (norm.keyword != kind || !valid || is_conditional(norm)) return;
    found.push_back({&norm, *valid, clause_names(norm, K::procedure), clause_names(norm, K::party),
                     plain_events(norm, K::arises), plain_events(norm, acts)});
  });
  return found;
}

/// Rules by who is bound, from which event on, to which act.
class Index {
 public:
  explicit Index(const std::vector<Rule>& rules) : rules_(rules) {
    for (std::size_t i = 0; i < rules.size(); ++i)
      each_key(rules[i], [&](const Key& key) { by_key_[key].push_back(i); });
  }

  /// The first rule of the text that clashes with `other`; null when none does.
  const Rule* first_against(const Rule& other) const {
    std::size_t first = rules_.size();
    each_key(other, [&](const Key& key) {
      const auto found = by_key_.find(key);
      if (found == by_key_.end()) return;
      for (const auto i : found->second) {
        if (i >= first) break;
        if (overlap(rules_[i].valid, other.valid) && share(rules_[i].procedures, other.procedures))
          first = i;
      }
    });
    return first == rules_.size() ? nullptr : &rules_[first];
  }

 private:
  using Key = std::tuple<std::string_view, std::string_view, std::string_view>;

  template <class Visit>
  static void each_key(const Rule& rule, Visit visit) {
    for (const auto party : rule.parties) {
      for (const auto trigger : rule.triggers) {
        for (const auto act : rule.acts) visit({party, trigger, act});
      }
    }
  }

  const std::vector<Rule>& rules_;
  std::map<Key, std::vector<std::size_t>> by_key_;
};

}  // namespace

void clashes(Context& context) {
  const auto prohibitions = rules_of(context, K::prohibition, K::forbidden);
  const Index index(prohibitions);
  for (const auto& duty : rules_of(context, K::duty, K::fulfilled)) {
    const auto* against = index.first_against(duty);
    if (against == nullptr) continue;
    context.report(Code::check_duty_against_prohibition, duty.norm->name.span,
                   {duty.norm->name.text, against->norm->name.text}, {against->norm->name.span});
  }
}

}  // namespace termijn::checks
