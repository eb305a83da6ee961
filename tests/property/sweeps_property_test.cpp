// SPDX-License-Identifier: Apache-2.0
// Many days and two sets of rules at once against one day and one set at a time: the rows that a
// sweep over days says are there on a day are those of the plain evaluator, and the rows that
// differ under other rules are those of one table and not of the other.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "batch/day_sweep.h"
#include "batch/rules_sweep.h"
#include "dsl/changed_names.h"
#include "log/event_store.h"
#include "rules/rule_set.h"
#include "tests/support/many_dossiers.h"

namespace termijn::testing {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream all(text);
  for (std::string line; std::getline(all, line);) lines.push_back(line);
  return lines;
}

std::multiset<std::string> bag_of(const std::string& text) {
  const auto lines = lines_of(text);
  return {lines.begin(), lines.end()};
}

std::size_t wanted_slips() {
  const char* wanted = std::getenv("TERMIJN_SLIPS");
  return wanted != nullptr ? static_cast<std::size_t>(std::atol(wanted)) : 10;
}

class Sweeps : public ManyDossiers {
 protected:
  static RuleSet compiled(Sources sources) {
    RuleSet rules;
    rules.sources = std::move(sources);
    rules.first_paper = rules.sources.size();
    return compile_rules(std::move(rules));
  }
  static const RuleSet& rules() {
    static const RuleSet rules = compiled(repository_sources());
    return rules;
  }
  static WrittenRules written(const RuleSet& rules) {
    return {rules.checked->files(), rules.sources};
  }

  /// Another law: a shorter and a longer term, and an event by another name.
  static RuleSet other_law() {
    Sources sources = repository_sources();
    const auto replace = [&](const char* what, const char* with) {
      for (Source& source : sources)
        source.text = std::regex_replace(source.text, std::regex(what), with);
    };
    replace("(binnen +)6 weken", "$015 weken");
    replace("(binnen +)1 maand", "$016 weken");
    replace("\\boverlegvergadering\\b", "beraad");
    return compiled(std::move(sources));
  }

  /// A clause that decides something; every other time of what norms name, such as a concept.
  static Span some_clause(std::mt19937& random, bool of_norm) {
    while (true) {
      const auto& files = rules().checked->files();
      const auto& file = files[random() % files.size()];
      if (file.declarations.empty()) continue;
      const auto& one = file.declarations[random() % file.declarations.size()];
      const bool is_named = one.keyword == Keyword::concept_ || one.keyword == Keyword::calendar ||
                            one.keyword == Keyword::counting_rule ||
                            one.keyword == Keyword::parameter || one.keyword == Keyword::reading ||
                            one.keyword == Keyword::mistake || one.keyword == Keyword::procedure;
      if (one.clauses.empty() || !(of_norm ? is_norm(one.keyword) : is_named)) continue;
      const auto& clause = one.clauses[random() % one.clauses.size()];
      if (clause.keyword != Keyword::citation && clause.keyword != Keyword::note)
        return clause.span;
    }
  }

  /// One line of the rules less, or a number in one of them another; nothing when that is no sound
  /// set of rules.
  static std::optional<RuleSet> with_a_slip(std::uint32_t seed) {
    std::mt19937 random(seed);
    Sources sources = repository_sources();
    const Span span = some_clause(random, seed % 2 == 0);
    std::string& text = sources[span.file].text;
    const auto digit = text.find_first_of("12345678", span.begin);
    const auto end = text.find('\n', span.begin);
    if (digit < end && random() % 4 != 0)
      ++text[digit];
    else
      text.erase(span.begin, end - span.begin);
    auto slipped = compiled(std::move(sources));
    if (!slipped.program) return std::nullopt;
    return slipped;
  }

  template <class Work>
  static std::string swept(const std::vector<const Program*>& rules, const std::string& path,
                           Date as_of, std::size_t jobs, Work& first,
                           const std::function<std::unique_ptr<batch::DossierWork>()>& works,
                           std::optional<batch::DossierKey> after = std::nullopt) {
    std::string text;
    const auto show = [&](const std::string& part) {
      text += part;
      return true;
    };
    const auto counts = batch::for_each_dossier(rules, {}, {path, as_of, jobs, std::move(after)},
                                                first, works, show, {});
    EXPECT_TRUE(counts);
    return text;
  }

  static std::string days(const std::string& path, Date from, Date through, std::size_t jobs,
                          std::optional<batch::DossierKey> after = std::nullopt) {
    batch::DaySweep first(plan(), from, through);
    const auto works = [&] { return std::make_unique<batch::DaySweep>(plan(), from, through); };
    return swept({&program()}, path, from, jobs, first, works, std::move(after));
  }

  static std::string differences(const RuleSet& after, const std::string& path, Date as_of,
                                 std::size_t jobs,
                                 batch::RulesSweep::Form form = batch::RulesSweep::Form::table) {
    const batch::RulesOverlap overlap(program(), *after.program,
                                      changed_names(written(rules()), written(after)));
    const Plan after_plan = make_plan(*after.program);
    const auto works = [&] {
      return std::make_unique<batch::RulesSweep>(plan(), after_plan, overlap, as_of, form);
    };
    const auto first = works();
    const auto text = swept({&program(), &*after.program}, path, as_of, jobs, *first, works);
    return form == batch::RulesSweep::Form::table ? text : first->text();
  }

  static std::multiset<std::string> expected_differences(const RuleSet& after,
                                                         const std::string& path, Date as_of) {
    const Plan after_plan = make_plan(*after.program);
    const auto one = bag_of(table(path, as_of, 1)),
               other = bag_of(table(path, as_of, 1, after_plan));
    std::multiset<std::string> wanted;
    const auto only_in = [&](const auto& these, const auto& those, const std::string& whose) {
      Lines lines;
      std::ranges::set_difference(these, those, std::back_inserter(lines));
      for (const std::string& line : lines) wanted.insert(whose + '\t' + line);
    };
    only_in(one, other, "oud");
    only_in(other, one, "nieuw");
    return wanted;
  }
};

TEST_F(Sweeps, EveryDayHasTheRowsThatThePlainEvaluatorGives) {
  const auto all = records(5000);
  const auto path = own_place("days.db");
  ASSERT_TRUE(EventStore::make(path, all));
  const Date from = Date::from_civil(2020, 2, 1).value(), through = from + 200;
  const std::string text = days(path, from, through, 1);
  EXPECT_EQ(days(path, from, through, 3), text);
  std::map<std::string, std::multiset<std::string>> rows;  // by day
  for (const std::string& line : lines_of(text)) {
    const auto first = parse_iso(line.substr(0, 10)), last = parse_iso(line.substr(11, 10));
    ASSERT_TRUE(first && last && *first <= *last && from <= *first && *last <= through) << line;
    for (Date day = *first; day <= *last; day = day + 1) rows[iso(day)].insert(line.substr(22));
  }
  for (Date day = from; day <= through; day = day + 1)
    ASSERT_EQ(rows[iso(day)], bag_of(expected(all, day))) << iso(day);
}

TEST_F(Sweeps, ARowThatStaysIsToldOnce) {
  const auto all = records(5000);
  const auto path = own_place("once.db");
  ASSERT_TRUE(EventStore::make(path, all));
  const Date from = Date::from_civil(2020, 2, 1).value(), through = from + 200;
  std::multiset<std::string> ends;
  const auto lines = lines_of(days(path, from, through, 1));
  for (const std::string& line : lines) {
    const Date last = parse_iso(line.substr(11, 10)).value();
    ends.insert(iso(last + 1) + line.substr(21));
  }
  for (const std::string& line : lines)
    EXPECT_FALSE(ends.contains(line.substr(0, 10) + line.substr(21))) << line;
}

TEST_F(Sweeps, GoOnBehindADossier) {
  const auto all = records(5000);
  const auto path = own_place("after.db");
  ASSERT_TRUE(EventStore::make(path, all));
  const Date from = Date::from_civil(2020, 2, 1).value();
  const std::string text = days(path, from, from + 60, 2);
  const auto second = text.find("\tR1\t");
  ASSERT_NE(second, text.npos);
  const auto begin = text.rfind('\n', second) + 1;
  const auto last = lines_of(text.substr(0, begin)).back();
  const auto name = last.substr(25, last.find('\t', 25) - 25);
  EXPECT_EQ(days(path, from, from + 60, 2, batch::DossierKey{"R0", name}), text.substr(begin));
}

TEST_F(Sweeps, OtherRulesGiveTheRowsOfOneTableAndNotOfTheOther) {
  const auto all = records(7000);
  const auto path = own_place("rules.db");
  ASSERT_TRUE(EventStore::make(path, all));
  const Date as_of = Date::from_civil(2021, 6, 1).value();
  const RuleSet after = other_law();
  const std::string text = differences(after, path, as_of, 1);
  EXPECT_EQ(differences(after, path, as_of, 3), text);
  EXPECT_EQ(bag_of(text), expected_differences(after, path, as_of));
  EXPECT_NE(text.find("\tniet_beoordeeld\tbind.unknown-event\t"), text.npos);
  EXPECT_NE(text.find("oud\t"), text.npos);
  using Form = batch::RulesSweep::Form;
  EXPECT_EQ(differences(after, path, as_of, 1, Form::counts),
            differences(after, path, as_of, 3, Form::counts));
}

/// What is not judged because it did not change, would not have come out otherwise.
TEST_F(Sweeps, ASlipInTheRulesChangesNothingThatIsNotJudged) {
  const auto all = records(9000);
  const auto path = own_place("slips.db");
  ASSERT_TRUE(EventStore::make(path, all));
  const Date as_of = Date::from_civil(2023, 6, 1).value();
  std::size_t made = 0, differ = 0;
  for (std::uint32_t seed = 1; made < wanted_slips(); ++seed) {
    const auto after = with_a_slip(seed);
    if (!after) continue;
    ++made;
    const auto told = bag_of(differences(*after, path, as_of, 1));
    differ += told.empty() ? 0 : 1;
    ASSERT_EQ(told, expected_differences(*after, path, as_of)) << "seed " << seed;
  }
  std::printf("%zu slips, %zu of which something differs\n", made, differ);
  EXPECT_GT(differ, 0U);
}

}  // namespace
}  // namespace termijn::testing
