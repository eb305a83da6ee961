// SPDX-License-Identifier: Apache-2.0
// The list of steps of a procedure, for a terminal: a line that says the step, and its four
// columns.
#include <algorithm>
#include <array>

#include "report/describe.h"
#include "report/layout.h"
#include "report/procedure_steps.h"
#include "report/reading_text.h"

namespace termijn {
namespace {

constexpr std::size_t indent = 8;
constexpr std::array<std::size_t, 4> widths = {16, 27, 16, 13};

/// `text` in lines of at most `width` columns.
std::vector<std::string> cell(const std::string& text, std::size_t width) {
  std::vector<std::string> lines;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto end = std::min(text.find(' ', at), text.size());
    const std::string part = text.substr(at, end - at);
    if (!lines.empty() && columns(lines.back()) + 1 + columns(part) <= width)
      lines.back() += ' ' + part;
    else
      lines.push_back(part);
    at = end + 1;
  }
  return lines;
}

std::string row(const std::array<std::string, 4>& texts) {
  std::array<std::vector<std::string>, 4> cells;
  std::size_t height = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    cells[i] = cell(texts[i], widths[i]);
    height = std::max(height, cells[i].size());
  }
  std::string out;
  for (std::size_t line = 0; line < height; ++line) {
    std::string text(indent, ' ');
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string part = line < cells[i].size() ? cells[i][line] : std::string();
      text += padded(part, widths[i] + 1);
      if (columns(part) > widths[i]) text += ' ';
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out += text + '\n';
  }
  return out;
}

}  // namespace

std::string steps_text(const Program& program, Index procedure, Language language) {
  std::string out = paragraph("  ", word(Word::step_head, language));
  for (const ProcedureStep& step : steps_of(program, procedure, language)) {
    const Norm& norm = program.norms[step.norm];
    const std::string first = padded(step.ids, indent - 1) + ' ';
    out += '\n' + paragraph(columns(first) > indent ? step.ids + ' ' : first,
                            norm_text(program, step.norm, language) + " (`" + norm.id + "`)");
    out += row({step.actor, step.form, step.term, step.citations});
  }
  return out;
}

}  // namespace termijn
