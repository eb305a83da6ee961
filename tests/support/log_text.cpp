// SPDX-License-Identifier: Apache-2.0
#include "tests/support/log_text.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "base/render.h"
#include "engine/compile.h"
#include "log/given_text.h"
#include "tests/support/golden.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
std::vector<EventRecord> records_of(const Source& source, std::uint32_t file) {
  auto records = read_given(source.text, {file, 0, static_cast<std::uint32_t>(source.text.size())});
  if (!records) throw std::invalid_argument(render(records.diagnostics, {source}, Language::dutch));
  return std::move(*records);
}

Program program_of(Sources sources) {
  const auto texts = check_texts(std::move(sources));
  if (!texts.checked)
    throw std::runtime_error(render(texts.diagnostics, texts.sources, Language::dutch));
  return compile(*texts.checked);
}

Sources repository_sources() {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(TERMIJN_SOURCE_DIR) / "rules";
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".trm") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  Sources sources;
  for (const auto& path : paths)
    sources.push_back({fs::relative(path, folder).generic_string(), read_text(path)});
  return sources;
}

Program repository_program() {
  return program_of(repository_sources());
}

BoundLog bound(const Program& program, const std::string& log) {
  const Source source{"log", log};
  auto result = termijn::bind(program, records_of(source));
  if (!result) throw std::runtime_error(render(result.diagnostics, {source}, Language::dutch));
  return std::move(*result);
}

}  // namespace termijn::testing
