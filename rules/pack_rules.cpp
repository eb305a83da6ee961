// SPDX-License-Identifier: Apache-2.0
// Run while the house is built: compiles the rule files of this repository and writes the image of
// the program (engine/program_image.h): packed, for this machine, and for WebAssembly as it is,
// without the places, which nothing there asks for.
//   termijn_pack PACKED WITHOUT_PLACES
#include <fstream>
#include <iostream>
#include <utility>

#include "base/render.h"
#include "engine/program_image.h"
#include "rules/builtin_rules.h"
#include "rules/packed.h"
#include "rules/rule_set.h"

int main(int count, char** words) {
  using namespace termijn;
  if (count != 3) return 2;
  RuleSet rules;
  rules.sources = builtin_law();
  rules.first_paper = rules.sources.size();
  rules = compile_rules(std::move(rules));
  std::cerr << render(rules.diagnostics, rules.sources, Language::english);
  if (!rules.program) return 1;
  std::ofstream file(words[1], std::ios::binary), bare(words[2], std::ios::binary);
  file << packed(image_of(*rules.program));
  bare << image_of(*rules.program, Places::left_out);
  return file.flush() && bare.flush() ? 0 : 1;
}
