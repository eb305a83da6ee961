// SPDX-License-Identifier: Apache-2.0
// A look before the import.
#include "cli/log_preview.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "cli/log_text.h"
#include "log/csv.h"
#include "log/json_text.h"
#include "log/sheet_place.h"
#include "report/layout.h"
#include "report/words.h"

namespace termijn::cli {
namespace {

constexpr std::size_t most_lines = 10;

std::string in(Language language, std::string dutch, std::string english) {
  return language == Language::dutch ? std::move(dutch) : std::move(english);
}

struct DossierCount {
  std::size_t added = 0, present = 0;
};
using Counts = std::map<std::pair<std::string, std::string>, DossierCount>;

/// Of the dossiers to which something comes.
Counts counts_of(const Written& planned) {
  Counts counts;
  for (const EventRecord& record : planned.batch) ++counts[{record.council, record.dossier}].added;
  for (const EventRecord& record : planned.present) {
    const auto found = counts.find({record.council, record.dossier});
    if (found != counts.end()) ++found->second.present;
  }
  return counts;
}

/// With the numbers that they would get.
Records numbered(const Written& planned) {
  Records all = with_batch(planned.present, planned.batch);
  all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(planned.present.size()));
  return all;
}

std::pair<Date, Date> days_of(const Records& records) {
  const auto [first, last] = std::ranges::minmax(records, {}, &EventRecord::day);
  return {first.day, last.day};
}

std::string count_line(const std::pair<std::string, std::string>& name, const DossierCount& count,
                       Language language) {
  const auto& [council, dossier] = name;
  const std::string shown =
      dossier.empty() ? in(language, "(elk dossier)", "(every dossier)") : clipped(dossier, 24);
  const std::string where = council.empty() ? shown : clipped(council, 24) + '/' + shown;
  const std::string added = std::to_string(count.added);
  const std::string present =
      count.present == 0
          ? in(language, "nieuw dossier", "new dossier")
          : in(language, "er staan er al ", "there already ") + std::to_string(count.present);
  return "  " + padded(where, 26) + "  +" + added + "  " + present + '\n';
}

/// A list with its header, to find places in.
struct List {
  const Source* source = nullptr;
  CsvTable table;
};

std::string problem_place(const Diagnostic& fault, const List& list, Language language) {
  const SheetPlace place = sheet_place(list.source->text, fault.span.begin, list.table.delimiter);
  std::string out = list.source->name + in(language, ", rij ", ", row ") +
                    std::to_string(place.row) + in(language, ", kolom ", ", column ") +
                    column_letters(place.column);
  if (list.table.rows.empty()) return out;
  const auto& header = list.table.rows.front().cells;
  if (place.column < header.size() && !header[place.column].text.empty()) {
    out += " (" + header[place.column].text + ')';
  }
  return out;
}

bool is_list(const Source& source) {
  const std::size_t first = source.text.find_first_not_of(" \t\r\n");
  return first != std::string::npos && source.text[first] != '{' && !source.name.ends_with(".trm");
}

}  // namespace

std::string preview_text(const Written& planned, Language language) {
  const std::string count = std::to_string(planned.batch.size());
  std::string out = paragraph(
      "", in(language,
             "proef voor " + planned.path + ": gebeurtenissen die erbij zouden komen: " + count +
                 "; er is niets bewaard",
             "preview for " + planned.path + ": events that would be added: " + count +
                 "; nothing is stored"));
  if (planned.batch.empty()) return out;
  for (const auto& [name, each] : counts_of(planned)) out += count_line(name, each, language);
  const auto [first, last] = days_of(planned.batch);
  out += paragraph("", in(language, "gelezen dagen: ", "days as read: ") +
                           short_date(first, language) + in(language, " t/m ", " to ") +
                           short_date(last, language));
  Records shown = numbered(planned);
  const std::size_t total = shown.size();
  shown.resize(std::min(total, most_lines));
  out += log_text(shown, language);
  if (total > most_lines) {
    const std::string more = std::to_string(total - most_lines);
    out += in(language, "en nog " + more + " regels\n", "and " + more + " more lines\n");
  }
  return out;
}

std::string preview_json(const Written& planned) {
  std::string out = "{\n  \"format\": \"termijn.preview/1\",\n  \"count\": " +
                    std::to_string(planned.batch.size()) +
                    ",\n  \"new_log\": " + (planned.is_new_log ? "true" : "false");
  if (!planned.batch.empty()) {
    const auto [first, last] = days_of(planned.batch);
    out +=
        ",\n  \"from\": " + json_quoted(iso(first)) + ",\n  \"until\": " + json_quoted(iso(last));
  }
  out += ",\n  \"dossiers\": [";
  std::string separator;
  for (const auto& [name, each] : counts_of(planned)) {
    out += separator + "\n    {\"council\": " + json_quoted(name.first) +
           ", \"dossier\": " + json_quoted(name.second) +
           ", \"added\": " + std::to_string(each.added) +
           ", \"present\": " + std::to_string(each.present) + '}';
    separator = ",";
  }
  return out + (separator.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

std::string problems_text(const Diagnostics& faults, const Sources& sources, Language language) {
  std::map<std::uint32_t, List> lists;
  using Line = std::tuple<std::uint32_t, std::uint32_t, std::string>;
  std::vector<Line> lines;
  for (const Diagnostic& fault : faults) {
    const std::uint32_t file = fault.span.file;
    if (!fault.span.has_place() || file >= sources.size() || !is_list(sources[file])) continue;
    if (!lists.contains(file)) lists[file] = {&sources[file], read_csv(sources[file].text, file)};
    lines.emplace_back(
        file, fault.span.begin,
        problem_place(fault, lists[file], language) + ": " + message_of(fault, language));
  }
  if (lines.empty()) return {};
  std::ranges::sort(lines);
  std::string out = in(language, "zo te vinden in het blad; er is niets bewaard:\n",
                       "where to find it in the sheet; nothing was stored:\n");
  for (const auto& [file, begin, text] : lines) out += paragraph("  ", text);
  return out;
}

}  // namespace termijn::cli
