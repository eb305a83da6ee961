// SPDX-License-Identifier: Apache-2.0
// The editor on the rules of the repository: every name that is used is found, and is told.
#include <set>

#include <gtest/gtest.h>

#include "lsp/describe.h"
#include "lsp/rename.h"
#include "lsp/workspace.h"
#include "rules/builtin_rules.h"

namespace termijn::lsp {
namespace {

const Workspace& library() {
  static const Workspace workspace = [] {
    Workspace made;
    auto rules = builtin_rules(Cases::included);
    for (auto& source : rules) source.name = '/' + source.name;  // as if they were on disk
    made.load(std::move(rules));
    return made;
  }();
  return workspace;
}

TEST(Library, HasNoFaults) {
  EXPECT_FALSE(library().has_syntax_errors());
  EXPECT_TRUE(library().check().empty());
}

/// But for choices: `ja` and numbers are values of a field and stand nowhere else.
TEST(Library, DeclaresEveryNameThatIsUsed) {
  std::set<std::pair<Scope, std::string>> declared;
  std::size_t uses = 0;
  for (std::uint32_t file = 0; file < library().size(); ++file) {
    for (const auto& use : library().uses(file)) {
      ++uses;
      if (use.declares) declared.emplace(use.scope, use.name);
    }
  }
  EXPECT_GT(uses, 20000u);
  for (std::uint32_t file = 0; file < library().size(); ++file) {
    for (const auto& use : library().uses(file)) {
      const auto place = library().text(file).substr(use.span.begin, use.span.end - use.span.begin);
      EXPECT_EQ(place, use.name);
      EXPECT_TRUE(use.scope == Scope::choice || declared.contains({use.scope, use.name}))
          << use.name << " in " << library().sources()[file].name;
    }
  }
}

TEST(Library, StaysSoundWhenANameIsChangedEverywhere) {
  for (const auto& [scope, name] : {std::pair{Scope::value, "kennisgeving"},
                                    {Scope::norm, "beroep_ondernemingskamer"},
                                    {Scope::value, "vorm"},
                                    {Scope::role, "or"},
                                    {Scope::procedure, "advies"},
                                    {Scope::counting_rule, "wettelijk"},
                                    {Scope::act, "WOR"}}) {
    NameUse use;
    use.scope = scope;
    use.name = name;
    const auto renaming = rename(library(), use, "geheel_andere_naam", Language::english);
    ASSERT_EQ(renaming.refused, "") << name;
    auto sources = library().sources();
    for (auto place = renaming.places.rbegin(); place != renaming.places.rend(); ++place) {
      const auto& span = place->use->span;
      sources[place->file].text.replace(span.begin, span.end - span.begin, "geheel_andere_naam");
    }
    Workspace changed;
    changed.load(std::move(sources));
    EXPECT_FALSE(changed.has_syntax_errors()) << name;
    EXPECT_TRUE(changed.check().empty()) << name;
  }
}

}  // namespace
}  // namespace termijn::lsp
