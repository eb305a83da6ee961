// SPDX-License-Identifier: Apache-2.0
// Logs as files: what the good ones mean, and what people read about the bad ones.
#include <algorithm>

#include <gtest/gtest.h>

#include "base/render.h"
#include "log/json_log.h"
#include "log/read_log.h"
#include "tests/support/golden.h"

namespace termijn {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> logs_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(fs::path(TERMIJN_TESTS_DIR) / folder)) {
    if (entry.path().extension() != ".golden")
      names.push_back(folder + "/" + entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

/// Both outcomes as a text; the file is named without its folder, which differs by machine.
std::string outcome(const fs::path& path) {
  Sources sources;
  const auto log = read_log(path.string(), sources);
  if (log) return write_json_log(*log);
  for (Source& source : sources) source.name = path.filename();
  Diagnostics diagnostics = log.diagnostics;
  for (Diagnostic& diagnostic : diagnostics) {
    for (std::string& arg : diagnostic.args) {
      if (arg == path) arg = path.filename();
    }
  }
  return render(diagnostics, sources, Language::dutch);
}

class LogGolden : public ::testing::TestWithParam<std::string> {};

TEST_P(LogGolden, GivesTheExpectedText) {
  const fs::path path = fs::path(TERMIJN_TESTS_DIR) / GetParam();
  const std::string text = outcome(path);
  EXPECT_EQ(text.starts_with('{'), path.parent_path().filename() == "good") << text;
  EXPECT_TRUE(testing::matches_golden(text, path.string() + ".golden"));
}

std::string test_name(const ::testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::ranges::replace_if(
      name, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Good, LogGolden, ::testing::ValuesIn(logs_in("golden/log/good")),
                         test_name);
INSTANTIATE_TEST_SUITE_P(Bad, LogGolden, ::testing::ValuesIn(logs_in("golden/log/bad")), test_name);

}  // namespace
}  // namespace termijn
