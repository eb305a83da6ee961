// SPDX-License-Identifier: Apache-2.0
// Every clause of every rule is said, in one language, by labels. Over all rule files and all
// constructs of tests/golden/reading/constructs.trm.
#include <algorithm>

#include <gtest/gtest.h>

#include "report/reading/clauses.h"
#include "report/reading/reader.h"
#include "report/reading_text.h"
#include "rules/builtin_rules.h"
#include "tests/support/golden.h"
#include "tests/support/rule_text.h"

namespace termijn {
namespace {

using K = Keyword;

/// The rules of the repository and a file with what they do not use.
const testing::RuleTexts& rules() {
  static const testing::RuleTexts texts = [] {
    Sources sources = builtin_rules(Cases::included);
    sources.push_back(testing::test_source("golden/reading/constructs.trm"));
    return testing::check_texts(std::move(sources));
  }();
  return texts;
}

template <class Visit>
void each_clause(Visit visit) {
  for (const auto& file : rules().checked->files()) {
    for (const auto& declaration : file.declarations) {
      for (const auto& clause : declaration.clauses) visit(declaration, clause);
    }
  }
}

std::string all_of(const ReadLine& line) {
  std::string out = line.text + '\n';
  for (const auto& item : line.under) out += all_of(item);
  return out;
}

/// What a clause must mention: labels of what it names, its texts, days and numbers.
class Parts {
 public:
  explicit Parts(const reading::Names& names) : names_(names) {}

  std::vector<std::string> of(const ast::Clause& clause) {
    for (const auto& name : clause.names) add_name(clause, name.text);
    if (!is_one(clause.keyword, {K::right, K::shown, K::expect})) {  // words of closed lists
      for (const auto& name : clause.more_names) add_name(clause, name.text);
    }
    if (clause.text) add(names_.label(clause.text));
    if (clause.quote) add(clause.quote->text);
    for (const auto& citation : clause.citations) add(reading::article_text(names_, citation));
    for (const auto& event : clause.events) add_event(event);
    for (const auto& node : clause.condition) add_condition(node);
    for (const auto& node : clause.readings) add_condition(node);
    if (clause.length) add(reading::length_text(names_, *clause.length));
    for (const auto& length : clause.lengths) add(reading::length_text(names_, length));
    if (clause.counting_rule)
      add(names_.label(names_.symbols().counting_rules, clause.counting_rule->text));
    for (const auto& day : clause.days) add(plain_date(day.date, names_.language()));
    if (clause.year_day)
      add(reading::year_day_text(names_, clause.year_day->day, clause.year_day->month));
    if (clause.keyword != K::calendar) {  // there a number is a day of the week
      for (const auto& number : clause.numbers) add(std::to_string(number.value));
    }
    for (const auto& value : clause.values) add_value(value);
    if (clause.time) add(clock_text(clause.time->second));
    if (clause.mark) add(reading::mark_text(names_, *clause.mark));
    if (clause.free_day) add(reading::free_day_text(names_, *clause.free_day));
    return std::move(parts_);
  }

 private:
  void add(std::string text) { parts_.push_back(std::move(text)); }

  /// Names that mean something where they stand; words of closed lists are said in other words.
  void add_name(const ast::Clause& clause, const std::string& name) {
    const auto& symbols = names_.symbols();
    if (clause.keyword == K::also || clause.keyword == K::step || clause.keyword == K::bwb)
      return add(name);
    if (clause.keyword == K::expect || clause.keyword == K::shown ||
        clause.keyword == K::lapses_with || clause.keyword == K::clock) {
      if (symbols.norm_versions.contains(name)) return add(names_.norm(name));
    }
    if (is_one(clause.keyword, {K::kind, K::severity, K::choice, K::phase, K::article})) return;
    for (const auto* table : tables(clause)) {
      if (table->find(name)) return add(names_.label(*table, name));
    }
  }

  std::vector<const SymbolTable*> tables(const ast::Clause& clause) const {
    const auto& symbols = names_.symbols();
    if (is_one(clause.keyword, {K::party, K::by, K::to})) return {&symbols.roles};
    if (clause.keyword == K::right) return {&symbols.roles, &symbols.procedures};
    if (clause.keyword == K::procedure) return {&symbols.procedures};
    if (is_one(clause.keyword, {K::calendar, K::stands_still})) return {&symbols.calendars};
    if (is_one(clause.keyword, {K::per, K::on, K::recognised})) return {&symbols.events};
    if (clause.keyword == K::expect) return {&symbols.mistakes};
    return {&symbols.fields, &symbols.events};
  }

  static bool is_one(K keyword, std::initializer_list<K> of) {
    return std::ranges::find(of, keyword) != of.end();
  }

  void add_event(const ast::EventPattern& event) {
    add(names_.label(names_.symbols().events, event.event.text));
    if (event.times) add(std::to_string(event.times->value));
    for (const auto& node : event.condition) add_condition(node);
  }

  void add_condition(const ast::Expression& node) {
    const auto& symbols = names_.symbols();
    using Kind = ast::Expression::Kind;
    for (const auto& name : node.names) {
      const bool is_event = node.kind == Kind::happened;
      const bool is_reading = symbols.readings.find(name.text) && !symbols.fields.find(name.text);
      const bool is_concept =
          node.kind == Kind::name && node.owner.text.empty() && symbols.concepts.find(name.text);
      const auto& table = is_event     ? symbols.events
                          : is_reading ? symbols.readings
                          : is_concept ? symbols.concepts
                                       : symbols.fields;
      add(names_.label(table, name.text));
      for (const auto& value : node.values) add(names_.value(table, name.text, value.text));
    }
    if (!node.owner.text.empty()) add(names_.label(symbols.events, node.owner.text));
    if (node.kind == Kind::at_least || node.kind == Kind::at_most)
      add(std::to_string(node.number.value));
    for (const auto& child : node.children) add_condition(child);
  }

  void add_value(const ast::FieldValue& value) {
    const auto& fields = names_.symbols().fields;
    if (!fields.find(value.field.text)) return add(value.value);
    add(names_.label(fields, value.field.text));
    add(names_.value(fields, value.field.text, value.value));
  }

  const reading::Names& names_;
  std::vector<std::string> parts_;
};

class Reading : public ::testing::TestWithParam<Language> {
 protected:
  reading::Names names() const { return {*rules().checked, GetParam()}; }
};

TEST_P(Reading, EachClauseIsSaidWithAllItsParts) {
  ASSERT_TRUE(rules().checked) << testing::in_both_languages(rules().diagnostics, rules().sources);
  const auto known = names();
  std::size_t count = 0;
  each_clause([&](const ast::Declaration& declaration, const ast::Clause& clause) {
    ++count;
    const std::string text = all_of(reading::read_clause(known, declaration, clause));
    const auto where = declaration.name.text + ": " +
                       std::string(spelling(clause.keyword, Surface::dutch)) + "\n" + text;
    ASSERT_GT(text.size(), 1U) << where;
    for (const auto& part : Parts(known).of(clause))
      EXPECT_NE(text.find(part), std::string::npos) << '`' << part << "` is not in " << where;
  });
  EXPECT_GT(count, 10000U);
}

/// Without what people type (between backticks) and what sources say in their own language.
std::string own_words(const ReadLine& line) {
  if (line.is_source) return {};
  std::string out;
  bool typed = false;
  for (const char c : line.text + '\n') {
    if (c == '`') typed = !typed;
    if (!typed) out += c;
  }
  for (const auto& item : line.under) out += own_words(item);
  return out;
}

TEST_P(Reading, NoIdStandsInThePlaceOfALabel) {
  each_clause([&](const ast::Declaration& declaration, const ast::Clause& clause) {
    const std::string text = own_words(reading::read_clause(names(), declaration, clause));
    if (clause.keyword == K::council) return;  // as it is in the log
    EXPECT_EQ(text.find('_'), std::string::npos) << declaration.name.text << ": " << text;
    EXPECT_EQ(text.find("“”"), std::string::npos) << declaration.name.text << ": " << text;
  });
}

/// Words that only one of the languages has.
bool has_word_of(const std::string& text, Language language) {
  const std::vector<std::string> words =
      language == Language::dutch ? std::vector<std::string>{" het ",  " een ", " niet ", " wordt ",
                                                             " voor ", " als ", " bij "}
                                  : std::vector<std::string>{" the ",  " and ", " with ", " holds ",
                                                             " from ", " if ",  " by "};
  return std::ranges::any_of(
      words, [&](const auto& word) { return text.find(word) != std::string::npos; });
}

TEST_P(Reading, OnlyOneLanguageIsSpoken) {
  const auto other = GetParam() == Language::dutch ? Language::english : Language::dutch;
  each_clause([&](const ast::Declaration& declaration, const ast::Clause& clause) {
    if (clause.keyword == K::council) return;
    const std::string text = own_words(reading::read_clause(names(), declaration, clause));
    EXPECT_FALSE(has_word_of(text, other)) << declaration.name.text << ": " << text;
  });
}

std::string read_all(std::initializer_list<std::string_view> ids, Language language) {
  std::string out;
  for (const auto id : ids) {
    for (const auto& versions : read_named(*rules().checked, id, language))
      out += (out.empty() ? "" : "\n") + reading_text(versions, language);
  }
  return out;
}

TEST_P(Reading, RulesReadAsTheyAreSigned) {
  const auto language = GetParam();
  const std::string text =
      read_all({"beroep_ondernemingskamer", "nietigheid_inroepen", "buiten_adviesrecht",
                "aanvraag_volledig", "wettelijk", "aanvang_beroep", "kennisgeving", "volgt_advies",
                "M07", "zittingsduur", "klokkenluiden", "politieregio_twente"},
               language);
  EXPECT_TRUE(
      testing::matches_golden(text, std::string(TERMIJN_TESTS_DIR "/golden/reading/rules.") +
                                        (language == Language::dutch ? "nl" : "en")));
}

TEST_P(Reading, EveryConstructIsRead) {
  const auto language = GetParam();
  std::string text;
  const auto file = static_cast<std::uint32_t>(rules().sources.size() - 1);
  for (const auto& versions : read_file(*rules().checked, file, language))
    text += (text.empty() ? "" : "\n") + reading_text(versions, language);
  EXPECT_TRUE(
      testing::matches_golden(text, std::string(TERMIJN_TESTS_DIR "/golden/reading/constructs.") +
                                        (language == Language::dutch ? "nl" : "en")));
}

INSTANTIATE_TEST_SUITE_P(Both, Reading, ::testing::Values(Language::dutch, Language::english),
                         [](const auto& each) {
                           return each.param == Language::dutch ? "Dutch" : "English";
                         });

}  // namespace
}  // namespace termijn
