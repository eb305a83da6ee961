// SPDX-License-Identifier: Apache-2.0
#include "cli/excused_states.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/code.h"
#include "base/nearest.h"
#include "log/csv.h"
#include "log/rule_table.h"
#include "log/text_check.h"

namespace termijn::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> names = {"norm", "state", "reason"};

class Reader {
 public:
  Reader(const Program& program, StateCoverage& coverage)
      : program_(program), coverage_(coverage) {}

  Diagnostics run(const Source& source) {
    if (auto fault = why_not_text(source, 0)) return {std::move(*fault)};
    const CsvTable csv = read_csv(without_remarks(source.text), 0);
    faults_ = csv.diagnostics;
    if (csv.rows.empty() || !find_columns(csv.rows.front())) return std::move(faults_);
    for (auto row = csv.rows.begin() + 1; row != csv.rows.end(); ++row) excuse(*row);
    return std::move(faults_);
  }

 private:
  bool find_columns(const CsvRow& header) {
    std::vector<std::string> found;
    for (const CsvCell& cell : header.cells) found.push_back(cell.text);
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto at = std::ranges::find(found, names[i]);
      places_[i] = static_cast<std::size_t>(at - found.begin());
      if (at == found.end())
        fault(Code::log_column_missing, header.span, {std::string(names[i]), quoted_list(found)});
    }
    return faults_.empty();
  }

  void excuse(const CsvRow& row) {
    std::array<std::string, 3> cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (places_[i] < row.cells.size()) cells[i] = row.cells[places_[i]].text;
      if (cells[i].empty()) fault(Code::log_case_cell_empty, row.span, {std::string(names[i])});
    }
    const auto& [id, word, reason] = cells;
    NormStates* const norm = norm_of(id, row.span);
    const auto state = state_of(word);
    if (!state && !word.empty()) fault(Code::cli_excuse_no_state, row.span, {word});
    if (norm == nullptr || !state) return;
    if (!norm->is_reachable(*state)) return fault(Code::cli_excuse_ruled_out, row.span, {id, word});
    if (norm->has(*state)) return fault(Code::cli_excuse_reached, row.span, {id, word});
    norm->excused.push_back({*state, reason});
  }

  NormStates* norm_of(const std::string& id, Span span) {
    for (NormStates& norm : coverage_.norms()) {
      if (program_.norm_names[norm.norm].id == id) return &norm;
    }
    std::vector<std::string> ids;
    for (const auto& norm : program_.norm_names) ids.push_back(norm.id);
    const auto near = nearest(id, ids);
    if (!id.empty()) {
      fault(Code::cli_expect_unknown, span,
            {"@kind_norm", id, near.empty() ? "@no_suggestion" : quoted_list(near)});
    }
    return nullptr;
  }

  void fault(Code code, Span span, std::vector<std::string> args) {
    faults_.push_back({code, span, std::move(args), {}});
  }

  const Program& program_;
  StateCoverage& coverage_;
  std::array<std::size_t, 3> places_{};
  Diagnostics faults_;
};

}  // namespace

ReadExcuses read_excuses(const Program& program, const std::string& folder,
                         StateCoverage& coverage) {
  const fs::path path = fs::path(folder) / "unreachable.csv";
  std::ifstream file(path, std::ios::binary);
  if (!file) return {};
  ReadExcuses read;
  const std::string text((std::istreambuf_iterator<char>(file)), {});
  read.sources.push_back({path.string(), text});
  read.faults = Reader(program, coverage).run(read.sources.front());
  return read;
}

}  // namespace termijn::cli
