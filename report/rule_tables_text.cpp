// SPDX-License-Identifier: Apache-2.0
#include "report/rule_tables_text.h"

#include "report/layout.h"
#include "report/words.h"

namespace termijn {
namespace {

std::string row_text(const JudgedRow& row, const Sources& sources, Language language) {
  const Source& source = sources[row.span.file];
  const std::string place =
      source.name + ':' + std::to_string(position_of(source.text, row.span.begin).line);
  std::string out = paragraph(
      row.failures.empty() ? "  ● " : "  ■ ",
      say(Word::tables_row, language,
          {place, row.id, row.norm, iso(row.as_of), row.basis.empty() ? "-" : row.basis}));
  for (const CaseFailure& failure : row.failures) {
    out += paragraph(
        "    ", say(Word::tables_failure, language,
                    {failure.expected,
                     failure.found.empty() ? word(Word::rules_nothing, language) : failure.found}));
  }
  if (row.why.empty())
    return out + paragraph("    ", say(Word::tables_why, language, {row.command}));
  return out + paragraph("    ", say(Word::tables_given, language, {row.given})) + '\n' + row.why +
         '\n';
}

}  // namespace

std::string rule_tables_text(const JudgedTables& judged, Language language) {
  std::string out;
  for (const JudgedRow& row : judged.shown) out += row_text(row, judged.sources, language);
  return out +
         paragraph("",
                   say(Word::tables_agree, language,
                       {std::to_string(judged.agree), std::to_string(judged.rows),
                        counted(judged.tables, Word::tables_one, Word::tables_many, language)}));
}

}  // namespace termijn
