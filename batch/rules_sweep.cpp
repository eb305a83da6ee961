// SPDX-License-Identifier: Apache-2.0
#include "batch/rules_sweep.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <tuple>

namespace termijn::batch {
namespace {

constexpr std::string_view not_judged = "niet_beoordeeld";
constexpr std::array<std::string_view, 2> names = {"oud", "nieuw"};

/// A column of a line, from 0; names hold no TAB.
std::string_view column(std::string_view line, int number) {
  for (; number > 0; --number) line.remove_prefix(line.find('\t') + 1);
  return line.substr(0, line.find('\t'));
}

}  // namespace

std::string RulesSweep::head() {
  return "rules\t" + TableWriter::head();
}

void RulesSweep::take(std::span<StreamedDossier> dossier, std::string& out) {
  counts.dossiers += 1;
  if (!may_differ(dossier)) return;
  bool is_faulty = false;
  for (std::size_t i = 0; i < sides_.size(); ++i) {
    Side& side = sides_[i];
    const JudgedDossier judged = side.judge.judge(dossier[i], as_of_);
    is_faulty |= has_errors(judged.faults);
    side.text.clear();
    side.writer.write(judged, side.text);
  }
  counts.faulty += is_faulty ? 1 : 0;
  if (sides_[0].text == sides_[1].text) return;
  for (std::size_t i = 0; i < sides_.size(); ++i) read(i);
  keep_differences();
  if (sides_[0].rows.empty() && sides_[1].rows.empty()) return;  // in another order
  differ_ += 1;
  tell(out);
}

/// Lets only what changed be judged, where the dossier itself is the same to both.
bool RulesSweep::may_differ(std::span<const StreamedDossier> dossier) {
  std::array<Index, 2> procedures = {nothing, nothing};
  for (std::size_t i = 0; i < sides_.size(); ++i) {
    if (!dossier[i].bound) procedures[i] = sides_[i].judge.procedure_of(dossier[i], as_of_);
  }
  const bool is_same = overlap_.is_same(dossier[0], procedures[0], dossier[1], procedures[1]);
  for (std::size_t i = 0; i < sides_.size(); ++i)
    sides_[i].judge.judge_only(is_same ? &overlap_.changed(i) : nullptr);
  return !is_same || overlap_.changes(procedures[0]);
}

void RulesSweep::read(std::size_t number) {
  Side& side = sides_[number];
  side.rows.clear();
  const std::string_view text = side.text;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string_view line = text.substr(at, end - at);
    Row row{number, line, column(line, 2), column(line, 3), 0};
    const std::string_view occurrence = column(line, 4);
    std::from_chars(occurrence.data(), occurrence.data() + occurrence.size(), row.occurrence);
    side.rows.push_back(row);
    at = end + 1;
  }
}

/// A line may be there twice; each has one that is its like, or has none.
void RulesSweep::keep_differences() {
  std::vector<Row>& newer = sides_[1].rows;
  std::erase_if(sides_[0].rows, [&](const Row& row) {
    const auto same = std::ranges::find(newer, row.line, &Row::line);
    if (same == newer.end()) return false;
    newer.erase(same);
    return true;
  });
}

void RulesSweep::tell(std::string& out) {
  std::vector<Row> rows = sides_[0].rows;
  std::ranges::copy(sides_[1].rows, std::back_inserter(rows));
  std::ranges::stable_sort(rows, {}, [](const Row& row) {
    return std::tuple(row.kind != not_judged, row.id, row.occurrence, row.side);
  });
  for (const Row& row : rows) {
    if (form_ == Form::counts) {
      ++counts_[{row.side, std::string(row.kind) + '\t' + std::string(row.id)}];
      continue;
    }
    out += names[row.side];
    out += '\t';
    out += row.line;
    out += '\n';
  }
}

void RulesSweep::merge(const DossierWork& other) {
  const auto& more = dynamic_cast<const RulesSweep&>(other);
  differ_ += more.differ_;
  for (const auto& [key, count] : more.counts_) counts_[key] += count;
}

std::string RulesSweep::text() const {
  std::string out = "beide\tdossiers\tgelijk\t" + std::to_string(counts.dossiers - differ_) + '\n' +
                    "beide\tdossiers\tanders\t" + std::to_string(differ_) + '\n';
  for (const auto& [key, count] : counts_) {
    out += names[key.first];
    out += '\t' + key.second + '\t' + std::to_string(count) + '\n';
  }
  return out;
}

}  // namespace termijn::batch
