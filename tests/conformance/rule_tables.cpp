// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/rule_tables.h"

#include <filesystem>
#include <stdexcept>

#include "base/render.h"

namespace termijn::testing {

cli::RuleTables repository_tables(const Program& program) {
  auto tables = cli::read_rule_tables(program, TERMIJN_TESTS_DIR "/conformance");
  if (!tables.faults.empty())
    throw std::runtime_error(render(tables.faults, tables.sources, Language::dutch));
  return tables;
}

std::string place_of(const cli::RuleTables& tables, const cli::TableCase& one) {
  const Source& source = tables.sources[one.row.span.file];
  return source.name + ':' + std::to_string(position_of(source.text, one.row.span.begin).line);
}

std::string name_of(const cli::RuleTables& tables, const cli::TableCase& one) {
  const std::filesystem::path file = tables.sources[one.row.span.file].name;
  return file.parent_path().filename().string() + '_' + one.row.id;
}

}  // namespace termijn::testing
