// SPDX-License-Identifier: Apache-2.0
// The files of the letters: they read without faults, and what they name exists.
#include "office/letter_form.h"

#include <algorithm>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "office/letter_facts.h"
#include "tests/support/golden.h"
#include "tests/support/rule_text.h"
#include "tests/support/rules.h"

namespace termijn::testing {
namespace {

const Program& rules() {
  return repository_rules();
}

bool has_name(const EventType& type, const std::string& name) {
  return type.id == name || std::ranges::find(type.also, name) != type.also.end();
}

/// Whether a procedure of the form has an event of that name.
bool is_event(const LetterForm& form, const std::string& name) {
  return std::ranges::any_of(rules().procedures, [&](const Procedure& procedure) {
    if (std::ranges::find(form.procedures, procedure.id) == form.procedures.end()) return false;
    return std::ranges::any_of(procedure.events,
                               [&](Index type) { return has_name(rules().events[type], name); });
  });
}

bool is_norm(const LetterForm& form, const std::string& id) {
  return std::ranges::any_of(rules().norms, [&](const Norm& norm) {
    return norm.id == id && std::ranges::any_of(norm.procedures, [&](Index procedure) {
             return std::ranges::find(form.procedures, rules().procedures[procedure].id) !=
                    form.procedures.end();
           });
  });
}

/// What the text may name: `raad`, a slot with a part, a rule with a part.
class Names {
 public:
  explicit Names(const LetterForm& form) {
    for (const LetterSlot& slot : form.slots) {
      if (slot.use != LetterSlot::Use::absent) events_.insert(slot.name);
    }
    events_.insert("besluit");
    for (const LetterRule& rule : form.rules) norms_.insert(rule.name);
  }

  bool knows(const std::string& name, const std::string& part) const {
    static const std::set<std::string> own = {"raad",      "ander",   "dossier", "titel",
                                              "procedure", "artikel", "fase",    "vandaag"};
    static const std::set<std::string> of_events = {"dag",  "wat",     "door",     "nr",
                                                    "bron", "kenmerk", "opmerking"};
    static const std::set<std::string> of_norms = {"dag",    "verdedigbaar", "artikel", "wat",
                                                   "gevolg", "wie",          "begin",   "toestand"};
    if (part.empty()) return own.contains(name) || events_.contains(name) || norms_.contains(name);
    if (norms_.contains(name)) return of_norms.contains(part);
    const bool is_field =
        std::ranges::find(rules().fields, part, &Field::id) != rules().fields.end();
    return events_.contains(name) && (of_events.contains(part) || is_field);
  }

  bool may_fill(const std::string& place) const {
    const std::size_t dot = place.find('.');
    const std::string part = dot == std::string::npos ? "" : place.substr(dot + 1);
    const bool is_whole = part.empty() && (events_.contains(place) || norms_.contains(place));
    return !is_whole && knows(place.substr(0, dot), part);
  }

 private:
  std::set<std::string> events_, norms_;
};

class Letters : public ::testing::TestWithParam<std::string> {
 protected:
  std::string text_ = read_text(std::string(TERMIJN_TESTS_DIR "/") + GetParam());
  ParsedLetter parsed_ = parse_letter(text_);
  const LetterForm& form_ = parsed_.form;
};

TEST_P(Letters, ReadWithoutFaults) {
  for (const LetterFault& fault : parsed_.faults) ADD_FAILURE() << fault.line << ": " << fault.what;
  EXPECT_NE(letter_named(form_.id), nullptr);
  EXPECT_EQ(letter_named(form_.id), letter_named(form_.english_id));
}

TEST_P(Letters, NameProceduresEventsAndRulesThatExist) {
  for (const std::string& id : form_.procedures)
    EXPECT_NE(std::ranges::find(rules().procedures, id, &Procedure::id), rules().procedures.end())
        << id;
  static const std::set<std::string> readers = {"ander",     "achterban", "personeel", "vakbonden",
                                                "kandidaat", "indiener",  "advocaat",  "raad"};
  const auto& roles = rules().roles;
  const bool is_role = std::ranges::find(roles, form_.to, &Role::id) != roles.end();
  EXPECT_TRUE(is_role || readers.contains(form_.to)) << form_.to;
  for (const LetterSlot& slot : form_.slots) {
    for (const std::string& name : slot.events) EXPECT_TRUE(is_event(form_, name)) << name;
  }
  for (const std::string& id : form_.offered_at) EXPECT_TRUE(is_norm(form_, id)) << id;
  for (const LetterRule& rule : form_.rules) {
    for (const std::string& id : rule.norms) EXPECT_TRUE(is_norm(form_, id)) << id;
  }
  for (const std::string& name : form_.makes) EXPECT_TRUE(is_event(form_, name)) << name;
  for (const std::string& name : form_.decided_by) EXPECT_TRUE(is_event(form_, name)) << name;
}

// A letter that is no concept has no place left for what the council decided.
TEST_P(Letters, AskForADecisionOnlyInAConcept) {
  const auto tells_decision = [&](const LetterCondition& condition) {
    const auto slot = std::ranges::find(form_.slots, condition.name, &LetterSlot::name);
    return condition.negated && slot != form_.slots.end() &&
           std::ranges::all_of(form_.decided_by, [&](const std::string& name) {
             return std::ranges::find(slot->events, name) != slot->events.end();
           });
  };
  if (form_.decided_by.empty()) return;
  for (const auto* blocks : {&form_.dutch, &form_.english}) {
    for (const LetterBlock& block : *blocks) {
      const bool is_undecided =
          std::ranges::any_of(block.conditions, [](const LetterCondition& condition) {
            return condition.negated && condition.name == "besluit";
          });
      if (!is_undecided || block.text.find('[') == std::string::npos) continue;
      EXPECT_TRUE(std::ranges::any_of(block.conditions, tells_decision)) << block.text;
    }
  }
}

TEST_P(Letters, NameInTheirTextOnlyWhatTheyHave) {
  const Names names(form_);
  const std::regex place(R"(\{([^}]*)\})");
  for (const auto* blocks : {&form_.dutch, &form_.english}) {
    for (const LetterBlock& block : *blocks) {
      for (const LetterCondition& condition : block.conditions) {
        const bool is_list = condition.name == "lijst" && is_letter_list(condition.part);
        EXPECT_TRUE(is_list || names.knows(condition.name, condition.part))
            << condition.name << '.' << condition.part;
      }
      if (block.kind == LetterBlock::Kind::list) {
        EXPECT_TRUE(is_letter_list(block.text)) << block.text;
        continue;
      }
      auto at = std::sregex_iterator(block.text.begin(), block.text.end(), place);
      for (; at != std::sregex_iterator(); ++at)
        EXPECT_TRUE(names.may_fill((*at)[1].str())) << (*at)[1].str();
    }
  }
}

TEST_P(Letters, SayTheSameInBothLanguages) {
  ASSERT_EQ(form_.dutch.size(), form_.english.size());
  const std::regex place(R"(\{([^}]*)\})");
  for (std::size_t i = 0; i < form_.dutch.size(); ++i) {
    const LetterBlock &dutch = form_.dutch[i], &english = form_.english[i];
    EXPECT_EQ(dutch.kind, english.kind) << dutch.text;
    EXPECT_EQ(dutch.conditions.size(), english.conditions.size()) << dutch.text;
    const auto places = [&](const std::string& text) {
      std::multiset<std::string> out;
      for (auto at = std::sregex_iterator(text.begin(), text.end(), place);
           at != std::sregex_iterator(); ++at)
        out.insert((*at)[1].str());
      return out;
    };
    EXPECT_EQ(places(dutch.text), places(english.text)) << dutch.text;
  }
}

// The rules know articles, terms and acts; a letter that types one goes stale.
TEST_P(Letters, TypeNoArticleAndNoTerm) {
  const std::regex law(
      R"(\b(WOR|WMS|Wmcz|Atw|artikel|article|art\.)\s*\d|\b(WOR|WMS|Wmcz)\b|\d+ (dagen|weken|maanden|days|weeks|months))");
  for (const auto* blocks : {&form_.dutch, &form_.english}) {
    for (const LetterBlock& block : *blocks)
      EXPECT_FALSE(std::regex_search(block.text, law)) << block.text;
  }
  EXPECT_EQ(text_.find("u heeft verzuimd"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(All, Letters,
                         ::testing::ValuesIn(files_below("../office/letters", ".brief")),
                         [](const auto& each) {
                           return std::filesystem::path(each.param).stem().string();
                         });

TEST(LetterForm, TellsWhatIsWrongWithItsLine) {
  const ParsedLetter parsed =
      parse_letter("brief een\nvreemd x\nnodig leeg\nregel r =\n--- nl\n?x\n");
  std::vector<std::string> told;
  for (const LetterFault& fault : parsed.faults)
    told.push_back(std::to_string(fault.line) + ": " + fault.what);
  const std::vector<std::string> expected = {"1: `brief` has a Dutch and an English name",
                                             "2: `vreemd` is not a word of a letter",
                                             "3: a name, `=` and events are expected",
                                             "4: `r` has no rules",
                                             "6: a condition without a text",
                                             "6: no `brief`",
                                             "6: no `naam` in two languages",
                                             "6: no `procedure`",
                                             "6: no text in two languages"};
  EXPECT_EQ(told, expected);
}

TEST(LetterForm, JoinsLinesThatBelongTogether) {
  const ParsedLetter parsed = parse_letter(
      "brief a b\nnaam A / B\nprocedure p\n--- nl\n"
      "?x !y.z=1|2 een\n  twee\nvier\nvijf\n# kop\n- drie\n\n@l\n--- en\nx\n");
  const auto& blocks = parsed.form.dutch;
  ASSERT_EQ(blocks.size(), 5u);
  EXPECT_EQ(blocks[0].text, "een twee");
  EXPECT_FALSE(blocks[0].goes_on);
  ASSERT_EQ(blocks[0].conditions.size(), 2u);
  EXPECT_TRUE(blocks[0].conditions[1].negated);
  EXPECT_EQ(blocks[0].conditions[1].values, (std::vector<std::string>{"1", "2"}));
  EXPECT_EQ(blocks[1].text, "vier vijf");
  EXPECT_TRUE(blocks[1].goes_on);
  EXPECT_TRUE(blocks[1].conditions.empty());
  EXPECT_EQ(blocks[2].kind, LetterBlock::Kind::heading);
  EXPECT_EQ(blocks[3].kind, LetterBlock::Kind::item);
  EXPECT_EQ(blocks[4].kind, LetterBlock::Kind::list);
}

}  // namespace
}  // namespace termijn::testing
