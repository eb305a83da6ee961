// SPDX-License-Identifier: Apache-2.0
// The steps and the picture of every procedure of the rules.
#include "report/procedure_picture.h"

#include <algorithm>
#include <regex>

#include <gtest/gtest.h>

#include "report/procedure_steps.h"
#include "report/reading_text.h"
#include "tests/support/golden.h"
#include "tests/support/rules.h"

namespace termijn {
namespace {

using testing::matches_golden;
using testing::repository_rules;

const std::string folder = TERMIJN_TESTS_DIR "/golden/reading/";

Index procedure_named(std::string_view id) {
  const auto& all = repository_rules().procedures;
  return static_cast<Index>(std::ranges::find(all, id, &Procedure::id) - all.begin());
}

template <class Visit>
void each_procedure(Visit visit) {
  for (std::size_t i = 0; i < repository_rules().procedures.size(); ++i) {
    for (const auto language : {Language::dutch, Language::english})
      visit(static_cast<Index>(i), language);
  }
}

bool overlap(const LayoutBox& a, const LayoutBox& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

bool is_inside(const LayoutBox& box, const LayoutLine::Point& point) {
  return box.x < point.x && point.x < box.x + box.width && box.y < point.y &&
         point.y < box.y + box.height;
}

TEST(ProcedurePicture, NoBoxCoversAnother) {
  each_procedure([](Index procedure, Language language) {
    const Layout layout = procedure_layout(repository_rules(), procedure, language);
    ASSERT_FALSE(layout.boxes.empty());
    for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
      const LayoutBox& box = layout.boxes[i];
      EXPECT_GE(box.x, 0);
      EXPECT_LE(box.x + box.width, layout.width);
      for (std::size_t j = 0; j < i; ++j)
        EXPECT_FALSE(overlap(box, layout.boxes[j])) << repository_rules().procedures[procedure].id;
    }
  });
}

TEST(ProcedurePicture, NoLineCrossesABox) {
  each_procedure([](Index procedure, Language language) {
    const Layout layout = procedure_layout(repository_rules(), procedure, language);
    for (const LayoutLine& line : layout.lines) {
      for (std::size_t i = 1; i < line.points.size(); ++i) {
        const auto& a = line.points[i - 1];
        const auto& b = line.points[i];
        for (const LayoutBox& box : layout.boxes) {
          for (int part = 0; part <= 10; ++part) {
            const double share = part / 10.0;
            EXPECT_FALSE(is_inside(box, {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}));
          }
        }
      }
    }
  });
}

/// 277 by 190 mm, on which letters of 12 units must be at least 6.5 points.
TEST(ProcedurePicture, CanBeReadOnASheetOnItsSide) {
  each_procedure([](Index procedure, Language language) {
    const Layout layout = procedure_layout(repository_rules(), procedure, language);
    const double scale = std::min(277 / layout.width, 190 / layout.height);  // mm for a unit
    EXPECT_GE(12 * scale / 25.4 * 72, 6.5) << repository_rules().procedures[procedure].id << ' '
                                           << layout.width << " x " << layout.height;
  });
}

TEST(ProcedurePicture, EveryLineEndsWithADirection) {
  each_procedure([](Index procedure, Language language) {
    const auto svg = procedure_svg(repository_rules(), procedure, language);
    const std::regex standing_still(R"re(([ LM]-?\d+ -?\d+)L-?\d+ -?\d+" )re");
    for (auto found = std::sregex_iterator(svg.begin(), svg.end(), standing_still);
         found != std::sregex_iterator(); ++found) {
      const auto text = found->str(), before = found->str(1).substr(1);
      EXPECT_NE(text.substr(text.rfind('L') + 1, before.size()), before) << text;
    }
  });
}

TEST(ProcedurePicture, EveryStateButTheFirstIsReachedFromAnEarlierOne) {
  each_procedure([](Index procedure, Language language) {
    const auto moves = moves_of(repository_rules(), procedure, language);
    const auto& phases = repository_rules().procedures[procedure].phases;
    for (std::size_t i = 1; i < phases.size(); ++i) {
      EXPECT_TRUE(std::ranges::any_of(moves, [&](const StateMove& move) { return move.to == i; }))
          << phases[i].id;
    }
    for (const StateMove& move : moves)
      EXPECT_TRUE(move.from == nothing || move.from < move.to) << move.label;
  });
}

TEST(ProcedurePicture, StepsAreAllNormsOfTheProcedureOnce) {
  each_procedure([](Index procedure, Language language) {
    const auto steps = steps_of(repository_rules(), procedure, language);
    const auto norms = norms_of(repository_rules(), procedure);
    EXPECT_EQ(steps.size(), norms.size());
    for (const ProcedureStep& step : steps) {
      EXPECT_NE(std::ranges::find(norms, step.norm), norms.end());
      EXPECT_FALSE(step.actor.empty());
      EXPECT_FALSE(step.form.empty());
      EXPECT_FALSE(step.term.empty());
      EXPECT_FALSE(step.citations.empty());
    }
  });
}

TEST(ProcedurePicture, IsDrawnAsBefore) {
  for (const std::string wide : {"cr_instemming", "cr_advies"}) {
    EXPECT_TRUE(
        matches_golden(procedure_svg(repository_rules(), procedure_named(wide), Language::dutch),
                       folder + wide + ".svg"));
  }
  const Index procedure = procedure_named("advies");
  EXPECT_TRUE(matches_golden(procedure_svg(repository_rules(), procedure, Language::dutch),
                             folder + "advies.svg"));
  for (const auto language : {Language::dutch, Language::english}) {
    const std::string ending = language == Language::dutch ? "nl" : "en";
    EXPECT_TRUE(matches_golden(procedure_mermaid(repository_rules(), procedure, language),
                               folder + "advies.mermaid." + ending));
    EXPECT_TRUE(matches_golden(steps_text(repository_rules(), procedure, language),
                               folder + "advies.steps." + ending));
  }
}

}  // namespace
}  // namespace termijn
