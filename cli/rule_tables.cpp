// SPDX-License-Identifier: Apache-2.0
// Tables with a case a row.
#include "cli/rule_tables.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "base/code.h"
#include "cli/expect_text.h"
#include "cli/load_log.h"

namespace termijn::cli {
namespace {

namespace fs = std::filesystem;

/// By path; nothing, and a fault, when the folder cannot be read.
std::vector<fs::path> table_files(const std::string& path, Diagnostics& faults) {
  std::error_code error;
  if (fs::is_regular_file(path, error)) return {path};
  std::vector<fs::path> paths;
  for (fs::recursive_directory_iterator at(path, error), end; !error && at != end;
       at.increment(error)) {
    if (at->path().extension() == ".csv") paths.push_back(at->path());
  }
  if (error) {
    faults.push_back({Code::log_not_found, {}, {path}, {}});
    return {};
  }
  std::ranges::sort(paths);
  return paths;
}

class Reader {
 public:
  explicit Reader(const Program& program) : program_(program) {}

  RuleTables run(const std::string& path) {
    for (const fs::path& file : table_files(path, out_.faults)) read(file);
    if (out_.tables == 0 && out_.faults.empty())
      out_.faults.push_back({Code::cli_no_tables, {}, {path}, {}});
    for (TableCase& one : out_.cases) {
      if (one.row.norm.empty() || one.row.expect.empty()) continue;  // told already
      auto expected = read_expectations(program_, one.row);
      std::ranges::move(expected.diagnostics, std::back_inserter(out_.faults));
      if (expected) one.expected = std::move(*expected);
    }
    bind_all();
    return std::move(out_);
  }

 private:
  void read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
      out_.faults.push_back({Code::cli_rule_file_unreadable, {}, {path.string()}, {}});
      return;
    }
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    out_.sources.push_back({path.string(), text});
    const auto number = static_cast<std::uint32_t>(out_.sources.size() - 1);
    auto table = read_rule_table(out_.sources.back(), number);
    if (table.has_cases) ++out_.tables;
    std::ranges::move(table.faults, std::back_inserter(out_.faults));
    for (auto& row : table.rows) out_.cases.push_back({std::move(row), {}, {}});
  }

  /// Rows know nothing of each other: in one log the council of each begins with its number.
  std::vector<EventRecord> as_one_log() const {
    std::vector<EventRecord> all;
    std::int64_t last = 0;
    for (std::size_t row = 0; row < out_.cases.size(); ++row) {
      const std::int64_t base = last;
      for (EventRecord record : out_.cases[row].row.records) {
        record.number += base;
        if (record.replaces) *record.replaces += base;
        record.council = std::to_string(row) + ' ' + record.council;
        last = std::max(last, record.number);
        all.push_back(std::move(record));
      }
    }
    return all;
  }

  void bind_all() {
    auto log = termijn::bind(program_, as_one_log(), log_forms());
    std::ranges::copy_if(log.diagnostics, std::back_inserter(out_.faults), [](const auto& fault) {
      return severity_of(fault.code) == Severity::error;
    });
    if (!log) return;
    std::vector<bool> has_dossier(out_.cases.size(), false);
    for (const Dossier& dossier : log->dossiers) {
      const auto row = std::stoul(dossier.council);
      if (has_dossier[row]) continue;
      has_dossier[row] = true;
      out_.cases[row].dossier = dossier;
    }
    out_.log = std::move(*log);
  }

  const Program& program_;
  RuleTables out_;
};

}  // namespace

RuleTables read_rule_tables(const Program& program, const std::string& path) {
  return Reader(program).run(path);
}

}  // namespace termijn::cli
