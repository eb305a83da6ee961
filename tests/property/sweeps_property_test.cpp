// SPDX-License-Identifier: Apache-2.0
// Many days and two sets of rules at once against one day and one set at a time: the rows that a
// sweep over days says are there on a day are those of the plain evaluator, and the rows that
// differ under other rules are those of one table and not of the other.
#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "batch/day_sweep.h"
#include "batch/rules_sweep.h"
#include "log/event_store.h"
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

class Sweeps : public ManyDossiers {
 protected:
  /// Another law: a shorter and a longer term, and an event by another name.
  static const Program& changed_program() {
    static const Program program = [] {
      Sources sources = repository_sources();
      for (Source& source : sources) {
        source.text =
            std::regex_replace(source.text, std::regex("(binnen +)6 weken"), "$015 weken");
        source.text =
            std::regex_replace(source.text, std::regex("(binnen +)1 maand"), "$016 weken");
        source.text =
            std::regex_replace(source.text, std::regex("\\boverlegvergadering\\b"), "beraad");
      }
      return program_of(std::move(sources));
    }();
    return program;
  }
  static const Plan& changed_plan() {
    static const Plan plan = make_plan(changed_program());
    return plan;
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

  static std::string differences(const std::string& path, Date as_of, std::size_t jobs,
                                 batch::RulesSweep::Form form) {
    batch::RulesSweep first(plan(), changed_plan(), as_of, form);
    const auto works = [&] {
      return std::make_unique<batch::RulesSweep>(plan(), changed_plan(), as_of, form);
    };
    const auto text = swept({&program(), &changed_program()}, path, as_of, jobs, first, works);
    return form == batch::RulesSweep::Form::table ? text : first.text();
  }
};

TEST_F(Sweeps, EveryDayHasTheRowsThatThePlainEvaluatorGives) {
  const auto all = records(5000);
  const auto path = fresh("days.db");
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
  const auto path = fresh("once.db");
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
  const auto path = fresh("after.db");
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
  const auto path = fresh("rules.db");
  ASSERT_TRUE(EventStore::make(path, all));
  const Date as_of = Date::from_civil(2021, 6, 1).value();
  const std::string text = differences(path, as_of, 1, batch::RulesSweep::Form::table);
  EXPECT_EQ(differences(path, as_of, 3, batch::RulesSweep::Form::table), text);
  const auto before = bag_of(table(path, as_of, 1)),
             after = bag_of(table(path, as_of, 1, changed_plan()));
  const auto only_in = [](const auto& one, const auto& other, const std::string& whose,
                          std::multiset<std::string>& out) {
    Lines lines;
    std::ranges::set_difference(one, other, std::back_inserter(lines));
    for (const std::string& line : lines) out.insert(whose + '\t' + line);
  };
  std::multiset<std::string> wanted;
  only_in(before, after, "oud", wanted);
  only_in(after, before, "nieuw", wanted);
  EXPECT_EQ(bag_of(text), wanted);
  EXPECT_NE(text.find("\tniet_beoordeeld\tbind.unknown-event\t"), text.npos);
  EXPECT_NE(text.find("oud\t"), text.npos);
  EXPECT_EQ(differences(path, as_of, 1, batch::RulesSweep::Form::counts),
            differences(path, as_of, 3, batch::RulesSweep::Form::counts));
}

}  // namespace
}  // namespace termijn::testing
