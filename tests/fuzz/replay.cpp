// SPDX-License-Identifier: Apache-2.0
// Runs a fuzz target without a fuzzer: `replay CHANGES EXTENSION FOLDER...`. Every file below the
// folders as it is, and CHANGES times with a few small changes drawn from a fixed seed. The
// sanitizers see what goes wrong; the input stays behind as `PROGRAM-last-input`.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tests/fuzz/target.h"

namespace {

namespace fs = std::filesystem;
using Random = std::mt19937;

std::vector<std::string> texts_below(std::span<char*> folders, std::string_view extension) {
  std::vector<fs::path> paths;
  for (const fs::path folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.is_regular_file() && entry.path().extension() == extension)
        paths.push_back(entry.path());
    }
  }
  std::ranges::sort(paths);
  std::vector<std::string> texts;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return texts;
}

std::size_t below(Random& random, std::size_t bound) {
  return bound == 0 ? 0 : random() % bound;
}

/// A piece of another text put somewhere, a piece dropped, repeated, or a byte replaced.
void change(std::string& text, const std::vector<std::string>& texts, Random& random) {
  const auto at = below(random, text.size() + 1);
  const auto size = below(random, std::min<std::size_t>(text.size() - at, 60) + 1);
  switch (random() % 4) {
    case 0: {
      const auto& other = texts[below(random, texts.size())];
      text.insert(at, other, below(random, other.size() + 1), size + 20);
      break;
    }
    case 1:
      text.erase(at, size);
      break;
    case 2:
      text.insert(at, text.substr(at, size));
      break;
    default:
      if (at < text.size()) text[at] = static_cast<char>(random() % 256);
  }
}

void run(const std::string& text) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

}  // namespace

int main(int count, char** words) {
  if (count < 4) {
    std::fputs("usage: replay CHANGES EXTENSION FOLDER...\n", stderr);
    return 2;
  }
  const auto changes = std::stoul(words[1]);
  const auto texts = texts_below({words + 3, words + count}, words[2]);
  if (texts.empty()) {
    std::fputs("no seeds there\n", stderr);
    return 2;
  }
  // Left behind when the process dies.
  const auto last_input = std::string(words[0]) + "-last-input";
  Random random(20261129);
  for (const auto& text : texts) {
    run(text);
    for (std::size_t i = 0; i < changes; ++i) {
      std::string changed = text;
      for (std::size_t n = 1 + random() % 4; n > 0; --n) change(changed, texts, random);
      std::ofstream(last_input, std::ios::binary) << changed;
      run(changed);
    }
  }
  fs::remove(last_input);
  std::printf("%zu seeds, %zu inputs\n", texts.size(), texts.size() * (1 + changes));
}
