// SPDX-License-Identifier: Apache-2.0
// Run while the house is built: compiles the rule files of this repository and writes the image of
// the program (engine/program_image.h).
//   termijn_pack FILE
#include <cstdio>
#include <fstream>
#include <iostream>
#include <vector>

#include "base/render.h"
#include "dsl/check.h"
#include "dsl/parse.h"
#include "engine/compile.h"
#include "engine/program_image.h"
#include "rules/builtin_rules.h"

namespace {

using namespace termijn;

/// The same rules as a command works with; a rule file with a fault stops the build.
std::string image_of_rules(const Sources& sources, Diagnostics& faults) {
  std::vector<ast::File> files;
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    auto file = parse(sources[i], i);
    faults.insert(faults.end(), file.diagnostics.begin(), file.diagnostics.end());
    if (file) files.push_back(std::move(*file));
  }
  if (has_errors(faults)) return {};
  auto checked = check(std::move(files));
  faults.insert(faults.end(), checked.diagnostics.begin(), checked.diagnostics.end());
  return checked && !has_errors(faults) ? image_of(compile(*checked)) : std::string();
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  const Sources sources = builtin_rules(Cases::left_out);
  Diagnostics faults;
  const std::string image = image_of_rules(sources, faults);
  for (const Diagnostic& fault : faults) std::cerr << render(fault, sources, Language::english);
  std::ofstream file(words[1], std::ios::binary);
  file << image;
  return image.empty() || !file.flush() ? 1 : 0;
}
