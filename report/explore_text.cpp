// SPDX-License-Identifier: Apache-2.0
#include "report/explore_text.h"

#include <algorithm>
#include <map>

#include "base/render.h"
#include "report/layout.h"

namespace termijn {
namespace {

std::string event_text(const EventRecord& record, Language language) {
  std::string text =
      record.earliest
          ? say(Word::explore_between, language,
                {plain_date(*record.earliest, language), plain_date(record.day, language)})
          : plain_date(record.day, language);
  text += ' ' + record.event;
  for (const FieldText& field : record.fields) {
    if (field.name != "procedure") text += ' ' + field.name + '=' + field.value;
  }
  return text;
}

std::string exhibit_text(const Program& program, const Exhibit& exhibit, const std::string& file,
                         Language language) {
  std::string out = paragraph(
      "  ", say(Word::explore_dossier, language, {program.procedures[exhibit.procedure].id}));
  for (const EventRecord& record : records_of(program, exhibit.sketch, exhibit.procedure, "D"))
    out += paragraph("    ", event_text(record, language));
  for (const Shown& shown : exhibit.shows) {
    out += paragraph("  ", say(Word::explore_shows, language,
                               {plain_date(exhibit.as_of, language), program.norms[shown.norm].id,
                                state_label(shown.state, language)}));
  }
  if (!file.empty()) {  // on one line, so that it can be copied
    const auto rules = program.folder.empty() ? file : file + " --rules " + program.folder;
    out += "  " + say(Word::explore_replay, language, {rules, iso(exhibit.as_of)}) + '\n';
  }
  return out;
}

/// The states that no dossier was found for, a line for each norm.
std::string not_found_text(const Program& program, const Exploration& exploration,
                           Language language) {
  std::string out;
  std::size_t found = 0, allowed = 0;
  for (const VersionSearch& version : exploration.versions) {
    std::string missing;
    allowed += version.witnesses.size() + version.not_found.size();
    found += version.witnesses.size();
    for (const State state : version.not_found)
      missing += (missing.empty() ? "" : ", ") + std::string(state_id(state));
    const Norm& norm = program.norms[version.norm];
    if (missing.empty()) continue;
    out += paragraph(
        "  " + norm.id + ' ' +
            say(Word::explore_from, language, {plain_date(norm.valid_from, language)}) + "  ",
        missing);
  }
  if (!out.empty()) out = paragraph("", word(Word::explore_not_found, language)) + out;
  return out + paragraph("", say(Word::explore_counts, language,
                                 {std::to_string(exploration.versions.size()),
                                  std::to_string(exploration.evaluations), std::to_string(found),
                                  std::to_string(allowed)}));
}

}  // namespace

std::string exhibit_name(const Exploration& exploration, std::size_t finding) {
  const auto& diagnostic = exploration.findings[finding].diagnostic;
  const std::string code(code_name(diagnostic.code));
  const std::string number = std::to_string(finding + 1);
  return std::string(number.size() < 3 ? 3 - number.size() : 0, '0') + number + '-' +
         code.substr(code.find('.') + 1) + '-' + diagnostic.args.front();
}

std::string explore_text(const Program& program, const Sources& sources,
                         const Exploration& exploration, const std::string& folder,
                         Language language) {
  std::string out;
  for (std::size_t i = 0; i < exploration.findings.size(); ++i) {
    const ExploreFinding& finding = exploration.findings[i];
    out += render(finding.diagnostic, sources, language);
    if (finding.exhibit) {
      const std::string file =
          folder.empty() ? "" : folder + '/' + exhibit_name(exploration, i) + ".csv";
      out += exhibit_text(program, *finding.exhibit, file, language);
    }
    out += '\n';
  }
  if (exploration.findings.empty()) out = paragraph("", word(Word::explore_nothing, language));
  return out + not_found_text(program, exploration, language);
}

}  // namespace termijn
