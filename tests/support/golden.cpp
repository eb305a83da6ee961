// SPDX-License-Identifier: Apache-2.0
// Golden files.
#include "tests/support/golden.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace termijn::testing {
namespace {

constexpr std::size_t context_lines = 2;
constexpr std::size_t most_lines_compared = 2000;  // the table below is quadratic

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const bool closed = end != text.npos;
    // A missing last line end must be visible in the diff.
    lines.emplace_back(closed ? std::string(text.substr(0, end))
                              : std::string(text) + "  <no line end>");
    text.remove_prefix(closed ? end + 1 : text.size());
  }
  return lines;
}

struct Edit {
  char sign;
  const std::string* line;
};

/// The longest common subsequence, read as edits.
std::vector<Edit> edits_between(const std::vector<std::string>& a,
                                const std::vector<std::string>& b) {
  std::vector<std::vector<std::size_t>> common(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      common[i][j] =
          a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::vector<Edit> edits;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      edits.push_back({' ', &a[i++]});
      ++j;
    } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
      edits.push_back({'-', &a[i++]});
    } else {
      edits.push_back({'+', &b[j++]});
    }
  }
  return edits;
}

bool is_near_change(const std::vector<Edit>& edits, std::size_t at) {
  const std::size_t from = at > context_lines ? at - context_lines : 0;
  const std::size_t until = std::min(edits.size(), at + context_lines + 1);
  return std::any_of(edits.begin() + static_cast<std::ptrdiff_t>(from),
                     edits.begin() + static_cast<std::ptrdiff_t>(until),
                     [](const Edit& edit) { return edit.sign != ' '; });
}

bool wants_update() {
  const char* const value = std::getenv("UPDATE_GOLDEN");
  return value != nullptr && std::string_view(value) == "1";
}

::testing::AssertionResult write_golden(std::string_view text, const std::filesystem::path& file) {
  std::error_code fault;
  std::filesystem::create_directories(file.parent_path(), fault);
  std::ofstream out(file, std::ios::binary);
  out << text << std::flush;
  if (!out) return ::testing::AssertionFailure() << "cannot write " << file;
  return ::testing::AssertionSuccess();
}

}  // namespace

std::string line_diff(std::string_view expected, std::string_view actual) {
  const std::vector<std::string> a = lines_of(expected);
  const std::vector<std::string> b = lines_of(actual);
  if (std::max(a.size(), b.size()) > most_lines_compared) {
    return std::string("the texts differ and are too long to compare; the actual text is:\n")
        .append(actual);
  }
  const std::vector<Edit> edits = edits_between(a, b);
  std::string result;
  bool skipped = false;
  for (std::size_t i = 0; i < edits.size(); ++i) {
    if (!is_near_change(edits, i)) {
      skipped = true;
      continue;
    }
    if (skipped) result += "  ...\n";
    skipped = false;
    result += std::string(1, edits[i].sign) + " " + *edits[i].line + "\n";
  }
  return result;
}

std::string read_text(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in) throw std::runtime_error("cannot read " + file.string());
  return text.str();
}

::testing::AssertionResult matches_golden(std::string_view actual,
                                          const std::filesystem::path& file) {
  if (wants_update()) return write_golden(actual, file);
  if (!std::filesystem::is_regular_file(file)) {
    return ::testing::AssertionFailure()
           << file.string() << " does not exist; UPDATE_GOLDEN=1 writes it. The actual text is:\n"
           << actual;
  }
  const std::string expected = read_text(file);
  if (expected == actual) return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure()
         << file.string() << " differs (- expected, + actual; UPDATE_GOLDEN=1 rewrites it):\n"
         << line_diff(expected, actual);
}

}  // namespace termijn::testing
