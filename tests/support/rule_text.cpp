// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rule_text.h"

#include <algorithm>

#include "base/render.h"
#include "dsl/parse.h"
#include "tests/support/golden.h"

namespace termijn::testing {
namespace {

namespace fs = std::filesystem;

fs::path tests_folder() {
  return TERMIJN_TESTS_DIR;
}

void append(Diagnostics& into, const Diagnostics& more) {
  into.insert(into.end(), more.begin(), more.end());
}

}  // namespace

RuleTexts check_texts(Sources sources, std::optional<Surface> surface) {
  RuleTexts texts{std::move(sources), {}, std::nullopt};
  std::vector<ast::File> files;
  for (std::uint32_t i = 0; i < texts.sources.size(); ++i) {
    auto file = parse(texts.sources[i], i, surface);
    append(texts.diagnostics, file.diagnostics);
    if (file) files.push_back(std::move(*file));
  }
  auto checked = check(std::move(files));
  append(texts.diagnostics, checked.diagnostics);
  if (checked && !has_errors(texts.diagnostics)) texts.checked = std::move(*checked);
  return texts;
}

std::string in_both_languages(const Diagnostics& diagnostics, const Sources& sources) {
  return render(diagnostics, sources, Language::dutch) + "\n" +
         render(diagnostics, sources, Language::english);
}

Source test_source(const std::string& path) {
  return {path, read_text(tests_folder() / path)};
}

std::vector<std::string> files_below(const std::string& folder, std::string_view extension) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(tests_folder() / folder)) {
    if (entry.path().extension() != extension) continue;
    files.push_back(fs::relative(entry.path(), tests_folder()).generic_string());
  }
  std::ranges::sort(files);
  return files;
}

std::string case_name(const std::string& path) {
  std::string name = fs::path(path).stem().string();
  std::ranges::replace(name, '-', '_');
  return name;
}

fs::path golden_of(const std::string& path) {
  return (tests_folder() / path).replace_extension(".golden");
}

}  // namespace termijn::testing
