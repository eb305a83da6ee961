// SPDX-License-Identifier: Apache-2.0
// Run while the house is built: packs rule files, named from FOLDER, into OUTPUT, by name.
//   termijn_pack_texts OUTPUT FOLDER FILE...
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "rules/packed.h"

int main(int count, char** words) {
  using namespace termijn;
  if (count < 3) return 2;
  Sources sources;
  for (int i = 3; i < count; ++i) {
    std::ifstream file(words[i], std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    const auto name = std::filesystem::path(words[i]).lexically_relative(words[2]);
    if (!file || text.view().find('\0') != std::string_view::npos) {
      std::cerr << words[i] << ": cannot be read, or is no text\n";
      return 1;
    }
    sources.push_back({name.generic_string(), std::move(text).str()});
  }
  std::ranges::sort(sources, {}, &Source::name);
  std::ofstream output(words[1], std::ios::binary);
  output << packed(joined(sources));
  return output.flush() ? 0 : 1;
}
