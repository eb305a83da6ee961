// SPDX-License-Identifier: Apache-2.0
#include "office/paper_end.h"

#include <algorithm>

#include "calendar/time_limit.h"
#include "engine/papers.h"

namespace termijn {
namespace {

constexpr Period without_parameter = {30, Unit::days};

Period length_ahead(const Program& program, std::string_view council, std::string_view parameter,
                    Date day) {
  const auto field = std::ranges::find(program.fields, parameter, &Field::id);
  if (field == program.fields.end()) return without_parameter;
  const auto index = static_cast<Index>(field - program.fields.begin());
  const PaperLine line = set_by_paper(program, council, index, day);
  if (line.setting != nullptr) return line.setting->length;
  return field->standard.value_or(without_parameter);
}

/// Whether everything that it sets is set by another paper on the day after its end.
bool is_followed(const Program& program, const Paper& paper) {
  const std::string_view council = paper.council ? *paper.council : std::string_view();
  return std::ranges::all_of(paper.settings, [&](const Setting& setting) {
    return set_by_paper(program, council, setting.value.field, *paper.valid.until).setting !=
           nullptr;
  });
}

}  // namespace

Date in_view_until(const Program& program, std::string_view council, std::string_view parameter,
                   Date day) {
  return last_day_forward(day, length_ahead(program, council, parameter, day), {}).day;
}

std::vector<PaperEnd> paper_ends(const Program& program, Date as_of) {
  std::vector<PaperEnd> ends;
  for (std::size_t i = 0; i < program.papers.size(); ++i) {
    const Paper& paper = program.papers[i];
    const bool has_begun = !paper.valid.from || *paper.valid.from <= as_of;
    if (!paper.valid.until || !has_begun || is_followed(program, paper)) continue;
    const Date last = *paper.valid.until - 1;
    const std::string_view council = paper.council ? *paper.council : std::string_view();
    const auto ahead = in_view_until(program, council, papers_ahead, as_of) - as_of;
    const bool is_in_view = last - as_of <= ahead && as_of - last <= ahead;
    ends.push_back({static_cast<Index>(i), last, is_in_view});
  }
  std::ranges::stable_sort(ends, {}, &PaperEnd::last);
  return ends;
}

}  // namespace termijn
