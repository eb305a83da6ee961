// SPDX-License-Identifier: Apache-2.0
#include "batch/writers.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "base/code.h"
#include "base/render.h"

namespace termijn::batch {
namespace {

constexpr std::string_view not_judged = "niet_beoordeeld";

}  // namespace

std::string TableWriter::head() {
  return "council\tdossier\tkind\tid\toccurrence\tstate\tday\tlast_day\targuable\n";
}

/// In `text`, and returns where it ends.
char* TableWriter::put_day(std::int32_t day, char* text) {
  DayText& kept = day_texts_[static_cast<std::uint32_t>(day) % day_texts_.size()];
  if (kept.day != day) {
    const std::string fresh = iso(Date::from_days(day));
    kept.day = day;
    std::memcpy(kept.text, fresh.data(), sizeof kept.text);
  }
  std::memcpy(text, kept.text, sizeof kept.text);
  return text + sizeof kept.text;
}

/// Put together in a room of its own, so that room is asked for once.
void TableWriter::line(const Line& line, std::string& out) {
  constexpr std::size_t rest = 64;  // separators, a number and three days
  const std::size_t most =
      start_.size() + line.kind.size() + line.id.size() + line.state.size() + rest;
  if (room_.size() < most) room_.resize(2 * most);
  char* at = room_.data();
  const auto put = [&](std::string_view text) { at = std::copy(text.begin(), text.end(), at); };
  put(start_);
  put(line.kind);
  *at++ = '\t';
  put(line.id);
  *at++ = '\t';
  if (line.occurrence != 0) at = std::to_chars(at, at + 10, line.occurrence).ptr;
  *at++ = '\t';
  put(line.state);
  *at++ = '\t';
  if (line.has_day) at = put_day(line.day, at);
  *at++ = '\t';
  if (line.days.has_safe) at = put_day(line.days.safe, at);
  *at++ = '\t';
  if (line.days.has_arguable) at = put_day(line.days.arguable, at);
  *at++ = '\n';
  out.append(room_.data(), at);
}

void TableWriter::lines(Line one, const BriefFinding& found, const JudgedDossier& dossier,
                        std::string& out) {
  const BriefNorm& norm = dossier.verdict.norms[found.norm];
  one.occurrence = norm.occurrence;
  one.days = dossier.conclusions.days(norm);
  one.has_day = found.has_day;
  one.day = found.day;
  if (found.acts.count < 2) return line(one, out);
  for (std::uint32_t i = 0; i < found.acts.count; ++i) {
    one.day = dossier.verdict.acts[found.acts.first + i];
    line(one, out);
  }
}

void TableWriter::write(const JudgedDossier& dossier, std::string& out) {
  const Program& program = *plan_.program;
  start_.clear();
  write_name(dossier.name.first, start_);
  start_ += '\t';
  write_name(dossier.name.second, start_);
  start_ += '\t';
  if (has_errors(dossier.faults)) {
    for (const Diagnostic& fault : dossier.faults) {
      if (severity_of(fault.code) == Severity::error)
        line({not_judged, code_name(fault.code), {}, 0, false, 0, {}}, out);
    }
    return;
  }
  if (dossier.procedure == nothing)
    return line({not_judged, "procedure", {}, 0, false, 0, {}}, out);
  const auto& norms = dossier.verdict.norms;
  const auto& conclusions = dossier.conclusions;
  for (const BriefFinding& found : conclusions.findings()) {
    const BriefNorm& norm = norms[found.norm];
    lines({finding_id(found.kind),
           program.norms[norm.norm].id,
           state_id(norm.state),
           0,
           false,
           0,
           {}},
          found, dossier, out);
  }
  for (const BriefMistake& shown : conclusions.mistakes())
    lines({"fout",
           program.mistakes[shown.mistake].id,
           certainty_id(shown.certainty),
           0,
           false,
           0,
           {}},
          shown.seen, dossier, out);
  for (const std::uint32_t position : conclusions.next()) {
    const BriefNorm& norm = norms[position];
    lines({"stap", program.norms[norm.norm].id, state_id(norm.state), 0, false, 0, {}},
          {FindingKind::attention, position, false, 0, {}}, dossier, out);
  }
}

void TableWriter::merge(const DossierWriter& /*other*/) {}

void SummaryWriter::write(const JudgedDossier& dossier, std::string& /*out*/) {
  if (has_errors(dossier.faults)) {
    ++not_judged_;
  } else if (dossier.procedure == nothing) {
    ++unknown_procedure_;
  } else {
    ++procedures_[dossier.procedure];
  }
  const Program& program = *plan_.program;
  for (const BriefFinding& found : dossier.conclusions.findings()) {
    const Index norm = dossier.verdict.norms[found.norm].norm;
    ++findings_[{found.kind, program.norms[norm].name}];
  }
  for (const BriefMistake& shown : dossier.conclusions.mistakes()) ++mistakes_[shown.mistake];
}

void SummaryWriter::merge(const DossierWriter& other) {
  const auto& more = dynamic_cast<const SummaryWriter&>(other);
  not_judged_ += more.not_judged_;
  unknown_procedure_ += more.unknown_procedure_;
  for (const auto& [key, count] : more.procedures_) procedures_[key] += count;
  for (const auto& [key, count] : more.findings_) findings_[key] += count;
  for (const auto& [key, count] : more.mistakes_) mistakes_[key] += count;
}

std::string SummaryWriter::text() const {
  const Program& program = *plan_.program;
  std::string out;
  const auto line = [&](std::string_view kind, std::string_view id, std::uint64_t count) {
    out += kind;
    out += '\t';
    out += id;
    out += '\t' + std::to_string(count) + '\n';
  };
  for (const auto& [procedure, count] : procedures_)
    line("procedure", program.procedures[procedure].id, count);
  if (unknown_procedure_ != 0) line(not_judged, "procedure", unknown_procedure_);
  if (not_judged_ != 0) line(not_judged, "invoer", not_judged_);
  for (const auto& [key, count] : findings_)
    line(finding_id(key.first), program.norm_names[key.second].id, count);
  for (const auto& [mistake, count] : mistakes_) line("fout", program.mistakes[mistake].id, count);
  return out;
}

}  // namespace termijn::batch
